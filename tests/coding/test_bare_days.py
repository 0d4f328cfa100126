"""A day right behind a verb ("condemned Friday the raid") is no object, and its date is kept."""

from __future__ import annotations

import pytest

from communique.language.bare_days import without_bare_days
from communique.model.view import View
from tests.coding.documents import wire
from tests.coding.test_refused import told


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Samoa summoned Friday the Tongan ambassador over the raid.", ("ACCUSE", ["WSM"], ["TON"])),
        ("Gabon accused Monday Togo of shelling its villages.", ("ACCUSE", ["GAB"], ["TGO"])),
        ("Belize expelled Tuesday two Honduran diplomats.", ("SANCTION", ["BLZ"], ["HND"])),
        ("Nepal condemned Wednesday the arrest of its envoy by Bhutan.", ("ACCUSE", ["NPL"], ["BTN"])),
    ],
)
def test_a_day_behind_a_verb_is_no_object(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in told(wire(sentence))


@pytest.mark.parametrize("day", ["Saturday", "today", "Monday"])
def test_what_is_called_for_is_found_behind_a_day(day: str) -> None:
    found = [(p.act, p.object.exact) for p in wire(f"Malta called {day} for a truce in Chad.").positions if p.object]
    assert found == [("call_for", "a truce in Chad")]


@pytest.mark.parametrize(
    "text",
    [
        "The scheduled Friday meeting of Peru and Chile began.",
        "It served Monday to Friday the guests of Malta.",
        "Malta and Chad met on Friday in Rome.",
        "The raid of Friday the 13th was condemned.",
    ],
)
def test_a_day_that_belongs_to_a_noun_or_a_span_stays(text: str) -> None:
    assert without_bare_days(View.of(text), "en").text == text


def test_the_date_of_a_bare_day_is_read() -> None:
    found = wire("Malta and Chad signed Friday a treaty on fishing.").events
    assert [e.date is not None for e in found if e.event_type == "SUPPORT"] == [True]
