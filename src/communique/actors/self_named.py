"""Whom one who speaks as "we" says that he speaks for: "my country, Togo", "we in Togo", "on behalf of the Group"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from communique import facts
from communique.actors.cue_words import cue, cues, small, speaking_self
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.actors.words_in_names import words_of
from communique.model.document import Layout, Sentence

_REACH = 80  # characters beside a name in which the words stand that make it one's own
_STATES = frozenset({"state", "adjective", "people", "capital"})
_PEOPLE = frozenset({"adjective", "people"})
_BODIES = frozenset({"body", "group"})
_SOLDIER = "military"
_STOP = re.compile(r"[.!?:;]\s|\n")
_OPENING = 8  # sentences, salutations among them, in which one says for whom one speaks


@dataclass(frozen=True, slots=True)
class _Own:
    """What stands before (up to the name) and behind the name of a state or body that is the speaker's own."""

    before: re.Pattern[str]  # "my country,", "we, the people of", "my fellow", "greetings from the people of"
    behind: re.Pattern[str]  # ", my country"
    people: re.Pattern[str]  # before that of a people: "we Togolese", "as a Togolese"
    office: re.Pattern[str]  # "As President of"
    enacting: re.Pattern[str]  # "I, Ana Roy, President of"
    said: re.Pattern[str]  # behind it: ", I"
    home: re.Pattern[str]  # where he is at home, as a private man may be: "we in", "Welcome to"
    within: re.Pattern[str]  # "In Togo, we know the sea": "In"
    us: re.Pattern[str]  # and ", we" behind it
    official: re.Pattern[str]  # by what he shows that he speaks for a state: "my Government", "our country"
    spoken_for: re.Pattern[str]  # "on behalf of the Government and people of"


@facts.derived
def _own(lang: str) -> _Own:
    we, my, own, people = (rf"(?:{cue(lang, kind)})" for kind in ("us", "our own", "own country", "people of"))
    of, the, word = rf"(?:{small('side')})\s+", rf"(?:(?:{small('article')})\s+)?", r"(?:[\w-]+\s+)?"
    listed = rf"{people}(?:,?\s+(?:(?:{small('joiner')})\s+)?{the}{people})*\s+{of}{the}"  # "State and people of"
    they, sent = rf"{the}{word}{listed}", rf"(?:{cue(lang, 'greeting')})\s+(?:{cue(lang, 'sent by')})\s+(?:{my}\s+)?"
    patterns = {
        "before": rf"\b(?:{own},\s+{the}|{we},?\s+{they}|(?:{cue(lang, 'fellow')})\s+|{sent}{they})\Z",
        "behind": rf",?\s+{own}\b(?!\s*['’])",
        "people": rf"\b(?:{we}|(?:{cue(lang, 'as')})(?:\s+(?:{small('indefinite')}))?)\s+\Z",
        "office": rf"(?:\A|[.!?;,]\s|\n)\s*(?:{cue(lang, 'as')})\s+{the}(?:[\w-]+\s+){{1,4}}{of}{the}\Z",
        "enacting": rf"\b{speaking_self(lang).pattern},\s+(?:[^\W\d_][\w.'’-]*\s+){{0,5}}[^\W\d_][\w.'’-]*,\s+"
        rf"{the}(?:[\w-]+\s+){{1,4}}{of}{the}(?:(?:[\w-]+\s+){{1,3}}{of}{the})?\Z",
        "said": rf",?\s+{speaking_self(lang).pattern}",
        "home": rf"\b(?:{cue(lang, 'we of')}|{cue(lang, 'welcome')})\s+{the}\Z",
        "within": rf"\b(?:{cue(lang, 'within')})\s+{the}\Z",
        "us": rf",?\s+{we}\b",
        "official": rf"\b(?:{my}\s+{word}{people}|{own})\b",
        "spoken_for": rf"\b(?:{cue(lang, 'speaking for')})\s+{the}{word}(?:(?:{my}\s+)?{listed})?\Z",
    }
    return _Own(**{name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()})


def self_named(
    text: str,
    names: Sequence[NameHit],
    start: int,
    end: int,
    *,
    quotes: Sequence[tuple[int, int]] = (),
    official: bool = False,
    lang: str,
) -> str | None:
    """Returns the state that who speaks in `[start, end)` calls his own most often, None where none or two do.

    What stands in quotation marks another has said. Where he is at home ("we in Togo") tells it of an `official`, or
    of one who speaks of his government or country.
    """
    official = official or _own(lang).official.search(text, start, end) is not None
    own = (
        n.ids[0]
        for n in names
        if start <= n.start < end and n.kind in _STATES and n.ids
        if _is_own(text, n, lang) or (official and _is_home(text, n, lang))
        if not any(a <= n.start < b for a, b in quotes)
    )
    best = Counter(own).most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def _is_own(text: str, name: NameHit, lang: str) -> bool:
    before, behind = text[max(0, name.start - _REACH) : name.start], text[name.end : name.end + _REACH]
    own = _own(lang)
    if own.before.search(before) or own.behind.match(behind):
        return True
    if name.kind in _PEOPLE and own.people.search(before):
        return True
    if own.office.search(before) and own.said.match(behind):
        return True
    if own.enacting.search(before):
        return True
    return _speaks_for(text, name, lang)


def _is_home(text: str, name: NameHit, lang: str) -> bool:
    """Constructions: "we in Togo", "In Togo, we know the sea", "Welcome to Togo"."""
    before, behind = text[max(0, name.start - _REACH) : name.start], text[name.end : name.end + _REACH]
    own = _own(lang)
    inside = own.within.search(before) is not None and own.us.match(behind) is not None
    return inside or own.home.search(before) is not None


def _speaks_for(text: str, name: NameHit, lang: str) -> bool:
    """Construction: "On behalf of the people of Togo, I thank you", not "joins what Peru said on behalf of Togo"."""
    first = max(text.rfind(mark, 0, name.start) for mark in (". ", "\n", "! ", "? ")) + 1
    told = _own(lang).spoken_for.search(text, first, name.start)
    if told is None or cues(lang, "by another").search(text[first : told.start()]):
        return False
    return _speaker_near(text, first, name.end, lang)


def _speaker_near(text: str, first: int, end: int, lang: str) -> bool:
    """Whether who speaks names himself before such a name or right behind it, in the same sentence."""
    stop = _STOP.search(text, end, end + 2 * _REACH)
    return speaking_self(lang).search(text, first, stop.start() if stop else end + 2 * _REACH) is not None


def spoken_for(
    text: str, layout: Layout, names: Sequence[NameHit], *, lang: str, start: int = 0, end: int | None = None
) -> str | None:
    """Construction: "I have the honour to speak on behalf of the Group of 77": the one body for which one speaks.

    It stands in the opening of what is said in `[start, end)`.
    """
    for sentence in _opening(layout, start, len(text) if end is None else end):
        for name in names:
            inside = sentence.start <= name.start < sentence.end and name.kind in _BODIES and name.ids
            if inside and _speaks_for(text, name, lang):
                return name.ids[0]
    return None


def _opening(layout: Layout, start: int, end: int) -> list[Sentence]:
    told = (s for s in layout.sentences if s.kind in ("body", "item") and start < s.end and s.start < end)
    return list(islice(told, _OPENING))


def presented(
    text: str, persons: Sequence[PersonMention], in_title: Sequence[PersonMention], before: int, *, lang: str
) -> tuple[str, ...]:
    """Construction: "The Courier spoke with Ana Mora, the foreign minister of Peru." over the first question: whose.

    That is whose official is named behind the words of an interview, else first in the title or in the lead.
    """
    # nor the captain of a team
    lead = [p for p in persons if p.start < before and p.side_ids and p.category != _SOLDIER]
    behind = cues(lang, "interviewed").search(text, 0, before)
    told = [p.side_ids[:1] for p in lead if behind and p.start >= behind.end()]
    return next(iter((*told, *(p.side_ids[:1] for p in (*in_title, *lead) if p.side_ids))), ())


def own_again(text: str, layout: Layout, *, lang: str) -> int | None:
    """Construction: "I should like to add some remarks in my national capacity": where a state speaks for itself."""
    told = cues(lang, "own capacity")
    found = (s.start for s in layout.sentences if s.kind in ("body", "item") and told.search(text, s.start, s.end))
    return next(found, None)


def opening_speaker(
    text: str, layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], topics: Sequence[str]
) -> list[str]:
    """Returns the side of a speech of which nothing else tells whose it is, as its first sentences name it.

    That is whose official they name, or the state with which one of them opens; no topic of the title speaks.
    """
    for sentence in [s for s in layout.sentences if s.kind in ("body", "item")][:2]:
        within = [p for p in persons if sentence.start <= p.start < sentence.end and p.category]
        opens = [n for n in names if n.kind == "state" and _begins(text, sentence.start, n.start)]
        found = [i for p in within for i in p.side_ids[:1]] + [i for n in opens for i in n.ids[:1]]
        told = [i for i in found if i not in topics]
        if told:
            return told[:1]
    return []


def _begins(text: str, start: int, at: int) -> bool:
    """Whether nothing but a salutation or an article stands between the start of a sentence and a name."""
    before = text[start:at].rpartition(",")[2].split() if start <= at else ["-"]
    return all(word.lower() in words_of("article") for word in before)
