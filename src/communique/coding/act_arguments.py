"""Who stands at the slots of an act: its agents, its targets, and those around a noun that names it."""

from __future__ import annotations

from collections.abc import Iterator

from communique.coding.act_phrases import (
    teller,
    whole_infinitive,
)
from communique.coding.event_frames import (
    EventFrame,
    slots,
)
from communique.coding.event_parties import Argument
from communique.coding.prepositions import behind
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_PLACES = frozenset({"subject", "object", "recipient", "owner", "complement.subject"})
TELLER = "teller"


def arguments(scene: Scene, wanted: tuple[str, ...], clause: Clause, *, direct: bool = False) -> list[Argument]:
    """Returns the phrases at the slots wanted, in their order; `direct` ones hang on the verb itself."""
    made: list[Argument] = []
    for slot in wanted:
        if slot == "subject":
            made += [Argument(p, clause) for p in clause.subjects]
        elif slot == "object":
            made += [Argument(p, clause) for p in clause.objects if p.kind == "noun"]
        elif slot == "recipient":
            made += [Argument(p, clause) for p in clause.recipients]
        elif slot == "owner":
            made += [Argument(h, clause, owner=True) for p in clause.objects for h in (p.parts or (p,))]
            made += [Argument(p, clause) for p in clause.predicate.possessors]
        elif slot == "complement.subject":
            made += _below(scene, clause)
        else:
            for phrase in clause.obliques if direct else behind(clause, slot, dated=scene.is_dated):
                if phrase.prep == slot and phrase.kind == "noun":
                    made.append(Argument(phrase, clause))
    return made


def doers(scene: Scene, wanted: tuple[str, ...], clause: Clause) -> Iterator[Argument]:
    """Yields who may act, at the slots wanted: behind a preposition first of the subject, then of the verb.

    What hangs on the object is not who acts: "missiles of X hit a depot of Y".
    """
    for slot in wanted:
        if slot in _PLACES:
            yield from arguments(scene, (slot,), clause)
            continue
        if slot == TELLER:
            yield from teller(scene, clause)
            continue
        inside = [p for s in clause.subjects for part in (s.parts or (s,)) for p in part.inner]
        if clause.relation == "nominal":
            inside += [p for o in clause.objects for p in o.inner]
        behind_it = [p for p in (*inside, *clause.obliques) if p.prep == slot and p.kind == "noun"]
        yield from (Argument(p, clause) for p in behind_it)


def _below(scene: Scene, clause: Clause) -> Iterator[Argument]:
    for phrase in clause.complements:
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is not None and not inner.inherited_subject:
            yield from (Argument(p, inner) for p in inner.subjects)


def around(scene: Scene, phrase: Phrase, clause: Clause) -> tuple[Argument, ...]:
    """Returns who may be the recipient of an act that a phrase names: behind its prepositions, then its owner."""
    lang = scene.lang
    if phrase.kind != "noun":
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is None:
            return ()
        return tuple(arguments(scene, ("complement.subject", *slots("complement", lang)), inner)) + tuple(
            () if inner.inherited_subject else (Argument(p, inner) for p in inner.subjects)
        )
    places = {prep: i for i, prep in enumerate(slots("noun", lang))}
    inside = [*phrase.inner, *(p for p in clause.obliques if p.start >= phrase.head_end)]
    found = sorted((p for p in inside if p.prep in places), key=lambda p: places[p.prep or ""])
    return (*(Argument(p, clause) for p in found), Argument(phrase, clause, owner=True))


def held_infinitives(scene: Scene, frame: EventFrame, clause: Clause) -> tuple[Phrase, ...]:
    """Returns what a clause is for: infinitives that hang on it or on its object, "sent a team to arrest X".

    "Is going to arrest X" is for nothing: it tells what is to come.
    """
    objects = [part for p in clause.objects for part in (p.parts or (p,))]
    if not objects and not frame.intransitive:
        return ()
    below = [*scene.below(clause.number), *(c for p in objects for c in scene.upon(p))]
    aims = (c for c in below if c.relation in ("infinitive", "purpose") and c.tense != "future")
    return tuple(whole_infinitive(c) for c in aims)


def held_by(scene: Scene, phrase: Phrase, clause: Clause) -> tuple[Phrase, ...]:
    """Returns the infinitives that stand inside a noun phrase: "its refusal to release the crew"."""
    return tuple(
        whole_infinitive(c)
        for c in scene.of_sentence(clause.sentence)
        if c.relation in ("infinitive", "purpose") and phrase.head_end <= c.start and c.end <= phrase.end
    )
