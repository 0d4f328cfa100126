"""Who met whom in texts of one side: lists of those met, credentials, leaders without an office, whose addresses."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document


def told(text: str, *, title: str, publisher: str) -> Reading:
    return read_document(RawDocument(text, "-", title=title, publisher=publisher, published_at="2024-03-05"))


def of_tonga(text: str, *, title: str = "Premier meets guests") -> Reading:
    return told(text, title=title, publisher="Prime Minister of Tonga")


def sides(reading: Reading) -> list[list[str]]:
    return [sorted(e.sides) for e in reading.encounters]


@pytest.mark.parametrize(
    "text",
    [
        "Tongan Premier Ana Vea met with the Premier of Togo, Ama Lare, the Premier of Benin, Luc Sow, "
        "and the King of Lesotho.",
        "Tongan Premier Ana Vea spoke by phone with Ms. Ama Lare, Premier of Togo, Mr. Luc Sow, Premier of Benin, "
        "and Mr. Neo Sefo, President of Lesotho.",
        "The agenda of the Tongan delegation included meetings with the leaders of Togo and Benin, as well as with "
        "the Premier of Lesotho, Neo Sefo.",
        "Tongan Premier Ana Vea held talks with the Presidents of Togo, Ama Lare; of Benin, Luc Sow; "
        "and the Premier of Lesotho, Neo Sefo.",
        "On Friday Tongan Premier Ana Vea met the envoys of Togo and Benin, and the Premier of Lesotho.",
    ],
)
def test_all_of_a_list_met(text: str) -> None:
    assert sides(of_tonga(text)) == [["BEN", "LSO", "TGO", "TON"]]


@pytest.mark.parametrize(
    "text",
    [
        "Premier Vea had a telephone call at his request with Premier Lare of Togo.",
        "Premier Vea rang Premier Ama Lare of Togo on Monday.",
        "Premier Vea made a phone call to Premier Ama Lare of Togo.",
        "Premier Vea granted an audience to Premier Ama Lare of Togo.",
        "Premier Vea received a visit from Premier Ama Lare of Togo.",
        "Premier Vea accepted the credentials of the new Ambassador of Togo, Ama Lare.",
        "The Ambassador of Togo, Ama Lare, presented copies of her credentials to Premier Vea.",
        "Premier Vea gave a banquet in honour of Premier Ama Lare of Togo.",
    ],
)
def test_a_meeting_in_other_words(text: str) -> None:
    assert sides(of_tonga(text)) == [["TGO", "TON"]]


@pytest.mark.parametrize(
    "text",
    [
        "The church bell rang Premier Vea awake.",
        "Premier Vea made a call to action.",
        "Premier Vea hosted a dinner for the poor.",
        "The premier proposed that the two sides hold talks.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert sides(of_tonga(text)) == []


def test_envoys_that_a_list_names_by_line() -> None:
    reading = of_tonga(
        "Two envoys accredited to Tonga presented their credentials to Premier Vea on Monday.\n\nThey are:\n\n"
        "H.E. Ms. Ama Lare - Republic of Togo\n\nH.E. Mr. Luc Sow - Ambassador of Benin\n\n"
        "Premier Vea praised the envoys for their patience. Mr. Sow praised the reforms."
    )
    assert sides(reading) == [["BEN", "TGO", "TON"]]
    assert [(p.holders, sorted(p.toward)) for p in reading.positions] == [
        (["TON"], ["BEN", "TGO"]),
        (["BEN"], []),
    ]


def test_a_leader_without_an_office_in_his_own_side_s_text() -> None:
    reading = told(
        "Luc Sow had a telephone conversation with President of Togo Ama Lare. Mr Sow condemned the raid in Mali.",
        title="Telephone conversation with President of Togo Ama Lare",
        publisher="President of Benin",
    )
    assert sides(reading) == [["BEN", "TGO"]]
    assert [p.holders for p in reading.positions] == [["BEN"]]


def test_an_address_tells_whose_readout_it_is() -> None:
    reading = told(
        "Prime Minister spoke with President of Togo H.E. Ama Lare. Prime Minister praised the reforms in Togo.",
        title="Telephone conversation of Prime Minister with the President of Togo",
        publisher="lucsow.fi",
    )
    assert sides(reading) == [["FIN", "TGO"]]
    assert [p.holders for p in reading.positions] == [["FIN"]]


def test_whose_a_leader_is_does_not_follow_from_what_was_talked_of() -> None:
    reading = told(
        "Prime Minister Luc Sow spoke today with President Lare about the crisis in Mali. "
        "He praised Togo's wish for peace. He welcomed President Lare's commitment to peace in Mali.",
        title="Call with President Lare",
        publisher="Prime Minister of Benin",
    )
    assert sides(reading) == [["BEN", "TGO"]]
    assert reading.positions[-1].toward == ["TGO"]


def test_what_is_said_in_a_quotation_is_his_who_speaks() -> None:
    text = '"Your help is highly appreciated," Foreign Minister Ama Lare of Togo said after talks with Benin.'
    reading = told(text, title="Togo and Benin hold talks", publisher="Reuters")
    assert [p.holders for p in reading.positions] == [["TGO"]]


@pytest.mark.parametrize(
    ("said", "polarity"),
    [
        ("stressed the high level of bilateral relations", 1),
        ("said that relations with Togo were growing stronger", 1),
        ("stressed that ties with Togo have deteriorated", -1),
        ("stressed that relations with Togo are at their best", 1),
        ("stressed that relations with Togo should be strengthened", 0),
        ("stressed the importance of strong ties", 0),
    ],
)
def test_how_relations_stand(said: str, polarity: int) -> None:
    reading = of_tonga(f"Premier Vea met Premier Ama Lare of Togo. Premier Vea {said}.")
    assert [p.polarity for p in reading.positions] == [polarity]


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("I had the honour of hosting President Keita of Mali in Suva in March.", {"FJI", "MLI"}),
        ("We had the privilege of welcoming the King of Tonga last year.", {"FJI", "TON"}),
        ("This morning I was received by President Salas of Peru.", {"FJI", "PER"}),
    ],
)
def test_whom_one_had_the_honour_of_hosting_and_who_received_one_was_met(said: str, sides: set[str]) -> None:
    found = read(said, title="Statement by the President of Fiji", publisher="Ministry of Foreign Affairs of Fiji")
    assert [({*e.sides}, e.status) for e in found.encounters] == [(sides, "occurred")]
