"""Whose officials are named in a report of two states that does not say so: told by whom they speak of."""

from __future__ import annotations

from collections.abc import Iterator

from communique.actors.context import kind_of
from communique.actors.persons import PersonMention
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

_TWO = 2


def learn_opposed(scene: Scene) -> None:
    """Notes whose the office-holders without a state are, where all that they say and do points to one of two.

    "President Salas accused Fiji": he is of the other state; "Fiji would respond, Prime Minister Lau said": she is of
    the state for which she announces what it will do; "President Lau met envoys, the Fijian presidency said": he is of
    the state whose organ tells it.
    """
    context = scene.context
    sides = [side for side in context.dyad if kind_of(side) == "state"]
    if not scene.reports or context.home:
        return
    unsaid = {p.name for p in context.persons if not context.side_of(p.name) and context.in_office(p.name)}
    votes: dict[str, set[str]] = {}
    for clause in scene.in_order if unsaid else ():
        for person in _acting(scene, clause):
            if person.name in unsaid:
                told = votes.setdefault(person.name, set())
                told.update(_on_word_of(scene, clause))
                if len(sides) == _TWO:
                    told.update(_other(sides, side) for side in _aimed(scene, clause) if side in sides)
                    told.update(side for side in _announced(scene, clause) if side in sides)
    for name, found in votes.items():
        if len(found) == 1:
            context.learned.setdefault(name, (next(iter(found)),))


def _other(sides: list[str], side: str) -> str:
    return sides[1 - sides.index(side)]


def _acting(scene: Scene, clause: Clause) -> Iterator[PersonMention]:
    """Yields the person who alone is the subject of a clause."""
    if len(clause.subjects) == 1 and not clause.subjects[0].parts and not clause.passive:
        person = scene.context.person_at(clause.subjects[0].head_start, clause.subjects[0].head_end)
        if person is not None:
            yield person


def _on_word_of(scene: Scene, clause: Clause) -> Iterator[str]:
    """Yields the state on the word of whose organ a clause is told."""
    above = scene.clauses.get(clause.parent) if clause.parent is not None and clause.relation == "content" else None
    if above is None or above.predicate.lemma not in scene.attributor.kinds:
        return
    for phrase in above.subjects:
        names = scene.context.names_in(phrase.start, phrase.end)
        people = scene.context.persons_in(phrase.start, phrase.end)
        if len(names) == 1 and not people and kind_of(names[0].ids[0]) == "state":
            yield names[0].ids[0]


def _aimed(scene: Scene, clause: Clause) -> Iterator[str]:
    """Yields the states that are the object or addressee of a clause."""
    yield from (i for p in (*clause.objects, *clause.recipients) for i in _named(scene, p))


def _announced(scene: Scene, clause: Clause) -> Iterator[str]:
    """Yields the states of which a clause says what they will do."""
    words = stance_words(scene.lang)
    coming = words.announcing | words.relayed
    for phrase in clause.complements:
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is not None and inner.modality in coming:
            yield from (i for p in inner.subjects for i in _named(scene, p))


def _named(scene: Scene, phrase: Phrase) -> Iterator[str]:
    """Yields the state that the head of a phrase is."""
    name = scene.context.name_at(phrase.head_start, phrase.head_end) if phrase.kind == "noun" else None
    if name is not None and name.kind in ("state", "capital"):
        yield from name.ids[:1]
