"""Whose side a person is of who heads a delegation: "the Peruvian delegation was led by Deputy Minister Salas"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from communique import facts
from communique.actors.cue_words import cue, small
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention

_REACH = 120  # characters between a delegation and the one who heads it
_NAMED = frozenset({"state", "adjective", "capital"})
_STOP = re.compile(r"[.;!?]\s")


def _article() -> str:
    return rf"(?:(?:{small('article', 'own')})\s+)"


@facts.derived
def _headed(lang: str) -> str:
    """Returns the pattern of what stands between a delegation and the person who heads it or is listed first in it."""
    by, made = cue(lang, "headed by"), cue(lang, "made up")
    to, is_ = rf"\s+(?:{cue(lang, 'task')})\b[^.;,]{{0,50}}?", rf"\s+(?:{cue(lang, 'is')})"
    return rf"(?:{to})?(?:(?:,[^.;,]{{0,40}}?)?{is_})?,?\s+(?:(?:{by})|(?:{made}))\s+{_article()}?\Z"


@facts.derived
def _behind(lang: str) -> re.Pattern[str]:
    """Returns what stands between a state's name and the one who heads its delegation: "'s side, led by"."""
    noun = rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:{cue(lang, 'team')})"
    alone = rf"(?:,?\s+(?:{cue(lang, 'is')}))?,?\s+(?:{cue(lang, 'represented')})\s+{_article()}?\Z"
    first = rf"{noun}\s+(?:{cue(lang, 'is')})\s+\Z"  # "leading the Peruvian side was"
    return re.compile(rf"{noun}{_headed(lang)}|{alone}|(?P<first>{first})", re.I)


@facts.derived
def _of(lang: str) -> re.Pattern[str]:
    """Returns what stands before a state's name that its delegation is of: "the delegation of"."""
    return re.compile(rf"\b(?:{cue(lang, 'team')})\s+(?:{small('owner')})\s+{_article()}?\Z", re.I)


@facts.derived
def _led(lang: str) -> re.Pattern[str]:
    """Returns what stands behind a delegation of a state: ", headed by"."""
    return re.compile(_headed(lang), re.I)


@facts.derived
def _led_by_titled(lang: str) -> re.Pattern[str]:
    """Returns what stands between a delegation and a name: ", headed by the Peruvian trade minister, "."""
    titled = r"(?:[A-ZÀ-Þ][\w-]+\s+){0,2}(?:(?:[a-zà-þ][\w-]+\s+){0,4}[a-zà-þ][\w-]+,\s+)?"
    return re.compile(rf",?\s+(?:[a-z]+ly\s+)?(?:{cue(lang, 'headed by')})\s+{_article()}?{titled}\Z")


@facts.derived
def _leading(lang: str) -> re.Pattern[str]:
    """Returns what stands before a state whose delegation somebody leads: "leading the"."""
    return re.compile(rf"\b(?:{cue(lang, 'heading')})\s+{_article()}?\Z", re.I)


@facts.derived
def _before(lang: str) -> re.Pattern[str]:
    """Returns what stands between a person and the state whose delegation he heads: "led the", "on the"."""
    return re.compile(
        rf",?\s+(?:(?:{small('relative')})\s+)?(?:{cue(lang, 'heading')})\s+{_article()}(?:[\w-]+\s+)?\Z", re.I
    )


def head_of(
    text: str, names: Sequence[NameHit], person: PersonMention, persons: Sequence[PersonMention], lang: str
) -> tuple[str, ...]:
    """Returns the state whose delegation a person heads or belongs to; empty where the text does not say so."""
    first = bisect_left(names, person.start - _REACH, key=lambda name: name.start)
    last = bisect_left(names, person.start + _REACH, key=lambda name: name.start)
    for name in names[first:last]:
        state = name.kind in _NAMED and name.ids
        if state and (_leads(text, name, person, persons, lang) or _is_led(text, name, person, lang)):
            return name.ids[:1]
    return ()


def led_by(text: str, persons: Sequence[PersonMention], end: int, lang: str) -> tuple[str, ...]:
    """Construction: "the delegation headed by Minister Salas of Peru": whose a delegation is that ends at `end`."""
    at = bisect_left(persons, end, key=lambda person: person.start)
    person = persons[at] if at < len(persons) else None
    near = person is not None and person.start - end < _REACH
    between = text[end : person.start] if person and near else ""
    led = between and (_led(lang).match(between) or _led_by_titled(lang).match(between))
    return person.side_ids[:1] if person and led else ()


def _leads(text: str, name: NameHit, person: PersonMention, persons: Sequence[PersonMention], lang: str) -> bool:
    """Constructions: "the Peruvian side, led by Salas", "the delegation of Peru comprised Salas, Lau and Roy"."""
    if name.end > person.start or _STOP.search(text, name.end, person.start):
        return False
    before = text[max(0, name.start - _REACH) : name.start]
    first = persons[bisect_left(persons, name.end, key=lambda p: p.start)]
    found = (_led(lang) if _of(lang).search(before) else _behind(lang)).match(text[name.end : first.start])
    if found is None or (found.groupdict().get("first") and not _leading(lang).search(before)):
        return False
    return _listed(text, first, person, persons)


def _listed(text: str, first: PersonMention, person: PersonMention, persons: Sequence[PersonMention]) -> bool:
    """Whether a person is the first of a list or stands in it: "Minister Salas, Ambassador Lau and Judge Roy"."""
    at = bisect_left(persons, first.start, key=lambda p: p.start)
    run = persons[at : bisect_right(persons, person.start, key=lambda p: p.start)]
    return all(re.fullmatch(r",?(?:\s+and)?\s+(?:the\s+)?", text[a.end : b.start]) for a, b in pairwise(run))


def _is_led(text: str, name: NameHit, person: PersonMention, lang: str) -> bool:
    """Constructions: "Salas led the Peruvian delegation", "Salas on the Peruvian side"."""
    if person.end > name.start or _before(lang).match(text[person.end : name.start]) is None:
        return False
    return re.match(rf"\s+(?:[\w-]+\s+)?(?:{cue(lang, 'team')})\b", text[name.end : name.end + _REACH]) is not None
