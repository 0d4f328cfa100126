"""What ministries say in their own way: positions "of rejection", what is "null and void", what one can confirm."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading


def _held(reading: Reading) -> list[tuple[list[str], str]]:
    return [(sorted(p.holders), p.act) for p in reading.positions]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The council of the OIC reiterated its firm position on rejection of the Fijian raid.", ("OIC", "reject")),
        ("Peru restated its principled position of support for the truce.", ("PER", "support")),
        ("Kenya affirmed its steadfast stance of condemnation of terrorism.", ("KEN", "condemn")),
        ("Togo's minister said the raids are a constant source of concern.", ("TGO", "concern")),
        ("Peru's minister said the arms race is a continuing source of serious concern.", ("PER", "concern")),
        ("Chad considers the decision null and void.", ("TCD", "reject")),
        ("Oman deemed the accord null and void.", ("OMN", "reject")),
    ],
)
def test_a_stance_told_by_its_noun_is_that_stance(sentence: str, held: tuple[str, str]) -> None:
    assert _held(read(sentence)) == [([held[0]], held[1])]


def test_a_position_on_a_matter_is_no_stance_on_it() -> None:
    assert "support" not in [act for _, act in _held(read("Chad explained its position on support for refugees."))]


@pytest.mark.parametrize(
    ("quoted", "act"),
    [
        ("I can confirm our commitment to the treaty", "adhere"),
        ("We can reiterate our opposition to sanctions", "oppose"),
        ("We can only express our concern over the raid", "concern"),
    ],
)
def test_what_one_can_confirm_is_confirmed(quoted: str, act: str) -> None:
    assert _held(read(f'"{quoted}," the Togolese minister said.')) == [(["TGO"], act)]


def test_a_readiness_that_one_can_confirm_is_a_promise() -> None:
    found = read('"I can once again confirm the readiness to host the talks," the Togolese spokesperson added.')
    assert [c.committers for c in found.commitments] == [["TGO"]]


@pytest.mark.parametrize(
    "quoted",
    [
        "I will not go into the details of the consultations",
        "We will not comment on rumours",
        "We would urge Togo to withdraw",
        "I would refer you to the Ministry of the Interior",
    ],
)
def test_what_is_said_or_left_unsaid_is_no_promise(quoted: str) -> None:
    assert read(f'"{quoted}," the Chadian spokesperson said.').commitments == []


@pytest.mark.parametrize("quoted", ["We will not take part in the talks", "We will not send troops to Togo"])
def test_what_one_will_not_do_is_a_promise(quoted: str) -> None:
    assert len(read(f'"{quoted}," the Chadian spokesperson said.').commitments) == 1


@pytest.mark.parametrize(
    "quoted", ["I would refer you to the Ministry of the Interior", "I will not speculate on what Togo will do"]
)
def test_who_leaves_a_question_to_others_asserts_nothing(quoted: str) -> None:
    assert read(f'"{quoted}," the Chadian spokesperson said.').positions == []


@pytest.mark.parametrize(
    ("authors", "holders"),
    [
        ("of Chad and Togo", ["TCD", "TGO"]),
        ("by Chad, Togo and Fiji", ["FJI", "TCD", "TGO"]),
        ("by the ministers of Kenya and Oman", ["KEN", "OMN"]),
        ("of Togo on Peru and Fiji", ["TGO"]),
    ],
)
def test_a_text_is_of_all_its_authors(authors: str, holders: list[str]) -> None:
    assert _held(read(f"The statement {authors} condemned the raid on the convoy.")) == [(holders, "condemn")]


@pytest.mark.parametrize("ahead", ["possible", "planned", "potential", "upcoming"])
def test_a_meeting_that_may_come_about_has_not_been(ahead: str) -> None:
    found = read(f"The minister spoke of a {ahead} meeting between the presidents of Chad and Peru.")
    assert [m.status for m in found.encounters] == ["planned"]


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Chad reiterated its firm opposition to Fiji's occupation of two Togo islands.", [("TCD", "FJI")]),
        ("Kenya reaffirmed in a text its rejection of Chad's claims in light of the UN's silence.", [("KEN", "TCD")]),
        ("Oman reaffirmed its rejection of all forms of terrorism.", []),
    ],
)
def test_a_stance_that_is_repeated_is_one_event(sentence: str, sides: list[tuple[str, str]]) -> None:
    events = read(sentence).events
    assert [(e.actors[0].id, e.recipients[0].id) for e in events] == sides
