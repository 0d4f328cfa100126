"""Which states a description by region fits: "the southern African country", "the Baltic nation"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from communique.actors.labels import entity
from communique.actors.words import Words
from communique.model.clause import Phrase


def fitting(described: str, states: Iterable[str]) -> list[str]:
    """Returns the states, in their order, of the region that a description names most closely.

    "Southern African" is closer than "African", which it holds.

    >>> fitting("the southern african country", ["KEN", "ZMB"])
    ['ZMB']
    """
    words = re.sub(r"\s+", " ", described.lower())
    close = {state: _closeness(words, state) for state in dict.fromkeys(states)}
    most = max(close.values(), default=0)
    return [state for state, length in close.items() if length and length == most]


def of_region(phrase: Phrase, words: Words) -> bool:
    """Construction: "European officials", "Gulf states": some of a region, whoever they are."""
    if phrase.determiner is not None or not phrase.plural or phrase.possessor is not None:
        return False
    return any(words.quantifiers.get(m.lower()) == "region" for m in phrase.modifiers)


def _closeness(words: str, state: str) -> int:
    """Returns the length of the longest region of the state that stands in the words, 0 where none does."""
    known = entity(state)
    regions = (region.lower() for region in known.regions) if known is not None else ()
    return max((len(r) for r in regions if r in words and re.search(rf"\b{re.escape(r)}\b", words)), default=0)
