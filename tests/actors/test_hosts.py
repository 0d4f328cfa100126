"""Whose the leaders of a report are who stand beside a visitor, an addressee, or a topic that is named like a side."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading

DAY = "2024-03-05"


def _held(text: str) -> list[list[str]]:
    return [sorted(p.holders) for p in read(text, published_at=DAY).positions]


@pytest.mark.parametrize(
    "text",
    [
        "President Sefa Adjei and visiting Peruvian President Rosa Salas condemned the raid during talks in Accra.",
        "President Sefa Adjei told visiting Peruvian Foreign Minister Rosa Salas that he and Ghana oppose the levy.",
        "ACCRA, March 5 (Wire) -- President Sefa Adjei and visiting Peruvian Premier Rosa Salas opposed the levy.",
    ],
)
def test_who_stands_beside_a_visitor_is_of_the_state_that_is_visited(text: str) -> None:
    persons = {p.name: p.side for p in read(text, published_at=DAY).persons}
    assert persons == {"Sefa Adjei": "GHA", "Rosa Salas": "PER"}


def test_of_two_visitors_nobody_is_at_home_where_nothing_tells_it() -> None:
    text = "President Sefa Adjei and visiting Peruvian President Rosa Salas praised Fiji, Togo and Chad."
    persons = {p.name: p.side for p in read(text, published_at=DAY).persons}
    assert persons["Rosa Salas"] == "PER"


@pytest.mark.parametrize("topic", ["Togo question", "Togolese crisis", "Togo nuclear issue"])
def test_a_name_before_a_question_is_a_topic(topic: str) -> None:
    text = f"The Chadian premier restated his view on the {topic}. At talks with Fiji's president, he opposed the levy."
    assert "TGO" not in read(text, published_at=DAY).document.parties


def test_he_is_not_the_woman_whose_counterpart_is_named() -> None:
    text = (
        "Chadian spokeswoman Ama Idriss said the port is open. This was rejected by her Nigerien counterpart, Issa "
        "Maiga. Niger will close the road, he said. He condemned the raid."
    )
    assert _held(text)[-1] == ["NER"]


def _of(reading: Reading, act: str) -> list[list[str]]:
    return [p.holders for p in reading.positions if p.act == act]


@pytest.mark.parametrize(
    ("text", "act", "holder"),
    [
        ("Kuwait has written to the envoy of Gabon to express concern over the raid.", "concern", "KWT"),
        ("Latvia's premier wrote to Gabon's president to condemn the raid.", "condemn", "LVA"),
        ("Latvia appealed to Gabon to condemn the raid.", "call_for", "LVA"),
    ],
)
def test_who_writes_to_another_to_say_a_thing_says_it(text: str, act: str, holder: str) -> None:
    assert _of(read(text, published_at=DAY), act) == [[holder]]


@pytest.mark.parametrize(("agency", "state"), [("IRNA", "IRN"), ("Antara", "IDN"), ("Yonhap", "KOR")])
def test_an_official_without_a_state_is_of_the_agency_that_is_cited(agency: str, state: str) -> None:
    names = {"IRN": "Iranian", "IDN": "Indonesian", "KOR": "South Korean"}
    text = (
        f"Foreign ministry spokesman Ali Tan condemned the levy of Chad on Monday, {agency} reported.\n\n"
        f"He said the {names[state]} government would not pay."
    )
    found = read(text, published_at=DAY, publisher="Fiji Times").positions
    assert [p.holders for p in found if p.act == "condemn"] == [[state]]


def test_two_agencies_that_are_cited_tell_of_no_state() -> None:
    text = "Foreign ministry spokesman Ali Tan condemned the levy of Chad, IRNA and KUNA reported from Iran and Kuwait."
    assert ["IRN"] not in _held(text)


@pytest.mark.parametrize("said", ["held talks with", "met", "telephoned"])
def test_whom_a_leader_at_home_meets_is_of_the_other_state(said: str) -> None:
    text = (
        f"Sri Lanka and India signed two pacts after Prime Minister Anil Rao {said} President Kamal Silva.\n\n"
        "Mr. Silva condemned the raid."
    )
    found = read(text, published_at=DAY, publisher="The Hindu").positions
    assert [p.holders for p in found if p.act == "condemn"] == [["LKA"]]


def test_leaders_of_one_state_may_meet() -> None:
    text = "India signed it after Prime Minister Anil Rao met President Kamal Silva.\n\nMr. Silva condemned the raid."
    found = read(text, published_at=DAY, publisher="The Hindu").positions
    assert [p.holders for p in found if p.act == "condemn"] == [["IND"]]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Foreign Minister Ana Salas met the Togolese ambassador in Lima. The ambassador praised the port.",
        "Peru's Foreign Minister Ana Salas received the ambassador of Togo. The ambassador opposed the levy.",
        "Peru's Foreign Minister Ana Salas spoke to Togo's envoy, and the envoy praised the port.",
    ],
)
def test_the_ambassador_is_of_whose_was_last_told_of(text: str) -> None:
    assert _held(text) == [["TGO"]]


@pytest.mark.parametrize("joined", ["and the foreign minister, Luka Ilic,", "and the defence minister, Luka Ilic,"])
def test_two_of_one_government_are_of_one_state(joined: str) -> None:
    text = f"Serbian President Marko Savic {joined} condemned the raid in Chad. Mr. Ilic opposed the levy."
    assert _held(text)[-1] == ["SRB"]


def test_two_leaders_without_an_article_may_be_of_two_states() -> None:
    text = "India and Serbia signed it. Serbian President Marko Savic and Prime Minister Anil Rao opposed the levy."
    found = read(text, published_at=DAY, publisher="The Hindu").positions
    assert sorted(h for p in found for h in p.holders) == ["IND", "SRB"]


@pytest.mark.parametrize("said", ["reacted angrily to Chile's move", "rejected the proposal of Chile"])
def test_an_official_behind_a_colon_is_of_who_acts_before_it(said: str) -> None:
    text = f"Caracas {said}: Foreign Minister Delia Rojas told reporters that she opposed the levy."
    assert all(h == ["VEN"] for h in _held(text))


@pytest.mark.parametrize("guest", ["The visiting minister", "The visiting Minister of Trade"])
def test_who_visits_is_of_the_side_that_came(guest: str) -> None:
    text = f"Oman's premier Yusuf Alawi received Ana Mendes, Minister of Trade of Cabo Verde. {guest} praised the port."
    assert _held(text) == [["CPV"]]


def test_a_minister_who_visits_nobody_is_of_who_acts() -> None:
    text = "Oman's premier Yusuf Alawi received Ana Mendes of Cabo Verde. The premier praised the port."
    assert _held(text) == [["OMN"]]
