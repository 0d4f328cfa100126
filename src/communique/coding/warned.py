"""Threats that are warnings of what one may do oneself: "warned Chad that it might shut the port"."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.reference import NOTHING, Reference
from communique.coding.event_frames import slots
from communique.coding.event_parties import actors_of
from communique.coding.event_records import event
from communique.coding.happenings import Happening
from communique.coding.scene import Scene
from communique.coding.threats import threatened
from communique.coding.words import stance_words
from communique.model.clause import Clause

_THREAT = ("THREATEN", None, "130")


def warned(scene: Scene, found: Sequence[Happening]) -> list[Happening]:
    """Returns the threats of a report in which somebody warns of what he himself may do; `found` are told already."""
    if not scene.in_order:
        return []
    warning = set(slots("warning", scene.lang))
    warners = [c for c in scene.in_order if c.predicate.lemma in warning and not c.negated]
    told = {h.clause.number for h in found if h.record.event_type == _THREAT[0]} if warners else set()
    return [made for c in warners if (made := _warning(scene, c, told)) is not None]


def _warning(scene: Scene, clause: Clause, told: set[int]) -> Happening | None:
    who = scene.subjects.get(clause.number, NOTHING)
    possible = stance_words(scene.lang).possible
    inside = [c for c in scene.below(clause.number) if c.relation == "content" and not c.negated]
    own = next((c for c in inside if c.modality in possible and _same(scene, c, who)), None)
    if not who.named or own is None or {clause.number, own.number} & told:
        return None
    against = threatened(scene, own, list(who.ids), clause)
    words = scene.evidence(clause.start, own.end)
    others = actors_of(scene, against, words) if against.named else []
    said = scene.attributor.of(clause, who.ids)
    made = event(scene, *_THREAT, actors_of(scene, who, words), others, said, words)
    return Happening(made, clause, None)


def _same(scene: Scene, clause: Clause, who: Reference) -> bool:
    """Whether a clause tells of the one who warns."""
    return set(scene.subjects.get(clause.number, NOTHING).ids) == set(who.ids)
