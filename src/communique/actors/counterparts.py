"""Persons told by whose counterpart they are: "his Kenyan counterpart, Ama Otieno", "President Keita and his ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from communique.actors.context import Context, kind_of
from communique.actors.joiners import joiner
from communique.actors.words import Words

_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?:\s(?:[a-z]{2,3}\s)?[A-ZÀ-Þ][\w'’-]+){1,3}"
_TWO_NAMES = re.compile(rf",\s+({_NAME})\s+and\s+({_NAME})(?=[,.;])")
_STOP = re.compile(r"\.\s")  # a sentence ends between them, be it with its paragraph
_REACH = 90  # characters from a person to the counterpart with whom he acts


def learn_counterparts(context: Context, words: Words) -> None:
    """Notes whose side a named counterpart is of, and that of the one whose counterpart he is.

    The name stands by itself where no clause has it ("at a news conference with his Serbian counterpart, Nikola
    Petrov"), and is taken up by surname. A person of no stated side is of the text's own one, or of two sides of
    the one that is not his counterpart's ("President Keita and his Kenyan counterpart").
    """
    for side, name in _paired(context):
        _introduce(context, side, name)
    for start, side, name in _told(context, words):
        if name and context.person_at(start, start + 1) is None:
            _introduce(context, side, name)
        two = _own_and(context, side) or (context.dyad if len(context.dyad) == 2 else _states(context))
        other = [i for i in two if i != side]
        if len(two) == 2 and len(other) == 1:
            near = context.persons_in(max(0, start - _REACH), start)
            for person in near[-1:]:
                if not person.side_ids and not _STOP.search(context.text, person.end, start):
                    context.learned.setdefault(person.name, (other[0],))


def _own_and(context: Context, side: str) -> tuple[str, ...]:
    """Returns the state whose text it is and another, empty where it is the text of nobody, of several or of a body."""
    own = context.issuers
    return (*own, side) if len(own) == 1 and kind_of(own[0]) == "state" and side not in own else ()


def _states(context: Context) -> tuple[str, ...]:
    """Returns the states that a text names, which may be two although it is about one of them."""
    return tuple(i for i in context.named if kind_of(i) == "state")


def _introduce(context: Context, side: str, name: str) -> None:
    context.learned.setdefault(name, (side,))
    context.introduced.setdefault(name.split(" ")[-1], (name, (side,)))
    for person in context.persons:  # "his Fijian counterpart, Josefa Tui Lau. ... President Tui Lau"
        if person.category and not person.side_ids and person.name.split(" ")[-1] == name.split(" ")[-1]:
            context.learned.setdefault(person.name, (side,))


def _paired(context: Context) -> Iterator[tuple[str, str]]:
    """Construction: "the envoys of Cuba and Laos, Ana Salas and Boun Sisouk": names in the order of sides."""
    for one, two in pairwise(context.names):
        if not one.ids or not two.ids or not joiner().fullmatch(context.text, one.end, two.start):
            continue
        found = _TWO_NAMES.match(context.text, two.end)
        if found is not None and not context.names_in(found.start(), found.end()):
            yield one.ids[0], " ".join(found[1].split())
            yield two.ids[0], " ".join(found[2].split())


def _told(context: Context, words: Words) -> Iterator[tuple[int, str, str]]:
    """Yields where a counterpart of a named side stands, that side, and his name (empty where it is not said)."""
    if not any(noun in context.text for noun in words.counterparts):
        return
    personal = "|".join(sorted(word for word, kind in words.pronouns.items() if kind == "person"))
    nouns = "|".join(sorted(words.counterparts))
    pattern = rf"\b(?:{personal})\s+(?P<whose>(?:[A-ZÀ-Þ][\w'’-]*\s+){{1,4}})(?:{nouns})\b(?:,?\s+(?P<name>{_NAME}))?"
    for found in re.finditer(pattern, context.text):
        names = context.names_in(found.start("whose"), found.end("whose"))
        sides = [n.ids[0] for n in names if n.ids]
        if sides:
            yield found.start(), sides[0], " ".join((found["name"] or "").split())
