"""Who is committed where the words name nobody: passives and common bodies of the sides.

"It was agreed to V", "a committee will be set up" and "the working group will meet in May" bind the sides of a joint
text or of the one that a report cites, else whose text it is, else who says so.
"""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.deed_kinds import names_kind
from communique.coding.deed_words import act_of_word, acts
from communique.coding.event_frames import slots
from communique.coding.facets import find_deadline
from communique.coding.promised import COMMON
from communique.coding.scene import Scene
from communique.model.clause import Clause

# What one side alone says will be done promises only where it gives, makes or opens something.
_OWN = frozenset(
    ("give", "pass", "create", "build", "open", "train", "deploy", "exchange", "reduce", "allow", "settle")
)
_CHECKED = 2
_HAPPEN = "happen"  # the act of what takes place
_GATHERINGS = ("meet", "talks", "coop")  # things that sides hold with each other
_RESPONSE = "respond"  # the act of who takes measures


def unnamed(scene: Scene, clause: Clause) -> Reference:
    """Returns whom "it was agreed to V" and "it was decided that" bind, `NOTHING` for all other clauses."""
    expletive = clause.passive and any(p.pronoun and not p.plural for p in clause.objects[:1])
    return sides(scene, clause) if expletive and not _agent(scene, clause) else NOTHING


def in_future(scene: Scene, clause: Clause) -> Reference:
    """Returns whom a "will" binds whose subject is no actor: what is to be done by itself, and common bodies.

    What is done must be an act that one could check, as what will merely be considered or improved predicts.
    """
    known = acts(scene.lang).get(clause.predicate.lemma)
    if clause.passive and _answers(scene, clause) and not _agent(scene, clause):
        return sides(scene, clause)
    happens = _happens(scene, clause)
    if not happens and (known is None or known[1] < _CHECKED):
        return NOTHING
    cued = any(c.speaker.named for c in scene.attributor.cues(clause))
    together = len(scene.attributor.voice.issuers) > 1 if scene.attributor.voice.primary else scene.between
    if happens:
        return sides(scene, clause) if together or cued else NOTHING
    if clause.passive:
        if _agent(scene, clause) or not (together or cued or (known is not None and known[0] in _OWN)):
            return NOTHING
        return sides(scene, clause)
    behind = slots("by", scene.lang)[1:]  # "experts of both sides", not "by"
    whose = (scene.who(q, clause) for p in clause.subjects for q in p.inner if q.prep in behind)
    owners = next((r for r in whose if len(r.ids) > 1 and r.kind == "actor"), NOTHING)
    if owners.named and (together or cued or scene.attributor.voice.primary):
        return owners  # "experts from both sides will meet"
    common = any(names_kind(p.head, COMMON, scene.lang) and not p.proper for p in clause.subjects)
    return sides(scene, clause) if common and together else NOTHING


def _happens(scene: Scene, clause: Clause) -> bool:
    """Construction: "the next round of talks will take place in May", which those who talk hold."""
    held = any(act_of_word(f"{clause.predicate.lemma} {p.head.lower()}", scene.lang) == _HAPPEN for p in clause.objects)
    return held and any(names_kind(p.head, kind, scene.lang) for p in clause.subjects for kind in _GATHERINGS)


def _answers(scene: Scene, clause: Clause) -> bool:
    """Construction: "measures will be taken to V", "countermeasures will be adopted", in what its own side says."""
    primary = scene.attributor.voice.primary or any(c.speaker.named for c in scene.attributor.cues(clause))
    things = [p.head.lower().removesuffix("s") for p in clause.objects if p.kind == "noun"]
    return primary and any(act_of_word(f"{clause.predicate.lemma} {t}", scene.lang) == _RESPONSE for t in things)


def sides(scene: Scene, clause: Clause) -> Reference:
    """Returns the sides of a joint text or of the one that a report cites, else the issuer, else who says so."""
    voice = scene.attributor.voice
    cued = next((c.speaker for c in scene.attributor.cues(clause) if c.speaker.named), NOTHING)
    if voice.primary:
        ids = voice.issuers if not cued.named or set(cued.ids) <= set(voice.issuers) else cued.ids
    elif cued.named:
        ids = cued.ids
    else:
        ids = scene.context.dyad if voice.cited else ()
    mode = "document" if len(ids) > 1 else "unilateral"
    return Reference(tuple(ids), "actor", mode) if ids else NOTHING


def _agent(scene: Scene, clause: Clause) -> bool:
    """Whether a passive names who does it; a date behind "by" is none."""
    named = [p for p in clause.subjects if p.start < p.end]
    return any(find_deadline(scene.words(clause.predicate.end, p.end)) is None for p in named)
