"""Toward whom a stance is: the addressee, or the actor whose thing the object is."""

from __future__ import annotations

from communique.actors.reference import Reference
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase


def toward(scene: Scene, clause: Clause, addressee: Phrase | None, objects: tuple[Phrase, ...]) -> Reference:
    """Returns the side that an act is addressed to or aimed at, empty where none is named or plain."""
    if addressee is not None:
        named = scene.who(addressee, clause)
        if named.named:
            return named
    for phrase in objects:
        found = owner(scene, clause, phrase)
        if found.named:
            return found
    return Reference()


def owner(scene: Scene, clause: Clause, phrase: Phrase) -> Reference:
    """Returns the actor that a phrase is, or whose it is: by possessor, adjective, "of", or who made it."""
    if phrase.kind in ("that", "infinitive", "gerund"):
        return _subject_inside(scene, clause, phrase)
    direct = scene.who(phrase, clause)
    if direct.named:
        return direct
    if phrase.possessor is not None:
        possessor = scene.who(phrase.possessor, clause)
        if possessor.named:
            return possessor
    names = [n for n in scene.context.names_in(phrase.start, phrase.head_start) if n.kind in ("state", "adjective")]
    if names:
        ids = tuple(dict.fromkeys(i for n in names for i in n.ids[:1]))
        return Reference(ids, "actor", start=names[0].start, end=names[-1].end)
    for inner in phrase.inner:
        if inner.prep in ("of", "by", "from"):
            found = scene.who(inner, clause)
            if found.named:
                return found
    return _maker(scene, phrase)


def _subject_inside(scene: Scene, clause: Clause, phrase: Phrase) -> Reference:
    """Returns the subject of a content clause where it stands there itself ("welcomed Peru joining the pact")."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is None or inner.inherited_subject:
        return Reference()
    return scene.subjects.get(inner.number, Reference())


def _maker(scene: Scene, phrase: Phrase) -> Reference:
    """Returns the subject of the relative or participial clause on a phrase: "the plan proposed by Chad"."""
    for clause in scene.clauses.values():
        if clause.antecedent is None or clause.antecedent.head_start != phrase.head_start:
            continue
        subject = scene.subjects.get(clause.number, Reference())
        if subject.named and subject.start >= phrase.head_end:
            return subject
    return Reference()
