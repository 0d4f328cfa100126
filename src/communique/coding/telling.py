"""Who tells something: whether a clause speaks or takes a stance, and who tells what another clause says."""

from __future__ import annotations

from collections.abc import Iterator

from communique.actors.anaphors import is_person
from communique.actors.reference import NOTHING, Reference
from communique.coding.frames import Match
from communique.coding.scene import Scene
from communique.model.clause import Clause


def speaks(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells that its subject speaks; of whom a quotation tells it, the quotation is not."""
    if scene.attributor.kinds.get(clause.predicate.lemma) != "verb" or clause.relation == "infinitive":
        return False
    return not scene.attributor.quoted(clause.start, clause.end)


def takes_stance(scene: Scene, clause: Clause) -> bool:
    """Construction: 'Chile's president rejected the ruling. "We stand by our treaty."': who took a stance goes on."""
    main = clause.relation in ("root", "coordinate") and clause.finite and not clause.passive
    if not main or not scene.attributor.quotes or scene.attributor.quoted(clause.start, clause.end):
        return False
    return any(m.frame.act and not m.frame.contested for m in _frames(scene, clause))


def tells(scene: Scene, clause: Clause) -> bool:
    """Whether a clause of its own speaks or takes a stance: "He praised the reforms"."""
    main = clause.relation in ("root", "coordinate") and not clause.passive
    return main and (speaks(scene, clause) or any(m.frame.act for m in _frames(scene, clause)))


def _frames(scene: Scene, clause: Clause) -> Iterator[Match]:
    """Yields the frames that fit a clause, and those of the nouns that its verb holds."""
    nouns = (c for c in scene.below(clause.number) if c.relation == "nominal")
    return (m for c in (clause, *nouns) for m in scene.matches(c))


def note_teller(scene: Scene, clause: Clause, subject: Reference) -> None:
    """Keeps by whom the subject of a content clause is told of: "Torres hoped that the envoy would come" Torres."""
    if clause.relation != "content":
        return
    lower = clause
    for _, above in scene.chain(clause):
        if lower.relation != "content":
            break
        lower = above
    teller = scene.subjects.get(lower.number, NOTHING)
    if is_person(teller) and is_person(subject) and teller.via != subject.via:
        scene.context.tellers[subject.start] = teller
