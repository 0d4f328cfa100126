"""Sentence gold: which event counts as the answer, and that the figures are those of counting by hand."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from communique.cli.main import app
from communique.evaluation.gold import GoldError
from communique.evaluation.sentences import GoldSentence, load_sentences, near, score_sentences

ROW = {
    "id": "made-1",
    "text": "Chad expelled the ambassador of Fiji.",
    "events": [{"type": "SANCTION", "source_text": "Chad", "target_text": "the ambassador of Fiji"}],
}


def sentence(kind: str, ident: str = "made") -> GoldSentence:
    return GoldSentence(ident, "Chad met Fiji.", None, kind, "Chad", "Fiji")


def event(kind: str, actors: list[str], recipients: list[str]) -> SimpleNamespace:
    texts = [[SimpleNamespace(text=t) for t in side] for side in (actors, recipients)]
    return SimpleNamespace(event_type=kind, actors=texts[0], recipients=texts[1])


@pytest.mark.parametrize(
    ("events", "right"),
    [
        ([event("AID", ["Chad"], ["Fiji"])], True),
        ([event("CONSULT", ["Chad"], ["Peru"]), event("AID", ["Chad"], ["Fiji"])], True),  # both before one
        ([event("CONSULT", ["Chad"], []), event("AID", ["Chad"], [])], False),  # of two that link one, the first
        ([event("AID", ["Peru"], ["Laos"])], False),
        ([], False),
    ],
)
def test_the_first_event_that_links_the_mentions_is_the_answer(events: list[SimpleNamespace], right: bool) -> None:
    scores = score_sentences([sentence("AID")], [events])
    assert scores.type_accuracy == (1.0 if right else 0.0)


def test_macro_f1_is_the_mean_over_the_types_of_the_gold() -> None:
    gold = [sentence("AID"), sentence("AID"), sentence("AGREE")]
    found = [[event("AID", ["Chad"], ["Fiji"])], [event("AGREE", ["Chad"], ["Fiji"])], []]
    scores = score_sentences(gold, found)
    assert scores.macro_f1 == pytest.approx((2 * 1 / (2 + 1) + 0) / 2)
    assert scores.quad_accuracy == pytest.approx(1 / 3)
    assert scores.events == pytest.approx(2 / 3)


def test_concessions_and_retreats_are_one_where_the_gold_joins_them() -> None:
    assert score_sentences([sentence("YIELD")], [[event("RETREAT", ["Chad"], ["Fiji"])]]).type_accuracy == 1.0
    assert score_sentences([sentence("AID")], [[event("RETREAT", ["Chad"], ["Fiji"])]]).type_accuracy == 0.0


@pytest.mark.parametrize(
    ("mention", "given", "same"),
    [
        ("Chad", "Chad", True),
        ("the army of Chad", "Chad", True),
        ("Chad's", "the Chad", True),
        ("Chad", "Fiji", False),
        (None, "Fiji", False),
        ("one two three four five six seven eight nine Fiji ten", "Fiji", False),
    ],
)
def test_mentions_agree_by_the_words_of_the_shorter(mention: str | None, given: str, same: bool) -> None:
    assert near(mention, given) is same


def test_a_sentence_without_its_mentions_is_a_fault_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**ROW, "events": [{"type": "AID", "source_text": "Chad"}]}) + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match="C502"):
        load_sentences(path)


def test_the_verb_prints_both_parts(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    rows = [{**ROW, "id": f"made-{number}"} for number in range(12)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = CliRunner().invoke(app, ["evaluate", str(path), "--json"])
    parts = json.loads(result.output)
    assert set(parts) == {"read", "held out"}
    assert sum(part["of"] for part in parts.values()) == 12
    assert all(part["type accuracy"] == 1.0 for part in parts.values() if part["of"])
