"""The schema: every column is explained, the file is one that others open, and older stores are brought up whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from communique.model.errors import StoreError
from communique.store import Store, init, open_store, schema, writing
from communique.store.connecting import SETTINGS, STORAGE
from communique.store.ingest import ingest
from communique.store.rows import Row, content_row, record_rows, sighting_of
from tests.store.made import counts, raws, read, rows

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made, fresh = init(tmp_path / "s.duckdb")
    assert fresh
    return made


@pytest.mark.parametrize("kind", ["tables", "views", "columns"])
def test_every_table_view_and_column_is_explained(store: Store, kind: str) -> None:
    name = "table_name || '.' || column_name" if kind == "columns" else f"{kind[:-1]}_name"
    found = rows(store, f"SELECT {name}, comment FROM duckdb_{kind}() WHERE NOT internal")
    assert len(found) > 8
    assert [what for what, comment in found if not comment] == []


def test_the_codebook_is_made_from_the_schema() -> None:
    command = [sys.executable, str(REPOSITORY / "tools" / "codebook.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_file_is_in_the_storage_format_that_the_codebook_names(store: Store) -> None:
    found = rows(store, "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = 's'")
    assert STORAGE in found[0][0]


def test_nothing_is_fetched_from_a_network() -> None:
    assert SETTINGS["autoinstall_known_extensions"] is SETTINGS["autoload_known_extensions"] is False


def test_a_store_that_is_there_stays_as_it_is(store: Store) -> None:
    before = rows(store, "FROM store_info")
    _, fresh = init(store.path)
    assert not fresh
    assert rows(store, "FROM store_info") == before


def test_where_there_is_no_store_the_error_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"C603 .*communique ingest"):
        open_store(tmp_path / "none.duckdb")


def test_a_store_in_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"C604 .*no such folder"):
        init(tmp_path / "none" / "s.duckdb")


@pytest.mark.parametrize("content", [b"", b"not a database\n" * 2000])
def test_a_file_that_is_no_database_is_not_written(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.duckdb"
    path.write_bytes(content)
    if content:
        with pytest.raises(StoreError, match="C602"):
            init(path)
        assert path.read_bytes() == content
    else:  # what a full disk may leave
        assert init(path)[1]


def test_a_database_of_something_else_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE mine (a INTEGER)")
    with pytest.raises(StoreError, match=r"C602 .*no store of communique"):
        init(path)
    with pytest.raises(StoreError, match="C602"):
        open_store(path)


def test_a_store_of_a_newer_program_is_left_alone(store: Store) -> None:
    with store.writing() as connection:
        connection.execute("UPDATE store_info SET schema_version = 99")
    with pytest.raises(StoreError, match=r"C607 .*Update communique"):
        open_store(store.path)


def test_an_older_store_is_brought_up_with_all_that_is_in_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ingest(store, raws(5), read=read)
    before = counts(store.path)
    scripts = {
        "migrations/next.sql": "ALTER TABLE texts ADD COLUMN size INTEGER; -- of the file\nUPDATE texts SET size = 3;"
    }
    number = schema.VERSION + 1
    monkeypatch.setattr(schema, "VERSION", number)
    monkeypatch.setattr(schema, "_read", lambda name: scripts[name.replace(f"{number:04}", "next")])
    opened = open_store(store.path)
    assert rows(opened, "SELECT schema_version FROM store_info") == [(number,)]
    assert rows(opened, "SELECT DISTINCT size FROM texts") == [(3,)]
    assert counts(store.path) == before


def catalog(path: Path) -> list[tuple[str, ...]]:
    connection = duckdb.connect(str(path), read_only=True)
    query = "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal"
    found = sorted(connection.execute(query).fetchall())
    connection.close()
    return found


def _without(column: str, row: Row) -> Row:
    del row[column]
    return row


def _as_in(number: int, tables: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Returns rows of records without the columns that a schema did not have yet."""
    for row in tables["all_events"] if number < 2 else ():
        del row["actor_ids"], row["recipient_ids"]
    for row in tables["all_commitments"]:
        del row["deadline_first"], row["deadline_last"]
    return tables


@pytest.mark.parametrize("number", range(1, schema.VERSION))
def test_a_store_of_each_earlier_schema_becomes_one_of_this(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (Path(__file__).parent / f"schema_{number}.sql").read_text(encoding="utf-8")
    with monkeypatch.context() as earlier:
        earlier.setattr(schema, "VERSION", number)
        earlier.setattr(schema, "_read", lambda name: script)
        earlier.setattr(writing, "record_rows", lambda plain: _as_in(number, record_rows(plain)))
        earlier.setattr(writing, "sighting_of", lambda given: _without("how", sighting_of(given)))
        earlier.setattr(writing, "content_row", lambda *of: _without("address_how", content_row(*of)))
        earlier.setattr(writing, "link", lambda *of: None)
        earlier.setattr(writing, "bring_up", lambda *of: None)
        earlier.setattr(writing, "counted", lambda *of: writing.NONE)
        old = Store(tmp_path / "old.duckdb")
        ingest(old, raws(30), read=read)
    before = counts(old.path)
    ids = rows(old, "SELECT id, [a.id for a in actors], [a.id for a in recipients] FROM all_events ORDER BY id")
    opened = open_store(old.path)
    assert counts(old.path) == before
    assert rows(opened, "SELECT schema_version FROM store_info") == [(schema.VERSION,)]
    assert rows(opened, "SELECT id, actor_ids, recipient_ids FROM events ORDER BY id") == ids
    assert rows(opened, "SELECT DISTINCT deadline, deadline_first, deadline_last FROM commitments") == [
        ("2027", None, None)
    ]
    fresh, _ = init(tmp_path / "fresh.duckdb")
    assert catalog(old.path) == catalog(fresh.path)
    assert ingest(opened, raws(32), read=read).read == 2


def test_a_step_that_fails_leaves_the_older_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ingest(store, raws(2), read=read)
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    monkeypatch.setattr(schema, "_read", lambda name: "ALTER TABLE texts ADD COLUMN b INTEGER;\nDROP TABLE nothing;")
    with pytest.raises(duckdb.CatalogException):
        open_store(store.path)
    monkeypatch.undo()
    assert [c for (c,) in rows(open_store(store.path), "SELECT column_name FROM (DESCRIBE texts)") if c == "b"] == []


def test_the_days_of_a_deadline_are_kept_as_dates(store: Store) -> None:
    ingest(store, raws(1), read=read)
    query = "SELECT year(deadline_last) - year(deadline_first), strftime(deadline_last, '%d.%m.%Y') FROM commitments"
    assert rows(store, query) == [(0, "31.12.2027")]
