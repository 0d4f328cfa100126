"""Whole documents in other dress: what stands around a text, and how it is set, must not change its records."""

from __future__ import annotations

import json
import re
import textwrap
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_documents

GOLD = Path(__file__).parent / "gold" / "documents.jsonl"
EVERY = 3  # of the gold's documents one in so many is read in all dresses
KEPT = 0.985  # the share of the records that must stay as they are

Document = dict[str, str]
Change = Callable[[str], str]


def _paragraphs(text: str, between: Callable[[int, str], str]) -> str:
    parts = text.strip("\n").split("\n\n")
    return "\n\n".join(between(number, part) for number, part in enumerate(parts)) + "\n"


def _wrapped(_: int, part: str) -> str:
    return part if "\n" in part else textwrap.fill(part, 72, break_on_hyphens=False, break_long_words=False)


def _amid(line: str) -> Change:
    """Puts a line of page furniture between all paragraphs."""
    return lambda text: _paragraphs(text, lambda n, part: f"{line}\n\n{part}" if n else part)


def _curly(text: str) -> str:
    opened = re.sub(r'(^|[\s(])"', r"\1“", text, flags=re.MULTILINE)
    return opened.replace('"', "”").replace("'", "’")


CHANGES: dict[str, Change] = {
    "a byte order mark": lambda text: f"\ufeff{text}",
    "lines of 72 columns": lambda text: _paragraphs(text, _wrapped),
    "other line ends": lambda text: text.replace("\n", "\r\n"),
    "curly quotation marks": _curly,
    "a path and languages above": lambda text: f"Home > News > Statements\nEnglish | Français | Español\n\n{text}",
    "a number of the release above": lambda text: f"Press Release No. 41/2024\n\n{text}",
    "a translator's note above": lambda text: f"(Unofficial translation)\n\n{text}",
    "page numbers": _amid("- 7 -"),
    "symbols of papers": _amid("A/78/512\n24-00123 2/4"),
    "contacts and an embargo": lambda text: (
        f"EMBARGOED UNTIL 18:00 GMT\n\n{text}\nFor further information please contact: Press Office, tel. 555 0101\n"
    ),
    "other texts below": lambda text: (
        f"{text}\nRelated articles\n\nHarbour museum to open in May\n\nBread prices fall again\n"
    ),
    "what the publisher tells of itself": lambda text: (
        f"{text}\nAbout the Ministry\n\nThe Ministry has a staff of 1,200 people at home and abroad.\n"
    ),
}


@cache
def _documents() -> tuple[Document, ...]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    found = (json.loads(line) for line in lines)
    return tuple(one for one in found if not one["negative"])[::EVERY]


def _read(change: Change) -> list[Counter[tuple[object, ...]]]:
    raws = [
        RawDocument(
            text=change(one["text"]),
            place=one["id"],
            title=one.get("title"),
            publisher=one.get("publisher"),
            published_at=one.get("published_at"),
        )
        for one in _documents()
    ]
    return [_told(reading) for reading in read_documents(raws)]


@cache
def _as_they_are() -> list[Counter[tuple[object, ...]]]:
    return _read(lambda text: text)


def _told(reading: Reading) -> Counter[tuple[object, ...]]:
    """Returns what a reading says, without ids, offsets and order."""

    def ids(actors: list[object]) -> tuple[str, ...]:
        return tuple(sorted(str(getattr(actor, "id", actor)) for actor in actors))

    found: list[tuple[object, ...]] = [("position", ids([*p.holders]), p.act, p.polarity) for p in reading.positions]
    found += [("commitment", ids([*c.committers]), c.type) for c in reading.commitments]
    found += [("encounter", e.kind, ids([*e.sides]), e.status) for e in reading.encounters]
    found += [("event", e.event_type, ids([*e.actors]), ids([*e.recipients])) for e in reading.events]
    return Counter(found)


@pytest.mark.parametrize("name", CHANGES)
def test_another_dress_changes_no_record(name: str) -> None:
    pairs = list(zip(_documents(), _as_they_are(), _read(CHANGES[name]), strict=True))
    changed = {one["id"]: (before - after, after - before) for one, before, after in pairs if before != after}
    lost = sum(sum(side.total() for side in sides) for sides in changed.values())
    assert lost <= (1 - KEPT) * sum(before.total() for _, before, _ in pairs), changed
