"""What is agreed to be done is promised and is no view; what should be recalled is; what always was is claimed."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document
from tests.coding.documents import jointly, reading, release, wire

MET = "The prime ministers of Peru and Ghana met on Tuesday. "


def spoken(sentence: str) -> Reading:
    title = "Speech by the President of Fiji at the General Assembly"
    text = "I bring you the greetings of Fiji. " + sentence
    return read_document(RawDocument(text, "speech", title=title, published_at="2026-05-04"))


@pytest.mark.parametrize(
    "agreed",
    [
        "They agreed that a joint committee will be set up.",
        "They agreed that work on the port would begin in 2027.",
        "They agreed that the bridge would be opened in May.",
        "The two sides agreed on a joint committee.",
        "The two sides agreed on a date for the vote.",
    ],
)
def test_what_is_set_to_be_done_is_promised_and_no_view(agreed: str) -> None:
    found = wire(MET + agreed)
    assert ([sorted(c.committers) for c in found.commitments], found.positions) == ([["GHA", "PER"]], [])


@pytest.mark.parametrize(
    "agreed",
    [
        "They agreed that the drought will worsen.",
        "They agreed that those who order the raids must be named.",
        "They agreed on the need for an early vote.",
    ],
)
def test_what_is_agreed_to_be_so_is_a_view(agreed: str) -> None:
    assert [p.act for p in wire(MET + agreed).positions] == ["agree_that"]


@pytest.mark.parametrize(
    "sentence", ["Peru has agreed with Ghana to buy cocoa.", "The plan was agreed with the African Union by Ghana."]
)
def test_with_whom_a_deed_is_agreed_is_no_view(sentence: str) -> None:
    assert wire(sentence).positions == []


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("It should be recalled that the treaty was signed in Suva.", "recall"),
        ("It must be stressed that the border with Samoa is closed.", "stress"),
        ("It should be noted that Samoa has never signed the treaty.", "note"),
    ],
)
def test_what_should_be_said_is_said_by_it(sentence: str, act: str) -> None:
    assert [(p.act, p.holders) for p in spoken(sentence).positions] == [(act, ["FJI"])]


@pytest.mark.parametrize("expected", ["It should bring relief to many of us.", "This debate should help us."])
def test_what_a_thing_at_hand_should_do_is_expected_and_asked_of_nobody(expected: str) -> None:
    assert spoken(expected).positions == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The trawler was at all times in the waters of Uruguay.",
        "Uruguay has always been a friend of the people of Malta.",
        "Relations with Malta have improved greatly.",
        "Uruguay and Malta share the values of democracy and the rule of law.",
        "The strait of Malta is a lifeline of the region.",
    ],
)
def test_how_things_always_were_and_what_they_are_is_claimed_in_a_release(sentence: str) -> None:
    assert [(p.act, p.holders) for p in release(sentence).positions] == [("affirm", ["URY"])]


@pytest.mark.parametrize("sentence", ["The visit was the first in ten years.", "The plant is on the coast of Malta."])
def test_scenes_of_a_release_claim_nothing(sentence: str) -> None:
    assert release(sentence).positions == []


def test_a_joint_text_says_what_a_thing_is() -> None:
    found = reading(jointly("Education is an investment in the future of both countries.")).positions
    assert [(p.act, sorted(p.holders)) for p in found] == [("affirm", ["GHA", "NPL"])]


def test_what_one_admits_is_acknowledged_and_what_one_mentions_is_raised() -> None:
    assert [p.act for p in wire("Peru admitted that the truce with Chile was fragile.").positions] == [
        "acknowledge_fact"
    ]
    assert [p.act for p in wire("The minister of Peru mentioned the coming summit with Chile.").positions] == [
        "discuss"
    ]
