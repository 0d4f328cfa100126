"""Asking the store: every filter holds back what it should, and answers come back whole in every format."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pyarrow
import pytest
from click.testing import CliRunner, Result

import communique
from communique.cli.main import app, main
from communique.intake import read_path
from communique.model.errors import StoreError
from communique.store import Store
from communique.store.families import FAMILIES
from communique.store.ingest import ingest
from tests.store.made import rows

VERBS = [view for view in FAMILIES if view != "merged_events"]
SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = Store(tmp_path_factory.mktemp("store") / "s.duckdb")
    files = [SAMPLES / "dispatch.txt", SAMPLES / "collection.jsonl", SAMPLES / "readout.txt"]
    ingest(made, (item for file in files for item in read_path(str(file))), jobs=1)
    return communique.open_store(made.path)


def every(store: Store, view: str, **filters: Any) -> list[dict[str, Any]]:
    return getattr(store, view)(**filters).rows()


@pytest.mark.parametrize("view", VERBS)
def test_without_filters_all_is_there(store: Store, view: str) -> None:
    found = every(store, view)
    expected = "SELECT count(DISTINCT id) FROM actors" if view == "actors" else f"SELECT count(*) FROM {view}"
    assert [(len(found),)] == rows(store, expected)
    assert len(found) > 2
    assert getattr(store, view)().count() == len(found)
    assert set(FAMILIES[view].columns) <= set(found[0])


@pytest.mark.parametrize(
    ("view", "field"),
    [
        ("positions", "holders"),
        ("commitments", "committers"),
        ("encounters", "sides"),
        ("events", "actor_ids"),
        ("documents", "parties"),
    ],
)
def test_who(store: Store, view: str, field: str) -> None:
    family = FAMILIES[view]
    ids = {i for row in every(store, view) for i in row[field]}
    assert len(ids) > 1
    for one in ids:
        found = every(store, view, **{family.alias: one})
        assert [row for row in found if one not in row[field]] == []
        assert len(found) == sum(one in row[field] for row in every(store, view))
        assert found == every(store, view, who=(one,))


def test_names_serve_as_ids_do(store: Store) -> None:
    assert every(store, "positions", who="Oman") == every(store, "positions", who="OMN") != []
    assert every(store, "positions", who=("Oman", "Mozambique")) == every(store, "positions", who=["OMN", "MOZ"])
    assert every(store, "positions", who="Atlantis") == []


def test_many_ids_are_found_as_few_are(store: Store) -> None:
    nowhere = ("Atlantis", "Utopia", "Erewhon", "Lilliput")
    for view, found in (("positions", {"who": ("OMN", "MOZ")}), ("commitments", {"toward": ("OMN", "MOZ")})):
        many = {field: (*ids, *nowhere) for field, ids in found.items()}
        assert every(store, view, **many) == every(store, view, **found) != []


@pytest.mark.parametrize(
    ("view", "fields"),
    [("positions", ("toward",)), ("commitments", ("partners", "beneficiaries")), ("events", ("recipient_ids",))],
)
def test_toward(store: Store, view: str, fields: tuple[str, ...]) -> None:
    ids = {i for row in every(store, view) for field in fields for i in row[field]}
    for one in ids:
        found = every(store, view, toward=one)
        aimed = [row for row in every(store, view) if any(one in row[f] for f in fields)]
        joint = [row for row in every(store, view) if view == "events" and not row["recipient_ids"]]
        assert len(found) == len(aimed) + sum(one in row["actor_ids"] for row in joint) > 0


def test_what_sides_do_together_is_done_toward_each_of_them(store: Store) -> None:
    found = every(store, "events", who="OMN", toward="MOZ")
    assert [row for row in found if not row["recipient_ids"]] != []
    assert found != every(store, "events", who="OMN")


@pytest.mark.parametrize(
    ("view", "field"),
    [
        ("positions", "class"),
        ("positions", "act"),
        ("commitments", "type"),
        ("encounters", "kind"),
        ("events", "event_type"),
        ("events", "cameo"),
        ("documents", "doctype"),
        ("actors", "kind"),
    ],
)
def test_what(store: Store, view: str, field: str) -> None:
    for value in {row[field] for row in every(store, view)} - {None}:
        found = every(store, view, what=value.swapcase())
        fields = [name for name in FAMILIES[view].what if name in found[0]]
        values = [[str(row[name]).lower() for name in fields] for row in every(store, view)]
        assert len(found) == sum(value.lower() in row for row in values) > 0


def test_issue(store: Store) -> None:
    issues = {i for row in every(store, "positions") for i in row["issues"]}
    assert issues
    for issue in issues:
        assert all(issue in row["issues"] for row in every(store, "positions", issue=issue))


def test_since_and_until_are_whole_months_and_years(store: Store) -> None:
    days = sorted({row["published_at_first"] for row in every(store, "positions")} - {None})
    first, last = days[0], days[-1]
    assert first < last
    assert every(store, "positions", since=str(first), until=str(last))
    assert {row["published_at_first"] for row in every(store, "positions", until=str(first))} == {first}
    assert every(store, "positions", since=str(last.year + 1)) == []
    assert {row["published_at_first"] for row in every(store, "positions", since=f"{last:%Y-%m}")} >= {last}
    assert all(
        row["date_first"] >= date(2025, 1, 1) for row in every(store, "events", since="2025") if row["date_first"]
    )
    with pytest.raises(StoreError, match=r"C610 'soon' is no date.* 2026-01-11"):
        every(store, "positions", since="soon")


def test_publisher_tier_confidence_text_and_limit(store: Store) -> None:
    publisher = next(row["publisher"] for row in every(store, "positions") if row["publisher"])
    assert {row["publisher"] for row in every(store, "positions", publisher=publisher[1:-1].upper())} == {publisher}
    assert {row["tier"] for row in every(store, "positions", tier=4)} == {4}
    assert all(row["confidence"] >= 0.5 for row in every(store, "positions", min_confidence=0.5))
    found = every(store, "positions", text="SOVEREIGNTY")
    assert found
    assert all("sovereignty" in row["evidence"].lower() for row in found)
    assert every(store, "positions", limit=3) == every(store, "positions")[:3]
    assert every(store, "documents", text="Mozambique")
    published = [row["published_at_first"] for row in every(store, "positions")]
    known = [day for day in published if day]
    assert published[: len(known)] == sorted(known, reverse=True)  # the latest first, the undated last


@pytest.mark.parametrize("view", [view for view in FAMILIES if hasattr(Store, view)])
def test_the_oldest_may_come_first_and_columns_be_chosen(store: Store, view: str) -> None:
    first, second = FAMILIES[view].columns[:2]
    chosen = every(store, view, oldest=True, columns=(second, first))
    assert [list(row) for row in chosen] == [[second, first]] * len(every(store, view))
    if view != "actors":
        days = [row["published_at_first"] for row in every(store, "positions", oldest=True)]
        assert days == sorted(days, key=lambda day: (day is None, day or date.max))


def test_a_column_that_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(StoreError, match=r'C611 .*"wording"'):
        every(store, "positions", columns=("wording",))


def test_filters_hold_together(store: Store) -> None:
    both = every(store, "positions", who="OMN", what="SUPPORT")
    assert both == [row for row in every(store, "positions", who="OMN") if row["class"] == "SUPPORT"] != []


def test_a_filter_that_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(TypeError, match="no such filter: committer"):
        store.positions(committer="LSO")


def test_data_frames_have_the_rows(store: Store) -> None:
    query = store.positions(holder="OMN")
    count = query.count()
    assert len(query.df()) == query.pl().height == query.arrow().num_rows == count > 0
    assert isinstance(query.arrow(), pyarrow.Table)
    assert query.pl()["holders"].to_list()[0] == query.rows()[0]["holders"]
    assert list(query.df().columns) == query.arrow().column_names == list(query.rows()[0])


@pytest.mark.parametrize(("how", "package"), [("df", "pandas"), ("pl", "polars"), ("arrow", "pyarrow")])
def test_a_library_that_is_not_there_is_named_with_the_command(
    store: Store, how: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    extra = {"pyarrow": "arrow"}.get(package, package)
    with pytest.raises(StoreError, match=rf'C612 {package} .*pip install "communique\[{extra}\]"'):
        getattr(store.positions(), how)()


def run(store: Store, *args: str) -> Result:
    return CliRunner().invoke(app, [*args, "--store", str(store.path)])


@pytest.mark.parametrize("view", VERBS)
def test_each_verb_shows_a_table(store: Store, view: str) -> None:
    done = run(store, view, "--limit", "2")
    assert done.exit_code == 0, done.output
    assert done.stdout.rstrip().endswith("2 rows")
    assert FAMILIES[view].columns[0] in done.stdout


def test_a_table_that_is_cut_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.cli.records.LIMIT", 2)
    assert run(store, "positions").stderr == "the first 2 are shown; --limit shows more\n"
    for whole in (["--limit", "2"], ["--format", "csv"]):
        assert run(store, "positions", *whole).stderr == ""


def test_a_value_that_no_record_has_is_told_with_what_is_near(store: Store) -> None:
    asked = ["--who", "Atlantis", "--what", "SUPORT", "--who", "Oman"]
    told = run(store, "positions", *asked).stderr.splitlines()
    assert told[0] == "no positions have --who Atlantis"
    assert told[1].startswith("no positions have --what SUPORT; near it are ") and "SUPPORT" in told[1]
    assert len(told) == 2
    assert run(store, "events", "--merged", "--issue", "diplomatic").stderr == ""
    assert run(store, "documents", "--who", "Omann").stderr == "no documents have --who Omann; near it are OMN\n"


def test_columns_and_order_are_options(store: Store) -> None:
    done = run(store, "positions", "--oldest", "--columns", "act, published_at", "--format", "csv")
    rows_of_file = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["published_at"] for row in rows_of_file] == sorted(row["published_at"] for row in rows_of_file)
    assert list(rows_of_file[0]) == ["act", "published_at"]
    assert "holders" not in run(store, "positions", "--columns", "act,published_at").stdout


def test_options_are_the_filters(store: Store) -> None:
    given = [
        "--who",
        "Oman",
        "--what",
        "SUPPORT",
        "--what",
        "ADHERE",
        "--since",
        "2000",
        "--tier",
        "4",
        "--format",
        "jsonl",
    ]
    found = [json.loads(line) for line in run(store, "positions", *given).stdout.splitlines()]
    expected = every(store, "positions", who="OMN", what=("SUPPORT", "ADHERE"), since="2000", tier=4)
    assert [row["id"] for row in found] == [row["id"] for row in expected] != []


def test_csv_has_all_rows_and_columns(store: Store) -> None:
    found = list(csv.DictReader(io.StringIO(run(store, "positions", "--format", "csv").stdout)))
    expected = every(store, "positions")
    assert [row["evidence"] for row in found] == [row["evidence"] for row in expected]
    assert [row["holders"].split("; ") for row in found] == [row["holders"] for row in expected]
    assert [json.loads(row["chain"]) for row in found] == [row["chain"] for row in expected]


def test_jsonl_keeps_lists_and_parts(store: Store) -> None:
    lines = [json.loads(line) for line in run(store, "events", "--format", "jsonl").stdout.splitlines()]
    for line, row in zip(lines, every(store, "events"), strict=True):
        assert {k: line[k] for k in ("actors", "date", "goldstein", "chain")} == {
            k: row[k] for k in ("actors", "date", "goldstein", "chain")
        }
        assert line["date_first"] == (row["date_first"].isoformat() if row["date_first"] else None)


def test_parquet_and_xlsx_are_opened_by_other_programs(store: Store, tmp_path: Path) -> None:
    parquet, xlsx = tmp_path / "p.parquet", tmp_path / "p.xlsx"
    expected = every(store, "positions")
    assert run(store, "positions", "--format", "parquet", "--output", str(parquet)).exit_code == 0
    names = list(expected[0])
    found = duckdb.sql(f"FROM '{parquet}'").fetchall()
    assert [dict(zip(names, row, strict=True)) for row in found] == expected
    assert run(store, "positions", "--format", "xlsx", "--output", str(xlsx)).exit_code == 0
    sheet = openpyxl.load_workbook(xlsx)["positions"]
    head, *body = list(sheet.values)
    assert list(head) == names
    assert [row[names.index("evidence")] for row in body] == [row["evidence"] for row in expected]
    day = body[0][names.index("published_at_first")]
    assert day.date() == expected[0]["published_at_first"]


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    from communique.export.workbook import to_xlsx

    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(["a", "b"], [["=1+1", "http://example.org"], ["+7", "x" * 40_000]]))
    sheet = openpyxl.load_workbook(path)["records"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["=1+1", "http://example.org"],
        ["+7", "x" * 32_767],
    ]
    assert sheet["A2"].data_type == "s"


def test_sql_reads_and_does_nothing_else(store: Store, tmp_path: Path) -> None:
    done = run(store, "sql", "SELECT class, count(*) AS n FROM positions GROUP BY class ORDER BY n", "--format", "csv")
    assert done.stdout.startswith("class,n\n")
    other = tmp_path / "other.csv"
    other.write_text("a\n1\n")
    attempts = [
        "DELETE FROM texts",
        "CREATE TABLE mine (a INTEGER)",
        f"COPY texts TO '{tmp_path / 'out.csv'}'",
        f"FROM read_csv('{other}')",
        f"ATTACH '{tmp_path / 'new.duckdb'}'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "SELECT nothing FROM nowhere",
        "SELEKT 1",
    ]
    for attempt in attempts:
        for form in ("csv", "parquet"):
            done = run(store, "sql", attempt, "--format", form, "--output", str(tmp_path / "answer"))
            assert getattr(done.exception, "code", None) == "C611", attempt
    assert not (tmp_path / "out.csv").exists()
    assert not (tmp_path / "new.duckdb").exists()
    assert run(store, "sql", "FROM runs", "--format", "parquet", "--output", str(tmp_path / "r.parquet")).exit_code == 0
    assert len(duckdb.sql(f"FROM '{tmp_path / 'r.parquet'}'").fetchall()) == 1


def test_exit_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["positions", "--store", str(tmp_path / "none.duckdb")]) == 2
    assert "C603" in capsys.readouterr().err
