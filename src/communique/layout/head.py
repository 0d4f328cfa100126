"""The head of a text: page title, furniture and headline, before the first body line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.layout.dateline import find_dateline
from communique.layout.furniture import furniture_of, is_salutation
from communique.layout.lines import Line
from communique.layout.publishers import publisher_entry
from communique.layout.sentences import ends_sentence, split_sentences
from communique.layout.shapes import (
    capital_share,
    is_complete,
    is_marked_heading,
    is_underline,
    marker_end,
)
from communique.layout.turns import opens_turn
from communique.layout.words import fold, function_words
from communique.model.document import Block, DatelineSpan

_LONGEST = 200
_NEAR = 6
_SUFFIX = re.compile(r"\s*(?:\s[-–—|:_»]+\s|[|_»]+|[-–—]+(?=\S))\s*")
_TURN = re.compile(r"[*_]*(?:[A-Z]|[A-Z.]+(?: [A-Z'’-]+){1,3})[*_]*[:.]\s")  # a speaker's label: "Q:", "MS. X:"
_STOP = re.compile(r"[.:;,…][\"'”’»)*_\]]*$")


@dataclass(slots=True)
class Head:
    """What the head holds: its blocks, headline, a dateline on a line of its own, the number of the next line."""

    blocks: list[Block] = field(default_factory=list)
    headline: Block | None = None
    dateline: DatelineSpan | None = None
    publishers: list[str] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    next: int = 0


def read_head(text: str, lines: Sequence[Line], *, title: str | None) -> Head:
    """Returns the head of a text; it ends before the first line that belongs to the body."""
    head = Head()
    while head.next < len(lines):
        line = lines[head.next]
        dateline = find_dateline(text, line.start, line.end)
        if dateline is not None:
            if not _stands_alone(text, lines, head, dateline):
                break
            head.blocks.append(Block("dateline", line.start, line.end))
            head.dateline = dateline
            head.next += 1
        elif not _take(text, lines, head, title=title):
            break
    return head


def _stands_alone(text: str, lines: Sequence[Line], head: Head, dateline: DatelineSpan) -> bool:
    """Returns whether place and day fill the line, and the next line begins something else."""
    if head.dateline is not None or head.next + 1 >= len(lines):
        return False
    line, after = lines[head.next], lines[head.next + 1]
    whole = not text[dateline.end : line.end].strip(" .*_])")
    return whole and (after.gap or not text[after.start].islower())


def _take(text: str, lines: Sequence[Line], head: Head, *, title: str | None) -> bool:
    """Takes the next line or lines into the head; returns whether it could."""
    line = lines[head.next]
    words = text[line.start : line.end]
    if head.headline is None and line.length < 2 * _LONGEST:
        suffix = _page_title(text, lines, head.next)
        if suffix is not None:
            head.blocks.append(Block("page_title", line.start, line.end))
            head.publishers.extend([suffix] if publisher_entry(suffix) else [])
            head.next += 1
            return True
    found = furniture_of(words)
    if found is not None and not (_is_title(words, title) and head.headline is None):
        head.blocks.append(Block("meta", line.start, line.end))
        head.publishers.extend([found.publisher] if found.publisher else [])
        head.stamps.extend([found.stamp] if found.stamp else [])
        head.next += 1
        return True
    if is_salutation(words):
        head.blocks.append(Block("meta", line.start, line.end))
        head.next += 1
        return True
    stop = _headline_stop(text, lines, head.next, title=title) if head.headline is None else None
    if stop is None:
        return False
    _add_headline(text, head, start=line.start, end=lines[stop - 1].end)
    head.next = stop
    return True


def _add_headline(text: str, head: Head, *, start: int, end: int) -> None:
    cut = _known_suffix(text, start, end)
    head.headline = Block("headline", start, cut if cut is not None else end)
    head.blocks.append(head.headline)
    if cut is not None:
        head.blocks.append(Block("meta", _skip(text, cut, end), end))
        name = _SUFFIX.sub("", text[cut:end], count=1).strip()
        head.publishers.append(name)


def _known_suffix(text: str, start: int, end: int) -> int | None:
    """Returns where a publisher's name is hung on to a headline ("... - Lake Times"), or None."""
    last = None
    for match in _SUFFIX.finditer(text, start + 1, end):
        last = match
    if last is None or end - last.end() > 60:
        return None
    return last.start() if publisher_entry(text[last.end() : end]) is not None else None


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _page_title(text: str, lines: Sequence[Line], at: int) -> str | None:
    """Returns what a page title adds to the headline that a near line repeats ("" for nothing), or None."""
    whole = _plain(text, lines[at])
    for line in lines[at + 1 : at + 1 + _NEAR]:
        if line.length > 2 * _LONGEST or line.length < 8:
            continue
        repeated = _plain(text, line)
        beside = whole.startswith(repeated) or whole.endswith(repeated)
        if not beside or not _headline_shape(text, line, text[line.start : line.end]):
            continue
        if whole == repeated:
            return ""
        if whole.startswith(repeated):
            rest = whole[len(repeated) :]
            if _SUFFIX.match(f" {rest}" if rest[0] in "-–—" else rest) and len(rest) <= 80:
                return _SUFFIX.sub("", rest, count=1).strip(" -–—|")
        if whole.endswith(repeated) and re.search(r"[-–—|:»]\s*$", whole[: -len(repeated)]):
            rest = whole[: -len(repeated)]
            if len(rest) <= 60:
                return rest.strip(" -–—|:»")
    return None


def _plain(text: str, line: Line) -> str:
    return " ".join(text[line.start : line.end].replace("’", "'").split()).strip("#* ")


def _is_title(words: str, title: str | None) -> bool:
    if not title:
        return False
    one, two = fold(words), fold(title)
    return bool(one) and (one == two or (len(one) > 20 and two.startswith(one) and len(two) - len(one) < 60))


def _headline_stop(text: str, lines: Sequence[Line], at: int, *, title: str | None) -> int | None:
    """Returns the number of the line after the headline that begins at line `at`, or None."""
    line = lines[at]
    words = text[line.start : line.end] if line.length < 2 * _LONGEST else ""
    if words and _is_title(words, title):
        return at + 1
    if at + 1 < len(lines) and is_underline(text, lines[at + 1]) and not lines[at + 1].gap and words:
        return at + 2
    if is_marked_heading(text, line) and at + 1 < len(lines):
        return at + 1
    if line.length >= _LONGEST or not _headline_shape(text, line, words) or at + 1 >= len(lines):
        return None
    after = lines[at + 1]
    if after.gap:
        return at + 1
    if _begins_body(text, line, after):
        return at + 1
    return _several_lines(text, lines, at)


def _headline_shape(text: str, line: Line, words: str) -> bool:
    if not words or words[0].islower() or marker_end(text, line) is not None or words[0] in "(":
        return False
    if not any(char.isalpha() for char in words) or _TURN.match(words):
        return False
    if words.endswith(("?", ".", "!")) and opens_turn(words):
        return False
    if len(split_sentences(text, line.start, line.end)) > 1 and not words.endswith(("?", "!")):
        return False
    return not _STOP.search(words) or not _is_full(words)


def _is_full(words: str) -> bool:
    # A headline may end with an abbreviation ("Talks with the U.S."), never with another full stop.
    return not re.search(r"(?:\b[A-Z]\.){2,}$", words)


def _begins_body(text: str, line: Line, after: Line) -> bool:
    """Returns whether `after`, right below `line`, opens the body, so that `line` is the headline."""
    words = text[after.start : after.end] if after.length < 400 else ""
    if words and (furniture_of(words) is not None or is_salutation(words)):
        return True
    if find_dateline(text, after.start, after.end) is not None:
        return True
    if text[after.start].islower():
        return False
    if after.length > 130 and after.length > 1.2 * line.length:
        return True
    if is_complete(text, line, after):
        return True
    first = text[after.start : after.end].split(None, 1)[0] if words else ""
    fits = after.length - line.length > len(first) + 6
    ended = bool(words) and ends_sentence(text, after.end, after.end)
    links = function_words("en")
    last = text[line.start : line.end].split()[-1].lower()
    return last not in links and (
        (fits and ended) or (capital_share(text[line.start : line.end]) >= 0.9 and ended and len(words) > 60)
    )


def _closes(text: str, line: Line) -> bool:
    if line.length > _LONGEST:
        return False
    if find_dateline(text, line.start, line.end) is not None:
        return True
    return furniture_of(text[line.start : line.end]) is not None


def _several_lines(text: str, lines: Sequence[Line], at: int) -> int | None:
    """Returns the end of a headline of up to four lines that stand alone, or None."""
    stop = at + 1
    while stop < len(lines) and not lines[stop].gap and not _closes(text, lines[stop]):
        stop += 1
    if stop - at > 4 or stop >= len(lines):
        return None
    last = lines[stop - 1]
    words = text[lines[at].start : last.end]
    if len(words) > 300 or _STOP.search(words) or len(split_sentences(text, lines[at].start, last.end)) > 1:
        return None
    return stop
