"""What a person who writes wordings relies on: each sign of the pattern language means what the README says."""

from __future__ import annotations

import pytest

from communique.formulas.anchors import Anchored
from communique.formulas.pattern import compile_wording
from communique.model.errors import ResourceError

SLOTS = {"un": "(United Nations|UN)"}


@pytest.mark.parametrize(
    ("wording", "text", "expected"),
    [
        ("Mekong River", "the mekong\n   river basin", "mekong\n   river"),
        ("Mekong River", "the “Mekong” River", "Mekong” River"),
        ("water-sharing plan", "a water sharing plan", "water sharing plan"),
        ("water-sharing plan", "a water‑sharing plan", "water‑sharing plan"),
        ("cross~border trade", "crossborder trade", "crossborder trade"),
        ("Togo's ports", "all of Togo’s ports", "Togo’s ports"),
        ("organi(s|z)ation", "an organization", "organization"),
        ("[the] [old] canal treaty", "sign the canal treaty", "the canal treaty"),
        ("canal[s] [of (Panama|Suez)] toll", "canals of Suez toll", "canals of Suez toll"),
        ("peace ...2 Chad", "peace and calm in Chad or peace in Chad", "peace in Chad"),
        ("peace ...2 Chad", "peace (and, above) Chad", "peace (and, above) Chad"),
        ("peace ...4 Chad", "peace with the U.S. and Chad", "peace with the U.S. and Chad"),
        ("treaty [...3 (by force)]", "a treaty made by force", "treaty made by force"),
        ("<state>'s canal", "in Sao Tome and Principe's canal", "Sao Tome and Principe's canal"),
        ("reform in <state>", "reform in the Marshall Islands", "reform in the Marshall Islands"),
        ("resolution <number>", "Resolution 1701", "Resolution 1701"),
        ("an <adj> offer", "an open-ended offer", "an open-ended offer"),
        ("[the] <un> office", "the United Nations office", "the United Nations office"),
        ("{WHO} report", "the WHO report", "WHO report"),
    ],
)
def test_sign_matches(wording: str, text: str, expected: str) -> None:
    found = compile_wording(wording, slots=SLOTS).regex.search(text)
    assert found is not None
    assert found.group() == expected


@pytest.mark.parametrize(
    ("wording", "text"),
    [
        ("peace ...5 Chad", "They want peace. Chad agreed"),
        ("peace ...5 Chad", "They want peace; so does Chad"),
        ("peace ...1 Chad", "peace and calm in Chad"),
        ("canal", "canals"),
        ("canal", "a subcanal"),
        ("{WHO} report", "those who report"),
        ("an <adj> offer", "an Omani offer"),
        ("<state>'s canal", "a neighbour's canal"),
    ],
)
def test_sign_is_bounded(wording: str, text: str) -> None:
    assert compile_wording(wording, slots=SLOTS).regex.search(text) is None


@pytest.mark.parametrize(
    "wording",
    ["(open", "open)", "[a|]", "()", "<nowhere> canal", "{open", "canal (...2 Suez)", "<number>", "of [the] UN"],
)
def test_bad_wording_is_refused_with_its_text(wording: str) -> None:
    with pytest.raises(ResourceError) as caught:
        compile_wording(wording, slots=SLOTS)
    assert caught.value.code == "C305"
    assert wording in str(caught.value)


def test_anchors_are_letters_that_every_match_holds() -> None:
    wording = compile_wording("(peaceful|lasting) settlement[s] of the water-dispute", slots=SLOTS)
    text = "a lasting settlement of the water dispute"
    assert wording.regex.search(text)
    assert wording.anchors
    assert all(any(letters in text for letters in group) for group in wording.anchors)
    assert frozenset({"peaceful", "lasting"}) in wording.anchors


def test_a_number_is_a_digit_whichever_it_is() -> None:
    wording = compile_wording("resolution[s] <number>", slots=SLOTS)
    index = Anchored([("resolution", wording.anchors), ("any", ())])
    assert index.in_text("Mali cited Resolution 2100.") == ["resolution", "any"]
    assert index.in_text("Mali cited resolution \u0662.") == ["resolution", "any"]
    assert index.in_text("Mali cited no resolution.") == ["any"]


def test_script_without_spaces_needs_no_word_boundary() -> None:
    assert compile_wording("原则", slots={}, bounded=False).regex.search("坚持一个原则立场")
