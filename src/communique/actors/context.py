"""What is known of a document's actors while its sentences are read in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import accumulate

from communique.actors.gazetteer import NameHit
from communique.actors.labels import entities
from communique.actors.mentioned import Mentioned
from communique.actors.persons import PersonMention
from communique.actors.reference import Reference
from communique.actors.roles import LEADING, office_of
from communique.actors.title_starts import has_left

_HEAD, _FIELDED = "head_of_state", "minister"
_PAIR = 2
_ACTED = 8  # subjects among which an office-holder is sought who has acted


@dataclass(slots=True)
class Context:
    """The actors of one document.

    `parties` are its sides in order of mention; `issuers` those who speak in a primary text; `dyad` those whom
    "the two sides" means. `subjects` are the references of clause subjects so far, in text order.
    """

    text: str
    names: tuple[NameHit, ...]
    persons: tuple[PersonMention, ...]
    lang: str = "en"
    parties: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    dyad: tuple[str, ...] = ()
    offices: dict[str, tuple[str, ...]] = field(default_factory=dict)  # category of office -> side, as the title tells
    home: tuple[str, ...] = ()  # the state where a report was filed, for officials whose side it does not say
    about: str | None = None  # the one other state that the title of a side's own text names
    strangers: Set[str] = frozenset()  # surnames of those of no side whom the title tells met
    speaking_sectors: Set[str] = frozenset()  # of the organs that speak by the title: "Statement of the Parliament"
    asked: tuple[tuple[int, tuple[str, ...]], ...] = ()  # where each question ends, and the two whom it is about
    venues: tuple[str, ...] = ()  # the bodies before which one may speak, as the title and the publisher tell
    subjects: list[Reference] = field(default_factory=list)
    others: list[Reference] = field(default_factory=list)  # objects and the like, in text order
    speaking: list[Reference] = field(default_factory=list)
    introduced: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)  # surname -> name, side
    learned: dict[str, tuple[str, ...]] = field(default_factory=dict)  # sides that the sentences tell of persons
    apart: dict[str, set[str]] = field(
        default_factory=dict
    )  # states of which a person of no stated side asks something, or which "the ministry" judges or backs
    tellers: dict[int, Reference] = field(default_factory=dict)  # who tells of the person whose mention begins there
    first_person: bool = False  # whether somebody spoke as "we", whose speaker is known at the text's end
    named: dict[str, int] = field(default_factory=dict)  # each id that a name has first, and where it is first named
    described: dict[tuple[int, int, int], str] = field(default_factory=dict)  # what phrases say, once it is asked for
    _starts: list[int] = field(default_factory=list)
    _person_starts: list[int] = field(default_factory=list)
    _person_ends: list[int] = field(default_factory=list)
    _floors: list[int] = field(default_factory=list)
    _spoken_floors: list[int] = field(default_factory=list)
    _bodies: list[NameHit] = field(default_factory=list)
    _stated: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _in_office: dict[str, set[str]] = field(default_factory=dict)  # categories of the offices of each person
    _titles: dict[str, str] = field(default_factory=dict)
    _offices: dict[tuple[str, ...], list[PersonMention]] = field(default_factory=dict)  # by name, title, category
    _first: dict[str, int] = field(default_factory=dict)  # where each person is first named
    _mentioned: Mentioned = field(init=False)

    def __post_init__(self) -> None:
        self._mentioned = Mentioned(self.subjects, self.others)
        for name in self.names:
            for ident in name.ids[:1]:
                self.named.setdefault(ident, name.start)
        self._bodies = [name for name in self.names if name.kind == "body" and name.ids]
        self._starts = [name.start for name in self.names]
        self._person_starts = [person.start for person in self.persons]
        self._person_ends = [person.end for person in self.persons]
        for person in self.persons:
            self._first.setdefault(person.name, person.start)
            if person.side_ids:
                self._stated.setdefault(person.name, person.side_ids)
            if person.category:
                self._in_office.setdefault(person.name, set()).add(person.category)
            if person.title:
                self._titles[person.name] = max(self._titles.get(person.name, ""), person.title, key=len)
                office = (person.name, person.title.lower(), person.category or "")
                self._offices.setdefault(office, []).append(person)

    def names_in(self, start: int, end: int) -> tuple[NameHit, ...]:
        """Returns the names that lie in `[start, end)`, those inside a person's title and name left out."""
        first = bisect_left(self._starts, start)
        if first == len(self._starts) or self._starts[first] >= end:
            return ()
        last = bisect_left(self._starts, end, first)
        return tuple([name for name in self.names[first:last] if name.end <= end and name.ids])

    def name_at(self, start: int, end: int) -> NameHit | None:
        """Returns the first name that overlaps `[start, end)`, or None."""
        at = max(0, bisect_right(self._starts, start) - 1)
        for name in self.names[at : at + 3]:
            if name.start < end and start < name.end and name.ids:
                return name
        return None

    def blocked_at(self, start: int, end: int) -> NameHit | None:
        """Returns the longer name that holds a state's and is not that state, if one overlaps `[start, end)`."""
        at = max(0, bisect_right(self._starts, start) - 1)
        return next((n for n in self.names[at : at + 2] if n.start < end and start < n.end and not n.ids), None)

    def bodies_before(self, offset: int) -> Iterator[NameHit]:
        """Returns the bodies and groups whose names end before an offset, the last first."""
        at = bisect_right(self._bodies, offset, key=lambda name: name.end)
        return (self._bodies[i] for i in reversed(range(at)))

    def person_at(self, start: int, end: int) -> PersonMention | None:
        """Returns the person whose mention overlaps `[start, end)`, or None."""
        at = bisect_right(self._person_ends, start)
        person = self.persons[at] if at < len(self.persons) else None
        return person if person is not None and person.start < end else None

    def persons_in(self, start: int, end: int) -> tuple[PersonMention, ...]:
        """Returns the mentions of persons that begin in `[start, end)`, in text order."""
        return self.persons[bisect_left(self._person_starts, start) : bisect_left(self._person_starts, end)]

    def acted_when_named(self, person: PersonMention) -> tuple[str, ...]:
        """Returns the state or body that acted last where a person is first named, whose official it is."""
        return self.acted_last(self._first.get(person.name, person.start))

    def first_mention(self, person: PersonMention) -> int:
        """Returns where a person is first named."""
        return self._first.get(person.name, person.start)

    def title_of(self, name: str) -> str | None:
        """Returns the longest title that the text gives a person, of those the first."""
        return self._titles.get(name)

    def side_of(self, name: str) -> tuple[str, ...]:
        """Returns the side that any mention of a person gives, the first one that does."""
        return self._stated.get(name) or self.learned.get(name, ())

    def stated_side(self, name: str) -> tuple[str, ...]:
        """Returns the side that the words of a mention give a person, whatever the text tells besides."""
        return self._stated.get(name, ())

    def surnamed(self, surname: str) -> tuple[str, ...]:
        """Returns the side that a mention of a person with a surname gives, the first one that does."""
        return next((ids for name, ids in self._stated.items() if name.split()[-1:] == [surname]), ())

    def office_side(self, name: str) -> tuple[str, ...]:
        """Returns the side to which the title gives the office of a person, where nobody else is said to hold it."""
        for category in sorted(self.categories_of(name)):
            if (side := self.offices.get(category)) and not self.held_by_another(name, category, side):
                return side
        return ()

    def held_by_another(self, name: str, category: str, side: tuple[str, ...]) -> bool:
        """Returns whether somebody else has such an office of a side by the text's own words."""
        return any(
            other != name and ids[:1] == side[:1] and category in self.categories_of(other)
            for other, ids in self._stated.items()
        )

    def has_person(self, ident: str, before: int | None = None) -> bool:
        """Returns whether any mention of a person says that it is of a side, of those first named before an offset."""
        stated = self._stated.items()
        return any(ident in ids and (before is None or self._first[name] < before) for name, ids in stated)

    def led_before(self, person: PersonMention, governing: Set[str]) -> bool:
        """Returns whether another person with the very title of one who leads, of no stated side, is named before."""
        title = self._titles.get(person.name, "").lower()
        if not title or not self.home or governing.isdisjoint(self.categories_of(person.name)):
            return False
        first = self._first.get(person.name, person.start)
        others = (name for name, known in self._titles.items() if known.lower() == title and name != person.name)
        return any(self._first[name] < first and self.side_of(name) in ((), self.home) for name in others)

    def same_title_before(self, person: PersonMention) -> PersonMention | None:
        """Returns the first person who has the very title of another that is first named later."""
        title = self._titles.get(person.name, "").lower()
        first = self._first.get(person.name, person.start)
        alike = (p for p in self.persons if p.name != person.name and p.start < first and p.title)
        return next((p for p in alike if self._titles.get(p.name, "").lower() == title), None) if title else None

    def other_head_before(self, person: PersonMention) -> PersonMention | None:
        """Returns the first head of a state who is named before another by name: no state has two."""
        if _HEAD not in self.categories_of(person.name):
            return None
        first = self._first.get(person.name, person.start)
        heads = (p for p in self.persons if p.category == _HEAD and p.name != person.name and p.start < first)
        return next(heads, None)

    def in_office(self, name: str) -> bool:
        """Returns whether any mention of a person gives an office."""
        return name in self._in_office

    def has_left(self, name: str) -> bool:
        """Returns whether a person only held an office once: "former prime minister Ana Ruiz" speaks for no state."""
        return name in self._titles and name not in self._in_office and has_left(self._titles[name])

    def leads(self, name: str) -> bool:
        """Returns whether a person heads a state or its government by any mention."""
        return not LEADING.isdisjoint(self.categories_of(name))

    def categories_of(self, name: str) -> Set[str]:
        """Returns the categories of all offices that the mentions of a person give."""
        return self._in_office.get(name, frozenset())

    def forget(self) -> None:
        """Forgets what the clauses have told, so that they can be read again from the first."""
        self.subjects.clear()
        self.tellers.clear()
        self.others.clear()
        self._mentioned.forget()
        self._floors.clear()

    def settle(self, spoken: Sequence[Reference]) -> None:
        """Takes who has spoken in the text, now that its clauses are read to the end."""
        self.speaking[:] = spoken
        self._floors, self._spoken_floors = _floors(self.subjects), _floors(spoken)

    @property
    def told_more(self) -> bool:
        """Whether the clauses told what was not known when the first of them was resolved."""
        return self.first_person or bool(self.learned) or bool(self.introduced)

    @property
    def speaks_beside(self) -> bool:
        """Whether one side speaks beside another by the title: "Remarks by President Roy and Chancellor X of Y"."""
        return len(self.issuers) == 1 and self.parties == self.issuers and len(self.dyad) > 1

    def spoken_last(self, offset: int) -> Reference | None:
        """Returns who has spoken last at an offset, before anybody has spoken who will first."""
        at = bisect_right(self._spoken_floors, offset)
        return self.speaking[max(0, at - 1)] if self.speaking else None

    def subjects_before(self, offset: int, count: int) -> list[Reference]:
        """Returns the last subjects of clauses that begin before an offset, the latest first."""
        at = bisect_left(self._floors, offset) if self._floors else len(self.subjects)
        found: list[Reference] = []
        while at and len(found) < count:
            at -= 1
            if self.subjects[at].start < offset:
                found.append(self.subjects[at])
        return found

    def mentioned(self, before: int, *, since: int = 0) -> list[Reference]:
        """Returns the actors that clauses mention between two offsets, in text order; of one place, subjects first."""
        return self._mentioned.between(since, before)

    def acted_last(self, before: int) -> tuple[str, ...]:
        """Returns the state or body that was the last subject before an offset, one of its persons where none was."""
        at = bisect_left(self._floors, before) if self._floors else len(self.subjects)
        persons: tuple[str, ...] = ()
        for told in (self.subjects[i] for i in reversed(range(at))):
            if told.start < before and len(told.ids) == 1 and not told.via and kind_of(told.ids[0]):
                return told.ids
            persons = persons or (told.ids if told.start < before and told.via and kind_of(told.ids[0]) else ())
        return persons if len(persons) == 1 else ()

    def at_home(self, before: int, *, organ: str = "") -> tuple[str, ...]:
        """Returns whose "the foreign ministry" is in a report: of the state that acted last, else of the dateline.

        Else it is of the only side, where that is not one of which the organ speaks as of another.
        """
        alone = self.dyad if len(self.dyad) == 1 and self.apart.get(organ, set()).isdisjoint(self.dyad) else ()
        return self.acted_last(before) or self.home or alone

    def question_at(self, offset: int) -> tuple[int, tuple[str, ...]]:
        """Returns where the question before an offset ends, and the two whom it is about, where it is about two."""
        return next((asked for asked in reversed(self.asked) if asked[0] <= offset), (0, ()))

    def pair(
        self, before: int, *, count: int | None = None, every: bool = False, persons: bool = False
    ) -> tuple[str, ...]:
        """Returns the sides that "the two sides" means at an offset, empty where nobody is known.

        They are the sides of the document; where it names one alone, it and the state of the dateline; where that
        is not the `count`, the last actors mentioned together who are as many. In an answer they are the two of the
        question. `every` asks for all who acted together, `persons` for "the ministers", who may be those of a body.
        """
        sides = self.dyad
        since, two = self.question_at(before) if len(sides) < 2 else (0, ())
        if two and not every:
            return self._mentioned.together(before, count or 2, since=since) or two
        kinds = [kind_of(s) for s in sides]
        if persons and not count and not every and sides and "state" not in kinds:
            acted = self.acted_last(before)  # "the ministers" where a body acts, and no state
            return acted if set(acted) <= set(sides) and acted else sides[:1]
        whole = "state" in kinds or count is not None  # "the members" of a body are not those of a state beside it
        if len(sides) == 1 and self.home and self.home[0] not in sides and whole:
            within = self._mentioned.together(before, _PAIR) if count in (None, _PAIR) and not self.issuers else ()
            if sides[0] in within and None in map(kind_of, within):
                return within  # "LIMA (Wire) - Chad and the rebels signed a truce. The two sides": not with Peru
            sides = (self.home[0], *sides)
        asked = len(sides) != (count or 2) or every
        alone = len(sides) == 1 and not (every or persons)  # "the sides" behind "Chad and the rebels met"
        two_or = count or (_PAIR if alone else None)
        together = self._mentioned.together(before, two_or, every=every) if asked else ()
        states = tuple(s for s, kind in zip(self.dyad, kinds, strict=True) if kind == "state")
        if len(states) == (count or 2) < len(self.dyad) and not every and any(kind_of(i) == "body" for i in together):
            return states  # the two states, and not one with a body that joins its charge
        if together:
            return together
        if len(sides) < 2 and asked:
            sides = self._mentioned.only(before, count or 2) or sides
        return sides[:count] if count else sides

    def others_together(self, before: int, own: Sequence[str], *, since: int = 0) -> tuple[str, ...]:
        """Returns the last two actors mentioned together between two offsets who are none of `own`."""
        return self._mentioned.others_together(before, own, since=since)

    def titled_before(self, category: str | None, words: str, offset: int) -> PersonMention | None:
        """Returns the last person before an offset whose title holds `words`, else whose category fits.

        In a text of one side its own office-holder goes before: "the Prime Minister" of a readout is the issuer's,
        and one whose side is left unsaid is the issuer's too. There another side's must have the very title: "the
        Secretary" is not the Foreign Minister of Croatia.
        """
        last = (_last_before(people, offset) for people in self._offices.values())
        named_last = {p.name: p.start for p in self.persons[: bisect_left(self._person_starts, offset)]}
        before = [p for p in last if p is not None]
        before.sort(key=lambda p: (named_last[p.name], p.start), reverse=True)
        acted = {name for reference in self.subjects_before(offset, _ACTED) for name in reference.via}
        before.sort(key=lambda p: p.name not in acted)  # of two kings the one who has acted
        named = before if not words and category is None else []  # any office at all
        named += [p for p in before if words and set(words.split()) <= set((p.title or "").lower().split())]
        titled = bool(named)
        named = named or [p for p in before if category and p.category == category and _alike(words, p)]
        own = self.issuers if len(self.issuers) == 1 else ()
        theirs = [p for p in named if titled and own and self.side_of(p.name)[:1] not in (own, ())]
        known = min((self._first[p.name] for p in theirs), default=len(self.text))  # before a stranger named later
        ours = (
            p for p in named if own and self.side_of(p.name)[:1] in (own, () if self._first[p.name] < known else own)
        )
        return next(ours, (theirs or named)[0] if named and (titled or not own) else None)


def _alike(office: str, person: PersonMention) -> bool:
    """Whether a person may be meant by another word for his office: "the premier", but "the King" is no president.

    Nor is the finance minister "the foreign secretary"; "the minister" he is.
    """
    told, held = office_of(office), office_of((person.title or "").lower())
    plain = {told, held} & {None, person.category}
    return bool(plain) or told == held or person.category not in (*LEADING, _FIELDED)


def _floors(references: Sequence[Reference]) -> list[int]:
    """Returns for each reference the least offset from it on: ascending, as the order of references need not be."""
    return list(accumulate([r.start for r in reversed(references)], min))[::-1]


def _last_before(people: Sequence[PersonMention], offset: int) -> PersonMention | None:
    """Returns the last of the mentions, which stand in text order, that begins before an offset."""
    at = bisect_left(people, offset, key=lambda person: person.start)
    return people[at - 1] if at else None


def sides_in_order(names: Sequence[NameHit], persons: Sequence[PersonMention], start: int, end: int) -> list[str]:
    """Returns the ids of states and bodies named in `[start, end)`, persons' sides included, in text order."""
    found: list[tuple[int, str]] = []
    for name in names:
        if start <= name.start and name.end <= end and name.kind in ("state", "adjective", "people", "body", "metonym"):
            found.extend((name.start, i) for i in name.ids[:1])
    for person in persons:
        if start <= person.start and person.end <= end:
            found.extend((person.start, i) for i in person.side_ids[:1])
    return list(dict.fromkeys(i for _, i in sorted(found)))


def kind_of(ident: str) -> str | None:
    """Returns the kind of a state, body or group of our tables, None for others."""
    known = entities().get(ident)
    return known.kind if known is not None else None
