"""Reads tables as people write them, CSV and TOML, with the line of every row: ours and a user's alike.

A CSV row becomes an object of strings; a column whose name ends in `[]` holds a list, its members parted by "|".
A TOML file holds `[[entry]]` tables. What cannot be read becomes a fault with its line, and the rest is read.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from communique.facts.tables import Row

ENDINGS = ("csv", "toml")
SENTENCES = ("fires", "silent")  # one sentence, or a list
_HEADER = re.compile(r"\s*\[\[\s*entry\s*\]\]")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=""")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_STRINGS = re.compile(r'"""|\'\'\'')


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong in a folder of resources, and where: `file` is the path below the folder."""

    file: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code} {self.message}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row with the place where it stands: the line where it begins, and that of each key (TOML)."""

    row: Row
    file: str
    line: int
    lines: Mapping[str, int]

    def at(self, column: str) -> int:
        """Returns the line of a column, that of the row where the column has none of its own."""
        return self.lines.get(column, self.line)

    def fault(self, code: str, message: str, *, column: str = "") -> Fault:
        """Returns a fault of this row."""
        return Fault(self.file, self.at(column), code, message)


@dataclass(slots=True)
class TableFile:
    """The rows of one file, the columns of its head (CSV), and what could not be read."""

    name: str
    ending: str
    entries: list[Entry] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    faults: list[Fault] = field(default_factory=list)


def read_table(path: Path, *, base: Path) -> TableFile:
    """Returns what a file below `base` holds. A byte order mark is passed over."""
    file = path.relative_to(base).as_posix()
    ending = path.suffix[1:].lower()
    read = TableFile(file.removesuffix(path.suffix), ending)
    text = _text(path, file, read.faults)
    if text is not None:
        (_csv if ending == "csv" else _toml)(text, file, read)
    return read


def read_drops(path: Path, *, base: Path, head: str) -> tuple[list[tuple[int, str]], list[Fault]]:
    """Returns the lines and keys of a drop file, its first column with or without `head` above it, and the faults."""
    file = path.relative_to(base).as_posix()
    faults: list[Fault] = []
    text = _text(path, file, faults)
    lines = csv.reader(io.StringIO(text or "", newline=""))
    keys = [(lines.line_num, cells[0].strip()) for cells in lines if cells and cells[0].strip()]
    return (keys[1:] if keys and keys[0][1] == head else keys), faults


def _text(path: Path, file: str, faults: list[Fault]) -> str | None:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        faults.append(Fault(file, line, "C311", "this is not UTF-8; save the file in that encoding"))
    except OSError as error:
        faults.append(Fault(file, 1, "C311", f"cannot be read: {error.strerror}"))
    return None


def _csv(text: str, file: str, read: TableFile) -> None:
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    head: list[str] = []
    last = 0
    try:
        for cells in lines:
            first, last = last + 1, lines.line_num
            if not cells:
                continue
            if not head:
                head = [cell.strip() for cell in cells]
                read.columns = tuple(head)
            elif len(cells) != len(head):
                message = f"the row has {len(cells)} cells and the head {len(head)} columns"
                read.faults.append(Fault(file, first, "C311", message))
            else:
                read.entries.append(Entry(_cells(head, cells), file, first, {}))
    except csv.Error as error:
        read.faults.append(Fault(file, last + 1, "C311", f"this is not CSV: {error}"))


def _cells(head: list[str], cells: list[str]) -> Row:
    row: Row = {}
    for name, value in zip(head, cells, strict=True):
        if name.endswith("[]"):
            row[name[:-2]] = [part.strip() for part in value.split("|") if part.strip()]
        else:
            row[name] = value.strip()
    return row


def _toml(text: str, file: str, read: TableFile) -> None:
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found and found[1] else text.rstrip("\n").count("\n") + 1
        read.faults.append(Fault(file, line, "C311", f"this is not TOML: {_AT_LINE.sub('', str(error)).strip()}"))
        return
    entries = whole.get("entry", [])
    for name in whole:
        if name != "entry" or not _is_entries(entries):
            message = f"{name!r} is no table of facts: every entry begins with [[entry]]"
            read.faults.append(Fault(file, _line_of(text, name), "C311", message))
    if _is_entries(entries):
        places = [*_places(text)]
        if len(places) != len(entries):  # written as one array of tables, whose rows have no heads
            places = [(1, {})] * len(entries)
        for row, (line, lines) in zip(entries, places, strict=True):
            read.entries.append(Entry(_sentences(row), file, line, lines))


def _is_entries(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, dict) for row in value)


def _line_of(text: str, name: str) -> int:
    pattern = re.compile(rf"""\s*(?:\[+\s*)?["']?{re.escape(name)}\b""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)


def _sentences(row: Row) -> Row:
    return {name: [value] if name in SENTENCES and isinstance(value, str) else value for name, value in row.items()}


def _places(text: str) -> Iterator[tuple[int, dict[str, int]]]:
    """Yields, for each `[[entry]]`, its line and the lines of its keys; lines inside long strings are passed over."""
    current: tuple[int, dict[str, int]] | None = None
    inside = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not inside:
            if _HEADER.match(line):
                if current:
                    yield current
                current = (number, {})
            elif current and (match := _KEY.match(line)):
                current[1].setdefault(match[1], number)
        inside = _left_open(line, inside)
    if current:
        yield current


def _left_open(line: str, inside: str) -> str:
    """Returns the quotes of the long string in which the line ends, empty where it ends outside."""
    if not inside and line.lstrip().startswith("#"):
        return ""
    at = 0
    while True:
        if inside:
            end = line.find(inside, at)
            if end < 0:
                return inside
            at, inside = end + len(inside), ""
        opening = _STRINGS.search(line, at)
        if opening is None:
            return ""
        at, inside = opening.end(), opening.group()
