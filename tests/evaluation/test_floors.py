"""A figure may not sink unseen: not by a worse reader, not by an easier gold, not by an edited floor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from communique.evaluation.floors import (
    FILE,
    Floors,
    Lowered,
    check,
    main,
    measure,
    moved,
    read_floors,
    write_floors,
)
from communique.evaluation.gold import GoldError, load
from communique.evaluation.score import Scores, score
from communique.pipeline import read_document
from tests.evaluation.made import gold_row, reading_of

GOLD = Path(__file__).resolve().parents[1] / "gold"
HASHES = {"a.jsonl": "0" * 64}


def scores(tmp_path: Path, *, lose: str | None = None) -> dict[str, Scores]:
    """Returns the scores of the perfect reading, without the records of one family."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(gold_row()) + "\n", encoding="utf-8")
    reading = reading_of(gold_row())
    if lose:
        reading[lose] = []
    return {"a.jsonl": score(load(path), {"doc-1": reading})}


def test_figures_at_their_floors_pass(tmp_path: Path) -> None:
    now = scores(tmp_path)
    assert check(moved(Floors(), now, HASHES), now, HASHES) == []


def test_a_figure_under_its_floor_is_named(tmp_path: Path) -> None:
    floors = moved(Floors(), scores(tmp_path), HASHES)
    faults = check(floors, scores(tmp_path, lose="commitments"), HASHES)
    assert any("commitments: PROMISE" in fault and "floor is 1.0" in fault for fault in faults)
    assert not any("positions" in fault for fault in faults)


def test_changed_new_and_lost_gold_is_named(tmp_path: Path) -> None:
    now = scores(tmp_path)
    floors = moved(Floors(), now, HASHES)
    assert "the gold has changed" in check(floors, now, {"a.jsonl": "1" * 64})[0]
    assert "no such gold file" in check(floors, {}, {})[0]
    assert "no floors yet" in check(Floors(), now, HASHES)[0]


def test_a_floor_sinks_only_with_a_reason_and_the_reason_is_kept(tmp_path: Path) -> None:
    floors = moved(Floors(), scores(tmp_path), HASHES)
    worse = scores(tmp_path, lose="encounters")
    for reason in (None, "", "  "):
        with pytest.raises(GoldError, match=r"C510.*encounters: SIDES"):
            moved(floors, worse, HASHES, lower=reason)
    lowered = moved(floors, worse, HASHES, lower="the coder of meetings was taken out")
    assert check(lowered, worse, HASHES) == []
    assert {item.reason for item in lowered.lowered} == {"the coder of meetings was taken out"}
    assert (
        Lowered(
            gold="a.jsonl",
            figure="encounters: found / f1",
            before=1.0,
            after=0.0,
            reason=lowered.lowered[0].reason,
        )
        in lowered.lowered
    )


def test_taking_a_gold_file_away_needs_a_reason_too(tmp_path: Path) -> None:
    floors = moved(Floors(), scores(tmp_path), HASHES)
    with pytest.raises(GoldError, match="C510"):
        moved(floors, {}, {})


def test_floors_rise_without_a_reason(tmp_path: Path) -> None:
    low = moved(Floors(), scores(tmp_path, lose="events"), HASHES)
    high = moved(low, scores(tmp_path), HASHES)
    assert high.gold["a.jsonl"].least["events: type / f1"] == 1.0
    assert high.lowered == []


def test_floors_survive_their_file(tmp_path: Path) -> None:
    floors = moved(Floors(), scores(tmp_path), HASHES)
    write_floors(tmp_path / FILE, floors)
    assert read_floors(tmp_path / FILE) == floors
    (tmp_path / FILE).write_text("[]", encoding="utf-8")
    with pytest.raises(GoldError, match="C511"):
        read_floors(tmp_path / FILE)


class Told(msgspec.Struct):
    """A reading that holds what it was given."""

    reading: dict[str, Any]

    def to_json(self) -> str:
        return json.dumps(self.reading)


def test_the_command_refuses_to_lower_and_leaves_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(gold_row()) + "\n", encoding="utf-8")
    reading = reading_of(gold_row())
    assert main([str(tmp_path)], reader=lambda raw: Told(reading)) == 0  # type: ignore[arg-type,return-value]
    before = (tmp_path / FILE).read_text(encoding="utf-8")
    worse = reading | {"positions": []}
    assert main([str(tmp_path)], reader=lambda raw: Told(worse)) == 2  # type: ignore[arg-type,return-value]
    assert "C510" in capsys.readouterr().err
    assert (tmp_path / FILE).read_text(encoding="utf-8") == before
    reason = ["--lower", "positions are rebuilt"]
    assert main([str(tmp_path), *reason], reader=lambda raw: Told(worse)) == 0  # type: ignore[arg-type,return-value]
    assert "positions are rebuilt" in (tmp_path / FILE).read_text(encoding="utf-8")


def test_no_figure_of_the_project_has_sunk() -> None:
    figures, hashes = measure(GOLD, reader=read_document)
    assert figures
    assert check(read_floors(GOLD / FILE), figures, hashes) == []
