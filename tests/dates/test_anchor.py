"""A time stamp gives the day that a text's dates are read against, or nothing; never a wrong day."""

from __future__ import annotations

from datetime import date

import pytest

from communique.dates import anchor_year, parse_anchor


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2026-01-11", date(2026, 1, 11)),
        ("2026-01-11T08:30:00Z", date(2026, 1, 11)),
        ("2026-01-11T23:30:00-05:00", date(2026, 1, 11)),
        ("2026-01-11 08:30", date(2026, 1, 11)),
        (" 2026-01-11\n", date(2026, 1, 11)),
        ("2026/01/11", date(2026, 1, 11)),
        ("20260111", date(2026, 1, 11)),
        ("January 11, 2026", date(2026, 1, 11)),
        ("Sun, 11 Jan 2026 10:00:00 +0000", date(2026, 1, 11)),
        ("11 January 2026", date(2026, 1, 11)),
    ],
)
def test_a_full_date_gives_its_day(stamp: str, day: date) -> None:
    assert parse_anchor(stamp) == day
    assert anchor_year(stamp) == day.year


@pytest.mark.parametrize(
    ("stamp", "year"),
    [("2019", 2019), ("2019-05", 2019), ("May 2019", 2019), (" 2019 ", 2019), ("2019-13-40", 2019)],
)
def test_less_than_a_day_gives_the_year_only(stamp: str, year: int) -> None:
    assert parse_anchor(stamp) is None
    assert anchor_year(stamp) == year


@pytest.mark.parametrize("stamp", [None, "", "  ", "unknown", "Saturday", "11 January", "12:30"])
def test_no_date_gives_nothing(stamp: str | None) -> None:
    assert parse_anchor(stamp) is None
    assert anchor_year(stamp) is None


def test_two_days_are_not_one_anchor() -> None:
    assert parse_anchor("From 3 May 2024, updated 5 May 2024") is None
