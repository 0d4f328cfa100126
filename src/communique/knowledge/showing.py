"""What the program knows of a word: the rows of all tables that hold it, ours and those of the folder in force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique import facts
from communique.facts.overlay import Overlay
from communique.facts.schema import HOUSEKEEPING, Column, Table, shipped_schema
from communique.facts.tables import Row, names, shipped
from communique.formulas.match import find


@dataclass(frozen=True, slots=True)
class Known:
    """A row that holds a word: its file, its key, what such a row is, and what a user's folder does to it."""

    file: str
    key: str
    about: str
    row: Row
    fate: str


@dataclass(frozen=True, slots=True)
class _Placed:
    table: Table
    file: str
    row: Row
    fate: str


def known_of(word: str) -> list[Known]:
    """Returns the rows that hold a word or phrase as a whole cell, and the issues whose wording it is or is part of.

    Rows that are called so come first. Upper and lower case are alike; ids of other tables ("GHA" in a row of
    metonyms) count as they are written.
    """
    asked = word.strip()
    worded = _worded(asked)
    found = []
    for table in shipped_schema().tables.values():
        rows = [*_rows(table)]
        columns, classes = _columns(table), _classes(table, rows)
        for placed in rows:
            wording = table.name == "formulas" and not placed.fate and _in_wording(placed.row, asked, worded)
            if wording or _holds(placed.row, asked, columns, classes):
                found.append(_known(placed))
    return sorted(found, key=lambda known: known.key.casefold() != asked.casefold())


def _known(placed: _Placed) -> Known:
    key = " ".join(placed.table.key_of(placed.row))
    row = {name: placed.row[name] for name in placed.table.columns if name in placed.row}  # as the schema orders them
    return Known(placed.file, key, placed.table.about, row, placed.fate)


def _rows(table: Table) -> Iterator[_Placed]:
    """Yields every row of a table with its file: the folder's rows first, then ours with what became of them."""
    overlay = facts.laid()
    changes = overlay.changes.get(table.name) if overlay else None
    own = (
        {table.key_of(e.row): f"{overlay.folder}/{e.file}:{e.line}" for e in changes.entries}
        if (overlay and changes)
        else {}
    )
    if changes is not None:
        for entry in changes.entries:
            yield _Placed(table, own[table.key_of(entry.row)], entry.row, "")
    for name in names():
        if shipped_schema().of(name) is table:
            for row in shipped(name):
                yield _Placed(table, f"resources/{table.file(name)}", row, _fate(row, table, own, overlay))


def _fate(row: Row, table: Table, own: dict[tuple[str, ...], str], overlay: Overlay | None) -> str:
    if overlay is None:
        return ""
    key = table.key_of(row)
    if key in own:
        return f"replaced by {own[key]}"
    dropped = overlay.changes[table.name].dropped if table.name in overlay.changes else {}
    if place := dropped.get(key[0]):
        return f"dropped by {overlay.folder}/{place.file}:{place.line}"
    return ""


def _classes(table: Table, rows: Iterable[_Placed]) -> dict[str, frozenset[str]]:
    """Returns, by column, the words that several rows share: they say of what kind a row is and do not name it."""
    plain = [c for c in table.columns.values() if c.type == "text" and not c.many and c.name not in table.key]
    counts = {column.name: Counter(str(placed.row.get(column.name, "")) for placed in rows) for column in plain}
    return {name: frozenset(word for word, times in found.items() if times > 1) for name, found in counts.items()}


def _columns(table: Table) -> list[Column]:
    """Returns the columns that hold words of texts, none that hold words of our own choice or no words."""
    return [
        column
        for column in table.columns.values()
        if column.name not in HOUSEKEEPING and (column.type == "text" or (column.type == "" and column.tables))
    ]


def _holds(row: Row, asked: str, columns: Iterable[Column], classes: dict[str, frozenset[str]]) -> bool:
    return any(
        _same(value, asked, column) and value not in classes.get(column.name, ())
        for column in columns
        for value in _texts(row.get(column.name))
    )


def _same(value: str, asked: str, column: Column) -> bool:
    return value == asked or (not column.tables and value.casefold() == asked.casefold())


def _texts(value: object) -> list[str]:
    """Returns the words of a cell."""
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]


def _worded(asked: str) -> frozenset[str]:
    """Returns the issues of which the words are a wording, or hold one."""
    low = asked.casefold()
    return frozenset(hit.issue for hit in find(asked) if low in asked[hit.start : hit.end].casefold())


def _in_wording(row: Row, asked: str, worded: frozenset[str]) -> bool:
    """Returns whether the words are a wording of the issue, or stand inside one in its examples."""
    low = asked.casefold()
    examples = (text for text in row["fires"] if low in text.casefold())
    return row["id"] in worded or any(
        low in text[hit.start : hit.end].casefold() for text in examples for hit in find(text) if hit.issue == row["id"]
    )
