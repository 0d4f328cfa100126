"""Words that are found in texts wherever they stand whole; the time does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import ahocorasick_rs

_FEW = 2_000  # words of which a larger table is soon made, in which they are found in half the time


class Vocabulary:
    """Words in small letters, one or several written together.

    >>> list(Vocabulary(["may", "the act"]).places("Maybe the act is of 3May."))
    [(6, 13, 'the act'), (21, 24, 'may')]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(words)
        fast = ahocorasick_rs.Implementation.DFA if len(self._words) <= _FEW else None
        self._automaton = ahocorasick_rs.AhoCorasick(self._words, implementation=fast)

    def places(self, text: str, *, small: bool = False) -> Iterator[tuple[int, int, str]]:
        """Yields start, end and word where a word stands with no letter beside it, ordered by their ends.

        `small` says that the text is in small letters already.
        """
        lowered = text if small else in_small_letters(text)
        for number, start, end in self._automaton.find_matches_as_indexes(lowered, overlapping=True):
            before = lowered[start - 1 : start]
            if before.isalpha():
                continue  # most words stand inside another one
            behind = lowered[end : end + 1]
            if not (before.isalnum() and not before.isdecimal()) and not (behind.isalnum() and not behind.isdecimal()):
                yield start, end, self._words[number]


def in_small_letters(text: str) -> str:
    """Returns a text in small letters with every character at its place: "İ" alone would become two."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
