"""Figures must mean what they say: each way of being wrong costs what it should and nothing else."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from communique.evaluation.gold import GoldDocument, load
from communique.evaluation.matching import overlap, pairs, true_stretch
from communique.evaluation.questions import speaker_set
from communique.evaluation.reader import read_gold
from communique.evaluation.score import Scores, score
from communique.evaluation.table import lines
from tests.evaluation.made import TEXT, gold_row, reading_of, span

STANCE = "positions: STANCE (holders, class, polarity)"
Reading = dict[str, Any]


@pytest.fixture
def gold(tmp_path: Path) -> list[GoldDocument]:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(gold_row()) + "\n", encoding="utf-8")
    return load(path)


def scored(gold: list[GoldDocument], spoil: Callable[[Reading], object] = lambda reading: None) -> Scores:
    reading = copy.deepcopy(reading_of(gold_row()))
    spoil(reading)
    return score(gold, {"doc-1": reading})


def test_a_perfect_reading_is_right_in_every_row(gold: list[GoldDocument]) -> None:
    scores = scored(gold)
    assert {counts.f1 for counts in scores.rows.values() if counts.gold} == {1.0}
    assert {share.value for share in scores.found.values()} == {1.0}
    assert scores.coverage.value == 1.0
    assert (scores.faults, scores.unread, scores.misses) == (0, 0, ())


def test_no_reading_finds_nothing(gold: list[GoldDocument]) -> None:
    scores = score(gold, {})
    assert {counts.f1 for counts in scores.rows.values()} == {0.0}
    assert scores.unread == 1
    assert {share.value for share in scores.found.values()} == {None}


def test_the_order_of_records_never_matters(gold: list[GoldDocument]) -> None:
    assert scored(gold, lambda r: r["positions"].reverse()).to_dict() == scored(gold).to_dict()


def test_a_wrong_class_costs_the_stance_but_not_the_holder(gold: list[GoldDocument]) -> None:
    scores = scored(gold, lambda r: r["positions"][0].update({"class": "SUPPORT"}))
    assert scores.rows["positions: holders"].f1 == 1.0
    assert scores.rows[STANCE].f1 == 0.5
    assert scores.by_class["EVALUATE"].f1 == 0.0
    assert scores.by_class["OPPOSE"].f1 == 1.0
    assert [(miss.kind, miss.row) for miss in scores.misses] == [("missed", STANCE), ("extra", STANCE)]


def test_a_stance_on_other_words_is_not_found(gold: list[GoldDocument]) -> None:
    scores = scored(gold, lambda r: r["positions"][1].update(evidence=span("Norway pledged")))
    assert scores.rows["positions: found"].tp == 1


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("object", {"object": span("NAIROBI")}),
        ("object", {"object": None}),
        ("issue, where the gold has one", {"issues": []}),
        ("speaker", {"attribution": {"speaker": ["NOR"], "basis": "carried"}}),
        ("basis", {"attribution": {"speaker": ["KEN"], "basis": "explicit"}}),
    ],
)
def test_each_part_of_a_found_stance_is_judged_alone(
    part: str, change: dict[str, Any], gold: list[GoldDocument]
) -> None:
    scores = scored(gold, lambda r: r["positions"][1].update(change))
    wrong = {name for name, share in scores.found.items() if share.right < share.of}
    assert wrong == {part}
    assert scores.rows[STANCE].f1 == 1.0


@pytest.mark.parametrize(
    "evidence",
    [
        {"start": 0, "end": len(TEXT), "exact": TEXT},  # leaves its paragraph
        {"start": 0, "end": 5, "exact": "Kenya"},  # is not the words there
        {"start": 5, "end": 5, "exact": ""},
        {"start": None, "end": 5, "exact": "NAIRO"},
        None,
    ],
)
def test_evidence_that_is_not_the_text_counts_as_a_fault_and_finds_nothing(
    evidence: object, gold: list[GoldDocument]
) -> None:
    scores = scored(gold, lambda r: r["encounters"][0].update(evidence=evidence))
    assert scores.faults == 1
    assert scores.rows["encounters: found"].tp == 0


def test_records_in_a_text_without_politics_are_false_alarms(tmp_path: Path) -> None:
    row = gold_row() | {"negative": True, **{f: [] for f in ("positions", "commitments", "encounters", "events")}}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    scores = score(load(path), {"doc-1": reading_of(gold_row())})
    assert (scores.false_alarms, scores.negatives) == (5, 1)


def test_words_that_no_sentence_accounts_for_lower_the_coverage(gold: list[GoldDocument]) -> None:
    scores = scored(gold, lambda r: r.update(coverage=[{"start": 0, "end": TEXT.index("Norway")}]))
    assert scores.coverage.value is not None
    assert 0.5 < scores.coverage.value < 0.9


def test_the_kinds_of_meeting_are_one_but_a_call_is_another(gold: list[GoldDocument]) -> None:
    assert scored(gold, lambda r: r["encounters"][0].update(kind="talks")).rows["encounters: found"].tp == 1
    assert scored(gold, lambda r: r["encounters"][0].update(kind="call")).rows["encounters: found"].tp == 0


def test_the_largest_pairing_is_found_where_the_best_overlap_would_block_it() -> None:
    # The first expected span fits the first found one best, which is the only one that the second fits.
    assert pairs([("k", (0, 100)), ("k", (0, 60))], [("k", (0, 60)), ("k", (45, 110))]) == [(0, 1), (1, 0)]


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ((0, 10), (5, 15), 0.5),
        ((0, 10), (10, 20), 0.0),
        ((0, 10), (0, 101), 0.0),  # less than a tenth of the longer
        ((0, 10), (0, 100), 1.0),
        (None, (0, 10), 0.0),
    ],
)
def test_overlap_is_a_share_of_the_shorter_span(
    one: tuple[int, int] | None, other: tuple[int, int], share: float
) -> None:
    assert overlap(one, other) == share


def test_a_page_break_inside_a_sentence_does_not_end_its_paragraph() -> None:
    text = "Chile and Peru\n\n\fsigned a treaty."
    whole = {"evidence": {"start": 0, "end": len(text), "exact": text}}
    assert true_stretch(whole, text) == (0, len(text))
    parted = text.replace("\f", "")
    assert true_stretch({"evidence": {"start": 0, "end": len(parted), "exact": parted}}, parted) is None


@pytest.mark.parametrize("value", ["joint_statement:KEN+NOR", ["KEN", "NOR"], "NOR+KEN", ["readout:NOR", "KEN"]])
def test_speakers_are_a_set_however_gold_writes_them(value: object) -> None:
    assert speaker_set(value) == {"KEN", "NOR"}


def test_the_table_shows_every_row_and_the_misses_asked_for(gold: list[GoldDocument]) -> None:
    scores = scored(gold, lambda r: r["positions"].clear())
    text = "\n".join(lines(scores, title="gold.jsonl, 1 document", misses=1))
    assert all(name in text for name in scores.rows)
    assert text.count("missed doc-1: KEN welcome | Kenya welcomed the return of observers") == 1
    assert "KEN oppose" not in text
    assert "missed" not in "\n".join(lines(scores, title="t"))


def test_a_reader_that_raises_hides_no_other_document(gold: list[GoldDocument]) -> None:
    def raising(raw: object) -> Any:
        raise ValueError("no parse")

    ((doc, found),) = read_gold(gold, reader=raising)
    assert doc.id == "doc-1"
    assert isinstance(found, ValueError)
