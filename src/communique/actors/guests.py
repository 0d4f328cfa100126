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
_REACH = 300  # characters before a host in which it stands where the two met
_BEFORE = 10  # characters before a place in which its preposition stands


class Guests:
    """Tells who the hosts and the guests of one document are."""

    def __init__(self, context: Context, words: Words, met: MetBefore) -> None:
        self.context, self.words, self.met = context, words, met

    def of(self, phrase: Phrase, place: Place) -> Reference | None:
        """Construction: "Chad's premier received Mali's. The host said P, and the guest Q": the one at home, the other.

        A host is who received the other last, else whose state the report is filed in, else who speaks in the text.
        """
        owner = phrase.possessor
        owned = owner is not None and (not owner.pronoun or owner.plural)  # "his guest" is the guest of the one at home
        if (
            owned
            or (owner is None and phrase.determiner not in words_of("definite"))
            or phrase.plural
            or phrase.inner
            or self.context.names_in(phrase.start, phrase.end)
        ):
            return None
        two = self.context.pair(phrase.start, count=_PAIR)
        at_home = self.met.host(phrase.start) or self._where(phrase, two) or self.context.home[:1] or self._issuer()
        if owner is not None and phrase.head.lower() not in self.words.guests:
            return None  # "his host" is told by whose host it is
        if len(two) != _PAIR or len(at_home) != 1 or at_home[0] not in two:
            return None
        guest = phrase.head.lower() in self.words.guests
        ids = tuple(i for i in two if (i in at_home) != guest)
        return Reference(ids, "actor", sector="GOV", form="person")

    def _where(self, phrase: Phrase, two: tuple[str, ...]) -> tuple[str, ...]:
        """Construction: "The premiers of Chad and Mali held talks in Bamako. The host said": in whose capital."""
        near = self.context.names_in(max(0, phrase.start - _REACH), phrase.start)
        capitals = [n for n in near if n.kind == "capital" and n.ids[0] in two]
        text = self.context.text
        for name in reversed(capitals):
            before = text[max(0, name.start - _BEFORE) : name.start].lower().split()
            if before and before[-1] in self.words.sites:
                return name.ids[:1]
        return ()

    def _issuer(self) -> tuple[str, ...]:
        return self.context.issuers if len(self.context.issuers) == 1 else ()
