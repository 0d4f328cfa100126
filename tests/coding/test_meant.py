"""Whom thanks, praise and wishes mean that name nobody."""

from __future__ import annotations

import pytest

from tests.coding.documents import wire
from tests.coding.test_refused import told

MET = "Bhutan's foreign minister met his Nepali counterpart in Thimphu on Monday. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Nepali minister expressed gratitude for the warm welcome.", ("SUPPORT", ["NPL"], ["BTN"])),
        ("The Bhutanese minister praised the ties binding the two countries.", ("SUPPORT", ["BTN"], ["NPL"])),
        ("The Nepali minister stressed his keenness on deepening relations.", ("AGREE", ["NPL"], ["BTN"])),
        ("The two ministers reaffirmed their mutual desire for closer cooperation.", ("AGREE", ["BTN", "NPL"], [])),
    ],
)
def test_kind_words_that_name_nobody_mean_the_other_side(
    sentence: str, expected: tuple[str, list[str], list[str]]
) -> None:
    assert expected in told(wire(MET + sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Nepali minister expressed gratitude for the rain.",
        "The two ministers reaffirmed their desire for rain.",
    ],
)
def test_words_about_others_or_about_no_courtesy_mean_nobody(sentence: str) -> None:
    assert {kind for kind, _, _ in told(wire(MET + sentence))} == {"CONSULT"}


def test_a_guest_who_is_welcomed_is_a_visit_and_no_praise() -> None:
    found = told(wire("Premier Ana Roy of Fiji welcomed her Tongan counterpart to Suva on Monday."))
    assert {kind for kind, _, _ in found} == {"CONSULT"}


def test_praise_of_the_ties_of_others_is_not_meant_for_who_listens() -> None:
    found = told(wire(MET + "The Nepali minister praised the ties between Laos and Oman."))
    assert ("SUPPORT", ["NPL"], ["BTN"]) not in found
