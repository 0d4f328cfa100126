"""Whose organ or officer acts behind a place: "In Riga, the foreign ministry protested", "Meanwhile in Lima, ..."."""

from __future__ import annotations

import re

from communique.actors.context import Context
from communique.actors.words import Words

_REACH = 110  # characters before an organ in which the sentence begins with a place
_ENDED = re.compile(r"[.!?:;][\"”’)]*\s|\n")
_OPENS = re.compile(r"(?:[A-Z][a-z]{1,12}\s)??(?P<site>[A-Za-z]{2,5})\s(?:[a-z]{2,3}\s)?\Z")
_PLACES = ("capital", "state", "metonym")  # "At the White House, spokesman X said"


def state_of_place(context: Context, words: Words, start: int) -> tuple[str, ...]:
    """Returns the state in whose capital a sentence says that its subject acts, in a report of nobody's own.

    The place opens the sentence, and a comma stands right before the subject.
    """
    text = context.text
    if context.issuers or text[max(0, start - 2) : start] != ", ":
        return ()
    first = max(0, start - _REACH)
    ends = [m.end() for m in _ENDED.finditer(text, first, start)]
    opens = ends[-1] if ends else 0
    if not ends and first:
        return ()
    names = context.names_in(opens, start)
    if len(names) != 1 or names[0].kind not in _PLACES:
        return ()
    told = _OPENS.fullmatch(text, opens, names[0].start)
    return names[0].ids[:1] if told is not None and told["site"].lower() in words.sites else ()
