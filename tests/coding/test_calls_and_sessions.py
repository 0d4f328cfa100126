"""Calls told by their line, who came to a meeting, sessions of bodies, and on which day they were."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading

DAY = "2024-03-15"
Told = tuple[str, list[str], str | None]


def told(text: str, *, publisher: str | None = None) -> Reading:
    """Returns the reading of a report of 15 March 2024, a Friday."""
    return read(text, published_at=DAY, publisher=publisher)


def meetings(text: str) -> list[Told]:
    """Returns kind, sides and start of the encounters of a report."""
    return [(e.kind, sorted(e.sides), e.start) for e in told(text).encounters]


@pytest.mark.parametrize(
    ("text", "sides", "start"),
    [
        ("The king of Tonga discussed the drought with the premier of Fiji over the phone.", "FJI TON", None),
        ("Tonga's king reviewed ties with Fijian Premier Jone Vula by telephone on Monday.", "FJI TON", "2024-03-11"),
        ("The ministers of Benin and Togo discussed fish over the phone today.", "BEN TGO", DAY),
        ("The king of Tonga exchanged views on oil with the premier of Fiji by phone.", "FJI TON", None),
        ("Peru's minister briefed her Cuban counterpart by phone on the vote.", "CUB PER", None),
        ("Peru's president thanked Cuba's foreign minister over the phone for the help.", "CUB PER", None),
        ("President Ana Lau of Peru was on the phone today with President Jon Ek of Cuba.", "CUB PER", DAY),
        ("Peru's minister had a conversation by telephone with her Cuban counterpart.", "CUB PER", None),
        ("The foreign ministers of Cuba and Peru spoke today.", "CUB PER", DAY),
        ("In a phone call, Peru's minister told her Cuban counterpart that the port is open.", "CUB PER", None),
    ],
)
def test_a_call_is_told_by_its_line(text: str, sides: str, start: str | None) -> None:
    assert meetings(text) == [("call", sides.split(), start)]


@pytest.mark.parametrize(
    "text",
    [
        "Malta urged firms in Gabon to register by phone.",
        "Malta and Gabon agreed to open a hotline by phone and radio.",
        "Malta sells grain to Gabon by phone.",
        "The ministers of Malta and Gabon renewed their call for Togo to answer the offer of Chad.",
        "The premiers of Peru and Cuba repeated the call for the rebels to leave Fiji.",
        "The foreign ministers of Malta and Gabon spoke at the UN on Monday.",
        "The premier told reporters in a phone call that Malta and Gabon would sign.",
        "Malta's minister told the premier at a meeting that the border with Gabon would stay open.",
    ],
)
def test_what_is_done_by_phone_is_no_call_of_two_sides(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Chad and Niger spoke by phone today. They also conferred on oil.",
        "The ministers of Chad and Niger spoke by phone today. The two held detailed talks on the situation in Mali.",
    ],
)
def test_talks_behind_a_call_are_the_call(text: str) -> None:
    assert meetings(text) == [("call", ["NER", "TCD"], DAY)]


@pytest.mark.parametrize(
    ("text", "sides", "start"),
    [
        ("At a meeting in Doha, the Omani minister thanked the Qatari premier for his help.", "OMN QAT", None),
        (
            "A summit on fish was held in Lima on March 12 with the participation of the presidents of Cuba and Peru.",
            "CUB PER",
            "2024-03-12",
        ),
        ("The talks in Lima on March 12 brought together the ministers of Cuba and Peru.", "CUB PER", "2024-03-12"),
        (
            "A meeting on fish, attended by the ministers of Cuba, Peru and Chile, was held in Lima on March 12.",
            "CHL CUB PER",
            "2024-03-12",
        ),
        (
            "The SADC summit was held in Luanda on 17 August 2023 and attended by the presidents of Zambia and Angola.",
            "AGO ZMB",
            "2023-08-17",
        ),
        ("The UN Security Council met on Tuesday to discuss Haiti.", "UNSC", "2024-03-12"),
        ("At its 64th session in Abuja on 10 December 2023, ECOWAS lifted the sanctions.", "ECOWAS", "2023-12-10"),
        ("After the ASEAN Ministers' retreat in Dili on 29 January they released a text.", "ASEAN", "2024-01-29"),
        (
            "After the Nordic-Baltic (NB8) Ministers' meeting in Visby 8 March they left.",
            "Nordic-Baltic_Eight",
            "2024-03-08",
        ),
        ("The AU High-Level Panel met with the Sudanese foreign minister on Tuesday.", "AU SDN", "2024-03-12"),
        ("An ECOWAS mediation team met with Niger's military leaders on Tuesday.", "ECOWAS NER", "2024-03-12"),
        ("The statement recalled the meeting of the premiers of Nepal and Bhutan last month.", "BTN NPL", "2024-02"),
        (
            "Nepal's minister received the envoy of Bhutan accredited there on Tuesday, 12 March 2024, in Kathmandu.",
            "BTN NPL",
            "2024-03-12",
        ),
        (
            "The Malian government and the rebel Unity Front signed a truce after three days of talks.",
            "MLI Unity_Front",
            None,
        ),
    ],
)
def test_who_met_and_when(text: str, sides: str, start: str | None) -> None:
    found = [(named, at) for kind, named, at in meetings(text) if kind != "visit"]
    assert found == [([side.replace("_", " ") for side in sides.split()], start)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of the European Union welcomed the President of Moldova for her courage.",
        "ASEAN welcomes Timor-Leste's prime minister to its family.",
        "Peru welcomed Chile's new president and wished him success.",
        "Peru welcomes Foreign Minister Juan Ortega of Paraguay as the new chair of the committee.",
        "China and Chile supported the VIII Summit of the Americas, held in Lima, Peru.",
        "South Korea invited North Korea to the Seoul Water Dialogue slated for September in Seoul.",
        "The presidents of Mali and Chad said the negotiations between the countries of the region would go on.",
    ],
)
def test_no_meeting_is_told(text: str) -> None:
    assert meetings(text) == []


def test_who_is_the_first_to_come_has_come() -> None:
    (visit,) = told("Ana Lau is the first Peruvian minister to visit Malta in twelve years.").encounters
    assert (sorted(visit.sides), visit.start, visit.status) == (["MLT", "PER"], None, "occurred")


def test_who_looks_forward_to_a_visit_will_pay_it() -> None:
    text = (
        "President William Ruto received the envoy of China and said he was looking forward to a state visit to China."
    )
    found = [e for e in told(text, publisher="State House Kenya").encounters if e.kind == "visit"]
    assert [(sorted(e.sides), e.status) for e in found] == [(["CHN", "KEN"], "planned")]


@pytest.mark.parametrize(
    ("guest", "name"),
    [
        ("former Lebanese Prime Minister Omar Hadid", "Omar Hadid"),
        ("Omar Hadid, the former Lebanese prime minister,", "Omar Hadid"),
        ("ex-President Rosa Lima of Bolivia", "Rosa Lima"),
    ],
)
def test_who_has_left_office_is_met_as_a_person(guest: str, name: str) -> None:
    assert [s for _, s, _ in meetings(f"Serbian President Aleksandar Ilic met {guest} on Thursday.")] == [
        sorted([name, "SRB"])
    ]


@pytest.mark.parametrize(
    ("text", "sides", "start"),
    [
        (
            "The agenda of the delegation led by the President included attending the Plenary Session of the Summit "
            "and bilateral meetings with the Presidents of Ecuador, Daniel Mora; of Panama, Luis Cortes; the Prime "
            "Minister of Haiti, Ariel Jean; and with the Vice-President of Canada, Jane Roe, who thanked Colombia for "
            "its efforts.",
            "CAN COL ECU HTI PAN",
            None,
        ),
        ("Colombian officials met their Cuban counterparts on 9 March.", "COL CUB", "2024-03-09"),
        (
            "Colombia looks forward to the next round of the dialogue with Cuba, to be held in Havana on 14 April.",
            "COL CUB",
            "2024-04-14",
        ),
    ],
)
def test_meetings_of_an_agenda_and_those_ahead(text: str, sides: str, start: str | None) -> None:
    found = told(text, publisher="Ministry of Foreign Affairs of Colombia").encounters
    assert [(sorted(e.sides), e.start) for e in found] == [(sides.split(), start)]


def test_a_session_ahead_is_of_those_who_look_forward_to_it() -> None:
    text = (
        "Foreign Minister Anna Berg spoke yesterday with the Foreign Minister of Oman, Badr Saidi. "
        "The two ministers looked forward to the session of the joint commission in Muscat in May."
    )
    reading = read(
        text,
        title="Readout of the Foreign Minister's call with the Foreign Minister of Oman",
        publisher="Federal Foreign Office of Germany",
        published_at=DAY,
    )
    assert [(e.kind, e.status, e.start) for e in reading.encounters] == [
        ("call", "occurred", "2024-03-14"),
        ("meeting", "planned", "2024-05"),
    ]


@pytest.mark.parametrize(
    ("text", "status", "start"),
    [
        ("The Fijian minister will be in Samoa from 18 to 20 March.", "planned", "2024-03-18"),
        ("It is the first time in 12 years for a Fijian minister to visit Samoa.", "occurred", None),
        ("The Fijian minister wound up a visit to Samoa on Wednesday.", "occurred", "2024-03-13"),
    ],
)
def test_visits_to_come_and_past(text: str, status: str, start: str | None) -> None:
    assert [(e.kind, sorted(e.sides), e.status, e.start) for e in told(text).encounters] == [
        ("visit", ["FJI", "WSM"], status, start)
    ]


def test_talks_that_a_third_is_to_host_are_ahead() -> None:
    (talks,) = told("Oman will host talks between Chad and Mali on April 10.").encounters
    assert (sorted(talks.sides), talks.start, talks.status) == (["MLI", "TCD"], "2024-04-10", "planned")


def test_talks_that_are_only_discussed_are_no_meeting_of_those_who_discuss_them() -> None:
    assert meetings("President Lau of Peru and the premier of Malta discussed the P5+1 talks with Iran.") == []
