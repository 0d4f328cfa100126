"""Finds the wordings of issues in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick_rs

from communique.facts import derived
from communique.formulas.inventory import Issue, issues
from communique.formulas.pattern import Wording


@dataclass(frozen=True, slots=True)
class FormulaHit:
    """A wording of an issue in the stored text: `text[start:end]` are its words, `pattern` the wording."""

    issue: str
    start: int
    end: int
    pattern: str


@dataclass(frozen=True, slots=True)
class _Index:
    """All wordings behind one automaton over their anchors."""

    automaton: ahocorasick_rs.AhoCorasick
    entries: tuple[tuple[Issue, Wording, tuple[frozenset[int], ...]], ...]
    by_anchor: tuple[tuple[int, ...], ...]


@derived
def _index() -> _Index:
    wordings = [(entry, wording) for entry in issues() for wording in entry.wordings]
    anchors = sorted({text for _, wording in wordings for group in wording.anchors for text in group})
    number = {text: at for at, text in enumerate(anchors)}
    entries = tuple(
        (entry, wording, tuple(frozenset(number[text] for text in group) for group in wording.anchors))
        for entry, wording in wordings
    )
    lists: list[list[int]] = [[] for _ in anchors]
    for at, (_, _, groups) in enumerate(entries):
        for anchor in min(groups, key=len):
            lists[anchor].append(at)
    return _Index(ahocorasick_rs.AhoCorasick(anchors), entries, tuple(tuple(found) for found in lists))


def _candidates(part: str) -> Iterator[tuple[Issue, Wording]]:
    """Yields the wordings all of whose anchors stand in the text, in the order of the inventory."""
    index = _index()
    present = {anchor for anchor, _, _ in index.automaton.find_matches_as_indexes(part.lower(), overlapping=True)}
    for at in sorted({at for anchor in present for at in index.by_anchor[anchor]}):
        entry, wording, groups = index.entries[at]
        if all(not present.isdisjoint(group) for group in groups):
            yield entry, wording


def _longest(hits: Iterable[FormulaHit]) -> list[FormulaHit]:
    """Returns the hits of one issue without those that overlap a longer one."""
    kept: list[FormulaHit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start, hit.pattern)):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return kept


def _spared(hit: FormulaHit, entry: Issue, text: str, start: int, end: int) -> bool:
    """Tells whether no look-alike wording overlaps the hit."""
    return not any(
        found.start() < hit.end and hit.start < found.end()
        for wording in entry.unless
        for found in wording.regex.finditer(text, start, end)
    )


def find(text: str, *, start: int = 0, end: int | None = None) -> tuple[FormulaHit, ...]:
    """Returns the wordings of issues in `text[start:end]`, by position, offsets into the whole text.

    Hits of different issues may overlap; of one issue the longest stays. A hit inside the hit of an issue to which
    its own yields (the bundle of which it is a part, the special case of which it is the general form) is dropped.

    Example:
        >>> [hit.issue for hit in find("Chile and Norway reaffirmed their support for a two-state solution.")]
        ['two-state-solution']
    """
    stop = len(text) if end is None else end
    found: dict[str, tuple[Issue, list[FormulaHit]]] = {}
    for entry, wording in _candidates(text[start:stop]):
        for match in wording.regex.finditer(text, start, stop):
            hits = found.setdefault(entry.id, (entry, []))[1]
            hits.append(FormulaHit(entry.id, match.start(), match.end(), wording.source))
    kept = [
        (entry, hit)
        for entry, hits in found.values()
        for hit in _longest(hit for hit in hits if _spared(hit, entry, text, start, stop))
    ]
    final = [hit for entry, hit in kept if not _inside(hit, entry, (other for _, other in kept))]
    return tuple(sorted(final, key=lambda hit: (hit.start, hit.end, hit.issue)))


def _inside(hit: FormulaHit, entry: Issue, others: Iterable[FormulaHit]) -> bool:
    """Tells whether the hit lies inside one of an issue to which its own yields."""
    return any(other.issue in entry.yields_to and other.start <= hit.start and hit.end <= other.end for other in others)
