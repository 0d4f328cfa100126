"""Finds dates in running text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from communique.dates.grammar import Rule, date_words, rules_for, slots
from communique.dates.reckon import Context
from communique.dates.resolve import READINGS
from communique.dates.words import norm, values

_WORD_BEFORE = re.compile(r"([\w'’]+)\s+$")
_WORD_AFTER = re.compile(r"\s+(\w+)")
_INSIDE_SENTENCE = re.compile(r"[\w,]\s+$")
_REACH = 40  # characters looked at for the neighbouring word


class DateHit(Struct, frozen=True, gc=False):
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
    ready = rules_for(date_words(text, start, stop, lang), text, start, stop, lang)
    found = _told(_candidates(ready, text, start, stop, lang), future=future)
    return _resolved(found, text, Context(anchor, year, future), lang)


def _resolved(candidates: Iterable[_Candidate], text: str, context: Context, lang: str) -> tuple[DateHit, ...]:
    hits: list[DateHit] = []
    for found in _longest(candidates):
        resolved = READINGS[found.rule.reading](slots(found.rule, found.match, lang), context)
        if resolved is not None:
            words = text[found.start : found.end]
            iso = (resolved.start, resolved.end, resolved.precision)
            hits.append(DateHit(found.start, found.end, words, *iso, found.rule.id))
    return tuple(sorted(hits, key=lambda hit: hit.start))


class TextDates:
    """The dates of one text, many stretches of whose sentences are asked for: each sentence is searched once.

    Args:
        text: The text.
        anchor: The day on which it was written.
        sentences: Start and end of each of its sentences, in text order.
        lang: Language of the words.
    """

    def __init__(self, text: str, anchor: date | None, sentences: Sequence[tuple[int, int]], lang: str) -> None:
        self._text, self._anchor, self._lang = text, anchor, lang
        self._sentences, self._ends = [start for start, _ in sentences], [end for _, end in sentences]
        self._words = date_words(text, 0, len(text), lang)
        self._starts = [start for start, _ in self._words]
        self._candidates: dict[int, list[_Candidate]] = {}
        self._found: dict[tuple[int, int, bool], tuple[DateHit, ...]] = {}

    def find(self, start: int, end: int, *, future: bool = False) -> tuple[DateHit, ...]:
        """Returns the dates inside `text[start:end]`, as `find_dates` does."""
        if not self._has_word(start, end):
            return ()
        key = start, end, future
        if key not in self._found:
            told = _told(self._around(start, end), future=future)
            inside = [c for c in told if start <= c.start and c.end <= end]
            self._found[key] = _resolved(inside, self._text, Context(self._anchor, None, future), self._lang)
        return self._found[key]

    def touch(self, start: int, end: int) -> bool:
        """Returns whether a date shares a character with `text[start:end]`, be it "March" in "in March"."""
        if not self._has_word(start, end):
            return False
        return any(c.start < end and start < c.end for c in _told(self._around(start, end), future=False))

    def _has_word(self, start: int, end: int) -> bool:
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end

    def _around(self, start: int, end: int) -> list[_Candidate]:
        """Returns the candidates of the sentence in which a stretch lies, of the stretch itself where it leaves one."""
        number = bisect_right(self._sentences, start) - 1
        if number < 0 or self._ends[number] < end:
            return self._all(start, end)
        known = self._candidates.get(number)
        if known is None:
            known = self._candidates[number] = self._all(self._sentences[number], self._ends[number])
        return known

    def _all(self, start: int, end: int) -> list[_Candidate]:
        words = self._words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        ready = rules_for(words, self._text, start, end, self._lang)
        return list(_candidates(ready, self._text, start, end, self._lang))


def _told(candidates: Iterable[_Candidate], *, future: bool) -> Iterable[_Candidate]:
    """Returns the candidates without those that are read only in words on what is to come, unless these are such."""
    return candidates if future else [c for c in candidates if not c.rule.future]


def _candidates(ready: Sequence[Rule], text: str, start: int, end: int, lang: str) -> Iterator[_Candidate]:
    small = text[start:end].lower() if ready else ""
    for rule in ready:
        if rule.cues and not _one_in(rule.cues, small):
            continue
        expression = rule.expression
        for match in expression.finditer(text, start, end):
            at, stop = match.span("hit" if "hit" in expression.groupindex else 0)
            if not _is_other_word(text, at, stop, start, end, rule, lang):
                yield _Candidate(at, stop, rule, match)


def _one_in(cues: Iterable[str], small: str) -> bool:
    for cue in cues:  # noqa: SIM110 - twice as fast as a generator, and asked for every rule
        if cue in small:
            return True
    return False


def _longest(candidates: Iterable[_Candidate]) -> Iterator[_Candidate]:
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
