"""Who goes on speaking: whom the pronoun of a clause of saying takes up ("P, it added", "She noted that P")."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.scene import Scene
from communique.model.clause import Clause


def said_since(scene: Scene, clause: Clause) -> int:
    """Returns where that begins which is said before a pronoun that says it, -1 where nothing is."""
    if not _says(scene, clause):
        return -1
    pronoun = clause.subjects[0]
    return next((p.start for p in clause.complements if p.kind == "that" and p.end <= pronoun.start), -1)


def closes(scene: Scene, clause: Clause) -> bool:
    """Construction: "P, it added": the cue stands behind what is said."""
    if len(clause.subjects) != 1 or clause.subjects[0].head.lower() not in scene.resolver.words.expletives:
        return False
    return said_since(scene, clause) >= 0


def said_before(scene: Scene, clause: Clause) -> Reference:
    """Returns who said something last in an earlier sentence, be it a text; a stance told of somebody is no cue."""
    for earlier in reversed(scene.in_order):
        if earlier.sentence >= clause.sentence or not scene.attributor.reports(earlier):
            continue
        speaker = scene.subjects.get(earlier.number, NOTHING)
        if speaker.kind == "document" or (speaker.named and all(m.frame.contested for m in scene.matches(earlier))):
            return speaker
    return NOTHING


def teller(scene: Scene, clause: Clause) -> Reference:
    """Returns who said the sentence before: he goes on, not whom his words were about.

    Construction: "Kenya said that Chad would pay. It added that P", "Kenya's minister said Chad's had come. He added".
    """
    if clause.relation != "root" or not _says(scene, clause):
        return NOTHING
    before = scene.of_sentence(clause.sentence - 1)
    about = {c.parent for c in before if c.relation == "content"}
    roots = [c for c in before if c.number in about and c.relation == "root" and scene.attributor.reports(c)]
    return scene.subjects.get(roots[0].number, NOTHING) if len(roots) == 1 else NOTHING


def _says(scene: Scene, clause: Clause) -> bool:
    pronoun = clause.subjects[0].pronoun if clause.subjects else False
    return bool(pronoun) and clause.predicate.lemma in scene.attributor.kinds
