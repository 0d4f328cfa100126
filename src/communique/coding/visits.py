"""Where a visit goes: states, seats of government and cities, and the other side where the words do not say."""

from __future__ import annotations

from communique.actors.gazetteer import NameHit
from communique.actors.reference import NOTHING, Reference
from communique.coding.event_frames import slots
from communique.coding.located import chosen
from communique.coding.scene import Scene
from communique.model.clause import Phrase

_PLACES = ("state", "capital", "adjective", "metonym")


def other_side(scene: Scene, visitor: Reference) -> Reference:
    """Returns the other of two sides: where a visitor goes when the text does not say."""
    dyad = scene.context.dyad
    others = tuple(i for i in dyad if i not in visitor.ids)
    if len(others) == 1 and set(visitor.ids) & set(dyad):
        return Reference(others, "actor")
    home = scene.context.issuers
    return Reference(home, "actor") if len(home) == 1 and not {*home} & {*visitor.ids} else NOTHING


def visited_by(scene: Scene, phrases: list[Phrase], visitor: Reference) -> Reference | None:
    """Returns the states visited: a visit goes to a place, so names of states and places count, organs do not."""
    ids: list[str] = []
    for phrase in phrases:  # "in contact with Chad" is nowhere
        beside = [p.start for p in phrase.inner if p.prep in slots("company", scene.lang)]
        names = scene.context.names_in(phrase.start, min([phrase.core_end or phrase.end, *beside]))
        ids.extend(_sites(names))
        if not names:
            ids.extend(_elsewhere(scene, phrase, visitor))
    return Reference(tuple(dict.fromkeys(ids)), "actor") if ids else None


def _sites(names: tuple[NameHit, ...]) -> list[str]:
    return [i for n in names if n.kind in _PLACES for i in n.ids[:1]]


def _elsewhere(scene: Scene, phrase: Phrase, visitor: Reference) -> tuple[str, ...]:
    """Returns whom a phrase without the name of a state stands for ("the country"), else the state of a city."""
    clause = next((c for c in scene.clauses_at(phrase.start) if phrase in c.objects or phrase in c.obliques), None)
    found = scene.who(phrase, clause) if clause is not None else NOTHING
    if found.kind == "actor":
        return found.ids
    if not phrase.proper:
        return ()
    city = chosen(scene.words(phrase.head_start, phrase.head_end), beside=set(), hints=set(), home=())
    return (city.country,) if city is not None and city.country not in visitor.ids else ()
