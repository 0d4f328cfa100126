"""A meeting as words tell it: who sits on either side, and by which verb or noun it is told."""

from __future__ import annotations

from msgspec import Struct

from communique import facts
from communique.actors.reference import Reference
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase


class Told(Struct, frozen=True, gc=False):
    """A meeting as words tell it.

    `noun` is the noun of meeting, if there is one; `about` says that the clause is about the meeting itself, so
    that its date, place and status are the meeting's; `loose` that the words may name again what is told elsewhere.
    """

    row: facts.Row
    clause: Clause
    mine: Reference
    theirs: Reference
    phrases: tuple[Phrase, ...] = ()
    noun: Phrase | None = None
    about: bool = True
    loose: bool = False
    at: int | None = None  # where the one stands that is met, of several who are met one by one


def travels(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Whether a subject is one who can go somewhere: a person, a delegation, a side."""
    if subject.via or subject.form in ("person", "speaker"):
        return True
    return any(scene.resolver.words.groups.get(p.head.lower()) in ("person", "side") for p in clause.subjects)
