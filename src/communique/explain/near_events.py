"""Which frames of events came close in a clause that gave no record, and the first condition that each lacked."""

from __future__ import annotations

from communique.coding.acts import Acts
from communique.coding.event_frames import EventFrame, event_frames
from communique.coding.happenings import settled
from communique.coding.met import Met, Phrases
from communique.coding.scene import Scene
from communique.explain.clauses import words
from communique.explain.shapes import Near
from communique.explain.sources import source
from communique.model.clause import Clause

MOST = 5  # frames of one clause that are told, those first that lack least: "send" alone has forty


def near_events(scene: Scene, clause: Clause) -> list[Near]:
    """Returns the frames of events whose word stands in a clause, the nearest first."""
    met = Met(Phrases(scene), clause)
    lacking = [(met.lacks(frame), frame) for frame in event_frames(clause, lang=scene.lang).frames]
    told = sorted(lacking, key=lambda pair: len(pair[0]))[:MOST]
    return [
        _near(scene, clause, frame, *(lacks[0] if lacks else (_silence(scene, clause), ()))) for lacks, frame in told
    ]


def _silence(scene: Scene, clause: Clause) -> str:
    """Returns why a frame that fits gave nothing: what is done is not told as done, or nobody who counts does it."""
    act = Acts(scene).of(clause)
    if act is None:
        return "inner"
    return "sides_of_act" if settled(scene, clause, act) is not None else "unasserted"


def _near(scene: Scene, clause: Clause, frame: EventFrame, condition: str, wanted: tuple[str, ...]) -> Near:
    predicate, line = clause.predicate, source(frame.id, lang=scene.lang)
    return Near(
        rule=frame.id,
        table=line.table if line is not None else "",
        word=predicate.lemma,
        words=words(scene, predicate.start, predicate.end),
        condition=condition,
        wanted=list(wanted),
    )
