"""The actors that the clauses of a text mention, alone and together, by their places in it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from itertools import islice
from typing import Any

from communique.actors.reference import Reference


class Mentioned:
    """The actors that the clauses of one text mention; `subjects` and `others` grow while its clauses are read."""

    __slots__ = ("_mentions", "_merged", "_others", "_subjects", "_together")

    def __init__(self, subjects: Sequence[Reference], others: Sequence[Reference]) -> None:
        self._subjects, self._others = subjects, others
        self._mentions: list[tuple[int, int, Reference]] = []
        self._together: dict[int, list[tuple[int, int, tuple[str, ...]]]] = {}  # by number of actors
        self._merged = (0, 0)  # how many subjects and others are among the mentions

    def forget(self) -> None:
        """Forgets all mentions, so that the clauses can be read again from the first."""
        self._mentions.clear()
        self._together.clear()
        self._merged = (0, 0)

    def between(self, since: int, before: int) -> list[Reference]:
        """Returns the actors mentioned between two offsets, in text order; of one place, subjects first."""
        last = self._placed(before)
        first = bisect_left(self._mentions, since, key=_place)
        return [reference for _, _, reference in self._mentions[first:last]]

    def only(self, before: int, count: int) -> tuple[str, ...]:
        """Returns all actors mentioned before an offset, none where they are not as many as `count`."""
        apart = dict[str, None]()
        for _, _, reference in islice(self._mentions, self._placed(before)):
            apart.update(dict.fromkeys(reference.ids if reference.kind == "actor" else ()))
            if len(apart) > count:
                break
        return tuple(apart) if len(apart) == count else ()

    def together(self, before: int, count: int | None, *, every: bool = False, since: int = 0) -> tuple[str, ...]:
        """Returns the actors last mentioned together between two offsets: as many as asked, or more than two."""
        if not self._placed(before):
            return ()
        found: list[tuple[int, int, tuple[str, ...]]] = []
        for number, alike in self._together.items():
            if number == count or (every and number > 2):
                at = bisect_left(alike, before, key=_place)
                found += alike[max(0, at - 1) : at]
        start, _, ids = max(found, key=lambda m: m[:2], default=(-1, 0, ()))
        return ids if start >= since else ()

    def others_together(self, before: int, own: Sequence[str], *, since: int = 0) -> tuple[str, ...]:
        """Returns the last two actors mentioned together between two offsets who are none of `own`."""
        self._placed(before)
        told = (ids for start, _, ids in reversed(self._together.get(2, [])) if since <= start < before)
        return next((ids for ids in told if not set(ids) & set(own)), ())

    def _placed(self, before: int) -> int:
        """Returns how many mentions begin before an offset, after those told since are put in their places."""
        for rank, (told, done) in enumerate(zip((self._subjects, self._others), self._merged, strict=True)):
            for reference in told[done:]:
                if reference.named:
                    _insert(self._mentions, (reference.start, rank, reference))
                    _insert(self._together.setdefault(len(reference.ids), []), (reference.start, rank, reference.ids))
        self._merged = len(self._subjects), len(self._others)
        return bisect_left(self._mentions, before, key=_place)


def _place(mention: tuple[int, int, Any]) -> int:
    return mention[0]


def _insert(mentions: list[Any], mention: tuple[int, int, Any]) -> None:
    """Puts a mention behind those of its place and before the later ones, of which there seldom are any."""
    if not mentions or mentions[-1][:2] <= mention[:2]:
        mentions.append(mention)
    else:
        insort(mentions, mention, key=lambda m: m[:2])
