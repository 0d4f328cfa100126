"""Tables as files: opened by the programs they are for, whole, with their codebook, and never over another file."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas
import polars
import pyarrow.parquet
import pytest
from click.testing import CliRunner, Result
from openpyxl.utils.escape import unescape

from communique.cli import export as verb
from communique.cli.main import app
from communique.export import codebook, workbook
from communique.export.exporting import CONTENTS, FORMATS
from communique.export.files import ExportError
from communique.store import Store
from communique.store.described import described
from communique.store.families import FAMILIES
from tests.export.made import Told, event, position, store_of

ODD = (
    '=1+1 met\r\nPeru; "so", they said 🕊\t\U0001f1f5\U0001f1ea\rNext',
    "+7 +7 +7 a text",
    "@home; 日本語",
    "-1, a line\nand more",
)


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Returns a store of texts with everything that breaks tables."""
    told = [Told(text, events=[event("PER", "CHL")], positions=[position("PER", "CHL")]) for text in ODD]
    return store_of(tmp_path_factory.mktemp("odd") / "s.duckdb", *told)


def run(store: Store, *args: str) -> Result:
    return CliRunner().invoke(app, ["export", *args, "--store", str(store.path)])


def test_the_verb_knows_all_formats_and_contents() -> None:
    assert tuple(FORMATS) == verb.FORMATS
    assert sorted(verb.CONTENTS) == sorted(CONTENTS)


@pytest.mark.parametrize("content", ["positions", "events", "documents"])
def test_every_format_has_the_rows_and_the_words(odd: Store, tmp_path: Path, content: str) -> None:
    expected = getattr(odd, content)().rows()
    words = "text" if content == "documents" else "evidence"
    for form in ("csv", "jsonl", "parquet", "xlsx"):
        path = tmp_path / f"{content}.{form}"
        done = odd.export(path, content)
        assert done.files[0] == path
        assert [row[words] for row in opened(path, content)] == [row[words] for row in expected], form
    assert list(opened(tmp_path / f"{content}.csv", content)[0]) == list(expected[0])


def opened(path: Path, sheet: str) -> list[dict[str, Any]]:
    """Returns the rows of a file as other programs read it."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as stream:
            found = list(csv.DictReader(stream))
        assert len(pandas.read_csv(path)) == duckdb.sql(f"FROM read_csv('{path}')").shape[0] == len(found)
        return found  # type: ignore[return-value]
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    if path.suffix == ".parquet":
        rows: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
        assert polars.read_parquet(path).height == len(rows)
        return rows
    head, *body = openpyxl.load_workbook(path)[sheet].values
    told = [[unescape(value) if isinstance(value, str) else value for value in row] for row in body]
    return [dict(zip(map(str, head), row, strict=True)) for row in told]


def test_a_cell_of_a_workbook_is_never_a_formula(odd: Store, tmp_path: Path) -> None:
    odd.export(tmp_path / "d.xlsx", "documents")
    sheet = openpyxl.load_workbook(tmp_path / "d.xlsx")["documents"]
    column = [cell.value for cell in sheet[1]].index("text")
    assert {row[column].data_type for row in sheet.iter_rows(min_row=2)} == {"s"}


@pytest.mark.parametrize("view", FAMILIES)
def test_the_codebook_has_each_column_with_its_meaning(store: Store, view: str) -> None:
    query = store.events(merged=True) if view == "merged_events" else getattr(store, view)()
    lines = codebook.lines(view, described(query, view))
    assert [line[1] for line in lines] == query.table()[0]
    assert [line for line in lines if not line[3]] == []
    for row in query.rows():
        for _, name, _, _, values in lines:
            if values and values.count(",") > 1 and row[name] is not None:
                given = row[name] if isinstance(row[name], list) else [row[name]]
                assert {str(value) for value in given} <= set(values.split(", ")), name


def test_the_codebook_stands_beside_the_table_or_in_the_workbook(store: Store, tmp_path: Path) -> None:
    done = store.export(tmp_path / "e.parquet", "events")
    beside = tmp_path / "e.codebook.csv"
    assert done.files == [tmp_path / "e.parquet", beside]
    names = pyarrow.parquet.read_schema(tmp_path / "e.parquet").names
    assert [row["column"] for row in opened(beside, "")] == names
    done = store.export(tmp_path / "all.xlsx")
    book = openpyxl.load_workbook(tmp_path / "all.xlsx")
    assert book.sheetnames == [*FAMILIES, "codebook"]
    told = [(row[0], row[1]) for row in book["codebook"].iter_rows(min_row=2, values_only=True)]
    assert told == [(view, cell.value) for view in FAMILIES for cell in book[view][1]]


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "xlsx"])
@pytest.mark.parametrize("content", ["positions", "panel"])
def test_an_empty_answer_is_a_valid_file(store: Store, tmp_path: Path, form: str, content: str) -> None:
    path = tmp_path / f"none.{form}"
    store.export(path, content, who="Atlantis", since="2025", until="2025-02")
    assert opened(path, content) == []
    if form == "csv":
        assert path.read_text().startswith("reading_no,document_id" if content == "positions" else "period,")


def test_filters_and_the_shape_of_panels_are_options(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    done = run(store, "positions", "--who", "Oman", "--what", "SUPPORT", "--output", str(path))
    assert done.exit_code == 0, done.output
    assert done.stdout.split() == [str(path), str(tmp_path / "p.codebook.csv")]
    assert [row["id"] for row in opened(path, "")] == [
        row["id"] for row in store.positions(holder="OMN", what="SUPPORT").rows()
    ]
    wide = ["--period", "year", "--undirected", "--dyads", "all", "--status", "planned", "--imprecise", "first"]
    done = run(store, "panel", *wide, "--no-zeros", "-o", str(tmp_path / "panel.csv"))
    assert done.exit_code == 0, done.output
    shape = {"period": "year", "directed": False, "dyads": "all", "status": "planned", "zeros": False}
    expected = store.panel(**shape, imprecise="first").rows()
    assert [row["events"] for row in opened(tmp_path / "panel.csv", "")] == [str(row["events"]) for row in expected]
    assert "events counted" in done.stderr


def test_nothing_is_replaced_unasked(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("mine")
    for target in (path, tmp_path / "q.csv"):
        if target != path:
            (tmp_path / "q.codebook.csv").write_text("mine")
        with pytest.raises(ExportError, match=r"C405 .*there is a file already.*--force"):
            store.export(target, "positions")
    assert path.read_text() == "mine"
    assert not (tmp_path / "q.csv").exists()
    store.export(path, "positions", force=True)
    assert path.read_text().startswith("reading_no")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["p.codebook.csv", "p.csv", "q.codebook.csv"]


def test_a_file_that_fails_on_the_way_is_not_there(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("communique.export.tables.write_rows", fail)
    with pytest.raises(ExportError, match=r"C403 .*No space left"):
        store.export(tmp_path / "p.csv", "positions")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ExportError, match="C402"):
        store.export(tmp_path / "no" / "p.csv", "positions")


def test_what_does_not_fit_is_told(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    for wrong, code in (
        ({"content": "encounters", "issue": "x"}, r"C432 encounters have nothing for --issue"),
        ({"content": "actors", "toward": "PER"}, r"C432 actors have nothing for --toward"),
        ({"content": "actor-network"}, r"C430 csv cannot hold actor-network"),
        ({"content": ()}, r"C430 csv holds one table: say which"),
        ({"content": ("events", "positions")}, r"C431 csv holds one thing at a time"),
        ({"content": "events", "format": "doc"}, r"C433 there is no format 'doc'"),
    ):
        with pytest.raises(ExportError, match=code):
            store.export(path, **wrong)  # type: ignore[arg-type]
    with pytest.raises(ExportError, match=r"C433 .*the ending of the file says no format"):
        store.export(tmp_path / "x.doc", "events")
    with pytest.raises(TypeError, match="no such filter: colour"):
        store.export(path, "events", colour="red")
    assert run(store, "events", "--colour", "red", "-o", str(path)).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_families_that_a_filter_has_nothing_for_are_left_out_and_named(store: Store, tmp_path: Path) -> None:
    done = store.export(tmp_path / "a.xlsx", issue="territorial-integrity")
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames == [
        "positions",
        "commitments",
        "events",
        "merged_events",
        "codebook",
    ]
    assert "encounters left out: nothing for --issue" in done.remarks


def test_what_a_workbook_cannot_hold_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = store_of(tmp_path / "s.duckdb", Told("x" * 40_000), Told("short"), Told("shorter"))
    monkeypatch.setattr(workbook, "MOST", 2)
    done = long.export(tmp_path / "d.xlsx", "documents")
    assert "documents: 1 texts are cut at 32,767 characters, which a cell holds" in done.remarks
    assert "documents: a sheet holds 2 rows, 1 more are left out; CSV and Parquet hold all" in done.remarks
    listed = CliRunner().invoke(
        app, ["documents", "--format", "xlsx", "--output", str(tmp_path / "l.xlsx"), "--store", str(long.path)]
    )
    assert "1 texts are cut" in listed.stderr


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "xlsx", "jsonld", "gexf", "graphml"])
def test_the_same_store_gives_the_same_bytes(store: Store, tmp_path: Path, form: str) -> None:
    content = {"jsonld": (), "gexf": (), "graphml": ()}.get(form, "events")
    for name in ("a", "b"):
        store.export(tmp_path / f"{name}.{form}", content)
    assert (tmp_path / f"a.{form}").read_bytes() == (tmp_path / f"b.{form}").read_bytes()
