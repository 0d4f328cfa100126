"""A text as its words: what is compared of it, whatever page, layout or punctuation it came in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from communique.layout import lay_out
from communique.linking.thresholds import threshold
from communique.model.spans import Spans

# A number with its parts and ending, a character of a script without spaces, or letters, also over a broken line.
_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b"
    r"|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
    r"|[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+(?:-[ \t]*\n\s*[^\W\d_]+)?"
)
_BROKEN = re.compile(r"-[ \t]*\n\s*")


class Word(Struct, frozen=True, gc=False):
    """One word: its offsets in the stored text, and how it is compared."""

    start: int
    end: int
    plain: str


@dataclass(frozen=True, eq=False)
class Text:
    """A stored text with the words of its body: furniture, headline and dateline are left out."""

    text: str
    words: tuple[Word, ...]
    quotes: Spans

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(word.plain for word in self.words)

    @cached_property
    def shingles(self) -> dict[str, int]:
        """Each run of words, with the number of the word at which it stands first."""
        size = int(threshold("shingle_words"))
        found: dict[str, int] = {}
        for at in range(max(1, len(self.plain) - size + 1) if self.plain else 0):
            found.setdefault(" ".join(self.plain[at : at + size]), at)
        return found

    @cached_property
    def quoted(self) -> frozenset[str]:
        """The runs of words that stand in quotation marks where they stand first."""
        size, last = int(threshold("shingle_words")), len(self.words) - 1
        return frozenset(
            shingle
            for shingle, at in self.shingles.items()
            if self.quotes.cover(self.words[at].start, self.words[min(at + size - 1, last)].end)
        )


def read(text: str) -> Text:
    """Returns a text as it is compared; where nothing but furniture and headline is left, these count.

    >>> read("LOME, May 4 (AFP) -- Togo thanked Peru's minister.").plain
    ('togo', 'thanked', 'peru', 's', 'minister')
    """
    layout = lay_out(text)
    body = [(s.start, s.end) for s in layout.sentences if s.kind in ("body", "item")]
    words = [word for start, end in body for word in _words(text, start, end)]
    if len(words) < threshold("short_words"):
        words = [word for s in layout.sentences for word in _words(text, s.start, s.end) if s.kind != "furniture"]
    words = words or _words(text, 0, len(text))
    return Text(text, tuple(words), Spans((quote.start, quote.end) for quote in layout.quotes))


def plain_words(text: str) -> list[str]:
    """Returns the words of a stretch as they are compared."""
    return [word.plain for word in _words(text, 0, len(text))]


def _words(text: str, start: int, end: int) -> list[Word]:
    return [Word(found.start(), found.end(), _plain(found.group())) for found in _WORD.finditer(text, start, end)]


def _plain(word: str) -> str:
    """Returns a word in small letters without accents, a number without the marks of its thousands."""
    if word.isascii():
        plain = word.lower()
    else:
        parted = unicodedata.normalize("NFKD", word.casefold())
        plain = "".join(letter for letter in parted if not unicodedata.combining(letter))
    if plain[:1].isdigit():
        return plain.replace(",", "")
    return _BROKEN.sub("", plain) if "-" in plain else plain
