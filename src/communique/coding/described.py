"""What only describes: relative clauses and asides that tell more of a thing or an actor, and what a deed is for."""

from __future__ import annotations

from communique.actors.reference import NOTHING
from communique.coding.scene import Scene
from communique.coding.words import act
from communique.model.clause import Clause, Phrase

_HELPING = frozenset({"SUPPORT", "ADHERE"})


def about_actor(scene: Scene, clause: Clause) -> bool:
    """Whether a relative clause says something of a named actor: "Kenya, which opposes the plan, ..."."""
    subject = scene.subjects.get(clause.number, NOTHING)
    own = clause.relation in ("relative", "participial") and subject.named and not clause.inherited_subject
    if own and not _of_itself(clause):
        # "a charge that Peru rejects", "a plan opposed by Chad": the stance has a holder of its own
        return not _says_inside(scene, clause)
    if clause.relation == "participial" and clause.antecedent is not None:
        return subject.named and _set_off(scene, clause, clause.antecedent)
    if clause.relation != "relative" or clause.antecedent is None:
        return clause.relation == "infinitive" and clause.parent is not None
    return subject.named and any(s.head_start == clause.antecedent.head_start for s in clause.subjects)


def _of_itself(clause: Clause) -> bool:
    """Construction: "the premier, who stressed that P": whom the relative clause is on says so."""
    noun = clause.antecedent if clause.relation == "relative" and clause.finite else None
    return noun is not None and any(s.head_start == noun.head_start for s in clause.subjects)


def _set_off(scene: Scene, clause: Clause, antecedent: Phrase) -> bool:
    """Construction: "Chad's premier, praising the accord, left": what a subject does while it does something else."""
    above = scene.above(clause)
    if clause.passive or above is None or all(p.head_start != antecedent.head_start for p in above.subjects):
        return False
    return scene.text[antecedent.head_start : clause.predicate.start].rstrip().endswith(",")


def _says_inside(scene: Scene, clause: Clause) -> bool:
    """Construction: "the disorder that Chad says it seeks to end": what is said only tells more of a thing."""
    said = clause.relation == "relative" and clause.predicate.lemma in scene.attributor.kinds
    return said and bool(clause.complements) and clause.mark not in clause.adverbs  # not "where he said that P"


def aside(scene: Scene, clause: Clause) -> bool:
    """Returns whether a side describes others, or a text an actor: "fighters of the union, backed by Chad"."""
    if clause.relation != "participial" or not clause.passive or clause.finite or clause.inherited_subject:
        return False
    subject = scene.subjects.get(clause.number, NOTHING)
    issuers = set(scene.attributor.voice.issuers) if scene.attributor.voice.primary else set()
    others = bool(issuers) and subject.named and not set(subject.ids) & issuers
    return others or any(scene.who(p, clause).named for p in clause.objects)


def is_not_held(scene: Scene, aim: Clause, above: Clause) -> bool:
    """Returns whether an aim takes no stance: what a deed helps, or what a thing is for that one takes a stance on.

    Constructions: "sent a team to support the inquiry", "welcomed the forum to discuss trade".
    """
    plain = aim.predicate.form == "verb" and not aim.predicate.light
    helps = plain and any(m.frame.act and act(m.frame.act).stance_class in _HELPING for m in scene.matches(aim))
    return helps or _is_of_thing(scene, aim, above)


def _is_of_thing(scene: Scene, aim: Clause, above: Clause) -> bool:
    behind = any(p.kind == "noun" and scene.text[p.end : aim.start].isspace() for p in above.objects)
    met = scene.resolver.met.at(above.predicate.start)
    return behind and not met and any(m.frame.act for m in scene.matches(above))
