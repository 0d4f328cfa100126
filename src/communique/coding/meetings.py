"""One meeting, told several times: mentions joined, and talks given the dates of the visit they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from communique.model.clause import Clause
from communique.model.records import Encounter

_SAME = {"meeting": "meeting", "talks": "meeting", "summit": "meeting", "ceremony": "meeting"}


@dataclass(slots=True)
class Meeting:
    """An encounter with the clause that tells it, before ids are given and mentions are joined."""

    record: Encounter
    clause: Clause


def merged(meetings: list[Meeting]) -> list[Meeting]:
    """Joins mentions of one meeting: same class of kind, sides that agree, dates that do not differ."""
    kept: list[Meeting] = []
    for meeting in meetings:
        twin = next((k for k in kept if _same(k.record, meeting.record)), None)
        if twin is None:
            kept.append(meeting)
            continue
        first, second = twin.record, meeting.record
        twin.record = structs.replace(
            first,
            also=[*first.also, second.evidence],
            place=first.place or second.place,
            start=first.start or second.start,
            end=first.end or second.end,
            date_text=first.date_text or second.date_text,
            participants=list({(p.person, p.side): p for p in (*first.participants, *second.participants)}.values())
            if first.participants and first.participants[0].person
            else second.participants or first.participants,
        )
    return _within_visits(kept)


def _same(a: Encounter, b: Encounter) -> bool:
    if _SAME.get(a.kind, a.kind) != _SAME.get(b.kind, b.kind) or a.status != b.status:
        return False
    dates = a.start is None or b.start is None or a.start == b.start
    return set(a.sides) == set(b.sides) and dates


def _within_visits(meetings: list[Meeting]) -> list[Meeting]:
    """Gives talks inside a dated visit of the same sides the visit's dates (codebook, section 8)."""
    visits = [m.record for m in meetings if m.record.kind == "visit" and m.record.start]
    for meeting in meetings:
        record = meeting.record
        if record.kind == "visit" or record.start:
            continue
        visit = next((v for v in visits if set(v.sides) == set(record.sides) and v.status == record.status), None)
        if visit is not None:
            meeting.record = structs.replace(record, start=visit.start, end=visit.end, date_text=visit.date_text)
    return meetings
