"""ISO dates of any precision as columns: the date as it was coded, its precision, and the days that it covers."""

from __future__ import annotations

import re
from calendar import monthrange

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})([T ]\d{2}:\d{2}.*)?)?)?")


def date_columns(name: str, value: str | None) -> dict[str, str | None]:
    """Returns the four columns of a date; a value that is no ISO date gives four nulls.

    >>> date_columns("date", "2026-02")["date_last"]
    '2026-02-28'
    """
    found = _ISO.fullmatch(value) if value else None
    days = _days(found) if found else None
    if found is None or days is None:
        return dict.fromkeys((name, f"{name}_precision", f"{name}_first", f"{name}_last"))
    precision = "time" if found[4] else "day" if found[3] else "month" if found[2] else "year"
    return {name: value, f"{name}_precision": precision, f"{name}_first": days[0], f"{name}_last": days[1]}


def _days(found: re.Match[str]) -> tuple[str, str] | None:
    """Returns the first and the last day, None where the calendar has no such day."""
    year, month, day = found[1], found[2], found[3]
    if year == "0000" or (month and not 1 <= int(month) <= 12):
        return None
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    length = monthrange(int(year), int(month))[1]
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{length:02}"
    if not 1 <= int(day) <= length:
        return None
    return f"{year}-{month}-{day}", f"{year}-{month}-{day}"
