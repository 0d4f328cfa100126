"""XLSX: sheets with a head line that stays, filters, and text that is never taken for a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from communique.export.cells import cell

LONGEST = 32_767  # characters that a cell of a workbook holds
MOST = 1_048_575  # rows of a sheet beside its head
MADE = datetime(2000, 1, 1)  # the same in every file, so that the same records give the same bytes
# A sheet's name may not have these, and not more than 31 characters.
_NOT_IN_NAMES = str.maketrans("[]:*?/\\", "       ")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table that becomes a sheet. Rows may come from a generator."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Any]]


@dataclass(slots=True)
class Cut:
    """How many texts were longer than a cell holds, and how many rows more than a sheet, by the sheet's name."""

    cells: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    def told(self) -> list[str]:
        """Returns what was cut, in sentences."""
        cells = [
            f"{name}: {n:,} texts are cut at {LONGEST:,} characters, which a cell holds"
            for name, n in self.cells.items()
        ]
        rows = [
            f"{name}: a sheet holds {MOST:,} rows, {n:,} more are left out; CSV and Parquet hold all"
            for name, n in self.rows.items()
        ]
        return [*cells, *rows]


def to_xlsx(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, sheet: str = "records") -> bytes:
    """Returns a table as a workbook; what it cannot hold is cut."""
    stream = io.BytesIO()
    write_xlsx([Sheet(sheet, columns, rows)], stream)
    return stream.getvalue()


def write_xlsx(sheets: Iterable[Sheet], target: io.BytesIO | Path) -> Cut:
    """Writes sheets into a workbook one after another, and returns what it could not hold."""
    import xlsxwriter

    cut = Cut()
    options = {
        "constant_memory": True,  # rows go to a temporary file as they come
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    place = str(target) if isinstance(target, Path) else target
    with xlsxwriter.Workbook(place, options) as book:
        book.set_properties({"created": MADE})
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name.translate(_NOT_IN_NAMES)[:31])
            page.write_row(0, 0, sheet.columns, bold)
            page.freeze_panes(1, 0)
            written = _fill(page, sheet, day, cut)
            page.autofilter(0, 0, written, max(len(sheet.columns) - 1, 0))
    return cut


def _fill(page: Any, sheet: Sheet, day: Any, cut: Cut) -> int:
    """Writes the rows of a sheet and returns their number."""
    number = 0
    for number, row in enumerate(sheet.rows, 1):
        if number > MOST:
            cut.rows[sheet.name] = cut.rows.get(sheet.name, 0) + 1
            continue
        for at, value in enumerate(row):
            if isinstance(value, date) and not isinstance(value, datetime) and value.year >= 1900:
                page.write_datetime(number, at, datetime(value.year, value.month, value.day), day)
                continue
            found = cell(value)
            if isinstance(found, str) and len(found) > LONGEST:
                cut.cells[sheet.name] = cut.cells.get(sheet.name, 0) + 1
                found = found[:LONGEST]
            page.write(number, at, found)
    return min(number, MOST)
