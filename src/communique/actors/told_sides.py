"""Whose persons are that a text names without a side: as its title tells, or where its own side met them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from communique import facts
from communique.actors.beside_titles import pairs_alike
from communique.actors.beside_us import is_companion
from communique.actors.context import kind_of
from communique.actors.cue_words import cue, cues, either
from communique.actors.delegations import head_of
from communique.actors.gazetteer import NameHit
from communique.actors.heading import Heading, paired_with_another, pairing, visiting
from communique.actors.met_together import is_met, met_together
from communique.actors.persons import PersonMention
from communique.actors.roles import category_of
from communique.actors.words_in_names import of_the

_TWO = 2
_AFTER = 90  # characters behind a person in which the place of the meeting stands
_OFFICE = 200  # characters behind a person in which it is told to which office he is elected
_BEFORE = 40  # characters before a person in which "spoke to" ends
_OPENS = 8  # characters before a place in which a sentence opens with "In"
_TRIP = 160  # characters before a person in which the place stands where he is met
_PLACED = frozenset({"capital", "state"})
_OWNING = re.compile(r"['’]s?\s+((?:[\w-]+\s+){0,2}[\w-]+)")  # "'s strong wish"
_PREMIER = "head_of_government"
_STOP = re.compile(r"[.;!?]\s")


@facts.derived
def _backing(lang: str) -> re.Pattern[str]:
    """Returns the words behind which a text names whom its own side backs, at the end of what stands before."""
    return re.compile(rf"\b(?:{cue(lang, 'backed')})\s+(?:\w+\s+)?$", re.IGNORECASE)


@facts.derived
def at_site(lang: str) -> re.Pattern[str]:
    """Returns the prepositions before the place of a meeting, at the end of what stands before it."""
    words = [row["word"] for row in facts.table(f"lexicon/{lang}/meeting_words") if row["kind"] == "site"]
    return re.compile(rf"\b(?:{either(words)})\s+$", re.IGNORECASE)


@facts.derived
def _there(lang: str) -> re.Pattern[str]:
    """Returns what stands behind a place where something was done: "in Lima, where"."""
    words = facts.words_of_kind(f"lexicon/{lang}/meeting_words", "there")
    return re.compile(rf"[^.;]*?\b(?:{either(words)})\b")


@facts.derived
def _opening(lang: str) -> re.Pattern[str]:
    """Returns the prepositions before the place of a meeting where they open a sentence, at its end."""
    words = [row["word"].capitalize() for row in facts.table(f"lexicon/{lang}/meeting_words") if row["kind"] == "site"]
    return re.compile(rf"\b(?:{either(words)})\s+$")


def with_sides(
    text: str,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    heading: Heading,
    *,
    own: str | None,
    introduced: Mapping[str, tuple[str, tuple[str, ...]]],
    lang: str = "en",
) -> tuple[PersonMention, ...]:
    """Returns the persons of a text, those of no stated side with the side that is told elsewhere.

    The title may give it ("Meeting with Peruvian President Salas"), or have `introduced` them by a bare name. In a text
    of one side (`own`) a leader whom it met is of the state where it met him ("met with President Salas in Lima"):
    nobody meets his own government there. Of "Remarks by President Roy and President Salas of Peru" Roy is the own one.
    """
    persons = [_in_government(person, heading) for person in persons]
    stated = {person.name for person in persons if person.side_ids}
    learned: dict[str, tuple[str, ...]] = {}
    titled = {person.surname.casefold(): person.side_ids for person in heading.persons if person.side_ids}
    ours = {one.surname.casefold() for one, _ in paired_with_another(heading, own)}
    ours |= {one.surname.casefold() for one, two in pairs_alike(text, persons) if own not in two.side_ids}
    for person in persons:
        if person.name in stated or person.name in learned:
            continue
        known = person.category or person.surname in introduced  # "Ana Roy met X. Ms Roy said"
        if not known and not is_companion(text, person.start, person.end, lang):
            continue
        side = titled.get(person.surname.casefold(), ()) or introduced.get(person.surname, ("", ()))[1]
        side = side or _leads_there(text, names, person, lang)
        side = side or _elected(text, names, person, lang) or head_of(text, names, person, persons, lang)
        if not side and own is not None and person.surname.casefold() not in ours and is_met(text, person, lang):
            side = _host(text, names, person, own, lang) or _visited(text, names, person, own, lang)
            side = side or beside_own(text, names, own) or _backed(text, names, person, own, lang)
            side = side or _striving(text, names, own, lang)
            side = side or _one_other(heading.visited, own) or _one_other(heading.met, own) or _paired(heading, own)
        if side:
            learned[person.name] = side
    learned.update(met_together(text, persons, learned, lang))
    return tuple(replace(p, side_ids=learned[p.name]) if p.name in learned else p for p in persons)


def _in_government(person: PersonMention, heading: Heading) -> PersonMention:
    """Construction: "the African Union Chair and Prime Minister X": a premier is of a state, which goes unsaid here.

    The title of the text may tell which: "Fijian Premier meets union leaders".
    """
    states = all(kind_of(i) == "state" for i in person.side_ids)
    if states or person.title is None or not any(category_of(w) == _PREMIER for w in _offices(person.title)):
        return person
    return replace(person, side_ids=heading.offices.get(_PREMIER, ())[:1])


def _offices(title: str) -> list[str]:
    """Returns the offices of a title: "chair", "prime minister"."""
    return [part for whole in title.lower().split(",") for part in whole.split(" and ")][1:]


def _one_other(sides: Sequence[str], own: str) -> tuple[str, ...]:
    others = tuple(i for i in sides if i != own)
    return others if len(others) == 1 else ()


def _paired(heading: Heading, own: str) -> tuple[str, ...]:
    """Construction: "Fact sheet: the Fiji-Tonga partnership", of Fiji: the one state that a title names beside it."""
    told = dict.fromkeys(i for n in heading.hits for i in n.ids[:1] if kind_of(i) == "state")
    return _one_other(tuple(told), own) if own in told and len(told) == _TWO else ()


def _leads_there(text: str, names: Sequence[NameHit], person: PersonMention, lang: str) -> tuple[str, ...]:
    """Construction: "in Gabon, where President Salas stressed P": an office-holder of the state in which he speaks."""
    if person.category is None or person.title is None:
        return ()
    before = next((n for n in reversed(names) if n.end <= person.start), None)
    there = before is not None and before.kind == "state" and person.start - before.end < _BEFORE
    return before.ids[:1] if before and there and _where(lang).fullmatch(text, before.end, person.start) else ()


@facts.derived
def _where(lang: str) -> re.Pattern[str]:
    words = facts.words_of_kind(f"lexicon/{lang}/meeting_words", "there")
    return re.compile(rf",?\s+(?:{either(words)})\s+(?:\w+\s+)?")


def _elected(text: str, names: Sequence[NameHit], person: PersonMention, lang: str) -> tuple[str, ...]:
    """Construction: "congratulated President Salas on her election as President of Peru": whose the office is."""
    stop = _STOP.search(text, person.end, person.end + _OFFICE)
    end = stop.start() if stop else min(len(text), person.end + _OFFICE)
    office = re.escape((person.title or "").lower())
    if not office or not _taken(lang).search(text, person.end, end):
        return ()
    told = re.compile(rf"{_taken(lang).pattern}{office}{of_the(lang).pattern}\Z", re.IGNORECASE)
    behind = (n for n in names if person.end <= n.start < end and n.kind == "state" and n.ids)
    return next((n.ids[:1] for n in behind if told.search(text[person.end : n.start])), ())


@facts.derived
def _taken(lang: str) -> re.Pattern[str]:
    """Returns the words behind which the office stands that somebody takes or holds: "elected as"."""
    return re.compile(rf"\b(?:{cue(lang, 'office')})\s+(?:the\s+)?")


def visited_by(text: str, names: Sequence[NameHit], person: PersonMention, lang: str) -> tuple[str, ...]:
    """Construction: "President Salas's visit to Lima": the state where a person pays a visit."""
    first = bisect_left(names, person.end, key=lambda name: name.start)
    last = bisect_left(names, person.end + _AFTER, key=lambda name: name.start)
    for name in names[first:last]:
        near = name.kind in _PLACED and name.ids
        between = text[person.end : name.start]
        if near and between[:1] in ("'", "’") and not _STOP.search(between) and visiting(lang).search(between):
            return name.ids[:1]
    return ()


def _host(text: str, names: Sequence[NameHit], person: PersonMention, own: str, lang: str) -> tuple[str, ...]:
    """Construction: "met with President Salas today in Oslo": the state of the place, if it is not the own one.

    What they talked of stands in a place too, where they did not meet: "to discuss the crisis in Chad".
    """
    stop = _STOP.search(text, person.end)
    end = min(person.end + _AFTER, stop.start() + 1 if stop else len(text))
    matter = cues(lang, "talked of").search(text, person.end, end)
    end = matter.start() if matter else end
    for name in names:
        if person.end <= name.start < end and name.kind in _PLACED and name.ids:
            placed = at_site(lang).search(text[person.end : name.start])
            return name.ids[:1] if placed and name.ids[0] != own else ()
    return ()


def _visited(text: str, names: Sequence[NameHit], person: PersonMention, own: str, lang: str) -> tuple[str, ...]:
    """Constructions: "visit to Lima, during which she met President Salas", "flew to Lima, where she met him"."""
    to, where = visiting(lang), _there(lang)
    for name in reversed(names):
        if name.end > person.start or name.kind not in _PLACED or not name.ids:
            continue
        between = text[name.end : person.start]
        stops = len(_STOP.findall(between))
        if len(between) > _TRIP or stops > 1:  # "She flew to Lima. She was received by President Salas"
            return ()
        opens = _opening(lang).search(text, max(0, name.start - _OPENS), name.start)  # "In Lima, she met him"
        here = not stops and (opens or where.match(between))
        if name.ids[0] != own and (here or to.search(text, max(0, name.start - _BEFORE), name.start)):
            return name.ids[:1]
    return ()


def _backed(text: str, names: Sequence[NameHit], person: PersonMention, own: str, lang: str) -> tuple[str, ...]:
    """Construction: "spoke to President Salas to reiterate our support for Peru": the state backed before him."""
    stop = _STOP.search(text, person.end)
    end = stop.start() if stop else len(text)
    for name in names:
        if person.end <= name.start < end and name.kind == "state" and name.ids and name.ids[0] != own:
            before = text[max(person.end, name.start - _BEFORE) : name.start]
            return name.ids[:1] if _backing(lang).search(before) else ()
    return ()


def _striving(text: str, names: Sequence[NameHit], own: str, lang: str) -> tuple[str, ...]:
    """Construction: "welcomed Togo's wish for peace": the one other state that a text tells to wish or to strive.

    Others are places or doers of what is talked of: "the situation in Chad", "the invasion of Togo by Mali".
    """
    striving = cues(lang, "striving")
    told: set[str] = set()
    for name in names:
        behind = _OWNING.match(text, name.end) if name.kind == "state" and name.ids and name.ids[0] != own else None
        if behind is not None and any(striving.fullmatch(word) for word in behind[1].split()):
            told.add(name.ids[0])
    return tuple(told) if len(told) == 1 else ()


def beside_own(text: str, names: Sequence[NameHit], own: str) -> tuple[str, ...]:
    """Construction: "the ties of Peru and Chad", "Peru-Chad trade": the one state that a text pairs with its own."""
    beside: set[str] = set()
    pairs = pairing()
    for one, two in pairwise(names):
        if one.ids and two.ids and pairs.fullmatch(text, one.end, two.start):
            pair = {one.ids[0], two.ids[0]}
            beside |= pair - {own} if own in pair else set()
    return tuple(beside) if len(beside) == 1 else ()
