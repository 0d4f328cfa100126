"""`communique read`: nothing is lost, everything is in order, and a script can trust the exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from communique.cli.main import app, main
from communique.cli.read import rejection_line
from tests.cli import readings

pytestmark = pytest.mark.usefixtures("made_rooms")


def run(*args: str) -> Result:
    return CliRunner().invoke(app, ["read", *args])


def file(folder: Path, name: str, *ids: str) -> str:
    path = folder / name
    path.write_text("\n".join(ids), encoding="utf-8")
    return str(path)


def ids(output: str) -> list[str]:
    return [json.loads(line)["document"]["external_id"] for line in output.splitlines()]


def test_readings_come_one_a_line_in_the_order_of_the_input(tmp_path: Path) -> None:
    result = run("--format", "jsonl", file(tmp_path, "b", "9", "2"), "-", file(tmp_path, "a", "5"))
    assert result.exit_code == 0
    assert ids(result.stdout) == ["9", "2", "stdin", "5"]


def test_json_is_one_indented_object_a_document(tmp_path: Path) -> None:
    result = run("--format", "json", file(tmp_path, "a", "1", "2"))
    decoder, rest, found = json.JSONDecoder(), result.stdout, []
    while rest.strip():
        value, end = decoder.raw_decode(rest.lstrip())
        found.append(value["document"]["external_id"])
        rest = rest.lstrip()[end:]
    assert found == ["1", "2"]
    assert result.stdout.startswith('{\n  "schema": "communique/reading/1"')
    assert "日本語" in result.stdout


def test_a_page_without_escape_codes_goes_into_a_pipe(tmp_path: Path) -> None:
    result = run(file(tmp_path, "a", "1"))
    assert result.exit_code == 0
    assert "[P1] Ghana strongly opposes illegal fishing" in result.stdout
    assert "\x1b" not in result.stdout
    assert max(len(line) for line in result.stdout.splitlines()) <= 100


def test_a_rejected_input_is_one_line_and_the_rest_is_read(tmp_path: Path) -> None:
    result = run("--format", "jsonl", "missing.txt", file(tmp_path, "a", "1"), "raising.txt")
    assert result.exit_code == 4
    assert ids(result.stdout) == ["1"]
    assert result.stderr.splitlines() == [
        "C101 missing.txt: there is no such file Check the name.",
        "C102 raising.txt: not a text Give a text.",
    ]


def test_a_document_at_which_the_reader_raises_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = file(tmp_path, "a", "1", "fault", "3")
    result = run("--format", "jsonl", path)
    assert result.exit_code == 4
    assert ids(result.stdout) == ["1", "3"]
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"C190 {path}:2: internal fault while reading: KeyError")


def test_debug_shows_the_traceback_of_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file(tmp_path, "a", "fault", "1")
    assert "Traceback" in run("--debug", path).stderr
    assert "Traceback" not in run(path).stderr
    monkeypatch.setenv("COMMUNIQUE_DEBUG", "1")
    assert "Traceback" in run(path).stderr


@pytest.mark.parametrize("names", [["missing.txt"], ["missing.txt", "raising.txt"]])
def test_nothing_read_is_told_by_the_exit_code(names: list[str]) -> None:
    result = run(*names)
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == len(names)
    assert result.stdout == ""


def test_an_input_without_documents_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    result = run(file(tmp_path, "empty"))
    assert result.exit_code == 3
    assert "C191" in result.stderr


@pytest.mark.parametrize("args", [[], ["--format", "xml", "-"], ["--no-such-option", "-"]])
def test_wrong_usage_has_its_own_exit_code(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", *args]) == 2
    assert "Usage: communique read" in capsys.readouterr().err


def test_an_output_file_holds_everything_and_keeps_its_permissions(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("earlier\n", encoding="utf-8")
    output.chmod(0o640)
    result = run("--format", "jsonl", "--output", str(output), file(tmp_path, "a", "1", "2"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert ids(output.read_text(encoding="utf-8")) == ["1", "2"]
    assert output.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "out.jsonl"]


def test_an_interruption_leaves_the_earlier_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("earlier\n", encoding="utf-8")
    assert main(["read", "--output", str(output), file(tmp_path, "a", "1", "stop")]) == 130
    assert output.read_text(encoding="utf-8") == "earlier\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "out.jsonl"]
    assert "interrupted" in capsys.readouterr().err


def test_nothing_read_leaves_the_earlier_output(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("earlier\n", encoding="utf-8")
    assert run("--output", str(output), "missing.txt").exit_code == 3
    assert output.read_text(encoding="utf-8") == "earlier\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_link_is_written_through_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "out.jsonl"
    link.symlink_to(tmp_path / "there" / "real.jsonl")
    assert run("--format", "jsonl", "--output", str(link), "-").exit_code == 0
    assert link.is_symlink()
    assert ids((tmp_path / "there" / "real.jsonl").read_text(encoding="utf-8")) == ["stdin"]


def test_a_device_is_written_to_and_not_replaced() -> None:
    assert run("--format", "jsonl", "--output", os.devnull, "-").exit_code == 0
    assert not Path(os.devnull).is_file()


def test_an_output_that_cannot_be_written_is_told_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "--output", str(tmp_path / "no" / "out.txt"), "missing.txt"]) == 2
    error = capsys.readouterr().err
    assert "C402" in error
    assert "C101" not in error


def test_a_document_without_records_says_so(tmp_path: Path) -> None:
    result = run(file(tmp_path, "a", "nothing"))
    assert result.exit_code == 0
    assert "No records were found in this document." in result.stdout


@pytest.mark.parametrize("message", ["two\nlines", "a \x1b[31mred\x1b[0m place", "back\rover"])
def test_a_hostile_name_cannot_leave_its_line_or_steer_the_terminal(message: str) -> None:
    line = rejection_line("C101", "name\n.txt", message, None)
    assert line.isprintable()
    assert line.startswith("C101 name .txt: ")


def test_the_hand_made_reading_is_true_to_its_text() -> None:
    made = readings.reading()
    records = [*made.positions, *made.commitments, *made.encounters, *made.issued, *made.events]
    assert all(readings.TEXT[r.evidence.start : r.evidence.end] == r.evidence.exact for r in records)
