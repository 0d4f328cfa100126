"""Where a meeting was: the words of a place beside it, the gathering beside which it was, and where a visit goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.coding.event_frames import slots
from communique.coding.meeting_words import meeting_words
from communique.coding.scene import Scene
from communique.coding.seats import Told
from communique.model.clause import Phrase

_STATE = "state"
_SEEN = ["object"]  # where it stands what a verb has one see: "visited Lima"


def seen_place(told: Told) -> Phrase | None:
    """Returns the object of a verb of visiting that is a name: "visited Lima"."""
    seen = told.phrases[0] if told.row["kind"] == "visit" and told.noun is None and told.phrases else None
    if seen is None or seen.prep is not None or not seen.proper:
        return None
    return seen if told.row["with"] == _SEEN and not told.row.get("hosting") else None


def goes_to_state(scene: Scene, told: Told) -> bool:
    """Returns whether the place of a visit is no more than the state that is visited: "visited Peru"."""
    seen = seen_place(told)
    names = scene.context.names_in(seen.start, seen.head_end) if seen is not None else ()
    return any(name.kind == _STATE and seen is not None and name.end >= seen.head_end for name in names)


def place_of(scene: Scene, told: Told) -> str | None:
    """Returns the words of the place: what stands behind "in" or "at" and is a capital, a state or a proper name."""
    seen = seen_place(told)
    if seen is not None:
        return scene.words(seen.start, seen.core_end or seen.head_end)
    inner = [q for phrase in told.phrases for q in (phrase, *phrase.parts)]
    matters = meeting_words(scene.lang).matters  # "talks on the situation in Mali" need not be there
    inner += [p for p in told.clause.subjects if p.start > told.clause.predicate.start]  # "received by X in Lima"
    inner += [r for q in [p for i in inner for p in i.inner if p.prep not in matters] for r in (q, *q.parts)]
    spots = [p for q in inner for p in q.inner if p.prep in slots("spot", scene.lang)]
    more = told.clause.obliques if told.about else ()
    if told.about and told.noun is not None and told.clause.passive:  # "talks are set to resume in Lima"
        more = (*more, *(p for c in scene.below(told.clause.number) if c.relation == "infinitive" for p in c.obliques))
    there = [*_beside_which(scene, more), *_where(scene, told)]
    for spot in (*spots, *(p for p in more if p.prep in slots("spot", scene.lang)), *there):
        head = scene.text[spot.head_start : spot.head_end]
        if head[:1].isupper() and not scene.is_dated(spot.start, spot.end):
            return scene.words(spot.start, spot.head_end)
    return None


def _beside_which(scene: Scene, around: Iterable[Phrase]) -> Iterator[Phrase]:
    """Construction: "met X on the sidelines of the summit in Lima": where the gathering is beside which they met."""
    margins = meeting_words(scene.lang).margins
    held = [p for q in around if q.head.lower() in margins for p in q.inner]
    yield from (p for q in held for p in q.inner if p.prep in slots("spot", scene.lang))
    yield from (p for q in around if q.head.lower() in margins for p in q.inner if p.prep in slots("spot", scene.lang))


def _where(scene: Scene, told: Told) -> Iterator[Phrase]:
    """Construction: "visited Lima, where he met X": the place before a relative clause in which it is nobody."""
    clause, place = told.clause, told.clause.antecedent
    if not told.about or clause.relation != "relative" or place is None or not place.proper:
        return
    roles = (*clause.subjects, *clause.objects, *clause.obliques, *clause.recipients)
    people = scene.context.persons_in(place.start, place.head_end)
    if not people and not any(p.head_start == place.head_start for p in roles):
        yield place
