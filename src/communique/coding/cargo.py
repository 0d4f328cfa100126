"""What is sent by what carries it: "sent a ship carrying food and medicine to Chad" is help, and no ship moves."""

from __future__ import annotations

from msgspec.structs import replace

from communique.coding.acts import Act
from communique.coding.event_frames import classes_of, heads, slots
from communique.coding.event_parties import Argument
from communique.coding.scene import Scene
from communique.model.clause import Clause

_MOVES, _HELPS = "MOBILIZE", ("AID", None, "073")


def as_cargo(scene: Scene, clause: Clause, act: Act) -> Act:
    """Returns an act of moving forces as help, where what moves carries relief; any other act as it is."""
    if act.type != _MOVES or "+" in act.rule:
        return act
    carrying, goods = slots("carrying", scene.lang), set(slots("relief", scene.lang))
    for thing in (q for p in clause.objects for q in (p.parts or (p,))):
        for inner in (c for c in scene.upon(thing) if c.predicate.lemma in carrying):
            loads = [q for p in (*inner.objects, *inner.obliques) for q in heads(p, lang=scene.lang)]
            if any(goods & set(classes_of(q, lang=scene.lang)) for q in loads):
                given = slots("given", scene.lang)
                to = [Argument(p, inner) for p in inner.obliques if p.prep in given]
                to += [Argument(p, clause) for p in clause.obliques if p.prep in given]
                kind, mode, cameo = _HELPS
                return replace(act, type=kind, mode=mode, cameo=cameo, targets=tuple(to), of_thing=True)
    return act
