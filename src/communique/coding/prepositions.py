"""What stands behind a preposition in a clause: as its own, or inside its objects."""

from __future__ import annotations

from collections.abc import Callable

from communique.coding.frame_slots import filled
from communique.model.clause import Clause, Phrase

_IN_OBJECT = "object."


def behind(clause: Clause, prep: str, *, dated: Callable[[int, int], bool] | None = None) -> list[Phrase]:
    """Returns the noun phrases behind a preposition of the verb, else of its objects, else of its other phrases.

    Where `dated` tells dates, these do not count: "announced on Monday a deployment on a peacekeeping mission".
    """
    found = [p for p in clause.obliques if p.prep == prep and p.kind == "noun"]
    told = found if dated is None else [p for p in found if not dated(p.head_start, p.head_end)]
    if told:
        return told
    return [p for p in _inside(clause) if p.prep == prep and p.kind == "noun"]


def _inside(clause: Clause) -> list[Phrase]:
    """Returns what stands inside the objects of a clause, two deep, and inside its other phrases."""
    inside: list[Phrase] = []
    for thing in clause.objects:
        for part in thing.parts or (thing,):
            inside += part.inner
    for phrase in (*inside, *clause.obliques):
        inside += phrase.inner
    return inside


def governed(clause: Clause) -> set[str | None]:
    """Returns the prepositions behind which something stands in a clause, and the kinds of its complements."""
    found = {phrase.prep for phrase in (*clause.obliques, *_inside(clause))}
    return found.union([phrase.kind for phrase in clause.complements]) if clause.complements else found


def complements(slot: str, clause: Clause) -> tuple[Phrase, ...]:
    """Returns the phrases that hold the inner act of an operator at a slot, also behind "of" inside an object.

    The parser hangs what stands behind "of" under the object: "accused the army of shelling the town". What a slot
    "object.including" holds are examples of the object: "took steps including the closure of the port".
    """
    if slot.startswith(_IN_OBJECT):
        return tuple(p for p in _inside(clause) if p.prep == slot[len(_IN_OBJECT) :] and p.kind == "noun")
    found = filled(slot, clause)
    prep, _, what = slot.partition("+")
    if found or prep != "of" or clause.predicate.form != "verb":
        return found
    inside = (p for o in clause.objects[:1] for p in o.inner if p.prep == prep)
    return tuple(p for p in inside if p.kind == (what or "noun"))
