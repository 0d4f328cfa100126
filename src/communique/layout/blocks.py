"""The blocks of the body: paragraphs, headings, list items, and the furniture between and after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.layout.furniture import Furniture, furniture_of, is_capitals, is_day_line, is_salutation
from communique.layout.lines import Line
from communique.layout.sentences import ends_sentence
from communique.layout.shapes import (
    LONG_LINE,
    capital_share,
    is_complete,
    is_heading_shape,
    is_marked_heading,
    is_underline,
    marker_end,
    may_begin_item,
    runs_on,
)
from communique.layout.tail import without_tail
from communique.layout.turns import inner_turns, opens_turn
from communique.model.document import Block

_LONG = 90
_SHORT = 140  # characters of a heading that is no title in capitals


@dataclass(slots=True)
class Body:
    """The blocks of the body, and what its furniture says."""

    blocks: list[Block] = field(default_factory=list)
    publishers: list[str] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)


def read_body(text: str, lines: Sequence[Line]) -> Body:
    """Returns the blocks of the lines after the head, in text order."""
    body = Body()
    start = 0
    while start < len(lines):
        stop = start + 1
        while stop < len(lines) and not lines[stop].gap:
            stop += 1
        _read_chunk(text, lines[start:stop], body)
        start = stop
    body.blocks = without_tail(text, _settle_headings(text, body.blocks))
    return body


def _read_chunk(text: str, chunk: Sequence[Line], body: Body) -> None:
    """Adds the blocks of a run of lines without blank lines between them."""
    found = [_furniture(text, line, alone=len(chunk) == 1) for line in chunk]
    if all(found) or _is_signature(text, chunk):
        for line, item in zip(chunk, found, strict=True):
            _add_furniture(body, line, item)
        return
    width = 0 if _sentence_lines(text, chunk) else _width(chunk)
    begun: list[Line] = []
    kind = "paragraph"
    for at, line in enumerate(chunk):
        item = found[at]
        if item is not None and (item.strong or _trails(found, at)):
            if begun and is_underline(text, line) and len(begun) == 1 and kind == "paragraph":
                body.blocks.append(Block("heading", begun[0].start, line.end))
            else:
                _close(text, begun, kind, body, alone=len(chunk) == 1)
                _add_furniture(body, line, item)
            begun, kind = [], "paragraph"
            continue
        before = begun[-1] if begun else None
        starts = _starts_block(text, before, line, kind=kind, width=width)
        if starts is not None:
            _close(text, begun, kind, body, alone=len(chunk) == 1)
            begun, kind = [], starts
        begun.append(line)
    _close(text, begun, kind, body, alone=len(chunk) == 1)


def _width(chunk: Sequence[Line]) -> int:
    """Returns the length of the longest line, a few that run over (an address that could not be broken) left out."""
    lengths = sorted(line.length for line in chunk)
    within = [length for length in lengths if length <= LONG_LINE]
    return within[-1] if 5 * (len(lengths) - len(within)) <= len(lengths) and within else lengths[-1]


def _sentence_lines(text: str, chunk: Sequence[Line]) -> bool:
    """Returns whether each line of the chunk is long and ends a sentence: then each is a paragraph."""
    if len(chunk) < 2 or sum(line.length for line in chunk) < _LONG * len(chunk):
        return False
    following = [*(line.start for line in chunk[1:]), chunk[-1].end]
    return all(ends_sentence(text, line.end, after) for line, after in zip(chunk, following, strict=True))


def _is_signature(text: str, chunk: Sequence[Line]) -> bool:
    """Returns whether names alone stand above a day on the last line, as letters and notices are signed."""
    if not 2 <= len(chunk) <= 5 or any(line.length > 70 for line in chunk):
        return False
    words = [text[line.start : line.end] for line in chunk]
    return is_day_line(words[-1]) and all(
        word[0].isupper() and (is_capitals(word) or capital_share(word) == 1.0) for word in words[:-1]
    )


def _starts_block(text: str, before: Line | None, line: Line, *, kind: str, width: int) -> str | None:
    """Returns the kind of the block that begins with `line`, or None where it goes on with the one before."""
    if line.glued and before is not None:
        return None
    if marker_end(text, line) is not None and may_begin_item(text, before, line, in_item=kind == "item"):
        return "item"
    if before is None or kind == "heading" or is_marked_heading(text, line):
        return "heading" if is_marked_heading(text, line) else "paragraph"
    if kind == "paragraph" and _heads(text, before, line, width=width):
        return "paragraph"
    if width == 0 or _takes_turn(text, before, line):
        return "paragraph"
    return None if runs_on(text, before, line, width=width) else "paragraph"


def _takes_turn(text: str, before: Line, line: Line) -> bool:
    """Whether a line begins with the label of one who asks or answers, right below a whole sentence: "A: We do."."""
    return opens_turn(text[line.start : line.end]) and ends_sentence(text, before.end, line.start)


def _heads(text: str, before: Line, line: Line, *, width: int) -> bool:
    """Returns whether the line before is a heading that stands right above its paragraph."""
    if not is_heading_shape(text, before):
        return False
    if is_capitals(text[before.start : before.end]):
        return not is_capitals(text[line.start : min(line.end, line.start + 200)])
    return width - before.length > 20 and is_complete(text, before, line)


def _close(text: str, begun: Sequence[Line], kind: str, body: Body, *, alone: bool) -> None:
    if not begun:
        return
    block = Block(kind, begun[0].start, begun[-1].end)
    if kind == "paragraph" and len(begun) == 1 and is_heading_shape(text, begun[0]):
        block = Block("heading", block.start, block.end)
    gaps = inner_turns(text, block.start, block.end) if kind == "paragraph" else []
    starts, ends = [block.start, *(end for _, end in gaps)], [*(start for start, _ in gaps), block.end]
    body.blocks.extend(Block(block.kind, start, end) for start, end in zip(starts, ends, strict=True))


def _furniture(text: str, line: Line, *, alone: bool) -> Furniture | None:
    words = text[line.start : line.end] if line.length <= 240 else ""
    if not words or line.glued:
        return None
    found = furniture_of(words)
    if found is None and is_salutation(words):
        return Furniture(strong=alone)
    return found


def _trails(found: Sequence[Furniture | None], at: int) -> bool:
    """Returns whether the line and all lines after it in its chunk are furniture, more than itself."""
    return at > 0 and at + 1 < len(found) and all(item is not None for item in found[at:])


def _add_furniture(body: Body, line: Line, item: Furniture | None) -> None:
    body.blocks.append(Block("meta", line.start, line.end))
    if item is not None:
        body.publishers.extend([item.publisher] if item.publisher else [])
        body.stamps.extend([item.stamp] if item.stamp else [])


def _settle_headings(text: str, blocks: list[Block]) -> list[Block]:
    """Returns the blocks with idle headings made paragraphs (where there is no body) or furniture (at the end)."""
    textual = [at for at, block in enumerate(blocks) if block.kind in ("paragraph", "item")]
    if not textual:
        return [Block("paragraph", b.start, b.end) if b.kind == "heading" else b for b in blocks]
    last = textual[-1]
    settled = [Block("meta", b.start, b.end) if b.kind == "heading" and at > last else b for at, b in enumerate(blocks)]
    for at in range(1, len(settled) - 1):
        if _heads_next(text, *settled[at - 1 : at + 2]):
            settled[at] = Block("heading", settled[at].start, settled[at].end)
    return settled


def _heads_next(text: str, before: Block, block: Block, after: Block) -> bool:
    """Returns whether a short paragraph without a stop stands over a longer one with one, between whole paragraphs."""
    if (block.kind, after.kind) != ("paragraph", "paragraph") or block.end - block.start > _SHORT:
        return False
    if (
        before.kind != "paragraph"
        or not text[block.start].isupper()
        or after.end - after.start < block.end - block.start
    ):
        return False
    whole = all(text[b.start : b.end].rstrip("\"'”’» ").endswith((".", "!", "?")) for b in (before, after))
    return whole and (text[block.end - 1].isalnum() or text[block.end - 1] == ")")
