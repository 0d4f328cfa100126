"""Stances held together by those whom a clause names apart: "A discussed trade with B", "A met B to discuss it"."""

from __future__ import annotations

from communique.actors.reference import Reference, joined
from communique.coding.scene import Scene
from communique.model.clause import Clause

_AIMS = ("purpose", "infinitive", "participial")  # how what a meeting is for hangs on the clause that tells of it


def held_together(scene: Scene, clause: Clause, prepositions: frozenset[str], holder: Reference) -> Reference:
    """Returns the holder with those who stand behind the prepositions, here or in the meeting that a clause is for."""
    if not prepositions or not holder.named:
        return holder
    above = scene.clauses.get(clause.parent) if clause.parent is not None and clause.relation in _AIMS else None
    told = [clause, *((above,) if above is not None else ())]
    found = [scene.who(p, c) for c in told for p in c.obliques if p.prep in prepositions and p.kind == "noun"]
    if above is not None and clause.relation == "purpose":  # "A met B to discuss trade"
        found += [scene.who(p, above) for p in above.objects if p.kind == "noun"]
    others = [r for r in found if r.kind == "actor" and set(r.ids).isdisjoint(holder.ids)]
    return joined([holder, *others]) if others else holder


def in_common(scene: Scene, clause: Clause, holder: Reference) -> Reference:
    """Construction: "A met B to reiterate their support for X": what is theirs both hold."""
    known = scene.resolver.words.pronouns
    theirs = any(known.get(p.head.lower()) == "plural" for p in clause.predicate.possessors if p.pronoun)
    if not theirs or len(holder.ids) != 1:
        return holder
    above = scene.clauses.get(clause.parent) if clause.relation == "nominal" and clause.parent is not None else clause
    return held_together(scene, above, frozenset({"with"}), holder) if above is not None else holder


def in_company(clause: Clause, above: Clause) -> bool:
    """Construction: "A and B reviewed the talks, with A calling for patience": what is told beside is told too."""
    if clause.inherited_subject or not clause.subjects:
        return False
    return any(p.clause == clause.number and p.prep == "with" for p in above.obliques)
