"""Every act of the taxonomy is told by words: by an example of the lexicon, or graded or negated by a sentence."""

from __future__ import annotations

from communique import facts
from communique.model.document import RawDocument
from communique.pipeline import read_documents

GRADED = (
    "Kenya expressed its grave concern over the raid.",
    "Kenya expressed its serious concern over the raid.",
    "Kenya does not oppose the plan of the union.",
    "Kenya does not support the plan of the union.",
)


def test_every_act_is_told() -> None:
    examples = [t for name in ("stances", "claims") for r in facts.table(f"lexicon/en/{name}") for t in r["fires"]]
    readings = read_documents(RawDocument(text=text, place=str(n)) for n, text in enumerate([*examples, *GRADED]))
    told = {position.act for reading in readings for position in reading.positions}
    assert {row["id"] for row in facts.table("ontology/acts")} - told == set()
