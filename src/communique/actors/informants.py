"""Whose a source without a name is: "a source at Benin's defence ministry", "a Kenyan government source"."""

from __future__ import annotations

from collections.abc import Callable

from communique.actors.anaphors import Place
from communique.actors.context import Context, kind_of
from communique.actors.gazetteer import NATIONAL
from communique.actors.reference import Reference
from communique.actors.words import Words
from communique.model.clause import Phrase


class Informants:
    """Tells for whom the sources of one document speak; `resolve` tells whose an organ is."""

    def __init__(self, context: Context, words: Words, resolve: Callable[[Phrase, Place], Reference]) -> None:
        self.context, self.words, self._resolve = context, words, resolve

    def of(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns the state of the organ in which a source sits, or which its words name; None of any other source."""
        ids = self._sits_in(phrase, place) or self._of_organ(phrase)
        return Reference(ids, "actor", sector="GOV", plural=phrase.plural, form="person") if ids else None

    def _sits_in(self, phrase: Phrase, place: Place) -> tuple[str, ...]:
        inside = (p for p in phrase.inner if p.head.lower() in self.words.organs)
        told = (self._resolve(p, place) for p in inside)
        return next((r.ids for r in told if r.kind == "actor" and len(r.ids) == 1 and kind_of(r.ids[0])), ())

    def _of_organ(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "a Kenyan government source": of the state that is named with its organ."""
        organ = any(m.lower() in self.words.organs for m in phrase.modifiers)
        names = self.context.names_in(phrase.start, phrase.head_start) if organ else ()
        return names[0].ids[:1] if len(names) == 1 and names[0].kind in NATIONAL else ()
