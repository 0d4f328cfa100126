"""What a speech claims by any words, what is only told there, and talk that is only spoken of."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document
from tests.coding.documents import wire


def spoken(sentence: str) -> Reading:
    title = "Speech by the President of Fiji at the General Assembly"
    opening = "I bring you the greetings of Fiji. "
    return read_document(RawDocument(opening + sentence, "speech", title=title, published_at="2026-05-04"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The collapse of the talks has dealt a heavy blow to the islands.",
        "The big Powers have met every appeal with indifference.",
        "The embargo has frustrated the hopes of a whole generation.",
        "A settlement without the islanders will not last.",
        "The worth of the treaty will be measured by its results.",
        "The money wasted on missiles could feed the region.",
        "A halt to the tests would open the way to negotiations.",
        "The aim of Samoa was never to protect the islanders.",
        "Tonga was never a party to the treaty of the isles.",
        "Liberalization has not lifted the islanders out of poverty.",
        "Peace in Samoa holds the key to the prosperity of the region.",
    ],
)
def test_how_things_are_will_be_and_have_failed_is_claimed(sentence: str) -> None:
    assert [(p.act, p.holders) for p in spoken(sentence).positions] == [("affirm", ["FJI"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "The transition in Samoa has begun.",
        "More than a million people live on less than a dollar a day.",
        "Some 40,000 families require shelter in Samoa.",
        "The airport on the coast will open in October.",
        "The session will be opened by the clerk.",
        "The water project is now in its second phase.",
        "I hope that you all had a pleasant journey to Samoa.",
        "I now invite the delegate of Samoa to take the floor.",
        "A moment ago I referred to the work of the committee on Samoa.",
        "Our colleague from Samoa has already referred to this point.",
    ],
)
def test_figures_plans_and_what_was_spoken_of_are_only_told(sentence: str) -> None:
    assert spoken(sentence).positions == []


def test_what_goes_on_in_breach_of_a_pact_is_claimed_once() -> None:
    found = spoken("Samoa continues to flout the ceasefire agreement that it signed.").positions
    assert [p.act for p in found] == ["affirm"]


def test_every_state_is_not_ones_own() -> None:
    assert [p.act for p in spoken("Every State is free to decide this question.").positions] == ["affirm"]


@pytest.mark.parametrize("forum", ["place", "forum", "body"])
def test_where_something_is_best_discussed_is_no_talk(forum: str) -> None:
    found = spoken(f"The Arctic Council is the right {forum} to discuss these issues.").positions
    assert [(p.act, p.holders) for p in found] == [("affirm", ["FJI"])]


@pytest.mark.parametrize(
    "told",
    [
        "The war in Libya dominated the talks.",
        "Matters discussed included fisheries and relief.",
        "On the table were joint patrols.",
        "The price of gas was the main topic of their conversation.",
        "Piracy featured prominently in the talks.",
        "Migration was among the issues discussed.",
    ],
)
def test_what_talks_turn_on_is_discussed_by_those_who_meet(told: str) -> None:
    (found,) = wire(f"The foreign ministers of Malta and Cyprus met in Nicosia on Monday. {told}").positions
    assert (found.act, sorted(found.holders)) == ("discuss", ["CYP", "MLT"])
