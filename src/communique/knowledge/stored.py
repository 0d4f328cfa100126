"""Readings that were stored as JSONL, told from texts that are still to be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from communique.model.errors import InputError

SCHEMA = "communique/reading/1"
_HEAD = 4096  # characters in which the first line of readings names the schema

Record = dict[str, Any]


def holds_readings(path: str) -> bool:
    """Tells whether a file is JSON or JSONL of readings, by its first characters."""
    file = Path(path)
    if not file.is_file():
        return False
    with file.open(encoding="utf-8-sig", errors="replace") as lines:
        head = lines.read(_HEAD).lstrip()
    return head.startswith("{") and f'"{SCHEMA}"' in head.replace("\\/", "/")


def readings(path: str) -> Iterator[Record]:
    """Yields the readings of a file, as JSON objects.

    Raises:
        InputError: C114, a line is no reading.
    """
    text = Path(path).read_text(encoding="utf-8-sig")
    try:
        whole = json.loads(text)  # `--format json` of one document goes over many lines
        lines = [(1, whole)]
    except ValueError:
        lines = _lines(path, text)
    for number, row in lines:
        if not isinstance(row, dict) or row.get("schema") != SCHEMA:
            raise _no_reading(f"{path}:{number}")
        yield row


def _lines(path: str, text: str) -> list[tuple[int, Any]]:
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                found.append((number, json.loads(line)))
            except ValueError:
                raise _no_reading(f"{path}:{number}") from None
    return found


def _no_reading(place: str) -> InputError:
    fix = "Make the file with `communique read --format jsonl`."
    return InputError("C114", "this is no reading.", place=place, fix=fix)
