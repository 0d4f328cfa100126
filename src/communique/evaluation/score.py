"""Scores readings of gold documents: precision, recall and F1 by row, and what is right of the stances found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.evaluation.gold import FAMILIES, GoldDocument
from communique.evaluation.matching import offsets, overlap, pairs, stretch, true_stretch
from communique.evaluation.questions import QUESTIONS, Key, Question, Record, id_set, speaker_set, stance

OBJECT_NEEDED = 0.5
FOUND = ("object", "issue, where the gold has one", "speaker", "basis")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records are right (`tp`), expected (`gold`) and found (`predicted`); ratios are 0 of nothing."""

    tp: int
    gold: int
    predicted: int

    @property
    def precision(self) -> float:
        """The share of found records that are right."""
        return self.tp / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of expected records that are found."""
        return self.tp / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a number are right."""

    right: int
    of: int

    @property
    def value(self) -> float | None:
        """The share, rounded to three places; None of nothing."""
        return round(self.right / self.of, 3) if self.of else None


@dataclass(frozen=True, slots=True)
class Miss:
    """A record of a main row that was `missed` or is `extra`."""

    row: str
    kind: str
    document: str
    record: Record


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one gold file. `to_dict` gives them as plain values, rounded to three places."""

    rows: Mapping[str, Counts]
    found: Mapping[str, Share]
    by_class: Mapping[str, Counts]
    coverage: Share
    false_alarms: int
    negatives: int
    faults: int
    unread: int
    documents: int
    misses: tuple[Miss, ...]

    def to_dict(self) -> dict[str, dict[str, Any]]:
        """Returns row name -> figure name -> value, in the order of the table."""
        table: dict[str, dict[str, Any]] = {name: _figures(counts) for name, counts in self.rows.items()}
        for name, share in self.found.items():
            table[f"of the stances found: {name}"] = {"accuracy": share.value, "of": share.of}
        table["stance F1 by class"] = {name: round(counts.f1, 3) for name, counts in self.by_class.items()}
        table["coverage: text accounted for"] = {"share": self.coverage.value}
        table["false alarms in texts with no politics"] = {"records": self.false_alarms, "texts": self.negatives}
        table["evidence that is not the text"] = {"records": self.faults}
        table["documents without a reading"] = {"documents": self.unread, "of": self.documents}
        return table


def score(gold: Sequence[GoldDocument], readings: Mapping[str, Record]) -> Scores:
    """Returns the figures of readings (by gold id, as JSON objects) against gold documents.

    Records are paired one to one, as many as can be, where the row's keys agree and the evidence overlaps by
    half of the shorter and a tenth of the longer. Found evidence must be words of one paragraph of the text.
    """
    rows: dict[str, Counts] = {}
    misses: list[Miss] = []
    for question in QUESTIONS:
        rows[question.name], wrong = _row(question, gold, readings)
        misses += wrong
    found, by_class = _stances(gold, readings)
    records = [(doc, r) for doc in gold for family in FAMILIES for r in _found(readings, doc, family)]
    return Scores(
        rows=rows,
        found=found,
        by_class=by_class,
        coverage=_coverage(gold, readings),
        false_alarms=sum(doc.negative for doc, _ in records),
        negatives=sum(doc.negative for doc in gold),
        faults=sum(true_stretch(record, doc.text) is None for doc, record in records),
        unread=sum(doc.id not in readings for doc in gold),
        documents=len(gold),
        misses=tuple(misses),
    )


def _figures(counts: Counts) -> dict[str, Any]:
    return {
        "p": round(counts.precision, 3),
        "r": round(counts.recall, 3),
        "f1": round(counts.f1, 3),
        "tp": counts.tp,
        "gold": counts.gold,
        "predicted": counts.predicted,
    }


def _found(readings: Mapping[str, Record], doc: GoldDocument, family: str) -> Sequence[Record]:
    """Returns the found records of one family of a document, none where it was not read."""
    return (readings.get(doc.id) or {}).get(family) or []


def _pair(wanted: Iterable[Record], found: Iterable[Record], key: Key, text: str) -> list[tuple[int, int]]:
    return pairs([(key(r), stretch(r)) for r in wanted], [(key(r), true_stretch(r, text)) for r in found])


def _row(question: Question, gold: Sequence[GoldDocument], readings: Mapping[str, Record]) -> tuple[Counts, list[Miss]]:
    """Returns the counts of one row and, for a main row, its missed and extra records."""
    right = expected = predicted = 0
    misses: list[Miss] = []
    for doc in gold:
        wanted = [r for r in doc.records[question.family] if question.key(r) is not None]
        found = [r for r in _found(readings, doc, question.family) if question.key(r) is not None]
        hits = _pair(wanted, found, question.key, doc.text)
        right, expected, predicted = right + len(hits), expected + len(wanted), predicted + len(found)
        if question.main:
            kept, used = {mine for mine, _ in hits}, {theirs for _, theirs in hits}
            misses += [Miss(question.name, "missed", doc.id, r) for n, r in enumerate(wanted) if n not in kept]
            misses += [Miss(question.name, "extra", doc.id, r) for n, r in enumerate(found) if n not in used]
    return Counts(right, expected, predicted), misses


def _stances(
    gold: Sequence[GoldDocument], readings: Mapping[str, Record]
) -> tuple[dict[str, Share], dict[str, Counts]]:
    """Returns how often the parts of the stances found are right, and the counts of stances by class."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    classes: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for doc in gold:
        wanted, found = doc.records["positions"], _found(readings, doc, "positions")
        hits = _pair(wanted, found, stance, doc.text)
        for place, names in enumerate(([wanted[n]["class"] for n, _ in hits], _classes(wanted), _classes(found))):
            for name in names:
                classes[str(name)][place] += 1
        for mine, theirs in hits:
            for name, verdict in _parts(wanted[mine], found[theirs]).items():
                asked[name] += 1
                right[name] += verdict
    order = sorted((name for name, (_, expected, _) in classes.items() if expected), key=lambda n: (-classes[n][1], n))
    return {name: Share(right[name], asked[name]) for name in FOUND}, {n: Counts(*classes[n]) for n in order}


def _classes(records: Iterable[Record]) -> list[object]:
    return [record.get("class") for record in records]


def _parts(wanted: Record, found: Record) -> dict[str, bool]:
    """Returns whether each part of a stance is right; a part that the gold does not give is not asked."""
    told: Record = wanted["attribution"]
    said: Record = found.get("attribution") or {}
    right: dict[str, bool] = {}
    if wanted.get("object"):
        shared = overlap(offsets(wanted["object"]), offsets(found.get("object")))
        right["object"] = shared >= OBJECT_NEEDED
    if wanted.get("issue"):
        right["issue, where the gold has one"] = wanted["issue"] in (found.get("issues") or [])
    if told.get("speaker"):
        right["speaker"] = speaker_set(told["speaker"]) == speaker_set(said.get("speaker"))
    right["basis"] = told.get("basis") == said.get("basis")
    return right


def _coverage(gold: Sequence[GoldDocument], readings: Mapping[str, Record]) -> Share:
    """Returns how many characters that are not white space lie in sentences that the reading accounts for."""
    kept = total = 0
    for doc in gold:
        inside = bytearray(len(doc.text))
        for part in (readings.get(doc.id) or {}).get("coverage") or []:
            stop = min(part["end"], len(doc.text))
            inside[part["start"] : stop] = b"\1" * max(0, stop - part["start"])
        for mark, char in zip(inside, doc.text, strict=True):
            if not char.isspace():
                total += 1
                kept += mark
    return Share(kept, total)


def brief(record: Record, *, width: int = 110) -> str:
    """Returns a record in one line: who, what, toward whom, and the first words of its evidence."""
    who: object = next(
        (record[f] for f in ("holders", "committers", "sides", "actors", "issuers") if record.get(f)), []
    )
    what = next((record[f] for f in ("act", "type", "kind", "event_type") if record.get(f)), "?")
    evidence = record.get("evidence")
    words = " ".join(str(evidence.get("exact") or "").split()) if isinstance(evidence, Mapping) else ""
    target = f" -> {', '.join(sorted(id_set(record['recipients'])))}" if record.get("recipients") else ""
    return f"{', '.join(sorted(id_set(who)))} {what}{target} | {words[:width]}"
