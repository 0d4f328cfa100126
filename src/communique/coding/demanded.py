"""Demands told in reports: "the opposition leader said the government must go" is an appeal to the government.

What a side of its document asks of another is a position already; here stand those who ask in the place of no side,
and organs, parties and persons of one state that ask each other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from communique.coding.act_phrases import authors
from communique.coding.event_parties import Argument, parties
from communique.coding.event_recipients import apart
from communique.coding.event_records import event
from communique.coding.happenings import Happening
from communique.coding.politics import concerns_politics
from communique.coding.scene import Scene
from communique.coding.words import act, stance_words
from communique.model.clause import Clause
from communique.model.records import EventActor


def demanded(scene: Scene, told: Collection[int]) -> Iterator[Happening]:
    """Yields the appeals that reported speech makes by "must", "should" or "need to", in clauses not `told` yet."""
    for clause in scene.in_order:
        if clause.modality is None or clause.relation != "content" or clause.negated or clause.passive:
            continue
        row = stance_words(scene.lang).deontic.get(clause.modality)
        if row is None or clause.number in told:
            continue
        above = scene.above(clause)
        if above is None or above.negated or above.predicate.lemma not in scene.attributor.kinds:
            continue
        asking = _parties(scene, above)
        asked = [a for a in _parties(scene, clause) if apart(scene, a, asking) or a.id not in {o.id for o in asking}]
        kind = act(row[0]).event_type or ""
        if asking and asked and concerns_politics(scene, clause, kind, [*asking, *asked]):
            yield _appeal(scene, clause, row[0], asking, asked)


def _parties(scene: Scene, clause: Clause) -> list[EventActor]:
    """Returns who a clause says acts: whose words it gives, else its subject."""
    stand = (*authors(scene, clause), *(Argument(p, clause) for p in clause.subjects))
    return next((found for argument in stand if (found := parties(scene, argument))), [])


def _appeal(scene: Scene, clause: Clause, name: str, asking: list[EventActor], asked: list[EventActor]) -> Happening:
    words = scene.evidence(*scene.record_span(clause, (*clause.objects, *clause.obliques)))
    said = scene.attributor.of(clause, tuple(a.id for a in asking))
    known = act(name)
    made = event(scene, known.event_type or "", known.event_mode, known.cameo, asking, asked, said, words)
    return Happening(made, clause, None)
