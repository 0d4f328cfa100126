"""Puts a constructed sentence into a small document of the kind that it would stand in."""

from __future__ import annotations

import re
from functools import cache

from communique import read
from communique.actors.gazetteer import default as gazetteer
from communique.model.reading import Reading

DATELINE = "GENEVA, May 4 (Example News Agency) -- "
PUBLISHED = "2026-05-04"
FIRST_PERSON = re.compile(r"\b(?:we|our|us|my|I)\b")
GROUP = re.compile(
    r"\b(?:(?:the|these) (?:two |three )?"
    r"(?:sides|parties|countries|governments|leaders|ministers|presidents|delegations)"
    r"|both (?:sides|parties)|each (?:side|party)|they)\b",
    re.IGNORECASE,
)


@cache
def wire(sentence: str) -> Reading:
    """Returns the reading of a sentence as the body of a wire story."""
    return read(DATELINE + sentence, published_at=PUBLISHED)


@cache
def joint(sentence: str, *, sides: str = "Ghana and Nepal") -> Reading:
    """Returns the reading of a sentence in a joint statement of two sides."""
    return read(sentence, title=f"Joint Statement between {sides}", published_at=PUBLISHED)


@cache
def release(sentence: str, *, side: str = "Uruguay") -> Reading:
    """Returns the reading of a sentence in a press release of one foreign ministry."""
    title = f"Press Release by the Ministry of Foreign Affairs of {side}"
    return read(sentence, title=title, published_at=PUBLISHED)


@cache
def readout(sentence: str, *, side: str = "Luxembourg", other: str = "Mongolia") -> Reading:
    """Returns the reading of a sentence in one side's readout of a meeting."""
    title = f"Readout of the Meeting of the Foreign Minister of {side} with the Foreign Minister of {other}"
    return read(sentence, title=title, published_at=PUBLISHED)


def fitting(sentence: str) -> Reading:
    """Returns the reading of a sentence in the kind of document that its words belong to.

    First person stands in a side's own text; "the two sides" without names in a joint one; all else in a report.
    """
    if FIRST_PERSON.search(sentence):
        return release(sentence)
    if GROUP.search(sentence) and len({h.ids for h in gazetteer().find(sentence) if h.ids}) < 2:
        return joint(sentence)
    return wire(sentence)


def rules(reading: Reading) -> list[str]:
    """Returns the rule of every record of a reading."""
    families = (reading.positions, reading.commitments, reading.encounters, reading.issued, reading.events)
    return [str(record.origin.rule) for records in families for record in records]
