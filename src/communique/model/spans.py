"""Stretches of a text that are asked many times what overlaps them; the answer does not slow with their number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Spans:
    """Half-open stretches `(start, end)`; they may overlap each other.

    >>> quotes = Spans([(10, 20), (30, 45)])
    >>> quotes.overlap(18, 25), quotes.overlap(20, 30), quotes.cover(31, 45)
    (True, False, True)
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))  # the last end of all spans so far

    def overlap(self, start: int, end: int) -> bool:
        """Returns whether a span shares a character with `[start, end)`."""
        at = bisect_left(self._starts, end)
        return at > 0 and start < self._reach[at - 1]

    def cover(self, start: int, end: int) -> bool:
        """Returns whether `[start, end)` lies inside one span."""
        at = bisect_right(self._starts, start)
        return at > 0 and end <= self._reach[at - 1]
