"""Finds dates in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from communique.dates.grammar import Rule, rules_in, slots
from communique.dates.reckon import Context
from communique.dates.resolve import READINGS
from communique.dates.words import norm, values

_WORD_BEFORE = re.compile(r"([\w'’]+)\s+$")
_WORD_AFTER = re.compile(r"\s+(\w+)")
_INSIDE_SENTENCE = re.compile(r"[\w,]\s+$")
_REACH = 40  # characters looked at for the neighbouring word


@dataclass(frozen=True, slots=True)
class DateHit:
    """A date as it stands in a text, with what it resolves to.

    `iso_start` and `iso_end` are ISO 8601 strings of the known precision ("2026", "2026-01", "2026-01-11"), both
    inclusive and alike for a single day, month or year; both None where text and anchor do not tell. `precision`
    is `day`, `week`, `month`, `quarter`, `half`, `season`, `year` or `decade` (a week is given by its days, a
    quarter by its months, a season by its year). `rule` is the id of the entry of `lexicon/<lang>/dates`.
    """

    start: int
    end: int
    text: str
    iso_start: str | None
    iso_end: str | None
    precision: str
    rule: str = ""


class _Candidate(Struct, frozen=True, gc=False):
    start: int
    end: int
    rule: Rule
    match: re.Match[str]


def find_dates(
    text: str,
    *,
    start: int = 0,
    end: int | None = None,
    anchor: date | None,
    future: bool = False,
    year: int | None = None,
    lang: str = "en",
) -> tuple[DateHit, ...]:
    """Returns the dates in `text[start:end]`, in text order, without overlap, offsets into `text`.

    Args:
        text: Any text.
        start: First offset to look at.
        end: Offset to stop at; the end of the text by default.
        anchor: The day on which the text was written. Without it "Saturday" and "11 January" are not resolved.
        future: Whether the words speak of what is to come: weekdays then lie after the anchor.
        year: The year of the text where its day is not known; read only where `anchor` is None.
        lang: Language of the words.

    Example:
        >>> find_dates("Talks were held in Nairobi on Saturday and Sunday.", anchor=date(2026, 1, 11))[0].iso_start
        '2026-01-10'
    """
    stop = len(text) if end is None else end
    context = Context(anchor, year, future)
    hits: list[DateHit] = []
    for found in _longest(_candidates(text, start, stop, future, lang)):
        resolved = READINGS[found.rule.reading](slots(found.rule, found.match, lang), context)
        if resolved is not None:
            words = text[found.start : found.end]
            iso = (resolved.start, resolved.end, resolved.precision)
            hits.append(DateHit(found.start, found.end, words, *iso, found.rule.id))
    return tuple(sorted(hits, key=lambda hit: hit.start))


def _candidates(text: str, start: int, end: int, future: bool, lang: str) -> Iterator[_Candidate]:
    for rule in rules_in(text, start, end, lang):
        if rule.future and not future:
            continue
        for match in rule.expression.finditer(text, start, end):
            at, stop = match.span("hit" if "hit" in rule.expression.groupindex else 0)
            if not _is_other_word(text, at, stop, start, end, rule, lang):
                yield _Candidate(at, stop, rule, match)


def _longest(candidates: Iterator[_Candidate]) -> Iterator[_Candidate]:
    """Yields candidates that do not overlap, the longest first: "June 12-14, 2023" before "June 12"."""
    taken: list[tuple[int, int]] = []
    for item in sorted(candidates, key=lambda c: (c.start - c.end, c.start, c.rule.id)):
        if all(item.end <= at or item.start >= stop for at, stop in taken):
            taken.append((item.start, item.end))
            yield item


def _is_other_word(text: str, at: int, stop: int, start: int, end: int, rule: Rule, lang: str) -> bool:
    """Returns whether the neighbours make something else of the words: a holiday, a newspaper, a name."""
    before = text[max(start, at - _REACH) : at]
    if rule.lower and text[at].isupper() and _INSIDE_SENTENCE.search(before):
        return True
    word = _WORD_BEFORE.search(before)
    if rule.unless_before and word and norm(word.group(1)) in values(rule.unless_before, lang):
        return True
    word = _WORD_AFTER.match(text, stop, min(end, stop + _REACH))
    return bool(rule.unless_after and word and norm(word.group(1)) in values(rule.unless_after, lang))
