"""Two leaders before the press: "we discussed" is both's, and each turn is its speaker's."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from tests.coding.documents import reading

TALKS = "Statement by Prime Minister Lindqvist following talks with President Odhiambo"
PRESS = "Joint press conference of Chancellor Ruiz and President Odhiambo of Kenya"


def said(text: str, *, title: str, publisher: str) -> Reading:
    """Returns the reading of a text of one side under a title that names another."""
    return reading(RawDocument(text, "beside", title=title, publisher=publisher, published_at="2026-05-04"))


@pytest.mark.parametrize(
    "sentence",
    [
        "We discussed trade.",
        "We have had an exchange on migration.",
        "We agreed to open a joint port.",
        "We agreed that the truce is fragile.",
    ],
)
def test_what_is_discussed_beside_another_is_both_s(sentence: str) -> None:
    text = f"Thank you, Mr President. Kenya is a country of the sea. {sentence}"
    found = said(text, title=TALKS, publisher="Government of Sweden")
    holders = [sorted(p.holders) for p in found.positions if p.act in ("discuss", "agree_that")]
    holders += [sorted(c.committers) for c in found.commitments]
    assert holders == [["KEN", "SWE"]]


def test_what_one_supports_beside_another_stays_his_own() -> None:
    found = said("We support the truce in Kenya.", title=TALKS, publisher="Government of Sweden")
    assert [p.holders for p in found.positions] == [["SWE"]]


def test_a_topic_of_a_title_is_not_beside_whom_one_speaks() -> None:
    title = "Statement by Prime Minister Lindqvist on the talks with Kenya"
    found = said("We discussed trade in parliament.", title=title, publisher="Government of Sweden")
    assert [p.holders for p in found.positions] == [["SWE"]]


def test_each_turn_of_a_joint_press_conference_is_its_speaker_s() -> None:
    text = (
        "CHANCELLOR RUIZ: We discussed trade. We support the union of Palau.\n\n"
        "PRESIDENT ODHIAMBO: We thank Austria for its aid. We discussed fishing.\n\n"
        "QUESTION: What about Sudan?\n\n"
        "PRESIDENT ODHIAMBO: We condemn the raid."
    )
    found = said(text, title=PRESS, publisher="Government of Austria")
    assert [(p.act, sorted(p.holders)) for p in found.positions] == [
        ("discuss", ["AUT", "KEN"]),
        ("support", ["AUT"]),
        ("appreciate", ["KEN"]),
        ("discuss", ["AUT", "KEN"]),
        ("condemn", ["KEN"]),
    ]
