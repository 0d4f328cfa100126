"""Resolves the slots of a date rule to ISO dates. One function a reading, named in `READINGS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from dateutil.relativedelta import relativedelta

from communique.dates.reckon import (
    Context,
    Resolved,
    nearest_day,
    shifted_weekday,
    span,
    unit_span,
    valid_day,
    year_of_month,
)

Slots = Mapping[str, str]

Reader = Callable[[Slots, Context], Resolved | None]


def day(slots: Slots, context: Context) -> Resolved | None:
    """Returns a day of a month, or a span of days; None where the calendar has no such day."""
    month, last_month = int(slots["month"]), int(slots.get("month2", slots["month"]))
    number, last = int(slots["day"]), int(slots.get("day2", slots["day"]))
    if not (_possible(month, number) and _possible(last_month, last)):
        return None
    weekday = int(slots["weekday"]) if "weekday" in slots else None
    year, last_year = _years(slots, context)
    if year is None and last_year is None:
        end_day = nearest_day(last_month, last, context, weekday if "day2" not in slots else None)
        if end_day is None:
            return Resolved(None, None, "day")
        last_year = end_day.year
    later = (last_month, last) < (month, number)
    if year is None and last_year is not None:
        year = last_year - later
    elif last_year is None and year is not None:
        last_year = year + later
    first_day, last_day = valid_day(year, month, number), valid_day(last_year, last_month, last)
    if first_day is None or last_day is None or last_day < first_day:
        return None
    return span(first_day, last_day, "day")


def month(slots: Slots, context: Context) -> Resolved | None:
    """Returns a month or a span of months."""
    first, last = int(slots["month"]), int(slots.get("month2", slots["month"]))
    year, last_year = _years(slots, context)
    if year is None and last_year is None:
        shift = int(slots["shift"]) if "shift" in slots else None
        last_year = year_of_month(last, shift, context)
    if year is None and last_year is None:
        return Resolved(None, None, "month")
    if year is None and last_year is not None:
        year = last_year - (last < first)
    elif last_year is None and year is not None:
        last_year = year + (last < first)
    return Resolved(f"{year:04}-{first:02}", f"{last_year:04}-{last:02}", "month")


def year(slots: Slots, context: Context) -> Resolved | None:
    """Returns a year, a span of years ("2019-2021", "2019-21") or a year told by "last", "next"."""
    first, last = _years(slots, context)
    if first is None:
        return Resolved(None, None, "year")
    if "short" in slots:
        last = first // 100 * 100 + int(slots["short"])
    last = first if last is None else last
    return Resolved(f"{first:04}", f"{last:04}", "year") if first <= last else None


def numeric(slots: Slots, context: Context) -> Resolved | None:
    """Returns a day written in digits; None where day and month could change places."""
    if "first" not in slots:
        first, second = int(slots["day"]), int(slots["month"])
    else:
        first, second = int(slots["first"]), int(slots["second"])
        if second > 12 >= first:
            first, second = second, first
        elif first <= 12 and second <= 12 and first != second:
            return None
    return day({"day": str(first), "month": str(second), "year": slots["year"]}, context)


def weekday(slots: Slots, context: Context) -> Resolved | None:
    """Returns the day that a weekday names, or the days that two weekdays bound."""
    anchor = context.anchor
    if anchor is None:
        return Resolved(None, None, "day")
    first, last = int(slots["weekday"]), int(slots.get("weekday2", slots["weekday"]))
    if "week" in slots:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=int(slots["week"]))
        return span(monday + timedelta(days=first), monday + timedelta(days=last), "day")
    if "shift" in slots:
        start = shifted_weekday(first, int(slots["shift"]), context, anchor)
        return span(start, start + timedelta(days=(last - first) % 7), "day")
    if context.future:
        start = anchor + timedelta(days=(first - anchor.weekday() - 1) % 7 + 1)
        return span(start, start + timedelta(days=(last - first) % 7), "day")
    end = anchor - timedelta(days=(anchor.weekday() - last) % 7)
    return span(end - timedelta(days=(last - first) % 7), end, "day")


def deictic(slots: Slots, context: Context) -> Resolved | None:
    """Returns the day so many days from the anchor ("yesterday", "this morning")."""
    if context.anchor is None:
        return Resolved(None, None, "day")
    found = context.anchor + timedelta(days=int(slots["deictic"]))
    return span(found, found, "day")


def unit(slots: Slots, context: Context) -> Resolved | None:
    """Returns the week, weekend, month, quarter, year so many of them from the anchor ("last week")."""
    return unit_span(slots["unit"], int(slots.get("shift", "0")), context)


def ago(slots: Slots, context: Context) -> Resolved | None:
    """Returns the day, week, month, year that lies a count of them back."""
    return unit_span(slots["unit"], -_number(slots), context)


def ahead(slots: Slots, context: Context) -> Resolved | None:
    """Returns the day, week, month, year that lies a count of them ahead."""
    return unit_span(slots["unit"], _number(slots), context)


def day_of_month(slots: Slots, context: Context) -> Resolved | None:
    """Returns a day of which only the number is given ("on the 11th", "the 11th of last month")."""
    anchor = context.anchor
    if anchor is None:
        return Resolved(None, None, "day")
    number = int(slots["day"])
    if "shift" in slots:
        steps = [int(slots["shift"])]
    else:
        steps = [0, 1, 2] if context.future else [0, -1, -2]
    for step in steps:
        base = anchor.replace(day=1) + relativedelta(months=step)
        found = base + relativedelta(day=number)
        on_side = found >= anchor if context.future else found <= anchor
        if found.day == number and ("shift" in slots or on_side):
            return span(found, found, "day")
    return None


def quarter(slots: Slots, context: Context) -> Resolved | None:
    """Returns a quarter of a year as its first and last month."""
    return _part_of_year(slots, context, parts=4, precision="quarter")


def half(slots: Slots, context: Context) -> Resolved | None:
    """Returns a half of a year as its first and last month."""
    return _part_of_year(slots, context, parts=2, precision="half")


def season(slots: Slots, context: Context) -> Resolved | None:
    """Returns the year of a season: its months differ between the hemispheres."""
    found, _ = _years(slots, context)
    iso = None if found is None else f"{found:04}"
    return Resolved(iso, iso, "season")


def decade(slots: Slots, context: Context) -> Resolved | None:
    """Returns the first and last year of a decade."""
    first = int(slots["decade"])
    return Resolved(f"{first:04}", f"{first + 9:04}", "decade")


def unknown(slots: Slots, context: Context) -> Resolved | None:
    """Returns a time that the words leave open or that hangs on another date, with its unit as precision."""
    return Resolved(None, None, slots.get("unit", "day"))


READINGS: Mapping[str, Reader] = MappingProxyType(
    {
        reader.__name__: reader
        for reader in (
            day,
            month,
            year,
            numeric,
            weekday,
            deictic,
            unit,
            ago,
            ahead,
            day_of_month,
            quarter,
            half,
            season,
            decade,
            unknown,
        )
    }
)


def _number(slots: Slots) -> int:
    return int(slots.get("number") or slots["number2"])


def _possible(month: int, number: int) -> bool:
    try:
        date(2000, month, number)  # a leap year: 29 February is a day
    except ValueError:
        return False
    return True


def _years(slots: Slots, context: Context) -> tuple[int | None, int | None]:
    """Returns first and last year as the words give them; one year after a span is the year of its end."""
    base = context.anchor.year if context.anchor else context.year
    first = int(slots["year"]) if "year" in slots else None
    last = int(slots["year2"]) if "year2" in slots else None
    if "yearshift" in slots and base is not None:
        last = base + int(slots["yearshift"])
    is_span = "month2" in slots or "day2" in slots
    if not is_span and first is None:
        first = last
    return first, last


def _part_of_year(slots: Slots, context: Context, *, parts: int, precision: str) -> Resolved | None:
    number, months = int(slots.get("quarter") or slots["ordinal"]), 12 // parts
    if number > parts:
        return None
    found, _ = _years(slots, context)
    first, last = (number - 1) * months + 1, number * months
    if found is None and context.anchor is not None:
        anchor = context.anchor
        found = anchor.year + (last < anchor.month if context.future else -(first > anchor.month))
    if found is None:
        return Resolved(None, None, precision)
    return Resolved(f"{found:04}-{first:02}", f"{found:04}-{last:02}", precision)
