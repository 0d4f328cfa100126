"""Finds dates in running text and resolves them against the day on which the text was written."""

from communique.dates.anchor import anchor_year, parse_anchor
from communique.dates.find import DateHit, find_dates

__all__ = ["DateHit", "anchor_year", "find_dates", "parse_anchor"]
