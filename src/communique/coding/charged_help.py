"""Help for those in arms as another side tells it: "Chad said Niger was backing the rebels" is Chad's charge."""

from __future__ import annotations

from collections.abc import Iterable

from communique.actors.named import group_sector
from communique.actors.reference import NOTHING, Reference
from communique.actors.sectors import ARMED
from communique.coding.event_frames import classes_of, slots
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor

HELP = frozenset({"AID", "SUPPORT"})


def is_charge(scene: Scene, clause: Clause, stance_class: str, objects: Iterable[Phrase], holder: Reference) -> bool:
    """Returns whether a stance is one with which another side charges its holder, who says no such thing himself."""
    if stance_class != "SUPPORT" or clause.negated or clause.relation not in ("content", "coordinate"):
        return False
    above = scene.above(clause, "content")
    teller = scene.subjects.get(above.number, NOTHING) if above is not None else NOTHING
    if above is None or not scene.attributor.reports(above) or not (teller.named and holder.named):
        return False
    return set(teller.ids).isdisjoint(holder.ids) and any(_in_arms(scene, p, clause) for p in objects)


def to_those_in_arms(recipients: Iterable[EventActor]) -> bool:
    """Returns whether all whom a deed helps are in arms against a state."""
    told = [a.sector in ARMED or group_sector(a.id) in ARMED for a in recipients]
    return bool(told) and all(told)


def _in_arms(scene: Scene, phrase: Phrase, clause: Clause) -> bool:
    who = scene.who(phrase, clause)
    if who.sector in ARMED or any(group_sector(i) in ARMED for i in who.ids):
        return True
    return not who.named and not set(slots("harm", scene.lang)).isdisjoint(classes_of(phrase, lang=scene.lang))
