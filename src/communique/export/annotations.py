"""Records as annotations of the W3C Web Annotation Data Model, in JSON-LD: a collection with one page.

A record is one annotation. Its body has the fields of the codebook, as a tag that tools show and as JSON; its target is
the document, by its address or its id, with a selector of the words and one of the offsets. Offsets are code points
into the stored text. The words have so much of the text before and behind them that they stand there only once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

from communique.export.cells import plain
from communique.store.quoted import Row, Source

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # code points before and behind the words, more where they do not tell the place
_TAGS = {
    "positions": ("class", "act"),
    "commitments": ("type",),
    "encounters": ("kind", "status"),
    "issued": ("kind", "status"),
    "events": ("event_type", "event_mode"),
}
_BESIDE = {"reading_no", "document_no", "doctype", "publisher", "published_at", "published_at_first", "lang"}


def write_annotations(records: Iterable[tuple[str, Source, Row]], stream: IO[str], *, count: int, program: str) -> None:
    """Writes records as one annotation collection, an annotation a line; `count` is their number."""
    generator = {"id": "urn:communique:program", "type": "Software", "name": program}
    head = {
        "@context": CONTEXT,
        "id": "urn:communique:annotations",
        "type": "AnnotationCollection",
        "label": "Records of documents: claims with sources, not facts",
        "generator": generator,
        "total": count,
    }
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    if not count:
        stream.write(f"{opening}}}\n")
        return
    page = {
        "id": "urn:communique:annotations:1",
        "type": "AnnotationPage",
        "partOf": "urn:communique:annotations",
        "startIndex": 0,
    }
    stream.write(f'{opening}, "first": {json.dumps(page)[:-1]}, "items": [\n')
    for number, (family, source, row) in enumerate(records):
        made = json.dumps(annotation(family, source, row, generator=generator), ensure_ascii=False)
        stream.write(f"{',' if number else ''}{made}\n")
    stream.write("]}}\n")


def annotation(family: str, source: Source, row: Row, *, generator: dict[str, str]) -> dict[str, Any]:
    """Returns a record as an annotation."""
    words = [{"start": row["evidence_start"], "end": row["evidence_end"], "exact": row["evidence"]}, *row["also"]]
    targets = [_target(source, found) for found in words]
    told: dict[str, Any] = {"id": f"urn:communique:{row['id']}", "type": "Annotation", "motivation": "classifying"}
    if source.read_at is not None:
        told["created"] = plain(source.read_at)
    told |= {"generator": generator, "body": list(_bodies(family, row))}
    return told | {"target": targets if len(targets) > 1 else targets[0]}


def _bodies(family: str, row: Row) -> Iterator[dict[str, str]]:
    named = " ".join(str(row[field]) for field in _TAGS[family] if row[field])
    yield {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": f"{family}: {named}"}
    fields = {name: plain(value) for name, value in row.items() if name not in _BESIDE}
    value = json.dumps({"family": family, **fields}, ensure_ascii=False, default=plain)
    yield {"type": "TextualBody", "purpose": "classifying", "format": "application/json", "value": value}


def _target(source: Source, words: dict[str, Any]) -> dict[str, Any]:
    start, end = words["start"], words["end"]
    before, behind = around(source.text, start, end)
    document: dict[str, Any] = {"id": iri(source), "type": "Text"}
    if source.lang:
        document["language"] = source.lang
    if source.address:
        document["canonical"] = f"urn:communique:{source.document_id}"
    quote = {"type": "TextQuoteSelector", "exact": words["exact"], "prefix": before, "suffix": behind}
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": document, "selector": [quote, place]}


def iri(source: Source) -> str:
    """Returns the address of a document where it has one on the web, else a name made of its id."""
    if source.address and source.address.startswith(("http://", "https://")):
        return source.address
    return f"urn:communique:{source.document_id}"


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """Returns what stands before and behind a stretch, so much that the three together stand in the text once.

    >>> around("Peru met Chad. Peru met Oman.", 15, 19)[0]
    'Peru met Chad. '
    """
    size = AROUND
    while True:
        first, last = max(0, start - size), min(len(text), end + size)
        whole = text[first:last]
        if text.find(whole) == text.rfind(whole) or (first == 0 and last == len(text)):
            return text[first:start], text[end:last]
        size *= 2
