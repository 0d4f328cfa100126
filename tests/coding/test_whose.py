"""Whose a text is by its title: joint texts on visits and meetings, readouts of visits, statements of governments."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_document

BODY = "The two sides welcomed the truce. They agreed to set up a working group."


def sides(title: str, publisher: str | None = None, text: str = BODY) -> list[set[str]]:
    reading = read_document(RawDocument(text, "-", title=title, publisher=publisher))
    return [*(set(p.holders) for p in reading.positions), *(set(c.committers) for c in reading.commitments)]


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Joint Communique on the results of the visit of the President of Malawi to Samoa", None),
        ("Joint Statement on the visit of the President of Malawi to Samoa", "Ministry of Foreign Affairs of Samoa"),
        ("Joint Communiqué following the official visit of the Prime Minister of Malawi to Samoa", None),
        ("Joint Statement on the occasion of the State Visit of President Banda of Malawi to Samoa", None),
        ("Joint Statement on the Meeting of the Malawi-Samoa Bilateral Commission", None),
        ("Joint Media Release on the Malawi-Samoa Ministerial Consultations", None),
        (
            "Press release on the visit of the Foreign Minister of Malawi to Samoa",
            "Ministry of Foreign Affairs of Samoa",
        ),
    ],
)
def test_those_whose_visit_or_meeting_it_is_speak(title: str, publisher: str | None) -> None:
    assert sides(title, publisher) == [{"WSM", "MWI"}, {"WSM", "MWI"}]


def test_a_topic_of_one_state_is_no_side() -> None:
    text = "We welcome the truce. We will set up a working group."
    assert sides("Joint Statement of Samoa and Fiji on Malawi", None, text) == [{"WSM", "FJI"}, {"WSM", "FJI"}]


@pytest.mark.parametrize(
    "title",
    ["MFA Samoa statement on the raid", "Government of Samoa statement on the raid", "Samoa's position on the raid"],
)
def test_a_statement_of_a_government_is_its_own(title: str) -> None:
    text = "We welcome the truce. We will set up a working group."
    assert sides(title, None, text) == [{"WSM"}, {"WSM"}]


def test_a_group_whose_members_are_listed_speaks_as_the_group() -> None:
    text = (
        "We, the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the United Kingdom and the United "
        "States, welcome the truce."
    )
    assert sides("G7 Foreign Ministers' Statement on Mali", None, text) == [{"G7"}]


def test_a_council_without_article_is_that_of_the_body() -> None:
    text = "Council strongly condemns the raid. Requests the AU Commission to submit a report."
    assert sides("Communiqué of the 1200th meeting of the AU Peace and Security Council", None, text) == [
        {"AU"},
        {"AU"},
    ]
