"""Measures resolved phrases against actor gold: phrases whose country and sector a careful reader has given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communique.actors.phrases import resolve_phrase
from communique.evaluation.gold import GoldError, Record, rows
from communique.evaluation.score import Share

FIELDS = ("country", "sector")
NAME = 50


@dataclass(frozen=True, slots=True)
class GoldPhrase:
    """One phrase with what is known beside it, and the fields that are expected of it."""

    id: str
    text: str
    date: str | None
    context: str | None
    known_country: str | None
    expected: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ActorMiss:
    """A phrase of which a field is wrong."""

    phrase: GoldPhrase
    found: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ActorScores:
    """The shares that are right: of countries, of sectors, and of phrases where both are asked and both are right."""

    shares: Mapping[str, Share]
    misses: tuple[ActorMiss, ...]
    phrases: int

    def to_dict(self) -> dict[str, dict[str, Any]]:
        """Returns row name -> figure name -> value, in the order of the table."""
        return {f"actors: {name}": {"accuracy": share.value, "of": share.of} for name, share in self.shares.items()}


def is_actor_gold(path: Path) -> bool:
    """Returns whether the first line of a gold file has `expected`: what it asks of a phrase.

    Raises:
        GoldError: C501 not JSON.
    """
    first = next(rows(path), None)
    return first is not None and "expected" in first[1]


def load_phrases(path: Path) -> list[GoldPhrase]:
    """Returns the phrases of a file of actor gold, checked.

    Raises:
        GoldError: C501 not JSON, C502 a field is missing or wrong, C504 an id stands twice.
    """
    phrases: dict[str, GoldPhrase] = {}
    for place, row in rows(path):
        phrase = _phrase(row, place)
        if phrase.id in phrases:
            raise GoldError("C504", f"the id {phrase.id!r} stands twice", place=place, fix="Ids are unique.")
        phrases[phrase.id] = phrase
    return list(phrases.values())


def load_resolved(path: Path) -> dict[str, Record]:
    """Returns resolved phrases of a JSONL file by their `external_id`.

    Raises:
        GoldError: C501 not JSON, C507 not a resolved phrase.
    """
    resolved: dict[str, Record] = {}
    for place, row in rows(path):
        name = row.get("external_id")
        if not isinstance(name, str) or "country" not in row:
            raise GoldError(
                "C507",
                "not a resolved phrase: external_id or country is missing",
                place=place,
                fix="Make the file with `communique resolve --format jsonl GOLD`.",
            )
        resolved[name] = row
    return resolved


def resolve_gold(gold: Sequence[GoldPhrase]) -> dict[str, Record]:
    """Returns what the program makes of each phrase, by id, given nothing of the answers."""
    found: dict[str, Record] = {}
    for phrase in gold:
        who = resolve_phrase(phrase.text, date=phrase.date, context=phrase.context, known_country=phrase.known_country)
        found[phrase.id] = {"country": who.country, "sector": who.sector}
    return found


def score_actors(gold: Sequence[GoldPhrase], resolved: Mapping[str, Record]) -> ActorScores:
    """Returns the figures of resolved phrases (by gold id) against gold; a phrase not resolved has no country."""
    right = dict.fromkeys((*FIELDS, "both"), 0)
    asked = dict.fromkeys((*FIELDS, "both"), 0)
    misses = []
    for phrase in gold:
        record = resolved.get(phrase.id) or {}
        found = {field: str(record.get(field) or "") for field in phrase.expected}
        hits = {field: found[field] == value for field, value in phrase.expected.items()}
        if len(hits) == len(FIELDS):
            hits["both"] = all(hits.values())
        for field, hit in hits.items():
            asked[field] += 1
            right[field] += hit
        if not all(hits.values()):
            misses.append(ActorMiss(phrase, found))
    return ActorScores({f: Share(right[f], asked[f]) for f in asked}, tuple(misses), len(gold))


def lines(scores: ActorScores, *, title: str, misses: int = 0) -> Iterator[str]:
    """Yields the score table as lines; `misses` is the most wrong phrases shown."""
    yield title
    yield ""
    yield f"{'actors':{NAME}s} {'right':>6s} {'of':>6s}"
    for name, share in scores.shares.items():
        value = "-" if share.value is None else f"{share.value:.3f}"
        yield f"{'  ' + name:{NAME}s} {value:>6s} {share.of:6d}"
    if misses:
        yield ""
    for miss in scores.misses[:misses]:
        wanted = ", ".join(f"{field} {value or '-'}" for field, value in miss.phrase.expected.items())
        found = ", ".join(f"{field} {value or '-'}" for field, value in miss.found.items())
        yield f"  {' '.join(miss.phrase.text.split())}: expected {wanted}; found {found}"


def _phrase(row: dict[str, Any], place: str) -> GoldPhrase:
    """Returns a line of actor gold as a phrase, after checking each field that scoring needs."""
    expected = row.get("expected")
    if not isinstance(row.get("id"), str) or not isinstance(row.get("text"), str):
        raise GoldError("C502", "`id` and `text` must be strings", place=place, fix="Add them to the line.")
    good = isinstance(expected, dict) and expected and all(isinstance(v, str) for v in expected.values())
    if not isinstance(expected, dict) or not good or not expected.keys() <= set(FIELDS):
        raise GoldError(
            "C502", "`expected` must hold `country`, `sector` or both as strings", place=place, fix="Correct the line."
        )
    beside = {}
    for field in ("date", "context", "known_country"):
        beside[field] = row.get(field)
        if beside[field] is not None and not isinstance(beside[field], str):
            raise GoldError("C502", f"`{field}` must be a string or null", place=place, fix="Correct the line.")
    return GoldPhrase(row["id"], row["text"], expected=expected, **beside)
