"""With what deeds somebody is charged, and what is denied or left open."""

from __future__ import annotations

import pytest

from communique.model.reading import Reading
from tests.coding.documents import wire


def told(reading: Reading) -> list[tuple[str, list[str], list[str]]]:
    """Returns type, actors and recipients of the events of a reading."""
    return [(e.event_type, sorted(a.id for a in e.actors), sorted(a.id for a in e.recipients)) for e in reading.events]


DEEDS = [
    ("Peru accused Chile of shelling a border post on Sunday.", ("ASSAULT", ["CHL"], ["PER"])),
    ("Laos accused Thai police of arresting two of its envoys.", ("COERCE", ["THA"], ["LAO"])),
    ("Niger accused rebels of burning a village near Diffa.", ("ASSAULT", ["rebels"], ["NER"])),
    ("Djibouti accused Eritrean forces of shelling a post, killing one guard.", ("ASSAULT", ["ERI"], ["DJI"])),
]


@pytest.mark.parametrize(("sentence", "deed"), DEEDS)
def test_a_discrete_deed_with_which_somebody_is_charged_is_an_event(
    sentence: str, deed: tuple[str, list[str], list[str]]
) -> None:
    found = told(wire(sentence))
    assert found == [("ACCUSE", deed[2], deed[1]), deed]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru accused Chile of torturing prisoners.",
        "Peru accused Chile of arming rebels.",
        "Peru accused Chile of violating its airspace.",
    ],
)
def test_a_charge_of_standing_conduct_is_the_charge_alone(sentence: str) -> None:
    assert told(wire(sentence)) == [("ACCUSE", ["PER"], ["CHL"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fiji denied the allegation that its police had beaten a Samoan diplomat.",
        "Gabon rejected claims that its navy rammed a Togolese boat.",
        "Laos dismissed as baseless reports that its troops had crossed into Thailand.",
        "Officials from the Qatari army denied their forces moved into Omani territory.",
    ],
)
def test_what_is_denied_is_no_deed(sentence: str) -> None:
    assert {kind for kind, _, _ in told(wire(sentence))} <= {"REJECT"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fiji said it did not know which group launched the attack on Samoa.",
        "Oman did not say who attacked the Qatari embassy.",
    ],
)
def test_what_nobody_knows_the_doer_of_is_no_deed(sentence: str) -> None:
    assert told(wire(sentence)) == []


def test_what_somebody_is_charged_with_is_not_part_of_his_name() -> None:
    assert told(wire("Kenya accused the men of being Ugandan agents.")) == [("ACCUSE", ["KEN"], ["men"])]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Kenya claimed its troops had killed six Somali militants.", ("ASSAULT", ["KEN"], ["Somali militants"])),
        ("Kenya claimed it had destroyed a Somali base.", ("ASSAULT", ["KEN"], ["SOM"])),
    ],
)
def test_a_claim_about_ones_own_deed_is_no_charge(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert told(wire(sentence)) == [event]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Peru said Chilean jets had bombed its radar station.", ("ASSAULT", ["CHL"], ["PER"])),
        ("Oman said Qatar had attempted an attack on its embassy.", ("ASSAULT", ["QAT"], ["OMN"])),
    ],
)
def test_whose_thing_is_hit_is_his_who_tells_it(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in told(wire(sentence))


def test_who_is_obliged_is_not_coerced() -> None:
    assert all(kind != "COERCE" for kind, _, _ in told(wire("Oman is obliged to defend Qatar.")))


def test_soldiers_do_not_die_by_their_own_army() -> None:
    found = told(wire("Four Malian troops were killed as government forces carried out attacks on rebel positions."))
    assert found[0] == ("ASSAULT", [], ["MLI"])


def test_a_squad_of_troops_that_move_is_of_their_state() -> None:
    text = "State radio reported that fighters had destroyed a large squad of Malian troops moving towards a town."
    assert told(wire(text)) == [("ASSAULT", ["fighters"], ["MLI"])]
