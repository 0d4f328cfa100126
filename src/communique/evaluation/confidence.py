"""How often records of each kind are right on gold: the table behind `origin.confidence` (codebook, section 13)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence

from communique.coding.confidence import kind_of
from communique.evaluation.gold import GoldDocument, Record
from communique.evaluation.matching import pairs, stretch, true_stretch
from communique.evaluation.questions import QUESTIONS, Question

# The row by which a record of each family counts as right.
ROWS = {
    "position": "positions: STANCE (holders, class, polarity)",
    "commitment": "commitments: PROMISE (committers)",
    "encounter": "encounters: SIDES (kind, sides)",
    "event": "events: TRIPLE (type, actors, recipients)",
    "issued": "issued: found",
}


def right_of(gold: Sequence[GoldDocument], readings: Mapping[str, Record]) -> dict[str, tuple[int, int]]:
    """Returns kind of record -> how many of those found are right, and how many were found.

    A kind is `family:kind` ("position:SUPPORT", "event:AID"), and `family:*` for all of a family.
    """
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for family, row in ROWS.items():
        question = next(q for q in QUESTIONS if q.name == row)
        for doc in gold:
            records = (readings.get(doc.id) or {}).get(question.family) or []
            hits = {theirs for _, theirs in _paired(doc, records, question)}
            for number, record in enumerate(records):
                for name in (kind_of(family, record), f"{family}:*"):
                    found[name] += 1
                    right[name] += number in hits
    return {name: (right[name], found[name]) for name in sorted(found)}


def _paired(doc: GoldDocument, records: Sequence[Record], question: Question) -> Iterator[tuple[int, int]]:
    def keyed(record: Record) -> Hashable:
        return question.key(record)

    wanted = [(keyed(r), stretch(r)) for r in doc.records[question.family]]
    yield from pairs(wanted, [(keyed(r), true_stretch(r, doc.text)) for r in records])
