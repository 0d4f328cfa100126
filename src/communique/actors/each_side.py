"""Two who are named together, one of each side of a text: "the King and the Crown Prince", "presidents A and B"."""

from __future__ import annotations

from communique.actors.anaphors import Place
from communique.actors.context import Context, kind_of
from communique.actors.reference import Reference
from communique.actors.roles import LEADING, category_of
from communique.actors.unlisted import described
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase

_PAIR = 2


def named_in(context: Context, phrase: Phrase) -> bool:
    """Returns whether a name stands in a phrase."""
    return bool(context.names_in(phrase.start, phrase.core_end or phrase.end))


class EachSide:
    """Resolves two who are named together as the two sides of their text."""

    def __init__(self, context: Context, words: Words) -> None:
        self.context = context
        self.words = words

    def of(self, phrase: Phrase, parts: list[Reference], place: Place) -> Reference | None:
        """Returns both sides of a text where a phrase of several parts names one of each; None for all others.

        Construction: "the King and the Crown Prince stressed", in a text of two sides.
        """
        sides = self.context.issuers
        apart = self._with_counterpart(phrase, parts) or self._both_unsaid(phrase)
        states = tuple(i for i in self.context.dyad if kind_of(i) == "state")
        if not sides and apart and _PAIR in (len(self.context.dyad), len(states)):
            return Reference(
                states if len(states) == _PAIR else self.context.dyad, "actor", "joint", sector="GOV", plural=True
            )
        if len(sides) != _PAIR or sides != self.context.dyad or len(parts) != _PAIR or place.object:
            return None
        told = [r for r in parts if r.kind == "actor" and not self._is_default(r)]
        if len(told) == _PAIR or any(not set(r.ids) <= set(sides) for r in told):
            return None
        held = [p for p, r in zip(phrase.parts, parts, strict=True) if self._in_office(p) or self._leads(r)]
        if len(held) < _PAIR:
            return None
        for name in (name for r in parts if r not in told for name in r.via if told):
            self.context.learned.setdefault(name, tuple(i for i in sides if i not in told[0].ids))
        return Reference(sides, "actor", "joint", sector="GOV", plural=True)

    def _both_unsaid(self, phrase: Phrase) -> bool:
        """Constructions: "President Salas and Emir Khalid", "talks between President Salas and Minister Khalid"."""
        people = [self.context.person_at(p.head_start, p.head_end) for p in phrase.parts]
        named = [p for p in people if p is not None and not self.context.side_of(p.name)]
        if len(named) < _PAIR or len(people) > _PAIR or named[0].name == named[1].name:
            return False
        led = [LEADING & self.context.categories_of(p.name) for p in named]
        alike = bool(led[0] & led[1])  # no state has two heads
        return alike or (phrase.prep in words_of("between") and any(led))

    def _is_default(self, reference: Reference) -> bool:
        """Whether a person is of a side only because the text does not say of which he is."""
        return bool(reference.via) and not any(map(self.context.side_of, reference.via))

    def _leads(self, reference: Reference) -> bool:
        """Whether somebody leads a state by his office: "President Salas"."""
        return any(self.context.leads(name) for name in reference.via)

    def _with_counterpart(self, phrase: Phrase, parts: list[Reference]) -> bool:
        """Construction: "President Kamau and his counterpart Ana Lau", in a report that leaves open who is of which."""
        last = phrase.parts[-1]
        owned = last.possessor is not None and last.possessor.pronoun
        words_ = self.context.text[last.start : last.core_end or last.end].lower().split()
        unsaid = all(r.kind == "unlisted" and any(map(self.context.in_office, r.via)) for r in parts[:-1])
        return owned and unsaid and not named_in(self.context, last) and not self.words.counterparts.isdisjoint(words_)

    def _in_office(self, part: Phrase) -> bool:
        """Whether a phrase is one man by his office: "the King", "His Majesty", "HRH the Crown Prince"."""
        told_as = described(self.context, part)
        honoured = any(told_as.startswith(form) for form in self.words.highness)
        if not honoured and part.determiner not in words_of("definite") and part.possessor is None:
            return False
        titles = (part, *(inner for inner in part.inner if inner.prep == "appositive"))
        return told_as in self.words.highness or any(
            category_of(described(self.context, p)) is not None for p in titles
        )
