"""Whom a side's own text names without a state is not its own official where the title or the place says otherwise."""

from __future__ import annotations

import pytest

from communique import read
from communique.actors.publishing_sides import publisher_side
from communique.model.reading import Reading

DAY = "2024-03-05"


def _met(reading: Reading) -> list[list[str]]:
    return [sorted(e.sides) for e in reading.encounters]


@pytest.mark.parametrize(
    "title", ["Secretary Moore's Meeting with Ghanaian President Adjei", "Call with President Adjei of Ghana"]
)
def test_a_leader_is_of_the_side_that_the_title_gives_him(title: str) -> None:
    text = "Secretary Moore met with President Kofi Adjei today. Secretary Moore and President Adjei discussed fishing."
    reading = read(text, title=title, publisher="Government of Canada", published_at=DAY)
    assert _met(reading) == [["CAN", "GHA"]]
    assert [sorted(p.holders) for p in reading.positions] == [["CAN", "GHA"]]


@pytest.mark.parametrize("place", ["in Lima", "yesterday in Lima", "in Peru"])
def test_a_leader_without_a_state_is_of_the_place_where_he_was_met(place: str) -> None:
    text = f"The Minister for Foreign Affairs met with President Rosa Salas {place}. They discussed the reefs."
    reading = read(text, publisher="Government of Ireland", published_at=DAY)
    assert _met(reading) == [["IRL", "PER"]]


def test_a_minister_met_at_home_is_the_government_s_own() -> None:
    text = "The envoy spoke with Minister Aoife Byrne in Dublin. Minister Byrne condemned the raid in Fiji."
    reading = read(text, publisher="Government of Ireland", published_at=DAY)
    assert [p.holders for p in reading.positions] == [["IRL"]]


def test_a_statement_on_two_sides_is_of_the_one_that_publishes_it() -> None:
    title = "Canada opposes steps against Peruvian-Chilean peace: Canadian statement"
    reading = read("Unfortunately, the year began with violence.", title=title, publisher="Government of Canada")
    assert [p.holders for p in reading.positions] == [["CAN"]]


def test_an_office_of_one_state_alone_names_that_state() -> None:
    reading = read("LIMA, May 4 (Example News) -- The Taoiseach welcomed the truce in Samoa.", published_at=DAY)
    assert [p.holders for p in reading.positions] == [["IRL"]]


def test_whom_one_spoke_to_is_of_the_state_that_the_text_pairs_with_its_own() -> None:
    text = "The Minister spoke to President Kofi Kamara today. They want closer ties between Ireland and Ghana."
    reading = read(text, publisher="Government of Ireland", published_at=DAY)
    assert _met(reading) == [["GHA", "IRL"]]


@pytest.mark.parametrize(
    "pair", ["The Secretary and Foreign Minister Kofi Adjei", "The Vice President and Prime Minister Kofi Adjei"]
)
def test_the_higher_office_behind_the_lower_one_is_another_s(pair: str) -> None:
    text = f"{pair} of Ghana discussed the fishing fleets."
    reading = read(text, title="Meeting with Ghana", publisher="Government of Canada", published_at=DAY)
    assert [sorted(p.holders) for p in reading.positions] == [["CAN", "GHA"]]


def test_two_offices_of_one_person_stay_his() -> None:
    text = "GENEVA, May 4 (News) -- Deputy Prime Minister and Foreign Minister Kofi Adjei of Ghana opposes the levy."
    assert [p.holders for p in read(text, published_at=DAY).positions] == [["GHA"]]


def test_a_statement_before_a_body_is_of_its_own_side() -> None:
    title = "UN Human Rights Council 57: Canadian Statement on Mali"
    reading = read("We call on both parties to respect the truce.", title=title, publisher="Government of Canada")
    assert [p.holders for p in reading.positions] == [["CAN"]]


def test_a_joint_text_that_opens_with_a_list_of_sides_is_of_all_of_them() -> None:
    text = "The Foreign Ministers of Ghana, Peru and Samoa reject the raid. We urge the parties to respect the truce."
    reading = read(text, title="Joint Foreign Ministers’ Statement on Mali", publisher="Government of Canada")
    assert [sorted(p.holders) for p in reading.positions] == [["GHA", "PER", "WSM"]] * 2


def test_who_addresses_the_chair_speaks() -> None:
    text = "Mr President,\n\nThank you for the briefing. We call on both parties to respect the truce."
    assert read(text, title="Samoan statement on Mali", publisher="Government of Samoa").document.doctype == "speech"


def test_an_office_named_alone_first_stays_the_government_s_own() -> None:
    text = "The Prime Minister spoke to the Prime Minister of Ghana, Kofi Adjei. The Prime Minister condemned the raid."
    reading = read(text, title="Call with Ghana", publisher="Government of Canada", published_at=DAY)
    assert [p.holders for p in reading.positions] == [["CAN"]]


def test_a_declaration_of_a_groups_leaders_is_the_groups() -> None:
    title = "G7 leaders’ declaration on the drought in Samoa"
    reading = read("We urge Samoa to open its ports.", title=title, publisher="Government of Canada", published_at=DAY)
    assert [p.holders for p in reading.positions] == [["G7"]]


def test_members_named_beside_their_group_speak_themselves() -> None:
    title = "G7 joint statement by the ministers of France, Japan and Italy"
    reading = read("We urge Samoa to open its ports.", title=title, publisher="Government of Canada", published_at=DAY)
    assert [sorted(p.holders) for p in reading.positions] == [["FRA", "ITA", "JPN"]]


TRUCE = "We call on both parties to respect the truce."


@pytest.mark.parametrize(
    ("title", "publisher", "holder"),
    [
        ("Explanation of Vote on the Resolution on Mali", "Swiss Mission to International Organizations", "CHE"),
        ("Response to the Head of the OSCE Mission to Moldova", "Japanese Mission to the OSCE", "JPN"),
        ("Statement by Gabon on behalf of the African Union", None, "AU"),
        ("Statement by Laos on behalf of ASEAN at the First Committee", "Permanent Mission of Laos to the UN", "ASEAN"),
        ("Mali: Press remarks by the High Representative upon arrival", "European External Action Service", "EU"),
        ("Mali: Statement by the Chairperson-in-Office", "OSCE", "OSCE"),
        ("Statement by Fiji in the UN Security Council on Mali", None, "FJI"),
        ("Reply by the spokesperson of the Foreign Ministry of Gabon", None, "GAB"),
    ],
)
def test_who_speaks_in_a_body_is_told_by_publisher_and_title(title: str, publisher: str | None, holder: str) -> None:
    assert [p.holders for p in read(TRUCE, title=title, publisher=publisher).positions] == [[holder]]


@pytest.mark.parametrize(
    ("first", "later", "other"),
    [
        ("former Ghanaian Prime Minister Kofi Adjei", "the former Prime Minister", "Kofi Adjei"),
        ("Ghanaian Prime Minister-designate Kofi Adjei", "Prime Minister-designate Adjei", "GHA"),
        ("Ghanaian Prime Minister Kofi al-Adjei", "Adjei", "GHA"),
    ],
)
def test_whom_one_met_is_known_again_by_a_part_of_name_and_title(first: str, later: str, other: str) -> None:
    text = f"The Vice President met with {first} today. The Vice President and {later} discussed fishing."
    reading = read(text, title="Readout of the Meeting", publisher="Government of Canada", published_at=DAY)
    assert [sorted(p.holders) for p in reading.positions] == [["CAN", other]]


def test_a_letter_that_a_body_circulates_is_of_the_state_that_wrote_it() -> None:
    title = "Letter dated 4 May 2021 from the Permanent Representative of Peru to the United Nations"
    assert [
        p.holders for p in read("The raid violates the charter.", title=title, publisher="United Nations").positions
    ] == [["PER"]]


def test_a_number_of_leaders_is_not_who_speaks() -> None:
    reading = read("We note that 73 leaders have demanded reform.", title="Statement", publisher="Government of Canada")
    assert ["CAN"] not in [p.holders for p in reading.positions if p.act == "demand"]


@pytest.mark.parametrize("backed", ["support for Ghana", "solidarity with Ghana", "backing for the people of Ghana"])
def test_whom_one_spoke_to_is_of_the_state_that_one_then_backed(backed: str) -> None:
    text = f"The Minister spoke to President Kofi Adjei to reiterate her {backed}. Both leaders discussed Chad."
    reading = read(text, publisher="Government of Ireland", published_at=DAY)
    assert _met(reading) == [["GHA", "IRL"]]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Spokesperson Conducts a Briefing to Reporters", "PRESS SECRETARY ANA VATU: We oppose the raid."),
        ("Joint Statement", "ANA VATU, PRIME MINISTER OF SAMOA: I am glad to be here with Fiji. We oppose the raid."),
        ("Statement by Ana Vatu", "Distinguished Delegates,\n\nWe oppose the raid."),
    ],
)
def test_who_is_labelled_or_addressed_is_heard(title: str, text: str) -> None:
    reading = read(text, title=title, publisher="Government of Samoa", published_at=DAY)
    assert [p.holders for p in reading.positions if p.act == "oppose"] == [["WSM"]]
    assert reading.document.doctype in ("speech", "remarks", "press_briefing")


@pytest.mark.parametrize(
    "meeting",
    [
        "During her visit to Lima, the Foreign Minister met President Rosa Salas.",
        "The Foreign Minister arrived in Lima today, where she met President Rosa Salas.",
        "In Lima, the Foreign Minister spoke with President Rosa Salas.",
        "The Foreign Minister travelled to Lima. She was received by President Rosa Salas.",
    ],
)
def test_a_leader_who_is_met_on_a_visit_is_of_the_state_that_is_visited(meeting: str) -> None:
    text = f"{meeting} President Salas condemned the raid in Fiji."
    reading = read(text, publisher="Government of Ireland", published_at=DAY)
    assert [p.holders for p in reading.positions] == [["PER"]]


def test_a_leader_who_is_met_is_of_the_state_to_which_the_title_tells_of_a_visit() -> None:
    text = "Minister Roy met with President Rosa Salas. The President condemned the raid in Fiji."
    title = "Minister Roy concludes visit to Peru"
    reading = read(text, title=title, publisher="Government of Canada", published_at=DAY)
    assert [p.holders for p in reading.positions] == [["PER"]]


def test_an_officer_of_one_of_three_sides_is_not_the_publisher_s() -> None:
    text = "The leaders of Canada, Peru and Fiji met in Lima. President Rabuka condemned the raid on the convoy."
    title = "Joint statement of Canada, Peru and Fiji"
    reading = read(text, title=title, publisher="Prime Minister of Canada", published_at=DAY)
    assert ["CAN"] not in [p.holders for p in reading.positions]


def test_an_abbreviated_honorific_may_lack_its_last_stop() -> None:
    text = "The Minister called on the Minister of Trade of Peru, H.E Ana Salas. Minister Salas condemned the raid."
    reading = read(text, publisher="Government of Ireland", published_at=DAY)
    assert [p.holders for p in reading.positions] == [["PER"]]


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("Readout of a call with Peru on regional security", "The Prime Minister spoke by phone with President Salas."),
        ("Foreign Minister holds talks with Peruvian counterpart", "The Minister received President Salas at noon."),
        ("Prime Minister Roy meets leader of Peru", "The Prime Minister met with President Salas."),
    ],
)
def test_a_leader_who_is_met_is_of_the_state_whom_the_title_tells_met(title: str, opening: str) -> None:
    text = f"{opening} President Salas condemned the raid in Fiji."
    reading = read(text, title=title, publisher="Government of Canada", published_at=DAY)
    assert [p.holders for p in reading.positions] == [["PER"]]


@pytest.mark.parametrize("title", ["Readout of a call on Peru", "Readout of talks with Peru and Chad"])
def test_a_title_that_names_a_topic_or_several_tells_not_whose_the_met_is(title: str) -> None:
    text = "The Prime Minister met with President Salas. President Salas condemned the raid in Fiji."
    reading = read(text, title=title, publisher="Government of Canada", published_at=DAY)
    assert ["PER"] not in [p.holders for p in reading.positions]


@pytest.mark.parametrize(("publisher", "side"), [("Norway", "NOR"), ("Peru Daily", None), ("Kenya Times", None)])
def test_a_state_alone_is_the_side_that_publishes_and_a_paper_named_after_it_is_not(
    publisher: str, side: str | None
) -> None:
    assert publisher_side(publisher, lang="en") == side


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("The Union congratulates President Ali Omar on his election as President of the Republic of Fiji.", ["FJI"]),
        ("The Union thanks Prime Minister Ana Rui for her work as Prime Minister of Peru.", ["PER"]),
    ],
)
def test_a_leader_is_of_the_state_whose_office_is_told_of_him(sentence: str, side: list[str]) -> None:
    reading = read(sentence, title="Statement on the election", publisher="African Union", published_at=DAY)
    assert [[a.id for a in e.recipients] for e in reading.events if e.event_type == "SUPPORT"] == [side]


def test_whom_one_welcomed_is_of_the_other_state_in_the_title() -> None:
    text = "Today, President Roe welcomed Prime Minister Vula. The leaders announced a plan to build a port."
    found = read(text, title="FACT SHEET: Strengthening the U.S.-Fiji Partnership", publisher="The White House")
    assert [c.committers for c in found.commitments] == [["USA", "FJI"]]
