"""Passives and common bodies bind the sides of a joint text; predictions and one side's calendar bind nobody."""

from __future__ import annotations

import pytest

from tests.coding.documents import joint, release, wire


@pytest.mark.parametrize(
    "sentence",
    [
        "It was decided to establish a business council.",
        "It was agreed that a working group would be set up by May.",
        "A joint committee will be set up to oversee the fund.",
        "A pool of 500 volunteers will be created.",
        "A working group will meet twice a year.",
        "The next meeting will be held in Accra in November.",
    ],
)
def test_what_a_joint_text_says_will_be_done_binds_its_sides(sentence: str) -> None:
    (found,) = joint(sentence).commitments
    assert (found.committers, found.mode) == (["GHA", "NPL"], "document")


def test_a_passive_promise_begins_with_what_is_to_be_done() -> None:
    (found,) = joint("A joint committee will be set up by May.").commitments
    assert found.evidence.exact == "A joint committee will be set up by May"


def test_a_passive_with_a_named_agent_binds_the_agent() -> None:
    (found,) = joint("The programme will be funded by Nepal.").commitments
    assert found.committers == ["NPL"]
    assert not joint("The embassy will be headed by a career diplomat.").commitments


def test_what_one_side_says_will_be_done_binds_it_where_it_gives_or_makes_something() -> None:
    (found,) = release("A school will be built in Chad by 2027.").commitments
    assert found.committers == ["URY"]
    assert not release("This notice shall be published in the gazette.").commitments
    assert not release("The ceremony will be held on Friday.").commitments


def test_a_report_says_what_will_be_done_only_on_somebody_s_word() -> None:
    assert not wire("A new bridge between Oman and Yemen will be built by 2030.").commitments
    (found,) = wire("Kenya said visas would be issued on arrival from June.").commitments
    assert found.committers == ["KEN"]


def test_a_limit_of_time_negates_nothing() -> None:
    (found,) = release("Uruguay will open the port no later than 2027.").commitments
    assert (found.type, found.deadline) != ("refrain", None)
    assert found.deadline == "no later than 2027"
