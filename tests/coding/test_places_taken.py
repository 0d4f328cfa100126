"""Towns that are taken, shots that hit, and deeds that are told again by nobody."""

from __future__ import annotations

import pytest

from communique import read
from tests.coding.documents import wire
from tests.coding.test_refused import told


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Rebels seized the town of Bili in northern Mali.", ("COERCE", ["Rebels"], ["MLI"])),
        ("Chadian troops captured the village of Amdal in the east of Sudan.", ("COERCE", ["TCD"], ["SDN"])),
        ("Rebels attacked the town of Bili in southern Togo.", ("ASSAULT", ["Rebels"], ["TGO"])),
        ("The M23 captured the towns of Bili and Rutu from the Burundian army.", ("COERCE", ["M23"], ["BDI"])),
    ],
)
def test_a_town_is_of_the_state_that_is_named_behind_it(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in told(wire(sentence))


def test_whose_a_hideout_is_counts_before_where_it_is() -> None:
    found = told(wire("Government planes bombed suspected rebel hideouts in Sudan."))
    assert [e for e in found if e[0] == "ASSAULT"] == [("ASSAULT", ["SDN"], ["suspected rebels"])]


def test_a_town_without_a_state_is_told_by_its_name() -> None:
    assert ("COERCE", ["Rebels"], ["Bili"]) in told(wire("Rebels seized the town of Bili on Monday."))


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Iraq launched a missile, killing 12 Samoans at sea.", ("ASSAULT", ["IRQ"], ["WSM"])),
        ("A shell fired by the Chadian army exploded in a camp in Niger.", ("ASSAULT", ["TCD"], ["NER"])),
        ("Rockets fired by Sudan hit a town in Eritrea.", ("ASSAULT", ["SDN"], ["ERI"])),
    ],
)
def test_a_shot_that_hits_is_one_deed(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert told(wire(sentence)) == [event]


def test_a_shot_that_hits_nobody_is_a_show_of_arms() -> None:
    assert [e[0] for e in told(wire("India fired two missiles toward the sea."))] == ["MOBILIZE"]


def test_who_is_said_to_have_attacked_is_accused_and_did() -> None:
    found = told(wire("Eritrea said Ethiopian troops had attacked at dawn near Assab."))
    assert ("ACCUSE", ["ERI"], ["ETH"]) in found
    assert ("ASSAULT", ["ETH"], ["ERI"]) in found


def test_those_who_serve_as_mediators_mediate() -> None:
    found = told(wire("The presidents of Benin and Togo served as mediators between Chad and Sudan."))
    assert found == [("CONSULT", ["BEN", "TGO"], ["SDN", "TCD"])]


def test_what_is_told_again_without_its_doer_is_one_event() -> None:
    found = told(wire("Peru summoned the Chilean envoy on Monday. The envoy of Chile was summoned over the raid."))
    assert found == [("ACCUSE", ["PER"], ["CHL"])]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("ASMARA, Eritrea (AP) _ The president condemned the raid by Chad.", "ERI"),
        ("UNITED NATIONS (AP) _ Vietnam's ambassador to the United Nations condemned the raid by Chad.", "VNM"),
        ("SUVA (Reuters) _ The foreign minister condemned the raid by Chad.", "FJI"),
    ],
)
def test_a_dateline_may_close_with_a_low_line(text: str, holder: str) -> None:
    assert [p.holders for p in read(text).positions] == [[holder]]
