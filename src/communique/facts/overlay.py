"""A user's folder laid over the shipped tables: rows added, rows replaced by their key, rows dropped.

The folder mirrors `resources/`. `<table>.drop.csv` lists the keys of rows to drop, one a line; a TOML entry with
`drop = true` drops the entry of its id. Drops count for the shipped rows alone: a row of the folder itself stays.
"""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from communique.facts.checking import DROP, Known, completed, drop_faults, head_faults, row_faults, twice
from communique.facts.reading import ENDINGS, Entry, Fault, read_drops, read_table
from communique.facts.schema import Column, Schema, Table, shipped_schema
from communique.facts.tables import Row, names, shipped
from communique.model.errors import OverlayError

DROP_FILE = ".drop.csv"
CHECK = "Run `communique resources check` on the folder."


@dataclass(slots=True)
class Changes:
    """What a folder does to one table: its rows, and the keys that it drops with the place that says so."""

    entries: list[Entry] = field(default_factory=list)
    dropped: dict[str, Fault] = field(default_factory=dict)  # key -> place, as the fault that it may become


@dataclass(frozen=True, slots=True)
class Overlay:
    """A folder that was read and checked. Faulty rows are in `faults` and in no table."""

    folder: Path
    fingerprint: str
    changes: Mapping[str, Changes]
    faults: tuple[Fault, ...]

    def merged(self, name: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """Returns the rows of a table (or of a folder that is one table) as they stand with this overlay."""
        changes, table = self.changes.get(name), shipped_schema().tables.get(name)
        if changes is None or table is None:
            return rows
        own = {table.key_of(entry.row): completed(entry.row, table) for entry in changes.entries}
        pending = dict(own)
        kept = []
        for row in rows:
            key = table.key_of(row)
            if key in own:
                kept += [pending.pop(key)] if key in pending else []
            elif key[0] not in changes.dropped:
                kept.append(row)
        whole = [*kept, *pending.values()]
        present = frozenset(table.key_of(row)[0] for row in whole)
        whole = [_pruned(row, present, table) for row in whole]
        return tuple(sorted(whole, key=lambda row: str(row["id"])) if "id" in table.key else whole)

    def require_sound(self) -> None:
        """Raises where the folder has faults.

        Raises:
            OverlayError: C321, naming the first fault and how many there are.
        """
        if self.faults:
            more = f" (and {len(self.faults) - 1} more)" if len(self.faults) > 1 else ""
            raise OverlayError("C321", f"{self.faults[0]}{more}.", place=str(self.folder), fix=CHECK)

    def without(self, faults: Iterable[Fault]) -> Overlay:
        """Returns the overlay with these faults added, and the rows and drops in which they stand left out."""
        found = tuple(faults)
        places = {(fault.file, fault.line) for fault in found}
        changes = {
            name: Changes(
                [entry for entry in own.entries if places.isdisjoint(_lines(entry))],
                {key: place for key, place in own.dropped.items() if (place.file, place.line) not in places},
            )
            for name, own in self.changes.items()
        }
        return replace(self, changes=changes, faults=tuple(sorted({*self.faults, *found})))


def fingerprint(folder: Path) -> str:
    """Returns the hash of the folder's tables: their paths and bytes."""
    digest = hashlib.sha256()
    for path in _files(folder):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def overlay_of(folder: Path) -> Overlay:
    """Returns the overlay of a folder, with every fault that the schema shows.

    Raises:
        OverlayError: C320, there is no such folder.
    """
    if not folder.is_dir():
        raise OverlayError("C320", "there is no such folder.", place=str(folder), fix="Check its name.")
    schema, changes = shipped_schema(), dict[str, Changes]()
    faults = [fault for path in _files(folder) for fault in _take(path, folder, schema, changes)]
    overlay = Overlay(folder, fingerprint(folder), changes, ())
    known = _known(overlay)
    for name, own in changes.items():
        table = schema.tables[name]
        faults += [fault for entry in own.entries for fault in row_faults(entry, table, known, ours=False)]
        faults += twice(own.entries, table)
        faults += _idle_drops(own, table)
    overlay = overlay.without(faults)
    return overlay.without(_still_named(overlay, schema))


def rows_as_shipped(table: Table) -> tuple[Row, ...]:
    """Returns the shipped rows of a table, of all its files where a folder is one table."""
    own = [name for name in names() if shipped_schema().of(name) is table]
    return tuple(row for name in own for row in shipped(name))


def _known(overlay: Overlay) -> Known:
    """Returns the function that gives the keys of a table as it stands with the overlay."""

    def known(name: str) -> frozenset[str]:
        table = shipped_schema().tables[name]
        return frozenset(table.key_of(row)[0] for row in overlay.merged(name, rows_as_shipped(table)))

    return cache(known)


def _files(folder: Path) -> Iterator[Path]:
    """Yields the folder's tables, sorted by their paths; what begins with a dot is passed over."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix[1:].lower() in ENDINGS and path.is_file() and not hidden:
            yield path


def _take(path: Path, folder: Path, schema: Schema, changes: dict[str, Changes]) -> list[Fault]:
    """Adds a file's rows and drops to the changes; returns what is wrong with the file."""
    file = path.relative_to(folder).as_posix()
    drops = file.endswith(DROP_FILE)
    name = file.removesuffix(DROP_FILE) if drops else file.removesuffix(path.suffix)
    table = schema.of(name)
    if table is None or not table.open:
        return [Fault(file, 1, "C310", _unknown(name, table, schema))]
    if not drops and path.suffix != f".{table.ending}":
        return [Fault(file, 1, "C310", f"this table is written as {table.file(name)}")]
    own = changes.setdefault(table.name, Changes())
    if drops:
        keys, wrong = read_drops(path, base=folder, head=table.key[0])
        own.dropped |= {key: Fault(file, line, "C319", "") for line, key in keys}
        return wrong
    read = read_table(path, base=folder)
    faults = read.faults + head_faults(read, table, ours=False)
    for entry in read.entries:
        if table.ending == "toml" and DROP in entry.row:
            wrong = drop_faults(entry, table)
            faults += wrong
            if not wrong:
                key = table.key[0]
                own.dropped[entry.row[key]] = entry.fault("C319", "", column=key)
        else:
            own.entries.append(entry)
    return faults


def _unknown(name: str, table: Table | None, schema: Schema) -> str:
    if table is not None:
        return f"the table {name!r} is the program's own"
    near = difflib.get_close_matches(name, schema.tables, n=1)
    return f"there is no table {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")


def _idle_drops(own: Changes, table: Table) -> list[Fault]:
    """Returns a fault for every drop that drops nothing."""
    present = {table.key_of(row)[0] for row in rows_as_shipped(table)}
    return [
        replace(place, message=f"nothing to drop: {table.name} has no {table.key[0]} {key!r}")
        for key, place in own.dropped.items()
        if key not in present
    ]


def _still_named(overlay: Overlay, schema: Schema) -> list[Fault]:
    """Returns a fault for every drop of a row that a row of another table names."""
    faults = []
    for name, own in overlay.changes.items():
        gone = _gone(own, schema.tables[name])
        for table in schema.tables.values() if gone else ():
            columns = [c for c in table.columns.values() if name in c.tables and table.name != name]
            for row in overlay.merged(table.name, rows_as_shipped(table)) if columns else ():
                for key in sorted(gone & {value for column in columns for value in _values(row, column)}):
                    message = f"{key!r} cannot be dropped: {table.name} {' '.join(table.key_of(row))!r} names it"
                    faults.append(replace(own.dropped[key], message=message))
    return faults


def _gone(own: Changes, table: Table) -> frozenset[str]:
    """Returns the keys that are dropped and not given anew."""
    return frozenset(own.dropped.keys() - {table.key_of(entry.row)[0] for entry in own.entries})


def _values(row: Row, column: Column) -> list[str]:
    value = row.get(column.name, [])
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]


def _pruned(row: Row, present: frozenset[str], table: Table) -> Row:
    """Returns the row without mentions of rows of its own table that are gone (an issue that contrasts with one)."""
    out = row
    for column in table.columns.values():
        if table.name in column.tables and not present.issuperset(_values(row, column)):
            left = [value for value in _values(row, column) if value in present]
            out = {name: value for name, value in out.items() if name != column.name}
            out |= {column.name: left} if column.many else {}
    return out


def _lines(entry: Entry) -> set[tuple[str, int]]:
    """Returns the places whose faults make a row faulty; what is wrong with the head of a CSV file counts for all."""
    head = {1} if entry.file.endswith(".csv") else set()
    return {(entry.file, line) for line in {entry.line, *entry.lines.values(), *head}}
