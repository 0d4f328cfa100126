"""What is discussed is discussed by those who are named apart, too."""

from __future__ import annotations

import pytest

from communique import read
from tests.coding.documents import readout, release, wire

TOGETHER = [
    "The foreign minister of Malta met the foreign minister of Chad to discuss trade.",
    "The president of Fiji spoke with the president of Peru to discuss fishing.",
    "The prime minister of Oman discussed the railway with the prime minister of Laos.",
    "The ministry of Ghana exchanged views with Togo on migration.",
]


@pytest.mark.parametrize("sentence", TOGETHER)
def test_those_behind_with_discuss_too(sentence: str) -> None:
    found = [p for p in wire(sentence).positions if p.act == "discuss"]
    assert [(len(p.holders), p.holder_mode) for p in found] == [(2, "joint")]


def test_raising_and_briefing_stay_one_side_s() -> None:
    reading = readout(
        "The Foreign Minister of Luxembourg raised the issue of the levy with the Foreign Minister of Mongolia."
    )
    assert [p.holders for p in reading.positions if p.act == "discuss"] == [["LUX"]]


@pytest.mark.parametrize("group", ["Heads of State", "Heads of Government", "Foreign Ministers", "Heads of Delegation"])
def test_a_capitalised_plural_office_is_the_office_of_the_sides(group: str) -> None:
    text = f"The President of Ghana visited Nepal. The two {group} welcomed the truce."
    assert [sorted(p.holders) for p in wire(text).positions] == [["GHA", "NPL"]]


def test_what_is_theirs_both_promise_who_met() -> None:
    text = "The foreign minister of Malta met with the foreign minister of Chad to reiterate their commitment to "
    found = wire(text + "deepening the partnership.").commitments
    assert [sorted(c.committers) for c in found] == [["MLT", "TCD"]]


def test_what_is_told_beside_the_talks_is_told_too() -> None:
    text = "The ministers of Oman and Laos discussed the railway, with Oman calling for a truce in Mali."
    assert [p.act for p in wire(text).positions] == ["discuss", "call_for"]


def test_who_notes_his_own_commitment_only_promises() -> None:
    reading = readout("The Foreign Minister of Luxembourg noted his commitment to supporting the schools of Mongolia.")
    assert [p.act for p in reading.positions] == [] and len(reading.commitments) == 1


def test_the_need_for_others_to_support_is_no_support_of_theirs() -> None:
    reading = readout("The Foreign Minister of Luxembourg reiterated the need for allies to stand with Mongolia.")
    assert [(p.holders, p.act) for p in reading.positions] == [(["LUX"], "stress")]


@pytest.mark.parametrize("how", ["to support the schools of Mongolia", "to helping Mongolia"])
def test_a_commitment_is_of_whom_it_names(how: str) -> None:
    found = wire(f"The foreign minister of Malta underscored the commitment of Chad {how}.").commitments
    assert [c.committers for c in found] == [["TCD"]]


def test_an_order_to_one_s_own_ministers_is_a_decision() -> None:
    found = release("I am instructing our ministers to prepare sanctions against the regime of Eritrea.").commitments
    assert [(c.committers, c.force) for c in found] == [(["URY"], 6)]


def test_a_list_of_titled_persons_is_no_apposition() -> None:
    text = "President Ana Salas of Peru, President Kofi Adjei of Ghana and President Jean Lare of Togo met in Lima."
    assert [sorted(e.sides) for e in wire(text).encounters] == [["GHA", "PER", "TGO"]]


def test_what_one_underscores_beside_the_talks_is_his() -> None:
    text = "The ministers of Oman and Laos reviewed the talks, with Oman underscoring concern over the mines of Mali."
    found = {p.act: p.holders for p in wire(text).positions}
    assert found == {"discuss": ["OMN", "LAO"], "concern": ["OMN"]}


@pytest.mark.parametrize("verb", ["reiterated", "expressed"])
def test_a_commitment_to_further_doing_is_a_promise(verb: str) -> None:
    found = wire(f"The ministers of Oman and Laos {verb} their commitment to further deepening their ties.").commitments
    assert [sorted(c.committers) for c in found] == [["LAO", "OMN"]]


def test_a_participle_in_a_list_of_things_is_no_second_promise() -> None:
    found = release("We will impose travel bans and targeted sanctions on the generals of Mali.").commitments
    assert [c.type for c in found] == ["policy_change"]


def test_what_one_supports_another_through_tells_the_type() -> None:
    found = release("We stand ready to support the government of Mali through a package of debt relief.").commitments
    assert [c.type for c in found] == ["aid_finance"]


def test_what_one_authorises_oneself_is_decided() -> None:
    found = release("Today I am authorizing a further drawdown of arms for the army of Eritrea.").commitments
    assert [(c.type, c.force) for c in found] == [("security_defence", 6)]


@pytest.mark.parametrize("said", ["We share the view that dialogue is the way.", "We both support the plan."])
def test_what_we_share_or_both_hold_is_the_other_s_too_whom_one_met(said: str) -> None:
    text = f"I met the Foreign Minister of Togo today. {said}"
    found = read(text, publisher="Ministry of Foreign Affairs of Kenya").positions
    assert [sorted(p.holders) for p in found if p.stance_class != "NOTE"] == [["KEN", "TGO"]]
