"""Groups that act for no state: who they are, at first mention and later, and who speaks for them."""

import pytest

from tests.coding.documents import wire


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Niger's rebels rejected the offer of the government.", ["Niger's rebels"]),
        ("About 40 Nigerien rebels rejected the offer of the government.", ["Nigerien rebels"]),
        ("The leader of Togo's rebels rejected the offer of the government.", ["Togo's rebels"]),
        ("Rebels of the Dawn Front rejected the offer of Togo. The rebels demanded a truce.", ["Dawn Front"] * 2),
        ("The rebel Justice Front rejected the offer of Togo. The guerrillas demanded a truce.", ["Justice Front"] * 2),
        ("Philippine Abu Sayyaf rebels rejected the offer of the government.", ["Abu Sayyaf"]),
        ("Houthi fighters rejected the offer of Oman.", ["Houthis"]),
        ("Gabonese separatists denounced the raid. Separatist leader Jean Obame rejected a truce.", None),
        ("The Fijian opposition condemned the raid. The opposition demanded a truce.", ["Fijian opposition"] * 2),
        ("A Fijian coalition of opposition parties condemned the raid.", ["Fijian coalition of opposition parties"]),
        ("Rebel spokesmen condemned the raid. Rebels from the Dawn Front then shelled a post.", ["Dawn Front"]),
    ],
)
def test_a_group_that_acts_for_no_state_is_not_the_state(text: str, holders: list[str] | None) -> None:
    found = [i for p in wire(text).positions for i in p.holders]
    assert found == (holders or ["Gabonese separatists"] * 2)


@pytest.mark.parametrize(
    "text",
    [
        "The parties to the Fijian accord condemned the raid.",
        "Fiji's opposition to the raid is firm, its premier said.",
    ],
)
def test_parties_to_a_treaty_and_a_stance_are_no_such_group(text: str) -> None:
    assert all("part" not in i and "oppos" not in i for p in wire(text).positions for i in p.holders)


def test_who_leads_a_group_meets_for_it_and_who_leads_an_opposition_for_himself() -> None:
    met = wire("Danish Foreign Minister Ole Lund met Gabonese rebels in Lagos. He met rebel leader Jean Obame there.")
    assert {frozenset(e.sides) for e in met.encounters} == {frozenset({"DNK", "Gabonese rebels"})}
    held = wire("Gabonese opposition leader Jean Obame condemned the raid on Togo.").positions
    assert [p.holders for p in held] == [["Jean Obame"]]


def test_troops_after_rebels_are_the_state_s() -> None:
    text = "Gabon's rebels rejected the truce. The army shelled a village in the north on Monday."
    assert [[a.id for a in e.actors] for e in wire(text).events if e.event_type == "ASSAULT"] == [["GAB"]]
