"""Who speaks where a text speaks itself: those who issue it, or another whose turn it is."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.scene import Scene
from communique.model.clause import Clause


def own_voice(scene: Scene, clause: Clause) -> Reference:
    """Returns who speaks where a text speaks itself: whose turn it is, else its issuers."""
    floor = scene.has_floor(clause)
    return floor if floor.ids else issuers_of(scene)


def issuers_of(scene: Scene) -> Reference:
    """Returns who issues a text that speaks itself; `NOTHING` of a report."""
    voice = scene.attributor.voice
    if not voice.primary or not voice.issuers:
        return NOTHING
    return Reference(voice.issuers, "actor", "joint" if len(voice.issuers) > 1 else "unilateral")
