""" "It" that stands for nobody, or for the thing that the sentence before is about."""

from __future__ import annotations

from communique.actors.reference import NOTHING
from communique.coding.judgement_words import untrue
from communique.coding.scene import Scene
from communique.model.clause import Clause


def takes_up_thing(scene: Scene, clause: Clause) -> bool:
    """Construction: "The levy is unjust. It will hurt farmers": "it" is the thing that the sentence before is about.

    With a verb of stance or of saying "it" is an actor nevertheless ("The levy is unjust. It rejects the levy").
    """
    pronoun = clause.subjects[0]
    if not pronoun.pronoun or pronoun.head.lower() not in scene.resolver.words.expletives or scene.matches(clause):
        return False
    before = [c for c in scene.of_sentence(scene.order.before(clause.sentence)) if c.relation == "root" and c.finite]
    if len(before) != 1 or len(before[0].subjects) != 1 or clause.predicate.lemma in scene.attributor.kinds:
        return False
    about = before[0].subjects[0]
    plain = not (about.pronoun or about.plural or about.proper) and about.start < about.end
    return plain and not scene.subjects.get(before[0].number, NOTHING).ids


def is_expletive(scene: Scene, clause: Clause) -> bool:
    """Returns whether the "it" of a clause stands for nobody: "it is important that", "it is time to", "it rained"."""
    words = scene.resolver.words
    if len(clause.subjects) != 1 or clause.subjects[0].head.lower() not in words.expletives:
        return False
    if clause.predicate.lemma in words.impersonal and not any(p.kind == "noun" for p in clause.objects):
        return True  # "it follows that P", but not "it follows the policy"
    if not words.copulas & {clause.predicate.lemma, *clause.predicate.light}:
        return False
    if clause.predicate.form == "adjective" and clause.predicate.lemma in words.evaluating:
        return True
    judged = {p.head.lower() for p in clause.objects} & untrue(scene.lang)
    if judged and any(p.kind == "that" for p in clause.complements):
        return True  # "it is a lie that P"
    if any(p.prep in words.evaluating for p in clause.obliques):  # "it is up to them"
        return True
    if clause.predicate.form == "adjective":
        return False  # "it was concerned about the threat"
    said = (*clause.objects, *clause.obliques)  # "it is a duty to V", "it is in their interest to V"
    return any(p.head.lower() in words.evaluating for p in said)
