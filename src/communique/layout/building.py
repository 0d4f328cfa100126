"""The layout of a text, put together: head, body, dateline, sentences and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from communique.layout.blocks import read_body
from communique.layout.dateline import find_dateline
from communique.layout.head import read_head
from communique.layout.lines import Line, split_lines
from communique.layout.pages import bridge_pages
from communique.layout.publishers import publisher_entry
from communique.layout.quotes import find_quotes
from communique.layout.sentences import split_sentences
from communique.layout.shapes import marker_end
from communique.layout.words import fold, furniture_words, places
from communique.model.document import Block, DatelineSpan, Layout, Sentence

_TEXTUAL = ("paragraph", "item")
_TRIED = 4
_END_MARK = 30


def lay_out(text: str, *, title: str | None = None) -> Layout:
    """Returns how a stored text is laid out: blocks, sentences, quotations, headline, dateline, stamp, publisher.

    Every character that is not blank lies in exactly one sentence. Furniture, headings, datelines and the numbers
    of list items are sentences of kind `furniture`. A page number inside a sentence lies within its offsets.
    `title` is what the input gave beside the text; a first line that equals it is the headline.
    Works for any string, in time linear in its length.

    Example:
        >>> lay_out("LOME, May 4 (AFP) -- Togo thanked Peru.").dateline.place
        'LOME'
    """
    lines = bridge_pages(text, split_lines(text))
    head = read_head(text, lines, title=title)
    body = read_body(text, lines[head.next :])
    blocks, dateline = head.blocks + body.blocks, head.dateline
    if dateline is None:
        blocks, dateline = _with_dateline(text, blocks)
    blocks = _complete(text, blocks)
    sentences = tuple(_sentences(text, blocks))
    publishers = [*head.publishers, *body.publishers]
    agency = dateline.agency if dateline else None
    stamps = [*head.stamps, *body.stamps]
    return Layout(
        blocks=tuple(blocks),
        sentences=sentences,
        quotes=find_quotes(text, blocks),
        headline=head.headline,
        dateline=dateline,
        stamp=stamps[0] if stamps else None,
        publisher=_publisher(publishers, agency),
    )


def _publisher(names: Sequence[str], agency: str | None) -> str | None:
    """Returns who publishes: a name that the table knows, else what a label says, which spells the dateline's out."""
    known = (name for name in (*names, agency or "") if publisher_entry(name) is not None)
    return next(known, names[0] if names else agency)


def _with_dateline(text: str, blocks: list[Block]) -> tuple[list[Block], DatelineSpan | None]:
    """Returns the blocks with the dateline cut off its paragraph, and the dateline."""
    tried = 0
    for at, block in enumerate(blocks):
        if block.kind != "paragraph":
            continue
        tried += 1
        found = find_dateline(text, block.start, block.end)
        if found is not None and (tried == 1 or found.day or found.agency or _is_set_apart(found)):
            rest = found.end
            while rest < block.end and text[rest].isspace():
                rest += 1
            cut = [Block("dateline", block.start, found.end)]
            if rest < block.end:
                cut.append(replace(block, start=rest))
            return blocks[:at] + cut + blocks[at + 1 :], found
        if tried == _TRIED:
            break
    return blocks, None


def _is_set_apart(found: DatelineSpan) -> bool:
    """Whether a place alone is a dateline below the first paragraph: a known one in capitals: "ACCRA - The"."""
    return found.place is not None and found.place.isupper() and fold(found.place) in places()


def _complete(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Returns the blocks with what lies between them (a page number under a headline) as furniture."""
    found: list[Block] = []
    at = 0
    for block in [*blocks, Block("meta", len(text), len(text))]:
        between = text[at : block.start]
        if between and not between.isspace():
            start = at + len(between) - len(between.lstrip())
            found.append(Block("meta", start, start + len(between.strip())))
        at = block.end
        found.append(block)
    return found[:-1]


def _sentences(text: str, blocks: Sequence[Block]) -> Iterator[Sentence]:
    number = 0
    for paragraph, block in enumerate(blocks):
        for start, end, kind in _pieces(text, block):
            yield Sentence(number, start, end, paragraph, kind)
            number += 1


def _pieces(text: str, block: Block) -> Iterator[tuple[int, int, str]]:
    if block.kind == "headline":
        yield block.start, block.end, "headline"
    elif block.kind not in _TEXTUAL:
        yield block.start, block.end, "furniture"
    else:
        start = block.start
        if block.kind == "item":
            body = marker_end(text, Line(block.start, block.end, True, False))
            if body is not None:
                yield start, start + len(text[start:body].rstrip()), "furniture"
                start = body
        kind = "item" if block.kind == "item" else "body"
        spans = split_sentences(text, start, block.end)
        for first, last in spans:
            closing = last == block.end and len(spans) > 1 and last - first < _END_MARK
            yield first, last, "furniture" if closing and _is_end_mark(text[first:last]) else kind


def _is_end_mark(words: str) -> bool:
    return fold(words) in furniture_words("line")
