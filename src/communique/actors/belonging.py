"""Whose side a person is of: as a phrase or the text says, or as a text leaves unsaid of its own officials."""

from __future__ import annotations

import re
from collections.abc import Set

from communique.actors.accredited import where_envoys_serve
from communique.actors.beside_titles import (
    acted_here,
    beside_title,
    come_to,
    governs_in_body,
    joined_with,
    spoken_with,
    the_same,
    two_alike,
)
from communique.actors.context import Context, kind_of
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit
from communique.actors.held_before import sent_before
from communique.actors.own_voice import tells_of_no_state
from communique.actors.persons import PersonMention
from communique.actors.places_before import state_of_place
from communique.actors.reference import Reference
from communique.actors.roles import ENVOY, LEADING
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase

_PAIR = 2
_HAPPENED = 24  # characters before a place in which stands what happened there: "the coup in"
_OWNER = 80  # characters before a title in which its holder's superior stands
_OWNING = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?:\s+[\w-]+){1,4}['’]s?\s+(?:\w+\s+)?$")
_HEAD = 800  # characters of a text in which those are named who met
_LAST = 3  # subjects before a spokesperson, of whom the last named is spoken for


class Belonging:
    """Tells the sides of the persons of one document."""

    def __init__(self, context: Context, words: Words) -> None:
        self.context = context
        self.words = words
        self._joined: dict[str, tuple[str, ...]] = {}  # the side of whom each person is joined with, by name
        self._two: dict[str, tuple[str, ...]] | None = None  # leaders who are named as a pair, once they are sought
        self._envoys: tuple[str, ...] | None = None  # where the envoys of the text serve, once it is sought
        self._alone: dict[str, bool] = {}  # offices that the text names before anybody who holds them

    def person(self, person: PersonMention, side: tuple[str, ...]) -> Reference:
        """Returns a person of a side; without one, an office-holder is of the side that the text leaves unsaid.

        A text of one side names its own officials without saying whose they are; in a report a spokesman is of
        the state that acted last, and an office-holder of the dateline's or of the only side.
        """
        if self.context.has_left(person.name):
            return Reference((person.name,), "unlisted", via=(person.name,), form="person")
        side = side or self.context.side_of(person.name) or self.context.office_side(person.name)
        if not side and self.context.in_office(person.name) and not self._of_people(person):
            asked = self.context.apart.get(person.name, set())
            alone = self.context.dyad if self._leads(person) and len(self.context.dyad) == 1 else ()
            alone = () if alone and self._heads_state(person) and kind_of(alone[0]) == "body" else alone
            alone = alone if asked.isdisjoint(alone) and not self._led_already(person, alone) else ()
            speaks = self._holds(person, self.words.speaking)
            # a second president in a report is no more the dateline's
            another = self.context.led_before(person, self.words.governing)
            near = speaks or another or beside_title(self.context, person)
            acted = self.context.acted_when_named(person) if near and not self.context.issuers else ()
            acted = acted or acted_here(self.context, self.context.first_mention(person))
            acted = acted if asked.isdisjoint(acted) else ()
            own = self.context.issuers if len(self.context.issuers) == 1 else ()
            if own and spoken_with(self.context, person) and not self._facing(person):
                return Reference((person.name,), "unlisted", via=(person.name,), form="person")
            told = len(self.context.issuers) <= _PAIR  # an officer of one of three sides is not the publisher's
            home = self.context.home if told and asked.isdisjoint(self.context.home) else ()
            here = own or acted or self._host_of_envoys(person, asked) or self._left_over(person, asked)
            here = here or self._other_of_two(person, asked) or home or alone
            side = (
                self._one_of_two(person) or self._facing(person)
                if own
                else the_same(self.context, person)
                or sent_before(self.context, person)
                or self._joined_with(person)
                or self._new_there(person)
                or self._second(person)
            )
            side = side or come_to(self.context, person, own or self.context.home) or here
            stranger = person.name.split(" ")[-1] in self.context.strangers  # whom the title tells met
            if side == own and own and (stranger or governs_in_body(self.context, person)):
                side = ()
        if side:
            return Reference(side[:1], "actor", via=(person.name,), sector="GOV", form="person")
        return Reference((person.name,), "unlisted", via=(person.name,), form="person")

    def _host_of_envoys(self, person: PersonMention, apart: Set[str]) -> tuple[str, ...]:
        """Construction: "The Ambassador of Kenya to Fiji met Minister Lau": one who governs where the envoys serve."""
        governs = self._holds(person, self.words.governing - {ENVOY})
        return self._served() if governs and apart.isdisjoint(self._served()) else ()

    def _served(self) -> tuple[str, ...]:
        """Returns where the envoys of a report serve; one at home elsewhere tells of its own state's envoys abroad."""
        if self._envoys is None:
            served = () if self.context.issuers else where_envoys_serve(self.context)
            self._envoys = served if self.context.home in ((), served) else ()
        return self._envoys

    def _one_of_two(self, person: PersonMention) -> tuple[str, ...]:
        if self._two is None:
            self._two = two_alike(self.context)
        return self._two.get(person.name, ())

    def _joined_with(self, person: PersonMention) -> tuple[str, ...]:
        if person.name not in self._joined:  # a text may name one person ten thousand times
            self._joined[person.name] = joined_with(self.context, person.name)
        return self._joined[person.name]

    def _led_already(self, person: PersonMention, side: tuple[str, ...]) -> bool:
        """Whether another is said to hold such an office of a side: "President Roy spoke with President X of Chad"."""
        offices = self.words.governing & self.context.categories_of(person.name)
        return bool(side) and any(self.context.held_by_another(person.name, office, side) for office in offices)

    def _new_there(self, person: PersonMention) -> tuple[str, ...]:
        """Construction: "In Riga, President Ozols said": one in office whom a text first names where a place is."""
        first = self.context.first_mention(person)
        led = person.category in self.words.governing | self.words.speaking or self._leads(person)
        return state_of_place(self.context, self.words, first) if led else ()

    def speaking(self, category: str, phrase: Phrase) -> Reference | None:
        """Construction: "The ministry rejected the claim. A spokesperson said": for who acted last before."""
        if category not in self.words.speaking or phrase.plural or phrase.inner:
            return None
        if not self.words.people.isdisjoint(m.lower() for m in phrase.modifiers):
            return None  # "a rebel spokesman"
        here = state_of_place(self.context, self.words, phrase.start)
        if here:
            return Reference(here, "actor", sector="GOV", form="person")
        last = next((r for r in self.context.subjects_before(phrase.start, _LAST) if r.named), None)
        if last is None or last.kind != "actor" or len(last.ids) != 1:
            return None
        return Reference(last.ids, "actor", sector="GOV", form="person")

    def at_home(self, category: str, phrase: Phrase) -> Reference | None:
        """Construction: "AMMAN (Wire) - The Foreign Minister met X": an office of the state where a report is at home.

        Else it is of that where the envoys serve who are told of. So it is where no other state has just acted as such:
        of "Chad signed. The president said" he may be Chad's.
        """
        context, home = self.context, self.context.home or self._served()
        honoured = context.text[phrase.start : phrase.head_end].lower() in self.words.highness
        bare = honoured or (phrase.determiner in words_of("definite") and phrase.possessor is None)
        led = category in self.words.governing - {ENVOY} and self.words.people.isdisjoint(
            map(str.lower, phrase.modifiers)
        )
        if (
            not (bare and led and home)
            or phrase.plural
            or context.issuers
            or context.names_in(phrase.start, phrase.end)
        ):
            return None
        before = (r for r in context.subjects_before(phrase.start, _LAST) if r.named and not r.via and not r.form)
        others = {i for r in before for i in r.ids if i not in home and kind_of(i) == "state"}
        return None if others else Reference(home, "actor", sector="GOV", form="person")

    def office_of(self, phrase: Phrase) -> tuple[str, ...]:
        """Returns whose an office is by its words: "the head of Sudan's council", "the chair of the African Union"."""
        inside = self.context.names_in(phrase.head_end, phrase.core_end or phrase.end)
        organ = (p for p in phrase.inner if p.prep == "appositive" and p.head.lower() in self.words.organs)
        beside = [
            n for p in organ for n in self.context.names_in(p.start, p.end)
        ]  # "the Secretary, Ministry of Y of X"
        state = next((n.ids[:1] for n in (*inside, *beside) if n.kind == "state"), ())
        names = self.context.names_in(phrase.start, phrase.head_start)
        before = [n for n in names if n.kind in ("body", "metonym")]  # "the Taoiseach X" has his office by name
        behind = [n for n in inside if n.kind == "body" and _heads_of(phrase, n)]
        return state or next((n.ids[:1] for n in (*behind, *before)), ())

    def _facing(self, person: PersonMention) -> tuple[str, ...]:
        """Returns the other of two sides where another leads the issuer's: "Premier A met B. ... Premier B said"."""
        context = self.context
        others = tuple(i for i in context.dyad if i not in context.issuers)
        offices = self.words.governing & context.categories_of(person.name)
        led = (context.held_by_another(person.name, office, context.issuers) for office in offices)
        return others if len(others) == 1 and len(context.dyad) == _PAIR and any(led) else ()

    def _second(self, person: PersonMention) -> tuple[str, ...]:
        """Construction: "President Adjei ... President Lau", in a report of two states: the second is of the other."""
        context = self.context
        if len(context.dyad) != _PAIR or not self._leads(person) or any(kind_of(i) != "state" for i in context.dyad):
            return ()
        first = context.same_title_before(person) or context.other_head_before(person)
        side = self.person(first, first.side_ids).ids if first is not None else ()
        others = tuple(i for i in context.dyad if i not in side)
        return others if len(others) == 1 and set(side) < set(context.dyad) else ()

    def came(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "received Minister X of Peru. The visiting minister said": of two sides the one that came."""
        before = self.context.text[phrase.start : phrase.head_start].lower().split()
        if words_of("visiting").isdisjoint(before) or len(self.context.dyad) != _PAIR:
            return ()
        last = next((r for r in self.context.subjects_before(phrase.start, 1) if r.named), None)
        host = self.context.home or self.context.issuers or (last.ids if last is not None else ())
        others = tuple(i for i in self.context.dyad if i not in host)
        return others if len(others) == 1 else ()

    def titled(self, category: str, described: str, offset: int) -> PersonMention | None:
        """Returns the last person before an offset with an office, nobody where the office is a side's own.

        Construction: "The Prime Minister spoke to the Prime Minister of Canada, Ana Roy. The Prime Minister said".
        """
        person = self.context.titled_before(category, described, offset)
        own = self.context.issuers if len(self.context.issuers) == 1 else ()
        if person is None or self.context.side_of(person.name)[:1] in (own, ()):
            return person
        alone = self._opens_alone(described) if own else self.acts_alone(described)
        return None if alone else person

    def _opens_alone(self, described: str) -> bool:
        """Whether a text names an office alone before anybody who holds it by name."""
        if described not in self._alone:
            named = re.search(rf"\b{re.escape(described)}\b", self._before_holders(described))
            self._alone[described] = named is not None
        return self._alone[described]

    def acts_alone(self, described: str) -> bool:
        """Whether a report says "the president" before anybody who holds the office by name, and not of what."""
        if described not in self._alone:
            the, of = ("|".join(map(re.escape, words_of(kind))) for kind in ("definite", "owner"))
            named = rf"\b(?:{the})\s+{re.escape(described)}\b(?!\s+(?:{of})\b)"
            self._alone[described] = re.search(named, self._before_holders(described)) is not None
        return self._alone[described]

    def _before_holders(self, described: str) -> str:
        """Returns the text before anybody who holds an office by name, before all persons where nobody does."""
        people = self.context.persons
        held = [p.start for p in people if described in (p.title or "").lower()]
        first = min(held, default=people[0].start if people and not self.context.issuers else 0)
        return self.context.text[:first].lower()

    def side_of(self, person: PersonMention) -> str | None:
        """Returns the side of a person as the text tells it or leaves it unsaid, None for a private person."""
        found = self.person(person, person.side_ids)
        return found.ids[0] if found.kind == "actor" else None

    def beside_name(self, phrase: Phrase, person: PersonMention) -> tuple[str, ...]:
        """Returns the state that the phrase of a name tells: no one's who speaks for himself, "a lawyer from Togo"."""
        if tells_of_no_state(self.context.text, phrase.start, person):
            return ()
        return self.near(phrase) or self.beside(phrase)

    def near(self, phrase: Phrase) -> tuple[str, ...]:
        """Returns the state whose adjective or possessor stands in the phrase: "Kenya's Achieng Otieno"."""
        names = list(self.context.names_in(phrase.start, phrase.core_end or phrase.end))
        before = [n for n in names if n.end <= phrase.head_start]
        placed = [p for p in phrase.inner if p.prep in words_of("place")]  # who is met "in Lima" is not of there
        after = [n for n in names if n.start >= phrase.head_end and not any(p.start <= n.start < p.end for p in placed)]
        nearest = next(iter([*before, *after]), None)
        return nearest.ids[:1] if nearest is not None else ()

    def owner_of(self, person: PersonMention) -> tuple[str, ...]:
        """Construction: "the Peruvian president's spokesman Juan Salas": the state of the one whose officer he is."""
        if not person.title or person.title.lower() not in self.context.text[person.start : person.end].lower():
            return ()
        before = self.context.text[max(0, person.start - _OWNER) : person.start]
        owner = _OWNING.search(before)
        start = person.start - len(before) + owner.start() if owner else person.start
        names = self.context.names_in(start, person.start)
        return names[0].ids[:1] if owner and names and names[0].start == start else ()

    def beside(self, phrase: Phrase) -> tuple[str, ...]:
        """Returns the state that an appositive names: "Haile Tadesse, the envoy of Chad"."""
        for inner in phrase.inner:
            if inner.prep == "appositive":
                names = self.context.names_in(inner.start, inner.end)
                if names:
                    return names[0].ids[:1]
        return ()

    def _left_over(self, person: PersonMention, apart: Set[str]) -> tuple[str, ...]:
        """Returns the one side of several that no person is said to be of, unless it may be the dateline's.

        One who is `apart` from it, as he visits it, is not of it.
        """
        sides, home = self.context.dyad, self.context.home
        at_home = (p for p in self.context.persons if home and home[0] in p.side_ids and p.category != ENVOY)
        if len(sides) < _PAIR or (home and not any(at_home)):  # its own envoy abroad leaves its minister unsaid
            return ()
        offices = self.context.categories_of(person.name)
        if len(sides) > _PAIR and home and not any(self.context.held_by_another(person.name, o, home) for o in offices):
            return ()  # of many sides the one left over may be a mere place
        left = tuple(i for i in sides if not self.context.has_person(i) and not self._is_mere_place(i))
        left = tuple(i for i in left if kind_of(i) != "body") if self._heads_state(person) else left
        return left if len(left) == 1 and apart.isdisjoint(left) else ()

    def _other_of_two(self, person: PersonMention, apart: Set[str]) -> tuple[str, ...]:
        """Construction: "Peru's envoy met Prime Minister Lau": of the text's two states the one of which he is told.

        So it is of who is named at the head of the text, where its two meet; later a third state's may be named. The
        text must name that state itself, and not only what is of it.
        """
        sides = self.context.dyad
        others = tuple(i for i in sides if i not in apart)
        states = len(sides) == _PAIR and all(kind_of(i) == "state" for i in sides)
        if not states or len(others) != 1 or self.context.home or self.context.first_mention(person) >= _HEAD:
            return ()
        return others if any(n.kind == "state" and n.ids[:1] == others for n in self.context.names) else ()

    def _is_mere_place(self, ident: str) -> bool:
        """Construction: "President X condemned the coup in Chad": a state that is only where something happened."""
        text = self.context.text
        told = [n.start for n in self.context.names if n.ids[:1] == (ident,)]
        before = (text[max(0, at - _HAPPENED) : at].lower().split()[-2:] for at in told)
        happened = cues(self.context.lang, "happening")
        return bool(told) and all(len(w) > 1 and w[1] in self.words.sites and happened.fullmatch(w[0]) for w in before)

    def _heads_state(self, person: PersonMention) -> bool:
        """Whether a person is a president, premier or monarch, as one of a body is called only with its name."""
        return not LEADING.isdisjoint(self.context.categories_of(person.name))

    def _leads(self, person: PersonMention) -> bool:
        """Whether a person's title is of a state's government, as that of a director need not be."""
        return self._holds(person, self.words.governing)

    def _of_people(self, person: PersonMention) -> bool:
        """Construction: "we mourn community leader X", in a state's own text: of some people, not of who speaks."""
        own = self.context.issuers
        if len(own) != 1 or kind_of(own[0]) != "state":
            return False
        titles = {p.title.lower() for p in self.context.persons if p.name == person.name and p.title}
        return bool(titles) and titles <= words_of("of people")

    def _holds(self, person: PersonMention, categories: frozenset[str]) -> bool:
        return not categories.isdisjoint(self.context.categories_of(person.name))


def _heads_of(phrase: Phrase, name: NameHit) -> bool:
    """Whether a name is what a phrase is of: "the chair of the organs of the union", not "of trade at the union"."""
    of = [p for p in phrase.inner if p.prep == "of"]
    return any(name.start <= p.head_start < name.end or _heads_of(p, name) for p in of)
