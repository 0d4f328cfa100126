"""Writes the answer to a query: a table for people, or a file for programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from communique.cli.output import opened, opened_bytes

if TYPE_CHECKING:
    from communique.store.queries import Query

PIPE_WIDTH = 120  # columns of a table that goes into a file or a pipe
_CUT = 160  # characters of a cell of a table


def write(query: Query, form: str, path: Path | None, *, name: str, cut: int | None = None) -> int | None:
    """Writes what a query answers to a file or to standard output; `cut` is a limit that nobody asked for.

    Returns the number of rows, None of Parquet, whose rows are not counted.
    """
    if form == "parquet":
        _parquet(query, path)
        return None
    columns, rows = query.table()
    if form == "xlsx":
        _workbook(name, columns, rows, path)
        return len(rows)
    with opened(path, encoding="utf-8" if form != "table" or path else sys.stdout.encoding or "utf-8") as page:
        page.write(_text(form, columns, rows, query.columns, to_file=path is not None))
    if cut and len(rows) >= cut:
        click.echo(f"the first {cut} are shown; --limit shows more", err=True)
    return len(rows)


def _text(
    form: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], first: Sequence[str], *, to_file: bool
) -> str:
    from communique.export.delimited import to_csv, to_jsonl

    if form == "table":
        return table(columns, rows, first or columns, to_file=to_file)
    return (to_csv if form == "csv" else to_jsonl)(columns, rows)


def _workbook(name: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], path: Path | None) -> None:
    from communique.export.workbook import Sheet, write_xlsx

    stream = BytesIO()
    cut = write_xlsx([Sheet(name, columns, rows)], stream)
    with opened_bytes(path) as sink:
        sink.write(stream.getvalue())
    for line in cut.told():
        click.echo(line, err=True)


def _parquet(query: Query, path: Path | None) -> None:
    with TemporaryDirectory() as folder, opened_bytes(path) as sink:
        made = Path(folder) / "rows.parquet"
        query.parquet(made)
        sink.write(made.read_bytes())


def table(columns: Sequence[str], rows: Sequence[Sequence[Any]], first: Sequence[str], *, to_file: bool = False) -> str:
    """Returns the columns that people read first as a table, with the number of rows below."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from communique.cli.marked import one_line
    from communique.export.cells import cell

    shown = [columns.index(name) for name in first if name in columns]
    page = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for at in shown:
        page.add_column(columns[at], overflow="fold")
    for row in rows:
        values = ["" if (v := cell(row[at])) is None else one_line(str(v)) for at in shown]
        page.add_row(*(Text(v if len(v) <= _CUT else v[: _CUT - 1] + "…") for v in values))
    console = Console(highlight=False)
    fixed = to_file or not (console.is_terminal or os.environ.get("COLUMNS", "").isdigit())
    console = Console(highlight=False, width=PIPE_WIDTH if fixed else None, no_color=fixed or None)
    with console.capture() as captured:
        console.print(page)
        console.print(f"{len(rows):,} {'row' if len(rows) == 1 else 'rows'}")
    return captured.get()
