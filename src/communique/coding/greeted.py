"""Whether who is welcomed came: "welcomed the premier in Lima", not "welcomed the premier to their family"."""

from __future__ import annotations

from communique.actors.reference import Reference
from communique.coding.event_frames import slots
from communique.coding.meeting_words import meeting_words
from communique.coding.scene import Scene
from communique.coding.visitors import gladly
from communique.model.clause import Clause, Phrase


def greets(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Returns whether a clause with a verb of welcome tells a meeting, and no joy that somebody is in office.

    A person who welcomes another meets him, unless it is for what he is; a state or several persons do so where a
    place, a day or a meeting is named.
    """
    goals = [p for p in clause.obliques if p.prep in slots("addressed", scene.lang)]
    if goals:
        return any(p.proper or scene.context.names_in(p.start, p.end) for p in goals)
    if any(_is_meeting(scene, p) for p in clause.obliques):
        return True
    above = scene.above(clause, "infinitive", "purpose")
    if above is not None and gladly(scene, above) and not any(p.plural for p in above.subjects):
        return True  # "it is a pleasure to welcome X"
    if any(p.prep in slots("occasion", scene.lang) and not scene.is_dated(p.start, p.end) for p in clause.obliques):
        return False
    placed = any(p.prep in slots("spot", scene.lang) and p.proper for p in clause.obliques)
    alone = not subject.plural and (subject.form in ("person", "speaker") or bool(subject.via))
    return alone or placed or scene.is_dated(clause.predicate.end, clause.end)


def _is_meeting(scene: Scene, phrase: Phrase) -> bool:
    """Whether somebody is welcomed for or during a meeting: "for talks", "on a state visit"."""
    known, head = meeting_words(scene.lang), phrase.head.lower()
    return bool(known.of(head, "noun") or known.of(head, "bare"))
