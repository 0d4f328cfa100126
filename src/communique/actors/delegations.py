"""Whose side a person is of who heads a delegation: "the Peruvian delegation was led by Deputy Minister Salas"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from communique import facts
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention

_REACH = 120  # characters between a delegation and the one who heads it
_NAMED = frozenset({"state", "adjective", "capital"})
_STOP = re.compile(r"[.;!?]\s")


@facts.derived
def _words(lang: str, kind: str) -> str:
    rows = facts.table(f"lexicon/{lang}/party_cues")
    return "|".join(re.escape(row["word"]) for row in rows if row["kind"] == kind)


@facts.derived
def _headed(lang: str) -> str:
    """Returns the pattern of what stands between a delegation and the person who heads it or is listed first in it."""
    by, made = _words(lang, "headed by"), _words(lang, "made up")
    to, is_ = rf"\s+(?:{_words(lang, 'task')})\b[^.;,]{{0,50}}?", rf"\s+(?:{_words(lang, 'is')})"
    return rf"(?:{to})?(?:(?:,[^.;,]{{0,40}}?)?{is_})?,?\s+(?:(?:{by})|(?:{made}))\s+(?:the\s+|its\s+)?\Z"


@facts.derived
def _behind(lang: str) -> re.Pattern[str]:
    """Returns what stands between a state's name and the one who heads its delegation: "'s side, led by"."""
    noun = rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:{_words(lang, 'team')})"
    alone = rf"(?:,?\s+(?:{_words(lang, 'is')}))?,?\s+(?:{_words(lang, 'represented')})\s+(?:the\s+|its\s+)?\Z"
    first = rf"{noun}\s+(?:{_words(lang, 'is')})\s+\Z"  # "leading the Peruvian side was"
    return re.compile(rf"{noun}{_headed(lang)}|{alone}|(?P<first>{first})", re.I)


@facts.derived
def _of(lang: str) -> re.Pattern[str]:
    """Returns what stands before a state's name that its delegation is of: "the delegation of"."""
    return re.compile(rf"\b(?:{_words(lang, 'team')})\s+(?:of|from)\s+(?:the\s+)?\Z", re.I)


@facts.derived
def _led(lang: str) -> re.Pattern[str]:
    """Returns what stands behind a delegation of a state: ", headed by"."""
    return re.compile(_headed(lang), re.I)


@facts.derived
def _leading(lang: str) -> re.Pattern[str]:
    """Returns what stands before a state whose delegation somebody leads: "leading the"."""
    return re.compile(rf"\b(?:{_words(lang, 'heading')})\s+(?:the\s+)?\Z", re.I)


@facts.derived
def _before(lang: str) -> re.Pattern[str]:
    """Returns what stands between a person and the state whose delegation he heads: "led the", "on the"."""
    return re.compile(rf",?\s+(?:who\s+)?(?:{_words(lang, 'heading')})\s+(?:the\s+|a\s+)(?:[\w-]+\s+)?\Z", re.I)


def head_of(
    text: str, names: Sequence[NameHit], person: PersonMention, persons: Sequence[PersonMention], lang: str
) -> tuple[str, ...]:
    """Returns the state whose delegation a person heads or belongs to; empty where the text does not say so."""
    for name in names:
        near = abs(name.start - person.start) < _REACH and name.kind in _NAMED and name.ids
        if near and (_leads(text, name, person, persons, lang) or _is_led(text, name, person, lang)):
            return name.ids[:1]
    return ()


def _leads(text: str, name: NameHit, person: PersonMention, persons: Sequence[PersonMention], lang: str) -> bool:
    """Constructions: "the Peruvian side, led by Salas", "the delegation of Peru comprised Salas, Lau and Roy"."""
    if name.end > person.start or _STOP.search(text, name.end, person.start):
        return False
    before = text[max(0, name.start - _REACH) : name.start]
    first = next(p for p in persons if p.start >= name.end)
    found = (_led(lang) if _of(lang).search(before) else _behind(lang)).match(text[name.end : first.start])
    if found is None or (found.groupdict().get("first") and not _leading(lang).search(before)):
        return False
    return _listed(text, first, person, persons)


def _listed(text: str, first: PersonMention, person: PersonMention, persons: Sequence[PersonMention]) -> bool:
    """Whether a person is the first of a list or stands in it: "Minister Salas, Ambassador Lau and Judge Roy"."""
    run = [p for p in persons if first.start <= p.start <= person.start]
    return all(re.fullmatch(r",?(?:\s+and)?\s+(?:the\s+)?", text[a.end : b.start]) for a, b in pairwise(run))


def _is_led(text: str, name: NameHit, person: PersonMention, lang: str) -> bool:
    """Constructions: "Salas led the Peruvian delegation", "Salas on the Peruvian side"."""
    if person.end > name.start or _before(lang).match(text[person.end : name.start]) is None:
        return False
    return re.match(rf"\s+(?:[\w-]+\s+)?(?:{_words(lang, 'team')})\b", text[name.end : name.end + _REACH]) is not None
