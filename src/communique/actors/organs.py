"""Whose an organ is: "the Peruvian delegation", "the ministry" in a text of Chad, "the Quispe cabinet"."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from communique.actors.abroad import sends, state_abroad
from communique.actors.anaphors import Place
from communique.actors.context import Context
from communique.actors.delegations import led_by
from communique.actors.gazetteer import told_by_office
from communique.actors.met_before import MetBefore
from communique.actors.organ_owners import home_of_organ, stranger
from communique.actors.own_voice import of_another
from communique.actors.persons import PersonMention
from communique.actors.places_before import state_of_place
from communique.actors.reference import NOTHING, Reference
from communique.actors.roles import ENVOY, category_of, is_office
from communique.actors.unlisted import described
from communique.actors.words import Words
from communique.actors.words_in_names import without_article, words_of
from communique.model.clause import Phrase

_PAIR = 2
_ACTED = 8  # subjects before "the ministries" among which those of several sides are sought
_CALLED_AFTER = re.compile(r"(?:the|The)\s+([A-ZÀ-Þ][a-zà-þ]+)\s+")
Rule = Callable[[Phrase, Place], Reference | None]


class Organs:
    """Tells whose the organs and officials of one document are.

    `role` resolves offices, `coming` what is new, `side_of` persons.
    """

    def __init__(
        self,
        context: Context,
        words: Words,
        met: MetBefore,
        resolve: Callable[[Phrase, Place], Reference],
        role: Rule,
        coming: Callable[[Phrase], Reference],
        side_of: Callable[[PersonMention], str | None],
    ) -> None:
        self.context, self.words, self.met, self._side_of = context, words, met, side_of
        self._resolve, self._role, self._coming = resolve, role, coming

    def organ(self, phrase: Phrase, place: Place) -> Reference | None:
        """An organ or official with a named state: "the Peruvian delegation", "the government of Chad"."""
        lemma = phrase.head.lower()
        known = lemma in self.words.organs
        post = not known and described(self.context, phrase) in self.words.posts  # "the High Commission"
        if not known and not post and self.words.groups.get(lemma) in (None, "staff"):
            return None
        sector, acts = self.words.organs.get(lemma, ("GOV", True))
        if self._watches(phrase):
            return Reference((without_article(self.context.text[phrase.start : phrase.head_end]),), "actor")
        owner = self._owner(phrase, place)
        headed = (
            () if owner.named else led_by(self.context.text, self.context.persons, phrase.head_end, self.context.lang)
        )
        owner = Reference(headed, "actor") if headed else owner
        words = self.context.text[phrase.start : phrase.core_end or phrase.end]
        judged = acts and owner.named and lemma not in self.words.neighbours
        if judged and of_another(words):
            return Reference((without_article(words),), "unlisted", plural=phrase.plural)
        if owner.named:
            form = "person" if self.words.groups.get(lemma) == "person" or category_of(lemma) else ""
            return Reference(owner.ids, "actor", owner.mode, owner.via, sector, plural=phrase.plural, form=form)
        if acts and not phrase.plural and (name := stranger(self.context.text, phrase, self.words)):
            return Reference((name,), "unlisted", sector=sector)
        bare = acts and phrase.determiner not in words_of("definite")
        if bare and (here := state_of_place(self.context, self.words, phrase.start)):  # "In Riga, officials denied it"
            return Reference(here, "actor", sector=sector, plural=phrase.plural)
        institution = known and category_of(lemma) is None and self.words.groups.get(lemma) != "person"
        if phrase.plural and institution and (several := self._several(phrase)) is not None:
            return several
        kind = self.words.groups.get(lemma)
        if kind is not None and (phrase.plural or (kind in ("organ", "other") and not post)):
            return None
        if not self.words.coming.isdisjoint(m.lower() for m in phrase.modifiers):
            return self._coming(phrase)
        if not self.context.issuers and not self.words.interim.isdisjoint(m.lower() for m in phrase.modifiers):
            found = self._coming(phrase)
            if found.named:
                return found
        title = phrase.determiner is None and self._all_capitals(phrase)  # "Foreign Office rejects the claim"
        plain = phrase.determiner is None and not phrase.modifiers and lemma in self.words.organs
        title = title or (post and lemma not in self.words.organs)
        own = phrase.determiner in words_of("definite") or title or plain
        if not acts or not own or len(self.context.issuers) > 1:
            return None
        if led := self._led_by(phrase):
            side = self.context.surnamed(led)
            return Reference(side, "actor", sector=sector) if side else None
        organ = (
            (phrase.determiner or title) and (post or lemma in self.words.organs) and category_of(lemma) is None
        )  # "the ministry"
        before = place.own.start if place.object and place.own.ids else phrase.start  # "urged the army": another's
        here = state_of_place(self.context, self.words, phrase.start) if organ else ()
        told_by = here or (self._home_of(lemma, before, place.apart) if organ else ())
        at_home = (told_by or self.context.at_home(before, organ=lemma)) if organ else ()
        at_home = self._judging(lemma, at_home) if organ else at_home
        told = state_abroad(self.context, self.words, phrase) or self.context.issuers or at_home
        held = Reference(told, "actor", sector=sector, plural=phrase.plural) if told else None
        return self._role(phrase, place) or held

    def _home_of(self, lemma: str, offset: int, apart: tuple[str, ...]) -> tuple[str, ...]:
        return home_of_organ(self.context, lemma, offset, self.met.voice(offset), self._unsaid(offset), apart)

    def _unsaid(self, offset: int) -> tuple[str, ...]:
        """Construction: "Kenya's envoy met Minister Lau. ..., the ministry said": of the state that goes unsaid.

        It is the one of which are all ministers before an offset whose state a report does not say.
        """
        context, offices = self.context, self.words.governing - {ENVOY}
        people = (p for p in context.persons if p.start < offset and not context.side_of(p.name))
        told = {p.name: p for p in people if p.category in offices} if not context.issuers else {}
        sides = {side for p in told.values() if (side := self._side_of(p)) is not None}
        return tuple(sides) if len(sides) == 1 else ()

    def _several(self, phrase: Phrase) -> Reference | None:
        """Construction: "the ministries of A and B ... The ministries said", "the three missions"."""
        if phrase.determiner not in words_of("definite") or phrase.inner:
            return None
        counts = [self.words.counts[m.lower()] for m in phrase.modifiers if m.lower() in self.words.counts]
        noun, context = self.context.text[phrase.head_start : phrase.head_end].lower(), self.context
        told = [r for r in context.subjects_before(phrase.start, _ACTED) if len(r.ids) > 1 and r.kind == "actor"]
        named = (r.ids for r in told if noun in context.text[r.start : r.end].lower().split())
        ids = next(named, ()) or (context.issuers if counts and len(context.issuers) > 1 else ())
        fits = len(ids) > 1 and (not counts or counts[0] == len(ids))
        return Reference(ids, "actor", "joint", sector="GOV", plural=True) if fits else None

    def _judging(self, lemma: str, found: tuple[str, ...]) -> tuple[str, ...]:
        """Construction: "Chad urged Peru to V. The ministry rejected Chad's call": of two sides the one not judged.

        So it is where nothing else tells whose it is: "The ministry summoned Peru's envoy" in a report on two.
        """
        apart, sides = self.context.apart.get(lemma, set()), self.context.dyad
        rest = tuple(side for side in sides if side not in apart)
        judged = not apart.isdisjoint(found or sides)
        return rest if len(sides) == _PAIR and len(rest) == 1 and judged else found

    def _watches(self, phrase: Phrase) -> bool:
        """Construction: "the Togolese Observer Mission": who watches a state is not of it."""
        before = self.context.text[phrase.start : phrase.head_start].split()
        proper = (word.lower() for word in before if word[:1].isupper())
        return self.context.text[phrase.head_start].isupper() and not self.words.watching.isdisjoint(proper)

    def _led_by(self, phrase: Phrase) -> str | None:
        """Returns the surname of whom an organ is called after: "the Quispe cabinet", not "the Foreign ministry"."""
        before = _CALLED_AFTER.fullmatch(self.context.text, phrase.start, phrase.head_start)
        if before is None or not self.context.text[phrase.head_start].islower() or told_by_office(before[1]):
            return None
        return before[1]

    def _all_capitals(self, phrase: Phrase) -> bool:
        words_ = self.context.text[phrase.start : phrase.head_end].split()
        return len(words_) > 1 and all(w[:1].isupper() for w in words_)

    def _owner(self, phrase: Phrase, place: Place) -> Reference:
        """Returns the state that a noun belongs to: by adjective, possessor or "of"."""
        inside, lemma = list(self.context.names_in(phrase.start, phrase.head_start)), phrase.head.lower()
        if inside:
            if len(inside) == _PAIR and category_of(lemma) == ENVOY and sends(self.context.text, *inside):
                inside.pop()  # "Chad's U.N. envoy"
            ids = tuple(dict.fromkeys(i for n in inside for i in n.ids[:1]))
            return Reference(ids, "actor", "joint" if len(ids) > 1 else "unilateral")
        if phrase.possessor is not None:  # "her country's concern": "her" is no object
            return self._resolve(phrase.possessor, replace(place, object=False))
        return self._behind(phrase, place)

    def _behind(self, phrase: Phrase, place: Place) -> Reference:
        """Returns the state that a noun is "of", or what it is of: "the Ministry of Trade of Peru"."""
        people = self.words.groups.get(phrase.head.lower()) == "person"
        counted = people and any(m.lower() in self.words.counts for m in phrase.modifiers)
        told = described(self.context, phrase)  # "the mission in Kuwait" is a post like "the diplomatic mission"
        # "talks between the two leaders in Lima", "the Embassy in Lima"
        where = self.words.sites if counted or told in self.words.post_ends else frozenset()
        behind = [p for p in phrase.inner if p.prep in words_of("owner") and p.prep not in where]
        behind = [p for p in behind if not self._titled(phrase, p)]
        owners = ((p.prep in words_of("side"), self._resolve(p, place)) for p in behind)
        references = [r for of, r in owners if r.named and (of or r.kind == "actor")]  # "the Office for Unity of Chad"
        fields = (r for p in behind if not references and p.head[:1].isupper() and (r := self._behind(p, place)).named)
        return references[0] if references else next(fields, NOTHING)

    def _titled(self, phrase: Phrase, inner: Phrase) -> bool:
        """Construction: "the two heads of state and government": what belongs to the words of an office owns nobody."""
        if inner.determiner is not None:
            return False
        behind = self.context.text[phrase.head_end : inner.end]
        return is_office(f"{phrase.head} {' '.join(behind.split())}".lower())
