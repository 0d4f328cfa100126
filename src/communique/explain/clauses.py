"""A clause as the coders saw it, with whom its phrases stand for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from communique.actors.reference import NOTHING
from communique.coding.scene import Scene
from communique.explain.shapes import Above, Role, ToldClause
from communique.model.clause import Clause, Phrase
from communique.model.records import Evidence

RoleName = Literal["subject", "object", "recipient", "oblique", "complement"]


def tell(scene: Scene, clause: Clause) -> ToldClause:
    """Returns the clause with its roles and the clauses above it."""
    predicate = clause.predicate
    return ToldClause(
        predicate=predicate.lemma,
        form=predicate.form,
        words=words(scene, predicate.start, predicate.end),
        light=list(predicate.light),
        modifiers=list(predicate.modifiers),
        negated=clause.negated,
        passive=clause.passive,
        modality=clause.modality,
        tense=clause.tense,
        mark=clause.mark,
        relation=clause.relation,
        parents=[
            Above(relation=relation, lemma=c.predicate.lemma, words=_exact(scene, c.predicate.start, c.predicate.end))
            for relation, c in scene.chain(clause)
        ],
        roles=list(_roles(scene, clause)),
    )


def words(scene: Scene, start: int, end: int) -> Evidence:
    """Returns the words of `[start, end)` as they stand."""
    return Evidence(start=start, end=end, exact=_exact(scene, start, end))


def _exact(scene: Scene, start: int, end: int) -> str:
    return scene.text[start:end]


def _roles(scene: Scene, clause: Clause) -> Iterator[Role]:
    groups: tuple[tuple[RoleName, tuple[Phrase, ...]], ...] = (
        ("subject", clause.subjects),
        ("object", clause.objects),
        ("recipient", clause.recipients),
        ("oblique", clause.obliques),
        ("complement", clause.complements),
    )
    for name, phrases in groups:
        for phrase in phrases:
            yield Role(
                role=name,
                prep=phrase.prep,
                kind=phrase.kind,
                words=words(scene, phrase.start, phrase.end),
                actors=_actors(scene, clause, phrase, name),
            )


def _actors(scene: Scene, clause: Clause, phrase: Phrase, name: RoleName) -> list[str]:
    """Returns the actors of a phrase; a subject is resolved once for the whole clause."""
    if phrase.kind != "noun":
        return []
    if name == "subject" and len(clause.subjects) == 1:
        found = scene.subjects.get(clause.number, NOTHING)
        return list(found.ids) if found.named or found.kind == "document" else []
    found = scene.who(phrase, clause)
    return list(found.ids) if found.named else []
