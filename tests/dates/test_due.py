"""Deadlines as days: limits, beginnings, spells from the day of the text; what hangs on something else is left open."""

from __future__ import annotations

from datetime import date

import pytest

from communique.dates.due import resolve_due

WRITTEN = date(2026, 1, 11)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("by 2030", None, "2030-12-31"),
        ("by the year 2035", None, "2035-12-31"),
        ("by March", None, "2026-03-31"),
        ("by 15 March 2027", None, "2027-03-15"),
        ("by Friday", None, "2026-01-16"),
        ("before Friday", None, "2026-01-15"),
        ("before June", None, "2026-05-31"),
        ("before the end of the year", None, "2026-12-31"),
        ("by the end of this decade", None, "2029-12-31"),
        ("by end-2027", None, "2027-12-31"),
        ("by mid-2027", None, "2027-06-30"),
        ("by the middle of next year", None, "2027-06-30"),
        ("by early 2027", None, "2027-04-30"),
        ("by the beginning of June", None, "2026-06-01"),
        ("ahead of the summit in July", None, "2026-07-31"),
        ("by the third quarter of 2026", None, "2026-09-30"),
        ("in 2027", "2027-01-01", "2027-12-31"),
        ("in late 2026", "2026-09-01", "2026-12-31"),
        ("in early May", "2026-05-01", "2026-05-10"),
        ("in the first half of 2027", "2027-01-01", "2027-06-30"),
        ("on May 3, 2026", "2026-05-03", "2026-05-03"),
        ("next week", "2026-01-12", "2026-01-18"),
        ("from 2025 to 2027", "2025-01-01", "2027-12-31"),
        ("in 2026-2030", "2026-01-01", "2030-12-31"),
        ("from 1 March", "2026-03-01", None),
        ("starting in 2027", "2027-01-01", None),
        ("within 90 days", "2026-01-11", "2026-04-11"),
        ("within the next 48 hours", "2026-01-11", "2026-01-13"),
        ("within three to five years", "2026-01-11", "2031-01-11"),
        ("over the next five years", "2026-01-11", "2031-01-11"),
        ("over the coming decade", "2026-01-11", "2036-01-11"),
    ],
)
def test_a_deadline_that_names_a_time_is_that_time(words: str, first: str | None, last: str | None) -> None:
    found = resolve_due(words, anchor=WRITTEN)
    assert found is not None
    assert (found.first, found.last) == tuple(date.fromisoformat(day) if day else None for day in (first, last))


@pytest.mark.parametrize(
    "words",
    [
        "by the next summit",
        "at the next ministerial meeting",
        "in the coming months",
        "in the next few weeks",
        "within days",
        "over three years",
        "by Christmas",
        "by the end of fiscal year 2027",
        "within 30 days of the signing",
        "within 9999999 years",
    ],
)
def test_a_deadline_that_names_no_time_is_left_open(words: str) -> None:
    assert resolve_due(words, anchor=WRITTEN) is None


def test_a_spell_that_is_counted_from_another_day_is_left_open() -> None:
    assert resolve_due("within six months", after=" after its entry into force", anchor=WRITTEN) is None
    assert resolve_due("within six months", after=" and not later", anchor=WRITTEN) is not None


def test_without_the_day_of_the_text_only_what_names_its_year_is_known() -> None:
    assert resolve_due("within 90 days", anchor=None) is None
    assert resolve_due("by Friday", anchor=None) is None
    found = resolve_due("by the end of 2027", anchor=None)
    assert found is not None and found.last == date(2027, 12, 31)
