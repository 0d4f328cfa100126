"""Whom one who speaks as "we" says that he speaks for: "my country, Togo", "we in Togo", "on behalf of the Group"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from communique import facts
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.actors.selves import cues
from communique.actors.words_in_names import words_of
from communique.model.document import Layout, Sentence

_REACH = 80  # characters beside a name in which the words stand that make it one's own
_STATES = frozenset({"state", "adjective", "people", "capital"})
_PEOPLE = frozenset({"adjective", "people"})
_BODIES = frozenset({"body", "group"})
_SOLDIER = "military"
_STOP = re.compile(r"[.!?:;]\s|\n")
_OPENING = 8  # sentences, salutations among them, in which one says for whom one speaks


@facts.derived
def _any(lang: str, kind: str) -> str:
    words = [row["word"] for row in facts.table(f"lexicon/{lang}/party_cues") if row["kind"] == kind]
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@facts.derived
def _we(lang: str) -> str:
    return "|".join(row["word"] for row in facts.table(f"lexicon/{lang}/pronouns") if row["kind"] == "speaker")


def _small(kind: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words_of(kind), key=len, reverse=True))


def _the() -> str:
    return rf"(?:(?:{_small('article')})\s+)?"


@facts.derived
def _before(lang: str) -> re.Pattern[str]:
    """Returns what stands before a name that is the speaker's own, up to the name."""
    people = rf"(?:{_any(lang, 'people of')})"
    they = rf"{_the()}(?:[\w-]+\s+)?{people}(?:,?\s+(?:(?:{_small('joiner')})\s+)?{_the()}{people})*\s+of\s+{_the()}"
    return re.compile(
        rf"\b(?:(?:{_any(lang, 'own country')}),\s+{_the()}"
        rf"|(?:we|us),?\s+{they}"
        rf"|(?:{_any(lang, 'fellow')})\s+"
        rf"|(?:{_any(lang, 'greeting')})\s+(?:(?:from|of)\s+)(?:(?:my|our)\s+)?{they}"
        rf")\Z",
        re.IGNORECASE,
    )


@facts.derived
def _we_before(lang: str) -> re.Pattern[str]:
    """Returns what stands before the name of a people that is the speaker's own: "we Togolese", "as a Togolese"."""
    return re.compile(rf"\b(?:we|us|(?:{_any(lang, 'as')})(?:\s+(?:{_small('indefinite')}))?)\s+\Z", re.IGNORECASE)


@facts.derived
def _in_office(lang: str) -> re.Pattern[str]:
    """Returns what stands before a name whose office one holds: "As President of"."""
    return re.compile(
        rf"(?:\A|[.!?;,]\s|\n)\s*(?:{_any(lang, 'as')})\s+{_the()}(?:[\w-]+\s+){{1,4}}of\s+{_the()}\Z", re.I
    )


@facts.derived
def _behind(lang: str) -> re.Pattern[str]:
    """Returns what stands behind a name that is the speaker's own: ", my country"."""
    return re.compile(rf",?\s+(?:{_any(lang, 'own country')})\b(?!\s*['’])", re.IGNORECASE)


@facts.derived
def _here(lang: str) -> re.Pattern[str]:
    """Returns what stands before the name of where one is at home, as a private man may be: "we in", "Welcome to"."""
    return re.compile(rf"\b(?:{_any(lang, 'we of')}|{_any(lang, 'welcome')})\s+{_the()}\Z", re.IGNORECASE)


@facts.derived
def _officially(lang: str) -> re.Pattern[str]:
    """Returns by what one shows that one speaks for a state: "my Government", "our country"."""
    own = rf"(?:my|our)\s+(?:[\w-]+\s+)?(?:{_any(lang, 'people of')})"
    return re.compile(rf"\b(?:{own}|{_any(lang, 'own country')})\b", re.IGNORECASE)


@facts.derived
def _in(lang: str) -> re.Pattern[str]:
    """Returns what stands before a name in "In Togo, we know the sea"."""
    return re.compile(rf"\b(?:{_any(lang, 'within')})\s+{_the()}\Z", re.IGNORECASE)


@facts.derived
def _we_behind(lang: str) -> re.Pattern[str]:
    return re.compile(r",?\s+we\b", re.IGNORECASE)


@facts.derived
def _said_by_me(lang: str) -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{_we(lang)})\b", re.IGNORECASE)


@facts.derived
def _for(lang: str) -> re.Pattern[str]:
    """Returns what stands before a name for which one speaks: "on behalf of the Government and people of"."""
    people = rf"(?:{_any(lang, 'people of')})"
    they = rf"(?:(?:(?:my|our)\s+)?{people}(?:,?\s+(?:(?:{_small('joiner')})\s+)?{_the()}{people})*\s+of\s+{_the()})?"
    return re.compile(rf"\b(?:{_any(lang, 'speaking for')})\s+{_the()}(?:[\w-]+\s+)?{they}\Z", re.IGNORECASE)


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
    official = official or _officially(lang).search(text, start, end) is not None
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
    if _before(lang).search(before) or _behind(lang).match(behind):
        return True
    if name.kind in _PEOPLE and _we_before(lang).search(before):
        return True
    if _in_office(lang).search(before) and _said_by_me(lang).match(behind):
        return True
    return _speaks_for(text, name, lang)


def _is_home(text: str, name: NameHit, lang: str) -> bool:
    """Constructions: "we in Togo", "In Togo, we know the sea", "Welcome to Togo"."""
    before, behind = text[max(0, name.start - _REACH) : name.start], text[name.end : name.end + _REACH]
    inside = _in(lang).search(before) is not None and _we_behind(lang).match(behind) is not None
    return inside or _here(lang).search(before) is not None


def _speaks_for(text: str, name: NameHit, lang: str) -> bool:
    """Construction: "On behalf of the people of Togo, I thank you", not "joins what Peru said on behalf of Togo"."""
    first = max(text.rfind(mark, 0, name.start) for mark in (". ", "\n", "! ", "? ")) + 1
    told = _for(lang).search(text, first, name.start)
    if told is None or re.search(rf"\b(?:{_any(lang, 'by another')})\b", text[first : told.start()], re.I):
        return False
    return _speaker_near(text, first, name.end, lang)


def _speaker_near(text: str, first: int, end: int, lang: str) -> bool:
    """Whether who speaks names himself before such a name or right behind it, in the same sentence."""
    said = re.compile(rf"\b(?:{_we(lang)})\b", re.IGNORECASE)
    stop = _STOP.search(text, end, end + 2 * _REACH)
    return said.search(text, first, stop.start() if stop else end + 2 * _REACH) is not None


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
    lead = [
        p for p in persons if p.start < before and p.side_ids and p.category != _SOLDIER
    ]  # nor the captain of a team
    behind = cues(lang, "interviewed").search(text, 0, before)
    told = [p.side_ids[:1] for p in lead if behind and p.start >= behind.end()]
    return next(iter((*told, *(p.side_ids[:1] for p in (*in_title, *lead) if p.side_ids))), ())


def own_again(text: str, layout: Layout, *, lang: str) -> int | None:
    """Construction: "I should like to add some remarks in my national capacity": where a state speaks for itself."""
    cue = re.compile(rf"\b(?:{_any(lang, 'own capacity')})\b", re.IGNORECASE)
    found = (s.start for s in layout.sentences if s.kind in ("body", "item") and cue.search(text, s.start, s.end))
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
