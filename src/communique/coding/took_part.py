"""The persons at a meeting, each with his side and office, and who led an unnamed delegation there."""

from __future__ import annotations

from collections.abc import Iterator

from communique.coding.attendants import who_is
from communique.coding.meeting_words import meeting_words
from communique.coding.scene import Scene
from communique.coding.seats import Told
from communique.model.records import Participant


def participants(scene: Scene, told: Told, sides: list[str]) -> list[Participant]:
    """Returns who was at a meeting; of a side of which no person is named one without a name."""
    found: list[Participant] = []
    led = dict(_leaders(scene, told))
    for reference in (told.mine, told.theirs):
        for name in reference.via:
            one = reference.ids if len(reference.ids) == 1 else scene.context.side_of(name) or reference.ids
            side = scene.context.stated_side(name) or one
            found.append(_one(scene, name, side[0] if side else None))
        found += [_one(scene, led[i], i) for i in reference.ids if i in led and led[i] not in reference.via]
        held = {p.side for p in found}
        found.extend(Participant(person=None, side=i, role=None) for i in reference.ids if i not in held and i in sides)
    return list({(p.person, p.side): p for p in found}.values())


def _one(scene: Scene, name: str, side: str | None) -> Participant:
    return Participant(person=name, side=side, role=scene.context.title_of(name))


def _leaders(scene: Scene, told: Told) -> Iterator[tuple[str, str]]:
    """Construction: "a Chadian delegation led by Minister X met Y": who leads those of a side, by the side."""
    leading = meeting_words(scene.lang).leading
    for phrase in (*told.clause.subjects, *told.phrases):
        led = [c for c in scene.upon(phrase) if c.passive and c.predicate.lemma in leading]
        sides = who_is(scene, phrase, told.clause).ids if led else ()
        people = (n for c in led for p in c.subjects for n in scene.context.persons_in(p.start, p.core_end or p.end))
        first = next(people, None)
        if first is not None and len(sides) == 1 and (scene.context.stated_side(first.name) or sides) == sides:
            yield sides[0], first.name
