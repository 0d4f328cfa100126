"""Who does something together in a meeting that is told for the first time met there."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_document


def release(text: str) -> tuple[list[tuple[str, list[str]]], list[str]]:
    """Returns kind and sides of each meeting of a press release of Kenya, and the types of its events."""
    reading = read_document(RawDocument(text, "example", publisher="Ministry of Foreign Affairs of Kenya"))
    return [(e.kind, e.sides) for e in reading.encounters], [e.event_type for e in reading.events]


@pytest.mark.parametrize(
    "text",
    [
        "In a meeting in Nairobi on Monday, the minister signed a joint statement with his Norwegian counterpart.",
        "At a meeting on the margins of the summit in Lima, the Foreign Minister, Daniel Otieno, signed a joint "
        "communiqué with his Norwegian counterpart, Minister Ola Haugen, to open consulates.",
    ],
)
def test_who_signs_a_text_in_a_meeting_met_there_and_signed(text: str) -> None:
    meetings, events = release(text)
    assert meetings == [("meeting", ["KEN", "NOR"])]
    assert sorted(events) == ["CONSULT", "SUPPORT"]


def test_who_is_handed_something_in_a_meeting_met_there() -> None:
    told = "At a meeting in Oslo, the minister gave a letter to Prime Minister Haugen of Norway."
    assert release(told)[0] == [("meeting", ["KEN", "NOR"])]


@pytest.mark.parametrize(
    "text",
    [
        "At a meeting of the party in Nairobi, the minister quarrelled with the Norwegian ambassador.",
        "At a press conference in Lima, the minister signed an agreement with his Norwegian counterpart.",
    ],
)
def test_who_is_told_of_beside_another_gathering_did_not_meet_there(text: str) -> None:
    assert release(text)[0] == []


@pytest.mark.parametrize("meal", ["lunch", "dinner"])
def test_who_is_hosted_to_a_meal_meets_and_makes_no_visit(meal: str) -> None:
    told = f"Minister Ito of Japan was hosted to {meal} by Foreign Minister Otieno today."
    ((kind, sides),) = release(told)[0]
    assert (kind, sorted(sides)) == ("meeting", ["JPN", "KEN"])


@pytest.mark.parametrize("means", ["by telephone", "by phone", "on the phone", "via video link"])
def test_who_is_spoken_with_by_some_means_is_met(means: str) -> None:
    told = f"Foreign Minister Ama Sow of Togo spoke {means} with Peruvian Foreign Minister Ana Diaz."
    assert release(told)[0] == [("call", ["TGO", "PER"])]
