"""Page breaks: a page number or form feed inside a sentence does not end it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from communique.layout.furniture import furniture_of, is_bare_number, is_page_number
from communique.layout.lines import Line
from communique.layout.shapes import capital_share, is_unended, marker_end

_FULL = 50  # characters of a line that is no heading
_TITLED = 0.75  # the share of words with a capital in a title


def bridge_pages(text: str, lines: Sequence[Line]) -> list[Line]:
    """Returns the lines with those of page breaks inside a sentence left out, and the sentence's lines joined.

    The characters of such a page number stay inside the sentence's offsets; its view leaves them out.
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if kept and at + 1 < len(lines) and _is_page_line(text, lines, at):
            after = lines[at + 1]
            if _goes_on(text, kept[-1], after):
                kept.append(replace(after, gap=False, glued=True))
                at += 2
                continue
        if kept and line.page and line.gap and _goes_on(text, kept[-1], line):
            line = replace(line, gap=False, glued=True)
        kept.append(line)
        at += 1
    return kept


def _goes_on(text: str, before: Line, after: Line) -> bool:
    """Whether a sentence that breaks off at the foot of a page goes on at the head of the next.

    It may with a capital ("the Latvian | Foreign Minister") where what breaks off is long and no heading.
    """
    if not _breaks_off(text, before) or not text[after.start].isalnum():
        return False
    if text[after.start].islower():
        return True
    plain = before.length >= _FULL and capital_share(text[before.start : before.end]) < _TITLED
    return plain and marker_end(text, after) is None


def _breaks_off(text: str, line: Line) -> bool:
    return is_unended(text, line) and (line.length > 240 or furniture_of(text[line.start : line.end]) is None)


def _is_page_line(text: str, lines: Sequence[Line], at: int) -> bool:
    line, after = lines[at], lines[at + 1]
    words = text[line.start : line.end] if line.length <= 30 else ""
    if not is_page_number(words):
        return False
    loose = line.gap or line.page
    if is_bare_number(words):
        return (loose and (after.gap or after.page)) or after.page
    return loose or after.gap or after.page or not words[0].isalnum()
