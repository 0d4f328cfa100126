"""Stances that are told as their holder's own, and words that judge."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading


def _said(text: str, publisher: str = "Ministry of Foreign Affairs of Togo") -> Reading:
    return read(text, title="Statement by the Spokesperson", publisher=publisher)


def _held(text: str) -> list[tuple[str, str, str]]:
    return [("+".join(p.holders), p.act, p.object.exact if p.object else "") for p in _said(text).positions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our solidarity with the people of Mali is total.", ("TGO", "endorse", "the people of Mali")),
        ("Our opposition to the levy has not changed.", ("TGO", "oppose", "the levy")),
        ("Our concern over the clashes in Mali has grown.", ("TGO", "concern", "the clashes in Mali")),
        ("Our objection to the dam is based on the treaty of 1959.", ("TGO", "oppose", "the dam")),
        ("Our hope is that Peru and Mali will sign the truce.", ("TGO", "favour", "Peru and Mali will sign the truce")),
        ("There is no change in our support for the truce.", ("TGO", "support", "the truce")),
        ("The people of Mali have our solidarity and support.", ("TGO", "support", "The people of Mali")),
        ("Chad's objection to the map rests on a treaty of 1924.", ("TCD", "oppose", "the map")),
    ],
)
def test_a_stance_that_is_said_to_stand_is_its_owners(text: str, expected: tuple[str, str, str]) -> None:
    assert _held(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We gave Peru our full support.", ("TGO", "support", "Peru")),
        ("Uruguay has given Mali its full support.", ("URY", "support", "Mali")),
        ("Mali may rest assured of our full support.", ("TGO", "support", "Mali")),
        ("Nepal can count on our unwavering support.", ("TGO", "support", "Nepal")),
        ("Nepal can count on the full support of Togo.", ("TGO", "support", "Nepal")),
        ("Our full support goes to the mediator.", ("TGO", "support", "the mediator")),
        ("Our support for the truce is beyond doubt.", ("TGO", "support", "the truce")),
        ("It remains our view that the levy is unlawful.", ("TGO", "believe", "the levy is unlawful")),
        ("Our concern is that Peru will leave the pact.", ("TGO", "concern", "Peru will leave the pact")),
        ("The shelling of the port is to be condemned.", ("TGO", "condemn", "The shelling of the port")),
        ("The silence of Peru deserves the strongest condemnation.", ("TGO", "condemn", "The silence of Peru")),
        ("Mali deserves credit for the truce.", ("TGO", "praise", "the truce")),
        ("We beg to differ with Peru.", ("TGO", "disagree", "Peru")),
    ],
)
def test_a_stance_is_given_owed_and_due(text: str, expected: tuple[str, str, str]) -> None:
    assert _held(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "We gave Peru our address.",
        "We wish to express our best wishes to the people of Peru.",
        "We can count on three teams of bakers.",
        "Our soldiers gallantly held the bridge.",
        "Peru has taken a long step.",
    ],
)
def test_what_is_given_is_not_always_a_stance(text: str) -> None:
    assert _held(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Our support was sought by the union of bakers.",
        "Our discussions with Mali continue.",
        "Our agreement with Ghana stands.",
    ],
)
def test_a_stance_that_is_presupposed_is_none(text: str) -> None:
    assert all(p.act != "support" for p in _said(text).positions)


def test_anothers_support_that_is_judged_is_not_told() -> None:
    reading = _said("Chad's support for the raid is a threat to us all.")
    assert [(p.holders, p.stance_class) for p in reading.positions] == [(["TGO"], "ASSERT")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Fiji called the decision of Tonga hasty.", "deplore"),
        ("Nepal deemed the remarks of Laos malicious.", "deplore"),
        ("Nepal dismissed the report of Laos as a fabrication.", "reject"),
        ("Malta branded the plan of Cyprus a slap in the face.", "deplore"),
        ("Peru's foreign ministry said that the report was a total invention.", "reject"),
        ("The allegation is a lie, the foreign minister of Chad said.", "reject"),
    ],
)
def test_who_calls_a_thing_hasty_or_untrue_judges_it(text: str, act: str) -> None:
    assert [p.act for p in read(text).positions] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Mali stressed upon the need to ensure an early vote.", "stress"),
        ("Bolivia voiced the objection that the levy by Peru was harmful.", "oppose"),
        ("Kenya expressed its strong protest at the move by Uganda.", "protest"),
        ("Kenya made a strong protest to Uganda over the raid.", "protest"),
        ("Zambia stood up for the rights of the islanders.", "support"),
        ("Zambia poured scorn on the Angolan offer.", "deplore"),
        ("Zambia looks with favour on the Angolan offer.", "favour"),
        ("Zambia cast doubt on the Angolan offer.", "disagree"),
        ("Mali echoed the words of the minister of Chad.", "endorse"),
        ("Gabon was full of praise for the mediators of Togo.", "appreciate"),
        ("Samoa was critical of the decision of Fiji to open new mines.", "deplore"),
        ("Rwanda has been vocal in its criticism of Burundi.", "deplore"),
        ("Samoa is unconvinced by the plan of Fiji.", "disagree"),
        ("Samoa is receptive to the plan of Fiji.", "favour"),
        ("Samoa takes its hat off to the people of Fiji.", "praise"),
        ("The envoy of Samoa had harsh words for Fiji over the levy.", "deplore"),
        ("Samoa is firmly behind the plan of Fiji.", "support"),
        ("Samoa took Fiji to task over whaling.", "deplore"),
        ("The foreign minister of Fiji counselled Samoa not to comment on the ruling.", "call_for"),
        ("Samoa is dead set against the plan of Fiji.", "oppose"),
    ],
)
def test_turns_of_phrase_that_tell_a_stance(text: str, act: str) -> None:
    assert [p.act for p in read(text).positions] == [act]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What we oppose is the use of force against Peru.", ("TGO", "oppose", "the use of force against Peru")),
        ("All we ask is that Peru honour its word.", ("TGO", "call_for", "Peru honour its word")),
        ("What we call for is a truce.", ("TGO", "call_for", "a truce")),
        ("It was Kenya which rejected the plan.", ("KEN", "reject", "the plan")),
        ("It is precisely this levy that we oppose.", ("TGO", "oppose", "precisely this levy")),
    ],
)
def test_a_cleft_tells_the_stance_of_the_plain_sentence(text: str, expected: tuple[str, str, str]) -> None:
    assert _held(text) == [expected]


def test_a_stance_in_an_aside_leaves_the_belief_before_it() -> None:
    text = "We believe that such statements are not helpful to good relations, which we have long valued."
    assert sorted(p.act for p in _said(text).positions) == ["appreciate", "believe"]


@pytest.mark.parametrize(
    "text",
    [
        "Mali commends the parties for the courage they demonstrated in the course of the talks.",
        "The courage that the people of Togo demonstrated during the raid was great.",
    ],
)
def test_who_demonstrates_a_virtue_does_not_protest(text: str) -> None:
    assert all(e.event_type != "PROTEST" for e in read(text).events)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The statement also notes Togo's concern about the raid.", ["concern"]),
        ("The communique notes Togo's opposition to the dam.", ["oppose"]),
        ("Togo noted Peru's concern about the raid.", ["concern", "note"]),
    ],
)
def test_what_a_text_notes_of_its_own_side_is_told_once(text: str, acts: list[str]) -> None:
    assert sorted(p.act for p in _said(text).positions) == acts
