"""Accounts: what an official is quoted as saying that only tells what was done or will be done (codebook, section 13).

"Said that the army had sent two boats" and "said the talks would resume in May" are the deed and the plan, and no
claim. A claim is what is judged, denied, always or never so, done wrong by another, or how things stand.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.actors.context import kind_of
from communique.actors.reference import NOTHING
from communique.coding.acts import Acts
from communique.coding.meeting_words import meeting_words
from communique.coding.planned import account_words, has_shape, is_done, is_planned
from communique.coding.positions import SAID, Stance
from communique.coding.relations import about_relations, judged_relations
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_DOING = "ing"  # at the end of a verb
_AGREED = "agree_that"
_HOSTILE = frozenset({"COERCE", "ASSAULT"})
_ARMED = frozenset({"MIL", "SPY"})


def without_accounts(scene: Scene, stances: Iterable[Stance], acts: Acts) -> list[Stance]:
    """Returns stances without those of a plain "said" that tell a deed or a plan and claim nothing.

    What is "agreed that" it will be done is no view either.
    """
    return [
        s for s in stances if not (_is_account(scene, s, acts) if s.record.origin.rule in SAID else _is_set(scene, s))
    ]


def _is_set(scene: Scene, stance: Stance) -> bool:
    """Construction: "agreed that work would begin in May", "that a committee will be set up": a thing to be done."""
    if stance.record.act != _AGREED:
        return False
    told = [scene.clauses[n] for n in stance.contents if n in scene.clauses]
    inside = [c for c in told if c.relation != "nominal"]
    return bool(inside) and all(is_planned(scene, c) and not has_shape(scene, c) for c in inside)


def _is_account(scene: Scene, stance: Stance, acts: Acts) -> bool:
    told = sorted({n for n in stance.contents if n in scene.clauses}, key=lambda n: scene.clauses[n].start)
    inside = [scene.clauses[n] for n in told if scene.clauses[n].relation != "nominal"]
    first = inside[0] if inside else None
    if first is None or _judges(scene, stance, first):
        return False
    parts = [first, *(c for c in scene.below(first.number) if c.relation == "coordinate" and c.finite)]
    return all(_done(scene, c, stance, acts) or is_planned(scene, c) for c in parts)


def _judges(scene: Scene, stance: Stance, told: Clause) -> bool:
    """Whether what is said is a claim by its shape, or by a word that leaves no exception: "every letter", "always"."""
    thing = Phrase(told.start, told.end, "", told.start, told.end, kind="that", clause=told.number)
    if judged_relations(scene, thing) or any(about_relations(scene, p) for p in told.subjects):
        return True
    said = {w.lower() for w in scene.words(told.start, told.end).split()}
    return not said.isdisjoint(account_words(scene.lang, "sweeping"))


def _done(scene: Scene, clause: Clause, stance: Stance, acts: Acts) -> bool:
    """Whether a clause tells a deed, done or under way, that charges nobody: "had sent two boats", "is unloading"."""
    doing = scene.words(clause.predicate.start, clause.predicate.end).lower().endswith(_DOING) and not clause.perfect
    if clause.modality is not None or not is_done(scene, clause) or (clause.tense != "past" and not doing):
        return False
    doer, act = scene.subjects.get(clause.number, NOTHING), acts.of(clause)
    if doing and doer.named and not set(doer.ids) & set(stance.record.holders):
        return False  # "was arming the rebels": what another is about
    if _turns_on(scene, clause):
        return False
    hostile = act is not None and act.type in _HOSTILE
    if hostile and doer.named and all(kind_of(i) is None for i in doer.ids):
        return True  # "rebels had seized the town, the army said" is news
    if has_shape(scene, clause):
        return False
    if set(doer.ids) & set(stance.record.holders):
        return True
    wrong = clause.predicate.lemma in account_words(scene.lang, "harmful")
    forces = doer.sector in _ARMED and clause.predicate.lemma in account_words(scene.lang, "intruding")
    return not (wrong or (doer.named and (hostile or forces)))


def _turns_on(scene: Scene, clause: Clause) -> bool:
    """Construction: "the talks had dealt with the drought": what they were about, which no deed tells."""
    talks = any(meeting_words(scene.lang).of_noun(p, "noun") for p in clause.subjects)
    return talks and not clause.passive and any(p.kind == "noun" for p in clause.obliques)
