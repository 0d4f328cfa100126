"""Quotations: pairs of double quotation marks, over sentence and paragraph ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, takewhile

from communique.model.document import Block, Quote

_MARK = re.compile('["“”„‟«»＂″]')
_OPENING = re.compile(r"[\s*_(\[>•-]*([\"“„‟«»＂″])")
_STRAIGHT = '"″'  # marks that open and close alike: wires of old archives have the sign for inches
_CLOSED_BY = {'"': '"', "＂": "＂", "″": "″", "“": "”", "”": "”", "„": "“”", "‟": "”", "«": "»", "»": "«"}
_DIRECTED = "“«"  # marks that open and never close
_MOST = 12  # paragraphs of a quotation that none of them opens anew
_TEXTUAL = ("paragraph", "item")


def find_quotes(text: str, blocks: Iterable[Block]) -> tuple[Quote, ...]:
    """Returns the quotations of a text, marks included, in order and without overlap.

    A paragraph that opens with a quotation mark while a quotation is open goes on with it. A quotation that is
    not closed ends with its paragraph, unless its marks tell left from right and the next such mark closes it.
    """
    found: list[Quote] = []
    blocks = tuple(blocks)
    begun: int | None = None  # where the open quotation begins
    mark, ended = "", 0
    for block in blocks:
        resumed = None
        if begun is not None:
            again = _OPENING.match(text, block.start, block.end)
            if again and block.kind in _TEXTUAL:
                resumed = again.start(1)
            elif block.kind not in _TEXTUAL or not _closed_later(text, mark, block.start, blocks):
                found.append(Quote(begun, ended))
                begun = None
        begun, mark = _in_block(text, block, found, begun=begun, mark=mark, skip=resumed)
        ended = block.end
        if begun is not None and block.kind not in _TEXTUAL:
            found.append(Quote(begun, ended))
            begun = None
    if begun is not None:
        found.append(Quote(begun, ended))
    return tuple(found)


def _closed_later(text: str, mark: str, start: int, blocks: tuple[Block, ...]) -> bool:
    """Returns whether of the next marks of a pair behind an offset, in the paragraphs that follow, one closes it."""
    if mark not in _DIRECTED:
        return False
    ahead = (b for b in blocks if b.start >= start)
    texts = (text[b.start : b.end] for b in islice(takewhile(lambda b: b.kind in _TEXTUAL, ahead), _MOST))
    first = next((char for words in texts for char in words if char in (mark, _CLOSED_BY[mark])), mark)
    return first != mark


def _in_block(
    text: str, block: Block, found: list[Quote], *, begun: int | None, mark: str, skip: int | None
) -> tuple[int | None, str]:
    depth = 1 if begun is not None else 0
    for match in _MARK.finditer(text, block.start, block.end):
        at, char = match.start(), match[0]
        if at == skip:
            continue
        if begun is None:
            if _opens(text, at, char, block):
                begun, mark, depth = at, char, 1
        elif char in _CLOSED_BY[mark] and _closes(text, at, char, block):
            depth -= 1
            if depth == 0:
                found.append(Quote(begun, at + 1))
                begun = None
        elif char == mark and char in "“«„":
            # Typographic marks nest; "“" in the closing place of a sloppy pair closes it.
            if _sloppy(text, at, block):
                depth -= 1
                if depth == 0:
                    found.append(Quote(begun, at + 1))
                    begun = None
            else:
                depth += 1
    return begun, mark


def _opens(text: str, at: int, char: str, block: Block) -> bool:
    after = text[at + 1 : at + 2] if at + 1 < block.end else ""
    if not after or (after.isspace() and char != "«"):
        return False
    before = text[at - 1] if at > block.start else " "
    return char in "“„‟«" or not (before.isalnum() or before in ".,!?;")


def _closes(text: str, at: int, char: str, block: Block) -> bool:
    if char not in _STRAIGHT:
        return True
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return not (before.isspace() and not after.isspace())


def _sloppy(text: str, at: int, block: Block) -> bool:
    after = text[at + 1] if at + 1 < block.end else " "
    return not text[at - 1].isspace() and not after.isalnum()
