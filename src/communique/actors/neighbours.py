"""The state next to another: "accused its southern neighbour", "troops entered the neighbouring country"."""

from __future__ import annotations

from collections.abc import Callable

from communique.actors.anaphors import Place
from communique.actors.context import Context, kind_of
from communique.actors.gazetteer import NATIONAL
from communique.actors.reference import UNKNOWN, Reference
from communique.actors.regions import fitting
from communique.actors.words import Words
from communique.model.clause import Phrase

_PAIR = 2


class Neighbours:
    """Resolves one state's neighbour in a document, who is never that state itself."""

    def __init__(self, context: Context, words: Words, resolve: Callable[[Phrase, Place], Reference]) -> None:
        self.context = context
        self.words = words
        self._resolve = resolve

    def neighbour(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns the other of the two sides of the text, else the other state named last."""
        if phrase.plural or self.context.names_in(phrase.start, phrase.head_end):
            return None
        owner = self._owner(phrase, place)
        if owner is None or not owner.ids:
            return None
        other = self._other(phrase, owner)
        return Reference((other,), "actor", sector="GOV") if other else UNKNOWN

    def _owner(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns next to whom: whose neighbour it is, or who acts toward "the neighbouring country"."""
        if phrase.head.lower() in self.words.neighbours:
            whose = phrase.possessor
            if whose is None or not whose.pronoun:
                return None
            return place.own if place.own.ids and place.object else self._resolve(whose, place)
        near = self.words.groups.get(phrase.head.lower()) == "state" and not self.words.nearby.isdisjoint(
            m.lower() for m in phrase.modifiers
        )
        return place.own if near and phrase.determiner is not None else None

    def _other(self, phrase: Phrase, owner: Reference) -> str | None:
        sides = self.context.dyad
        if len(sides) == _PAIR and len(set(sides) - set(owner.ids)) == 1:
            return next(i for i in sides if i not in owner.ids)
        before = [n.ids[0] for n in self.context.names_in(0, phrase.start) if n.kind in NATIONAL and n.ids]
        named = [i for i in (*reversed(before), *self.context.named) if i not in owner.ids and kind_of(i) == "state"]
        described = fitting(self.context.text[phrase.start : phrase.head_start], named)
        return next(iter(described or named), None)
