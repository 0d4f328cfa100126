"""CSV (RFC 4180, UTF-8, line feeds, a head line) and JSON lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from communique.export.cells import cell, plain


class _Stream(Protocol):
    def write(self, text: str, /) -> int: ...


class _LineFeeds:
    """Takes lines that end in CR LF and passes them on with LF.

    Python's writer quotes a cell only where it has a character of the line's end: with LF alone, a cell with a CR
    would break its row in two.
    """

    def __init__(self, stream: _Stream) -> None:
        self._stream = stream

    def write(self, line: str) -> int:
        return self._stream.write(line[:-2] + "\n")


def write_rows(stream: _Stream, columns: Sequence[str], rows: Iterable[Sequence[Any]], *, delimiter: str = ",") -> None:
    """Writes a table as CSV, row by row; unknown is empty. Cells are as they are, whatever they begin with."""
    writer = csv.writer(_LineFeeds(stream), lineterminator="\r\n", delimiter=delimiter)
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)


def write_lines(stream: _Stream, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Writes a table as one JSON object a line, row by row; lists and parts are kept."""
    for row in rows:
        values = {name: plain(value) for name, value in zip(columns, row, strict=True)}
        stream.write(json.dumps(values, ensure_ascii=False, default=plain) + "\n")


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Returns a table as CSV."""
    stream = io.StringIO(newline="")
    write_rows(stream, columns, rows)
    return stream.getvalue()


def to_jsonl(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Returns a table as one JSON object a line."""
    stream = io.StringIO(newline="")
    write_lines(stream, columns, rows)
    return stream.getvalue()
