"""Deeds with which a side charges another in its own text: "the regime has jailed its critics"."""

from __future__ import annotations

from communique.actors.reference import NOTHING
from communique.coding.acts import Acts
from communique.coding.claim_frames import Claim, charge
from communique.coding.scene import Scene
from communique.model.clause import Clause

_HOSTILE = frozenset({"COERCE", "ASSAULT"})


def done_by_another(scene: Scene, clause: Clause, acts: Acts) -> Claim | None:
    """Returns the claim that another has done, or does, what is hostile; None where a clause tells no such deed.

    What was done on a day, in the simple past, is an account of it.
    """
    if not scene.attributor.voice.primary or not clause.finite or clause.negated or clause.modality is not None:
        return None
    if not (clause.perfect or clause.tense == "present") or not scene.subjects.get(clause.number, NOTHING).named:
        return None
    act = acts.of(clause)
    if act is None or act.type not in _HOSTILE:
        return None
    return charge(scene.lang)
