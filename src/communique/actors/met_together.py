"""Whom somebody met, and with whom together: "met the Premier of Fiji, X, Foreign Minister Y and Speaker Z"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from communique import facts
from communique.actors.cue_words import cue, small
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.actors.roles import ENVOY
from communique.actors.words_in_names import words_of

_BEFORE = 40  # characters before a person in which "spoke to" ends
_STOP = re.compile(r"[.!?][\"”’]*\s|\n")
_NATIONAL = frozenset({"state", "adjective"})


@facts.derived
def _with(lang: str) -> re.Pattern[str]:
    """Returns the words behind which a text of one side names whom it met, at the end of what stands before."""
    return re.compile(rf"\b(?:{cue(lang, 'met')})\s+(?:\w+\s+)?$", re.IGNORECASE)


@facts.derived
def _joined(lang: str) -> re.Pattern[str]:
    """Returns what may stand between two who are listed: ", ", " and the ", ", as well as "."""
    joins = rf"(?P<last>,?\s+(?:{small('joiner')})\s+)"
    return re.compile(rf"(?:,\s+|{joins})(?:(?:{small('article')})\s+)?", re.IGNORECASE)


def is_met(text: str, person: PersonMention, lang: str) -> bool:
    """Whether the words before a person say that somebody met him: "held talks with"."""
    before = text[max(0, person.start - _BEFORE) : person.start]
    found = _with(lang).search(before)
    if found is None:
        return False
    said = before.lower().split()  # "spoke to him", but "conveyed her greetings to him"
    told = found[0].lower().split()[0] not in words_of("toward") - words_of("beside")
    return told or not words_of("speaking").isdisjoint(said)


def met_in_sentence(text: str, names: Sequence[NameHit], offset: int, lang: str) -> set[str]:
    """Construction: "During the meeting with the Chadian envoy, the minister V-ed": states of those met before it."""
    first = min((n.start for n in names), default=offset)
    since = max((m.end() for m in _STOP.finditer(text, first, offset)), default=0)
    met = (n for n in names if since <= n.start < offset and n.kind in _NATIONAL)
    return {i for n in met if _with(lang).search(text[max(since, n.start - _BEFORE) : n.start]) for i in n.ids[:1]}


def met_together(
    text: str, persons: Sequence[PersonMention], learned: Mapping[str, tuple[str, ...]], lang: str
) -> dict[str, tuple[str, ...]]:
    """Returns the side of those of no stated side who are met in a row behind one of a stated side: it is the same.

    An envoy is met beside those of the country where he is, and so tells of nobody's side.
    """
    known = {**learned, **{p.name: p.side_ids[:1] for p in reversed(persons) if p.side_ids}}
    found: dict[str, tuple[str, ...]] = {}
    side: tuple[str, ...] = ()  # of the row that goes on
    row: list[str] = []  # those in it of no stated side; it ends with "and", else the last begins another clause
    for one, two in pairwise(persons):
        joins = _joined(lang).fullmatch(text, one.end, two.start)
        if ENVOY in (one.category, two.category) or joins is None:
            side = ()
            continue
        if not side:
            row, side = [], known.get(one.name, ()) if is_met(text, one, lang) else ()
        if not side or known.get(two.name, side) != side:
            side = ()
        elif two.name not in known and two.category is not None and two.title is not None:
            row.append(two.name)
        if side and joins["last"]:
            found.update((name, side) for name in row if name not in found)
            side = ()
    return found
