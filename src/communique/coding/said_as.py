"""What event a stance is toward somebody: that of its act, but for deeds that are called unacceptable."""

from __future__ import annotations

from communique.actors.reference import Reference
from communique.coding.compositions import Row
from communique.coding.event_frames import act_class, types
from communique.coding.positions import Stance
from communique.coding.scene import Scene
from communique.coding.words import act

_BLAMED: Row = ("ACCUSE", "disapprove", "111")


def said_as(scene: Scene, stance: Stance) -> Row:
    """Returns type, mode and CAMEO code of the event that a stance is.

    What is only asked, claimed or proposed is rejected, what is done is blamed: "the raid is unacceptable".
    """
    known = act(stance.record.act)
    if known.event_type == "REJECT" and _of_deed(scene, stance):
        return _BLAMED
    return known.event_type, known.event_mode, known.cameo


def _of_deed(scene: Scene, stance: Stance) -> bool:
    """Construction: "the raid was unacceptable", "it is unacceptable that Chad left": a deed is judged."""
    if stance.clause.predicate.form != "adjective":
        return False
    things = (q for p in stance.clause.subjects for q in (p.parts or (p,)))
    known = (act_class(q, lang=scene.lang) for q in things)
    if any(k is not None and k.type and types()[k.type]["quad"] == "material conflict" for k in known):
        return True
    inside = (c for n in stance.contents if (c := scene.clauses.get(n)) is not None and c.tense == "past")
    return any(not set(scene.subjects.get(c.number, Reference()).ids) & set(stance.record.holders) for c in inside)
