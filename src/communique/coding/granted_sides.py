"""Whose an act is that a noun names, and whom it was aimed at."""

from __future__ import annotations

from communique.actors.reference import Reference
from communique.coding.act_phrases import by_whom, deed_verb
from communique.coding.event_frames import act_class, slots, types
from communique.coding.event_parties import Argument, actors_of, named_in, parties
from communique.coding.event_sectors import is_listed
from communique.coding.positions import Stance
from communique.coding.scene import Scene
from communique.coding.sites import state_at
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor

_EXPELLED = "expel"
_NATIONAL = frozenset({"adjective", "people"})
BY = frozenset({"by"})


def owners(scene: Scene, clause: Clause, phrase: Phrase) -> list[EventActor]:
    """Returns whose deed a noun names: its possessor, a national adjective, or who stands behind "by"."""
    if phrase.possessor is not None:
        return [a for a in parties(scene, Argument(phrase.possessor, clause)) if is_listed(a)]
    names = [n for n in scene.context.names_in(phrase.start, phrase.head_start) if n.kind in _NATIONAL]
    if names:
        words = scene.evidence(names[0].start, names[0].end)
        return actors_of(scene, Reference(names[0].ids[:1], "actor", start=words.start, end=words.end), words)
    inside = [q for p in phrase.inner for q in (p, *(p.inner if p.prep in slots("owner", scene.lang) else ()))]
    done = [a for p in inside if p.prep in BY for a in parties(scene, Argument(p, clause))]
    if not done and deed_verb(scene, phrase) is not None:
        done = [a for p in by_whom(phrase) for a in parties(scene, Argument(p, clause))]
    done += [a for p in clause.obliques if p.prep in BY for a in parties(scene, Argument(p, clause))]
    done = done or _whence(scene, phrase)
    return done if done and is_listed(done[0]) else []


def _whence(scene: Scene, phrase: Phrase) -> list[EventActor]:
    """Construction: "the expulsion of six envoys from Lima": who expels is the state out of which they must go."""
    act = act_class(phrase, lang=scene.lang)
    if act is None or act.mode != _EXPELLED:
        return []
    inside = (q for p in (phrase, *phrase.inner) for q in p.inner if q.prep in slots("entered", scene.lang)[:1])
    for place in inside:
        named = named_in(scene, place.start, place.head_end)
        state = None if named else state_at(scene, place)
        if named or state is not None:
            return named or actors_of(scene, Reference((state or "",), "actor"), scene.evidence(place.start, place.end))
    return []


def aimed(scene: Scene, stance: Stance, phrase: Phrase) -> list[EventActor]:
    """Returns whom a stance thanks or blames for what stands directly in its words."""
    thing = stance.record.object
    if thing is None or not thing.start <= phrase.head_start < thing.end or _held(scene, stance, phrase):
        return []
    if _of_another(stance, phrase):
        return []
    toward = Reference(tuple(stance.record.toward), "actor", start=stance.toward.start, end=stance.toward.end)
    return [a for a in actors_of(scene, toward, stance.record.evidence) if is_listed(a)]


def _held(scene: Scene, stance: Stance, phrase: Phrase) -> bool:
    """Construction: "welcomed the Union's condemnation of the coup": what their words are about is not theirs.

    Nor is what they answer, look into or speak of: "its response to the raid", "the report on the killing".
    """
    told = (q for p in (*stance.clause.objects, *stance.clause.obliques) for q in (p.parts or (p,)))
    holding = next((p for p in told if p.start <= phrase.start and phrase.end <= p.end), None)
    if holding is None or holding.head_start == phrase.head_start:
        return False
    if phrase.prep is not None and phrase.prep not in slots("done_within", scene.lang):
        return True
    known = act_class(holding, lang=scene.lang)
    return known is not None and known.type is not None and types()[known.type]["saying"] == "yes"


def _of_another(stance: Stance, phrase: Phrase) -> bool:
    """Construction: "condemned the coup and Chad's arrest of two envoys": not the coup is Chad's."""
    listed = (p for p in (*stance.clause.objects, *stance.clause.obliques) if p.start <= phrase.start < p.end)
    told = (q for p in listed for q in p.parts)
    holding = next((q for q in told if q.start <= stance.toward.start < q.end), None)
    return holding is not None and not holding.start <= phrase.head_start < holding.end
