"""Stances in the texts of presidencies: on calls and meetings, in letters and notices, in statements."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading

_LEAD = "On Friday President of Ghana Nana Addo had a telephone conversation with President Gabriel Ruiz of Chile. "


def _told(sentence: str) -> Reading:
    return read(_LEAD + sentence, title="Telephone call with the President of Chile", publisher="Government of Ghana")


def _stances(sentence: str) -> list[tuple[str, str]]:
    return [("+".join(sorted(p.holders)), p.act) for p in _told(sentence).positions]


@pytest.mark.parametrize(
    ("recalled", "stance"),
    [
        ("Ghana supports the accord on cod", ("GHA", "support")),
        ("Ghana remains committed to the cod treaty", ("GHA", "adhere")),
        ("Ghana opposes the embargo", ("GHA", "oppose")),
        ("both sides oppose the embargo", ("CHL+GHA", "oppose")),
        ("the embargo was illegal", ("GHA", "recall")),
        ("the two presidents had met in Lima", ("GHA", "recall")),
    ],
)
def test_a_stance_that_is_recalled_is_taken(recalled: str, stance: tuple[str, str]) -> None:
    assert _stances(f"The President recalled that {recalled}.") == [stance]


@pytest.mark.parametrize(
    "between",
    [
        "The President hailed the deal of hostages in Mali. President Ruiz thanked the doctor.",
        "The President praised those farmers who had blocked the road. He thanked the doctor.",
        "Farmers blocked the road. President Ruiz thanked the doctor.",
    ],
)
def test_they_who_talk_are_the_two_after_a_sentence_on_others(between: str) -> None:
    assert ("CHL+GHA", "discuss") in _stances(f"{between} They discussed trade.")


def test_they_are_those_of_whom_the_sentence_before_tells() -> None:
    assert ("CHL+GHA", "praise") not in _stances("Farmers blocked the road. They praised the levy.")


@pytest.mark.parametrize(
    "told",
    [
        "reaffirmed his support for direct talks between Peru and Fiji",
        "stressed the importance of talks between Peru and Fiji",
        "urged a return to negotiations between Peru and Fiji",
        "backed a meeting between the premiers of Peru and Fiji",
        "agreed on an approach, including in consultation with Fiji and Peru",
        "will act in consultation with Fiji and Peru",
        "underlined the value of consultations between Peru and Fiji",
    ],
)
def test_meetings_that_are_only_backed_are_none(told: str) -> None:
    kinds = [e.kind for e in _told(f"The minister {told}.").encounters]
    assert kinds == ["call"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister expressed support for the talks between Peru and Fiji in Lima on Monday.",
        "In talks with the Premier of Peru in Lima on Monday, the minister praised the pact.",
        "In consultations with Peru on Monday, the minister praised the pact.",
    ],
)
def test_talks_that_were_held_are_told_beside_them(sentence: str) -> None:
    assert "talks" in [e.kind for e in _told(sentence).encounters]


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("The two leaders outlined areas for future cooperation.", [("CHL+GHA", "discuss")]),
        ("The two presidents identified opportunities in fisheries.", [("CHL+GHA", "discuss")]),
        ("They conveyed best wishes for his tenure.", []),
        ("They expressed their wish for closer ties.", [("CHL+GHA", "favour")]),
        ("The President pressured Chile to lift the ban.", [("GHA", "urge")]),
        (
            "They acknowledged the steps taken to deepen ties since President Ruiz's visit to Accra.",
            [("CHL+GHA", "acknowledge_fact")],
        ),
        ("Ghana recognised Ana Lau as President of Peru.", [("GHA", "recognise")]),
    ],
)
def test_what_the_words_of_readouts_tell(sentence: str, stances: list[tuple[str, str]]) -> None:
    assert _stances(sentence) == stances
