"""Bundles: opened by other programs, whole by their manifest, the same bytes, and with what one must know."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import pandas
import pyarrow.parquet
import pytest

from communique.export.files import ExportError
from communique.store import Store
from communique.store.quoted import RECORDS
from tests.export.made import Told, event, position, store_of


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bundle") / "all"
    store.export(path, format="bundle")
    return path


def test_the_manifest_has_every_file(folder: Path) -> None:
    lines = [line.split("  ") for line in (folder / "MANIFEST.sha256").read_text().splitlines()]
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {name for _, name in lines} == files - {"MANIFEST.sha256"}
    for digest, name in lines:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_data_are_opened_and_are_those_of_the_store(store: Store, folder: Path) -> None:
    told = json.loads((folder / "bundle.json").read_text())
    for name in (*RECORDS, "documents"):
        expected = getattr(store, name)().rows()
        parquet, plain = folder / f"data/{name}.parquet", folder / f"data/{name}.csv"
        rows = pyarrow.parquet.read_table(parquet).to_pylist()
        key = "document_id" if name == "documents" else "id"
        assert sorted(row[key] for row in rows) == sorted(row[key] for row in expected)
        assert len(pandas.read_parquet(parquet)) == len(pandas.read_csv(plain)) == len(expected) == told["rows"][name]
        assert duckdb.sql(f"FROM '{parquet}'").shape[0] == len(expected)


def test_spans_are_the_words_of_the_texts_in_it(folder: Path) -> None:
    texts = {
        row["document_id"]: row["text"]
        for row in pyarrow.parquet.read_table(folder / "data/documents.parquet").to_pylist()
    }
    csv.field_size_limit(10**9)
    checked = 0
    for name in RECORDS:
        for row in pyarrow.parquet.read_table(folder / f"data/{name}.parquet").to_pylist():
            assert texts[row["document_id"]][row["evidence_start"] : row["evidence_end"]] == row["evidence"]
        with (folder / f"data/{name}.csv").open(encoding="utf-8", newline="") as stream:
            for line in csv.DictReader(stream):
                start, end = int(line["evidence_start"]), int(line["evidence_end"])
                assert texts[line["document_id"]][start:end] == line["evidence"]
                checked += 1
    assert checked > 50


def test_it_says_who_read_what_and_what_every_column_means(store: Store, folder: Path) -> None:
    told = json.loads((folder / "bundle.json").read_text())
    assert told["runs"] == [{"run_no": 1, "documents": 8}]
    assert told["read_by"][0]["resources"] in (folder / "README.md").read_text()
    assert told["filters"] == {}
    rows = list(csv.DictReader((folder / "codebook.csv").read_text(encoding="utf-8").splitlines()))
    for name in told["rows"]:
        names = pyarrow.parquet.read_schema(folder / f"data/{name}.parquet").names
        assert [row["column"] for row in rows if row["table"] == name] == names
    assert [row for row in rows if not row["meaning"]] == []


def test_a_zip_has_the_same_files_and_the_same_bytes_each_time(store: Store, folder: Path, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        store.export(tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
        for name in archive.namelist():
            assert archive.read(name) == (folder / name).read_bytes()
        frame = pandas.read_parquet(io.BytesIO(archive.read("data/events.parquet")))
    assert len(frame) == store.events().count()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "b.zip"]


def bundled(store: Store, path: Path, *args: Any, **given: Any) -> dict[str, Any]:
    store.export(path, *args, format="bundle", **given)
    told: dict[str, Any] = json.loads((path / "bundle.json").read_text())
    return told


def test_filters_are_told_and_documents_are_those_of_the_records(tmp_path: Path) -> None:
    store = store_of(
        tmp_path / "s.duckdb",
        Told("One text.", "2025-01-01", events=[event("PER", "CHL")], positions=[position("PER", "CHL")]),
        Told("Two texts.", "2026-01-01", events=[event("OMN", "IRQ")]),
        Told("Nothing.", "2026-01-01"),
    )
    told = bundled(store, tmp_path / "b", since="2025-06", who=("OMN", "PER"))
    assert told["filters"] == {"who": ["OMN", "PER"], "since": "2025-06"}
    assert (told["rows"]["events"], told["rows"]["positions"], told["rows"]["documents"]) == (1, 0, 1)
    assert bundled(store, tmp_path / "c")["rows"]["documents"] == 3
    assert bundled(store, tmp_path / "d", "positions")["rows"].keys() == {
        "positions",
        "documents",
        "runs",
        "rejections",
    }
    done = store.export(tmp_path / "e.zip", toward="CHL")
    assert "issued left out: nothing for --toward" in done.remarks


def test_a_folder_is_replaced_only_when_asked(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "b"
    path.mkdir()
    (path / "mine").write_text("mine")
    with pytest.raises(ExportError, match="C405"):
        store.export(path, format="bundle")
    assert (path / "mine").exists()
    store.export(path, format="bundle", force=True)
    assert not (path / "mine").exists()
    assert (path / "README.md").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["b"]
