"""What a table may hold: the notation of `resources/schema.toml`, read into shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.facts.tables import Row, schema

OURS_ALONE = "ours_alone"
ABOUT = "about"
SIMPLE = frozenset({"text", "integer", "number", "flag", "regex", "wording", "phrasing", "record"})
# What every entry of a TOML table has besides its own columns.
HOUSEKEEPING = {"origin": "text!", "since": "text!", "fires": "list of text", "silent": "list of text"}
_COLUMN = re.compile(
    r"(?P<key>key )?(?P<many>list of )?(?P<type>.*?)(?P<mark>[?!])?(?: when (?P<when>\w+)=(?P<value>\S+))?", re.DOTALL
)

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `choices` are the words that may stand in it, `tables` those whose keys may.

    `when` is (column, value): the column stands where, and only where, that one has that value.
    """

    name: str
    type: str
    many: bool
    optional: bool
    ours_must: bool
    choices: tuple[str, ...]
    tables: tuple[str, ...]
    when: tuple[str, str] | None

    @property
    def expected(self) -> str:
        """What may stand in the column, in words for people."""
        if self.type:
            return self.type
        words = [*self.choices, *(f"an id of {name}" for name in self.tables)]
        return words[0] if len(words) == 1 else f"one of {', '.join(words)}"

    def required(self, row: Mapping[str, Any], *, ours: bool) -> bool:
        """Returns whether the column must stand in this row."""
        if self.when is not None:
            return str(row.get(self.when[0])) == self.when[1]
        return not self.optional and (ours or not self.ours_must)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name (a folder's where all files of a folder are one table), file ending, columns and key."""

    name: str
    ending: str
    whole_folder: bool
    about: str
    columns: Mapping[str, Column]
    key: Key
    open: bool

    def key_of(self, row: Row) -> Key:
        """Returns the values by which a row of the table is known."""
        return tuple(
            "|".join(map(str, found)) if isinstance(found := row.get(name, ""), list) else str(found)
            for name in self.key
        )

    def file(self, name: str | None = None) -> str:
        """Returns the path of the table's file below a folder of resources."""
        return f"{name or self.name}.{self.ending}"


@dataclass(frozen=True, slots=True)
class Schema:
    """All tables by name."""

    tables: Mapping[str, Table]

    def of(self, name: str) -> Table | None:
        """Returns the table to which a file belongs, by the file's path without its ending."""
        if (own := self.tables.get(name)) is not None and not own.whole_folder:
            return own
        folder = self.tables.get(name.rpartition("/")[0])
        return folder if folder is not None and folder.whole_folder else None

    def files(self) -> Iterator[str]:
        """Yields the path of each table's file; "*" stands for any name."""
        for table in self.tables.values():
            yield table.file(f"{table.name}/*" if table.whole_folder else None)


@cache
def shipped_schema() -> Schema:
    """Returns the schema that the program ships."""
    return schema_of(schema())


def schema_of(raw: Mapping[str, Any]) -> Schema:
    """Returns the schema that a file of sections describes."""
    closed = frozenset(raw.get(OURS_ALONE, ()))
    found = [_table(file, section, closed) for file, section in raw.items() if file != OURS_ALONE]
    return Schema({table.name: table for table in found})


def _table(file: str, section: Mapping[str, str], closed: frozenset[str]) -> Table:
    path, _, ending = file.rpartition(".")
    written = {name: words for name, words in section.items() if name != ABOUT}
    if ending == "toml":
        written |= HOUSEKEEPING
    marked = tuple(name for name, words in written.items() if words.startswith("key "))
    return Table(
        name=path.removesuffix("/*"),
        ending=ending,
        whole_folder=path.endswith("/*"),
        about=section[ABOUT],
        columns={name: _column(name, words) for name, words in written.items()},
        key=marked or tuple(written)[:1],
        open=path not in closed,
    )


def _column(name: str, words: str) -> Column:
    match = _COLUMN.fullmatch(words)
    if match is None:
        raise ValueError(f"the column {name!r} cannot be read: {words!r}")
    kind = match["type"]
    members = () if kind in SIMPLE else tuple(part.strip() for part in kind.split("|"))
    return Column(
        name=name,
        type=kind if kind in SIMPLE else "",
        many=match["many"] is not None,
        optional=match["mark"] == "?",
        ours_must=match["mark"] == "!",
        choices=tuple(part for part in members if not part.startswith("@")),
        tables=tuple(part[1:] for part in members if part.startswith("@")),
        when=(match["when"], match["value"]) if match["when"] else None,
    )
