"""Measures events against sentence gold: the type of the relation between two mentions that are given.

The figures are those of the scorer that came with the gold. A third of the sentences, by the hash of their ids, is
measured apart: nobody reads its misses, so its figures are those of text that no rule has seen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communique import facts
from communique.coding.confidence import is_nearest
from communique.evaluation.gold import GoldError, Record, held_out, rows
from communique.model.document import RawDocument
from communique.pipeline import read_documents

LONGER = 8  # words by which a mention of a reading may be longer than the one given
JOINED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}  # types that some gold does not tell apart
_WORD = re.compile(r"[\w-]+")
_SMALL = re.compile(r"\b(?:the|a|an)\b|[.]|['’]s\b")  # as the scorer has it


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence with the type of the relation between two of its mentions."""

    id: str
    text: str
    published_at: str | None
    type: str
    source: str
    target: str

    @property
    def held(self) -> bool:
        """Whether the sentence is in the part whose misses are not read."""
        return held_out(self.id)


@dataclass(frozen=True, slots=True)
class SentenceScores:
    """The figures of one part: macro F1 over types, shares right of type and quad, events a sentence."""

    of: int
    macro_f1: float
    type_accuracy: float
    quad_accuracy: float
    events: float

    def to_dict(self) -> dict[str, Any]:
        """Returns figure name -> value."""
        return {
            "type macro F1": round(self.macro_f1, 3),
            "type accuracy": round(self.type_accuracy, 3),
            "quad accuracy": round(self.quad_accuracy, 3),
            "events a sentence": round(self.events, 2),
            "of": self.of,
        }


def is_sentence_gold(path: Path) -> bool:
    """Returns whether the first line of a gold file asks for the relation between two mentions.

    Raises:
        GoldError: C501 not JSON.
    """
    first = next(rows(path), None)
    events = first[1].get("events") if first is not None else None
    return isinstance(events, list) and bool(events) and "source_text" in events[0]


def load_sentences(path: Path) -> list[GoldSentence]:
    """Returns the sentences of a file of sentence gold.

    Raises:
        GoldError: C501 not JSON, C502 a field is missing or wrong.
    """
    return [sentence for place, row in rows(path) for sentence in _sentences(row, place)]


def _sentences(row: Record, place: str) -> Iterator[GoldSentence]:
    for event in row.get("events") or ():
        given = (row.get("id"), row.get("text"), event.get("type"), event.get("source_text"), event.get("target_text"))
        fields = [field for field in given if isinstance(field, str) and field]
        if len(fields) < len(given):
            wanted = "Give `id`, `text` and an event with `type`, `source_text` and `target_text`."
            raise GoldError("C502", "a field of the sentence is missing or no text", place=place, fix=wanted)
        ident, text, kind, source, target = fields
        yield GoldSentence(ident, text, row.get("published_at"), kind, source, target)


def read_sentences(sentences: Sequence[GoldSentence]) -> list[list[Any]]:
    """Returns the events of each sentence, read as a text of its own."""
    raws = (RawDocument(s.text, s.id, published_at=s.published_at) for s in sentences)
    return [list(reading.events) for reading in read_documents(raws)]


def score_sentences(sentences: Sequence[GoldSentence], found: Sequence[Sequence[Any]]) -> SentenceScores:
    """Returns how often the first event that links the two mentions has the type and the quad expected.

    An event links them where both stand among its actors and recipients, else where one of them does.
    """
    joined = any(s.type in JOINED.values() for s in sentences)
    pairs = [(s.type, _guess(s, events, joined=joined)) for s, events in zip(sentences, found, strict=True)]
    total = max(1, len(pairs))
    return SentenceScores(
        of=len(pairs),
        macro_f1=_macro(pairs),
        type_accuracy=sum(a == b for a, b in pairs) / total,
        quad_accuracy=sum(b is not None and _quad(a) == _quad(b) for a, b in pairs) / total,
        events=sum(len(events) for events in found) / total,
    )


def right_of_nearest(sentences: Sequence[GoldSentence], found: Sequence[Sequence[Any]]) -> tuple[int, int]:
    """Returns of the events that no frame fits how many have the type expected, and how many there are.

    The part that is held out is left out: the confidence of a record is no figure of unseen text.
    """
    joined = any(s.type in JOINED.values() for s in sentences)
    backed = [
        _guess(s, events, joined=joined) == s.type
        for s, events in zip(sentences, found, strict=True)
        if not s.held and any(is_nearest(event.origin.rule) for event in events)
    ]
    return sum(backed), len(backed)


def _guess(sentence: GoldSentence, events: Sequence[Any], *, joined: bool) -> str | None:
    for both in (True, False):
        for event in events:
            one = any(near(a.text, sentence.source) for a in event.actors)
            two = any(near(a.text, sentence.target) for a in event.recipients or event.actors)
            if (one and two) if both else (one or two):
                return JOINED.get(event.event_type, event.event_type) if joined else str(event.event_type)
    return None


def near(mention: str | None, given: str) -> bool:
    """Returns whether a mention is the one given: all words of the shorter stand in the longer, no sentence."""
    one, two = _words(mention), _words(given)
    return bool(one and two) and (one <= two or (two <= one and len(one) <= len(two) + LONGER))


def _words(text: str | None) -> frozenset[str]:
    return frozenset(_WORD.findall(_SMALL.sub("", (text or "").lower())))


def _macro(pairs: Sequence[tuple[str, str | None]]) -> float:
    wanted, guessed = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    right = Counter(a for a, b in pairs if a == b)
    scores = [2 * right[t] / (n + guessed[t]) for t, n in wanted.items()]
    return sum(scores) / len(scores) if scores else 0.0


def _quad(kind: str) -> str:
    if kind in JOINED.values():
        return _quad("RETREAT")
    return next((str(row["quad"]) for row in facts.table("ontology/event_types") if row["id"] == kind), kind)


def lines(parts: Mapping[str, SentenceScores], *, title: str) -> Iterable[str]:
    """Yields the table of the parts."""
    yield title
    names = ("type macro F1", "type accuracy", "quad accuracy", "events a sentence", "of")
    yield "  " + "".join(f"{name:>20}" for name in ("part", *names))
    for part, scores in parts.items():
        figures = scores.to_dict()
        yield "  " + f"{part:>20}" + "".join(f"{figures[name]:>20}" for name in names)
