"""Stances held together by those whom a clause names apart: "A discussed trade with B", "A met B to discuss it"."""

from __future__ import annotations

from msgspec.structs import replace

from communique.actors.anaphors import is_person
from communique.actors.context import kind_of
from communique.actors.reference import NOTHING, Reference, joined
from communique.actors.words_in_names import words_of
from communique.coding.event_frames import slots
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause

_JOINT = 1  # the tier of a text of several sides
_NEAR = 4  # subjects before "we" among which two are sought who acted together
_AIMS = ("purpose", "infinitive", "participial")  # how what a meeting is for hangs on the clause that tells of it


def held_together(scene: Scene, clause: Clause, prepositions: frozenset[str], holder: Reference) -> Reference:
    """Returns the holder with those who stand behind the prepositions, here or in the meeting that a clause is for.

    Where nobody does, "we" are two who do it together.
    """
    if prepositions and clause.passive and not holder.named and not clause.subjects and len(scene.context.dyad) > 1:
        return Reference(scene.context.dyad, "actor", "joint", plural=True)  # "the drought was discussed too"
    if holder.named and not prepositions and (_told_again(scene, clause) or _of_both(scene, clause)):
        return with_other(scene, clause, holder)
    if not prepositions or not holder.named:
        return holder
    above = scene.above(clause, *_AIMS)
    told = [clause, *((above,) if above is not None else ())]
    found = [scene.who(p, c) for c in told for p in c.obliques if p.prep in prepositions and p.kind == "noun"]
    if above is not None and clause.relation == "purpose":  # "A met B to discuss trade"
        found += [scene.who(p, above) for p in above.objects if p.kind == "noun"]
    inner = (q for p in (*clause.objects, *clause.obliques) for q in p.inner if q.prep in prepositions)
    found += [r for q in inner if is_person(r := scene.who(q, clause))]  # "views on trade with the premier of Fiji"
    others = [r for r in found if r.kind == "actor" and set(r.ids).isdisjoint(holder.ids)]
    met = _met_there(scene, clause) if not others else ()
    if set(holder.ids) < {*met}:
        return replace(holder, ids=met, mode="joint")
    return joined([holder, *others]) if others else with_other(scene, clause, holder)


def _told_again(scene: Scene, clause: Clause) -> bool:
    """Construction: "we reaffirmed our ties", said beside another of the talks of both; "we reaffirm" is one's own."""
    again = stance_words(scene.lang).iteration
    said = (clause.predicate.lemma, *clause.predicate.light)
    return any(word in again for word in said) and clause.tense == "past" and scene.context.speaks_beside


def _of_both(scene: Scene, clause: Clause) -> bool:
    """Constructions: "we share the view that P", "we both condemn X", said by one of two beside the other."""
    if not {clause.predicate.lemma, *clause.predicate.light}.isdisjoint(stance_words(scene.lang).sharing):
        return True
    first = min((p.start for p in clause.subjects), default=clause.predicate.start)
    return not words_of("two").isdisjoint(scene.text[first : clause.predicate.start].lower().split())


def _met_there(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Construction: "A met B and reviewed the levy", "A spoke to B, covering the levy": those who met there."""
    above = scene.above(clause)
    joins = above is not None and clause.relation in ("coordinate", "participial") and clause.antecedent is None
    return scene.resolver.met.at(above.predicate.start) if joins and above is not None else ()


def with_other(scene: Scene, clause: Clause, holder: Reference) -> Reference:
    """Construction: "we discussed X", "we agreed to V", said by one of two beside the other: both did.

    The other is the one whom the text is about besides who speaks, else one just named together with him.
    """
    subject = clause.subjects[0] if clause.subjects else None
    brief = subject is None and scene.attributor.quoted(clause.start, clause.end)  # "Good to meet X. Discussed Y"
    we = subject is not None and subject.pronoun and subject.plural
    if holder.form != "speaker" or len(holder.ids) != 1 or not (we or brief):
        return holder
    near = (r.ids for r in scene.context.subjects_before(clause.start, _NEAR))
    met = scene.resolver.met.pair(clause.start)  # who spoke to the press with him, whoever else the text is about
    pairs = (ids for ids in (met, scene.context.dyad, *near) if len(ids) == len({*ids, *holder.ids}) == 2)
    pair = next(pairs, ())
    return replace(holder, ids=pair, mode="joint") if pair else holder


def in_common(scene: Scene, clause: Clause, holder: Reference) -> Reference:
    """Construction: "A met B to reiterate their support for X": what is theirs both hold."""
    known = scene.resolver.words.pronouns
    theirs = any(known.get(p.head.lower()) == "plural" for p in clause.predicate.possessors if p.pronoun)
    if (
        not theirs or len(holder.ids) != 1 or any(p.plural for p in clause.subjects)
    ):  # "the members of the G7 ... their"
        return holder
    above = scene.above(clause, "nominal") or clause
    return held_together(scene, above, frozenset(slots("together", scene.lang)), holder)


def in_company(scene: Scene, clause: Clause, above: Clause) -> bool:
    """Construction: "A and B reviewed the talks, with A calling for patience": what is told beside is told too."""
    if clause.inherited_subject or not clause.subjects:
        return False
    return any(p.clause == clause.number and p.prep in slots("company", scene.lang) for p in above.obliques)


def talking(scene: Scene, clause: Clause) -> Reference:
    """Construction: "the talks between A and B focused on X", "A's talks with B dealt with X": who talks there."""
    beside = slots("together", scene.lang)
    inner = [q for p in clause.subjects for q in p.inner if q.prep in beside and q.kind == "noun"]
    owners = [p.possessor for p in clause.subjects if p.possessor is not None]
    told = [r for p in (*owners, *inner) if (r := scene.who(p, clause)).named]
    both = joined(told) if inner and told else NOTHING
    return replace(both, mode="joint") if len(both.ids) > 1 else NOTHING


def mode_of(scene: Scene, clause: Clause, holder: Reference, *, bare: bool = False) -> str:
    """Returns how the holders hold: those who act for a body in the plural do so jointly, as "the ministers" of it do.

    What a text of several states without naming a holder is the document's ("the raid was condemned"), as its `bare`
    claims are ("such acts are crimes") but for those on "us".
    """
    voice, body = scene.attributor.voice, len(holder.ids) == 1 and kind_of(holder.ids[0]) in ("body", "group")
    ours = voice.tier == _JOINT and set(holder.ids) == set(voice.issuers)
    if holder.kind == "document" and (len(holder.ids) > 1 or (body and ours)):
        return "document"
    passive = clause.passive and not scene.subjects.get(clause.number, NOTHING).named
    unsaid = (
        bare or passive or (len(holder.ids) > 1 and not clause.finite and not clause.subjects and clause.parent is None)
    )
    if ours and unsaid and not scene.attributor.cues(clause) and not _on_us(scene, clause):
        return "document"
    together = holder.mode == "unilateral" and holder.plural and body and holder.form != "speaker"
    return "joint" if together else holder.mode


def _on_us(scene: Scene, clause: Clause) -> bool:
    kinds = scene.resolver.words.pronouns
    return any(p.pronoun and kinds.get(p.head.lower()) == "speaker" for p in clause.subjects)
