"""Whose a leader is whom a report names without a state: of where a visitor is whom he meets, or of the other state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from communique.actors.gazetteer import NATIONAL, NameHit
from communique.actors.persons import PersonMention
from communique.actors.told_sides import at_site
from communique.actors.words_in_names import words_of

_STOP = re.compile(r"[.;!?]\s")
_BEFORE = 12  # characters before a visitor's title within which "visiting" stands
_PLACED = frozenset({"state", "capital"})


def with_hosts(
    text: str, names: Sequence[NameHit], persons: Sequence[PersonMention], home: tuple[str, ...], *, lang: str
) -> tuple[PersonMention, ...]:
    """Returns the persons of a report, those without a state whom a visitor joins with the state that he visits.

    Construction: "President Keita and visiting Peruvian President Salas": Keita is no Peruvian. He is of the state
    of the place that the sentence gives ("in Bamako"), else where the report is at home, else of the only other one.
    So is he of the other state whom a leader of the home one meets: "Peru and Chile signed it after President Salas met
    President Rojas".
    """
    stated = {person.name for person in persons if person.side_ids}
    found: dict[str, tuple[str, ...]] = {}
    for one, two in pairwise(persons):
        if not one.category or _STOP.search(text, one.end, two.start):
            continue
        if one.name not in stated and one.name not in found and two.side_ids and _visits(text, two):
            side = _host(text, names, two, home, lang)
            found |= {one.name: side} if side else {}
        if home and stated.isdisjoint((one.name, two.name)) and two.name not in found and _meets(text, one, two):
            side = _other(text, names, one, home)
            found |= {two.name: side} if side else {}
    return (
        tuple(replace(p, side_ids=found[p.name]) if p.name in found else p for p in persons) if found else (*persons,)
    )


def _visits(text: str, person: PersonMention) -> bool:
    """Whether a person is called a visitor: "visiting Peruvian President Salas"."""
    before = text[max(0, person.start - _BEFORE) : person.end - len(person.name)].lower().split()
    return not words_of("visiting").isdisjoint(before)


def _meets(text: str, one: PersonMention, two: PersonMention) -> bool:
    """Whether the first of two holders of one kind of office, or of two that lead, meets the second."""
    said = text[one.end : two.start].lower().split()
    toward = bool(said) and said[-1] in words_of("toward") and not words_of("speaking").isdisjoint(said)
    return bool(two.category) and (toward or (bool(said) and said[-1] in words_of("seeing")))


def _other(text: str, names: Sequence[NameHit], one: PersonMention, home: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the other state of a sentence that opens with the home state and one more: "Peru and Chile agreed"."""
    begin = max((m.end() for m in _STOP.finditer(text, 0, one.start)), default=0)
    named = [n.ids[:1] for n in names if begin <= n.start < one.start and n.kind == "state" and n.ids]
    others = dict.fromkeys(i for i in named if i != home)
    return next(iter(others)) if len(others) == 1 and home in named else ()


def _host(
    text: str, names: Sequence[NameHit], visitor: PersonMention, home: tuple[str, ...], lang: str
) -> tuple[str, ...]:
    """Returns the state that a visitor is in, empty where nothing tells it."""
    guest = visitor.side_ids[:1]
    stop = _STOP.search(text, visitor.end)
    end = stop.start() + 1 if stop else len(text)
    behind = (n for n in names if visitor.end <= n.start < end and n.kind in _PLACED and n.ids)
    placed = (n.ids[:1] for n in behind if at_site(lang).search(text, visitor.end, n.start) and n.ids[:1] != guest)
    others = dict.fromkeys(n.ids[:1] for n in names if n.kind in NATIONAL and n.ids and n.ids[:1] != guest)
    here = home if home != guest else ()
    return next(placed, ()) or here or (next(iter(others)) if len(others) == 1 else ())
