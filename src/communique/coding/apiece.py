"""Meetings with one after the other: "held separate meetings with A and B", "met A on Monday and B on Tuesday"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from communique.actors.reference import Reference
from communique.coding.attendants import who_is
from communique.coding.meeting_words import meeting_words
from communique.coding.scene import Scene
from communique.coding.seats import Told
from communique.model.clause import Phrase


def apiece(scene: Scene, told: Told) -> list[Told]:
    """Returns a meeting for each of those met where the words say that they were met one by one, else the one."""
    if len(told.theirs.ids) < 2 or told.row["kind"] == "visit":
        return [told]
    whole = next((p for p in reversed(told.phrases) if len(p.parts) > 1), None)
    separately = _one_by_one(scene, told)
    if not separately and (whole is None or not _on_days(scene, told, whole)):
        return [told]
    found = [*_parts(scene, told, whole)] if whole is not None else []
    apart = all(r.named and not {*r.ids} & {*told.mine.ids} for _, r in found)
    if whole is not None and apart and {i for _, r in found for i in r.ids} == {*told.theirs.ids}:
        return [replace(told, theirs=theirs, phrases=(part,), at=part.start) for part, theirs in found]
    return [*_of_each(scene, told)] if separately else [told]


def _parts(scene: Scene, told: Told, whole: Phrase) -> Iterator[tuple[Phrase, Reference]]:
    """Yields each of those strung together, without the words of the next, with whom it stands for."""
    starts = [*(part.start for part in whole.parts[1:]), whole.end]
    for part, stop in zip(whole.parts, starts, strict=True):
        one = replace(part, end=min(part.end, stop), core_end=min(part.core_end or part.end, stop), parts=())
        yield one, who_is(scene, one, told.clause)


def _of_each(scene: Scene, told: Told) -> Iterator[Told]:
    """Yields a meeting with each side of "the premiers of Chad and Niger", its persons with it."""
    first = told.noun.start if told.noun is not None else told.clause.start
    for number, side in enumerate(told.theirs.ids):
        via = tuple(name for name in told.theirs.via if scene.context.side_of(name) == (side,))
        theirs = replace(told.theirs, ids=(side,), via=via, mode="unilateral", plural=False)
        yield replace(told, theirs=theirs, at=first + number)


def _one_by_one(scene: Scene, told: Told) -> bool:
    known, noun = meeting_words(scene.lang), told.noun
    beside = {word.lower() for word in noun.modifiers} if noun is not None else set()
    return not known.apiece.isdisjoint({*told.clause.adverbs, *told.clause.predicate.modifiers, *beside})


def _on_days(scene: Scene, told: Told, whole: Phrase) -> bool:
    """Whether behind each of those met stands a day of his own."""
    ends = [*(part.start for part in whole.parts[1:]), max(whole.end, told.clause.end)]
    spans = [(part.head_end, end) for part, end in zip(whole.parts, ends, strict=True)]
    days = [next(iter(scene.dates(start, end)), None) for start, end in spans]
    return all(day is not None and day.precision == "day" for day in days) and all(
        one is not None and two is not None and one.text != two.text for one, two in pairwise(days)
    )
