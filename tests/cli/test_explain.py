"""The verb `explain` as the shell sees it: the way to a record, the survey, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from communique.cli.explained import CONDITIONS, REASONS
from communique.cli.main import app, main
from communique.cli.read import PIPE_WIDTH
from communique.explain.shapes import Explanation

TEXT = (
    "HARARE, May 4 (Example Wire) -- Zambia opposes the levy on copper, the foreign ministry said. "
    "It pledged to send a ship to Oman by 2027. Oman planted trees. The striker condemned the referee.\n"
)


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "release.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def feed(tmp_path: Path) -> str:
    path = tmp_path / "feed.jsonl"
    rows = [{"id": "a1", "text": "Mali rejects the levy."}, {"id": "b2", "text": "Cuba rejects the quota."}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def explained(*args: str) -> str:
    done = CliRunner().invoke(app, ["explain", *args], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_record_is_told_from_its_words_to_the_line_of_the_resources(file: str) -> None:
    text = flat(explained(file, "P1"))
    told = (
        "oppose (OPPOSE)",
        "who Zambia (ZMB)",
        "“Zambia opposes the levy on copper” [",
        "parser saw “",
        "names masked",
        "clause oppose (verb) in “opposes”, affirmed",
        "under say “said” (content)",
        "subject “Zambia” = Zambia (ZMB)",
        "object “the levy on copper”",
        "explicit, indirect, tier 4",
        "rule oppose.verb, version",
        "line lexicon/en/stances, oppose.verb",
        "fires on “",
        "silent on “",
    )
    at = 0
    for words in told:
        assert words in text[at:], words
        at = text.index(words, at)


def test_without_a_record_every_sentence_is_told(file: str) -> None:
    text = flat(explained(file))
    assert "P1 oppose (OPPOSE), by oppose.verb position:" in text
    assert "C1 " in text and " commitment:" in text
    assert "“Oman planted trees.” no record no_act: " in text
    assert "near condemn.verb at “condemned”: nobody named holds it" in text


def test_a_sentence_without_records_tells_what_was_seen(file: str) -> None:
    number = explained(file, "--format", "json").count('"kind": "body"') + 1  # the furniture before them
    text = flat(explained(file, "--sentence", str(number)))
    assert "no record" in text and "“The striker condemned the referee.”" in text
    assert "reason no_actor: " in text and "clause condemn (verb)" in text
    assert "near condemn.verb" in text and "(lexicon/en/stances)" in text


def test_marks_and_ids_name_the_same_record(file: str) -> None:
    ident = json.loads(explained(file, "P1", "--format", "json"))["records"][0]["id"]
    assert explained(file, "P1") == explained(file, "p1") == explained(file, ident) == explained(file, ident[:-3])


def test_marks_are_those_of_the_page_of_read(file: str) -> None:
    page = CliRunner().invoke(app, ["read", file]).stdout
    assert "P1" in page and "C1" in page
    for record in json.loads(explained(file, "--format", "json"))["records"]:
        assert record["mark"] in page


def test_json_has_one_shape_whatever_is_asked(file: str) -> None:
    for args in ([], ["P1"], ["--sentence", "2"]):
        data = json.loads(explained(file, *args, "--format", "json"))
        assert data["schema"] == "communique/explanation/1"
        assert set(data) == {"schema", *Explanation.__struct_fields__} - {"format"}
        assert data["sentences"]
        for record in data["records"]:
            assert {"clause", "attribution", "origin", "sources", "evidence"} <= set(record)


@pytest.mark.parametrize("columns", ["40", "72", "200"])
def test_lines_keep_to_the_width_of_the_terminal(file: str, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for args in ([], ["P1"]):
        assert max(len(line) for line in explained(file, *args).splitlines()) <= int(columns)


def test_a_pipe_is_as_wide_as_that_of_read(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert 60 < max(len(line) for line in explained(file, "P1").splitlines()) <= PIPE_WIDTH


def test_standard_input_can_be_explained() -> None:
    done = CliRunner().invoke(app, ["explain", "-", "P1"], input="Malta rejects the levy.")
    assert done.exit_code == 0 and "reject" in done.stdout


def test_control_characters_of_a_text_do_not_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text("Peru rejects the \x1b[31mred\x07 levy.", encoding="utf-8")
    for args in ([], ["--sentence", "1"]):
        assert not {"\x1b", "\x07"} & set(explained(str(path), *args))


@pytest.mark.parametrize("text", ["Economic ties", "It rained."])
def test_a_text_without_records_tells_why(text: str, tmp_path: Path) -> None:
    path = tmp_path / "dull.txt"
    path.write_text(text, encoding="utf-8")
    assert "no record" in explained(str(path))


# --- documents ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("chosen", "words"), [("1", "levy"), ("2", "quota"), ("a1", "levy"), ("b2", "quota")])
def test_a_document_of_a_feed_is_chosen_by_line_or_id(feed: str, chosen: str, words: str) -> None:
    assert f"“the {words}”" in explained(feed, "P1", "--document", chosen)


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["P9"], 2, "C410"),
        (["nothing"], 2, "P1 (position:"),
        (["position", "--sentence", "1"], 2, "not both"),
        (["--sentence", "0"], 2, "C413"),
        (["--sentence", "many"], 2, "many"),
        (["--document", "x9"], 2, "C412"),
        (["--format", "xml"], 2, "xml"),
    ],
)
def test_what_cannot_be_told_is_refused_with_its_code(
    file: str, args: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", file, *args]) == code
    streams = capsys.readouterr()
    assert words in streams.err and streams.out == ""


def test_a_feed_of_several_documents_needs_a_choice(feed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", feed, "P1"]) == 2
    assert "C412" in (said := capsys.readouterr().err) and "2 documents" in said and "--document" in said


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(tmp_path / "missing.txt")]) == 3
    assert "missing.txt" in capsys.readouterr().err


def test_every_condition_and_reason_has_words() -> None:
    assert all(words and words[0].islower() and not words.endswith(".") for words in CONDITIONS.values())
    assert all(words and not words.endswith(".") for words in REASONS.values())
