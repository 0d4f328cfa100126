"""The codebook that goes with an export: each column with its type, its meaning and the values that it may have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from communique.facts import table
from communique.model import records
from communique.model.document import Document
from communique.store.described import Column

HEAD = ("table", "column", "type", "meaning", "values")
SHAPES = {
    "VARCHAR": "text",
    "INTEGER": "integer",
    "TINYINT": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "true or false",
    "DATE": "date",
    "TIMESTAMP": "time, UTC",
    "VARCHAR[]": "list of text",
}
Line = tuple[str, str, str, str, str]

_OF_VIEW: dict[str, type[msgspec.Struct]] = {
    "positions": records.Position,
    "commitments": records.Commitment,
    "encounters": records.Encounter,
    "issued": records.Issued,
    "events": records.Event,
    "actors": records.ActorEntry,
    "documents": Document,
}
_RANGES = {
    "tier": "1 to 5",
    "provenance_tier": "1 to 5",
    "force": "1 to 6",
    "specificity": "0 to 3",
    "confidence": "0 to 1",
    "polarity": "1, 0, -1",
    "goldstein": "-10 to 10",
}


def lines(name: str, columns: Iterable[Column]) -> list[Line]:
    """Returns the codebook of a table, one line a column."""
    return [(name, c.name, SHAPES.get(c.type, "list of parts"), c.meaning, values(name, c.name)) for c in columns]


def values(view: str, column: str) -> str:
    """Returns the values that a column may have, empty where any word, number or id may stand.

    >>> values("positions", "class")
    'NOTE, RECOGNISE, ADHERE, SUPPORT, OPPOSE, EVALUATE, CONCERN, ASSERT, URGE'
    """
    if column.endswith("_precision"):
        return "year, month, day, time"
    if column in _RANGES:
        return _RANGES[column]
    return ", ".join(map(str, _literal(view, column) or _tabled(view, column)))


def _literal(view: str, column: str) -> Sequence[Any]:
    """Returns the values that the model of records has for a field."""
    fixed = {"attribution_basis": records.Basis, "speech_mode": records.SpeechMode, "geo_basis": records.GeoBasis}
    if column in fixed:
        return get_args(fixed[column])
    if view not in _OF_VIEW:
        return ()
    model = _OF_VIEW[view]
    field = {f.encode_name: f.name for f in msgspec.structs.fields(model)}.get(column)
    kind = get_type_hints(model).get(field or "")
    return get_args(kind) if get_origin(kind) is Literal else ()


def _tabled(view: str, column: str) -> Sequence[str]:
    """Returns the values that a table of the resources has for a field."""
    if view == "positions" and column == "act":
        return [row["id"] for row in table("ontology/acts")]
    if view == "commitments" and column == "type":
        return sorted({row["type"] for row in table("lexicon/en/commitment_types")} | {"other"})
    if view == "actors" and column == "kind":
        return ["state", "body", "group", "unlisted"]
    if view == "events":
        return _of_events(column)
    return ()


def _of_events(column: str) -> Sequence[str]:
    types = table("ontology/event_types")
    if column == "event_type":
        return [row["id"] for row in types]
    if column == "event_mode":
        return sorted({mode for row in types for mode in row["modes"]})
    if column == "quad":
        return list(dict.fromkeys(row["quad"] for row in types))
    return [row["id"] for row in table("ontology/contexts")] if column == "contexts" else []
