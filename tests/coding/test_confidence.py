"""The confidence that a record tells is the share right among its like, and the table is there for all families."""

from __future__ import annotations

import json

import pytest

from communique import facts, read
from communique.coding.confidence import FEWEST
from communique.coding.reader import FAMILIES
from communique.evaluation.confidence import right_of
from communique.evaluation.gold import GoldDocument

ROWS = {row["id"]: (int(row["right"]), int(row["of"])) for row in facts.table("ontology/confidence")}


def test_every_family_has_a_share_and_no_share_is_above_one() -> None:
    assert {f"{family}:*" for family in FAMILIES} <= ROWS.keys()
    assert all(0 <= right <= of for right, of in ROWS.values())


def test_a_record_tells_the_share_of_its_kind() -> None:
    position = read("LIMA, May 4 (Andina) -- Peru welcomes the truce.").positions[0]
    right, of = ROWS["position:EVALUATE"]
    assert of >= FEWEST
    assert position.origin.confidence == round(right / of, 2)


def test_a_kind_with_few_records_tells_the_share_of_its_family(monkeypatch: pytest.MonkeyPatch) -> None:
    few = [{"id": "event:REJECT", "right": "0", "of": "2"}, {"id": "event:*", "right": "3", "of": "4"}]
    shares = {"event:*": 0.75}
    from communique.coding import confidence

    monkeypatch.setattr(confidence, "table", lambda name: few)
    assert confidence._shares.__wrapped__() == shares


def test_counts_are_of_found_records_and_of_those_that_the_gold_has() -> None:
    text = "Fiji condemns piracy. Malta thanks Oman for the loan."
    reading = json.loads(read(text, published_at="2026-05-04").to_json())
    wanted = reading["positions"][0]
    records = dict.fromkeys(("commitments", "encounters", "issued", "events"), ())
    doc = GoldDocument("d", text, None, None, None, False, {"positions": (wanted,), **records}, "x")
    counts = right_of([doc], {"d": reading})
    assert counts["position:*"] == (1, len(reading["positions"]))
    assert counts["event:*"] == (0, len(reading["events"])), "none is in the gold"
