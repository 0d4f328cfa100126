"""Whose turn it is where two sides speak by turns ("PRIME MINISTER OKORO:"), and which two a question is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from communique.actors.context import sides_in_order
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.actors.reference import Reference
from communique.actors.roles import category_of
from communique.layout.turns import Turn

_OWN = ("state", "body")  # kinds of names that say for whom somebody speaks; "(spoke in French)" does not


def floor(
    turns: Iterable[Turn],
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    offices: Mapping[str, tuple[str, ...]],
    issuers: Sequence[str],
) -> tuple[tuple[int, int, Reference], ...]:
    """Returns the stretches in which somebody of another side than the issuers speaks, and who it is.

    A label names its speaker's side itself ("Mr. Leavai (Samoa):"), or its speaker by a surname that the text gives to
    a person of one side, or by an office that the title gives to one side alone ("Joint press conference of the
    Chancellor of A and the President of B").
    """
    named: dict[str, set[str]] = {}
    for person in persons:
        for side in person.side_ids[:1]:
            named.setdefault(person.name.split(" ")[-1].casefold(), set()).add(side)
    found = []
    for turn in turns:
        words = turn.label.split(" ")
        behind = turn.start + len(turn.label)  # "Mr. Holland" is no state
        sides = {
            i for n in names if n.kind in _OWN and behind <= n.start and n.end <= turn.label_end for i in n.ids[:1]
        }
        if len(sides) != 1:
            sides = named.get(words[-1].casefold(), set())
        if len(sides) != 1:
            category = category_of(" ".join(words[:-1])) if len(words) > 1 else None
            sides = set(offices.get(category, ())) if category else set()
        if turn.kind == "speaker" and len(sides) == 1 and not sides & set(issuers):
            found.append((turn.start, turn.end, Reference(tuple(sides), "actor", sector="GOV", form="speaker")))
    return tuple(found)


def asked(
    turns: Iterable[Turn], names: Sequence[NameHit], persons: Sequence[PersonMention], issuers: Sequence[str]
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Returns where each question ends and the two sides that it is about: "What of relations between A and B?".

    One side that a question names is asked about beside the side that answers. Of questions about more or none nothing
    is returned but where they end.
    """
    found = []
    for turn in turns:
        if turn.kind == "question":
            named = tuple(sides_in_order(names, persons, turn.start, turn.end))
            two = named if len(named) == 2 else tuple(dict.fromkeys((*issuers, *named)))
            found.append((turn.end, two if len(two) == 2 and named else ()))
    return tuple(found)
