"""Rows into tables, many at once."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb
import msgspec

from communique.store.rows import Row


def insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    """Writes rows into a table in one go; all have the same columns, and the table's other columns are null."""
    if not rows:
        return
    columns = connection.execute("SELECT name, type FROM pragma_table_info($1)", [table]).fetchall()
    shape = ", ".join(f'"{name}" {kind}' for name, kind in columns if name in rows[0])
    each = "SELECT unnest(CAST(CAST($1 AS JSON) AS JSON[])) AS row"  # a row at a time takes a quarter of the time
    connection.execute(
        f"INSERT INTO {table} BY NAME SELECT unnest(CAST(row AS STRUCT({shape}))) FROM ({each})",
        [msgspec.json.encode(rows).decode("utf-8")],
    )
