"""Promises that the words say another has made: spoken of, and not made here."""

from __future__ import annotations

from communique.coding.event_frames import slots
from communique.coding.scene import Scene
from communique.model.clause import Clause


def is_anothers(scene: Scene, clause: Clause) -> bool:
    """Whether the words give a promise to somebody else than the subject of the verb that holds its noun.

    Constructions: "recalls the commitment made by Chad to V", "the accord signals the commitment of both parties to V",
    of whom the text does not say who they are.
    """
    return _made_by_another(scene, clause) or _of_unknown(scene, clause)


def _made_by_another(scene: Scene, clause: Clause) -> bool:
    """Construction: "the pledge given by Chad": a participle right behind the noun with who made it."""
    behind = (c for c in scene.of_sentence(clause.sentence) if c.passive and not c.finite and c.subjects)
    made = next((c for c in behind if 0 < c.start - clause.predicate.end <= 1), None)
    if made is None:
        return False
    maker, holder = scene.who(made.subjects[0], made), scene.subjects.get(clause.number)
    return not maker.ids or holder is None or not set(maker.ids) <= set(holder.ids)


def _of_unknown(scene: Scene, clause: Clause) -> bool:
    """Construction: "the commitment of both parties", where nobody is known to be meant and a thing shows it."""
    told = scene.subjects.get(clause.number)
    if told is not None and told.named:
        return False
    owners = [p for p in clause.predicate.possessors if p.prep in slots("owner", scene.lang) and not p.pronoun]
    sides = scene.resolver.words.groups
    return any(p.head.lower() in sides and not scene.who(p, clause).ids for p in owners)
