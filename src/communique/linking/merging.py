"""Events of many documents put together: which reports tell of one event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from itertools import combinations

from communique.linking.reports import Report, nearness, same_event


@dataclass(slots=True)
class Merged:
    """An event with its reports in their order, all of one class of status.

    `block` joins it with the events that share reports it might have had; `otherwise` are those of the same event with
    another status: planned before, or denied by somebody.
    """

    block: str
    reports: list[Report]
    otherwise: list[Merged] = field(default_factory=list)

    @property
    def id(self) -> str:
        """An id from its first report, the same however documents came."""
        first = min(self.reports, key=lambda report: report.order)
        return f"merged:{blake2b(first.key.encode(), digest_size=6).hexdigest()}"


def merge(reports: Iterable[Report], *, apart: Collection[tuple[str, str]] = ()) -> list[Merged]:
    """Returns the events that the reports tell of; the same for any order of the reports.

    `apart` are documents of one mould that tell of different things, as pairs with the smaller id first: a message to
    one state and the same to another, a notice of this week and of next. What is worded alike in them is no one event.

    Reports that may tell of one event make a block. In it, reports are taken in their order, those with a day of their
    own first. Each joins an event where each report may tell of the same as it does, the one whose words are nearest,
    and else makes a new one. So a vague report never joins two that contradict one another, and no document reports an
    event twice.
    """
    ordered = sorted(reports, key=lambda report: report.order)
    beside: list[list[int]] = [[] for _ in ordered]
    for one, other in _meeting(ordered):
        if same_event(ordered[one], ordered[other]) and _pair(ordered[one], ordered[other]) not in apart:
            beside[one].append(other)
            beside[other].append(one)
    return [event for block in _blocks(beside) for event in _of_block(block, ordered, beside)]


def _meeting(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """Yields each two reports once that have type, a party and a month in common."""
    by_key: dict[tuple[str, str, int], list[int]] = {}
    for at, report in enumerate(reports):
        for party in report.parties:
            for month in _months(report):
                by_key.setdefault((report.event_type, party, month), []).append(at)
    seen: set[tuple[int, int]] = set()
    for numbers in by_key.values():
        for pair in combinations(numbers, 2):
            one, other = (reports[at] for at in pair)
            if _overlap(one, other) and pair not in seen:
                seen.add(pair)
                yield pair


def _pair(one: Report, other: Report) -> tuple[str, str]:
    return min(one.document, other.document), max(one.document, other.document)


def _overlap(one: Report, other: Report) -> bool:
    return (one.first or 0) <= (other.last or 0) and (other.first or 0) <= (one.last or 0)


def _months(report: Report) -> Iterable[int]:
    """Returns the months that a report's days touch, counted from the year 1."""
    if report.first is None or report.last is None:
        return ()
    return range(*(_month(day) + step for day, step in ((report.first, 0), (report.last, 1))))


def _month(day: int) -> int:
    found = date.fromordinal(max(1, day))
    return found.year * 12 + found.month


def _blocks(beside: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yields the numbers of the reports that are joined directly or through others."""
    seen: set[int] = set()
    for start in range(len(beside)):
        if start in seen:
            continue
        seen.add(start)
        waiting, block = [start], []
        while waiting:
            at = waiting.pop()
            block.append(at)
            new = [n for n in beside[at] if n not in seen]
            seen.update(new)
            waiting += new
        yield sorted(block)


def _of_block(block: Sequence[int], reports: Sequence[Report], beside: Sequence[Sequence[int]]) -> list[Merged]:
    """Returns the events of a block; `beside` are the numbers of the reports that each may share an event with."""
    groups: list[list[int]] = []
    group_of: dict[int, int] = {}
    for at in sorted(block, key=lambda n: (reports[n].wide, reports[n].last != reports[n].first, n)):
        near = frozenset(beside[at])
        met = sorted({group_of[n] for n in near if n in group_of})
        fitting = [g for g in met if near.issuperset(groups[g]) and _told_alike(reports[at], reports[groups[g][0]])]
        best = max(fitting, key=lambda g: max(nearness(reports[at], reports[n]) for n in groups[g]), default=None)
        if best is None:
            best = len(groups)
            groups.append([])
        groups[best].append(at)
        group_of[at] = best
    found = [Merged(reports[block[0]].key, [reports[n] for n in sorted(group)]) for group in groups]
    for here, there in sorted({(group_of[at], group_of[n]) for at in block for n in beside[at]}):
        if not _told_alike(found[here].reports[0], found[there].reports[0]):
            found[here].otherwise.append(found[there])
    return found


def _told_alike(one: Report, other: Report) -> bool:
    return one.told_as == other.told_as
