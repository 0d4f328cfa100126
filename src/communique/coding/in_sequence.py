"""How far apart sentences stand: numbers, headings, page marks and other furniture between them do not count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from communique.model.document import Sentence

_FURNITURE = "furniture"


class Sequences:
    """The sentences of text among all sentences of a layout."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._text = [s.number for s in sentences if s.kind != _FURNITURE]
        self._rank = list(accumulate(int(s.kind != _FURNITURE) for s in sentences))

    def __len__(self) -> int:
        """Returns how many sentences of text there are."""
        return len(self._text)

    def back(self, number: int, count: int) -> Iterator[int]:
        """Yields the numbers of up to `count` sentences of text that end with one, the last first."""
        upto = self._rank[number] if number < len(self._rank) else 0
        return islice(reversed(self._text[max(0, upto - count) : upto]), count)

    def before(self, number: int) -> int:
        """Returns the number of the last sentence of text before one, -1 before the first."""
        return next((n for n in self.back(number, 2) if n < number), -1)

    def steps(self, first: int, last: int) -> int:
        """Returns how many sentences of text one is behind another, a number below nought where it stands before."""
        return self._rank[last] - self._rank[first]
