"""Checks rows against the schema: what is missing, unknown, of another type, or stands twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from communique.facts.reading import Entry, Fault, TableFile
from communique.facts.schema import Column, Key, Table
from communique.facts.tables import Row

DROP = "drop"
WORDING = "wording"

Known = Callable[[str], frozenset[str]]
"""Gives the keys of a table, by its name."""


def head_faults(read: TableFile, table: Table, *, ours: bool) -> list[Fault]:
    """Returns what is wrong with the head of a CSV file: columns that are missing or that the table does not have."""
    if read.ending != "csv" or not read.columns:
        return []
    file = f"{read.name}.csv"
    wanted = {f"{name}[]" if column.many else name: column for name, column in table.columns.items()}
    found = [
        f"the table has no column {name!r}; it has {', '.join(wanted)}" for name in read.columns if name not in wanted
    ]
    faults = [Fault(file, 1, "C313", message) for message in found]
    missing = [name for name, column in wanted.items() if column.required({}, ours=ours) and name not in read.columns]
    faults += [Fault(file, 1, "C312", f"the column {name!r} is missing") for name in missing]
    twice = sorted({name for name in read.columns if read.columns.count(name) > 1})
    return faults + [Fault(file, 1, "C316", f"the column {name!r} stands twice") for name in twice]


def row_faults(entry: Entry, table: Table, known: Known, *, ours: bool) -> list[Fault]:
    """Returns what is wrong with a row by itself; what a CSV file's head lacks is not told again."""
    faults = []
    if table.ending == "toml":
        for name in entry.row:
            if name not in table.columns:
                message = f"{name!r} is no field of this table; it has {', '.join(table.columns)}"
                faults.append(entry.fault("C313", message, column=name))
    for column in table.columns.values():
        faults += _column_faults(entry, column, known, csv=table.ending == "csv", ours=ours)
    return faults


def twice(entries: Iterable[Entry], table: Table) -> list[Fault]:
    """Returns a fault for every row whose key an earlier row has."""
    first: dict[Key, Entry] = {}
    faults = []
    for entry in entries:
        key = table.key_of(entry.row)
        if key in first:
            place = first[key]
            message = f"{' '.join(table.key)} {' '.join(key)!r} stands twice, first in {place.file}:{place.line}"
            faults.append(entry.fault("C316", message, column=table.key[0]))
        else:
            first[key] = entry
    return faults


def completed(row: Row, table: Table) -> Row:
    """Returns the row as the program reads it: optional lists and cells that were left out are empty."""
    out = dict(row)
    for name, column in table.columns.items():
        if column.many and name not in out:
            out[name] = []
        elif table.ending == "csv":
            out.setdefault(name, "")
        elif out.get(name) == "":
            del out[name]
        if column.type == "phrasing" and isinstance(out[name], list):
            out[name] = [{WORDING: item} if isinstance(item, str) else item for item in out[name]]
    return out


def drop_faults(entry: Entry, table: Table) -> list[Fault]:
    """Returns what is wrong with an entry that drops one of ours."""
    faults = []
    if not isinstance(entry.row.get(table.key[0]), str):
        faults.append(entry.fault("C312", f"the field {table.key[0]!r} is missing"))
    if entry.row[DROP] is not True:
        faults.append(entry.fault("C314", f"{DROP!r} must be true", column=DROP))
    return faults


def _column_faults(entry: Entry, column: Column, known: Known, *, csv: bool, ours: bool) -> Iterator[Fault]:
    name = column.name
    if name not in entry.row:
        if column.required(entry.row, ours=ours) and not csv:
            yield entry.fault("C312", f"the field {name!r} is missing")
        return
    value = entry.row[name]
    needed = column.required(entry.row, ours=ours)
    if value in ("", []):
        if needed:
            yield entry.fault("C312", f"{name!r} is empty", column=name)
        return
    if column.when is not None and not needed:
        other, wanted = column.when
        yield entry.fault("C313", f"{name!r} stands only where {other!r} is {wanted!r}", column=name)
        return
    if isinstance(value, list) != column.many:
        expected = f"a list of {column.expected}" if column.many else column.expected
        yield entry.fault("C314", f"{name!r} must be {expected}, not {_shown(value)}", column=name)
        return
    for item in value if column.many else (value,):
        yield from _item_faults(entry, column, item, known, csv=csv)


def _item_faults(entry: Entry, column: Column, item: Any, known: Known, *, csv: bool) -> Iterator[Fault]:
    """Yields what is wrong with one value."""
    if not column.type:
        if not _is_choice(item, column.choices, csv=csv) and not _is_known(item, column, known):
            message = f"{column.name!r} must be {column.expected}, not {_shown(item)}"
            yield entry.fault("C315", message, column=column.name)
    elif not _TESTS[column.type](item, csv):
        message = f"{column.name!r} must be {_NAMES[column.type]}, not {_shown(item)}"
        yield entry.fault("C314", message, column=column.name)
    elif column.type == "regex":
        try:
            re.compile(item)
        except re.error as error:
            yield entry.fault("C317", f"the regular expression cannot be read: {error}", column=column.name)


def _is_known(item: Any, column: Column, known: Known) -> bool:
    return isinstance(item, str) and any(item in known(name) for name in column.tables)


def _is_choice(item: Any, choices: Sequence[str], *, csv: bool) -> bool:
    numbers = all(choice.lstrip("-").isdigit() for choice in choices)
    fits = isinstance(item, str) or (numbers and isinstance(item, int) and not isinstance(item, bool))
    return fits and str(item) in choices and (csv or not numbers or isinstance(item, int))


def _shown(item: Any) -> str:
    words = repr(item)
    return words if len(words) <= 80 else f"{words[:77]}..."


def _is_text(item: Any, csv: bool) -> bool:
    return isinstance(item, str) and bool(item.strip())


def _is_integer(item: Any, csv: bool) -> bool:
    return bool(re.fullmatch(r"-?\d+", item)) if csv else isinstance(item, int) and not isinstance(item, bool)


def _is_number(item: Any, csv: bool) -> bool:
    if csv:
        return bool(re.fullmatch(r"-?\d+(?:\.\d+)?", item))
    return isinstance(item, int | float) and not isinstance(item, bool)


def _is_flag(item: Any, csv: bool) -> bool:
    return isinstance(item, bool)


def _is_phrasing(item: Any, csv: bool) -> bool:
    """A wording alone, or a record of it with its origin, what must stand near it, and its language if not English."""
    if isinstance(item, dict):
        return (
            set(item) <= {WORDING, "origin", "lang", "near"}
            and all(_is_text(v, csv) for v in item.values())
            and (WORDING in item)
        )
    return _is_text(item, csv)


def _is_record(item: Any, csv: bool) -> bool:
    return isinstance(item, dict)


_TESTS: dict[str, Callable[[Any, bool], bool]] = {
    "text": _is_text,
    "wording": _is_text,
    "regex": _is_text,
    "integer": _is_integer,
    "number": _is_number,
    "flag": _is_flag,
    "phrasing": _is_phrasing,
    "record": _is_record,
}
_NAMES = {
    "text": "text",
    "wording": "a wording",
    "regex": "a regular expression",
    "integer": "a whole number",
    "number": "a number",
    "flag": "true or false",
    "phrasing": "a wording, or { wording = ..., origin = ... }",
    "record": "a table",
}
