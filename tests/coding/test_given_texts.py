"""What a side says in a text that it gives out, and whose office or organ speaks."""

from __future__ import annotations

import pytest

from communique import read


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Fiji's foreign ministry issued a statement calling on Peru and Togo to cease fire.", "call_for"),
        ("Fiji's foreign ministry issued a statement expressing its solidarity with Togo.", "endorse"),
        ("The government of Fiji released a declaration that condemned the raid in Togo.", "condemn"),
        ("Fiji's president sent a message congratulating Togo on the vote.", "praise"),
    ],
)
def test_what_a_side_says_in_a_text_that_it_gives_out_is_its_stance(text: str, act: str) -> None:
    assert [(p.holders, p.act) for p in read(text).positions] == [(["FJI"], act)]


@pytest.mark.parametrize(
    "text",
    [
        "Fiji's police read a book condemning the raid in Togo.",
        "Fiji's foreign ministry will not issue a statement condemning the raid in Togo.",
    ],
)
def test_a_text_that_is_not_given_out_by_a_side_takes_no_stance(text: str) -> None:
    assert not read(text).positions


@pytest.mark.parametrize(
    "text",
    [
        'The Peruvian Foreign Office summoned Fiji\'s envoy. "We condemn the levy," a Foreign Office spokesman said.',
        "LIMA, May 4 (Reuters) - The Peruvian government said it would wait after Fiji left. The foreign office"
        " condemned the levy.",
    ],
)
def test_an_office_is_whose_organ_it_is_of(text: str) -> None:
    assert [p.holders for p in read(text).positions if p.act == "condemn"] == [["PER"]]


def test_both_sides_are_the_two_between_whom_another_mediates() -> None:
    text = "Oman said it had brokered a truce between Chad and Niger. Both sides condemned the raid."
    assert [sorted(p.holders) for p in read(text).positions if p.act == "condemn"] == [["NER", "TCD"]]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Peru and Fiji met in Lima. A statement was issued calling for a truce in Mali.", ["FJI", "PER"]),
        ("A statement was issued by Peru condemning the raid in Togo.", ["PER"]),
    ],
)
def test_a_text_that_was_issued_is_of_who_issued_it(text: str, holders: list[str]) -> None:
    assert [sorted(p.holders) for p in read(text).positions] == [holders]


def test_a_law_that_was_issued_says_nothing() -> None:
    assert not read("A law was issued condemning nobody in Peru.").positions


def test_the_junta_government_is_another_s_than_who_speaks() -> None:
    text = "Peru's president met Niger's envoy. He said the junta government decided to end the pact with Peru."
    assert [c.committers for c in read(text).commitments] == [["NER"]]
