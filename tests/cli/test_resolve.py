"""`communique resolve`: who a phrase is, from the command line and from JSONL, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from communique.cli.main import app, main


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["resolve", *args], input=stdin)


def write(path: Path, *rows: dict[str, Any] | str) -> str:
    path.write_text("".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in rows), encoding="utf-8")
    return str(path)


def test_a_phrase_is_told_with_the_words_and_lines_that_decide() -> None:
    result = run("the Kenyan army")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "the Kenyan army",
        "  Kenya: KEN, MIL (military)",
        '  "Kenyan": country KEN, by actors/states:KEN',
        '  "army": sector MIL, by lexicon/en/sector_nouns:army',
    ]


def test_a_phrase_that_is_no_known_actor_is_said_to_be_none() -> None:
    assert run("a demand").stdout.splitlines() == ["a demand", "  no known actor: no country, no sector"]


def test_json_has_the_reasons_and_jsonl_the_five_fields_of_the_codebook() -> None:
    whole = json.loads(run("--format", "json", "--date", "2024-05-01", "the Knesset").stdout)
    assert whole["why"][0] == {"words": "Knesset", "decided": "country ISR", "line": "actors/metonyms:Knesset"}
    assert (whole["id"], whole["date"]) == ("ISR", "2024-05-01")
    line = json.loads(run("--format", "jsonl", "the Knesset").stdout)
    assert line == {"external_id": None, "text": "the Knesset", "country": "ISR", "sector": "LEG", "label": "Israel"}


@pytest.mark.parametrize("option", [("--country", "Togo"), ("--country", "TGO"), ("--context", "Togolese")])
def test_what_is_known_beside_a_phrase_helps(option: tuple[str, str]) -> None:
    assert json.loads(run("--format", "jsonl", *option, "the army").stdout)["country"] == "TGO"


def test_a_file_gives_its_phrases_in_order_with_what_its_lines_say(tmp_path: Path) -> None:
    path = write(
        tmp_path / "actors.jsonl",
        {"id": "a", "text": "the police", "known_country": "Ecuador"},
        {"id": "b", "text": "the PRD", "context": "Panamanian", "date": "2020"},
        {"id": None, "text": "Fijian farmers", "expected": {"country": "FJI"}},
    )
    rows = [json.loads(line) for line in run("--format", "jsonl", path).stdout.splitlines()]
    assert [(r["external_id"], r["country"], r["sector"]) for r in rows] == [
        ("a", "ECU", "COP"),
        ("b", "PAN", "PTY"),
        (None, "FJI", "AGR"),
    ]


def test_a_line_goes_before_the_options(tmp_path: Path) -> None:
    path = write(tmp_path / "actors.jsonl", {"text": "the army", "known_country": "Ghana"}, {"text": "the army"})
    rows = [json.loads(line) for line in run("--format", "jsonl", "--country", "Laos", path).stdout.splitlines()]
    assert [r["country"] for r in rows] == ["GHA", "LAO"]


def test_standard_input_is_jsonl() -> None:
    result = run("--format", "jsonl", "-", stdin='{"text": "Greek judges"}\n')
    assert json.loads(result.stdout)["sector"] == "JUD"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("not json", "C110"),
        ("[1]", "C110"),
        ('{"id": "a"}', "C111"),
        ('{"text": " "}', "C111"),
        ('{"text": "the army", "context": 3}', "C112"),
        ('{"text": "\\ud800"}', "C113"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_resolved(line: str, code: str, tmp_path: Path) -> None:
    path = write(tmp_path / "actors.jsonl", line, {"id": "good", "text": "Malian troops"})
    result = run("--format", "jsonl", path)
    assert result.exit_code == 4
    assert result.stderr.startswith(f"{code} {path}:1: ")
    assert [json.loads(row)["external_id"] for row in result.stdout.splitlines()] == ["good"]


@pytest.mark.parametrize(
    ("content", "code"), [(None, "C101"), (b"\n", "C102"), (b"\x00\x01", "C103")], ids=["missing", "empty", "binary"]
)
def test_an_input_without_phrases_is_said_to_be_so(content: bytes | None, code: str, tmp_path: Path) -> None:
    path = tmp_path / "actors.jsonl"
    if content is not None:
        path.write_bytes(content)
    result = run(str(path))
    assert result.exit_code == 3
    assert result.stderr.startswith(f"{code} {path}: ")
    assert result.stdout == ""


def test_a_directory_is_no_file_of_phrases(tmp_path: Path) -> None:
    folder = tmp_path / "all.jsonl"
    folder.mkdir()
    assert run(str(folder)).stderr.startswith(f"C105 {folder}: ")


def test_no_phrase_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve"]) == 2
    assert "PHRASE" in capsys.readouterr().err


def test_output_is_the_same_twice() -> None:
    args = ("--format", "json", "the Peruvian opposition", "gunmen", "WFP")
    assert run(*args).stdout_bytes == run(*args).stdout_bytes
