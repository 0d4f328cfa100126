"""The fuzz target finds what is wrong, keeps the smallest text of it, and says how to run it again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import pytest
from fuzz import intake_fuzz, read_fuzz
from fuzz.read_fuzz import faults_of, hunt, main, shrunk, texts, trial

from communique import read
from communique.intake import Rejection
from communique.model.document import RawDocument
from communique.model.errors import InputError
from communique.model.reading import Reading

TEXT = "Peru condemned the raid."


@cache
def good() -> Reading:
    """Returns a reading in which nothing is false."""
    return read(TEXT)


def failing_at(mark: str) -> read_fuzz.Read:
    """Returns a reader that fails at a mark, as a fault in the product would."""

    def reader(text: str) -> Reading:
        if mark in text:
            raise ZeroDivisionError(text)
        return msgspec.structs.replace(good(), positions=[], events=[], actors=[], coverage=[], document=blank(text))

    return reader


def blank(text: str) -> object:
    return msgspec.structs.replace(good().document, sha256=str(len(text)))


@pytest.fixture
def any_coverage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_fuzz, "faults_of", lambda text, reading: [])


@pytest.mark.usefixtures("any_coverage")
@pytest.mark.parametrize("mark", ["«", "\u202e", "(((("])
def test_a_planted_fault_is_found_and_its_smallest_text_kept(
    mark: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hunt(3, most=2_000, read_text=failing_at(mark), found=tmp_path) == 1
    (kept,) = tmp_path.iterdir()
    assert kept.read_text(encoding="utf-8") == mark
    told = capsys.readouterr().err
    assert "ZeroDivisionError" in told and "--seed 3" in told and f"--file {kept}" in told


@pytest.mark.usefixtures("any_coverage")
def test_the_same_seed_reads_the_same_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seen: dict[int, list[str]] = {}

    def reader_of(run: int) -> read_fuzz.Read:
        return lambda text: seen.setdefault(run, []).append(text) or good()

    assert [hunt(seed, most=30, read_text=reader_of(n), found=tmp_path) for n, seed in enumerate((5, 5, 6))] == [0] * 3
    assert seen[0] == seen[1] != seen[2]
    assert capsys.readouterr().out.splitlines()[0] == "30 texts were read, none failed (seed 5)"


def test_a_reading_of_other_words_is_a_fault() -> None:
    assert faults_of(TEXT, good()) == []
    assert "evidence" in {fault.kind for fault in faults_of("Chad condemned the raid.", good())}


def test_sentences_and_records_that_are_lost_or_doubled_are_faults() -> None:
    lost = msgspec.structs.replace(good(), coverage=[])
    twice = msgspec.structs.replace(good(), positions=good().positions * 2)
    assert "coverage" in {fault.kind for fault in faults_of(TEXT, lost)}
    assert "ids" in {fault.kind for fault in faults_of(TEXT, twice)}


def test_a_reader_that_never_ends_or_changes_its_mind_is_a_fault() -> None:
    def endless(text: str) -> Reading:
        while True:
            pass

    readings = iter([good(), msgspec.structs.replace(good(), warnings=["another"])])
    fault = trial(TEXT, endless, limit=0.05)
    assert fault is not None and fault.kind == "TimeoutError"
    fault = trial(TEXT, lambda text: next(readings))
    assert fault is not None and fault.kind == "unsteady"


def test_a_text_that_is_refused_with_a_reason_is_no_fault() -> None:
    def refusing(text: str) -> Reading:
        raise InputError("C113", "half of a surrogate pair")

    assert trial("\ud800", refusing) is None


def test_shrinking_keeps_what_fails_and_nothing_else() -> None:
    assert shrunk("a" * 700 + "x" + "b" * 900 + "y" + "c", lambda text: "x" in text and "y" in text) == "xy"
    assert shrunk("abc", lambda text: len(text) > 1, seconds=0) == "abc"


def test_real_texts_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(texts()) > 20
    assert main(["--seed", "11", "--texts", "4"]) == 0
    captured = capsys.readouterr()
    assert captured.out == "4 texts were read, none failed (seed 11)\n"
    assert captured.err.startswith("seed 11\n")


def test_a_kept_text_can_be_read_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_bytes("Peru\r\nmet \ud800Chad.".encode("utf-8", "surrogatepass"))
    assert main(["--file", str(kept)]) == 0
    assert "was read" in capsys.readouterr().out


def test_help_shows_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert "--seed 7 --texts 200" in capsys.readouterr().out


def test_files_of_every_format_are_changed_and_a_fault_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []

    def take(path: str) -> Iterator[RawDocument | Rejection]:
        seen.append(Path(path).suffix)
        if path.endswith(".docx"):
            raise ZeroDivisionError(path)
        yield RawDocument("Peru met Chad.", path)

    assert intake_fuzz.hunt(4, most=500, take=take, found=tmp_path) == 1
    (kept,) = tmp_path.iterdir()
    assert kept.suffix == ".docx" and f"--file {kept}" in capsys.readouterr().out
    assert len(set(seen)) > 2


def test_changed_files_are_taken_in() -> None:
    assert intake_fuzz.hunt(1, most=60) == 0
