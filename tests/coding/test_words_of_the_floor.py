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


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Malta supports Chad and Togo in conducting a dialogue on security.", False),
        ("We support Peru and Chile in holding talks on the border.", False),
        ("Oman encourages Mali and Niger in holding regular talks.", False),
        ("Chad and Togo succeeded in holding talks on Monday.", True),
        ("Peru assisted Chad and Mali in holding talks on Monday.", True),
    ],
)
def test_talks_in_which_states_are_supported_need_not_be_held(text: str, met: bool) -> None:
    (reading,) = read_documents([RawDocument(text=text, title="Statement by Gambia", place="t")])
    assert bool(reading.encounters) is met


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We condemn Chad's attack on Mali, which is a breach of the truce.", {"TCD"}),
        ("We condemn Togo's war against Benin, which constitutes a violation of the Charter.", {"TGO"}),
        ("We deplore the raid on Peru, which threatens the peace of the region.", set()),
        ("Gambia condemned Fiji's aggression against Samoa, which is a threat to peace.", {"FJI"}),
    ],
)
def test_the_one_attacked_is_not_blamed_for_the_deed(text: str, found: set[str]) -> None:
    raw = RawDocument(text=text, title="Statement by Gambia", publisher="Permanent Mission of Gambia", place="t")
    (reading,) = read_documents([raw])
    blamed = {i.id for e in reading.events if e.event_type == "ACCUSE" for i in e.recipients}
    assert blamed == found


@pytest.mark.parametrize(
    "text",
    [
        "Your office has undertaken vital work in many areas.",
        "The ministry of Gambia undertook a campaign against malaria.",
        "I am happy to share that my Government raised the pay of teachers.",
        "I am proud to report that our schools are open.",
    ],
)
def test_work_and_news_from_home_are_no_promise_or_stance(text: str) -> None:
    raw = RawDocument(text=text, title="Statement by Gambia", publisher="Permanent Mission of Gambia", place="t")
    (reading,) = read_documents([raw])
    assert not [p for p in reading.positions if p.act == "welcome"]
    assert not [e for e in reading.events if e.event_type == "AGREE"]


@pytest.mark.parametrize(
    "text",
    [
        "We stand with the people of Chad and condemn in the strongest terms, the atrocities, including killings.",
        "We regret the delay and condemn in the strongest possible terms, these attacks, including those on schools.",
    ],
)
def test_a_comma_behind_how_strongly_one_condemns_hides_nothing(text: str) -> None:
    assert ("GMB", "condemn") in _found(text)
