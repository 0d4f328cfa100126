"""What a clause tells as set to be done: "work would begin in May", "a committee will be set up"."""

from __future__ import annotations

from communique import facts
from communique.actors.reference import NOTHING
from communique.coding.claim_frames import ANY, all_claimed, ascribing
from communique.coding.frames import Match
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause


@facts.derived
def account_words(lang: str, kind: str) -> frozenset[str]:
    """Returns the words of a kind that tell an account from a claim."""
    return frozenset(row["word"] for row in facts.table(f"lexicon/{lang}/account_words") if row["kind"] == kind)


def is_planned(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what is to come by plan: who will act, when, or what "will be held" or "resume"."""
    if clause.modality not in account_words(scene.lang, "coming") or not is_done(scene, clause):
        return False
    doer = scene.subjects.get(clause.number, NOTHING)
    set_down = clause.passive or doer.named or clause.predicate.lemma in account_words(scene.lang, "scheduled")
    return set_down or scene.is_dated(clause.start, clause.end)


def is_done(scene: Scene, clause: Clause) -> bool:
    """Whether the verb of a clause tells something done, and not how something is."""
    at = clause.predicate
    if at.form != "verb" or clause.negated or not clause.finite:
        return False
    how = stance_words(scene.lang).stative - account_words(scene.lang, "done")
    return at.lemma not in ascribing(scene.lang) and at.lemma not in how


def has_shape(scene: Scene, clause: Clause) -> bool:
    """Whether a clause has the shape of a claim; that another side does whatever it does is one in speech only."""
    return any(not (c.of_actor and ANY in c.words) for c in all_claimed(clause, lang=scene.lang, told=True))


def unplanned(scene: Scene, found: Match) -> bool:
    """Whether a frame wants a thing set to be done, and what its clause holds is none: "agreed that peace is near".

    What one of them will do himself is promised by the "will": "agreed that they will meet".
    """
    if not found.frame.planned:
        return False
    told = [scene.clauses[p.clause] for p in found.objects if p.clause is not None and p.clause in scene.clauses]
    return not told or not all(_of_nobody(scene, c) and is_planned(scene, c) and not has_shape(scene, c) for c in told)


def _of_nobody(scene: Scene, clause: Clause) -> bool:
    return not scene.subjects.get(clause.number, NOTHING).named
