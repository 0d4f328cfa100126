"""Puts a constructed sentence into a small document of the kind that it would stand in."""

from __future__ import annotations

import re
from functools import cache

from communique import read
from communique.actors.gazetteer import default as gazetteer
from communique.model.document import RawDocument
from communique.model.reading import Reading
from tests.once import read_ahead, reading

__all__ = ["read_ahead", "reading"]

DATELINE = "GENEVA, May 4 (Example News Agency) -- "
PUBLISHED = "2026-05-04"
FIRST_PERSON = re.compile(r"\b(?:we|our|us|my|I)\b")
GROUP = re.compile(
    r"\b(?:(?:the|these) (?:two |three )?"
    r"(?:sides|parties|countries|governments|leaders|ministers|presidents|delegations)"
    r"|both (?:sides|parties)|each (?:side|party)|they)\b",
    re.IGNORECASE,
)


def wired(sentence: str) -> RawDocument:
    """Returns a sentence as the body of a wire story."""
    return RawDocument(DATELINE + sentence, "wire", published_at=PUBLISHED)


def jointly(sentence: str, *, sides: str = "Ghana and Nepal") -> RawDocument:
    """Returns a sentence in a joint statement of two sides."""
    return RawDocument(sentence, "joint", title=f"Joint Statement between {sides}", published_at=PUBLISHED)


def released(sentence: str, *, side: str = "Uruguay") -> RawDocument:
    """Returns a sentence in a press release of one foreign ministry."""
    title = f"Press Release by the Ministry of Foreign Affairs of {side}"
    return RawDocument(sentence, "release", title=title, published_at=PUBLISHED)


def wire(sentence: str) -> Reading:
    """Returns the reading of a sentence as the body of a wire story."""
    return reading(wired(sentence))


def joint(sentence: str, *, sides: str = "Ghana and Nepal") -> Reading:
    """Returns the reading of a sentence in a joint statement of two sides."""
    return reading(jointly(sentence, sides=sides))


def release(sentence: str, *, side: str = "Uruguay") -> Reading:
    """Returns the reading of a sentence in a press release of one foreign ministry."""
    return reading(released(sentence, side=side))


@cache
def speech(sentence: str, *, side: str = "Uruguay") -> Reading:
    """Returns the reading of a sentence in remarks of one side."""
    return read(sentence, title=f"Remarks by the Foreign Minister of {side}", published_at=PUBLISHED)


@cache
def readout(sentence: str, *, side: str = "Luxembourg", other: str = "Mongolia") -> Reading:
    """Returns the reading of a sentence in one side's readout of a meeting."""
    title = f"Readout of the Meeting of the Foreign Minister of {side} with the Foreign Minister of {other}"
    return read(sentence, title=title, published_at=PUBLISHED)


def fitted(sentence: str) -> RawDocument:
    """Returns a sentence in the kind of document that its words belong to.

    First person stands in a side's own text; "the two sides" without names in a joint one; all else in a report.
    """
    if FIRST_PERSON.search(sentence):
        return released(sentence)
    if GROUP.search(sentence) and len({h.ids for h in gazetteer().find(sentence) if h.ids}) < 2:
        return jointly(sentence)
    return wired(sentence)


def fitting(sentence: str) -> Reading:
    """Returns the reading of a sentence in the kind of document that its words belong to."""
    return reading(fitted(sentence))


def rules(reading: Reading) -> list[str]:
    """Returns the rule of every record of a reading."""
    families = (reading.positions, reading.commitments, reading.encounters, reading.issued, reading.events)
    return [str(record.origin.rule) for records in families for record in records]
