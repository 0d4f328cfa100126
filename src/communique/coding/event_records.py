"""Events as records: with the class, the weight and the rule of their acts."""

from __future__ import annotations

from msgspec import structs

from communique import facts
from communique.coding.event_frames import types
from communique.coding.scene import Scene
from communique.model.records import Attribution, Event, EventActor, Evidence


def replace_event(made: Event, *, status: str, rule: str, scene: Scene) -> Event:
    """Returns an event with its status and the frames that made it."""
    return structs.replace(made, status=status, origin=scene.origin(rule))


@facts.derived
def _goldstein(cameo: str) -> float | None:
    values = {row["id"]: row["goldstein"] for row in facts.table("ontology/cameo")}
    return float(values[cameo]) if values.get(cameo) else None


def event(
    scene: Scene,
    kind: str,
    mode: str | None,
    cameo: str | None,
    actors: list[EventActor],
    recipients: list[EventActor],
    attribution: Attribution,
    words: Evidence,
) -> Event:
    """Returns an event that occurred, with the class and the weight of its act."""
    return Event(
        id="",
        event_type=kind,
        event_mode=mode,
        contexts=["diplomatic"] if kind == "CONSULT" else [],
        actors=actors,
        recipients=recipients,
        date=None,
        date_end=None,
        place=None,
        status="occurred",
        cameo=cameo,
        quad=types()[kind]["quad"],
        goldstein=_goldstein(cameo) if cameo else None,
        links=[],
        attribution=attribution,
        evidence=words,
        also=[],
        origin=scene.origin(f"event.{kind.lower()}"),
    )
