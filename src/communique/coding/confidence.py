"""The confidence of a record: the share that is right among like records on the evaluation data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import Struct, structs

from communique.facts import derived, table
from communique.model.records import Origin

NEAREST = "nearest"  # the first part of the rule of an event that no frame fits
FEWEST = 10  # records of a kind below which the share of the whole family is told
_KINDS = {"position": "class", "commitment": "force", "encounter": "kind", "event": "event_type"}
_FIELDS = {"class": "stance_class"}  # where the record's attribute is called otherwise

Record = TypeVar("Record", bound=Struct)


def kind_of(family: str, record: Mapping[str, Any]) -> str:
    """Returns the kind of a record as JSON gives it: its family and its class, force, kind or type."""
    field = _KINDS.get(family)
    if is_nearest((record.get("origin") or {}).get("rule")):
        return f"{family}:{NEAREST}"
    return f"{family}:{record.get(field)}" if field else f"{family}:all"


def is_nearest(rule: str | None) -> bool:
    """Returns whether a rule is a back-off to the frames that come nearest."""
    return (rule or "").partition("+")[0] == NEAREST


def confident(family: str, record: Record) -> Record:
    """Returns a record with its confidence; one whose rule set a confidence of its own keeps that."""
    origin = record.origin  # type: ignore[attr-defined]
    if origin.confidence is not None:
        return record
    field = _KINDS.get(family)
    kind = getattr(record, _FIELDS.get(field, field)) if field else "all"
    kind = NEAREST if is_nearest(origin.rule) else kind
    share = _share(family, str(kind))
    told = Origin(rule=origin.rule, model=origin.model, person=origin.person, version=origin.version, confidence=share)
    return structs.replace(record, origin=told)


@derived
def _share(family: str, kind: str) -> float | None:
    return _shares().get(f"{family}:{kind}", _shares().get(f"{family}:*"))


@derived
def _shares() -> dict[str, float]:
    """Returns kind -> share right, kinds with too few records for a share left out."""
    counts = ((row["id"], int(row["right"]), int(row["of"])) for row in table("ontology/confidence"))
    return {kind: round(right / of, 2) for kind, right, of in counts if of >= (1 if kind.endswith(":*") else FEWEST)}
