"""Meetings whose noun leaves their sides unsaid in a report: a body's own session, talks of the two it is about."""

from __future__ import annotations

from communique.actors.context import kind_of
from communique.actors.labels import entity
from communique.actors.reference import NOTHING, Reference
from communique.coding.event_frames import slots
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_PAIR = 2


def is_body(ident: str) -> bool:
    """Returns whether an id is of an organisation or a group, which meets by itself."""
    known = entity(ident)
    return known is not None and known.kind != "state"


def of_body(scene: Scene, clause: Clause, noun: Phrase, named: Reference) -> Reference:
    """Returns the body whose session a report tells as the setting of what was done, `NOTHING` for all others.

    Constructions: "the vote fell at a summit of the African Union"; "SADC suspended Chad, a delegate at a
    summit said", where the sentence tells what the body did.
    """
    if not scene.reports or noun.plural or noun.determiner is None:
        return NOTHING
    if named.named:
        return named if len(named.ids) == 1 and is_body(named.ids[0]) else NOTHING
    new = noun.determiner not in slots("definite", scene.lang) and noun.possessor is None and not noun.inner
    if not new:
        return NOTHING
    told = (scene.subjects.get(c.number, NOTHING) for c in scene.of_sentence(clause.sentence))
    acting = {r.ids for r in told if r.kind == "actor"}
    ids = next(iter(acting)) if len(acting) == 1 else ()
    return Reference(ids, "actor") if len(ids) == 1 and kind_of(ids[0]) == "body" else NOTHING


def of_two(scene: Scene, noun: Phrase) -> Reference:
    """Construction: "a truce clinched after talks in Lima", in a report of two sides: theirs, as it names no other."""
    sides = scene.context.dyad
    named = scene.context.names_in(noun.start, noun.head_end) or noun.possessor is not None
    placed = any(p.prep in slots("spot", scene.lang) and p.proper for p in noun.inner)
    other = any(p.prep not in slots("spot", scene.lang) for p in noun.inner)
    if not scene.reports or len(sides) != _PAIR or named or other or not (placed and noun.determiner is None):
        return NOTHING
    return Reference(sides, "actor", "joint", plural=True)
