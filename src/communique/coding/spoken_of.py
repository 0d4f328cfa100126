"""Talk that is only spoken of: where something is best discussed, and to what a speech has already come.

Constructions: "the council is the right place to discuss the pact", "I have already referred to this point".
"""

from __future__ import annotations

from communique.actors.reference import NOTHING
from communique.coding.claim_frames import claim_words
from communique.coding.scene import Scene
from communique.model.clause import Clause

_TALK = "discuss"
_FOR = frozenset({"infinitive", "purpose"})


def only_spoken_of(scene: Scene, clause: Clause, act: str) -> str | None:
    """Returns why a clause with a verb of talk tells no talk: `forum` or `said_before`, None where it does."""
    if act != _TALK:
        return None
    if _is_for(scene, clause):
        return "forum"
    return "said_before" if scene.speech and _said_before(scene, clause) else None


def _is_for(scene: Scene, clause: Clause) -> bool:
    """Whether a thing is said to be the place for talk on a matter: "is the proper forum in which to address it"."""
    above = scene.clauses.get(clause.parent) if clause.parent is not None else None
    if above is None or clause.relation not in _FOR or above.predicate.lemma not in claim_words(scene.lang, "being"):
        return False
    forums = claim_words(scene.lang, "forum")
    return any(p.head.lower() in forums for p in above.objects)


def _said_before(scene: Scene, clause: Clause) -> bool:
    """Whether somebody tells what was come to before: "I referred to the talks", "referred to this point"."""
    if clause.tense != "past":
        return False
    if scene.subjects.get(clause.number, NOTHING).form == "speaker" and not clause.passive:
        alone = claim_words(scene.lang, "self")
        return any(p.pronoun and p.head.lower() in alone for p in clause.subjects)
    pointed = claim_words(scene.lang, "pointing")
    return any(p.determiner in pointed for p in (*clause.objects, *clause.obliques))
