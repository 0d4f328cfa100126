"""Who "the host" and "the guest" are, of two sides of which one came to the other."""

from __future__ import annotations

from communique.actors.anaphors import Place
from communique.actors.context import Context
from communique.actors.met_before import MetBefore
from communique.actors.reference import Reference
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase

_PAIR = 2


class Guests:
    """Tells who the hosts and the guests of one document are."""

    def __init__(self, context: Context, words: Words, met: MetBefore) -> None:
        self.context, self.words, self.met = context, words, met

    def of(self, phrase: Phrase, place: Place) -> Reference | None:
        """Construction: "Chad's premier received Mali's. The host said P, and the guest Q": the one at home, the other.

        A host is who received the other last, else whose state the report is filed in, else who speaks in the text.
        """
        owned = phrase.possessor is not None or phrase.determiner not in words_of("definite")
        if owned or phrase.plural or phrase.inner or self.context.names_in(phrase.start, phrase.end):
            return None
        at_home = self.met.host(phrase.start) or self.context.home[:1] or self._issuer()
        two = self.context.pair(phrase.start, count=_PAIR)
        if len(two) != _PAIR or len(at_home) != 1 or at_home[0] not in two:
            return None
        guest = phrase.head.lower() in self.words.guests
        ids = tuple(i for i in two if (i in at_home) != guest)
        return Reference(ids, "actor", sector="GOV", form="person")

    def _issuer(self) -> tuple[str, ...]:
        return self.context.issuers if len(self.context.issuers) == 1 else ()
