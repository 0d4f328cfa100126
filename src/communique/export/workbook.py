"""XLSX: a sheet with a head line that stays, filters, and text that is never taken for a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from communique.export.cells import cell

LONGEST = 32_767  # characters that a cell of a workbook holds
MOST = 1_048_575  # rows of a sheet beside its head


def to_xlsx(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, sheet: str = "records") -> bytes:
    """Returns a table as a workbook; longer texts are cut at what a cell holds.

    Raises:
        ValueError: there are more rows than a sheet holds.
    """
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        page = book.add_worksheet(sheet[:31])
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        page.write_row(0, 0, columns, bold)
        page.freeze_panes(1, 0)
        number = 0
        for number, row in enumerate(rows, 1):
            if number > MOST:
                raise ValueError(f"a sheet holds {MOST:,} rows")
            for at, value in enumerate(row):
                if isinstance(value, date) and not isinstance(value, datetime) and value.year >= 1900:
                    page.write_datetime(number, at, datetime(value.year, value.month, value.day), day)
                    continue
                found = cell(value)
                page.write(number, at, found[:LONGEST] if isinstance(found, str) else found)
        page.autofilter(0, 0, number, max(len(columns) - 1, 0))
    return stream.getvalue()
