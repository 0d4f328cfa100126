"""Whom thanks, praise of ties and a wish for closer ones mean where two sides meet or write and the words name neither.

Constructions: "expressed gratitude for the warm welcome", "praised the ties binding the two countries", "stressed his
keenness on promoting relations", "reaffirmed their mutual desire for cooperation".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.actors.context import kind_of
from communique.coding.compositions import Row
from communique.coding.event_frames import classes_of, slots
from communique.coding.others import last_other, of_two
from communique.coding.positions import Stance
from communique.coding.scene import Scene
from communique.model.clause import Phrase

_THANKS, _PRAISE, _WISH = "appreciate", "praise", "favour"
_BETWEEN = frozenset({"relations", "cooperation"})  # classes of what two sides have in common
_PROMISED: Row = ("AGREE", None, "030")


def meant(scene: Scene, stance: Stance) -> tuple[str, ...]:
    """Returns the other side that a kind word means, empty where it means nobody or its words name somebody.

    A wish of both sides for closer ties means each of them.
    """
    record = stance.record
    if record.negated or record.toward or record.basis == "embedded":
        return ()
    things = tuple(_things(scene, stance))
    shared = any(_BETWEEN & set(classes_of(p, lang=scene.lang)) for p in things)
    kind = record.act in (_THANKS, _PRAISE) and any(p.head.lower() in slots("kindly", scene.lang) for p in things)
    if not (kind or (shared and record.act in (_THANKS, _PRAISE, _WISH))):
        return ()
    if record.act == _WISH and len(record.holders) > 1:
        return tuple(record.holders) if set(record.holders) == set(scene.context.dyad) else ()
    if len(record.holders) != 1 or not kind_of(record.holders[0]):
        return ()
    return _other(scene, stance)


def wished(scene: Scene, stance: Stance) -> Row | None:
    """Returns the event of a wish for closer ties, which is a promise of cooperation; None of another stance."""
    if stance.record.act != _WISH:
        return None
    shared = (_BETWEEN & set(classes_of(p, lang=scene.lang)) for p in _things(scene, stance))
    return _PROMISED if any(shared) else None


def _things(scene: Scene, stance: Stance) -> Iterator[Phrase]:
    """Yields what heads the object of a stance: its nouns, of a gerund or infinitive what it is done to."""
    thing = stance.record.object
    if thing is None:
        return
    clause = stance.clause
    held = [p for p in (*clause.objects, *clause.obliques, *clause.complements) if thing.start <= p.start < thing.end]
    for phrase in (q for p in held for q in (p.parts or (p,))):
        if phrase.kind == "noun":
            yield phrase
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        yield from (q for p in inner.objects for q in (p.parts or (p,))) if inner is not None else ()


def _other(scene: Scene, stance: Stance) -> tuple[str, ...]:
    """Returns the other of the two sides, or who acted last before; nobody where the object names a third."""
    own = set(stance.record.holders)
    other = of_two(scene, own) or (last_other(scene, stance.clause, own) if scene.reports else None)
    thing = stance.record.object
    named = scene.context.names_in(thing.start, thing.end) if thing is not None else ()
    if other is None or any(n.ids[0] not in {other, *own} for n in named if n.ids and kind_of(n.ids[0])):
        return ()
    return (other,)
