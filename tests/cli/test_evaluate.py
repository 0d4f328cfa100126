"""`communique evaluate`: the same figures from the pipeline as from a file, and clear words for bad gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from communique.cli import wiring
from communique.cli.main import app, main
from communique.model.document import RawDocument
from tests.evaluation.made import gold_row, reading_of


class Told:
    """A reading that holds what it was given."""

    def __init__(self, reading: dict[str, Any]) -> None:
        self.reading = reading

    def to_json(self) -> str:
        return json.dumps(self.reading)


def write(path: Path, *rows: dict[str, Any]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def run(*args: str) -> Result:
    return CliRunner().invoke(app, ["evaluate", *args])


@pytest.fixture
def made_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(raw: RawDocument) -> Told:
        if raw.external_id == "fault":
            raise ValueError("no clause")
        return Told(reading_of(gold_row()))

    monkeypatch.setattr(wiring, "reader", lambda: read)


def test_a_file_of_readings_is_measured_without_reading(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", gold_row())
    made = write(tmp_path / "readings.jsonl", reading_of(gold_row()) | {"positions": []})
    result = run(gold, "--readings", made, "--misses", "1")
    assert result.exit_code == 0
    assert "gold.jsonl: 1 documents" in result.stdout
    assert "missed doc-1: KEN welcome" in result.stdout


@pytest.mark.usefixtures("made_reader")
def test_the_pipeline_and_its_readings_give_the_same_figures(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", gold_row())
    made = write(tmp_path / "readings.jsonl", reading_of(gold_row()))
    figures = json.loads(run(gold, "--json").stdout)
    assert figures == json.loads(run(gold, "--json", "--readings", made).stdout)
    assert figures["positions: found"]["f1"] == 1.0


@pytest.mark.usefixtures("made_reader")
def test_a_gold_text_at_which_the_reader_raises_counts_as_unread_and_is_named(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", gold_row(), gold_row() | {"id": "fault"})
    result = run(gold, "--json")
    assert result.exit_code == 4
    assert result.stderr.startswith(f"C190 {gold}:2: internal fault while reading: ValueError: no clause")
    assert json.loads(result.stdout)["documents without a reading"] == {"documents": 1, "of": 2}


def test_gold_of_another_kind_is_said_to_be_not_scored_yet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"id": "s-1", "text": "Peru thanked Japan.", "topics": ["thanks"]}
    assert main(["evaluate", write(tmp_path / "gold.jsonl", row)]) == 2
    told = capsys.readouterr().err
    assert "C505" in told
    assert "not scored yet" in told


def test_actor_gold_is_measured_with_what_resolve_makes_of_it(tmp_path: Path) -> None:
    expected = {"country": "PER", "sector": "MIL"}
    gold = write(tmp_path / "actors.jsonl", {"id": "a", "text": "the Peruvian navy", "expected": expected})
    assert json.loads(run(gold, "--json").stdout)["actors: both"] == {"accuracy": 1.0, "of": 1}
    made = write(tmp_path / "resolved.jsonl", {"external_id": "a", "country": "PER", "sector": "GOV"})
    result = run(gold, "--readings", made, "--misses", "1")
    assert result.exit_code == 0
    assert "actors.jsonl: 1 phrases" in result.stdout
    assert "the Peruvian navy: expected country PER, sector MIL; found country PER, sector GOV" in result.stdout
