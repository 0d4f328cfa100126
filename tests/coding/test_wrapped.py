"""The lexicon's own examples in longer sentences: what stands around a stance or a deed must not hide or change it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from communique import facts
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_documents

MANY = 240  # examples of each kind, drawn once
KEPT = 0.95  # the share that must read as they do alone
OPENING = re.compile(r"^([A-Z][a-z]+) ((?:has |had |have |is |was |will )?[a-z].*)\.$")

STANCES: dict[str, Callable[[str, str], str]] = {
    "setting": lambda who, does: f"During a meeting in Geneva on Friday, {who} {does}.",
    "relative": lambda who, does: f"{who}, which holds the rotating chair of the bloc, {does}.",
    "dashes": lambda who, does: f"{who} – the current chair of the bloc – {does}.",
    "one of two": lambda who, does: f"{who} called on all parties to show restraint and {does}.",
    "on a day": lambda who, does: f"{who} on Friday {does}.",
    "told": lambda who, does: f"In a statement issued on Tuesday, the ministry said that {who} {does}.",
    "quoted": lambda who, does: f'"{who} {does}," said its foreign minister, Ama Serwah, in Geneva.',
    "contrast": lambda who, does: f"{who} {does}, while the other members of the bloc remained silent.",
}
DEEDS: dict[str, Callable[[str], str]] = {
    "two who said": lambda told: f"{told}, witnesses and officials said on Sunday.",
    "on a day": lambda told: f"{told} on Sunday.",
    "an agency": lambda told: f"{told}, local media and state television reported.",
    "its effect": lambda told: f"{told}, raising fears of a wider crisis in the region.",
    "the rest": lambda told: f"{told}, while the other members of the bloc remained silent.",
}


def _examples(rows: tuple[facts.Row, ...], kind: str | None = None) -> Iterator[str]:
    for row in rows:
        if kind is None or row.get("record") == kind:
            yield from row.get("fires", ())


def _drawn(found: list[str]) -> list[str]:
    return random.Random(7).sample(sorted(set(found)), min(MANY, len(set(found))))


@cache
def _states() -> frozenset[str]:
    return frozenset(row["label"] for row in facts.table("actors/states"))


def _read(texts: list[str]) -> list[Reading]:
    return list(read_documents([RawDocument(text=text, place=str(n)) for n, text in enumerate(texts)]))


def _stances(reading: Reading) -> set[tuple[tuple[str, ...], str, int]]:
    return {(tuple(p.holders), p.act, p.polarity) for p in reading.positions}


def _deeds(reading: Reading) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    def ids(actors: list[object]) -> tuple[str, ...]:
        return tuple(str(getattr(actor, "id", None)) for actor in actors)

    return {(e.event_type, ids(list(e.actors)), ids(list(e.recipients))) for e in reading.events}


@cache
def _told_stances() -> list[tuple[str, str, frozenset[tuple[tuple[str, ...], str, int]]]]:
    parts = (OPENING.match(text) for text in _examples(facts.table("lexicon/en/stances"), "position"))
    named = [m for m in parts if m is not None and m[1] in _states() and not m[2].startswith("and ")]
    texts = _drawn([m[0] for m in named])
    split = [m for m in map(OPENING.match, texts) if m is not None]
    return [(m[1], m[2], frozenset(_stances(r))) for m, r in zip(split, _read(texts), strict=True) if r.positions]


@cache
def _told_deeds() -> list[tuple[str, frozenset[tuple[str, tuple[str, ...], tuple[str, ...]]]]]:
    texts = _drawn([t for t in _examples(facts.tables("lexicon/en/events")) if t.endswith(".") and ". " not in t])
    return [(t[:-1], frozenset(_deeds(r))) for t, r in zip(texts, _read(texts), strict=True) if r.events]


@pytest.mark.parametrize("name", sorted(STANCES))
def test_a_stance_is_found_in_a_longer_sentence(name: str) -> None:
    told = _told_stances()
    readings = _read([STANCES[name](who, does) for who, does, _ in told])
    lost = [(who, does) for (who, does, want), r in zip(told, readings, strict=True) if not want <= _stances(r)]
    assert len(told) > MANY // 2
    assert len(lost) <= (1 - KEPT) * len(told), lost


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_a_deed_is_found_in_a_longer_sentence(name: str) -> None:
    told = _told_deeds()
    readings = _read([DEEDS[name](text) for text, _ in told])
    lost = [text for (text, want), r in zip(told, readings, strict=True) if not want <= _deeds(r)]
    assert len(told) > MANY // 2
    assert len(lost) <= (1 - KEPT) * len(told), lost
