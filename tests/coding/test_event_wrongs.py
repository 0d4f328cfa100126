"""Whose a blow, a coup or a wrong is, and what is no charge: parties of hostile acts."""

from __future__ import annotations

import pytest

from communique import read
from tests.coding.documents import release, wire
from tests.coding.test_event_sides import told

Sides = tuple[str, list[str], list[str]]

COUPS = [
    ("Soldiers seized power in Gabon.", ("COERCE", ["GAB"], ["GAB"])),
    ("The junta in Mali seized power on Friday.", ("COERCE", ["MLI"], ["MLI"])),
    ("Benin condemned the seizure of power by the Nigerien army.", ("COERCE", ["NER"], ["NER"])),
]


@pytest.mark.parametrize(("sentence", "event"), COUPS)
def test_who_takes_power_takes_it_from_his_own_state(sentence: str, event: Sides) -> None:
    assert event in told(wire(sentence))


PARTS = [
    "Portugal condemns the actions taken by elements of the Malian army to silence the press.",
    "Portugal deplores the decision by some officers of the Malian army to close the border.",
    "Portugal condemns acts by certain elements in the Malian armed forces.",
]


@pytest.mark.parametrize("sentence", PARTS)
def test_who_blames_a_part_of_an_organ_blames_its_state(sentence: str) -> None:
    assert ("ACCUSE", ["PRT"], ["MLI"]) in told(wire(sentence))


MOVES = [
    ("Two Greek coast guard ships entered Turkish waters on Monday.", ("MOBILIZE", ["GRC"], ["TUR"])),
    ("The Turkish ships left Greek waters at noon.", ("RETREAT", ["TUR"], ["GRC"])),
    ("Peru protested over the intrusion of two Chilean boats into Peruvian waters.", ("ACCUSE", ["PER"], ["CHL"])),
    ("Peru protested over the intrusion of two Chilean boats into Peruvian waters.", ("MOBILIZE", ["CHL"], ["PER"])),
    ("Kenyan troops moved into the port of Lamu.", ("MOBILIZE", ["KEN"], [])),
]


@pytest.mark.parametrize(("sentence", "event"), MOVES)
def test_ships_in_waters_are_moves_and_no_assault(sentence: str, event: Sides) -> None:
    assert event in told(wire(sentence))


def test_a_truce_that_is_promised_is_conceded() -> None:
    text = "The rebels of the Unity Front said they would observe a truce with Chad."
    assert [e[0] for e in told(wire(text))] == ["CONCEDE"]


LOOSE = [
    (
        "ECOWAS will send observers to Mali, where Tuareg rebels launched a rebellion against Chad, leaving many dead.",
        "Tuareg rebels",
    ),
    ("The ministers of Fiji and Tonga discussed the missiles that Iran fired at Iraq, killing two farmers.", "IRN"),
]


@pytest.mark.parametrize(("sentence", "striker"), LOOSE)
def test_who_sends_or_talks_has_killed_nobody(sentence: str, striker: str) -> None:
    assert {i for e in told(wire(sentence)) if e[0] == "ASSAULT" for i in e[1]} == {striker}


TOWNS = [
    ("Rebels shelled Gao in Mali on Sunday.", ["MLI"]),
    ("Russia bombed Kharkiv on Friday.", ["UKR"]),
    ("Rebels attacked the town of Bambari.", ["CAF"]),
]


@pytest.mark.parametrize(("sentence", "struck"), TOWNS)
def test_a_town_that_is_struck_is_its_state_s(sentence: str, struck: list[str]) -> None:
    assert [e[2] for e in told(wire(sentence))] == [struck]


def test_who_gets_help_is_not_asked_for_it() -> None:
    assert told(release("The Minister also called for stronger international support for Somalia.", side="Kenya")) == []
    asked = told(wire("Tuvalu asked France for support at the conference."))
    assert asked == [("REQUEST", ["TUV"], ["FRA"])]


def test_regret_over_what_another_did_is_no_apology() -> None:
    assert told(wire("Kenya voiced regret over Ethiopia's criticism of the treaty.")) == [("ACCUSE", ["KEN"], ["ETH"])]
    assert told(wire("Kenya expressed regret to Ethiopia over the delay."))[0][0] == "CONCEDE"


CHARGES = [
    ("The decision of Ethiopia represents a serious blow to peace in the region.", [("ACCUSE", ["KEN"], ["ETH"])]),
    ("Ethiopia is in breach of the treaty.", [("ACCUSE", ["KEN"], ["ETH"])]),
    ("The victory of Ethiopia is a milestone for Africa.", []),
    ("The people of Somalia are victims of terrorism.", []),
    ("The situation in Sudan is a threat to peace.", []),
    ("Sudan's civil war is a catastrophe for its people.", []),
]


@pytest.mark.parametrize(("sentence", "events"), CHARGES)
def test_a_wrong_is_charged_to_whose_it_is_and_a_plight_to_nobody(sentence: str, events: list[Sides]) -> None:
    assert told(release(sentence, side="Kenya")) == events


def test_a_condemned_raid_is_not_told_to_have_hit_who_condemns_it() -> None:
    events = told(wire("Portugal condemned the raid carried out by soldiers of the Chadian army."))
    assert ("ASSAULT", ["TCD"], ["PRT"]) not in events


def test_a_headline_that_the_body_tells_again_is_no_second_event() -> None:
    text = (
        "Chadian Factions Sign Peace Accord\n\nN'DJAMENA, May 4 - Chad's warring factions signed an accord on Friday."
    )
    assert len([e for e in told(wire(text)) if e[0] == "SUPPORT"]) == 1


OWN = [
    ("Poland protested at the detention of its journalists by Belarus.", ("COERCE", ["BLR"], ["POL"])),
    ("Oman condemned the arrest of its sailors by Chad.", ("COERCE", ["TCD"], ["OMN"])),
    ("Government troops battled gunmen of the Abu Sayyaf group in Peru.", ("ASSAULT", ["PER"], ["Abu Sayyaf"])),
]


@pytest.mark.parametrize(("sentence", "event"), OWN)
def test_people_of_a_pronoun_and_troops_of_a_place_are_its_state_s(sentence: str, event: Sides) -> None:
    assert event in told(wire(sentence))


RIGHTS = [
    ("Uruguay fully supports the measures that Ghana announced yesterday.", [("SUPPORT", ["URY"], ["GHA"])]),
    ("Uruguay supports the steps being announced by the Government of Togo.", [("SUPPORT", ["URY"], ["TGO"])]),
    ("Uruguay reaffirms Somalia's right to defend itself.", [("SUPPORT", ["URY"], ["SOM"])]),
]


@pytest.mark.parametrize(("sentence", "events"), RIGHTS)
def test_what_another_announced_or_has_a_right_to_is_backed_as_his(sentence: str, events: list[Sides]) -> None:
    assert told(release(sentence)) == events


CHAIR = [
    ("I offer you, Mr. President, my warmest congratulations on your election.", "SUPPORT"),
    ("I wish to assure you, Mr. President, of our full cooperation.", "AGREE"),
    ("You can count on our full cooperation, Mr. President.", "AGREE"),
]


@pytest.mark.parametrize(("sentence", "kind"), CHAIR)
def test_who_chairs_a_body_stands_for_it(sentence: str, kind: str) -> None:
    title, publisher = "FJI statement, UN General Debate, session 50", "UN General Debate"
    assert told(read(sentence, title=title, publisher=publisher)) == [(kind, ["FJI"], ["UNGA"])]
    assert told(read(sentence, title="Speech by the Minister of Foreign Affairs of Fiji")) == []


PLEDGES = [
    ("The Minister commended Ethiopia's pledge to plant a million trees.", True),
    ("The Minister welcomed Ethiopia's commitment to joining the fund.", True),
    ("The Minister praised Ghana's commitment to democracy.", False),
    ("The Minister regretted Ethiopia's broken promise.", False),
]


@pytest.mark.parametrize(("sentence", "promises"), PLEDGES)
def test_what_another_pledged_to_do_is_promised_and_a_norm_is_not(sentence: str, promises: bool) -> None:
    made = [e for e in told(release(sentence)) if e[0] == "AGREE"]
    assert (made != []) == promises
    assert all(actors != ["URY"] and others == [] for _, actors, others in made)
