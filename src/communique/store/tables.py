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
    query = "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"
    shape = ", ".join(
        f'"{name}" {kind}' for name, kind in connection.execute(query, [table]).fetchall() if name in rows[0]
    )
    connection.execute(
        f"INSERT INTO {table} BY NAME SELECT unnest(CAST(CAST($1 AS JSON) AS STRUCT({shape})[]), max_depth := 2)",
        [msgspec.json.encode(rows).decode("utf-8")],
    )
