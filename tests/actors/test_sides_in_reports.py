"""Whose words a report gives where two others than its sides have spoken together, or an organ without its state."""

from __future__ import annotations

from communique.model.document import RawDocument
from communique.pipeline import read_document


def test_the_two_sides_of_a_hyphen_are_those_it_joins() -> None:
    text = (
        "Accra, May 3 (Wire) -- The Ghanaian foreign ministry protested over a joint statement of Fiji and Tonga.\n\n"
        "In the Fiji-Tonga statement, the two sides said that the fleet of Ghana fishes without a licence."
    )
    last = read_document(RawDocument(text, "test")).positions[-1]
    assert (last.holders, last.attribution.speaker) == (["FJI", "TON"], ["FJI", "TON"])


def test_the_statement_of_a_ministry_is_of_its_own_side() -> None:
    text = (
        "Ghana summoned the Fijian ambassador on Friday, the Foreign Ministry said.\n\n"
        "Ghanaian Deputy Foreign Minister Kofi Boateng handed over a protest, the Foreign Ministry statement said."
    )
    said = [p.attribution.speaker for p in read_document(RawDocument(text, "test")).positions]
    assert said and all(speaker == ["GHA"] for speaker in said)
