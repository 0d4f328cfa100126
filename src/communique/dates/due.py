"""Resolves the words of a deadline to days: "by 2030", "within 90 days", "in the first half of 2027"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta
from msgspec import Struct

from communique.dates.find import DateHit, find_dates
from communique.dates.words import norm, values
from communique.facts import derived, remembered, table

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_SPELLS = {
    "hour": relativedelta(hours=1),
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
}
_RANGES = frozenset({"day", "month", "year"})  # precisions of which two ends that differ are "from A to B"
_PARTS = ("end", "start", "early", "middle", "late")
_DAY = timedelta(days=1)

Days = tuple[date, date]


class Due(Struct, frozen=True, gc=False):
    """When a promise is due: its first and its last day, each None where the words leave it open.

    Of a mere limit ("by 2030") only the last day is known, of a mere beginning ("from June") only the first.
    """

    first: date | None
    last: date | None


@remembered(256)  # a promise asks whether it is over, and then when it is due
def resolve_due(words: str, *, after: str = "", anchor: date | None, lang: str = "en") -> Due | None:
    """Returns when the words of a deadline say that something is due; None where they and the anchor do not tell.

    A third of a year or month is taken for "early", "late" and "middle", its half behind "by mid-".

    Args:
        words: The words, from their preposition on.
        after: What stands behind them: "within 30 days" of another act is not counted from the anchor.
        anchor: The day on which the text was written.
        lang: Language of the words.

    Example:
        >>> resolve_due("by the end of 2027", anchor=None)
        Due(first=None, last=datetime.date(2027, 12, 31))
        >>> resolve_due("within 90 days", anchor=date(2026, 1, 11)).last
        datetime.date(2026, 4, 11)
    """
    kinds = _kinds(lang)
    if kinds["other"].search(words):
        return None
    try:
        if kinds["within"].match(words) or kinds["coming"].search(words):
            spell = _spell(words, after, anchor, lang)
            if spell is not None:
                return spell
        return _named(words, anchor, lang)
    except (OverflowError, ValueError):  # beyond the calendar
        return None


def _named(words: str, anchor: date | None, lang: str) -> Due | None:
    """Returns when something is due that is due at, from or by a day, month or year that the words name."""
    kinds = _kinds(lang)
    hit = _date(words, anchor, lang)
    days = _days(hit) if hit is not None else _of_year(words, anchor, lang)
    if days is None:
        return None
    part = next((p for p in _PARTS if kinds[p].search(words)), None)
    if kinds["within"].match(words) or kinds["limit"].match(words):
        return Due(None, _limit(days, part))
    before = kinds["before"].match(words)
    if before:  # "before June"; of "ahead of the summit in June" no more is known than that it is in June
        beside = (
            part in (None, "start") and len(words[before.end() :].split()) <= len((hit.text if hit else "").split()) + 1
        )
        return Due(None, days[0] - _DAY if beside else _limit(days, part))
    first, last = _third(days, part)
    if kinds["from"].match(words) and not (hit and hit.precision in _RANGES and hit.iso_start != hit.iso_end):
        return Due(first, None)
    return Due(first, last)


def _date(words: str, anchor: date | None, lang: str) -> DateHit | None:
    """Returns the date in the words, read as "in MONTH" where "by March" could be a person's name elsewhere."""
    found = find_dates(words, anchor=anchor, future=True, lang=lang)
    if not found:
        lead = next((m for kind in ("limit", "before") if (m := _kinds(lang)[kind].match(words))), None)
        cue = next(iter(values("in", lang)))
        found = find_dates(f"{cue} {words[lead.end() :]}", anchor=anchor, future=True, lang=lang) if lead else ()
    return found[0] if found else None


def _spell(words: str, after: str, anchor: date | None, lang: str) -> Due | None:
    """Returns the spell that begins with the anchor: "within two weeks", "over the next five years"."""
    kinds, found = _kinds(lang), [norm(w) for w in _WORD.findall(f"{words} {after}")]
    units, counts = {**values("units", lang), **values("hours", lang)}, values("count", lang)
    at = next((i for i, w in enumerate(found) if w in units), None)
    if anchor is None or at is None or units[found[at]] not in _SPELLS:
        return None
    if any(kinds["counted_from"].fullmatch(w) for w in found[at + 1 : at + 2]):
        return None
    told = [int(counts.get(w, w)) for w in found[:at] if w.isdigit() or w in counts]
    if not told and found[at] in values("units_one", lang) and kinds["coming"].search(words):
        told = [1]
    if not told or set(found[:at]) & set(values("few", lang)):
        return None
    last = datetime.combine(anchor, time.max) + _SPELLS[units[found[at]]] * told[-1]
    return Due(anchor, last.date())


def _days(hit: DateHit) -> Days | None:
    """Returns the first and last day of a date as it was found."""
    if hit.iso_start is None or hit.iso_end is None:
        return None
    first, last = ([int(part) for part in iso.split("-")] for iso in (hit.iso_start, hit.iso_end))
    start = date(*[*first, 1, 1][:3])
    month = last[1] if len(last) > 1 else 12
    return start, date(last[0], month, last[2] if len(last) > 2 else monthrange(last[0], month)[1])


def _of_year(words: str, anchor: date | None, lang: str) -> Days | None:
    """Returns the days of a year without any cue ("by end-2027"), or of the decade of the anchor."""
    found = _YEAR.search(words)
    if found:
        year = int(found.group())
        return date(year, 1, 1), date(year, 12, 31)
    decades = {w for w, unit in values("units_one", lang).items() if unit == "decade"}
    if anchor is not None and decades & {norm(w) for w in _WORD.findall(words)}:
        start = anchor.year // 10 * 10
        return date(start, 1, 1), date(start + 9, 12, 31)
    return None


def _limit(days: Days, part: str | None) -> date:
    """Returns the last day on which something may be done "by" a time, or a part of it."""
    first, last = days
    if part == "start":
        return first
    if part == "middle":
        return _cut(days, 2, 1) - _DAY
    return _third(days, part)[1] if part == "early" else last


def _third(days: Days, part: str | None) -> Days:
    """Returns the first, second or last third of a time, the whole where no part is named."""
    number = {"start": 0, "early": 0, "middle": 1, "late": 2, "end": 2}.get(part or "")
    return days if number is None else (_cut(days, 3, number), _cut(days, 3, number + 1) - _DAY)


def _cut(days: Days, parts: int, number: int) -> date:
    """Returns the day on which part `number` of so many parts begins: of whole years a first of a month."""
    first, last = days
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and (last + _DAY).day == 1 and months % parts == 0:
        return first + relativedelta(months=months // parts * number)
    return first + ((last - first).days + 1) * number // parts * _DAY


@derived
def _kinds(lang: str) -> dict[str, re.Pattern[str]]:
    """Returns an expression for the words of each kind around a deadline."""
    of: dict[str, list[str]] = {}
    for row in table(f"lexicon/{lang}/due_words"):
        of.setdefault(row["kind"], []).append(r"\s+".join(map(re.escape, row["word"].split())))
    return {
        kind: re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
        for kind, words in of.items()
    }
