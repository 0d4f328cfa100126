"""What comes in and how it is laid out: raw documents, blocks, sentences, and the document's own facts."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One text as an input gave it, with what the input said beside it (unknown is None)."""

    text: str
    place: str  # file name, with the line for JSONL; "-" for standard input
    external_id: str | None = None
    title: str | None = None
    published_at: str | None = None
    publisher: str | None = None
    doctype: str | None = None
    address: str | None = None  # where it stands on the web
    original_sha256: str | None = None  # of the bytes it came as; None for a text that never was bytes
    how: tuple[tuple[str, str], ...] = ()  # (field, reason): how the input's own facts were found, where not just given


class Block(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the stored text that lies together.

    `kind` is `page_title`, `meta` (source, editor, time stamp, boilerplate, signature), `headline`, `dateline`,
    `heading`, `paragraph` or `item` (bullet or numbered).
    """

    kind: str
    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence: offsets into the stored text, the paragraph it stands in, and where it stands.

    `kind` is `body`, `headline`, `item` (of a list) or `furniture`. `number` counts from 0 in text order,
    `paragraph` is the index of its block in `Layout.blocks`.
    """

    number: int
    start: int
    end: int
    paragraph: int
    kind: str


class Quote(msgspec.Struct, frozen=True, gc=False):
    """A quotation, marks included; it may run over sentence and paragraph ends."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A labelled stretch of speech: `[start, end)` of its blocks, where its label ends, and its kind.

    `kind` is `question`, `answer` or `speaker` (labelled with a name).
    """

    start: int
    label_end: int
    end: int
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class DatelineSpan:
    """A dateline as found: place and agency as they stand, the day as ISO where month and day are given."""

    start: int
    end: int
    place: str | None
    month: int | None
    day: int | None
    year: int | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Layout:
    """How a stored text is laid out. Blocks and sentences stand in text order and do not overlap."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    headline: Block | None
    dateline: DatelineSpan | None
    stamp: str | None  # ISO date or time found in the furniture
    publisher: str | None  # as the furniture ("Source: ...") or the dateline's agency names it


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """Place, ISO date and agency of a dateline; each null where the text does not give it."""

    place: str | None
    date: str | None
    agency: str | None


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """The document's own facts (codebook, section 3); `how` says of each how it was found."""

    id: str
    external_id: str | None
    sha256: str
    title: str | None
    doctype: str
    publisher: str | None
    published_at: str | None
    dateline: Dateline
    lang: str | None
    parties: list[str]
    provenance_tier: int
    address: str | None = None
    how: dict[str, str] = {}
