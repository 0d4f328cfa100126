"""Whom a noun for a group or a state stands for: "the two sides", "the island nation", "his counterpart"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from msgspec.structs import replace

from communique.actors.anaphors import Place, is_formal
from communique.actors.context import Context, kind_of, sides_in_order
from communique.actors.councils import meeting_named
from communique.actors.descriptions import last_other
from communique.actors.met_before import MetBefore
from communique.actors.organ_owners import body_alike
from communique.actors.paragraph_pairs import pair_of_paragraph
from communique.actors.reference import UNKNOWN, Reference
from communique.actors.regions import of_region
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase

_NATIONAL = frozenset({"state", "adjective", "people"})
_PAIR = 2
_NOUN = 40  # characters behind a name in which the noun that it belongs to ends
_ACTED = 8  # subjects among which as many are sought as a count asks for
_JUST = 120  # characters before "the two sides" within which a pair is told by its names
_SETTING = 240  # characters before "the two men" in which it is told between whom the meeting was
_STOP = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z])|\n\n")
_HYPHENS = ("-", "–")


class Groups:
    """Resolves the group nouns of one document; `resolve` tells whom a possessor stands for."""

    def __init__(
        self, context: Context, words: Words, met: MetBefore, resolve: Callable[[Phrase, Place], Reference]
    ) -> None:
        self.context = context
        self.words = words
        self._met = met
        self._resolve = resolve

    def quantified(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns "both sides", "each party", "some countries": the group as each, or a part of it not named."""
        lemma = phrase.head.lower()
        kind = self.words.quantifiers.get(phrase.determiner or "") or next(
            (k for m in phrase.modifiers if (k := self.words.quantifiers.get(m.lower())) == "some"), None
        )
        if phrase.determiner is None and any(m.isdigit() for m in phrase.modifiers):
            kind = "some"  # "73 leaders", not "the 27 leaders"
        kind = kind or ("some" if not self.context.issuers and of_region(phrase, self.words) else None)
        if kind == "some" and lemma in self.words.groups:
            return Reference((), "unlisted", "some")
        both = (phrase.determiner or "") in words_of("two")
        each = kind == "each" and lemma in self.words.groups
        if each and (phrase.plural or not both):  # not "both the King and the Emir"
            count = 2 if both else None
            sides = self._addressed(phrase, place) or (self._joined(phrase.start) if count else ())
            sides = sides or (pair_of_paragraph(self.context, phrase.start) if count else ())
            sides = sides or self.context.pair(phrase.start, count=count)
            if len(sides) == 1 and (both or self.words.groups[lemma] == "state"):
                return Reference((), "unlisted", "some")  # "every State" in the text of one is any at all
            return Reference(sides, "actor", "each", plural=True) if sides else None
        return None

    def _joined(self, before: int) -> tuple[str, ...]:
        """Returns the states that a hyphen joins just before ("the Fiji-Tonga talks"), else those who met there."""
        names = self.context.names_in(max(0, before - _JUST), before)
        text = self.context.text
        for one, two in reversed(list(pairwise(names))):
            if text[one.end : two.start] in _HYPHENS and "\n" not in text[two.end : before]:
                ids = (*one.ids[:1], *two.ids[:1])
                apart = len(self.context.dyad) == _PAIR and not set(ids) & set(self.context.dyad)
                return ids if len(set(ids)) == _PAIR and not apart else ()
        return self._set_between(before) or self._met.pair(before) or self._met.between(before)

    def _set_between(self, before: int) -> tuple[str, ...]:
        """Construction: "In the meeting between A and B, the two men": those of the setting of its own sentence.

        An officer without a name is of whose text it is: "between the Secretary-General and Chad's premier".
        """
        context, since = self.context, max(0, before - _SETTING)
        since = max([since, *(since + m.end() for m in _STOP.finditer(context.text[since:before]))])
        words = context.text[since:before].lower()
        at = max(words.rfind(f" {word} ") for word in words_of("between"))
        if at < 0 or not words.rstrip().endswith(","):
            return ()
        sides = sides_in_order(context.names, context.persons, since + at, before)
        own = context.issuers if len(context.issuers) == len(sides) == 1 and sides[0] not in context.issuers else ()
        return (*own, *sides) if len(own) + len(sides) == _PAIR else ()

    def counterpart(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns "his Togolese counterpart", "her host": the state named in the phrase, else the other side."""
        if phrase.head.lower() not in self.words.counterparts or not phrase.possessor or not phrase.possessor.pronoun:
            return None
        inside = self.context.names_in(phrase.start, phrase.core_end or phrase.end)
        own = tuple(dict.fromkeys(i for n in inside for i in n.ids[:1]))
        who = place.own.ids or self._resolve(phrase.possessor, place).ids
        others = own or tuple(i for i in self.context.pair(phrase.start) if i not in who)[:1]
        mode = "joint" if len(others) > 1 else "unilateral"
        if not others:
            return UNKNOWN
        return Reference(others, "actor", mode, sector="GOV", plural=phrase.plural, form="person")

    def joint(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns "our countries" in a joint text, "their governments": the sides of the document.

        In a text of one side "our two countries" are it and the other state named last.
        """
        lemma = phrase.head.lower()
        if not phrase.plural and any(self.words.groups.get(m.lower()) == "other" for m in phrase.modifiers):
            found = last_other(self.context, phrase.start)  # "the junta government"
            return Reference((found,), "actor", sector="GOV") if found and not self._owned(phrase) else None
        acting = lemma in self.words.groups or self.words.organs.get(lemma, ("", False))[1]
        if phrase.plural and phrase.possessor is not None and phrase.possessor.pronoun and acting:
            owner = self._resolve(phrase.possessor, place)
            other = (
                last_other(self.context, phrase.start) if len(owner.ids) == 1 and self._ours(phrase, owner) else None
            )
            if len(owner.ids) > 1 or other:
                return Reference((*owner.ids, *((other,) if other else ())), "actor", "joint", plural=True)
        return None

    def _owned(self, phrase: Phrase) -> bool:
        """Whether a phrase says whose it is: "Niger's junta government", "the junta government of Niger"."""
        return bool(phrase.possessor or self.context.names_in(phrase.start, phrase.core_end or phrase.end))

    def _ours(self, phrase: Phrase, owner: Reference) -> bool:
        """Whether "our two countries" may be those of the one who speaks and of another."""
        if owner.ids != self.context.issuers or self.words.groups.get(phrase.head.lower()) != "state":
            return False
        said = self.words.pronouns.get(phrase.possessor.head.lower()) if phrase.possessor is not None else None
        return said == "speaker" and all(self.words.counts.get(m.lower()) == _PAIR for m in phrase.modifiers)

    def numbered(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns "the two", "the pair": as many as act together there, without a noun that says what they are."""
        count = self.words.numbered.get(phrase.head.lower())
        if count is None or not _is_definite(phrase) or phrase.inner or phrase.modifiers:
            return None
        told = self._met.pair(phrase.start) if count == _PAIR else ()
        sides = self._addressed(phrase, place) or told or self.context.pair(phrase.start, count=count)
        return Reference(sides, "actor", "joint", sector="GOV", plural=True) if len(sides) == count else None

    def group(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns "the two sides", "the ministers", "the three countries", "officials": the sides of the document."""
        lemma = phrase.head.lower()
        if self.words.groups.get(lemma) in (None, "staff") or not phrase.plural:
            return None
        counts = [self.words.counts[m.lower()] for m in phrase.modifiers if m.lower() in self.words.counts]
        plain = phrase.determiner is None
        # "officials": nobody's own; "developed countries", "vulnerable states": nobody's sides
        formal = plain and is_formal(self.context.text, phrase) and not self._is_kind_of_state(phrase)
        bare = plain and not formal and not counts and (self._of_nobody(phrase) or self.words.groups[lemma] == "state")
        # "all states" are any at all, and those whom one side urges as "all parties" are nobody it names
        alone = len(self.context.dyad) < _PAIR and bool(self.context.issuers)
        everyone = phrase.determiner in words_of("every") and (
            self.words.groups[lemma] == "state" or place.object or alone
        )
        if bare and not everyone and (same := self._alike(phrase)):
            return same
        if bare or everyone or phrase.determiner not in (None, *words_of("whole")):
            return None
        if not counts and len(self.context.issuers) == 1 and self._told_apart(phrase):
            return None
        if (
            len(self.context.issuers) == 1
            and self.words.groups[lemma] == "person"
            and phrase.determiner in words_of("near")
        ):
            return self._pointed_at(phrase)
        own = phrase.possessor is not None and phrase.possessor.pronoun
        if own and self.context.issuers != self.context.dyad:
            return None
        body = self.context.issuers[:1] if len(self.context.issuers) == 1 else ()
        if plain and body and self.words.groups[lemma] == "side" and kind_of(body[0]) == "body":
            return Reference(body, "actor", sector="GOV", plural=True)  # "Allies will consult", in a text of theirs
        person, every = self.words.groups[lemma] == "person", phrase.determiner in words_of("every")
        sides = self._addressed(phrase, place) if not every and self.words.groups[lemma] == "side" else ()
        sides = sides or (self._joined(phrase.start) if counts[:1] == [_PAIR] else ())
        sides = sides or (
            pair_of_paragraph(self.context, phrase.start) if counts in ([], [_PAIR]) and not every else ()
        )
        sides = sides or (self._as_many(phrase.start, counts[0]) if counts[:1] > [_PAIR] else ())
        if person and not counts and not every:
            sides = sides or self._same_people(phrase) or body_alike(self.context, phrase)
            sides = sides or meeting_named(self.context, self.words, phrase)
        if counts[:1] > [_PAIR] or (person and not counts and not every):
            sides = sides or self._met.pair(phrase.start, count=counts[0] if counts else 0)
        sides = sides or self.context.pair(
            phrase.start, count=counts[0] if counts else None, every=every, persons=person
        )
        if not counts and self.context.issuers != self.context.dyad:
            sides = self._all_of(sides, phrase, person=person)
        several = plain or counts[:1] > [_PAIR]  # "eleven countries sent help", "the three countries"
        if not sides or (several and counts and counts[0] != len(sides)):
            return None
        if person and counts[:1] > [len(sides)] and all(kind_of(i) == "state" for i in sides):
            return None  # "the two leaders" are not those of one state
        alone = len(sides) == 1 and kind_of(sides[0]) == "state" and not phrase.inner
        if alone and self.words.groups[lemma] in ("side", "state"):
            return Reference((), "unlisted", "some")  # "the two sides" in the text of one state: it does not say who
        asking = {*place.own.ids}
        if place.object and len(sides) == 1 and (asking == {*sides} or (plain and asking and sides == body)):
            return None  # whom one side urges as "the parties", or a body of which it tells as "Members"
        found = Reference(sides, "actor", "joint" if len(sides) > 1 else "unilateral", sector="GOV", plural=True)
        return replace(found, via=self._persons_of(sides) if person else (), form="person" if person else "")

    def _is_kind_of_state(self, phrase: Phrase) -> bool:
        """Construction: "developed States", "Member States" outside a body's own text: a kind of them, with a capital.

        Some write "States" so wherever it stands.
        """
        kinds = [m for m in phrase.modifiers if m.lower() not in self.words.counts]
        own = self.context.issuers
        bodys = len(own) == 1 and kind_of(own[0]) == "body" and self.context.text[phrase.start].isupper()
        return self.words.groups[phrase.head.lower()] == "state" and bool(kinds) and not bodys

    def _of_nobody(self, phrase: Phrase) -> bool:
        """Construction: "we consulted with partners", in a text of no side or of one state: with any at all.

        So it is with people: "the army has detained elected leaders", "experts met" in a text of one state.
        """
        own, kind = self.context.issuers, self.words.groups[phrase.head.lower()]
        alone = len(self.context.dyad) < _PAIR
        return not own or (kind in ("side", "person") and alone and kind_of(own[0]) == "state")

    def _pointed_at(self, phrase: Phrase) -> Reference | None:
        """Construction: "two Chadian ministers ... These two ministers", in another's text: whose the former are."""
        context = self.context
        noun = context.text[phrase.head_start : phrase.head_end].lower()
        behind = ((n, context.text[n.end : n.end + _NOUN].lower().split()) for n in context.names_in(0, phrase.start))
        told = [n for n, words in behind if n.kind in _NATIONAL and words[:1] == [noun]]
        if not told or told[-1].ids[0] in context.issuers:
            return None
        return Reference(told[-1].ids[:1], "actor", sector="GOV", plural=True, form="person")

    def _told_apart(self, phrase: Phrase) -> bool:
        """Construction: "the states that stood with us", in the text of one of them: those of whom it is said."""
        behind = self.context.text[phrase.core_end : phrase.end] if phrase.core_end else ""
        return self.words.groups[phrase.head.lower()] == "state" and behind.strip() != "" and behind[:1] != ","

    def _as_many(self, offset: int, count: int) -> tuple[str, ...]:
        """Construction: "The presidents of A, B and C signed it. The three countries": who acted together at last."""
        acted = self.context.subjects_before(offset, _ACTED)
        return next((r.ids for r in acted if len(r.ids) == count and r.kind == "actor"), ())

    def _same_people(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "The premiers of A, B and C met. The premiers said", in a report: who acted by that noun."""
        text, noun = self.context.text, self.context.text[phrase.head_start : phrase.head_end].lower()
        if self.context.issuers or phrase.modifiers or not _is_definite(phrase):
            return ()
        acted = (r for r in self.context.subjects_before(phrase.start, _ACTED) if r.kind == "actor" and len(r.ids) > 1)
        return next((r.ids for r in acted if noun in text[r.start : r.end].lower().split()), ())

    def _alike(self, phrase: Phrase) -> Reference | None:
        """Construction: "The SADC ministers met. Ministers condemned X": those of the body who acted before."""
        person = self.words.groups[phrase.head.lower()] == "person" and not phrase.modifiers
        if not person or self.context.names_in(phrase.start, phrase.end):
            return None
        body = body_alike(self.context, phrase)
        return Reference(body, "actor", sector="GOV", plural=True, form="person") if body else None

    def _addressed(self, phrase: Phrase, place: Place) -> tuple[str, ...]:
        """Returns whom a side means that urges "both parties" or "the two sides": two others named together before."""
        own = place.own.ids
        if not (place.object and own):
            return ()
        since, two = self.context.question_at(phrase.start)
        if two and not set(two) & set(own):
            return two
        return self.context.others_together(phrase.start, own, since=since)

    def _all_of(self, sides: tuple[str, ...], phrase: Phrase, *, person: bool) -> tuple[str, ...]:
        """Returns the sides with those who acted together with them at last: "the ministers" after four were named.

        Ministers they are not of whom the text names nobody, where it does of these: "a truce brokered by A and B".
        """
        has = self.context.has_person
        if person and len(sides) == _PAIR and any(has(i) or i in self.context.home for i in sides):
            told = next((r.ids for r in self.context.subjects_before(phrase.start, 4) if len(r.ids) > 2), ())
            if not any(has(i) for i in told if i not in sides):
                return sides
        together = next((r.ids for r in self.context.subjects_before(phrase.start, 4) if len(r.ids) > 2), ())
        alone = len(sides) == 1 and kind_of(sides[0]) == "state"  # one state's "ministers" are not what is meant
        return together if set(sides) < set(together) or (alone and together) else sides

    def _persons_of(self, sides: tuple[str, ...]) -> tuple[str, ...]:
        found = [p.name for p in self.context.persons if p.title and p.side_ids[:1] and p.side_ids[0] in sides]
        return tuple(dict.fromkeys(found))[: len(sides)]


def _is_definite(phrase: Phrase) -> bool:
    return phrase.determiner in words_of("definite")
