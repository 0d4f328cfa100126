"""Two texts compared word by word: how much each has of the other, and which facts of one stand for others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from communique.facts import remembered
from communique.linking.given import KINDS, Place, Values, facts_at_places
from communique.linking.texts import Text
from communique.linking.thresholds import threshold

_LEAD_REACH = 2  # so many times the length of the lead is searched for it in the other text


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts have in common.

    `of_one` and `of_other` are the shares of its shingles that a text has in common with the other, `similarity` that
    of all shingles of both. `quoted` is the share of the common ones that only one of the texts has in quotation marks,
    `lead` whether both begin alike. `replaced` and `kept` count the places that both texts have by the kind of fact,
    where the facts differ and where they are the same; `replacements` are the facts that differ. Facts are compared
    only where the texts are `enough` alike and have other words.
    """

    of_one: float
    of_other: float
    similarity: float
    same_words: bool
    quoted: float
    lead: bool
    words: tuple[int, int]
    replaced: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    replacements: tuple[str, ...] = ()

    @property
    def enough(self) -> bool:
        """Whether the texts have so much in common that they may tell one story."""
        less, more = sorted((self.of_one, self.of_other))
        return less >= threshold("overlap_both") or (more >= threshold("overlap_one") and self.lead)

    def share(self, *kinds: str) -> float:
        """Returns the share of the places of these kinds at which the facts differ."""
        differing, alike = self.count(*kinds), sum(self.kept[kind] for kind in kinds)
        return differing / (differing + alike) if differing else 0.0

    def count(self, *kinds: str) -> int:
        """Returns the number of places of these kinds at which the facts differ."""
        return sum(self.replaced[kind] for kind in kinds)


def compare(one: Text, other: Text) -> Likeness:
    """Returns what two texts have in common."""
    common = one.shingles.keys() & other.shingles.keys()
    every = len(one.shingles) + len(other.shingles) - len(common)
    found = Likeness(
        of_one=len(common) / max(1, len(one.shingles)),
        of_other=len(common) / max(1, len(other.shingles)),
        similarity=len(common) / max(1, every),
        same_words=one.plain == other.plain,
        quoted=_quoted(one, other, common),
        lead=_lead(one, other),
        words=(len(one.words), len(other.words)),
    )
    if found.same_words or not found.enough:
        return found
    replaced, kept, replacements = _facts(one, other)
    return replace(found, replaced=replaced, kept=kept, replacements=replacements)


def _quoted(one: Text, other: Text, common: Set[str]) -> float:
    return len(common & (one.quoted ^ other.quoted)) / max(1, len(common))


def _lead(one: Text, other: Text) -> bool:
    """Returns whether the beginning of the shorter text stands at the beginning of the longer."""
    shorter, longer = sorted((one, other), key=lambda text: len(text.words))
    size = int(threshold("lead_words"))
    lead = {shingle for shingle, at in shorter.shingles.items() if at < size}
    reach = {shingle for shingle, at in longer.shingles.items() if at < size * _LEAD_REACH}
    return len(lead & reach) >= threshold("lead_overlap") * max(1, len(lead))


def _facts(one: Text, other: Text) -> tuple[Counter[str], Counter[str], tuple[str, ...]]:
    """Returns how many places that both texts have hold other facts, how many the same, and the facts that differ.

    A fact stands for another where neither is named anywhere in the other text: "Chad and Peru" for "Peru and Chad"
    replaces nothing.
    """
    here, there = facts_of(one), facts_of(other)
    only_here, only_there = _only(here, there), _only(there, here)
    replaced: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    told: dict[str, None] = {}
    for place in sorted(here.keys() & there.keys()):
        kind, mine, theirs = place[0], here[place], there[place]
        if mine & theirs or (kind in ("person", "name") and _spelled_alike(mine, theirs)):
            kept[kind] += 1
        elif mine & only_here[kind] and theirs & only_there[kind]:
            replaced[kind] += 1
            told[f"{kind}: {' '.join(sorted(mine))} / {' '.join(sorted(theirs))}"] = None
    return replaced, kept, tuple(told)


def _only(here: dict[Place, Values], there: dict[Place, Values]) -> dict[str, set[str]]:
    """Returns the facts of each kind that only the first text has."""
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for place, values in here.items():
        found[place[0]] |= values
    for place, values in there.items():
        found[place[0]] -= values
    return found


def _spelled_alike(mine: Values, theirs: Values) -> bool:
    least = threshold("name_spelling")
    return any(SequenceMatcher(None, a, b).ratio() >= least for a in mine for b in theirs)


@remembered(256)
def facts_of(text: Text) -> dict[Place, Values]:
    """Returns the facts of a text by their places, which comparisons with several others ask for."""
    return facts_at_places(text)
