"""Talks of others that a third side hosts or mediates: one event, of the third upon the others, not two."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from communique.coding.acts import Act, Acts
from communique.coding.event_sectors import is_listed
from communique.coding.happenings import Happening, happening
from communique.coding.meetings import Meeting
from communique.coding.scene import Scene

_CONSULT = "CONSULT"
_THIRD = "third-party"
_MEDIATE = "045"


def hosted(scene: Scene, told: list[Happening], done: Iterable[Happening], acts: Acts) -> list[Happening]:
    """Returns `told` and `done` with each meeting that a third side holds for others told once, as that side's act.

    Constructions: "Qatar hosted talks between Chad and Mali", "talks mediated by Oman opened".
    """
    made = [_by_verb(scene, item, acts) or item for item in told]
    for other in done:
        meeting = next((m for m in made if _is_of(other, m)), None)
        if meeting is None:
            made.append(other)
        else:
            others = other.record.recipients or meeting.record.actors
            other.record = structs.replace(other.record, recipients=others, place=meeting.record.place)
            other.source = meeting.source
            made[made.index(meeting)] = other
    return made


def _by_verb(scene: Scene, item: Happening, acts: Acts) -> Happening | None:
    """Returns the act of a third side that the verb of a meeting's clause tells, None where it tells none."""
    act = acts.of(item.clause) if isinstance(item.source, Meeting) and item.record.event_type == _CONSULT else None
    if act is None or not _for_others(act):
        return None
    found = happening(scene, item.clause, act, {item.clause.number: act})
    if found is None or not _is_of(found, item):
        return None
    new = structs.replace(found.record, recipients=item.record.actors, place=item.record.place)
    return Happening(structs.replace(new, date=item.record.date, also=item.record.also), item.clause, item.source)


def _for_others(act: Act) -> bool:
    return act.type == _CONSULT and not act.mutual and (act.mode == _THIRD or act.cameo == _MEDIATE)


def _is_of(third: Happening, meeting: Happening) -> bool:
    """Whether an act of one side is upon those who meet, in the same sentence."""
    record, met = third.record, meeting.record
    if (
        not isinstance(meeting.source, Meeting)
        or met.event_type != _CONSULT
        or len(met.actors) < len(record.actors) + 1
    ):
        return False
    if record.event_type != _CONSULT or not (record.event_mode == _THIRD or record.cameo == _MEDIATE):
        return False
    own, others, sides = ({a.id for a in group} for group in (record.actors, record.recipients, met.actors))
    same = third.clause.sentence == meeting.clause.sentence
    return same and bool(own) and all(map(is_listed, record.actors)) and not own & sides and others <= sides
