"""Whose deed a participle tells at the end of a sentence that it hangs on loosely."""

from __future__ import annotations

from msgspec import structs

from communique.actors.reference import NOTHING
from communique.coding.acts import Act
from communique.coding.event_frames import types
from communique.coding.event_parties import actors_of
from communique.coding.scene import Scene
from communique.model.clause import Clause
from communique.model.records import Event

_VIOLENT = "ASSAULT"


def loosely(scene: Scene, clause: Clause, record: Event, above: Act | None) -> Event | None:
    """Returns a blow that a participle tells as of who acts in the relative clause before it, else none.

    Construction: "will send envoys to Mali, where rebels rose, leaving many dead": who sends envoys has killed nobody.
    An event of another kind is returned as it is.
    """
    joined = clause.relation == "participial" and clause.inherited_subject and not clause.finite
    if not joined or record.event_type != _VIOLENT or not _peaceful(scene, clause, above):
        return record
    before = (c for c in scene.of_sentence(clause.sentence) if c.relation == "relative" and c.finite)
    nearest = max(
        (c for c in before if c.predicate.start < clause.start), key=lambda c: c.predicate.start, default=None
    )
    who = scene.subjects.get(nearest.number, NOTHING) if nearest is not None else NOTHING
    if not who.named:
        return None
    words = scene.evidence(clause.start, record.evidence.end)
    others = [a for a in record.recipients if a.id not in who.ids]
    return structs.replace(record, actors=actors_of(scene, who, words), recipients=others, evidence=words)


def _peaceful(scene: Scene, clause: Clause, above: Act | None) -> bool:
    """Whether what a participle hangs on is talk or help, out of which nobody is struck."""
    if above is not None and above.type:
        return "cooperation" in types()[above.type]["quad"]
    parent = scene.clauses.get(clause.parent) if clause.parent is not None else None
    return parent is not None and bool(scene.matches(parent))
