"""Events that meetings are: consultations, visits and calls, asked for, held or called off."""

from __future__ import annotations

from msgspec import structs

from communique.actors.reference import Reference
from communique.coding.event_parties import actors_of
from communique.coding.event_records import event
from communique.coding.happenings import Happening
from communique.coding.meetings import Meeting
from communique.coding.scene import Scene

_MODES = {"visit": "visit", "call": "phone"}
_CAMEO = {"visit": "042", "call": "041", "talks": "046"}


def consult(scene: Scene, meeting: Meeting) -> Happening:
    """Returns the event that a meeting is."""
    record = meeting.record
    visit = record.kind == "visit"
    if record.status == "cancelled":
        return _cancelled(scene, meeting)
    planned = record.status == "planned"
    comes = record.host if planned and _asked(scene, meeting) else record.visitor
    sides = [comes] if visit and comes else record.sides
    recipients = [s for s in record.sides if s != comes] if visit else []
    made = event(
        scene,
        "AGREE" if planned else "CONSULT",
        None if planned else _MODES.get(record.kind),
        "036" if planned else _CAMEO.get(record.kind, "040"),
        actors_of(scene, Reference(tuple(sides), "actor"), record.evidence),
        actors_of(scene, Reference(tuple(recipients), "actor"), record.evidence),
        record.attribution,
        record.evidence,
    )
    place = None if meeting.broad else record.place
    made = structs.replace(made, date=record.start, date_end=record.end, place=place, also=record.also)
    return Happening(made, meeting.clause, meeting)


def _asked(scene: Scene, meeting: Meeting) -> bool:
    """Whether the host speaks of a visit: "looks forward to welcoming the premier to Accra" is the host's word."""
    return meeting.record.host in scene.subjects.get(meeting.clause.number, Reference()).ids


def _cancelled(scene: Scene, meeting: Meeting) -> Happening:
    """Returns the refusal that a cancelled meeting is, by whoever called it off."""
    record = meeting.record
    who = scene.subjects.get(meeting.clause.number, Reference())
    others = tuple(s for s in record.sides if s not in who.ids)
    actors, recipients = (
        Reference(who.ids or tuple(record.sides), "actor"),
        Reference(others if who.ids else (), "actor"),
    )
    words = record.evidence
    made = event(
        scene,
        "REJECT",
        "meet",
        "125",
        actors_of(scene, actors, words),
        actors_of(scene, recipients, words),
        record.attribution,
        words,
    )
    return Happening(made, meeting.clause, meeting)
