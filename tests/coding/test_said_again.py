"""A demand that is said again is a demand, where a named side is to act; any other need is what is affirmed."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_document


def stances(text: str) -> list[tuple[list[str], str, list[str]]]:
    """Returns holders, act and addressees of each position of a sentence."""
    reading = read_document(RawDocument(text, "example"))
    return [(p.holders, p.act, p.toward) for p in reading.positions]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Peru reiterated that Bolivia must leave the islands.", (["PER"], "demand", ["BOL"])),
        ("Peru and Chile reaffirmed that Eritrea must comply with the pact.", (["PER", "CHL"], "demand", ["ERI"])),
        ("Norway insisted that Chad should release the crew.", (["NOR"], "call_for", ["TCD"])),
    ],
)
def test_a_demand_is_one_though_it_is_said_again(text: str, stance: tuple[list[str], str, list[str]]) -> None:
    assert stances(text) == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "Norway reiterated that the truce must hold.",
        "Fiji reaffirmed that the crew must be released.",
        "Ghana reiterated that it must act.",
    ],
)
def test_where_no_other_is_to_act_it_is_affirmed(text: str) -> None:
    assert [act for _, act, _ in stances(text)] == ["affirm"]
