"""The envoys of several states, whom one of them receives: "five ambassadors presented credentials. The envoys ..."."""

from __future__ import annotations

from communique.actors.anaphors import Place
from communique.actors.context import Context, kind_of
from communique.actors.reference import Reference
from communique.actors.roles import ENVOY, category_of
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase

_SEVERAL = 2


class Envoys:
    """Tells of which states several envoys are of whom the text of one state speaks."""

    def __init__(self, context: Context, words: Words) -> None:
        self.context, self.words = context, words
        self._sent: tuple[str, ...] | None = None

    def several(self, phrase: Phrase, _: Place) -> Reference | None:
        """Returns "the ambassadors", "five envoys accredited to Fiji": those whom the text names, else told of last.

        A number must be that of the states which sent them.
        """
        own = self.context.issuers or self.context.home
        one = len(own) <= 1 and all(kind_of(i) == "state" for i in own)
        if not phrase.plural or not one or phrase.possessor is not None or not _of_envoys(phrase):
            return None
        named = self.context.names_in(phrase.start, phrase.core_end or phrase.end)
        if any(name.ids[:1] != own[:1] for name in named) and own:
            return None
        counts = (self.words.counts.get(m.lower(), 0) for p in (phrase, *phrase.parts) for m in p.modifiers)
        count = next((n for n in counts if n), 0)
        if not count and phrase.determiner not in words_of("definite"):
            return None
        sides = self._named() or self._told(phrase.start)
        if len(sides) < _SEVERAL or count not in (0, len(sides)):
            return None
        return Reference(sides, "actor", "joint", sector="GOV", plural=True, form="person")

    def _named(self) -> tuple[str, ...]:
        """Returns the states of all envoys whom the text names, its own ones left out."""
        if self._sent is None:
            envoys = (p.side_ids for p in self.context.persons if p.category == ENVOY and p.side_ids)
            own = self.context.issuers or self.context.home
            sides = dict.fromkeys(ids[0] for ids in envoys if ids[0] not in own)
            self._sent = tuple(sides)
        return self._sent if len(self._sent) >= _SEVERAL else ()

    def _told(self, before: int) -> tuple[str, ...]:
        """Returns the states of the envoys who were last told of together: "the ambassadors of Chad and Togo"."""
        for told in reversed(self.context.mentioned(before)):
            words = self.context.text[told.start : told.end].lower().replace(",", " ").split()
            if len(told.ids) >= _SEVERAL and any(category_of(word.removesuffix("s")) == ENVOY for word in words):
                return tuple(i for i in told.ids if i not in self.context.issuers)
        return ()


def _of_envoys(phrase: Phrase) -> bool:
    """Whether a noun, or each of those joined, is of envoys: "ambassadors", "High Commissioners and ambassadors"."""
    for part in phrase.parts or (phrase,):
        described = " ".join((*part.modifiers[-1:], part.head)).lower()
        if ENVOY not in (category_of(part.head.lower()), category_of(described)):
            return False
    return True
