"""Whom a title tells met, and whose state nothing tells, is nobody of the text's own side."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document


def release(title: str, publisher: str, text: str) -> Reading:
    return read_document(RawDocument(text, "example", title=title, publisher=publisher))


def test_who_is_called_by_the_title_is_not_of_who_calls() -> None:
    reading = release(
        "Readout of Secretary Marsh's Call with Foreign Minister Okello",
        "US Department of State",
        "The Secretary and Foreign Minister Okello spoke today on fisheries. They also discussed the reefs conference.",
    )
    assert [(e.kind, e.sides) for e in reading.encounters] == [("call", ["USA", "Okello"])]
    assert [(p.act, p.holders) for p in reading.positions] == [("discuss", ["USA", "Okello"])]


def test_where_he_is_met_is_not_whose_he_is() -> None:
    reading = release(
        "Readout of President Otieno's Meeting with Prime Minister Lavrenko",
        "Office of the President of Kenya",
        "President Otieno met with Prime Minister Lavrenko in Nairobi.",
    )
    assert [(e.kind, e.sides) for e in reading.encounters] == [("meeting", ["KEN", "Lavrenko"])]


def test_one_s_own_minister_whom_the_title_does_not_tell_met_is_one_s_own() -> None:
    reading = release(
        "Foreign Minister Otieno on the raid", "Presidency of Kenya", "Foreign Minister Otieno condemned the raid."
    )
    assert [(p.act, p.holders) for p in reading.positions] == [("condemn", ["KEN"])]


def test_a_stranger_whose_state_the_text_tells_is_of_it() -> None:
    reading = release(
        "Prime Minister Haugen's call with President Okello",
        "Government of Norway",
        "Prime Minister Haugen and President Okello of Uganda spoke today.",
    )
    assert [e.sides for e in reading.encounters] == [["NOR", "UGA"]]


def test_of_two_behind_the_meeting_one_is_one_s_own() -> None:
    reading = release(
        "Readout of the Meeting between President Otieno and President Salas",
        "Office of the President of Kenya",
        "President Otieno today met with President Salas of Peru. President Otieno welcomed the truce.",
    )
    assert [(p.act, p.holders) for p in reading.positions] == [("welcome", ["KEN"])]


def test_an_organ_that_no_body_has_is_the_issuer_s() -> None:
    reading = release(
        "On the remarks",
        "Ministry of Foreign Affairs of Honduras",
        "Honduras does not oppose measures agreed by the United Nations Security Council. The Secretariat rejects the "
        "remarks of a former envoy.",
    )
    assert [(p.act, p.holders) for p in reading.positions][1:] == [("reject", ["HND"])]


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        ("PTI", "Kenya said on Tuesday it had summoned the Norwegian ambassador. {} condemned the raid."),
        (
            "UrduPoint",
            "The Kenyan foreign ministry summoned the Chinese ambassador to protest comments by Beijing's embassy in "
            'Nairobi. "I have condemned the raid," {} said in a ministry statement.',
        ),
    ],
)
def test_in_a_report_from_elsewhere_an_official_is_of_who_acted(publisher: str, text: str) -> None:
    reading = read_document(
        RawDocument(text.format("Foreign Minister Daniel Otieno"), "example", title="A raid", publisher=publisher)
    )
    assert [p.holders for p in reading.positions if p.act == "condemn"] == [["KEN"]]
