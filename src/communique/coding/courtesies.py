"""What is said in courtesy to those who are there, and by who chairs a meeting: no stance on anything.

Constructions: "it is a pleasure to welcome you to Suva", "I hope you had a good journey", "I invite him to take
the floor".
"""

from __future__ import annotations

from communique.coding.claim_frames import claim_words
from communique.coding.paid_calls import pays_call
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_ADDRESSEE = "addressee"
_GREETING, _WISHING, _INVITING, _ASKING = "welcome", "favour", "encourage", "call_for"


def is_kindness(scene: Scene, clause: Clause, act: str, objects: tuple[Phrase, ...]) -> bool:
    """Whether a clause of an act greets, wishes well or gives the floor to those who are there."""
    if act == _ASKING:
        return pays_call(scene, clause)
    if act == _GREETING:
        return any(_is_you(scene, p) for p in (*clause.objects, *objects))
    told = [scene.clauses[p.clause] for p in objects if p.clause is not None and p.clause in scene.clauses]
    if act == _INVITING:
        return any(q.head.lower() in claim_words(scene.lang, "procedure") for c in told for q in c.objects)
    came = [c for c in told if c.tense == "past"]  # "that you had a good journey", not "that you will join us"
    return act == _WISHING and bool(came) and all(any(_is_you(scene, p) for p in c.subjects) for c in came)


def _is_you(scene: Scene, phrase: Phrase) -> bool:
    kinds = scene.resolver.words.pronouns
    return phrase.pronoun and kinds.get(phrase.head.lower()) == _ADDRESSEE
