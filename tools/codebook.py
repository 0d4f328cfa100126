#!/usr/bin/env python3
"""Writes CODEBOOK.md: every table and column of the store, from the comments of its schema."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb

from communique.store import schema
from communique.store.connecting import STORAGE

PAGE = Path(__file__).resolve().parents[1] / "CODEBOOK.md"
HEAD = f"""# The store's codebook

Made by `make data` from the comments of `src/communique/store/schema.sql`, schema version {schema.VERSION}; the same
comments stand in each store. What a record is, and when a text has one, is told in [README.md](README.md) and
[docs/architecture.md](docs/architecture.md).

A store is one DuckDB file, written in the storage format {STORAGE}, so that DuckDB 1.2 and later, and the R and Julia
packages of those versions, open it. Views show what documents say as they read now; the tables `all_...` keep what
earlier runs read. Records are claims with sources: a row says that a document says something.

Conventions:

- Offsets count Unicode code points of `texts.text` from 0; the end stands behind the last character. DuckDB counts
  from 1: `substr(text, evidence_start + 1, evidence_end - evidence_start)` are the words.
- A date has four columns: the ISO 8601 date of the known precision (`2026`, `2026-01`, `2026-01-11`), its precision,
  and the first and the last day that it covers. What is no such date is null; words never stand in a date.
- Lists are list columns: `list_contains(holders, 'LSO')`, `unnest(holders)`. What is unknown is null, a list of nothing
  is `[]`. Times are UTC.
- Actor ids are ISO 3166-1 alpha-3 for states. A code carries no claim about status.
"""


def page() -> str:
    """Returns the whole codebook as Markdown."""
    connection = duckdb.connect()
    schema.create(connection, program="communique")
    tables = _described(connection, "tables", "table_name")
    views = _described(connection, "views", "view_name")
    parts = [HEAD, "## Views: as documents read now\n", *_sections(connection, views)]
    return "\n".join([*parts, "## Tables\n", *_sections(connection, tables)])


def _described(connection: duckdb.DuckDBPyConnection, kind: str, column: str) -> list[tuple[str, str]]:
    """Returns names and comments in the order of the schema."""
    query = f"SELECT {column}, comment FROM duckdb_{kind}() WHERE NOT internal"
    text = Path(schema.__file__).with_name("schema.sql").read_text(encoding="utf-8")
    found = connection.execute(query).fetchall()
    return sorted(found, key=lambda row: text.index(f" {row[0]} "))


def _sections(connection: duckdb.DuckDBPyConnection, named: list[tuple[str, str]]) -> Iterator[str]:
    query = "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"
    for name, comment in named:
        rows = connection.execute(query, [name]).fetchall()
        lines = [f"| `{column}` | {kind.replace('|', '')} | {words} |" for column, kind, words in rows]
        yield "\n".join([f"### `{name}`\n", f"{comment}\n", "| column | type | meaning |", "|---|---|---|", *lines, ""])


def main(argv: list[str] | None = None) -> int:
    """Writes the page, or with `--check` returns 1 where it is not what the schema gives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where CODEBOOK.md is out of date")
    if parser.parse_args(argv).check:
        if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page():
            return 0
        print("CODEBOOK.md is out of date: run `make data`", file=sys.stderr)
        return 1
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
