"""A faulty gold file must be named by line and fault, or figures would be wrong in silence."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from communique.evaluation.gold import GoldError, load, load_readings
from tests.evaluation.made import gold_row, reading_of

Row = dict[str, Any]


def write(path: Path, *rows: Row) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_gold_document_gives_the_reader_no_answers(tmp_path: Path) -> None:
    (doc,) = load(write(tmp_path / "gold.jsonl", gold_row()))
    raw = doc.raw()
    assert (raw.external_id, raw.publisher, raw.published_at) == ("doc-1", "Example Wire", "2025-05-04")
    assert raw.doctype is None
    assert len(doc.records["positions"]) == 2


def change(**fields: Any) -> Callable[[Row], None]:
    return lambda row: row.update(fields)


def shift(row: Row) -> None:
    row["encounters"][0]["evidence"]["start"] += 1


FAULTS: list[tuple[str, Callable[[Row], None]]] = [
    ("C502", change(text=None)),
    ("C502", change(id=7)),
    ("C502", change(title=["a title"])),
    ("C502", change(events=None)),
    ("C502", change(commitments=["Norway pledged"])),
    ("C503", shift),
    ("C502", lambda row: row["positions"][1].pop("attribution")),
    ("C505", lambda row: row.pop("positions")),
]


@pytest.mark.parametrize(("code", "spoil"), FAULTS)
def test_a_faulty_line_is_named_with_its_place(code: str, spoil: Callable[[Row], None], tmp_path: Path) -> None:
    good, bad = gold_row(), copy.deepcopy(gold_row()) | {"id": "doc-2"}
    spoil(bad)
    path = write(tmp_path / "gold.jsonl", good, bad)
    with pytest.raises(GoldError) as caught:
        load(path)
    assert caught.value.code == code
    assert caught.value.place == f"{path}:2"
    assert caught.value.fix


def test_an_id_that_stands_twice_would_hide_a_reading(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="C504"):
        load(write(tmp_path / "gold.jsonl", gold_row(), gold_row()))


@pytest.mark.parametrize(("content", "code"), [("", "C506"), ("\n \n", "C506"), ("{]", "C501"), ("[1]", "C501")])
def test_a_file_without_objects_is_refused(content: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError) as caught:
        load(path)
    assert caught.value.code == code


def test_bytes_that_are_not_utf8_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b'{"id": "\xff"}')
    with pytest.raises(GoldError, match="C501"):
        load(path)


def test_a_line_separator_inside_a_text_does_not_part_the_line(tmp_path: Path) -> None:
    row = gold_row() | {"title": "Kenya\u2028Norway"}
    assert load(write(tmp_path / "gold.jsonl", row))[0].title == "Kenya\u2028Norway"


def test_readings_are_found_by_the_id_of_their_gold(tmp_path: Path) -> None:
    reading = reading_of(gold_row())
    assert load_readings(write(tmp_path / "readings.jsonl", reading)) == {"doc-1": reading}


def test_a_line_that_is_no_reading_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="C507"):
        load_readings(write(tmp_path / "readings.jsonl", {"document": {"external_id": None}}))
