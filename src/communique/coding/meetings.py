"""One meeting, told several times: mentions joined, and talks given the dates of the visit they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from communique.model.clause import Clause
from communique.model.records import Encounter

_PAIR = 2
_SAME = {"meeting": "meeting", "talks": "meeting", "summit": "meeting", "ceremony": "meeting"}


@dataclass(slots=True)
class Meeting:
    """An encounter with the clause that tells it, before ids are given and mentions are joined.

    `loose` says that a noun names it in passing, so that it may be one that is told elsewhere as planned or held;
    `deed` that what was done there is the event, and not that they met.
    """

    record: Encounter
    clause: Clause
    loose: bool = False
    deed: bool = False
    topic: bool = False  # of a paper or a talk: "Press release on the call between A and B"
    broad: bool = False  # of a visit whose place is no more than the state it goes to
    another: bool = False  # than one told before: "would hold another summit"
    at: int | None = None  # where the noun that names it begins
    whole: Meeting | None = None  # the visit that talks are a part of


def merged(meetings: list[Meeting]) -> list[Meeting]:
    """Joins mentions of one meeting: same class of kind, sides that agree, dates that do not differ."""
    kept: list[Meeting] = []
    for meeting in meetings:
        twin = next((k for k in kept if _same(k, meeting)), None)
        if twin is None:
            kept.append(meeting)
            continue
        first, second = twin.record, meeting.record
        outright = twin.loose and not meeting.loose
        told = second.status if outright else first.status  # what is told outright counts
        evidence, also = first.evidence, second.evidence
        if outright and twin.topic and second.evidence.start > first.evidence.start:  # the headline is read last
            evidence, also = also, evidence
        twin.loose = twin.loose and meeting.loose
        twin.record = structs.replace(
            first,
            evidence=evidence,
            also=[*first.also, also],
            status=told,
            place=first.place or second.place,
            start=first.start or second.start,
            end=first.end or second.end,
            date_text=first.date_text or second.date_text,
            participants=list({(p.person, p.side): p for p in (*first.participants, *second.participants)}.values())
            if first.participants and first.participants[0].person
            else second.participants or first.participants,
        )
    return _within_visits(kept)


def _same(one: Meeting, two: Meeting) -> bool:
    a, b = one.record, two.record
    if _SAME.get(a.kind, a.kind) != _SAME.get(b.kind, b.kind) and not _talks_of_call(one, two):
        return False
    if set(a.sides) != set(b.sides) and not _one_of_several(one, two):
        return False
    if a.kind != "visit" and _of_others(a, b):
        return False
    if a.kind == b.kind == "visit" and a.visitor != b.visitor and a.visitor in b.sides:
        return False  # one and the visit in return
    if one.another != two.another and a.status != b.status:
        return False
    return _overlap(a, b) and (a.status == b.status or _vague(one, two) or _vague(two, one))


def _talks_of_call(one: Meeting, two: Meeting) -> bool:
    """Construction: "A phoned B. They also conferred on oil": talks told behind a call, without a day or a place."""
    a, b = one.record, two.record
    return a.kind == "call" and b.kind == "talks" and b.start is None and b.place is None and not two.another


def _one_of_several(one: Meeting, two: Meeting) -> bool:
    """Construction: "spoke to A, B and C. In his call with B": one of several talks that were told together."""
    return two.loose and not one.loose and len(one.record.sides) > _PAIR and {*two.record.sides} < {*one.record.sides}


def _of_others(a: Encounter, b: Encounter) -> bool:
    """Whether two meetings of the same sides are of other persons of one of them: "held talks with X, and met Y"."""
    for side in a.sides:
        one, two = ({p.person for p in m.participants if p.side == side and p.person} for m in (a, b))
        if one and two and one.isdisjoint(two):
            return True
    return False


def _vague(meeting: Meeting, other: Meeting) -> bool:
    """Whether a mention in passing leaves open if the meeting was or will be: it has no date that the other lacks."""
    return meeting.loose and (meeting.record.start is None or other.record.start is not None)


def _overlap(a: Encounter, b: Encounter) -> bool:
    """Whether two dates, of whatever precision, may be those of one meeting; an unknown date may be any."""
    if a.start is None or b.start is None:
        return True
    return a.start <= _last(b) and b.start <= _last(a)


def _last(record: Encounter) -> str:
    """Returns the end of a record's date, so that days of a month or year lie before it."""
    return f"{record.end or record.start}-99"


def _within_visits(meetings: list[Meeting]) -> list[Meeting]:
    """Makes talks a part of the visit of the same sides; talks without a date take the visit's (section 8)."""
    visits = [m for m in meetings if m.record.kind == "visit"]
    for meeting in meetings:
        record = meeting.record
        if record.kind in ("visit", "call"):
            continue
        fitting = (v for v in visits if set(v.record.sides) == set(record.sides) and v.record.status == record.status)
        visit = next((v for v in fitting if _overlap(v.record, record)), None)
        if visit is None:
            continue
        meeting.whole, dated = visit, visit.record
        if record.start is None:
            meeting.record = structs.replace(record, start=dated.start, end=dated.end, date_text=dated.date_text)
    return meetings
