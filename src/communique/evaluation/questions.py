"""What is asked of a reading: the rows of the score table, each a record family and a key that must agree."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]
Key = Callable[[Record], Hashable | None]

# A text calls one meeting by several names; they are not told apart.
_ONE_MEETING = frozenset({"meeting", "talks", "summit", "ceremony"})


@dataclass(frozen=True, slots=True)
class Question:
    """One row: records of `family` count as the same where `key` agrees; a key of None leaves a record out.

    `main` rows are the ones whose missed and extra records are listed.
    """

    name: str
    family: str
    key: Key
    main: bool = False


def id_set(values: object) -> frozenset[str]:
    """Returns actor ids without order; a value is an id or an object with an `id` (or else a `code`)."""
    members = values if isinstance(values, list | tuple) else []
    return frozenset(_id(value) for value in members)


def _id(value: object) -> str:
    if isinstance(value, Mapping):
        return str(value.get("id") or value.get("code") or "?")
    return str(value or "?")


def speaker_set(value: object) -> frozenset[str]:
    """Returns speakers without order; gold may join ids by "+" after a document's kind and a colon."""
    values = value if isinstance(value, list) else [value] if value else []
    return frozenset(name for each in values for name in str(each).rpartition(":")[2].split("+"))


def _meeting(record: Record) -> object:
    kind = record.get("kind")
    return "meeting" if kind in _ONE_MEETING else kind


def _holders(*fields: str) -> Key:
    return lambda record: (id_set(record.get("holders")), *(record.get(field) for field in fields))


def _committers(*fields: str) -> Key:
    return lambda record: (id_set(record.get("committers")), *(record.get(field) for field in fields))


def stance(record: Record) -> Hashable:
    """Returns the key of a stance: holders, class, polarity."""
    return id_set(record.get("holders")), record.get("class"), record.get("polarity")


def _strong_stance(record: Record) -> Hashable | None:
    return None if record.get("class") in ("ASSERT", "NOTE") else stance(record)


QUESTIONS = (
    Question("positions: found", "positions", lambda record: ()),
    Question("positions: holders", "positions", _holders()),
    Question("positions: STANCE (holders, class, polarity)", "positions", stance, main=True),
    Question("positions: STANCE without ASSERT and NOTE", "positions", _strong_stance),
    Question("positions: act", "positions", lambda r: (id_set(r.get("holders")), r.get("act"), bool(r.get("negated")))),
    Question("positions: mode", "positions", _holders("class", "holder_mode")),
    Question("commitments: found", "commitments", lambda record: ()),
    Question("commitments: PROMISE (committers)", "commitments", _committers(), main=True),
    Question("commitments: type", "commitments", _committers("type")),
    Question("commitments: specificity", "commitments", _committers("specificity")),
    Question("encounters: found", "encounters", lambda r: (_meeting(r),)),
    Question(
        "encounters: SIDES (kind, sides)", "encounters", lambda r: (_meeting(r), id_set(r.get("sides"))), main=True
    ),
    Question("encounters: date", "encounters", lambda r: (_meeting(r), id_set(r.get("sides")), r.get("start"))),
    Question("events: type", "events", lambda r: (r.get("event_type"),)),
    Question(
        "events: TRIPLE (type, actors, recipients)",
        "events",
        lambda r: (r.get("event_type"), id_set(r.get("actors")), id_set(r.get("recipients"))),
        main=True,
    ),
    Question("events: status", "events", lambda r: (r.get("event_type"), id_set(r.get("actors")), r.get("status"))),
    Question("issued: found", "issued", lambda r: (id_set(r.get("issuers")),)),
)
