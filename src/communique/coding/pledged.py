"""Conditions of a promise beyond the words of its frame: whom one orders, how much one gives, what one waits for."""

from __future__ import annotations

import re

from communique.actors.reference import NOTHING, Reference
from communique.actors.words_in_names import without_article
from communique.coding.clause_dates import own_dates
from communique.coding.deed_words import acts, things_by_word
from communique.coding.event_frames import slots
from communique.coding.frames import Match, frames_of_modality
from communique.coding.futures import measured
from communique.coding.promised import awaited
from communique.coding.scene import Scene
from communique.dates.due import resolve_due
from communique.model.clause import Clause, Phrase

Measures = tuple[tuple[int, int] | None, tuple[int, int] | None]

_GOING_ON = "ing"  # at the end of a verb
_PAST = "past"
_YEAR = re.compile(r"\d{4}")
_OWN_FUTURE = "that:will"  # the slot of what one says that one will do
WEAKEST = 1  # the force of what is merely considered or awaited


def unfit(scene: Scene, clause: Clause, found: Match) -> bool:
    """Returns whether a frame of promising whose words are there makes no promise of this clause."""
    frame = found.frame
    if frame.form == "verb" and _is_history(scene, clause):
        return True
    if frame.own_object and not _own(scene, clause):
        return True
    if frame.measured and not any(measured(scene, p) for p in (*clause.objects, *clause.obliques)):
        return True
    if frame.going_on and not _announced(scene, clause):
        return True
    if found.slot == _OWN_FUTURE and not any(_own_future(scene, clause, p) for p in found.objects):
        return True
    return frame.force == WEAKEST and found.slot == "to" and not any(_own_doing(scene, p) for p in found.objects)


def _own_future(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Construction: "decided that it would V": what the one who decides will do himself, and not how things will be."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is None or not frames_of_modality(inner.modality, lang=scene.lang):
        return False
    doer = scene.subjects.get(inner.number, NOTHING)
    return doer.named and set(doer.ids) <= set(scene.subjects.get(clause.number, NOTHING).ids)


def _own_doing(scene: Scene, phrase: Phrase) -> bool:
    """Whether one can do what one looks forward to: a meeting, a gerund, cooperation, and not an outcome."""
    if phrase.kind != "noun" or phrase.pronoun or phrase.head.lower() in acts(scene.lang):
        return True
    words = (q.head.lower() for p in phrase.parts or (phrase,) for q in (p, *p.inner))
    return any(awaited(kind, scene.lang) for w in words for kind in things_by_word(scene.lang).get(w, ()))


def _is_history(scene: Scene, clause: Clause) -> bool:
    """Whether a promise was made long before the text: "in 1998 they agreed to V", "they had agreed to V"."""
    if clause.tense != _PAST or not clause.finite:
        return False
    first = max((p.end for p in clause.subjects if p.end <= clause.predicate.start), default=clause.predicate.start)
    before = scene.words(first, clause.predicate.start).lower().split()
    if not set(before).isdisjoint(slots("earlier", scene.lang)) and not scene.attributor.cues(clause):
        return True
    words = scene.text[clause.start : clause.end]
    if scene.anchor is None or _YEAR.search(words) is None:
        return False
    days = ((d.iso_start or "")[:4] for d in own_dates(scene, clause, saying=False))
    return any(int(year) < scene.anchor.year - 1 for year in days if year and year in words)


def _own(scene: Scene, clause: Clause) -> bool:
    """Construction: "ordered its army to V", "ordered the army to V": who is ordered belongs to who orders.

    Of a passive it is who is to act himself: "Chad is set to V".
    """
    if clause.passive:
        return not clause.subjects and any(scene.who(p, clause).named for p in clause.objects)
    holder = scene.subjects.get(clause.number, NOTHING)
    if any(p.head.lower() in slots("judging", scene.lang) for p in clause.subjects):
        return False  # "the court ordered the government to V"
    ordered = [scene.clauses[p.clause] for p in clause.complements if p.kind == "that" and p.clause in scene.clauses]
    if holder.ids and ordered and not clause.objects:  # "ordered that the post be reopened"
        return all(c.passive and not c.subjects for c in ordered)
    return bool(holder.ids) and bool(clause.objects) and all(_belongs(scene, p, clause) for p in clause.objects)


def orders(scene: Scene, clause: Clause) -> Reference:
    """Returns who orders his own organs to act, of a passive who is to act himself."""
    if not clause.passive:
        return scene.subjects.get(clause.number, NOTHING)
    return next((r for p in clause.objects if (r := scene.who(p, clause)).named), NOTHING)


def givers(scene: Scene, clause: Clause) -> Reference:
    """Construction: "Donors pledged 5 million dollars": those who give together, by the words that they are called."""
    if not any(measured(scene, p) for p in (*clause.objects, *clause.complements)):
        return NOTHING
    known = slots("givers", scene.lang)
    who = (p for p in clause.subjects if p.plural and not p.parts and p.head.lower() in known)
    found = next(who, None)
    if found is None:
        return NOTHING
    return Reference((without_article(scene.words(found.start, found.head_end)),), "unlisted", plural=True)


def promised_words(clause: Clause, found: Match, scene: Scene) -> tuple[Phrase, ...]:
    """Returns what is promised: of "doubled its pledge to 4 million dollars" the sum first, and what it is of."""
    if not found.frame.measured:
        return found.objects
    return (*(p for p in clause.obliques if measured(scene, p)), *found.objects)


def not_past(scene: Scene, measures: Measures, words: str) -> Measures:
    """Returns the measures of a promise without a date that is over: "the accords that were signed in 2022"."""
    quantity, due = measures
    if due is None or scene.anchor is None:
        return measures
    last = resolve_due(words[due[0] : due[1]], after=words[due[1] :], anchor=scene.anchor, lang=scene.lang)
    over = last is not None and last.last is not None and last.last.year < scene.anchor.year
    return (quantity, None) if over else measures


def _belongs(scene: Scene, phrase: Phrase, clause: Clause) -> bool:
    who = scene.who(phrase, clause)
    if who.named:
        return set(who.ids) <= set(scene.subjects.get(clause.number, NOTHING).ids)
    organ = scene.resolver.words.organs.get(phrase.head.lower())
    return organ is not None and organ[1]


def _announced(scene: Scene, clause: Clause) -> bool:
    """Construction: "is giving another 5 million dollars", said by a side, and not what it has long given."""
    cues = scene.attributor.cues(clause)
    if not scene.words(clause.predicate.start, clause.predicate.end).endswith(_GOING_ON):
        return False
    if clause.tense == _PAST and not any(c.speaker.named for c in cues):
        return False
    said = scene.attributor.voice.primary or any(c.speaker.named for c in cues)
    given = scene.words(clause.predicate.end, clause.end).lower().split()
    anew = not set(given).isdisjoint(slots("more", scene.lang))
    told = any(c.clause.predicate.lemma in slots("announcing", scene.lang) for c in cues)
    return said and (anew or told)
