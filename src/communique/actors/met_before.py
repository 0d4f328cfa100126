"""Who met whom last, and who spoke last: whom "the two countries" behind a meeting, and "the ministry", may mean."""

from __future__ import annotations

import re
from collections.abc import Collection

from communique.actors.context import Context, kind_of

_STOP = re.compile(r"[.!?]\s")
_REACH = 450  # characters behind a meeting within which it is still spoken of
_PAIR = 2


class MetBefore:
    """The meetings that a report has told so far, each with where it stands and the two who met."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._told: list[tuple[int, tuple[str, ...]]] = []
        self._voices: list[tuple[int, tuple[str, ...]]] = []
        self._hosts: list[tuple[int, tuple[str, ...]]] = []

    def forget(self) -> None:
        """Forgets the meetings and voices, so that the text can be read again from the first."""
        self._told.clear()
        self._voices.clear()
        self._hosts.clear()

    def spoke(self, start: int, ids: tuple[str, ...]) -> None:
        """Notes who spoke in a main clause at `start`."""
        self._voices.append((start, ids))

    def voice(self, before: int, *, since: int = -1) -> tuple[str, ...]:
        """Returns the one side that spoke last before an offset, empty where several did together or nobody."""
        ids = next((i for s, i in reversed(self._voices) if since <= s < before), ())
        return ids if len(ids) == 1 else ()

    def received(self, start: int, ids: tuple[str, ...]) -> None:
        """Notes who received somebody in a meeting that is told at `start`."""
        self._hosts.append((start, ids))

    def host(self, before: int) -> tuple[str, ...]:
        """Returns who received somebody last before an offset, empty where nobody did."""
        return next((ids for start, ids in reversed(self._hosts) if start < before), ())

    def add(self, start: int, ids: tuple[str, ...]) -> None:
        """Notes a meeting of two that is told at `start`."""
        self._told.append((start, tuple(dict.fromkeys(ids))))

    def at(self, start: int) -> tuple[str, ...]:
        """Returns those who met in the meeting that is told at an offset, empty where none is."""
        return next((ids for offset, ids in self._told if offset == start), ())

    def told(self, sides: Collection[str]) -> bool:
        """Returns whether a meeting of these two was told."""
        return any(set(sides) == set(ids) for _, ids in self._told)

    def pair(self, before: int, *, since: int = -1, count: int = _PAIR) -> tuple[str, ...]:
        """Returns the two who met last before an offset and after `since`, where one of them is not of the text's two.

        Of three or more who met, all are meant, where as many are asked for (`count`; 0 is any number).

        Construction: "A met B. A also met C. They agreed ...": the sides of the text are A and B.
        """
        start, ids = next(((s, i) for s, i in reversed(self._told) if s < before), (-1, ()))
        near = (
            since < start and before - start < _REACH and not (count == _PAIR and self._together_again(start, before))
        )
        fits = len(ids) == count or not count
        return ids if near and fits and (len(ids) > _PAIR or self._is_other(ids)) else ()

    def _together_again(self, start: int, before: int) -> bool:
        """Construction: "A told the visitor B. On that trip B had met C. B told A of it. The two": not B and C.

        Since a meeting that is told at `start` both sides of the text are named again, and who else met is not.
        """
        sides, met = {*self.context.dyad[:_PAIR]}, {*self.at(start)}
        stop = _STOP.search(self.context.text, start, before)
        people = self.context.persons_in(stop.end(), before) if stop else ()
        since = {i for p in people for i in self.context.side_of(p.name)[:1]}
        last = self.context.subjects_before(before, 1) if stop else []
        since |= {i for r in last if stop and r.start >= stop.end() for i in r.ids}
        return len(sides) == _PAIR and sides <= since and since.isdisjoint(met - sides)

    def between(self, before: int) -> tuple[str, ...]:
        """Construction: "Oman brokered a truce between Chad and Niger. Both sides ...": two of whom the text tells.

        The first two that it names are not meant where they neither met nor acted together, and two others did, as Chad
        and the rebels who signed a truce in Togo.
        """
        dyad = set(self.context.dyad)
        if self.context.issuers or len(dyad) != _PAIR or self.told(dyad):
            return ()
        together = [r.ids for r in self.context.mentioned(before) if len(r.ids) >= _PAIR and r.kind == "actor"]
        pairs = [ids for ids in together if len(ids) == _PAIR and all(kind_of(i) in ("state", None) for i in ids)]
        apart = pairs and not any(dyad <= set(ids) for ids in together)
        return pairs[-1] if apart and set(pairs[-1]) & dyad else ()

    def _is_other(self, ids: Collection[str]) -> bool:
        """Whether those who met are not the two sides of the text, or the one side and somebody of no known state."""
        sides = self.context.dyad
        if len(sides) == 1:
            return sides[0] in ids and any(kind_of(i) is None for i in ids)
        return len(sides) >= _PAIR and not set(ids) <= set(sides[:_PAIR]) and not set(ids).isdisjoint(sides)
