"""Compiles the wordings and patterns of a folder, so that a faulty one is named before anything is read with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from communique.coding.facets import sub_patterns
from communique.dates.grammar import compiled
from communique.dates.resolve import READINGS
from communique.facts.checking import WORDING
from communique.facts.overlay import Overlay
from communique.facts.reading import Entry, Fault
from communique.facts.schema import Column, Table, shipped_schema
from communique.facts.tables import trying
from communique.formulas.inventory import slots
from communique.formulas.pattern import compile_wording
from communique.model.errors import ResourceError

CODE = "C317"
FORMULAS = "formulas"
SLOTS = "formulas/slots/slots"
DATES = "lexicon/en/dates"

Compile = Callable[[str], object]


def wording_faults(overlay: Overlay) -> list[Fault]:
    """Returns a fault for every wording of the folder that cannot be compiled, sub-patterns first.

    A wording that names a faulty sub-pattern is faulty too, since the sub-pattern is not there.
    """
    sub = [name for name in overlay.changes if _compiler(name) and not _has_examples(name)]
    rest = [name for name in overlay.changes if name not in sub]
    with trying(overlay):
        found = [fault for name in sub for fault in _in_table(name, overlay)]
    with trying(overlay.without(found)):
        return found + [fault for name in rest for fault in _in_table(name, overlay)]


def _in_table(name: str, overlay: Overlay) -> Iterator[Fault]:
    table = shipped_schema().tables[name]
    columns = [column for column in table.columns.values() if column.type in ("wording", "phrasing")]
    for entry in overlay.changes[name].entries:
        for column in columns:
            yield from _in_column(entry, column, table)
        if name == DATES:
            yield from _date_faults(entry)


def _in_column(entry: Entry, column: Column, table: Table) -> Iterator[Fault]:
    value = entry.row.get(column.name, [])
    compiler = _compiler(table.name)
    for item in value if isinstance(value, list) else [value]:
        if compiler is None:
            return
        try:
            _compile(item, compiler)
        except (ResourceError, re.error) as error:
            why = error.message if isinstance(error, ResourceError) else f"{item!r} cannot be read: {error}"
            yield entry.fault(CODE, why, column=column.name)


def _compile(item: Any, compiler: Callable[..., Any]) -> None:
    source = item[WORDING] if isinstance(item, dict) else item
    bounded = not isinstance(item, dict) or item.get("lang", "en") == "en"
    _ = compiler(source, bounded=bounded).regex  # the expression is compiled when asked for
    if isinstance(item, dict) and "near" in item:
        _ = compiler(item["near"], anchored=False).regex


def _compiler(name: str) -> Callable[..., Any] | None:
    """Returns how the wordings of a table are compiled, None for a table without any."""
    if name == FORMULAS:
        return partial(compile_wording, slots=slots())
    if name == SLOTS:
        return partial(compile_wording, slots=slots(), anchored=False)
    if any(column.type == "wording" for column in shipped_schema().tables[name].columns.values()):
        return partial(compile_wording, slots=sub_patterns(), anchored=False)
    return None


def _has_examples(name: str) -> bool:
    return "fires" in shipped_schema().tables[name].columns


def _date_faults(entry: Entry) -> Iterator[Fault]:
    if entry.row["reading"] not in READINGS:
        message = f"'reading' must be one of {', '.join(sorted(READINGS))}, not {entry.row['reading']!r}"
        yield entry.fault("C315", message, column="reading")
    try:
        re.compile(compiled(entry.row, "en").pattern)
    except KeyError as error:
        yield entry.fault(CODE, str(error.args[0]), column="pattern")
    except re.error as error:
        yield entry.fault(CODE, f"the pattern cannot be read: {error}", column="pattern")
