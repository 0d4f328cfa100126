"""Whether a clause meets the conditions of frames of events: what its verb stands with, seen once for all frames."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from itertools import takewhile

from msgspec.structs import replace

from communique.actors.words_in_names import words_of
from communique.coding.event_frames import ACTOR, ANY, BODY, NAMED, RESOLVED, EventFrame, known_as
from communique.coding.event_parties import is_somebody, names_actor, names_body, names_person
from communique.coding.prepositions import behind, governed
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_ANYTHING = frozenset({ANY})
_NOTHING: tuple[list[Phrase], Set[str]] = [], frozenset()


@dataclass(slots=True)
class Phrases:
    """What the phrases of a document may be called in conditions, each found once."""

    scene: Scene
    _names: dict[int, tuple[Phrase, frozenset[str]]] = field(default_factory=dict)
    _acting: dict[tuple[int, int], tuple[Phrase, bool]] = field(default_factory=dict)

    def names(self, phrase: Phrase) -> frozenset[str]:
        """Returns what a phrase may be called, `ANY` among it."""
        known = self._names.get(id(phrase))
        if known is None:  # the phrase is kept too, so that no other takes its id
            known = self._names[id(phrase)] = phrase, known_as(phrase, lang=self.scene.lang) | self._titled(phrase)
        return known[1]

    def _titled(self, phrase: Phrase) -> frozenset[str]:
        """Returns what a person may be called by the title before the name: "summoned Ambassador Ana Ortiz"."""
        person = self.scene.context.person_at(phrase.head_start, phrase.head_end) if not phrase.parts else None
        if person is None or not person.title or person.name_start == person.start:
            return frozenset()
        office = takewhile(lambda word: word.lower() not in words_of("link"), person.title.split())
        head = next(reversed([*office]), "")  # of "Ambassador to Chad" the ambassador
        return known_as(replace(phrase, head=head, modifiers=()), lang=self.scene.lang) if head else frozenset()

    def is_actor(self, phrase: Phrase, clause: Clause) -> bool:
        """Returns whether a phrase names an actor."""
        key = clause.number, id(phrase)
        known = self._acting.get(key)
        if known is None:  # the phrase is kept too, so that no other takes its id
            known = self._acting[key] = (
                phrase,
                (is_somebody(self.scene, phrase) or names_actor(self.scene, phrase, clause)),
            )
        return known[1]


class Met:
    """The conditions that one clause meets."""

    __slots__ = ("_at", "_governed", "clause", "objects", "phrases")

    def __init__(self, phrases: Phrases, clause: Clause) -> None:
        self.phrases, self.clause = phrases, clause
        self.objects = [p for p in clause.objects if p.kind == "noun" and p.start < p.end]
        self._at: dict[str, tuple[list[Phrase], Set[str]]] = {}
        self._governed: set[str | None] | None = None

    def all(self, frame: EventFrame, *, untold: bool = False) -> bool:
        """Returns whether all conditions of a frame are met; of an operator's object only where there is one.

        `untold` lets those pass that ask for any actor as subject: "two reporters were shot".
        """
        if (frame.intransitive and self._has_object()) or (frame.bare and self.clause.complements):
            return False
        for prep, wanted in frame.oblique:
            if not self._one(prep, wanted):
                return False
        asked = () if untold and ACTOR in frame.subject else frame.subject
        by_words = RESOLVED.isdisjoint(asked)  # which takes less time than to find who a phrase is, and goes first
        if asked and by_words and not self._one("subject", frame.subject):
            return False
        if frame.object and (self.objects or not frame.operator) and not self._one("object", frame.object):
            return False
        if frame.not_object and self._one("object", frame.not_object):
            return False
        return by_words or self._one("subject", frame.subject)

    def lacks(self, frame: EventFrame) -> list[tuple[str, tuple[str, ...]]]:
        """Returns the conditions of a frame that are not met, each with what it asks for."""
        found: list[tuple[str, tuple[str, ...]]] = []
        if frame.object and (self.objects or not frame.operator) and not self._one("object", frame.object):
            found.append(("object_nouns" if self.objects else "objects_needed", tuple(sorted(frame.object))))
        if frame.not_object and self._one("object", frame.not_object):
            found.append(("not_object", tuple(sorted(frame.not_object))))
        found += [
            ("complement", (prep, *sorted(wanted - _ANYTHING)))
            for prep, wanted in frame.oblique
            if not self._one(prep, wanted)
        ]
        if frame.subject and not self._one("subject", frame.subject):
            found.append(("subject", tuple(sorted(frame.subject))))
        if frame.intransitive and self._has_object():
            found.append(("intransitive", ()))
        if frame.bare and self.clause.complements:
            found.append(("bare", ()))
        return found

    def _has_object(self) -> bool:
        """Whether a verb has an object, which may stand before it: "the courage they demonstrated"."""
        clause = self.clause
        if self.objects or clause.relation != "relative" or clause.antecedent is None or clause.inherited_subject:
            return bool(self.objects)
        theirs = any(p.head_start != clause.antecedent.head_start and p.pronoun for p in clause.subjects)
        return theirs and not any(p.start < clause.predicate.start for p in clause.obliques)

    def names(self, slot: str) -> Set[str]:
        """Returns what the phrases at a slot may be called."""
        return self._at_slot(slot)[1]

    def _at_slot(self, slot: str) -> tuple[list[Phrase], Set[str]]:
        known = self._at.get(slot)
        if known is None:
            found = self._phrases(slot)
            if not found:
                known = _NOTHING
            elif len(found) == 1:
                known = found, self.phrases.names(found[0])
            else:
                known = found, frozenset[str]().union(*[self.phrases.names(phrase) for phrase in found])
            self._at[slot] = known
        return known

    def _one(self, slot: str, wanted: Set[str]) -> bool:
        """Whether one of the phrases at a slot is among those wanted."""
        found, names = self._at.get(slot) or self._at_slot(slot)
        if not names.isdisjoint(wanted):
            return True
        if not found or RESOLVED.isdisjoint(wanted):
            return False
        if NAMED in wanted and any(names_person(self.phrases.scene, phrase) for phrase in found):
            return True
        if BODY in wanted and any(names_body(self.phrases.scene, phrase) for phrase in found):
            return True
        if ACTOR in wanted:
            for phrase in found:
                if self.phrases.is_actor(phrase, self.clause):
                    return True
        return False

    def _phrases(self, slot: str) -> list[Phrase]:
        if slot == "object":
            return self.objects
        if slot == "subject":
            return list(self.clause.subjects)
        if slot == "recipient":
            return list(self.clause.recipients)
        if self._governed is None:
            self._governed = governed(self.clause)
        if slot not in self._governed:
            return []
        dated = self.phrases.scene.is_dated  # "decided on Friday to V" decides on nothing
        found = behind(self.clause, slot, dated=dated) or [
            p for p in self.clause.obliques if p.prep == slot and not dated(p.head_start, p.head_end)
        ]
        return found or [p for p in self.clause.complements if p.kind == slot]
