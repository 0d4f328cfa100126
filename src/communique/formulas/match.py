"""Finds the wordings of issues in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from msgspec import Struct

from communique.facts import derived
from communique.formulas.anchors import Anchored
from communique.formulas.inventory import Issue, issues
from communique.formulas.pattern import Wording
from communique.model.spans import Spans

NEAR = 400  # how many characters on either side may hold what must stand near a wording: about two sentences
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")


class FormulaHit(Struct, frozen=True, gc=False):
    """A wording of an issue in the stored text: `text[start:end]` are its words, `pattern` the wording."""

    issue: str
    start: int
    end: int
    pattern: str


@derived
def _index() -> Anchored[tuple[Issue, Wording]]:
    return Anchored(((entry, wording), wording.anchors) for entry in issues() for wording in entry.wordings)


def _longest(hits: Iterable[FormulaHit]) -> list[FormulaHit]:
    """Returns the hits of one issue without those that overlap a longer one."""
    kept: list[FormulaHit] = []  # by start: as they do not overlap, the last to begin before a hit's end decides
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start, hit.pattern)):
        at = bisect_left(kept, hit.end, key=lambda other: other.start)
        if at == 0 or kept[at - 1].end <= hit.start:
            insort(kept, hit, key=lambda other: other.start)
    return kept


def _look_alikes(entry: Issue, text: str, start: int, end: int) -> Spans:
    """Returns where wordings stand that look like the issue's and are another thing."""
    return Spans(found.span() for wording in entry.unless for found in wording.regex.finditer(text, start, end))


def find(text: str, *, start: int = 0, end: int | None = None) -> tuple[FormulaHit, ...]:
    """Returns the wordings of issues in `text[start:end]`, by position, offsets into the whole text.

    Hits of different issues may overlap; of one issue the longest stays. A hit inside the hit of an issue to which
    its own yields (the bundle of which it is a part, the special case of which it is the general form) is dropped.

    Example:
        >>> [hit.issue for hit in find("Chile and Norway reaffirmed their support for a two-state solution.")]
        ['two-state-solution']
    """
    stop = len(text) if end is None else end
    return tuple(hit for first, last in _paragraphs(text, start, stop) for hit in _within(text, first, last))


def _paragraphs(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yields the stretches between blank lines: no wording goes over one, and each needs few wordings tried."""
    for blank in _BLANK.finditer(text, start, stop):
        yield start, blank.start()
        start = blank.end()
    yield start, stop


def _within(text: str, start: int, stop: int) -> list[FormulaHit]:
    """Returns the wordings of one paragraph, by position."""
    found: dict[str, tuple[Issue, list[FormulaHit]]] = {}
    for entry, wording in _index().in_text(text[start:stop]):
        for match in wording.regex.finditer(text, start, stop):
            if wording.near is not None and not _near(wording.near, text, match.start(), match.end()):
                continue
            hits = found.setdefault(entry.id, (entry, []))[1]
            hits.append(FormulaHit(entry.id, match.start(), match.end(), wording.source))
    if not found:
        return []
    kept: list[tuple[Issue, list[FormulaHit]]] = []
    for entry, hits in found.values():
        others = _look_alikes(entry, text, start, stop)
        kept.append((entry, _longest(hit for hit in hits if not others.overlap(hit.start, hit.end))))
    places = {entry.id: Spans((hit.start, hit.end) for hit in hits) for entry, hits in kept}
    final = [hit for entry, hits in kept for hit in hits if not _inside(hit, entry, places)]
    return sorted(final, key=lambda hit: (hit.start, hit.end, hit.issue))


def _near(wording: Wording, text: str, start: int, end: int) -> bool:
    """Tells whether a wording stands within a few sentences of a hit, in its paragraph or beside it."""
    return wording.regex.search(text, max(0, start - NEAR), end + NEAR) is not None


def _inside(hit: FormulaHit, entry: Issue, places: dict[str, Spans]) -> bool:
    """Tells whether the hit lies inside one of an issue to which its own yields."""
    return any(places[issue].cover(hit.start, hit.end) for issue in entry.yields_to if issue in places)
