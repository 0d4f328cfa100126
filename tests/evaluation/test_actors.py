"""Actor gold must be measured phrase by phrase, and a faulty file named, or figures would be wrong in silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from communique.evaluation.actors import (
    is_actor_gold,
    lines,
    load_phrases,
    load_resolved,
    resolve_gold,
    score_actors,
)
from communique.evaluation.gold import GoldError
from tests.evaluation.made import gold_row

GOLD: list[dict[str, Any]] = [
    {"id": "1", "text": "the Kenyan army", "expected": {"country": "KEN", "sector": "MIL"}},
    {"id": "2", "text": "the police", "known_country": "Peru", "expected": {"country": "PER", "sector": "COP"}},
    {"id": "3", "text": "Norwegians", "expected": {"country": "NOR"}},
    {"id": "4", "text": "gunmen", "expected": {"country": "", "sector": "UAF"}},
]


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_each_field_is_a_row_and_both_counts_where_both_are_asked(tmp_path: Path) -> None:
    gold = load_phrases(write(tmp_path / "gold.jsonl", *GOLD))
    resolved = {
        "1": {"country": "KEN", "sector": "GOV"},
        "2": {"country": "PER", "sector": "COP"},
        "3": {"country": None, "sector": "CVL"},
    }
    scores = score_actors(gold, resolved)
    assert scores.to_dict() == {
        "actors: country": {"accuracy": 0.75, "of": 4},  # a phrase not resolved has no country, which is right here
        "actors: sector": {"accuracy": 0.333, "of": 3},
        "actors: both": {"accuracy": 0.333, "of": 3},
    }
    assert [miss.phrase.id for miss in scores.misses] == ["1", "3", "4"]


def test_the_program_is_given_what_stands_beside_and_nothing_of_the_answers(tmp_path: Path) -> None:
    gold = load_phrases(write(tmp_path / "gold.jsonl", *GOLD))
    scores = score_actors(gold, resolve_gold(gold))
    assert [share.value for share in scores.shares.values()] == [1.0, 1.0, 1.0]


def test_the_table_shows_figures_and_as_many_misses_as_asked(tmp_path: Path) -> None:
    gold = load_phrases(write(tmp_path / "gold.jsonl", *GOLD))
    shown = list(lines(score_actors(gold, {}), title="made", misses=1))
    assert shown[0] == "made"
    assert any(line.split() == ["both", "0.000", "3"] for line in shown)
    assert shown[-1] == "  the Kenyan army: expected country KEN, sector MIL; found country -, sector -"


def test_a_figure_of_nothing_is_no_figure(tmp_path: Path) -> None:
    gold = load_phrases(write(tmp_path / "gold.jsonl", GOLD[2]))
    scores = score_actors(gold, {})
    assert scores.shares["both"].value is None
    assert any(line.split() == ["both", "-", "0"] for line in lines(scores, title="made"))


def test_the_kind_of_gold_is_told_by_its_first_line(tmp_path: Path) -> None:
    assert is_actor_gold(write(tmp_path / "a.jsonl", *GOLD))
    assert not is_actor_gold(write(tmp_path / "b.jsonl", gold_row()))
    assert not is_actor_gold(write(tmp_path / "c.jsonl"))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"id": "9", "expected": {"country": "KEN"}}, "C502"),
        ({"id": 9, "text": "x", "expected": {"country": "KEN"}}, "C502"),
        ({"id": "9", "text": "x"}, "C502"),
        ({"id": "9", "text": "x", "expected": {}}, "C502"),
        ({"id": "9", "text": "x", "expected": {"country": None}}, "C502"),
        ({"id": "9", "text": "x", "expected": {"name": "KEN"}}, "C502"),
        ({"id": "9", "text": "x", "expected": {"country": "KEN"}, "context": 1}, "C502"),
        ({"id": "1", "text": "x", "expected": {"country": "KEN"}}, "C504"),
    ],
)
def test_a_faulty_line_is_named(row: dict[str, Any], code: str, tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", GOLD[0], row)
    with pytest.raises(GoldError) as caught:
        load_phrases(path)
    assert (caught.value.code, caught.value.place) == (code, f"{path}:2")


def test_resolved_phrases_are_found_by_their_id_and_other_lines_refused(tmp_path: Path) -> None:
    row = {"external_id": "1", "text": "x", "country": "KEN", "sector": "MIL", "label": "Kenya"}
    assert load_resolved(write(tmp_path / "good.jsonl", row)) == {"1": row}
    with pytest.raises(GoldError, match="C507"):
        load_resolved(write(tmp_path / "bad.jsonl", {"document": {"external_id": "1"}}))
