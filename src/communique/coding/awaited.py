"""Visits told by who is awaited where: "the premier is expected in Lima on Monday", "is due in Chad next week"."""

from __future__ import annotations

from communique import facts
from communique.coding.meeting_words import others
from communique.coding.scene import Scene
from communique.coding.seats import Told
from communique.coding.visits import visited_by
from communique.model.clause import Clause


def awaited(scene: Scene, clause: Clause, row: facts.Row) -> Told | None:
    """Returns the visit of whom a clause awaits in a place, which must be named."""
    judged = clause.predicate.form == "adjective"
    guests = clause.subjects if judged else clause.objects
    if not guests or not (judged or clause.passive):
        return None
    places = [p for p in others(clause, row["with"]) if p.proper and not scene.is_dated(p.start, p.end)]
    guest = scene.who(guests[0], clause)
    group = scene.resolver.words.groups.get(guests[0].head.lower())
    if not guest.named or not places or not (guest.via or guest.form == "person" or group in ("person", "side")):
        return None
    visited = visited_by(scene, places, guest)
    if visited is None or not visited.named or {*visited.ids} <= {*guest.ids}:
        return None
    return Told(row, clause, guest, visited, (*guests, *places))
