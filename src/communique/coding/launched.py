"""Shots that are told with what they did: "launched a missile, killing two" is one deed."""

from __future__ import annotations

from collections.abc import Sequence, Set

from communique.coding.happenings import Happening
from communique.coding.scene import Scene
from communique.model.clause import Clause

_SHOT = ("MOBILIZE", "weapons")
_HIT = "ASSAULT"


def without_launches(scene: Scene, done: Sequence[Happening]) -> list[Happening]:
    """Returns deeds without the launches of weapons that hit somebody, as a participle or their own verb tells.

    Constructions: "launched a missile, killing two", "a shell fired by Chad exploded in a camp".
    """
    shots = [h for h in done if (h.record.event_type, h.record.event_mode) == _SHOT]
    if not shots:
        return list(done)
    hits = [h.clause for h in done if h.record.event_type == _HIT]
    above = {c.number for hit in hits if hit.relation == "participial" and (c := scene.above(hit)) is not None}
    known = {hit.number for hit in hits}
    return [h for h in done if h not in shots or not (h.clause.number in above or _is_thing(scene, h.clause, known))]


def _is_thing(scene: Scene, clause: Clause, hits: Set[int]) -> bool:
    """Whether a clause tells of the thing that hit: "a shell fired by Chad"."""
    above = scene.above(clause) if clause.antecedent is not None else None
    return above is not None and above.number in hits
