"""What a line looks like: a list item, a heading, a line that runs on into the next."""

from __future__ import annotations

import re

from communique.layout.furniture import is_capitals
from communique.layout.lines import Line
from communique.layout.sentences import ends_sentence
from communique.layout.words import function_words, openers

_MARKER = re.compile(
    r"(?:[-–—*•·‣▪●◦○■□➢►+]|o(?=[ \t])|\d{1,3}[.)](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)"
    r"|\(\d{1,3}\)|\(?[a-z]\)|[a-z][./]|\([A-Z]\)|\(?[ivxl]{1,6}\)|[ivx]{2,6}\.|\d{1,3}\\[.)]"
    r"|\d{1,3}[-–](?=[ \t])|\(?(?:PP|OP)\s?\d{1,3}(?:\s?(?:bis|ter|quater|alt|[a-z]))?(?:\)|\.|:|(?=[ \t]))\.?"
    r"|[A-Z]{1,2}\.(?=[ \t]+whereas\b))[ \t\u00a0]+(?=\S)"
)
_BULLET = re.compile(r"[•·‣▪●◦○■□➢►](?=\w)")
_HASHES = re.compile(r"#{1,6}\s+\S")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})$")
_ROMAN = re.compile(r"[IVX]{1,5}\.\s+\S")
_BOLD = re.compile(r"(\*\*|__)[^*_]+\1:?$")
_OPEN_END = re.compile(r"[:;,.!?…][\"'”’»)*_\]]*$")
_PAUSE = re.compile(r"(?:[:;,.!?…]|[\"'”’»)])[*_]*$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
LONG_LINE = 130
_SLACK = 6


def marker_end(text: str, line: Line) -> int | None:
    """Returns where the body of a list item begins, or None where the line bears no bullet or number."""
    match = _MARKER.match(text, line.start, line.end) or _BULLET.match(text, line.start, line.end)
    return match.end() if match else None


def marker_style(marker: str) -> str:
    """Returns what the markers of one list share: "1." of "12.", "(a)" of "(iv)", and a bullet itself."""
    return re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "1", marker.strip()))


def may_begin_item(text: str, before: Line | None, line: Line, *, in_item: bool) -> bool:
    """Returns whether a marker at the start of `line` is one, given the line before it in the same chunk.

    Within a wrapped sentence a dash or a number may come to stand at the start of a line.
    """
    if before is None or line.gap or in_item or text[line.start] in "•‣▪●◦○■□➢►":
        return True
    return bool(_PAUSE.search(text, max(before.start, before.end - 10), before.end)) or _linked(text, before)


def _linked(text: str, line: Line) -> bool:
    last = text[max(line.start, line.end - 4) : line.end].split()
    return bool(last) and last[-1] in ("and", "or")


def is_marked_heading(text: str, line: Line) -> bool:
    """Returns whether the line is marked as a heading (markdown, or bold alone on its line)."""
    words = text[line.start : min(line.end, line.start + 300)]
    return bool(_HASHES.match(words)) or (line.length < 160 and bool(_BOLD.match(words)))


def is_underline(text: str, line: Line) -> bool:
    """Returns whether the line underlines the line above it."""
    return line.length < 200 and bool(_UNDERLINE.match(text[line.start : line.end]))


def is_heading_shape(text: str, line: Line) -> bool:
    """Returns whether a line that stands alone has the shape of a heading: short, open-ended, in title case."""
    words = text[line.start : line.end] if line.length <= 120 else ""
    if not words or words[0].islower() or _OPEN_END.search(words):
        return False
    if words[0] in '"“«(' or not any(char.isalpha() for char in words):
        return False
    if is_capitals(words) or _ROMAN.match(words):
        return True
    tokens = _WORD.findall(words)
    if tokens and not any(char.islower() or char.isupper() for char in tokens[0]):
        return False
    return len(tokens) <= 4 or capital_share(words) >= 0.75


def capital_share(words: str) -> float:
    """Returns the share of capitalised words among those that are no function words."""
    small = function_words("en")
    tokens = [word for word in _WORD.findall(words) if word.lower() not in small]
    return sum(word[0].isupper() for word in tokens) / len(tokens) if tokens else 0.0


def runs_on(text: str, before: Line, line: Line, *, width: int) -> bool:
    """Returns whether `line` goes on with the paragraph of the line before it (a wrapped line).

    `width` is the length of the longest line near them: where the first word of `line` would have fitted, and a
    sentence ended, the break was meant.
    """
    if line.glued:
        return True
    if text[line.start].islower():
        return True
    first = text[line.start : line.end].split(None, 1)[0] if line.length < 4000 else ""
    fits = width - before.length > len(first) + _SLACK
    if ends_sentence(text, before.end, line.start):
        return not fits and before.length <= LONG_LINE
    if width > LONG_LINE:
        return text[before.end - 1] in ",-–—"
    return not (is_complete(text, before, line) and fits)


def is_complete(text: str, before: Line, line: Line) -> bool:
    """Returns whether a line without a full stop is complete: a sentence begins on the next line."""
    opener = _WORD.match(text, line.start, min(line.end, line.start + 40))
    if opener is None or opener[0] not in openers():
        return False
    last = _WORD.findall(text[max(before.start, before.end - 40) : before.end])
    return bool(last) and last[-1].lower() not in function_words("en") and text[before.end - 1] not in ",;-–—:"


def is_unended(text: str, line: Line) -> bool:
    """Returns whether the line breaks off within a sentence."""
    return not _PAUSE.search(text, max(line.start, line.end - 10), line.end)
