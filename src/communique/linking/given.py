"""The facts of a text, each with the words beside it: what yearly messages and notices exchange, and copies keep."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from communique.actors.gazetteer import default as gazetteer
from communique.actors.persons import find_persons
from communique.dates.words import values as date_words
from communique.facts import derived
from communique.linking.texts import Text, Word, plain_words

DATED = ("year", "month", "day", "weekday")
KINDS = ("state", "person", "name", *DATED, "number")

Place = tuple[str, ...]  # kind of a fact, two words before it and two behind, where facts stand as their kinds
Values = frozenset[str]

_BESIDE = 2
_OPENS = re.compile(r"[.!?:\n\"“”]")


def facts_at_places(text: Text) -> dict[Place, Values]:
    """Returns the facts of a text by the place where they stand; what stands at places alike is put together."""
    units = list(_units(text))
    edge = [""] * _BESIDE
    masked = [*edge, *(f"<{kind}>" if kind else min(values) for kind, values in units), *edge]
    found: dict[Place, Values] = {}
    for at, (kind, values) in enumerate(units):
        if kind:
            beside = (*masked[at : at + _BESIDE], *masked[at + _BESIDE + 1 : at + 2 * _BESIDE + 1])
            place = (kind, *beside)
            found[place] = found.get(place, frozenset()) | values
    return found


def _units(text: Text) -> Iterator[tuple[str, Values]]:
    """Yields the words of a text with their kind ("" of a plain one); a name of several words is one unit."""
    names = _names(text)
    reached, before = 0, ""
    following: Sequence[Word | None] = (*text.words[1:], None)
    for word, after in zip(text.words, following, strict=True):
        if word.start < reached:
            continue
        if word.start in names:
            reached, before, values = names[word.start]
            yield before, values
            continue
        before, value = _kind(word, before, after, capital=text.text[word.start].isupper())
        yield before, frozenset((value,))


def _kind(word: Word, before: str, after: Word | None, *, capital: bool) -> tuple[str, str]:
    """Returns which fact a word is and its value, "" and the word itself for a plain one."""
    months, weekdays, numbers = _dates()
    plain = word.plain
    if capital and plain in weekdays:
        return "weekday", weekdays[plain]
    if capital and plain in months:
        return "month", months[plain]
    value = plain.rstrip("sthndr") if plain[0].isdigit() else numbers.get(plain)
    if value is None:
        return "", plain
    if len(value) == 4 and value[:2] in ("19", "20"):
        return "year", value
    in_date = before == "month" or (after is not None and after.plain in months)
    return "day" if in_date and len(value) < 3 else "number", value


@derived
def _dates() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Returns the words of months, weekdays and numbers with their values; "a" and "one" count nothing."""
    months, weekdays = dict(date_words("month", "en")), dict(date_words("weekday", "en"))
    numbers = {**date_words("count", "en"), **date_words("ordinal", "en")}
    return months, weekdays, {word: value for word, value in numbers.items() if value != "1"}


def _names(text: Text) -> dict[int, tuple[int, str, Values]]:
    """Returns the names of a text by the word that they begin with: end, kind and values.

    Names of several words are mostly those of persons, and as seldom exchanged in a copy.
    """
    hits = gazetteer().find(text.text)
    found = {start: (end, "person" if len(run) > 1 else "name", run) for start, end, run in _capitals(text)}
    spans = [(hit.start, hit.end, "state", frozenset(hit.ids)) for hit in hits if hit.ids]
    for person in find_persons(text.text, hits=hits):
        spans.append((person.name_start, person.name_end, "person", frozenset(plain_words(person.surname))))
    starts = [word.start for word in text.words]
    for start, end, kind, values in spans:
        at = bisect_left(starts, start)
        if at < len(starts) and starts[at] < end and values:
            found[starts[at]] = (end, kind, values)
    return found


def _capitals(text: Text) -> Iterator[tuple[int, int, Values]]:
    """Yields the runs of words with a capital that do not open a sentence: places, organs, titles of things."""
    months, weekdays, _ = _dates()
    dates = months.keys() | weekdays.keys()
    run: list[Word] = []
    for before, word in pairwise(text.words):
        between = text.text[before.end : word.start]
        if run and between != " ":
            yield run[0].start, run[-1].end, frozenset(w.plain for w in run)
            run = []
        name = text.text[word.start].isupper() and word.plain not in dates
        if name and (run or not _OPENS.search(between)):
            run.append(word)
        elif run:
            yield run[0].start, run[-1].end, frozenset(w.plain for w in run)
            run = []
    if run:
        yield run[0].start, run[-1].end, frozenset(w.plain for w in run)
