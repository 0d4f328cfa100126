"""Tables of the store as files: CSV, JSON lines, Parquet and XLSX, each with its codebook beside it or in it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from communique.export import codebook
from communique.export.delimited import to_csv, write_lines, write_rows
from communique.export.workbook import Sheet, write_xlsx
from communique.model.errors import StoreError
from communique.store.described import Column
from communique.store.queries import Query


@dataclass(frozen=True, slots=True)
class Table:
    """A question whose answer is exported, under a name, with what its columns mean."""

    name: str
    query: Query
    columns: list[Column]

    def codebook(self) -> list[codebook.Line]:
        """Returns a line for each column."""
        return codebook.lines(self.name, self.columns)


def write_csv(table: Table, path: Path) -> None:
    """Writes a table as CSV, row by row."""
    with table.query.streamed() as (names, rows), path.open("w", encoding="utf-8", newline="") as stream:
        write_rows(stream, names, rows)


def write_jsonl(table: Table, path: Path) -> None:
    """Writes a table as JSON lines, row by row; lists and parts are kept."""
    with table.query.streamed() as (names, rows), path.open("w", encoding="utf-8", newline="") as stream:
        write_lines(stream, names, rows)


def write_parquet(table: Table, path: Path) -> None:
    """Writes a table as Parquet, types kept."""
    try:
        table.query.parquet(path)
    except StoreError as error:
        if error.code == "C605":  # the full disk is that of the file
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
        raise


def write_workbook(tables: Sequence[Table], path: Path) -> list[str]:
    """Writes tables as sheets of a workbook with a sheet `codebook`, and returns what it could not hold."""
    with ExitStack() as stack:

        def sheets() -> Iterator[Sheet]:
            for table in tables:
                names, rows = stack.enter_context(table.query.streamed())
                yield Sheet(table.name, names, rows)
            yield Sheet("codebook", codebook.HEAD, [line for table in tables for line in table.codebook()])

        return write_xlsx(sheets(), path).told()


def codebook_of(tables: Sequence[Table]) -> str:
    """Returns the codebook of tables as CSV."""
    return to_csv(codebook.HEAD, [line for table in tables for line in table.codebook()])
