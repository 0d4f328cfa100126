"""Stories of agencies: old quotation marks, who is quoted as doing what, where spokesmen speak, lists of states."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from tests.coding.documents import reading, wire


def _told(text: str) -> list[tuple[str, list[str], list[str]]]:
    found = wire(text).events
    return [(e.event_type, sorted(a.id for a in e.actors), sorted(a.id for a in e.recipients)) for e in found]


def _held(text: str) -> list[tuple[str, list[str]]]:
    return [(p.act, sorted(p.holders)) for p in wire(text).positions]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("″We reject the charges of Peru,″ Chilean Foreign Minister Luis Rojas said.", [("reject", ["CHL"])]),
        ("Kenya′s premier said, ″We condemn the raid on our post.″", [("condemn", ["KEN"])]),
        ("Laos said it ″deplores″ the arrests.", [("deplore", ["LAO"])]),
    ],
)
def test_the_marks_of_old_archives_are_quotation_marks(text: str, held: list[tuple[str, list[str]]]) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The Herald quoted a Kenyan official as urging Uganda to leave the post.", [("urge", ["KEN"])]),
        ("Xinhua cited the premier of Laos as condemning the raid by Thailand.", [("condemn", ["LAO"])]),
        ("President Banda of Malawi was quoted as rejecting the offer of Zambia.", [("reject", ["MWI"])]),
        ("The agency quotes Oman's minister as calling for a truce in Yemen.", [("call_for", ["OMN"])]),
        ("The Herald quoted a Kenyan official as a source of the report.", []),
    ],
)
def test_who_is_quoted_as_doing_it_does_it(text: str, held: list[tuple[str, list[str]]]) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("place", "side"),
    [
        ("In Nairobi, government spokesman Peter Abuya", "KEN"),
        ("In Kigali, army spokesman Peter Abuya", "RWA"),
        ("At the White House, presidential spokesman John Smith", "USA"),
        ("At the Kremlin, spokesman Ivan Petrov", "RUS"),
        ("In Washington, French foreign ministry spokesman Jean Roy", "FRA"),
    ],
)
def test_a_spokesman_is_of_the_place_where_he_speaks(place: str, side: str) -> None:
    text = f"LIMA (Wire) - Two envoys were held on Monday. {place} condemned the arrest."
    assert [p.holders for p in wire(text).positions] == [[side]]


@pytest.mark.parametrize("sides", ["Vanuatu, Fiji, and Tonga", "Vanuatu, Fiji and Tonga"])
@pytest.mark.parametrize("people", ["leaders", "foreign ministers", "presidents"])
def test_the_leaders_of_three_are_three_and_the_same_again(people: str, sides: str) -> None:
    noun = people.split()[-1]
    text = (
        f"Canberra has asked Peru to hand over a banker. The {people} of {sides} said they condemned the raid by "
        f'Australia. "It is a serious violation of the charter," the {noun} said in a statement.'
    )
    found = [sorted(p.holders) for p in wire(text).positions if "AUS" not in p.holders]
    assert found == [["FJI", "TON", "VUT"]] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The troops stationed in Kenya said nothing.",
        "Ugandan warplanes based in Kenya were seen on Monday.",
        "Spanish doctors working with the Red Cross in Mali left.",
        "A Peruvian national working with the UN Secretariat spoke.",
        "Chad's foreign ministry refused to make any further comment on Niger.",
        "The ministry of Chad declined to give any comment.",
    ],
)
def test_who_somebody_is_and_who_says_nothing_is_no_event(text: str) -> None:
    assert _told(text) == []
    assert wire(text).positions == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya stationed troops along the border with Uganda.", ("MOBILIZE", ["KEN"], ["UGA"])),
        ("Kenya is working with Uganda against smuggling.", ("COOPERATE", ["KEN", "UGA"], ["KEN", "UGA"])),
        ("Chad refused to discuss the border with Niger's envoys.", ("REJECT", ["TCD"], ["NER"])),
        ("Chad expressed regret over the unfounded accusations by Niger.", ("ACCUSE", ["TCD"], ["NER"])),
        ("Laos voiced its regret for the baseless allegations of Nepal.", ("ACCUSE", ["LAO"], ["NPL"])),
        ("Laos offered an apology to Nepal over the raid.", ("CONCEDE", ["LAO"], ["NPL"])),
    ],
)
def test_what_is_done_stays_an_event(text: str, told: tuple[str, list[str], list[str]]) -> None:
    assert _told(text) == [told]


def test_a_letter_may_be_what_something_is_called() -> None:
    text = '"We stand by our ally," Foreign Minister John Brown of Canada said on X. Brown thanked Chile.'
    told = reading(RawDocument(text, "wire", publisher="AP"))
    assert [(p.act, p.evidence.exact) for p in told.positions][1:] == [("appreciate", "Brown thanked Chile")]


@pytest.mark.parametrize("words", ["positively of", "favourably of", "in glowing terms of"])
def test_who_speaks_warmly_of_something_praises_it(words: str) -> None:
    assert _held(f"Peru's premier spoke {words} the accord with Chile.") == [("praise", ["PER"])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At least six people died in an attack Chadian officials blamed on rebels.", ("ACCUSE", ["TCD"], ["rebels"])),
        ("Two men were killed in a raid which the government of Mali blamed on Niger.", ("ACCUSE", ["MLI"], ["NER"])),
        ("The attack, blamed by Mali on Niger, killed two soldiers.", ("ACCUSE", ["MLI"], ["NER"])),
        ("Ten people died in a blast that Peru blamed on Chilean agents.", ("ACCUSE", ["PER"], ["CHL"])),
        ("Chad said any attack by Niger would be met with a decisive response.", ("THREATEN", ["TCD"], ["NER"])),
        ("Oman warned that any raid by Yemen would receive a crushing response.", ("THREATEN", ["OMN"], ["YEM"])),
        ("Peru said Chile will get a firm response.", ("THREATEN", ["PER"], ["CHL"])),
    ],
)
def test_who_blames_and_who_threatens(text: str, told: tuple[str, list[str], list[str]]) -> None:
    assert told in _told(text)


def test_a_raid_is_of_those_on_whom_it_is_blamed() -> None:
    assert ("ASSAULT", ["NER"], ["soldiers"]) in _told("The attack, blamed by Mali on Niger, killed two soldiers.")


@pytest.mark.parametrize("before", ["arrangements for", "plans for", "dates for", "the agenda for"])
def test_what_is_arranged_is_to_come(before: str) -> None:
    found = wire(f"The envoys discussed {before} a meeting between the premiers of Peru and Chile.").encounters
    assert [(e.status, sorted(e.sides)) for e in found] == [("planned", ["CHL", "PER"])]


@pytest.mark.parametrize("text", ["Kenya said Uganda got a positive answer.", "Peru received a response from Chile."])
def test_an_answer_is_no_threat(text: str) -> None:
    assert "THREATEN" not in {kind for kind, _, _ in _told(text)}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Kenya said Uganda was backing the militants.", ("KEN", "UGA")),
        ("Kenya said Uganda was arming rebels in Mombasa.", ("KEN", "UGA")),
        ("Sudan's envoy said Eritrea was supporting rebel groups in Kassala.", ("SDN", "ERI")),
        ("Rwanda's foreign minister said Congo had supported the FDLR.", ("RWA", "COD")),
        ("Oman said Yemen's army was training fighters of the Houthis.", ("OMN", "YEM")),
    ],
)
def test_help_for_rebels_is_a_charge_where_another_tells_it(text: str, sides: tuple[str, str]) -> None:
    assert ("ACCUSE", [sides[0]], [sides[1]]) in _told(text)
    assert [holders for _, holders in _held(text) if sides[1] in holders] == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Kenya said it supports the rebels in Chad.", [("support", ["KEN"])]),
        ("Kenya said Uganda supports the government of Chad.", [("support", ["UGA"])]),
        ("Peru said Chile backed the plan.", [("support", ["CHL"])]),
    ],
)
def test_support_of_others_stays_theirs(text: str, held: list[tuple[str, list[str]]]) -> None:
    assert _held(text) == held
    assert "ACCUSE" not in {kind for kind, _, _ in _told(text)}
