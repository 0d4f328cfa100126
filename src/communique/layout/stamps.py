"""Days and times as furniture writes them, as ISO 8601."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.facts import derived
from communique.layout.words import months, weekdays, zones

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ISO = re.compile(
    r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?"
    r"\s*(Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4}\b)?)?(?![\d-])"
)
_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap]\.?m\b\.?)?\s*\(?([+-]\d{2}:?\d{2}|[A-Z]{3,4}\b|Z\b)?\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written: offsets, and the parts that are certain."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    def iso(self) -> str | None:
        """Returns the ISO date, or None where a part is missing."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


@derived
def day_pattern() -> str:
    """Returns the pattern of a day in a text, with named groups that `day_of` reads."""
    names = "|".join(sorted(filter(None, months()), key=len, reverse=True))
    month = rf"(?:{names})\b\.?"
    wday = "|".join(sorted(weekdays(), key=len, reverse=True))
    number = r"\d{1,2}(?:st|nd|rd|th)?"
    year = r"(?:19|20)\d{2}"
    return (
        rf"(?:(?:{wday})\b\.?,?\s+)?(?:"
        rf"(?P<m1>{month})\s*(?P<d1>{number})\b(?:(?:,?\s+|/)(?P<y1>{year})\b)?"
        rf"|(?P<d2>{number})\s+(?:of\s+)?(?P<m2>{month})(?:,?\s+(?P<y2>{year})\b)?"
        rf"|(?P<y3>{year})-(?P<m3>\d{{2}})-(?P<d3>\d{{2}})\b"
        rf"|(?P<a4>\d{{1,2}})(?P<s4>[./-])(?P<b4>\d{{1,2}})[./-](?P<y4>{year})\b"
        r")"
    )


@derived
def _day_regex() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.]){day_pattern()}", re.IGNORECASE)


def day_of(match: re.Match[str]) -> Day:
    """Returns the day of a match of `day_pattern`; day and month are None where their order is open."""
    parts = match.groupdict()
    year = month = day = None
    for n in "123":
        if parts[f"d{n}"]:
            year = int(parts[f"y{n}"]) if parts[f"y{n}"] else None
            day = int(re.sub(r"\D", "", parts[f"d{n}"]))
            name = parts[f"m{n}"]
            month = int(name) if name.isdigit() else months()[name.lower().rstrip(".")]
    if parts["y4"]:
        year = int(parts["y4"])
        day, month = _ordered(int(parts["a4"]), int(parts["b4"]), dotted=parts["s4"] == ".")
    if month is None or day is None or not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
        month = day = None
    return Day(match.start(), match.end(), year, month, day)


def _ordered(first: int, second: int, *, dotted: bool) -> tuple[int | None, int | None]:
    if dotted or first > 12 or first == second:
        return first, second
    if second > 12:
        return second, first
    return None, None


def find_day(text: str) -> Day | None:
    """Returns the first full or partial day in `text`, or None."""
    match = _day_regex().search(text)
    return day_of(match) if match else None


def find_stamp(text: str) -> str | None:
    """Returns the first ISO date or date and time that `text` states with its year, or None.

    The clock time is kept as written; an offset follows where the text names a zone that the table knows.

    Example:
        >>> find_stamp("Updated: Jan 5, 2024 10:00 GMT")
        '2024-01-05T10:00:00Z'
    """
    iso = _ISO.search(text)
    if iso and 1 <= int(iso[2]) <= 12 and 1 <= int(iso[3]) <= _DAYS[int(iso[2]) - 1]:
        date = f"{iso[1]}-{iso[2]}-{iso[3]}"
        return _timed(date, iso[4], iso[5], iso[6], None, iso[7])
    for match in _day_regex().finditer(text):
        date_text = day_of(match).iso()
        if date_text is None:
            continue
        clock = _CLOCK.search(text, match.end()) or _CLOCK.search(text[: match.start()])
        return _timed(date_text, *clock.groups()) if clock else date_text
    return None


def _timed(
    date: str, hour: str | None, minute: str | None, second: str | None, half: str | None, zone: str | None
) -> str:
    if hour is None or minute is None:
        return date
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    if hours > 23 or int(minute) > 59 or int(second or 0) > 59:
        return date
    return f"{date}T{hours:02d}:{minute}:{second or '00'}{_offset(zone)}"


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    if zone[0] in "+-":
        return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return zones().get(zone.upper(), "")
