"""The verb `sql`: a question of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli.filters import output_options
from communique.cli.options import debug_option, store_option

EXAMPLES = """\b
Examples:
  communique sql "FROM runs"
  communique sql "SELECT class, count(*) FROM positions GROUP BY class"
  communique sql --format parquet --output e.parquet "FROM events"
"""


@click.command(epilog=EXAMPLES, short_help="Ask the store in SQL.")
@click.argument("query")
@output_options
@store_option
@debug_option
def sql(query: str, store: Path, form: str, path: Path | None) -> None:
    """Ask the store in SQL (DuckDB's). It is opened for reading, and no other file can be read or written.

    Tables and columns are explained in CODEBOOK.md, and in the store: "FROM duckdb_columns()".
    """
    from communique.cli.listing import write
    from communique.store import open_store

    write(open_store(store).sql(query), form, path, name="rows")
