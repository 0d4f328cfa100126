"""Whose a stance is that a clause leaves unsaid: "concern was voiced over X", "all parties are urged to leave"."""

from __future__ import annotations

from msgspec.structs import replace

from communique.actors.context import kind_of
from communique.actors.reference import NOTHING, Reference
from communique.coding.meeting_words import meeting_words
from communique.coding.openly import said_openly
from communique.coding.own_voice import issuers_of
from communique.coding.scene import Scene
from communique.coding.voiced import voiced_by_nobody
from communique.coding.words import act
from communique.coding.words import stance_words as words
from communique.model.clause import Clause

_BACK = 4  # sentences before a passive that names nobody in which its sides acted together
_SEVERAL = 2
_SAYING = frozenset({"URGE", "OPPOSE", "EVALUATE"})  # what one does by saying that it is done
_REFUSING = frozenset({"OPPOSE", "RECOGNISE"})
_MUTUAL = frozenset({"agree_that", "discuss"})  # what one does with another
_BINDING = "demand"  # "visitors are required to hold a visa" tells a rule


def ours(scene: Scene, clause: Clause) -> Reference:
    """Construction: "our discussions focused on X": his who speaks, and the other's beside him."""
    owners = (scene.who(p.possessor, clause) for p in clause.subjects if p.possessor is not None)
    owner = next((r for r in owners if r.form == "speaker" and r.named), NOTHING)
    both = owner.named and len(scene.context.dyad) > 1 and set(owner.ids) <= set(scene.context.dyad)
    return replace(owner, ids=scene.context.dyad, mode="joint") if both else owner


def together(scene: Scene, clause: Clause) -> Reference:
    """Returns the sides that speak together where a clause names nobody, `NOTHING` where no two do.

    They are the sides of a joint text or of one that a report cites, else several who acted together shortly before,
    nobody else in between ("The ministers met. Concern was expressed over X").
    """
    if clause.antecedent is not None:
        return NOTHING
    now = clause.passive and clause.tense == "present" and not clause.perfect
    if scene.attributor.quoted(clause.start, clause.end):  # '"Your aid is appreciated," X said'
        speaker = scene.speaker(clause)
        if now or (len(speaker.ids) == 1 and speaker.kind == "actor" and not _shared(scene, clause)):
            return speaker if speaker.named else NOTHING
    if voiced_by_nobody(clause, lang=scene.lang):
        return issuers_of(scene) if scene.attributor.voice.primary else scene.speaker(clause)
    sides = scene.context.dyad
    if scene.between and len(sides) > 1:
        return Reference(sides, "actor", "document", plural=True)
    for number in scene.order.back(clause.sentence, _BACK):
        told = (c for c in scene.of_sentence(number) if c.finite and c.predicate.start < clause.predicate.start)
        acting = [r for c in told if (r := scene.subjects.get(c.number, NOTHING)).named and r.kind == "actor"]
        last = next((r for r in reversed(acting) if len(r.ids) > 1 or kind_of(r.ids[0]) in ("body", "group")), None)
        if last is not None:
            return replace(last, mode="joint" if len(last.ids) > 1 else last.mode, via=())
        if any(not set(r.ids) <= set(sides) for r in acting):
            break
    else:
        met = _of_meeting(scene, clause)
        if met.ids:
            return met
    return _of_issuer(scene, clause)


def _shared(scene: Scene, clause: Clause) -> bool:
    """Whether what a clause tells is done by several: '"It was agreed that P," X said' is no stance of X alone."""
    return any(m.frame.act in _MUTUAL for m in scene.matches(clause))


def _of_issuer(scene: Scene, clause: Clause) -> Reference:
    """Construction: "all parties are urged to leave", in the text of one side: who issues it asks for it, now.

    What is "widely condemned" is so by others, and "is rejected when it is late" tells a custom. What "will not be
    recognised" is refused by the issuer too.
    """
    issuer = issuers_of(scene)
    now = clause.passive and clause.finite and clause.tense == "present" and clause.modality is None
    refused = clause.passive and clause.negated and clause.modality in words(scene.lang).announcing
    if not (now or refused) or not words(scene.lang).usual.isdisjoint((*clause.adverbs, *clause.predicate.modifiers)):
        return NOTHING
    if any(c.mark in words(scene.lang).hypothetical or c.relation == "adverbial" for c in scene.below(clause.number)):
        return NOTHING
    told = [m.frame.act for m in scene.matches(clause) if m.frame.act not in (None, _BINDING)]
    asking = any(act(name).stance_class in (_REFUSING if refused else _SAYING) for name in told if name)
    return issuer if asking and len(issuer.ids) == 1 and said_openly(scene, clause) else NOTHING


def of_talks(scene: Scene, clause: Clause) -> Reference:
    """Construction: "The meeting highlighted X", "The talks reaffirmed Y": those of whose meeting a report tells.

    In a readout its issuer says so.
    """
    if not scene.reports or len(scene.met) < _SEVERAL:
        return NOTHING
    heads = [p.head.lower() for p in clause.subjects if p.possessor is None and not p.inner]
    talking = heads and all(meeting_words(scene.lang).of(head, "noun") for head in heads)
    return Reference(scene.met, "actor", "joint", plural=True) if talking else NOTHING


def _of_meeting(scene: Scene, clause: Clause) -> Reference:
    """Returns those of whose meeting a readout tells: "Migration was discussed", "Emphasis was placed on X".

    What is felt for one of them is the other's: "Gratitude was expressed for the help of Chad".
    """
    if len(scene.met) < _SEVERAL:
        return NOTHING
    told = {i for p in (*clause.objects, *clause.obliques) for i in scene.who(p, clause).ids}
    rest = tuple(i for i in scene.met if i not in told) if clause.predicate.light else scene.met
    one = len(rest) == 1
    return Reference(rest, "actor", "unilateral" if one else "joint", plural=not one) if rest else NOTHING
