"""How speakers in assemblies voice what they hold: thanks that go to, pleasure in welcoming, taking the floor to."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents

_Found = set[tuple[str, str]]


def _found(text: str) -> _Found:
    raw = RawDocument(
        text=text,
        title="Statement by Gambia in the general debate",
        publisher="Permanent Mission of Gambia",
        place="t",
    )
    (reading,) = read_documents([raw])
    return {(holder, position.act) for position in reading.positions for holder in position.holders}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("My thanks also go to the Republic of Palau for its efforts.", {("GMB", "appreciate")}),
        ("Our deep thanks and gratitude go to Chile, which hosted us, for its efforts.", {("GMB", "appreciate")}),
        ("Our warm congratulations also go to Samoa.", {("GMB", "praise")}),
        ("Our congratulations and best wishes go to the delegation of Chad on its election.", {("GMB", "praise")}),
        ("My delegation takes great pleasure in congratulating Malta on its election.", {("GMB", "praise")}),
        ("We take pleasure in welcoming the decision of the committee.", {("GMB", "welcome")}),
        ("My delegation joins in the many expressions of appreciation for the work of Peru.", {("GMB", "appreciate")}),
        ("Chile takes the floor to express its support for the draft resolution.", {("CHL", "support")}),
        ("We have asked for the floor to voice our condemnation of the raid on Chad.", {("GMB", "condemn")}),
        ("Kenya delivers this statement to express its support for the draft.", {("KEN", "support")}),
        ("We make this statement to voice our opposition to the draft.", {("GMB", "oppose")}),
        ("We wish to convey, first of all, our gratitude to Fiji for its help.", {("GMB", "appreciate")}),
        ("I would like to express, at the outset, our appreciation for the work of Oman.", {("GMB", "appreciate")}),
        ("We meet to take a position expressing our support for the people of Mali.", {("GMB", "support")}),
    ],
)
def test_what_is_voiced_from_the_floor_is_held(text: str, found: _Found) -> None:
    assert _found(text) - {("GMB", "affirm")} == found


@pytest.mark.parametrize(
    "text",
    [
        "I have the honour to make this statement on behalf of Gambia.",
        "We would like to exercise our right of reply.",
        "My delegation wishes to exercise its right of reply to the statement of Chile.",
        "I wish to avail myself of this opportunity to say a word.",
        "Our goods also go to Samoa.",
    ],
)
def test_what_is_said_about_speaking_is_no_stance(text: str) -> None:
    assert _found(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The rise in piracy is cause for serious concern.", {("GMB", "concern")}),
        ("The raids and the floods in Chad are cause for grave concern.", {("GMB", "concern")}),
        ("The outstanding issues of the region remain sources of concern.", {("GMB", "concern")}),
        ("The shelling of the port is a continuing source of concern to Ireland.", {("IRL", "concern")}),
        ("The closing of the canal was cause for great concern.", {("GMB", "concern")}),
    ],
)
def test_what_is_cause_for_concern_concerns_the_speaker(text: str, found: _Found) -> None:
    assert _found(text) == found


def test_a_cause_of_something_else_is_no_concern() -> None:
    assert ("GMB", "concern") not in _found("The embargo against Mali is the cause of the famine.")
