"""Reads the facets of a promise from its words: cues of its type, specificity, sum or count, deadline.

Cues are data: `lexicon/en/commitment_types` (types), `amounts` (sums, dates, instruments), `nouns`, `measures`.
They are written in the pattern language of the wordings of issues.

Where the act and its thing do not tell the type (`promised`), cues do, in this order. 1. Every cue that stands in the
promise is collected; a `head` cue only where it opens the promise, a `joint` cue only where several sides promise
together. 2. Where the best are cues of areas and they name two types or more, the promise is to collaborate. 3. Else
the cue of the highest strength decides (a verb with its object is stronger than a noun alone), of equals the one that
stands first, then the longest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from communique import facts
from communique.formulas import inventory
from communique.formulas.anchors import Anchored
from communique.formulas.pattern import Wording, compile_wording

OTHER = "other"
COLLABORATE = "collaborate"
_ACT = 2  # the level of an act that one could check
_CHECKABLE = 3  # the highest
_HEAD_WORDS = 4
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_LAST_WORD = re.compile(r"[\w\-]+\Z")
_WORD_BEFORE = re.compile(r"(\w+)\W*\Z")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of a type of promise; `specificity` is what the cue alone gives."""

    id: str
    type: str
    strength: int
    specificity: int
    area: bool
    head: bool
    joint: bool
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue that stands in a promise, at `start` to `end` of the text that was searched."""

    cue: Cue
    start: int
    end: int

    @property
    def order(self) -> tuple[int, int, int]:
        """The strongest first, then the first in the text, then the longest."""
        return (-self.cue.strength, self.start, self.start - self.end)


@dataclass(frozen=True, slots=True)
class _Amount:
    rank: int
    wording: Wording


@facts.derived
def _words(kind: str) -> frozenset[str]:
    """Returns the lower-case words of one kind of measure."""
    return frozenset(row["word"].lower() for row in facts.table("lexicon/en/measures") if row["kind"] == kind)


@facts.derived
def sub_patterns() -> dict[str, str]:
    """Returns the sub-patterns that cues and amounts may name."""
    named = dict(inventory.slots())
    for row in facts.table("lexicon/en/measures"):
        kind = row["kind"]
        named[kind] = f"{named[kind][:-1]}|{row['word']})" if kind in named else f"({row['word']})"
    named["num"] = "(<number>|<numeral>[~<numeral>])"
    return named | {row["slot"]: row["wording"] for row in facts.table("lexicon/en/promise_words")}


def _compiled(source: str) -> Wording:
    return compile_wording(source, slots=sub_patterns(), anchored=False)


@facts.derived
def cues() -> tuple[Cue, ...]:
    """Returns the cues of the types of promises, in the order of their ids."""
    return tuple(
        Cue(
            id=row["id"],
            type=row["type"],
            strength=row["strength"],
            specificity=row["specificity"],
            area=row["area"],
            head=row["head"],
            joint=row["joint"],
            wordings=tuple(_compiled(source) for source in row["patterns"]),
        )
        for row in facts.table("lexicon/en/commitment_types")
    )


@facts.derived
def _amounts(kind: str) -> tuple[_Amount, ...]:
    rows = (row for row in facts.table("lexicon/en/amounts") if row["kind"] == kind)
    return tuple(_Amount(int(row["rank"]), _compiled(row["wording"])) for row in rows)


@facts.derived
def _amounts_by_letters(*kinds: str) -> Anchored[tuple[str, _Amount]]:
    """Returns the wordings of kinds, each with its kind, those of the best rank first."""
    ranked = sorted(((kind, amount) for kind in kinds for amount in _amounts(kind)), key=lambda pair: pair[1].rank)
    return Anchored(((kind, amount), amount.wording.anchors) for kind, amount in ranked)


def cue_hits(action: str, *, joint: bool = True) -> tuple[CueHit, ...]:
    """Returns the cues that stand in the text of a promise, the deciding one first."""
    hits = []
    for cue, wording in _cues_by_letters().in_text(action):
        match = None if cue.joint and not joint else wording.regex.search(action)
        if match and not (cue.head and len(action[: match.start()].split()) >= _HEAD_WORDS):
            hits.append(CueHit(cue, match.start(), match.end()))
    return tuple(sorted(hits, key=lambda hit: (hit.order, hit.cue.id)))


@facts.derived
def _cues_by_letters() -> Anchored[tuple[Cue, Wording]]:
    return Anchored(((cue, wording), wording.anchors) for cue in cues() for wording in cue.wordings)


def commitment_type(action: str, *, joint: bool = False) -> str:
    """Returns the type that the cues in a promise tell (codebook, section 7), `other` where there are none.

    Args:
        action: The text of the promised action or actions.
        joint: Whether several sides promise together.

    Example:
        >>> commitment_type("to open a joint border post by 2027", joint=True)
        'establish_mechanism'
    """
    hits = cue_hits(action, joint=joint)
    if not hits:
        return OTHER
    best = hits[0].cue
    areas = {hit.cue.type for hit in hits if hit.cue.area}
    if best.area and len(areas) > 1 and any(hit.cue.type == COLLABORATE for hit in hits):
        return COLLABORATE
    return best.type


def cue_level(action: str) -> int:
    """Returns the level that the deciding cue alone gives, 1 where there is none."""
    hits = cue_hits(action)
    return hits[0].cue.specificity if hits else 1


def specificity(action: str, level: int, *, quantity: str | None, deadline: str | None) -> int:
    """Returns how far one could check the promise: 0 relational, 1 a direction, 2 an act, 3 with its measure.

    A sum or count makes a promise checkable, and so does a date, except one without figures ("in the coming years")
    of a mere direction. Relations with a date are a direction. A named instrument makes an act checkable.
    """
    if quantity:
        return 3
    if deadline:
        figures = any(char.isdigit() for char in deadline)
        return 3 if level == _ACT or (level and figures) else 1
    named = any(amount.wording.regex.search(action) for amount in _amounts("instrument"))
    return min(level + 1, _CHECKABLE) if named and level else level


@facts.derived
def _noun_kinds() -> dict[str, str]:
    return {row["noun"]: row["kind"] for row in facts.table("lexicon/en/nouns")}


def noun_kind(lemma: str) -> str | None:
    """Returns what "commitment to NOUN" is: `doing` (a promise), `norm` (a position), `meeting`, or None."""
    return _noun_kinds().get(lemma.lower())


def find_measures(text: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Returns the place of the sum or count that a promise states, and that of the date as `find_deadline` does.

    Of measures sums come first, then counts, then durations.
    """
    found = _amounts_by_letters("quantity", "deadline").in_text(text)
    quantities = [amount for kind, amount in found if kind == "quantity"]
    return _best(text, "quantity", quantities), _best(text, "deadline", [a for kind, a in found if kind == "deadline"])


def find_deadline(text: str) -> tuple[int, int] | None:
    """Returns the place of the date by which or at which a promise is due: limits first, then other dates."""
    return _first(text, "deadline")


def find_condition(text: str) -> tuple[int, int] | None:
    """Returns the place of the words that open a condition ("provided that"), None where none stands in the text."""
    found = _first(text, "condition")
    return None if found is None or _first(text[found[0] :], "no_condition") else found


def _first(text: str, kind: str) -> tuple[int, int] | None:
    return _best(text, kind, [amount for _, amount in _amounts_by_letters(kind).in_text(text)])


def _best(text: str, kind: str, amounts: Iterable[_Amount]) -> tuple[int, int] | None:
    """Returns the first place of the best rank that wordings of a kind have, of those that begin there the longest."""
    best: tuple[int, int, int] | None = None
    for amount in amounts:
        if best is not None and amount.rank > best[0]:
            break
        for match in amount.wording.regex.finditer(text):
            place = amount.rank, match.start(), -match.end()
            if (best is None or place < best) and (kind != "quantity" or _counts(text, match)):
                best = place
    return None if best is None else (best[1], -best[2])


def _counts(text: str, match: re.Match[str]) -> bool:
    """Tells whether a number counts things: not sides, not a duration, not a year or the number of a text."""
    last = _LAST_WORD.search(match.group())
    before = _WORD_BEFORE.search(text[: match.start()])
    if before and before.group(1).lower() in _words("numbered"):
        return False
    if text[: match.start()].endswith("-"):
        return False  # "2-plus-2 talks"
    if last is None or last.group().lower() not in _words("not_counted"):
        counted = last is not None and last.group().lower() in _words("counted")
        return counted or not _YEAR.match(match.group())
    return False
