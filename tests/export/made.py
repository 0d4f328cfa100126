"""Constructed documents with made events and positions, in a store that no parser filled."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from communique.bulk import Outcome
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.model.records import Event, EventActor, Evidence, Position
from communique.store import Store
from communique.store.ingest import ingest
from communique.store.rows import document_id, sha256
from tests.cli import readings


@dataclass(frozen=True)
class Told:
    """A document and what was read in it; records rest on its first words."""

    text: str
    published_at: str | None = "2025-03-03"
    events: Sequence[Event] = ()
    positions: Sequence[Position] = ()
    encounters: bool = False
    given: dict[str, Any] = field(default_factory=dict)


def event(actors: str, recipients: str = "", **fields: Any) -> Event:
    """Returns an event between ids that spaces part."""

    def parties(ids: str) -> list[EventActor]:
        return [EventActor(id=i, code=None, sector=None, text=None, start=None, end=None) for i in ids.split()]

    made = readings.reading().events[0]
    plain = {"event_type": "ACCUSE", "quad": "verbal conflict", "goldstein": -2.0, "date": None, "links": []}
    who = {"actors": parties(actors), "recipients": parties(recipients)}
    return msgspec.structs.replace(made, **(plain | who | fields))


def position(holders: str, toward: str = "", **fields: Any) -> Position:
    """Returns a position of ids that spaces part."""
    made = readings.reading().positions[0]
    plain = {"stance_class": "OPPOSE", "act": "oppose", "polarity": -1, "issues": []}
    return msgspec.structs.replace(made, holders=holders.split(), toward=toward.split(), **(plain | fields))


def store_of(path: Path, *documents: Told) -> Store:
    """Returns a store that holds the documents as they are told."""
    told = {one.text: one for one in documents}

    def read(raws: Iterable[RawDocument], **options: Any) -> Generator[Outcome, None, None]:
        for raw in raws:
            yield Outcome(raw, _reading(raw, told[raw.text]))

    raws = [RawDocument(one.text, f"made:{n}", **one.given) for n, one in enumerate(documents)]
    store = Store(path)
    ingest(store, raws, read=read)
    return store


def _reading(raw: RawDocument, told: Told) -> Reading:
    made = readings.empty()
    key = document_id(raw.text)
    facts = {"sha256": sha256(raw.text), "published_at": told.published_at, "title": raw.title, "lang": "en"}
    document = msgspec.structs.replace(made.document, id=key, publisher="Example Wire", **facts)
    end = min(len(raw.text), 10)
    words = Evidence(start=0, end=end, exact=raw.text[:end])

    def kept(records: Sequence[Any], name: str) -> list[Any]:
        common = {"evidence": words, "also": []}
        return [
            msgspec.structs.replace(
                r, id=f"{name}:{key[4:]}{n}", **common, **({"object": words} if name == "position" else {})
            )
            for n, r in enumerate(records)
        ]

    encounters = readings.reading().encounters if told.encounters else []
    return msgspec.structs.replace(
        made,
        document=document,
        events=kept(told.events, "event"),
        positions=kept(told.positions, "position"),
        encounters=kept(encounters, "encounter"),
    )
