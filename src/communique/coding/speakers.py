"""Whom somebody speaks for in a part of a text by his own words: one turn of a record, one speech of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.actors.context import Context, kind_of
from communique.actors.floor import floor
from communique.actors.gazetteer import NameHit
from communique.actors.headed_parts import headed_parts
from communique.actors.heading import Heading, guests
from communique.actors.persons import PersonMention
from communique.actors.publishing_sides import publisher_side
from communique.actors.reference import Reference
from communique.actors.self_named import own_again, presented, self_named, spoken_for
from communique.coding.opened import Opened
from communique.coding.spoken_by import SPOKEN
from communique.layout.facts import Identity
from communique.model.clause import Clause
from communique.model.document import Layout, Turn


def whose_turns(
    text: str,
    layout: Layout,
    turns: Sequence[Turn],
    identity: Identity,
    context: Context,
    heading: Heading,
    clauses: tuple[Clause, ...],
) -> tuple[tuple[int, int, Reference], ...]:
    """Returns the stretches in which another side than the issuers speaks, and who it is, as turns and lines tell."""
    lang, issuers = context.lang, context.issuers
    labels = {turn.label for turn in turns if turn.kind == "speaker"}
    speakers = Speakers(
        text,
        layout,
        context.names,
        context.persons,
        clauses,
        issuers,
        lang,
        guests=guests(heading, lang=lang),
        several=len(labels) > 1,
        official=identity.doctype in SPOKEN or heading.official,
        published=publisher_side(identity.publisher, lang=lang) is not None,
    )
    found = floor(
        text,
        turns,
        context.names,
        (*context.persons, *heading.persons),
        context.offices,
        issuers,
        own=speakers.of_turn,
        group=speakers.group,
        guests=speakers.guests,
        lang=lang,
    )
    found += speakers.interviewed(turns, heading.persons, context.home)
    found += speakers.for_itself(identity.publisher, heading.hits)
    return found + headed_parts(text, layout, context.names, context.persons, turns, issuers, lang=lang)


_CAPACITY = 160  # characters in which one says in whose capacity one speaks


@dataclass(frozen=True, slots=True)
class Speakers:
    """A text with its names and clauses, asked who speaks in a part of it."""

    text: str
    layout: Layout
    names: Sequence[NameHit]
    persons: Sequence[PersonMention]
    clauses: tuple[Clause, ...]
    issuers: Sequence[str]
    lang: str
    guests: frozenset[str] = frozenset()  # surnames of those beside whom the side that publishes speaks
    several: bool = False  # whether several speakers are labelled by name
    official: bool = False  # whether the title names an office
    published: bool = False  # whether one side publishes the text

    def own(self, start: int, end: int, *, loose: bool = False) -> str | None:
        """Returns the state that who speaks in `[start, end)` calls his own, else the one that takes stances there.

        By its stances it is told only where a body or nobody publishes, or who speaks may be of another side
        (`loose`): a state's spokesperson tells what others hold.
        """
        quotes = [(q.start, q.end) for q in self.layout.quotes]
        called = self_named(self.text, self.names, start, end, quotes=quotes, official=self.official, lang=self.lang)
        if called or (not loose and any(kind_of(issuer) == "state" for issuer in self.issuers)):
            return called
        return Opened(self.text, self.layout, self.names, self.persons, self.clauses, self.lang).speaking(
            start, end, vows=loose
        )

    def of_turn(self, turn: Turn) -> str | None:
        """Returns the state that who speaks in a turn calls his own, a guest's or that of one of several speakers too.

        Where no side publishes, each of two speakers may be told by the stances of the state that he names.
        """
        guest = turn.label.rpartition(" ")[2].casefold() in self.guests
        return self.own(turn.label_end, turn.end, loose=guest or (self.several and not self.published))

    def group(self, start: int, end: int) -> str | None:
        """Returns the body on behalf of which somebody speaks in `[start, end)` by his first words."""
        return spoken_for(self.text, self.layout, self.names, lang=self.lang, start=start, end=end)

    def interviewed(
        self, turns: Sequence[Turn], in_title: Sequence[PersonMention], home: tuple[str, ...]
    ) -> tuple[tuple[int, int, Reference], ...]:
        """Returns the answers of an interview that no side publishes, with whose official gives them.

        He is the one presented over the first question, in the title or the lead, else whom his words tell, else, of
        an office without a state, that of the paper's own.
        """
        asked = [t.start for t in turns if t.kind == "question"]
        answers = [t for t in turns if t.kind == "answer"]
        if self.issuers or not asked or not answers:
            return ()
        side = presented(self.text, self.persons, in_title, asked[0], lang=self.lang)
        if not side:
            named = self.own(answers[0].start, len(self.text))
            side = (named,) if named else home if any(p.category and p.start < asked[0] for p in self.persons) else ()
        who = Reference(side, "actor", sector="GOV", form="speaker")
        return tuple((t.start, t.end, who) for t in answers) if side else ()

    def for_itself(self, publisher: str | None, in_title: Sequence[NameHit]) -> tuple[tuple[int, int, Reference], ...]:
        """Construction: "In my national capacity, I would add": from where a state speaks that spoke for a group."""
        at = own_again(self.text, self.layout, lang=self.lang) if self.issuers else None
        if at is None or (len(self.issuers) == 1 and kind_of(self.issuers[0]) == "state"):
            return ()
        told = (publisher_side(publisher, lang=self.lang), *(i for n in in_title for i in n.ids[:1]))
        here = (
            n.ids[0] for n in self.names if at <= n.start < at + _CAPACITY and n.ids[:1] and n.ids[0] in self.issuers
        )
        state = next((i for i in (*here, *told) if i and kind_of(i) == "state"), None) or self.own(at, len(self.text))
        return ((at, len(self.text), Reference((state,), "actor", sector="GOV", form="speaker")),) if state else ()
