"""Calendar sums from the anchor: which year, weekday, week or weekend is meant.

Past and future are told apart by the window in which a date without a year may lie: a report of the past names
days of about the last ten months, and a plan days of about the next ten.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

_LONG, _SHORT = timedelta(days=305), timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is resolved against: the day of the text (or its year only), and the time it speaks of."""

    anchor: date | None
    year: int | None
    future: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """First and last day, month or year as ISO strings of the precision; None where the text does not tell."""

    start: str | None
    end: str | None
    precision: str


def span(start: date, end: date, precision: str) -> Resolved:
    """Returns two days as a resolved span."""
    return Resolved(start.isoformat(), end.isoformat(), precision)


def valid_day(year: int | None, month: int, number: int) -> date | None:
    """Returns the day, None where the calendar has none or the year is not known."""
    try:
        return None if year is None else date(year, month, number)
    except ValueError:
        return None


def nearest_day(month: int, number: int, context: Context, weekday: int | None) -> date | None:
    """Returns the day in the year that fits: the one with the weekday named, else the one in the window."""
    if context.anchor is None:
        return valid_day(context.year, month, number)
    years = range(context.anchor.year - 1, context.anchor.year + 2)
    found = [day for year in years if (day := valid_day(year, month, number))]
    anchor = context.anchor
    if named := [day for day in found if day.weekday() == weekday]:
        return min(named, key=lambda day: abs(day - anchor))
    back = _SHORT if context.future else _LONG
    return next((day for day in found if day >= anchor - back), None)


def year_of_month(month: int, shift: int | None, context: Context) -> int | None:
    """Returns the year of a month named without one; `shift` -1, 0, 1 for "last", "this", "next"."""
    anchor = context.anchor
    if anchor is None:
        return context.year if shift is None else None
    if shift == 0:
        return anchor.year
    if shift == -1:
        return anchor.year - (month >= anchor.month)
    if shift == 1:
        return anchor.year + (month <= anchor.month)
    if context.future:
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


def shifted_weekday(number: int, shift: int, context: Context, anchor: date) -> date:
    """Returns the last (-1), next (1) or this (0) weekday; without a future "this" is the week of the anchor."""
    if shift < 0:
        return anchor - timedelta(days=(anchor.weekday() - number - 1) % 7 + 1)
    if shift > 0:
        return anchor + timedelta(days=(number - anchor.weekday() - 1) % 7 + 1)
    if context.future:
        return anchor + timedelta(days=(number - anchor.weekday()) % 7)
    return anchor + timedelta(days=number - anchor.weekday())


def unit_span(name: str, shift: int, context: Context) -> Resolved:
    """Returns the unit so many of them from the anchor; unresolved where that leaves the calendar."""
    anchor = context.anchor
    if anchor is None:
        known_year = context.year is not None and name == "year"
        iso = f"{(context.year or 0) + shift:04}" if known_year else None
        return Resolved(iso, iso, name)
    try:
        return _unit_from(anchor, name, shift, future=context.future)
    except (OverflowError, ValueError):
        return Resolved(None, None, name)


def _unit_from(anchor: date, name: str, shift: int, *, future: bool) -> Resolved:
    if name == "day":
        found = anchor + timedelta(days=shift)
        return span(found, found, "day")
    if name == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=shift)
        return span(monday, monday + timedelta(days=6), "week")
    if name == "weekend":
        saturday = _weekend(anchor, shift, future=future)
        return span(saturday, saturday + timedelta(days=1), "day")
    if name == "month":
        iso = (anchor.replace(day=1) + relativedelta(months=shift)).isoformat()[:7]
        return Resolved(iso, iso, "month")
    if name == "quarter":
        first = anchor.replace(day=1, month=(anchor.month - 1) // 3 * 3 + 1) + relativedelta(months=3 * shift)
        last = first + relativedelta(months=2)
        return Resolved(first.isoformat()[:7], last.isoformat()[:7], "quarter")
    if name == "year":
        iso = f"{anchor.year + shift:04}"
        return Resolved(iso, iso, "year")
    return Resolved(None, None, name)


def _weekend(anchor: date, shift: int, *, future: bool) -> date:
    """Returns the Saturday: without a shift the last weekend begun, or in the future the one to come."""
    begun = anchor - timedelta(days=(anchor.weekday() - 5) % 7)
    inside = anchor.weekday() >= 5
    if shift < 0:
        return begun - timedelta(weeks=inside)
    if shift > 0:
        return begun + timedelta(weeks=1)
    return begun + timedelta(weeks=future and not inside)
