"""CSV (RFC 4180, UTF-8, line feeds, a head line) and JSON lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from communique.export.cells import cell, plain


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Returns a table as CSV; unknown is empty."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return stream.getvalue()


def to_jsonl(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Returns a table as one JSON object a line, lists and parts kept."""
    lines = []
    for row in rows:
        values = {name: plain(value) for name, value in zip(columns, row, strict=True)}
        lines.append(json.dumps(values, ensure_ascii=False, default=plain) + "\n")
    return "".join(lines)
