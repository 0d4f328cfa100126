"""Discrete acts in noun phrases and gerunds are events; and a saying that names nobody is aimed at the opponent."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading
from tests.coding.documents import joint, readout, release, wire

Told = tuple[str, list[str], list[str]]


def told(reading: Reading) -> list[Told]:
    """Returns type, actors and recipients of the events of a reading."""
    return [(e.event_type, sorted(a.id for a in e.actors), sorted(a.id for a in e.recipients)) for e in reading.events]


DEEDS = [
    ("Ghana thanked Togo for the loan.", ("AID", ["TGO"], ["GHA"])),
    ("Ghana thanked Togo for sending doctors.", ("AID", ["TGO"], ["GHA"])),
    ("Ghana welcomed Togo's support for Benin.", ("SUPPORT", ["TGO"], ["BEN"])),
    ("Peru condemned the attack by Chad on Mali.", ("ASSAULT", ["TCD"], ["MLI"])),
    ("Peru condemned the Chadian attack on Mali.", ("ASSAULT", ["TCD"], ["MLI"])),
    ("Malta protested at the detention of two Maltese pilots by Tunisia.", ("COERCE", ["TUN"], ["MLT"])),
    ("Oman regrets the arrest of the journalist by Yemen.", ("COERCE", ["YEM"], ["journalist"])),
]


@pytest.mark.parametrize(("sentence", "deed"), DEEDS)
def test_a_deed_that_a_text_takes_for_granted_is_an_event(sentence: str, deed: Told) -> None:
    assert deed in told(wire(sentence))


NO_DEEDS = [
    "Peru demanded the release of the crew by Chad.",
    "Peru warned Chad against an attack on Mali.",
    "Peru fears an attack by Chad on Mali.",
    "Peru did not condemn an attack on Mali.",
    "Peru is ready to prevent an attack by Chad on Mali.",
]


@pytest.mark.parametrize("sentence", NO_DEEDS)
def test_what_is_asked_feared_or_denied_is_no_deed(sentence: str) -> None:
    assert not {"ASSAULT", "RETREAT"} & {kind for kind, _, _ in told(wire(sentence))}


def test_a_demand_in_a_quarrel_is_addressed_to_the_opponent() -> None:
    text = "Bolivia accused Paraguay of espionage on Thursday. The Bolivian minister demanded an apology."
    assert told(wire(text))[-1] == ("REQUEST", ["BOL"], ["PRY"])


def test_a_demand_without_a_quarrel_is_addressed_to_nobody() -> None:
    assert all(others == [] for kind, _, others in told(wire("Bolivia demanded an apology.")) if kind == "REQUEST")


def test_what_is_taken_up_again_is_the_other_side_s() -> None:
    text = "Luxembourg will fund a school in Mongolia. The Mongolian minister welcomed this decision."
    assert ("SUPPORT", ["MNG"], ["LUX"]) in told(readout(text))


def test_condolences_in_a_readout_go_to_the_other_side() -> None:
    text = "The minister of Mongolia conveyed her condolences over the loss of life in the flood."
    assert told(readout(text)) == [("SUPPORT", ["MNG"], ["LUX"])]


def test_the_claim_of_a_third_state_is_answered_to_that_state() -> None:
    text = "Pakistan said that Nepal had closed the road. The minister of Ghana rejected this claim."
    assert ("REJECT", ["GHA"], ["PAK"]) in told(joint(text, sides="Ghana and Nepal"))


def test_help_without_a_recipient_goes_to_the_issuer_that_tells_of_it() -> None:
    assert ("AID", ["JPN"], ["VUT"]) in told(release("Japan has sent medicine and food.", side="Vanuatu"))


def test_a_body_s_organs_are_the_body() -> None:
    text = "The Peace and Security Council of the African Union condemned Chad. The Council thanked Mali."
    assert told(wire(text)) == [("ACCUSE", ["AU"], ["TCD"]), ("SUPPORT", ["AU"], ["MLI"])]


def test_the_regime_is_another_state_than_the_one_that_speaks() -> None:
    text = "Uruguay condemns the raids of Myanmar. The regime must free all prisoners."
    assert ("REQUEST", ["URY"], ["MMR"]) in told(release(text))


def test_a_name_with_an_office_behind_it_is_of_that_state() -> None:
    text = "President Luis Soto of Peru met today with His Highness Amin bin Tarek Al Haddad, the Sultan of Oman."
    assert told(read(text)) == [("CONSULT", ["OMN", "PER"], [])]


def test_a_promise_to_nobody_named_is_made_to_the_state_that_the_text_is_about() -> None:
    text = "Uruguay sends its condolences to Morocco after the quake in Morocco. Uruguay stands ready to send doctors."
    assert ("AGREE", ["URY"], ["MAR"]) in told(release(text))


def test_a_promise_to_build_something_is_not_made_to_it() -> None:
    assert told(readout("Luxembourg will open a consulate in Darkhan.")) == [("AGREE", ["LUX"], ["MNG"])]


def test_what_is_welcomed_is_the_deed_of_who_did_it() -> None:
    text = "Kenya sent police to Haiti. The United States pledged money. The Haitian premier welcomed the deployment."
    assert ("SUPPORT", ["HTI"], ["KEN"]) in told(wire(text))


def test_what_an_official_is_going_to_say_is_planned() -> None:
    found = release("The president will reiterate her full support for Chad.").events
    assert [(e.event_type, e.status) for e in found] == [("SUPPORT", "planned")]


def test_ready_measures_threaten() -> None:
    assert [e[0] for e in told(release("Uruguay is ready to take further measures against Chad."))] == ["THREATEN"]


def test_a_truce_that_comes_into_force_is_of_those_between_whom_it_is() -> None:
    assert told(wire("A ceasefire between Chad and Mali came into force on Monday.")) == [
        ("RETREAT", ["MLI", "TCD"], [])
    ]


def test_a_meeting_told_in_passing_is_one() -> None:
    text = "Peru rejects the levy, the Peruvian minister said after meeting his Chilean counterpart."
    assert ("CONSULT", ["CHL", "PER"], []) in told(wire(text))


def test_the_army_that_is_urged_is_the_one_of_where_the_report_was_filed() -> None:
    text = "KHARTOUM, May 4 (Nile Wire) -- Sudan closed its ports on Sunday. Norway urged the army to free the crew."
    assert ("REQUEST", ["NOR"], ["SDN"]) in told(read(text))


@pytest.mark.parametrize("sentence", ["We thank our friend Fiji.", "Uruguay thanked its neighbour, Fiji, for its aid."])
def test_a_friend_that_is_named_is_the_one_named(sentence: str) -> None:
    assert ("SUPPORT", ["URY"], ["FJI"]) in told(release(sentence))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Kenyan police arrested a Somali man for bombing a bus.", "a Somali man"),
        ("A Turkish court sentenced the general for killing protesters.", "the general"),
        ("Human rights groups denounced Chad for executing 37 men.", "Chad"),
    ],
)
def test_what_one_is_punished_or_blamed_for_was_done_by_him(text: str, doer: str) -> None:
    deeds = [e for e in read(text).events if e.event_type == "ASSAULT"]
    assert [[a.text for a in e.actors] for e in deeds] == [[doer]]


def test_what_one_is_arrested_for_is_the_word_of_who_arrests() -> None:
    (deed,) = [
        e for e in read("Kenyan police arrested a Somali man for bombing a bus.").events if e.event_type == "ASSAULT"
    ]
    assert deed.attribution.speaker == ["KEN"]
