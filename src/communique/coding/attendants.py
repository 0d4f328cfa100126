"""Whom the phrases of a meeting name: persons listed, offices without a name, and those before the noun."""

from __future__ import annotations

import re

from communique.actors.context import kind_of, sides_in_order
from communique.actors.reference import NOTHING, Reference, joined
from communique.actors.roles import category_of
from communique.actors.words_in_names import words_of
from communique.coding.event_frames import slots
from communique.coding.meeting_words import meeting_words
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_NAMING = ("state", "adjective", "people", "body", "group", "metonym", "capital")
_MARKS = re.compile(r"[,;]")  # between those who are listed
_SELVES = ("with", "between", "among")


def together(scene: Scene, clause: Clause, phrases: tuple[Phrase, ...]) -> Reference:
    """Returns all whom phrases name; behind "between" also those that the parse holds apart."""
    named = [r for p in phrases if (r := who_is(scene, p, clause)).named]
    named += [r for p in phrases for r in _further(scene, p, clause)]
    found = joined(named) if named else NOTHING
    for phrase in phrases:
        if phrase.prep in _SELVES and len(found.ids) < 2:
            found = _spread(scene, phrase, found)
    return found


def _further(scene: Scene, phrase: Phrase, clause: Clause) -> list[Reference]:
    """Returns the persons listed behind one whom the parse leaves out: "A, the envoy of X; with B, the envoy of Y"."""
    at, found = phrase.core_end or phrase.end, list[Reference]()
    if not scene.context.persons_in(phrase.head_start, at) and scene.context.person_at(phrase.head_start, at) is None:
        return []
    told = (c for c in scene.of_sentence(clause.sentence) if c.relation != "relative")
    acting = {p.start for c in told for p in c.subjects}
    small = words_of("joiner").union(words_of("article"), slots("listed", scene.lang))
    for person in scene.context.persons_in(at, scene.sentences[clause.sentence].end):
        between = _MARKS.sub(" ", scene.text[at : person.start]).lower().split()
        gap = at < person.start and scene.text[at : person.start].strip()
        side = scene.resolver.side_of(person)
        if not gap or not small.issuperset(between) or side is None:
            break
        if any(at <= start <= person.start for start in acting):  # "met A, and Minister B said"
            break
        found.append(Reference((side,), "actor", via=(person.name,), start=person.start, end=person.end, form="person"))
        at = person.end
    return found


def who_is(scene: Scene, phrase: Phrase, clause: Clause) -> Reference:
    """Returns whom one phrase names; of an office whose organ is in no table, the state that its words name first."""
    if scene.resolver.words.groups.get(phrase.head.lower()) == "side" and any(
        p.prep in slots("addressed", scene.lang) for p in phrase.inner
    ):
        return NOTHING  # "the parties to the conflict" are not those of the text
    friend = _friend(scene, phrase, clause)
    if friend.named:
        return friend
    found = scene.who(phrase, clause)
    if (
        scene.resolver.words.groups.get(phrase.head.lower()) == "state"
        and phrase.plural
        and _of_others(scene, phrase, found)
    ):
        return NOTHING
    if found.named or not is_person(scene, phrase, clause):
        return found
    end = phrase.core_end or phrase.end
    people = scene.context.persons_in(phrase.start, end)
    ids = sides_in_order(scene.context.names_in(phrase.start, end), people, phrase.start, end)
    via = tuple(p.name for p in people)
    return Reference(tuple(ids[:1]), "actor", via=via, form="person") if ids else NOTHING


def _friend(scene: Scene, phrase: Phrase, clause: Clause) -> Reference:
    """Construction: "my friend Ana Roe, the Peruvian minister", "our colleague, the premier of Fiji".

    Who is called one's own by a word that is no office is of the side that the office behind it tells.
    """
    if phrase.possessor is None or not phrase.possessor.pronoun or category_of(phrase.head.lower()) is not None:
        return NOTHING
    around = (phrase, *phrase.parts)
    offices = [q for p in around for q in p.inner if q.prep == "appositive" and is_person(scene, q, clause)]
    told = next((r for q in offices if (r := scene.who(q, clause)).kind == "actor" and len(r.ids) == 1), NOTHING)
    if told.named or not offices:
        return told
    behind = [n for q in offices for n in scene.context.names_in(q.start, q.end) if n.kind in _NAMING]
    via = tuple(p.name for q in offices for p in scene.context.persons_in(q.start, q.end))
    return Reference(behind[0].ids[:1], "actor", via=via, form="person") if behind else NOTHING


def _of_others(scene: Scene, phrase: Phrase, found: Reference) -> bool:
    """Construction: "the countries of the region", which are not those of the text; bodies are no countries."""
    of = (p for p in phrase.inner if p.prep in slots("owner", scene.lang))
    return any(not scene.context.names_in(p.start, p.end) for p in of) or any(kind_of(i) == "body" for i in found.ids)


def _spread(scene: Scene, phrase: Phrase, found: Reference) -> Reference:
    """Returns those named anywhere in a phrase, where these are more: "between President A of X and King B of Y"."""
    end = phrase.core_end or phrase.end
    people = scene.context.persons_in(phrase.start, end)
    ids = sides_in_order(scene.context.names_in(phrase.start, end), people, phrase.start, end)
    sides = dict.fromkeys([*found.ids, *ids] if phrase.prep == "with" else ids)
    if phrase.prep == "with" and len(people) < 2:
        return found
    if len(sides) <= len(found.ids):
        return found
    via = dict.fromkeys([*found.via, *(p.name for p in people)])
    return Reference(tuple(sides), "actor", "joint", tuple(via), found.sector, phrase.start, end, plural=True)


def named_before(scene: Scene, noun: Phrase, *, owned: bool = True) -> Reference:
    """Returns the sides named before a noun of meeting: "the EU-Japan summit", "Israeli-Egyptian talks".

    Where its owners are not known by name, those before them count: "the Peru-Fiji ministers' meeting".
    """
    start = noun.possessor.end if noun.possessor is not None and owned else noun.start
    names = [n for n in scene.context.names_in(start, noun.head_start) if n.kind in _NAMING]
    ids = tuple(dict.fromkeys(i for n in names for i in n.ids[:1]))
    return Reference(ids, "actor", "joint" if len(ids) > 1 else "unilateral") if ids else NOTHING


def came_to(scene: Scene, clause: Clause, noun: Phrase) -> Reference:
    """Returns those who came to a meeting that a clause is about, where they are of several sides.

    Constructions: "the summit was attended by A and B", "was held with the participation of A and B", "the talks
    brought together A and B".
    """
    known, found = meeting_words(scene.lang), list[Phrase]()
    lemma, adverbs = clause.predicate.lemma, clause.adverbs
    if noun in clause.subjects and (
        lemma in known.gathering or any(f"{lemma} {a}" in known.gathering for a in adverbs)
    ):
        found += clause.objects
    elif lemma in known.attending and clause.passive:
        found += clause.subjects
    shared = (p for p in (*clause.obliques, *noun.inner) if p.prep in slots("company", scene.lang))
    found += [q for p in shared if p.head.lower() in known.attendance for q in p.inner]
    named = together(scene, clause, tuple(p for p in found if is_person(scene, p, clause))) if found else NOTHING
    return named if len(named.ids) > 1 else NOTHING


def is_person(scene: Scene, phrase: Phrase, clause: Clause) -> bool:
    """Returns whether a phrase, or a part of it, is a person by name or office: "the envoy of X", "his brother X"."""
    parts = phrase.parts or (phrase,)
    for part in (*parts, *(inner for whole in parts for inner in whole.inner if inner.prep == "appositive")):
        if scene.context.person_at(part.head_start, part.head_end) is not None:
            return True
        if category_of(part.head.lower()) is not None:
            return True
        if scene.resolver.words.groups.get(part.head.lower()) in ("person", "counterpart", "side"):
            return True
        if part.pronoun and scene.who(part, clause).form in ("person", "speaker") and not part.plural:
            return True  # "she was received by X", "I was received by X"; "we" may be a state
    return False
