"""Accounts: what an official is quoted as saying that only tells what was done or will be done (codebook, section 13).

"Said that the army had sent two boats" and "said the talks would resume in May" are the deed and the plan, and no
claim. A claim is what is judged, denied, always or never so, done wrong by another, or how things stand.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique import facts
from communique.actors.context import kind_of
from communique.actors.reference import NOTHING
from communique.coding.acts import Acts
from communique.coding.claim_frames import ANY, all_claimed, ascribing
from communique.coding.meeting_words import meeting_words
from communique.coding.positions import SAID, Stance
from communique.coding.relations import about_relations, judged_relations
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

_HOSTILE = frozenset({"COERCE", "ASSAULT"})
_ARMED = frozenset({"MIL", "SPY"})


@facts.derived
def _words(lang: str, kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in facts.table(f"lexicon/{lang}/account_words") if row["kind"] == kind)


def without_accounts(scene: Scene, stances: Iterable[Stance], acts: Acts) -> list[Stance]:
    """Returns stances without those of a plain "said" that tell a deed or a plan and claim nothing."""
    return [s for s in stances if s.record.origin.rule not in SAID or not _is_account(scene, s, acts)]


def _is_account(scene: Scene, stance: Stance, acts: Acts) -> bool:
    told = sorted({n for n in stance.contents if n in scene.clauses}, key=lambda n: scene.clauses[n].start)
    inside = [scene.clauses[n] for n in told if scene.clauses[n].relation != "nominal"]
    first = inside[0] if inside else None
    if first is None or _judges(scene, stance, first):
        return False
    parts = [first, *(c for c in scene.below(first.number) if c.relation == "coordinate" and c.finite)]
    return all(_done(scene, c, stance, acts) or _planned(scene, c, stance) for c in parts)


def _judges(scene: Scene, stance: Stance, told: Clause) -> bool:
    """Whether what is said is a claim by its shape, or by a word that leaves no exception: "every letter", "always"."""
    thing = Phrase(told.start, told.end, "", told.start, told.end, kind="that", clause=told.number)
    if judged_relations(scene, thing) or any(about_relations(scene, p) for p in told.subjects):
        return True
    said = {w.lower() for w in scene.words(told.start, told.end).split()}
    return not said.isdisjoint(_words(scene.lang, "sweeping"))


def _done(scene: Scene, clause: Clause, stance: Stance, acts: Acts) -> bool:
    """Whether a clause tells a deed of the past that charges nobody: "had sent two boats", "were freed on Friday"."""
    if clause.tense != "past" or clause.modality is not None or not _is_deed(scene, clause):
        return False
    if scene.words(clause.predicate.start, clause.predicate.end).lower().endswith("ing") and not clause.perfect:
        return False  # "was arming the rebels": how things stand
    if _turns_on(scene, clause):
        return False
    doer, act = scene.subjects.get(clause.number, NOTHING), acts.of(clause)
    hostile = act is not None and act.type in _HOSTILE
    if hostile and doer.named and all(kind_of(i) is None for i in doer.ids):
        return True  # "rebels had seized the town, the army said" is news
    shapes = all_claimed(clause, lang=scene.lang, told=True)
    if any(not (c.of_actor and ANY in c.words) for c in shapes):  # whatever another side does is a claim in speech only
        return False
    if set(doer.ids) & set(stance.record.holders):
        return True
    wrong = clause.predicate.lemma in _words(scene.lang, "harmful")
    forces = doer.sector in _ARMED and clause.predicate.lemma in _words(scene.lang, "intruding")
    return not (wrong or (doer.named and (hostile or forces)))


def _turns_on(scene: Scene, clause: Clause) -> bool:
    """Construction: "the talks had dealt with the drought": what they were about, which no deed tells."""
    talks = any(meeting_words(scene.lang).of_noun(p, "noun") for p in clause.subjects)
    return talks and not clause.passive and any(p.kind == "noun" for p in clause.obliques)


def _planned(scene: Scene, clause: Clause, stance: Stance) -> bool:
    """Whether a clause tells what is to come by plan: who will act, when, or what "will be held" or "resume"."""
    if clause.modality not in _words(scene.lang, "coming") or not _is_deed(scene, clause):
        return False
    doer = scene.subjects.get(clause.number, NOTHING)
    set_down = clause.passive or doer.named or clause.predicate.lemma in _words(scene.lang, "scheduled")
    return set_down or scene.is_dated(clause.start, clause.end)


def _is_deed(scene: Scene, clause: Clause) -> bool:
    """Whether the verb of a clause tells something done, and not how something is."""
    at = clause.predicate
    if at.form != "verb" or clause.negated or not clause.finite:
        return False
    return at.lemma not in ascribing(scene.lang) and at.lemma not in stance_words(scene.lang).stative
