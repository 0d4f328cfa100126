"""Statements of the Discourse Network Analyzer: its columns, a statement a holder, agreement by polarity."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pandas

from communique.store import Store
from tests.export.made import Told, position, store_of

# As the program's own event list begins, with the variables of the statement type that it brings.
HEAD = [
    *("statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text"),
    *("person", "organization", "concept", "agreement"),
]
ODD = '"So; it is"\r\nthey said'


def statements(store: Store, path: Path, **filters: Any) -> tuple[list[dict[str, str]], list[str]]:
    done = store.export(path, format="dna", **filters)
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    return rows, done.remarks


def test_a_holder_and_an_issue_make_a_statement(tmp_path: Path) -> None:
    told = Told(
        ODD,
        "2025-03",
        positions=[
            position("PER CHL", polarity=1, issues=["one-china-principle", "protectionism"]),
            position("OMN", polarity=-1, via_persons=["Ana Prado"]),
            position("OMN", polarity=0),
        ],
    )
    store = store_of(tmp_path / "s.duckdb", told, Told("Undated.", None, positions=[position("PER")]))
    rows, remarks = statements(store, tmp_path / "dna.csv")
    assert list(rows[0])[: len(HEAD)] == HEAD
    assert [(r["organization"], r["agreement"]) for r in rows] == [
        *(("Peru", "1"), ("Peru", "1"), ("Chile", "1"), ("Chile", "1")),
        ("Oman", "0"),
    ]
    assert len({r["concept"] for r in rows[:4]}) == 2
    assert rows[4]["concept"] == " ".join(ODD[:10].split())
    assert rows[4]["person"] == "Ana Prado"
    assert {r["text"] for r in rows} == {ODD[:10]}
    assert {r["time"] for r in rows} == {"2025-03-01 00:00:00"}
    assert [r["statement ID"] for r in rows] == ["1", "2", "3", "4", "5"]
    assert remarks == [
        "5 statements of 2 positions",
        "1 positions left out: neither for nor against",
        "1 positions left out: without a date",
    ]


def test_spans_and_documents_are_those_of_the_store(store: Store, tmp_path: Path) -> None:
    rows, _ = statements(store, tmp_path / "dna.csv")
    texts = {str(row["document_no"]): row["text"] for row in store.documents().rows()}
    assert rows
    for row in rows:
        assert texts[row["document ID"]][int(row["start"]) : int(row["stop"])] == row["text"]
    records = {row["id"]: row for row in store.positions().rows()}
    for row in rows:
        assert (row["agreement"] == "1") == (records[row["record"]]["polarity"] == 1)
    frame = pandas.read_csv(tmp_path / "dna.csv", sep=";")
    assert list(frame["text"]) == [row["text"] for row in rows]
    assert set(frame["agreement"]) == {0, 1}
    pandas.to_datetime(frame["time"], format="%Y-%m-%d %H:%M:%S")


def test_no_statements_are_a_head(store: Store, tmp_path: Path) -> None:
    rows, remarks = statements(store, tmp_path / "dna.csv", who="Atlantis")
    assert rows == []
    assert remarks == ["0 statements of 0 positions"]
    assert (tmp_path / "dna.csv").read_text().startswith("statement ID;time;")
