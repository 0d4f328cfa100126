"""How often issues and their wordings stand in the records of readings, by holder and by document.

A record counts for each issue of its object or promise. What is counted is what documents say that a side holds or
promised; nothing follows from what is not found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from communique.formulas.match import FormulaHit, find
from communique.knowledge.stored import Record

IN_CONTEXT = ""  # the wording of a record whose issue is plain only from the words around it


@dataclass(slots=True)
class Uses:
    """The records of one issue: how many, by holder, document and wording (its words, its pattern)."""

    records: int = 0
    holders: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    wordings: Counter[tuple[str, str]] = field(default_factory=Counter)
    forms: dict[str, str] = field(default_factory=dict)  # words in lower case -> as they stood first


@dataclass(frozen=True, slots=True)
class Unmapped:
    """The object of a position for which the inventory has no issue; `evidence` are the words of the record."""

    words: str
    evidence: str
    holders: tuple[str, ...]
    document: str


@dataclass(slots=True)
class Counted:
    """What was counted in a collection of readings."""

    documents: int = 0
    positions: int = 0
    promises: int = 0
    issues: dict[str, Uses] = field(default_factory=dict)
    unmapped: list[Unmapped] = field(default_factory=list)


def count(readings: Iterable[Record]) -> Counted:
    """Returns how often each issue stands in positions and promises, and the objects that have none."""
    counted = Counted()
    for number, reading in enumerate(readings, 1):
        name = _name(reading, number)
        counted.documents += 1
        for position in reading["positions"]:
            counted.positions += 1
            words = _words(position["object"])
            _add(counted, position, position["holders"], words, name)
            if not position["issues"] and words:
                holders = tuple(position["holders"])
                counted.unmapped.append(Unmapped(words, _words(position["evidence"]), holders, name))
        for promise in reading["commitments"]:
            counted.promises += 1
            _add(counted, promise, promise["committers"], _words(promise["evidence"]), name)
    return counted


def _add(counted: Counted, record: Record, holders: Iterable[str], words: str, document: str) -> None:
    hits = find(words) if record["issues"] else ()
    for issue in record["issues"]:
        uses = counted.issues.setdefault(issue, Uses())
        uses.records += 1
        uses.documents[document] += 1
        uses.holders.update(set(holders))
        uses.wordings.update(set(_wordings(hits, issue, words, uses.forms)) or {(IN_CONTEXT, IN_CONTEXT)})


def _wordings(hits: Iterable[FormulaHit], issue: str, words: str, forms: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yields the words and the pattern of each hit of an issue; words that differ in capitals alone count as one."""
    for hit in hits:
        if hit.issue == issue:
            stood = words[hit.start : hit.end]
            yield forms.setdefault(stood.lower(), stood), hit.pattern


def _words(evidence: Record | None) -> str:
    """Returns the words of an evidence in one line."""
    return " ".join(str(evidence["exact"]).split()) if evidence else ""


def _name(reading: Record, number: int) -> str:
    """Returns what to call a document: the id that its input gave, its title, or its number."""
    document = reading["document"]
    return str(document.get("external_id") or document.get("title") or f"document {number}")
