"""Pages of a PDF to paragraphs: running heads and page numbers left out, words split at line ends joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from communique.intake.blocks import clean
from communique.layout.views import is_split_word
from communique.layout.words import hyphen_parts

HYPHEN = "\x02"  # what PDFium gives for a hyphen at the end of a line
_EDGE = 2  # lines at the top and the bottom of a page among which running heads are looked for
_PAGES = 3  # pages on which a line must stand to be one, or both of two
_SHARE = 0.3
_APART = 1.6  # times the height of letters, from which on a line stands apart
_COLUMN = 60  # points by which lines of one column may be set in
_GAP = 1.3  # times the usual distance of lines, from which on a paragraph ends
_NUMBER = re.compile(
    r"(?:page|p\.|seite|página|pág\.)?\s*[-–—\[(]*\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—\])]*"
    r"(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[•·‣▪●◦○■□➢►–—*-]|\(?\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}[.)])\s+\S")
_ENDED = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
_WORD = re.compile(r"[^\W\d_]+")
_SPLIT = re.compile(r"([^\W\d_]+)[-\u00ad\x02]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, and its edges in points, `top` counted upwards from the foot of the page."""

    words: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Returns how high its letters are."""
        return self.top - self.bottom


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Returns the paragraphs of a document, each on one line."""
    heads = _heads(pages)
    body = [_body(page, heads) for page in pages]
    lines = [line for page in body for line in page]
    known = Counter(word.lower() for line in lines for word in _WORD.findall(line.words))
    pitch = _pitch(body)
    found: list[list[Line]] = []
    for page in body:
        for at, line in enumerate(page):
            before = page[at - 1] if at else None
            goes_on = (
                _goes_on(before, line, pitch, _right(page, before))
                if before
                else bool(found) and _bridges(found[-1][-1], line)
            )
            if goes_on:
                found[-1].append(line)
            else:
                found.append([line])
    return [words for words in (_joined(group, known) for group in found) if words]


def _heads(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """Returns the running heads: lines that stand at the same height of several pages, numbers aside."""
    counts = Counter(key for page in pages for key in {_key(line) for line in _apart(page)})
    needed = max(min(_PAGES, len(pages)), _SHARE * len(pages)) if len(pages) > 1 else float("inf")
    return {key for key, number in counts.items() if number >= needed}


def _edges(page: Sequence[Line]) -> list[Line]:
    """Returns the lines that stand highest and lowest on a page, wherever they stand in its text."""
    ordered = sorted(page, key=lambda line: -line.top)
    return ordered if len(ordered) <= 2 * _EDGE else ordered[:_EDGE] + ordered[-_EDGE:]


def _apart(page: Sequence[Line]) -> list[Line]:
    """Returns the lines at the top and the bottom of a page that stand apart from its text, as running heads do."""
    ordered = sorted(page, key=lambda line: -line.top)
    found: list[Line] = []
    for lines in (ordered, ordered[::-1]):
        for at, (line, other) in enumerate(pairwise(lines[: _EDGE + 1]), 1):
            if abs(line.bottom - other.bottom) > _APART * max(line.height, other.height):
                found.extend(lines[:at])
                break
    return found


def _key(line: Line) -> tuple[str, int]:
    """Returns a line without its numbers, which differ from page to page, and its height on the page, roughly."""
    return re.sub(r"\d+", "#", clean(line.words)).lower(), round(line.top / 4)


def _body(page: Sequence[Line], heads: set[tuple[str, int]]) -> list[Line]:
    """Returns a page's lines without page numbers and running heads."""
    edges = set(map(id, _edges(page)))
    return [
        line
        for line in page
        if id(line) not in edges or not (_NUMBER.fullmatch(clean(line.words)) or _key(line) in heads)
    ]


def _pitch(pages: Sequence[Sequence[Line]]) -> float:
    """Returns the usual distance of two lines that follow one another."""
    gaps = [a.bottom - b.bottom for page in pages for a, b in pairwise(page)]
    near = [gap for gap in gaps if 2 < gap < 60]
    return median(near) if near else 14.0


def _goes_on(before: Line, line: Line, pitch: float, right: float) -> bool:
    """Returns whether a line goes on with the paragraph of the line before it on its page."""
    gap = before.bottom - line.bottom
    if gap <= 0:  # the next column, or a line set higher
        return abs(gap) < 0.5 * before.height or _bridges(before, line)
    usual = min(pitch, 1.6 * max(before.height, line.height))
    if gap > _GAP * usual or abs(before.height - line.height) > 0.15 * max(before.height, line.height):
        return False
    if _ITEM.match(line.words):
        return not _ENDED.search(before.words) and line.left > before.left + 2 and not _ITEM.match(before.words)
    indent = line.left - before.left
    if indent > 0.8 * line.height and _ENDED.search(before.words) and not _ITEM.match(before.words):
        return False
    return line.words[:1].islower() or not _fits(before, line, right)


def _right(page: Sequence[Line], line: Line) -> float:
    """Returns the right edge of the column in which a line stands."""
    return max(other.right for other in page if abs(other.left - line.left) < _COLUMN)


def _fits(before: Line, line: Line, right: float) -> bool:
    """Returns whether the first word of a line would have fitted above it, so that the break was meant."""
    letter = (before.right - before.left) / max(1, len(before.words.strip()))
    word = line.words.split(maxsplit=1)[0] if line.words.strip() else ""
    return right - before.right > (len(word) + 3) * letter


def _bridges(before: Line, line: Line) -> bool:
    """Returns whether a sentence runs over the end of a page or column."""
    return not _ENDED.search(before.words) and (line.words[:1].islower() or before.words.rstrip()[-1:] in ",-\x02")


def _joined(lines: Sequence[Line], known: Counter[str]) -> str:
    """Returns the words of a paragraph on one line."""
    whole = ""
    for line in lines:
        words = line.words.strip()
        split = _SPLIT.search(whole)
        first = _WORD.match(words)
        if split and first:
            joined = _is_one_word(split[1], first[0], whole[-1], known)
            whole = whole[:-1] + ("" if joined else "-") + words
        else:
            whole = f"{whole} {words}" if whole else words
    return clean(whole.replace(HYPHEN, "-"))


def _is_one_word(first: str, second: str, mark: str, known: Counter[str]) -> bool:
    """Returns whether a hyphen at the end of a line split one word, as the rest of the text and the tables have it."""
    if mark == "\u00ad":
        return True
    if not second.islower():
        return False
    if known[(first + second).lower()] or is_split_word(first, second):
        return True
    apart = first.lower() in hyphen_parts("prefix") or second in hyphen_parts("word")
    return not (apart or (known[second] and known[first.lower()] > 1))
