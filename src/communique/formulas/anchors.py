"""Finds what may stand in a text by letters that must: all wordings behind one automaton."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import ahocorasick_rs

from communique.formulas.pattern import DIGIT

_Entry = TypeVar("_Entry")
_Group = frozenset[int]
_ANY_DIGIT = re.compile(r"\d")


class Anchored(Generic[_Entry]):
    """Entries with their anchors, sets of letters of which a text holds one of each where the entry stands in it.

    An entry without anchors may stand in every text. Each entry is looked up by the rarest of its anchors alone.
    """

    def __init__(self, entries: Iterable[tuple[_Entry, Sequence[frozenset[str]]]]) -> None:
        listed = list(entries)
        letters = sorted({text for _, anchors in listed for group in anchors for text in group})
        number = {text: at for at, text in enumerate(letters)}
        groups = [[frozenset(number[text] for text in group) for group in anchors] for _, anchors in listed]
        common = Counter(anchor for wanted in groups for group in wanted for anchor in group)
        self._automaton = ahocorasick_rs.AhoCorasick(letters)
        self._digit = number.get(DIGIT, -1)
        self._always = [at for at, wanted in enumerate(groups) if not wanted]
        self._asking: list[list[int]] = [[] for _ in letters]
        self._entries: list[tuple[_Entry, list[_Group]]] = []
        for at, ((entry, _), wanted) in enumerate(zip(listed, groups, strict=True)):
            rarest = min(wanted, key=lambda group: (_crowd(group, common, letters), sorted(group)), default=_Group())
            for anchor in rarest:
                self._asking[anchor].append(at)
            self._entries.append((entry, [group for group in wanted if group is not rarest]))
        self._rare = frozenset(anchor for anchor, asking in enumerate(self._asking) if asking)

    def in_text(self, text: str) -> list[_Entry]:
        """Returns the entries that may stand in a text, as all their anchors do, in their order."""
        found = self._automaton.find_matches_as_indexes(text.lower(), overlapping=True)
        present = {anchor for anchor, _, _ in found}
        if self._digit >= 0 and _ANY_DIGIT.search(text):
            present.add(self._digit)
        kept = set(self._always)
        for anchor in self._rare.intersection(present):  # most anchors are nobody's rarest
            for at in self._asking[anchor]:
                for group in self._entries[at][1]:
                    if present.isdisjoint(group):
                        break
                else:
                    kept.add(at)
        return [self._entries[at][0] for at in sorted(kept)]


def _crowd(group: _Group, common: Mapping[int, int], anchors: Sequence[str]) -> float:
    """Returns how often an entry is looked up by these anchors for nothing: short and shared letters are common."""
    return sum(common[anchor] / len(anchors[anchor]) ** 2 for anchor in group)
