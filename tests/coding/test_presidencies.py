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
