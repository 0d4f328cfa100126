"""What one did by or in doing another thing: "responded by condemning X" tells the condemnation as well."""

from __future__ import annotations

from communique.coding.described import is_not_held
from communique.coding.event_frames import slots
from communique.coding.scene import Scene
from communique.model.clause import Clause

_TOLD = frozenset({"past", "present"})


def by_means(scene: Scene, gerund: Clause, above: Clause) -> bool:
    """Returns whether a gerund takes a stance by which a thing came about: "angered Chad by rejecting the levy".

    What somebody is to do, may do or has not done is not done by its means either, and what a deed helps ("broke
    the truce by backing X") is no stance.
    """
    if above.negated or above.passive or above.modality is not None or above.tense not in _TOLD or not above.finite:
        return False
    preps = slots("by", scene.lang)[:1]
    if all(gerund.predicate.end <= p.start for p in above.subjects):
        preps += slots("within", scene.lang)[:1]  # "in condemning X, Fiji followed the advice of the council"
    means = any(p.clause == gerund.number and p.prep in preps for p in above.obliques)
    return means and not is_not_held(scene, gerund, above)
