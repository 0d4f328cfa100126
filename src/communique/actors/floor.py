"""Whose turn it is where two sides speak by turns: "PRIME MINISTER OKORO:", "President Lind:"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from communique.actors.persons import PersonMention
from communique.actors.reference import Reference
from communique.actors.roles import category_of
from communique.layout.turns import Turn


def floor(
    turns: Iterable[Turn],
    persons: Sequence[PersonMention],
    offices: Mapping[str, tuple[str, ...]],
    issuers: Sequence[str],
) -> tuple[tuple[int, int, Reference], ...]:
    """Returns the stretches in which somebody of another side than the issuers speaks, and who it is.

    A label names its speaker by a surname that the text gives to a person of one side, or by an office that the title
    gives to one side alone ("Joint press conference of the Chancellor of A and the President of B").
    """
    named: dict[str, set[str]] = {}
    for person in persons:
        for side in person.side_ids[:1]:
            named.setdefault(person.name.split(" ")[-1].casefold(), set()).add(side)
    found = []
    for turn in turns:
        words = turn.label.split(" ")
        sides = named.get(words[-1].casefold(), set())
        if len(sides) != 1:
            category = category_of(" ".join(words[:-1])) if len(words) > 1 else None
            sides = set(offices.get(category, ())) if category else set()
        if turn.kind == "speaker" and len(sides) == 1 and not sides & set(issuers):
            found.append((turn.start, turn.end, Reference(tuple(sides), "actor", sector="GOV", form="speaker")))
    return tuple(found)
