"""What a clause tells that was not done: nearly done, avoided, ruled out, or only proposed."""

from __future__ import annotations

from communique.coding.event_frames import slots
from communique.coding.scene import Scene
from communique.model.clause import Clause

_BEFORE = 24  # characters before a verb in which "rather than" stands
_GAP = 1  # between a verb and the gerund that it has as object


def undone(scene: Scene, clause: Clause) -> bool:
    """Returns whether what a clause tells was left undone, whatever is told beside.

    Constructions: "almost shelled the port", "chose talks rather than shelling it", "ruled out expelling envoys", "a
    proposal that Chad expel two envoys", "would have expelled them". Nor is what only describes somebody a deed.
    """
    if not set(slots("almost", scene.lang)).isdisjoint(clause.adverbs):
        return True
    if _stands(scene, clause):
        return True
    if clause.finite:
        return clause.perfect and clause.modality in slots("would", scene.lang)
    return _instead(scene, clause) or _ruled_out(scene, clause) or _proposed(scene, clause)


def _stands(scene: Scene, clause: Clause) -> bool:
    """Construction: "troops stationed in Chad", "a clerk working with the mission": who somebody is."""
    if clause.finite or clause.relation != "participial" or clause.antecedent is None:
        return False
    beside = scene.text[clause.antecedent.head_end : clause.predicate.start]
    return clause.predicate.lemma in slots("stands", scene.lang) and "," not in beside


def _instead(scene: Scene, clause: Clause) -> bool:
    at = clause.predicate.start
    before = " ".join(scene.text[max(0, at - _BEFORE) : at].lower().split())
    return before.endswith(slots("instead", scene.lang))


def _ruled_out(scene: Scene, clause: Clause) -> bool:
    """Construction: "ruled out expelling envoys", "is considering closing the port": which was read as said of it."""
    above = scene.above(clause)
    if above is None or above.predicate.lemma not in slots("not_doing", scene.lang):
        return False
    start = clause.predicate.start
    return above.predicate.end < start and len(scene.text[above.predicate.end : start].split()) <= _GAP


def _proposed(scene: Scene, clause: Clause) -> bool:
    """Construction: "a proposal that Chad expel two envoys": the bare verb behind "that" and its own subject."""
    if clause.inherited_subject or not clause.subjects or clause.tense is not None or clause.modality is not None:
        return False
    word = scene.text[clause.predicate.start : clause.predicate.end]
    start = clause.subjects[0].start
    that = scene.text[max(0, start - _BEFORE) : start].lower().split()[-1:]
    return word == clause.predicate.lemma and bool(that) and that[0] in slots("that", scene.lang)
