"""The side that goes unsaid in a text that opens with a meeting: whose own official met "the Ambassador of Peru"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.context import kind_of
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.actors.roles import category_of
from communique.actors.told_sides import beside_own
from communique.actors.words_in_names import of_the
from communique.model.document import Layout

_OFFICE = 40  # characters before "of Peru" in which the office stands
_STATES = ("state", "adjective")


def other_side(
    text: str, layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], side: str, *, lang: str
) -> str | None:
    """Returns the state that a text pairs with the one of which it opens with an official, beside another's.

    Construction: "Peru's envoy called on Foreign Minister Lau. They discussed the ties of Fiji and Peru": Fiji. Nobody
    says of which state she is, and another official there is of the one that is told.
    """
    first = next((s for s in layout.sentences if s.kind in ("body", "item")), None)
    if first is None or kind_of(side) != "state":
        return None
    stated = {p.name for p in persons if p.side_ids}
    people = [p for p in persons if first.start <= p.start < first.end and p.category is not None]
    unsaid = any(p.name not in stated for p in people)
    theirs = any(p.side_ids[:1] == (side,) for p in people) or _held(text, names, first.start, first.end, side, lang)
    found = beside_own(text, names, side) if unsaid and theirs else ()
    return found[0] if found and kind_of(found[0]) == "state" else None


def _held(text: str, names: Sequence[NameHit], start: int, end: int, side: str, lang: str) -> bool:
    """Construction: "the High Commissioner of Peru": whether an office of a state is told in a stretch."""
    of = re.compile(rf"(?:(?P<office>[\w-]+ [\w-]+|[\w-]+)){of_the(lang).pattern}\Z", re.IGNORECASE)
    for name in names:
        if name.kind in _STATES and name.ids[:1] == (side,) and start <= name.start < end:
            found = of.search(text[max(start, name.start - _OFFICE) : name.start])
            if found is not None and category_of(found["office"].lower()) is not None:
                return True
    return False
