"""The constructed sample collection: what samples/README.md and its index say of it must be so."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from communique.actors.gazetteer import default as gazetteer
from communique.actors.labels import entity
from communique.evaluation.renaming import outcomes
from communique.intake import read_path
from communique.intake.rejection import Rejection
from communique.layout.facts import DOCTYPES
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.store import Store
from communique.store.ingest import ingest
from tests import once
from tests.store.made import rows

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "samples" / "collection"
README = ROOT / "samples" / "README.md"
SHARED = ROOT.parent / "shared"
MARK = "constructed"
LEAST_SAME = 0.99  # of records with the states exchanged
COPIED = 7  # so many words in a row are a quotation
SETS = {"series": 6, "republished": 3, "reports": 4, "pair": 2, "text and report": 2}  # kind of set: least members


@cache
def index() -> tuple[dict[str, str], ...]:
    with (FOLDER / "INDEX.csv").open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream))


def files() -> list[Path]:
    return sorted(path for path in FOLDER.iterdir() if path.suffix in (".jsonl", ".txt"))


@cache
def taken_in() -> tuple[RawDocument | Rejection, ...]:
    return tuple(item for path in files() for item in read_path(str(path)))


@cache
def documents() -> tuple[RawDocument, ...]:
    return tuple(item for item in taken_in() if isinstance(item, RawDocument))


@cache
def readings() -> dict[str, Reading]:
    return {name(raw): reading for raw, reading in zip(documents(), once.readings(documents()), strict=True)}


def name(raw: RawDocument) -> str:
    return raw.external_id or Path(raw.place).stem


def grams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + COPIED]) for i in range(len(words) - COPIED + 1)}


def members(kind: str) -> Counter[str]:
    return Counter(row["set"] for row in index() if row["set_kind"] == kind)


def test_the_index_names_every_text_once() -> None:
    listed = {row["id"]: row["file"] for row in index()}
    assert len(listed) == len(index()) > 80
    rejected = [row["id"] for row in index() if "rejected" in row["note"]]
    assert [item.code for item in taken_in() if isinstance(item, Rejection)] == ["C111"] * len(rejected)
    assert {name(raw): Path(raw.place).name.split(":")[0] for raw in documents()} == {
        key: file for key, file in listed.items() if key not in rejected
    }


def test_every_text_says_that_it_is_constructed() -> None:
    for line in (line for path in files() if path.suffix == ".jsonl" for line in path.read_text("utf-8").splitlines()):
        assert MARK in json.loads(line)["publisher"]
    assert [key for key, found in readings().items() if MARK not in (found.document.publisher or "")] == []
    assert "none of it happened" in README.read_text("utf-8").lower()


def test_all_types_years_and_sets_are_there() -> None:
    assert {row["kind"] for row in index()} == set(DOCTYPES)
    years = {int(row["published_at"][:4]) for row in index()}
    assert years == set(range(2008, 2027))
    for kind, least in SETS.items():
        assert members(kind)
        assert min(members(kind).values()) >= least
    assert set(members("pair").values()) == set(members("text and report").values()) == {2}


def test_lengths_are_as_in_life() -> None:
    words = [len(raw.text.split()) for raw in documents()]
    assert min(words) > 40
    assert max(words) > 600
    assert 100 < sum(words) / len(words) < 250


def test_types_and_languages_are_told_as_the_index_has_them() -> None:
    kinds = {row["id"]: (row["kind"], row["lang"]) for row in index()}
    found = {key: (reading.document.doctype, reading.document.lang) for key, reading in readings().items()}
    other = {key: pair for key, pair in found.items() if pair != kinds[key]}
    assert len(other) / len(found) < 0.08, other
    assert {pair[1] for key, pair in found.items()} == {"en", "es", "fr"}


def test_no_words_are_those_of_other_texts() -> None:
    if not SHARED.exists():
        pytest.skip("this evaluation data is not here")
    others: set[tuple[str, ...]] = set()
    for path in [*SHARED.glob("gold/*.jsonl"), *SHARED.glob("seed/*.txt")]:
        text = path.read_text("utf-8")
        for line in text.splitlines() if path.suffix == ".jsonl" else [json.dumps({"text": text})]:
            others |= grams(json.loads(line).get("text", ""))
    assert others
    copied = {name(raw): [" ".join(found) for found in grams(raw.text) & others] for raw in documents()}
    assert {key: found for key, found in copied.items() if found} == {}


def test_every_sentence_is_accounted_for_and_every_record_rests_on_its_words() -> None:
    for raw in documents():
        reading = readings()[name(raw)]
        covered = {at for cover in reading.coverage for at in range(cover.start, cover.end)}
        assert not [at for at, char in enumerate(raw.text) if not char.isspace() and at not in covered]
        assert all(cover.records or cover.reason for cover in reading.coverage)
        for record in (*reading.positions, *reading.commitments, *reading.encounters, *reading.events, *reading.issued):
            for words in (record.evidence, *record.also):
                assert raw.text[words.start : words.end] == words.exact


def test_other_languages_and_texts_without_politics_give_no_record() -> None:
    for row in index():
        if row["lang"] != "en" or row["note"] == "no politics":
            reading = readings()[row["id"]]
            assert not any((reading.positions, reading.commitments, reading.encounters, reading.events, reading.issued))


def test_other_names_change_only_the_names() -> None:
    found = list(outcomes(documents(), reader=once.readings, seeds=(1,)))
    total = sum(outcome.comparison.total for outcome in found)
    assert total > 1000
    assert sum(outcome.comparison.same for outcome in found) / total >= LEAST_SAME


def everything() -> Iterator[RawDocument | Rejection]:
    return (item for path in files() for item in read_path(str(path)))


def test_taken_in_again_nothing_changes(tmp_path: Path) -> None:
    store = Store(tmp_path / "s.duckdb")
    counts = "SELECT count(*) FROM {}"
    tables = ("documents", "all_positions", "all_events", "readings", "rejections")
    ingest(store, everything(), jobs=1)
    before = [rows(store, counts.format(table)) for table in tables]
    assert before[0] == [(len(documents()),)]
    assert before[-1] == [(1,)]
    ingest(store, everything(), jobs=1)
    assert [rows(store, counts.format(table)) for table in tables] == before


def test_the_demonstration_shows_every_year_of_its_series(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tools" / "demo.py"), str(tmp_path / "demo.duckdb")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    shown = done.stdout[done.stdout.index("$ communique positions") :]
    assert {int(year) for year in re.findall(r"^ (\d{4})-\d\d-\d\d ", shown, re.MULTILINE)} == set(range(2015, 2025))
    assert max(len(line) for line in done.stdout.splitlines() if str(tmp_path) not in line) <= 100


def collection_block() -> str:
    """Returns what README.md of the samples says of the collection, by the index and the texts."""
    words = sum(len(raw.text.split()) for raw in documents())
    found = (i for raw in documents() for hit in gazetteer().find(raw.text) for i in hit.ids)
    states = {i for i in found if (known := entity(i)) is not None and known.kind == "state"}
    kinds = Counter(row["kind"] for row in index() if "rejected" not in row["note"])
    lines = [
        f"{len(documents())} texts with {words:,} words name {len(states)} states, and are dated from "
        f"{min(row['published_at'] for row in index())[:4]} to {max(row['published_at'] for row in index())[:4]}.",
        "",
        "| what | texts |",
        "| --- | ---: |",
        *(f"| {kind.replace('_', ' ')} | {count} |" for kind, count in sorted(kinds.items())),
        "",
        "| sets | how many | texts |",
        "| --- | ---: | ---: |",
        *(f"| {kind} | {len(members(kind))} | {sum(members(kind).values())} |" for kind in SETS),
    ]
    return "\n".join(lines)


def test_the_numbers_of_the_readme_are_true() -> None:
    block = re.search(r"<!-- collection -->\n(.*?)\n<!-- /collection -->", README.read_text("utf-8"), re.DOTALL)
    assert block is not None
    assert block[1].strip() == collection_block()
