"""Whom "they" and "the two countries" mean behind a meeting with a third, and whose a visitor or a bloc is."""

from __future__ import annotations

import pytest

from communique import read

FIRST = "Fiji's Foreign Minister Jone Vula met his Peruvian counterpart Ana Quispe in Lima. "


@pytest.mark.parametrize(
    "second",
    [
        "Vula also met with his Chadian counterpart Idriss Deby. They agreed to expand trade.",
        "Vula also held talks with Chadian President Idriss Deby. The two countries agreed to expand trade.",
        "The minister also spoke by phone with his Chadian counterpart. The two sides agreed to expand trade.",
    ],
)
def test_those_who_met_last_are_meant(second: str) -> None:
    assert [sorted(c.committers) for c in read(FIRST + second).commitments] == [["FJI", "TCD"]]


@pytest.mark.parametrize(
    "second",
    ["They agreed to expand trade.", "Vula praised Chad. The two countries agreed to expand trade."],
)
def test_the_two_of_the_text_are_meant_where_no_third_was_met(second: str) -> None:
    assert [sorted(c.committers) for c in read(FIRST + second).commitments] == [["FJI", "PER"]]


def test_a_visitor_is_not_of_the_place() -> None:
    text = "LIMA: Fiji and Peru met. Visiting Prime Minister Jone Vula and President Ana Quispe vowed to open a port."
    assert [sorted(c.committers) for c in read(text).commitments] == [["FJI", "PER"]]


def test_a_bloc_behind_its_noun_speaks() -> None:
    text = '"We call for talks in Mali," the regional bloc, ECOWAS, said in a note read by the president of Niger.'
    assert [p.holders for p in read(text).positions] == [["ECOWAS"]]


def test_what_a_side_notes_of_another_s_stance_is_that_stance_alone() -> None:
    text = "Togo's president met the press in Lome, noting that Ghana supports the levy on Mali."
    assert [(p.holders, p.act) for p in read(text).positions] == [(["GHA"], "support")]


def test_three_who_met_are_three() -> None:
    text = (
        "LIMA, May 3 (Andina) - Prime Minister Ana Quispe of Peru had a working breakfast with her Chilean and Bolivian"
        " counterparts in Lima. The three PMs praised the pact. They agreed to hold a summit."
    )
    reading = read(text, publisher="Andina")
    assert [sorted(p.holders) for p in reading.positions if p.act == "praise"] == [["BOL", "CHL", "PER"]]
    assert [sorted(c.committers) for c in reading.commitments] == [["BOL", "CHL", "PER"]]


def test_who_has_a_counterpart_of_one_state_is_of_the_other_that_the_text_names() -> None:
    text = "Prime Minister Jone Vula has urged his Peruvian counterpart Ana Quispe to act. Peru left the port of Fiji."
    assert [p.holders for p in read(text).positions if p.act == "urge"] == [["FJI"]]


def test_an_envoy_to_a_state_is_summoned_as_an_envoy() -> None:
    text = "Peru's Foreign Ministry has summoned Fijian Ambassador to Peru Jone Vula for talks."
    assert [e.event_type for e in read(text).events][:1] == ["ACCUSE"]


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister of Malta met Chancellor Weber and discussed Kenya. The two leaders welcomed the plan.",
        "The Prime Minister of Malta held a video conference with Chancellor Weber. On Kenya, they welcomed the plan.",
        "A spokesman said: The Prime Minister of Malta met Chancellor Weber. On Kenya, they welcomed the plan.",
    ],
)
def test_a_leader_of_no_told_state_is_one_of_the_two_and_a_topic_is_not(text: str) -> None:
    assert [p.holders for p in read(text).positions if p.act == "welcome"] == [["MLT", "Weber"]]


def test_the_two_are_not_a_private_person_and_another() -> None:
    text = "The Prime Minister of Malta met Jane Weber in Fiji. The two leaders welcomed the plan."
    assert all("Weber" not in " ".join(p.holders) for p in read(text).positions)
