"""A reading: everything that was read from one document, and what read it."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from communique.model.document import Document
from communique.model.records import (
    ActorEntry,
    Commitment,
    Covered,
    Encounter,
    Event,
    Issued,
    Person,
    Position,
)

SCHEMA: Literal["communique/reading/1"] = "communique/reading/1"


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Versions that made a reading; `resources` is the hash of the data files, `model_sha256` of the parser."""

    program: str
    resources: str
    model: str
    model_sha256: str


class Reading(msgspec.Struct, frozen=True, kw_only=True, rename={"format": "schema"}):
    """One document as records. `to_json()` gives the object of the codebook's section 12."""

    format: Literal["communique/reading/1"] = SCHEMA
    document: Document
    actors: list[ActorEntry]
    persons: list[Person]
    encounters: list[Encounter]
    issued: list[Issued]
    events: list[Event]
    positions: list[Position]
    commitments: list[Commitment]
    coverage: list[Covered]
    warnings: list[str]
    run: Run

    def to_json(self, *, indent: int | None = None) -> str:
        """Returns the reading as JSON text (UTF-8 characters kept, one line unless `indent` is given)."""
        encoded = msgspec.json.encode(self)
        if indent is not None:
            encoded = msgspec.json.format(encoded, indent=indent)
        return encoded.decode("utf-8")

    def in_text_order(self, family: str) -> list[Any]:
        """Returns the records of a family as one reads them: of those that begin alike the shorter words first.

        The list of positions itself has the longer first, as nested spans of standoff annotation have.
        """

        def place(record: Any) -> tuple[int, int, int]:
            thing = getattr(record, "object", None)
            return record.evidence.start, record.evidence.end, thing.start if thing else 0

        return sorted(getattr(self, family), key=place)

    def _repr_html_(self) -> str:
        """Returns the page that a notebook shows for the reading."""
        from communique.notebook import html

        return html(self)
