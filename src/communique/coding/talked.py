"""Talks told by what was discussed with whom: "discussed oil with the premier of Fiji on Monday"."""

from __future__ import annotations

from communique import facts
from communique.actors.labels import entity
from communique.actors.roles import ENVOY, category_of
from communique.coding.attendants import is_person, together
from communique.coding.clause_dates import own_dates
from communique.coding.event_frames import slots
from communique.coding.held_nouns import on_occasion
from communique.coding.meeting_words import line_of, meeting_words, others
from communique.coding.met_there import is_new
from communique.coding.scene import Scene
from communique.coding.seats import Told
from communique.coding.visitors import apart, gladly, subject_of
from communique.model.clause import Clause, Phrase

_TALKS = "talks"


def discussed(scene: Scene, clause: Clause, row: facts.Row) -> Told | None:
    """Returns the talks of a clause that says on which day, where or on what occasion one discussed a thing with whom.

    Without these the words may tell again what was said at a meeting that is told elsewhere.
    """
    inner = [q for p in clause.objects for q in p.inner if q.prep in row["with"]]
    beside = [p for p in (*others(clause, row["with"]), *inner) if is_person(scene, p, clause)]
    if not beside or not clause.objects or not (_is_fixed(scene, clause) or _in_place(scene, beside)):
        return None
    if line_of(clause, lang=scene.lang) is not None or _at_a_meeting(scene, clause):
        return None  # "discussed oil by phone", "in a phone call" is a call
    subject = subject_of(scene, clause)
    other = apart(scene, clause, subject, together(scene, clause, tuple(beside)))
    if not subject.named or not other.named or not any(entity(i) for i in (*subject.ids, *other.ids)):
        return None
    if {*other.ids} <= {*subject.ids}:
        return None
    return Told(row, clause, subject, other, tuple(beside), loose=True)


def _at_a_meeting(scene: Scene, clause: Clause) -> bool:
    """Construction: "discussed oil with X in a phone call", "at a meeting in Lima": the noun tells what it was."""
    known = meeting_words(scene.lang)
    settings = (p for p in clause.obliques if p.prep in known.within and is_new(scene, p))
    return any(row["kind"] != _TALKS for p in settings for row in known.of_noun(p, "noun", "bare"))


def _in_place(scene: Scene, beside: list[Phrase]) -> bool:
    """Construction: "with Minister Roe of Chad in Lima", where the parse has the place with the person met."""
    inner = [q for p in beside if category_of(p.head.lower()) != ENVOY for q in p.inner]
    inner += [q for p in inner for q in p.inner]
    return any(p.proper and p.prep in slots("spot", scene.lang) for p in inner)


def _is_fixed(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells a day, a place or an occasion of its own."""
    if any(p.proper and p.prep in slots("spot", scene.lang) for p in clause.obliques):
        return True
    above = scene.above(clause)
    if on_occasion(scene, clause) or (above is not None and clause.relation == "infinitive" and gladly(scene, above)):
        return True
    return bool(own_dates(scene, clause, saying=False))
