"""What inputs say beside a text, brought to the program's own forms: dates, publishers, whether a text is dated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.utils import parsedate_to_datetime

from communique.layout import lay_out, publisher_entry
from communique.layout.stamps import find_stamp

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?")
_RFC = re.compile(r"(?:[A-Za-z]{3,9},\s*)?\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}\s+\d{1,2}:\d{2}")
_LONGEST = 200
_SHORT, _HEAD, _FOOT = 80, 12, 6  # characters of a line that holds a day, lines at the head and the end of a text
SAVED = "WARC-Date, the day on which it was saved"


def iso_date(value: str | None) -> str | None:
    """Returns a date as ISO 8601 of the precision in which it is written, None where it is none.

    Read are ISO 8601 (compact, too), the dates of e-mails and feeds, and days as pages write them.

    Example:
        >>> iso_date("Sun, 04 May 2031 09:30:00 +1200")
        '2031-05-04T09:30:00+12:00'
    """
    value = " ".join((value or "").split())
    if not 4 <= len(value) <= _LONGEST:
        return None
    if _ISO.fullmatch(value):
        return value.replace(" ", "T", 1).replace(" ", "") if _is_day(value) else None
    compact = _COMPACT.fullmatch(value)
    if compact:
        year, month, day, hour, minute, second, zone = compact.groups()
        clock = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
        return f"{year}-{month}-{day}{clock}" if _is_day(f"{year}-{month}-{day}") else None
    if _RFC.match(value):
        try:
            return parsedate_to_datetime(value).isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            return find_stamp(value)
    return find_stamp(value)


def _is_day(iso: str) -> bool:
    month, day = iso[5:7] or "01", iso[8:10] or "01"
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def publisher(names: Iterable[tuple[str | None, str]], address: str | None) -> tuple[str, str] | None:
    """Returns the publisher and how it was found, None where nothing tells one.

    Names that the table of publishers knows come first, then the host of the address, then any name as it stands.

    Args:
        names: names with how each was found, the surest first.
        address: where the text stands on the web.
    """
    told = [(" ".join(name.split()), how) for name, how in names if name and name.strip()]
    for name, how in told:
        row = publisher_entry(name)
        if row is not None:
            return str(row["label"]), how
    row = publisher_entry(address) if address else None
    if row is not None:
        return str(row["label"]), "the host of the address"
    return next(((name, how) for name, how in told if len(name) <= _LONGEST), None)


def is_dated(text: str, title: str | None) -> bool:
    """Returns whether a text tells its own day, so that the day of its file decides nothing.

    A day that stands in a short line at the head or the end of a text is most often its own.
    """
    layout = lay_out(text, title=title)
    if layout.stamp is not None or (layout.dateline is not None and layout.dateline.day is not None):
        return True
    lines = [line for line in text.splitlines() if line.strip()]
    return any(len(line) <= _SHORT and find_stamp(line) for line in (*lines[:_HEAD], *lines[-_FOOT:]))
