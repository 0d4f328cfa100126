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


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Boko Haram shelled a village in Niger on Sunday. The group condemned the raid.", "Boko Haram"),
        ("The Tamil Tigers freed two men. The Tigers condemned the raid.", "LTTE"),
        ("Rebels of the Dawn Front shelled a post in Togo. The Front condemned the raid.", "Dawn Front"),
        ("The mediators, the Arab League, condemned the raid on Oman.", "Arab League"),
        ("The monitors, the Gulf Observer Mission, condemned the raid on Oman.", "Gulf Observer Mission"),
        ("The Togolese Observer Mission condemned the raid on Togo.", "Togolese Observer Mission"),
        ("Arab leaders condemned the raid on Oman at a summit of the League of Arab States.", "Arab League"),
    ],
)
def test_who_is_meant_by_another_word(text: str, holder: str) -> None:
    assert [p.holders for p in wire(text).positions] == [[holder]]


@pytest.mark.parametrize("government", ["the new junta", "the interim government", "the transitional authorities"])
def test_a_new_government_in_a_report_is_that_of_the_only_state_named(government: str) -> None:
    found = wire(f"SADC suspended Togo after a coup. It urged {government} to free the premier.").positions
    assert [p.toward for p in found] == [["TGO"]]


def test_a_new_government_of_two_states_is_of_neither() -> None:
    found = wire("SADC suspended Togo and praised Benin. It urged the new government to free the premier.").positions
    assert all(p.toward not in (["TGO"], ["BEN"]) for p in found if p.act == "urge")


@pytest.mark.parametrize(
    ("text", "committers"),
    [
        ("Rebel leader Jean Obame said his movement would respect the truce.", {"Jean Obame"}),
        ("The rebel Unity Front said its fighters would halt all attacks on Togo.", {"Unity Front"}),
        ("Hezbollah said its fighters would leave Syria by May.", {"Hezbollah"}),
        ("Togo said its forces would leave Niger by May.", {"TGO"}),
        ("The rebels and the army of Togo met in Lagos. The sides agreed to a truce.", {"rebels", "TGO"}),
        ("The army of Togo and the rebels fought on Friday. The warring sides signed a truce.", {"rebels", "TGO"}),
        ("Niger's warring factions signed a truce in Fiji on Friday.", {"Niger's warring factions"}),
        ("Togo and two rebel groups agreed to free prisoners.", {"TGO", "rebel groups"}),
    ],
)
def test_who_promises_for_a_group(text: str, committers: set[str]) -> None:
    assert [set(c.committers) for c in wire(text).commitments] == [committers]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Togo agreed to a truce with Nauru.", "refrain"),
        ("The rebels in Togo pledged to halt all air strikes on Nauru.", "refrain"),
        ("Togo and Nauru agreed to extend their ceasefire.", "refrain"),
        ("Togo promised to stop the sale of timber.", "policy_change"),
        ("Togo promised to step up its attacks on Nauru.", "security_defence"),
    ],
)
def test_a_truce_is_a_promise_not_to_fight(text: str, kind: str) -> None:
    assert [c.type for c in wire(text).commitments] == [kind]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Two clans signed a peace pact in Togo.", {"clans"}),
        ("The factions signed the accord in Togo after talks in Nauru.", {"factions"}),
        ("Togo and Nauru signed a pact in Fiji.", {"TGO", "NRU"}),
    ],
)
def test_where_a_pact_is_signed_is_no_side_of_it(text: str, issuers: set[str]) -> None:
    assert [set(i.issuers) for i in wire(text).issued] == [issuers]


@pytest.mark.parametrize("last", ["to rein in the militias", "to release the rebels", "to join the opposition"])
def test_a_leader_named_behind_a_sentence_on_a_group_is_not_of_it(last: str) -> None:
    text = f"President Ana Roy of Fiji urged Peru {last}. President Roy praised Peru and stressed her support."
    assert {h for p in wire(text).positions for h in p.holders} == {"FJI"}
