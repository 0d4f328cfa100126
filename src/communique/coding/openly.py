"""Whether a clause is what is said itself, not part of a condition, a description or another stance."""

from __future__ import annotations

from communique.actors.reference import NOTHING
from communique.coding.scene import Scene
from communique.coding.words import stance_words as words
from communique.model.clause import Clause


def said_openly(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is what is said itself, not part of a condition, a description or another stance.

    What stands behind a colon or under "our position is that" is said as openly as a sentence of its own. So is what
    stands under an aside: "Chad welcomed the talks, saying that P".
    """
    if clause.antecedent is not None:
        return False
    below = clause
    for relation, above in scene.chain(clause):
        said = scene.attributor.kinds.get(below.predicate.lemma) == "verb"
        if relation == "participial" and below is not clause and said:
            return True
        below = above
        if relation == "coordinate":
            continue
        if relation == "content" and introduces(scene, clause, above):
            continue
        said = scene.attributor.kinds.get(above.predicate.lemma) in ("verb", "source")
        if relation != "content" or not (said or above.predicate.form == "preposition"):  # "as I have said, P"
            return False
        if _untold(scene, above):
            return False
        if above.predicate.form == "preposition":  # "according to Chad, the levy is a crime"
            continue
        if any(m.frame.act and m.frame.id != "say.claim" for m in scene.matches(above)):
            return False
    return True


def _untold(scene: Scene, above: Clause) -> bool:
    """Construction: "some say that P", "it is said that P": who says so is nobody of whom the text knows."""
    teller = scene.subjects.get(above.number, NOTHING)
    if teller.ids or teller.kind == "document":
        return False
    known = scene.resolver.words.quantifiers
    return above.passive or any(p.plural or p.head.lower() in known for p in above.subjects)


def introduces(scene: Scene, clause: Clause, above: Clause) -> bool:
    """Construction: "our position is clear: P", "the fact is that P", "what we say is that P", "this is why P"."""
    if scene.text[above.predicate.end : clause.start].rstrip().endswith(":"):
        return True
    if above.predicate.lemma not in words(scene.lang).being or above.negated or above.predicate.form != "verb":
        return False
    known = words(scene.lang).introducing
    if clause.mark in known or not known.isdisjoint(clause.adverbs):
        return True  # "that is why P"
    return any(p.head.lower() in known or p.clause is not None for p in above.subjects)
