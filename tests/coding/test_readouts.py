"""Whose the stances of a readout are that its words leave unsaid."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document

OPENING = "Foreign Minister Rua Tane received the Foreign Minister of Malawi, Chisomo Banda, in Apia on Monday. "


def readout(text: str) -> Reading:
    raw = RawDocument(
        OPENING + text,
        "-",
        title="Foreign Minister Tane meets Foreign Minister of Malawi",
        publisher="Ministry of Foreign Affairs of Samoa",
        published_at="2024-03-05",
    )
    return read_document(raw)


def holders(text: str) -> list[tuple[list[str], str]]:
    return [(p.holders, p.act) for p in readout(text).positions if p.evidence.start >= len(OPENING)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Talks focused on fishing and migration.", "discuss"),
        ("The case of two sailors was raised as well.", "discuss"),
        ("Also discussed were trade and migration.", "discuss"),
        ("The situation in Fiji was also on the agenda.", "discuss"),
        ("Emphasis was placed on the need for reform.", "stress"),
        ("There was agreement that the truce must hold.", "agree_that"),
        ("There was a convergence of views on the reform.", "agree_that"),
        ("The Minister and Minister Banda took stock of the talks.", "discuss"),
    ],
)
def test_what_nobody_is_named_for_is_of_those_who_met(text: str, act: str) -> None:
    assert holders(text) == [(["WSM", "MWI"], act)]


def test_a_title_without_its_field_is_another_person() -> None:
    assert holders("The Foreign Minister and Minister Banda welcomed the truce.") == [(["WSM", "MWI"], "welcome")]
    assert holders("Deputy Prime Minister and Foreign Minister Banda welcomed the truce.") == [(["MWI"], "welcome")]


def test_a_release_without_a_meeting_speaks_for_itself() -> None:
    raw = RawDocument("Concern was voiced over the raid.", "-", publisher="Ministry of Foreign Affairs of Samoa")
    assert ["WSM", "MWI"] not in [p.holders for p in read_document(raw).positions]


@pytest.mark.parametrize(
    ("opens", "met"),
    [
        (
            "President Lau spoke on the phone with President Komorowski of Poland and President Keita of Mali.",
            ["POL", "MLI"],
        ),
        ("President Lau was able to return a message by speaking with President Keita of Mali.", ["MLI"]),
    ],
)
def test_an_account_of_no_publisher_is_of_the_state_whose_stance_its_leader_tells(opens: str, met: list[str]) -> None:
    text = f"Today, {opens} President Lau backed talks in Chad. He also reiterated Fiji's opposition to the levy."
    found = read(text, title="Readout of the President's Phone Calls with World Leaders")
    assert {h for p in found.positions for h in p.holders} == {"FJI"}
    assert [e.sides for e in found.encounters if e.kind == "call"] == [["FJI", *met]]


def test_a_leader_of_no_told_state_is_not_of_the_state_of_whom_he_met() -> None:
    text = "Today, President Lau spoke on the phone with President Keita of Mali. President Lau backed the truce."
    found = read(text, title="Readout of the President's Phone Call")
    assert all("MLI" not in p.holders for p in found.positions)
