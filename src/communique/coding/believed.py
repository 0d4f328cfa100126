"""Demands in the words of a belief: "believes that Chad must leave" asks Chad to leave (codebook, section 13)."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Phrase

_BELIEF, _DEMAND = "believe", "demand"  # "should" leaves it a view of what would be good


def believed(scene: Scene, name: str, objects: tuple[Phrase, ...], holder: Reference) -> str:
    """Returns the act of a stance: that of its content, where one believes that another side must do something."""
    inner = scene.clauses.get(objects[0].clause) if len(objects) == 1 and objects[0].clause is not None else None
    if name != _BELIEF or inner is None or inner.negated or inner.passive or inner.modality is None:
        return name
    row = stance_words(scene.lang).deontic.get(inner.modality)
    who = scene.subjects.get(inner.number, NOTHING)
    asked = row is not None and who.named and who.kind == "actor" and not set(who.ids) & set(holder.ids)
    return row[0] if row is not None and asked and row[0] == _DEMAND else name
