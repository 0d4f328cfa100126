"""Meetings whose noun leaves their sides unsaid in a report: a body's own session, talks of the two it is about."""

from __future__ import annotations

import re

from communique.actors.context import kind_of
from communique.actors.labels import entity
from communique.actors.reference import NOTHING, Reference
from communique.coding.event_frames import slots
from communique.coding.meeting_words import meeting_words
from communique.coding.scene import Scene
from communique.dates.find import DateHit
from communique.model.clause import Clause, Phrase

_PAIR = 2
_LAST = 12  # subjects before talks among which those are sought who hold them
_REACH = 60  # characters behind a noun of meeting in which its date may stand
_STOP = re.compile(r"[,;:(]")


def is_body(ident: str) -> bool:
    """Returns whether an id is of an organisation or a group, which meets by itself."""
    known = entity(ident)
    return known is not None and known.kind != "state"


def of_body(scene: Scene, clause: Clause, noun: Phrase, named: Reference) -> Reference:
    """Returns the body whose session a report tells as the setting of what was done, `NOTHING` for all others.

    Constructions: "the vote fell at a summit of the African Union"; "SADC suspended Chad, a delegate at a
    summit said", where the sentence tells what the body did; in any text "at its summit of 5 May".
    """
    if noun.plural:
        return NOTHING
    if not named.named and noun.possessor is not None and noun.possessor.pronoun:  # "At its summit, SADC said P"
        named = scene.subjects.get(clause.number, NOTHING)
    if len(named.ids) == 1 and is_body(named.ids[0]) and _has_date(scene, noun):
        return named
    if not scene.reports or noun.determiner is None:
        return NOTHING
    if named.named:
        return named if len(named.ids) == 1 and is_body(named.ids[0]) else NOTHING
    new = noun.determiner not in slots("definite", scene.lang) and noun.possessor is None and not noun.inner
    if not new:
        return NOTHING
    told = (scene.subjects.get(c.number, NOTHING) for c in scene.of_sentence(clause.sentence))
    acting = {r.ids for r in told if r.kind == "actor"}
    ids = next(iter(acting)) if len(acting) == 1 else ()
    return Reference(ids, "actor") if len(ids) == 1 and kind_of(ids[0]) == "body" else NOTHING


def _has_date(scene: Scene, noun: Phrase) -> bool:
    """Whether a day stands with a noun of meeting, also before it: "last week's summit"."""
    before = noun.possessor is not None and scene.is_dated(noun.possessor.start, noun.possessor.end)
    return before or date_of(scene, noun) is not None or date_of(scene, noun, future=True) is not None


def is_dated_session(scene: Scene, noun: Phrase) -> bool:
    """Construction: "welcomed the summit of the African Union on 5 May": one that is known and has its day."""
    first = scene.text[noun.start : noun.head_start].lower().split()[:1]
    definite = noun.possessor is not None or bool({noun.determiner, *first} & {*slots("definite", scene.lang)})
    return definite and not noun.plural and _has_date(scene, noun)


def date_of(scene: Scene, noun: Phrase, *, future: bool = False) -> DateHit | None:
    """Returns the date inside a noun of meeting or right behind it: "its session in Lima in May", "held on 5 May"."""
    end = min(noun.end + _REACH, scene.sentences[scene.sentence_at(noun.start).number].end)
    stop = next((m for m in _STOP.finditer(scene.text, noun.end, end) if not _goes_on(scene, m.end())), None)
    hits = list(scene.dates(noun.start, stop.start() if stop else end, future=future))
    for clause in scene.upon(noun):  # ", to be held on 5 May"
        hits += scene.dates(clause.start, clause.end, future=future) if clause.passive else ()
    told = (d for d in hits if d.iso_start is not None and d.start >= noun.head_end)
    return next((d for d in told if not is_bygone(scene, d)), None)


def is_bygone(scene: Scene, hit: DateHit) -> bool:
    """Construction: "the first meeting since 2017": a date since which there was none is not the meeting's."""
    before = scene.text[max(0, hit.start - _REACH) : hit.start].lower().split()[-1:]
    return not meeting_words(scene.lang).ever.isdisjoint(before)


def _goes_on(scene: Scene, at: int) -> bool:
    """Construction: "the next round, to be held on 5 May": what stands behind a comma tells of the meeting."""
    return scene.text[at : at + _REACH].lstrip().startswith(meeting_words(scene.lang).coming)


def of_two(scene: Scene, clause: Clause, noun: Phrase, *, staged: bool = False) -> Reference:
    """Returns whose talks a report tells as the setting of what was done, where it names nobody.

    Constructions: "Chad and the rebels signed a truce after three days of talks"; "a truce clinched after talks in
    Lima", in a report of two sides: theirs.
    """
    spots, matters = slots("spot", scene.lang), meeting_words(scene.lang).matters
    named = scene.context.names_in(noun.start, noun.head_start) or noun.possessor is not None
    placed = any(p.prep in spots and p.proper for p in noun.inner)
    other = any(p.prep not in spots and p.prep not in matters for p in noun.inner)
    if scene.attributor.voice.primary or named or other or noun.determiner is not None or not (placed or staged):
        return NOTHING
    acted = acted_together(scene, clause)
    sides = acted or (scene.context.dyad if not noun.inner or placed else ())
    return Reference(sides, "actor", "joint", plural=True) if len(sides) == _PAIR else NOTHING


def acted_together(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Returns the two who act together in a clause, in those above it or as the last subjects before it."""
    told = [scene.subjects.get(c.number, NOTHING) for c in (clause, *(c for _, c in scene.chain(clause)))]
    told += scene.context.subjects_before(clause.start, _LAST)
    return next((r.ids for r in told if r.kind == "actor" and r.mode == "joint" and len(r.ids) == _PAIR), ())
