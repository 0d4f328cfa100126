"""Whose a text about a meeting is: the sides that gathered, and those who sat at it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from communique.actors.context import sides_in_order
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.coding.event_frames import slots
from communique.coding.meeting_words import tells_meeting
from communique.model.clause import Clause, Phrase
from communique.model.document import Layout
from communique.model.spans import Spans

_TWO = 2
_HEAD = 4  # sentences, place and date among them, in which a text opens


def _before_matter(text: str, phrase: Phrase, lang: str) -> int:
    """Returns where the matter or the house begins that a phrase names at its end, else its end.

    "The meeting on Mali", "its session held at the mission of Mali".
    """
    named = (cues(lang, kind).search(text, phrase.head_start, phrase.end) for kind in ("matter", "premises"))
    return min((found.start() for found in named if found), default=phrase.end)


def gathered(
    layout: Layout, hits: Sequence[NameHit], persons: Sequence[PersonMention], clauses: dict[int, Clause]
) -> tuple[str, ...]:
    """Construction: "The ministers of A, B and C met in Lima": who speaks in a text that opens so; empty for two."""
    first = [s.number for s in layout.sentences if s.kind in ("body", "item")][:_HEAD]
    for clause in clauses.values():
        one = clause.sentence in first and clause.relation == "root" and len(clause.subjects) == 1
        if one and clause.subjects[0].plural and not clause.passive and clause.finite:
            subject = clause.subjects[0]
            sides = sides_in_order(hits, persons, subject.head_end, subject.end)
            return tuple(sides) if len(sides) > _TWO else ()
    return ()


def meeting_sides(
    text: str,
    layout: Layout,
    hits: Sequence[NameHit],
    persons: Sequence[PersonMention],
    clauses: dict[int, Clause],
    lang: str,
) -> tuple[str, ...]:
    """Returns the sides named in the first clause of the first body sentences that tells of a meeting."""
    first = [s.number for s in layout.sentences if s.kind in ("body", "item")][:2]
    people = Spans((p.start, p.end) for p in persons)
    opening = [clause for clause in clauses.values() if clause.sentence in first]
    for clause in sorted(opening, key=lambda c: (c.sentence, c.number)):
        if tells_meeting(clause, people, lang=lang):
            spans = [(p.start, _before_matter(text, p, lang)) for p in (*clause.subjects, *clause.objects)]
            spans += [(p.start, p.end) for p in clause.obliques if p.prep in slots("met", lang)]
            found = [i for a, b in spans for i in sides_in_order(hits, _with_sides(persons), a, b)]
            return tuple(dict.fromkeys(found))
    return ()


def _with_sides(persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Returns the mentions of persons, a surname alone with the side that another mention gives."""
    told: dict[str, tuple[str, ...]] = {}
    for person in persons:
        if person.side_ids:
            told.setdefault(person.name, person.side_ids)
    return [p if p.side_ids or p.name not in told else replace(p, side_ids=told[p.name]) for p in persons]
