"""The day against which a text's dates are resolved, from the time stamp that came with it."""

from __future__ import annotations

import re
from datetime import date

from communique.dates.find import find_dates

_ISO_DAY = re.compile(r"\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]+\d.*)?\s*", re.DOTALL)
_YEAR = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)(?!\d)")


def parse_anchor(text: str | None) -> date | None:
    """Returns the day of a time stamp, as its own time zone writes it; None where it has no full date.

    Example:
        >>> parse_anchor("2026-01-11T23:30:00-05:00")
        datetime.date(2026, 1, 11)
    """
    if not text:
        return None
    if match := _ISO_DAY.fullmatch(text):
        try:
            return date(*(int(part) for part in match.groups()))
        except ValueError:
            return None
    days = {hit.iso_start for hit in find_dates(text, anchor=None) if hit.iso_start and hit.precision == "day"}
    return date.fromisoformat(days.pop()) if len(days) == 1 else None


def anchor_year(text: str | None) -> int | None:
    """Returns the year of a time stamp, also where it gives no more ("2019", "2019-05"); None without one."""
    if not text:
        return None
    if day := parse_anchor(text):
        return day.year
    match = _YEAR.search(text)
    return int(match.group(1)) if match else None
