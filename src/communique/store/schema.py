"""The schema of a store: made anew, or brought up from an older version with all that is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from uuid import uuid4

import duckdb

from communique.model.errors import StoreError

VERSION = 5

_COMMENT = re.compile(r"\s--\s(.+)$")
_OPENING = re.compile(r"CREATE (TABLE|VIEW) (\w+)")
_COLUMN = re.compile(r'\s+(?:"(\w+)"|(\w+))\s')
_BASES = {"documents": "contents", "event_parties": "events"}  # of views that are not called as their table is


def create(connection: duckdb.DuckDBPyConnection, *, program: str) -> None:
    """Makes all tables and views, with their comments, in an empty database."""
    for statement in statements(_read("schema.sql")):
        connection.execute(statement)
    describe_views(connection)
    row = [VERSION, uuid4().hex, now(), program]
    connection.execute("INSERT INTO store_info VALUES (?, ?, ?, ?)", row)


def version(connection: duckdb.DuckDBPyConnection, path: Path) -> int:
    """Returns the version of a store's schema.

    Raises:
        StoreError: C602: a database of something else; C607: a store of a newer program.
    """
    tables = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    if "store_info" not in tables:
        fix = "Name a store of communique, or a path where there is no file yet."
        raise StoreError("C602", "this database is no store of communique.", place=str(path), fix=fix)
    found = connection.execute("SELECT schema_version FROM store_info").fetchone()
    number = int(found[0]) if found else 0
    if number > VERSION:
        words = f"the store has schema {number}, and this program knows {VERSION}: a newer one made it."
        raise StoreError("C607", words, place=str(path), fix="Update communique: `pip install --upgrade communique`.")
    return number


def migrate(connection: duckdb.DuckDBPyConnection, *, since: int) -> None:
    """Brings a store from version `since` to ours, inside the transaction of the connection."""
    for number in range(since + 1, VERSION + 1):
        for statement in statements(_read(f"migrations/{number:04}.sql")):
            connection.execute(statement)
    describe_views(connection)
    connection.execute("UPDATE store_info SET schema_version = ?", [VERSION])


def statements(script: str) -> Iterator[str]:
    """Yields the statements of a script, each `-- comment` behind a column or an opening line as one of its own."""
    for part in re.split(r";\s*$", script, flags=re.MULTILINE):
        lines = [line for line in part.splitlines() if line.strip() and not line.startswith("--")]
        if not lines:
            continue
        yield "\n".join(_COMMENT.sub("", line) for line in lines)
        yield from _comments(lines)


def _comments(lines: list[str]) -> Iterator[str]:
    opening = _OPENING.match(lines[0])
    if opening is None:
        return
    kind, name = opening.groups()
    for line in lines:
        found = _COMMENT.search(line)
        if found is None:
            continue
        words = found[1].replace("'", "''")
        column = _COLUMN.match(line)
        if line is lines[0]:
            yield f"COMMENT ON {kind} {name} IS '{words}'"
        elif column:
            yield f"COMMENT ON COLUMN {name}.\"{column[1] or column[2]}\" IS '{words}'"


def describe_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Gives the columns of views the comments of the columns that they show."""
    query = "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal ORDER BY table_name"
    columns = connection.execute(query).fetchall()
    known = {(table, column): comment for table, column, comment in columns if comment}
    views = {
        name for (name,) in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
    }
    for view, column, _ in columns:
        if view in views:
            words = _words(known, view, column).replace("'", "''")
            connection.execute(f"COMMENT ON COLUMN {view}.\"{column}\" IS '{words}'")


def _words(known: dict[tuple[str, str], str], view: str, column: str) -> str:
    if (view, column) in known:
        return known[view, column]
    if column == "document_title":
        return "title of the document that the record is from"
    for table in (f"all_{view}", _BASES.get(view, ""), "contents", "texts", "all_events"):
        if (table, column) in known:
            return known[table, column]
    return _OF_VIEWS[column]


_OF_VIEWS = {
    "event_id": "id of the event, in `events`",
    "part": "`actor` or `recipient`",
    "code": "three-letter code: the state's, or UNO, EUR, IGO, NGO, ISM, IMG or MNC for bodies beyond states",
    "sector": "sector of PLOVER",
    "text": "the mention as it stands",
    "start": "offset of the mention's first character",
    "end": "offset behind its last character",
    "story_id": "the first document of its story: itself, or the one that it repeats",
    "repeats_as": "how it repeats the first of its story, as `duplicates.kind` has it; null where it repeats none",
    "similarity": "how alike it is to the one that it was compared with, as `duplicates.similarity`",
}


def now() -> datetime:
    """Returns the time in UTC, as the store's columns hold it."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def _read(name: str) -> str:
    return files("communique.store").joinpath(name).read_text(encoding="utf-8")
