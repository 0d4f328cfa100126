"""Pairs expected with found records: their keys agree and their evidence overlaps."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

Span = tuple[int, int]

LONGEST = 1000  # characters; evidence longer than this points at nothing
NEEDED = 0.5  # share of the shorter span that must be common
LEAST = 0.1  # share of the longer span that must be common
_BLANK_LINE = re.compile(r"\n[ \t]*\n[ \t]*\S")


def stretch(record: Mapping[str, Any] | None) -> Span | None:
    """Returns the offsets of a record's evidence (of several, the first), None where there are none."""
    found = record.get("evidence") if record else None
    if isinstance(found, Sequence) and not isinstance(found, str) and found:
        found = found[0]
    return offsets(found)


def offsets(evidence: object) -> Span | None:
    """Returns `(start, end)` of an evidence object, None where it is no span of at least one character."""
    if not isinstance(evidence, Mapping):
        return None
    start, end = evidence.get("start"), evidence.get("end")
    if isinstance(start, int) and isinstance(end, int) and start < end:
        return start, end
    return None


def true_stretch(record: Mapping[str, Any], text: str) -> Span | None:
    """Returns the offsets of a record's evidence where it is words of one paragraph of the text, else None.

    A page break may lie inside a sentence, so a stretch with a form feed may hold a blank line.
    """
    span = stretch(record)
    if span is None:
        return None
    evidence = record["evidence"]
    first = evidence if isinstance(evidence, Mapping) else evidence[0]
    words = text[span[0] : span[1]]
    if words != first.get("exact") or len(words) > LONGEST:
        return None
    if "\f" not in words and _BLANK_LINE.search(words.strip()):
        return None
    return span


def overlap(one: Span | None, other: Span | None) -> float:
    """Returns the common characters as a share of the shorter span, 0 where they are too few of the longer."""
    if one is None or other is None:
        return 0.0
    common = min(one[1], other[1]) - max(one[0], other[0])
    lengths = (one[1] - one[0], other[1] - other[0])
    if common <= 0 or common < LEAST * max(lengths):
        return 0.0
    return common / min(lengths)


def pairs(
    wanted: Sequence[tuple[Hashable, Span | None]], found: Sequence[tuple[Hashable, Span | None]]
) -> list[tuple[int, int]]:
    """Returns the largest one-to-one pairing as (number in `wanted`, number in `found`), in the order of `wanted`.

    Each is given as (key, span). Candidates are tried by overlap, the best first, so that of two largest
    pairings the one with the closer evidence is preferred. Augmenting paths (Kuhn 1955).
    """
    candidates = [_candidates(key, span, found) for key, span in wanted]
    taken: dict[int, int] = {}
    for number in range(len(wanted)):
        _augment(number, candidates, taken, set())
    return sorted((mine, theirs) for theirs, mine in taken.items())


def _candidates(key: Hashable, span: Span | None, found: Sequence[tuple[Hashable, Span | None]]) -> list[int]:
    shares = {number: overlap(span, other) for number, (other_key, other) in enumerate(found) if other_key == key}
    return sorted((number for number, share in shares.items() if share >= NEEDED), key=lambda n: (-shares[n], n))


def _augment(number: int, candidates: Sequence[Sequence[int]], taken: dict[int, int], tried: set[int]) -> bool:
    """Gives `number` a partner, moving earlier pairs where they have another choice; True where it has one."""
    for choice in candidates[number]:
        if choice in tried:
            continue
        tried.add(choice)
        if choice not in taken or _augment(taken[choice], candidates, taken, tried):
            taken[choice] = number
            return True
    return False
