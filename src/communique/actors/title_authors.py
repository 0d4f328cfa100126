"""Whose statement a title says it is, apart from the body where it is made: "Statement by Fiji, Security Council"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique import facts
from communique.actors.cue_words import cue, either
from communique.actors.gazetteer import NameHit
from communique.actors.words_in_names import words_of

_SIDES = ("state", "adjective", "people")
_BREAK = re.compile(r"\s*[,:;(]|\s+[-–—]")  # what sets the place of a statement apart from its author
_AHEAD = re.compile(r"\s*[:,]|\s+[-–—]\s")
_ENDS = (":", ",", "-", "–", "—")  # what a title has before its statement: a label
_TOPIC_ENDS = re.compile(r":\s+|\s[-–—]\s+")
_GENITIVE = ("'s", "\u2019s", "'", "\u2019")
_NUMBER = re.compile(r"\W*(?:no\.?\s*)?\d+\w*", re.IGNORECASE)  # "Council 57 - Statement by Mali"


def without_seats(title: str, names: Sequence[NameHit], *, lang: str) -> Sequence[NameHit]:
    """Returns the names of a title without the bodies in which the state that makes the statement speaks.

    "Security Council: Statement by Fiji on Mali", "Statement of Fiji, Security Council, situation in Mali": who speaks
    is behind the noun and "by"; a body that a colon, a comma or a dash sets apart is where. What "and" joins to the
    author, or a list names beside it, is an author too.
    """
    said = _statement(lang).search(title) if any(n.kind == "body" for n in names) else None
    if said is None:
        return names
    author = next((n for n in names if n.start >= said.end()), None)
    if author is None or author.kind not in _SIDES or _BREAK.search(title, said.end(), author.start):
        return names
    seats = [n for n in names if n.kind == "body" and _is_seat(title, n, names, author, said.start(), lang)]
    behind = next((n.start for n in seats if n.start > author.end), len(title))  # what is told of there is the topic
    return [n for n in names if n not in seats and n.start <= behind]


def sole_author(title: str, names: Sequence[NameHit], *, lang: str) -> str | None:
    """Construction: "Statement by the minister of Fiji in the Assembly", which the body publishes: it is Fiji's."""
    said = _statement(lang).search(title)
    before = title[: said.start()].rstrip() if said is not None else ""
    if before and not before.endswith(_ENDS):
        return None
    known = without_seats(title, names, lang=lang) if said is not None else ()
    behind = [n for n in known if said is not None and n.start >= said.end() and n.ids]
    if said is None or not behind or behind[0].kind not in _SIDES:
        return None
    author = behind[0]
    listed = len(behind) > 1 and _joined(lang).fullmatch(title, author.end, behind[1].start)
    return None if listed or _BREAK.search(title, said.end(), author.start) else author.ids[0]


def _is_seat(title: str, body: NameHit, names: Sequence[NameHit], author: NameHit, noun: int, lang: str) -> bool:
    if body.end <= noun:
        behind = _NUMBER.match(title, body.end)
        return _AHEAD.match(title, behind.end() if behind else body.end) is not None
    apart = body.start > author.end and _BREAK.match(title, author.end)
    if not apart or _joined(lang).fullmatch(title, apart.end(), body.start) is None:
        return False
    after = next((n for n in names if n.start >= body.end), None)
    return after is None or _joined(lang).fullmatch(title, body.end, after.start) is None


def owner_behind_topic(title: str, names: Sequence[NameHit], *, lang: str) -> NameHit | None:
    """Construction: "TOPIC: Norway's statement at the Council", "TOPIC - EU statement": whose statement it is.

    Names of the topic are none of its authors: "Chad's war on Fiji: Norwegian statement to the OSCE".
    """
    for colon in _TOPIC_ENDS.finditer(title):
        said = _owned(lang).search(title, colon.end())
        owner = next((n for n in names if n.start == colon.end() and n.ids), None)
        if said is None or owner is None or owner.kind not in (*_SIDES, "body", "group"):
            continue
        gap = title[owner.end : said.start()].strip().lower()
        if not gap or gap in _GENITIVE:
            return owner
    return None


@facts.derived
def _owned(lang: str) -> re.Pattern[str]:
    """Returns an expression for the noun of a text of one side."""
    return re.compile(rf"\b(?:{cue(lang, 'own words')})\b", re.IGNORECASE)


@facts.derived
def _statement(lang: str) -> re.Pattern[str]:
    """Returns an expression for the noun of a text of one side and the preposition before its author."""
    return re.compile(rf"\b(?:{cue(lang, 'own words')})\s+(?:{cue(lang, 'authors')})\b", re.IGNORECASE)


@facts.derived
def _joined(lang: str) -> re.Pattern[str]:
    """Returns an expression for what may stand between the names of a list."""
    return re.compile(rf"[\s,&]*(?:(?:{either(words_of('joiner') | words_of('definite'))})\s+){{0,3}}", re.IGNORECASE)
