"""The entries of the date grammar do what their own examples say, and the word table holds what they need."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.dates import find_dates
from communique.dates.grammar import NUMBER, date_words, rules, rules_for
from communique.dates.resolve import READINGS
from communique.dates.words import expression, kinds_of, values
from communique.facts import table

ENTRIES = table("lexicon/en/dates")
ANCHOR = date(2026, 1, 14)
FIRES = [(entry["id"], text, entry.get("future", False)) for entry in ENTRIES for text in entry["fires"]]
SILENT = [(entry["id"], text, entry.get("future", False)) for entry in ENTRIES for text in entry["silent"]]


@pytest.mark.parametrize(("rule", "text", "future"), FIRES)
def test_an_entry_fires_on_its_examples(rule: str, text: str, future: bool) -> None:
    assert rule in [hit.rule for hit in find_dates(text, anchor=ANCHOR, future=future)]


@pytest.mark.parametrize(("rule", "text", "future"), SILENT)
def test_an_entry_is_silent_on_its_counter_examples(rule: str, text: str, future: bool) -> None:
    assert rule not in [hit.rule for hit in find_dates(text, anchor=ANCHOR, future=future)]


def test_every_entry_has_a_reading_and_known_needs() -> None:
    kinds = {kind for row in table("lexicon/en/date_words") for kind in row["kinds"]} | {"year", NUMBER}
    for rule in rules("en"):
        assert rule.reading in READINGS
        assert rule.needs and {kind for kind, _ in rule.needs} <= kinds
        assert {rule.unless_before, rule.unless_after} - {None} <= kinds


def test_what_a_rule_needs_is_seen_word_by_word() -> None:
    needed = {kind for rule in rules("en") for kind, _ in rule.needs} - {"year", "suffix", NUMBER}
    for kind in needed:
        assert any(" " not in word and kind in kinds for word, kinds in kinds_of("en").items())


@pytest.mark.parametrize(("rule", "text", "future"), FIRES)
def test_what_a_rule_waits_for_stands_in_its_examples(rule: str, text: str, future: bool) -> None:
    known = next(r for r in rules("en") if r.id == rule)
    assert not known.cues or any(cue in text.lower() for cue in known.cues)
    assert known in rules_for(date_words(text, 0, len(text), "en"), text, 0, len(text), "en")


def test_a_word_of_a_kind_has_one_value() -> None:
    seen: dict[tuple[str, str], str] = {}
    for row in table("lexicon/en/date_words"):
        for kind in row["kinds"]:
            assert seen.setdefault((kind, row["word"].casefold()), row["value"]) == row["value"]


def test_months_and_weekdays_are_complete() -> None:
    assert sorted({int(v) for v in values("month_name", "en").values()}) == list(range(1, 13))
    assert sorted({int(v) for v in values("weekday", "en").values()}) == list(range(7))
    assert sorted({int(v) for v in values("ordinal", "en").values()}) == list(range(1, 32))


def test_an_unknown_kind_is_named() -> None:
    with pytest.raises(KeyError, match="fortnightly"):
        expression("fortnightly", "en")


MONTHS = [word.title() for word, _ in sorted(values("month_name", "en").items(), key=lambda item: int(item[1]))]
WEEKDAYS = [word.title() for word, _ in sorted(values("weekday", "en").items(), key=lambda item: int(item[1]))]


def suffix(number: int) -> str:
    return "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def styles(day: date) -> list[str]:
    month, name = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    nth = f"{day.day}{suffix(day.day)}"
    return [
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{nth} of {month} {day.year}",
        f"{month} {nth}, {day.year}",
        f"{name}, {day.day} {month} {day.year}",
        f"{name}, {month}\n{day.day}, {day.year}",
        f"{month.upper()} {day.day}, {day.year}",
        day.isoformat(),
        f"{month[:3]}. {day.day}, {day.year}" if month != "May" else f"May {day.day} {day.year}",
        f"{day.day:02} {month[:3]} {day.year}",
    ]


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(day=DAYS, anchor=st.one_of(st.none(), DAYS), future=st.booleans())
def test_any_full_date_in_any_style_is_read_back(day: date, anchor: date | None, future: bool) -> None:
    for written in styles(day):
        text = f"The note that Kenya sent to Malta on {written} was answered."
        hits = find_dates(text, anchor=anchor, future=future)
        assert [(hit.text, hit.iso_start, hit.iso_end) for hit in hits] == [(written, *[day.isoformat()] * 2)]


@given(anchor=DAYS, back=st.integers(0, 300))
def test_a_day_of_the_last_months_needs_no_year(anchor: date, back: int) -> None:
    day = anchor - timedelta(days=back)
    for written in (f"{MONTHS[day.month - 1]} {day.day}", f"{day.day} {MONTHS[day.month - 1]}"):
        (hit,) = find_dates(f"Nauru replied on {written}.", anchor=anchor)
        assert (hit.text, hit.iso_start) == (written, day.isoformat())


@given(anchor=DAYS, on=st.integers(0, 300))
def test_a_day_of_the_coming_months_needs_no_year(anchor: date, on: int) -> None:
    day = anchor + timedelta(days=on)
    (hit,) = find_dates(f"Nauru will reply on {MONTHS[day.month - 1]} {day.day}.", anchor=anchor, future=True)
    assert hit.iso_start == day.isoformat()


@given(anchor=DAYS, weekday=st.integers(0, 6))
def test_a_weekday_lies_within_a_week_of_the_anchor(anchor: date, weekday: int) -> None:
    text = f"Nauru replied on {WEEKDAYS[weekday]}."
    past, future = (date.fromisoformat(str(find_dates(text, anchor=anchor, future=f)[0].iso_start)) for f in (0, 1))
    assert past.weekday() == future.weekday() == weekday
    assert timedelta(0) <= anchor - past < timedelta(7)
    assert timedelta(0) < future - anchor <= timedelta(7)


WORDS = sorted({row["word"] for row in table("lexicon/en/date_words")})
PIECES = st.one_of(st.sampled_from(WORDS), st.integers(0, 3000).map(str), st.sampled_from(list(".,-–()/\n'")))


@given(pieces=st.lists(PIECES, max_size=14), anchor=st.one_of(st.none(), DAYS), future=st.booleans())
def test_any_heap_of_date_words_gives_true_offsets(pieces: list[str], anchor: date | None, future: bool) -> None:
    text = " ".join(pieces)
    at = 0
    for hit in find_dates(text, anchor=anchor, future=future):
        assert at <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end] == hit.text
        assert (hit.iso_start is None) == (hit.iso_end is None)
        assert hit.iso_start is None or hit.iso_start <= str(hit.iso_end)
        at = hit.end
