"""Who calls on somebody to see him, and asks nothing of him: "called on Minister X to bid farewell"."""

from __future__ import annotations

from communique.actors.roles import ENVOY, category_of
from communique.coding.attendants import is_person
from communique.coding.meeting_words import meeting_words
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase


def pays_call(scene: Scene, clause: Clause) -> bool:
    """Returns whether one person calls on another to see him.

    Constructions: "called on President X to present his credentials", and of an envoy also "called on the minister of
    trade to discuss fisheries".
    """
    known = meeting_words(scene.lang)
    verb = clause.predicate.lemma
    called = [p for p in clause.obliques if any(p.prep in row["with"] for row in known.of(verb, "verb"))]
    if not called or any(p.plural or p.parts or not is_person(scene, p, clause) for p in called):
        return False
    if not all(is_person(scene, p, clause) for p in clause.subjects):
        return False
    aims = [scene.clauses[p.clause] for p in clause.complements if p.clause is not None and p.clause in scene.clauses]
    sent = any(_is_envoy(scene, p) for p in clause.subjects)
    return bool(aims) and all(
        (sent and a.predicate.lemma in known.conferring) or any(p.head.lower() in known.courtesies for p in a.objects)
        for a in aims
    )


def _is_envoy(scene: Scene, phrase: Phrase) -> bool:
    person = scene.context.person_at(phrase.head_start, phrase.head_end)
    offices = scene.context.categories_of(person.name) if person is not None else {category_of(phrase.head.lower())}
    return ENVOY in offices
