"""Who does what a passive tells, where its doer stands behind another word."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents

DONE_BY = [
    ("Three clerks of the Fijian embassy were declared personae non gratae by Latvia.", "SANCTION", ["LVA"], ["FJI"]),
    ("The Cuban consul was declared an unwelcome person by Ecuador.", "SANCTION", ["ECU"], ["CUB"]),
    ("The last Kenyan troops were withdrawn from Haiti on Thursday.", "RETREAT", ["KEN"], ["HTI"]),
    ("Ugandan soldiers were pulled out of Burundi on Monday.", "RETREAT", ["UGA"], ["BDI"]),
    ("France withdrew its soldiers from Senegal.", "RETREAT", ["FRA"], ["SEN"]),
]


@pytest.mark.parametrize(("sentence", "kind", "actors", "recipients"), DONE_BY)
def test_the_doer_of_a_passive_is_found(sentence: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    (reading,) = read_documents([RawDocument(sentence, "one", published_at="2026-03-04")])
    told = [(e.event_type, [a.id for a in e.actors], [r.id for r in e.recipients]) for e in reading.events]
    assert (kind, actors, recipients) in told


def test_a_thing_declared_something_is_done_by_nobody_else() -> None:
    (reading,) = read_documents([RawDocument("The valley was declared a disaster area by Peru.", "one")])
    assert not reading.events
