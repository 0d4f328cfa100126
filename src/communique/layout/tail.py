"""What stands behind a text on its page: titles of other texts, and what the publisher tells of itself."""

from __future__ import annotations

from collections.abc import Sequence

from communique.layout.furniture import opens_about, opens_list
from communique.model.document import Block

_TITLE = 140  # characters of the title of another text
_ABOUT = 3  # paragraphs that tell of the publisher
_STOPS = (".", "!", ";", ":", ",")


def without_tail(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Returns the blocks with what stands behind the text as furniture.

    Construction: "Related articles" over titles without a stop, to the end; "About the Ministry" over a paragraph or
    two that end the text. Text must stand before them.
    """
    found = list(blocks)
    for at, block in enumerate(found):
        if block.end - block.start > _TITLE or block.kind == "item":
            continue
        words = text[block.start : block.end]
        if opens_list(words):
            _drop_titles(text, found, at)
        elif opens_about(words) and any(b.kind in ("paragraph", "item") for b in found[:at]):
            rest = [b for b in found[at + 1 :] if b.kind in ("paragraph", "item")]
            if 0 < len(rest) <= _ABOUT:
                found[at:] = [_meta(b) for b in found[at:]]
                break
    return found


def _drop_titles(text: str, blocks: list[Block], at: int) -> None:
    """Makes the titles behind a line furniture, as far as each is short and has no stop."""
    blocks[at] = _meta(blocks[at])
    for number in range(at + 1, len(blocks)):
        block = blocks[number]
        title = block.end - block.start <= _TITLE and not text[block.start : block.end].endswith(_STOPS)
        if block.kind in ("paragraph", "item") and not title:
            return
        blocks[number] = _meta(block)


def _meta(block: Block) -> Block:
    return Block("meta", block.start, block.end)
