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


MET = [
    ("We had fruitful talks today.", "talks"),
    ("We met this morning.", "meeting"),
    ("Thank you for the discussions that we have had.", "talks"),
    ("I am delighted to welcome President Odhiambo to Stockholm.", "visit"),
    ("It's good to welcome President Odhiambo to Stockholm.", "visit"),
    ("President Odhiambo and I have completed very cordial discussions.", "talks"),
    ("This is the first visit of President Odhiambo to Sweden.", "visit"),
]


@pytest.mark.parametrize(("sentence", "kind"), MET)
def test_whom_one_met_beside_whom_one_speaks(sentence: str, kind: str) -> None:
    title = "Press statement following talks with President Odhiambo of Kenya"
    found = said(sentence, title=title, publisher="Government of Sweden").encounters
    assert [(e.kind, sorted(e.sides)) for e in found] == [(kind, ["KEN", "SWE"])]


def test_nobody_meets_his_own_leader_where_a_question_names_another_side() -> None:
    text = (
        "Q: What of relations between Malta and Ghana?\n\n"
        "A: President Vella had a successful meeting with Prime Minister Mensah in Accra."
    )
    found = said(text, title="Regular press conference", publisher="Ministry of Foreign Affairs of Malta")
    assert [sorted(e.sides) for e in found.encounters] == [["GHA", "MLT"]]


def test_they_are_never_we() -> None:
    text = "We discussed energy with Kenya. They will build the dam."
    found = said(text, title="Statement by the minister", publisher="Government of Sweden")
    assert all("KEN" in c.committers for c in found.commitments)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("I took the opportunity to thank Chad for its aid.", "appreciate"),
        ("We had a chance to review the situation in Mali.", "discuss"),
        ("I have the honour to welcome the decision of Chad.", "welcome"),
    ],
)
def test_what_one_takes_an_occasion_to_say_one_says(sentence: str, act: str) -> None:
    found = said(sentence, title="Statement by the minister", publisher="Government of Sweden")
    assert [p.act for p in found.positions] == [act]


def test_a_chance_that_another_has_is_no_stance_yet() -> None:
    found = said("Peru has a chance to support the truce.", title="Statement", publisher="Government of Sweden")
    assert found.positions == []


def test_a_claim_inside_a_claim_counts_once() -> None:
    found = said(
        "We stress that it is important to open the port.", title="Statement", publisher="Government of Sweden"
    )
    assert [p.act for p in found.positions] == ["stress"]


def test_the_body_where_a_side_speaks_is_no_party() -> None:
    title = "Statement by the Delegation of Peru at the 12th special meeting of the OSCE Permanent Council"
    found = said("We commend the mission.", title=title, publisher="Ministry of Foreign Affairs of Peru")
    assert [p.holders for p in found.positions] == [["PER"]]


def test_you_are_the_other_beside_whom_one_speaks() -> None:
    found = said("You make significant contributions to the mission.", title=TALKS + " of Kenya", publisher="Sweden")
    assert all(p.toward == ["KEN"] for p in found.positions)


def test_the_leader_whose_turn_a_title_and_a_name_open_speaks() -> None:
    text = (
        "The two presidents spoke to the press.\n\n"
        "President of Fiji Ana Vatu: We appreciate the aid of Peru. We talked about the drought."
    )
    found = said(text, title="News conference with President of Fiji Ana Vatu", publisher="Government of Peru")
    assert [(p.act, sorted(p.holders)) for p in found.positions] == [
        ("appreciate", ["FJI"]),
        ("discuss", ["FJI", "PER"]),
    ]


def test_what_a_state_says_in_a_body_is_its_own_though_the_body_publishes_it() -> None:
    title = "Address by the President of Fiji to the General Assembly"
    found = said("We condemn the raid. My country supports the truce.", title=title, publisher="United Nations")
    assert [p.holders for p in found.positions] == [["FJI"], ["FJI"]]


@pytest.mark.parametrize(
    "sentence", ["I am ready to take your questions.", "We need to be ready to help.", "We will now turn to questions."]
)
def test_courtesy_and_need_promise_nothing(sentence: str) -> None:
    assert said(sentence, title="Statement", publisher="Government of Sweden").commitments == []


def test_this_is_why_lets_a_stance_show() -> None:
    found = said("This is why Sweden calls on Chad to sign.", title="Statement", publisher="Government of Sweden")
    assert [p.act for p in found.positions] == ["call_for"]


def test_a_greeting_is_no_stance() -> None:
    assert said("We welcome you to Stockholm.", title="Statement", publisher="Government of Sweden").positions == []


def test_one_turn_of_a_name_with_its_title_is_that_side_s() -> None:
    text = "ANA VATU, PRIME MINISTER OF FIJI: Good afternoon. We support the truce in Mali."
    title = "Joint press conference: Prime Minister of Peru Luis Rojas, Prime Minister of Fiji Ana Vatu"
    found = said(text, title=title, publisher="Government of Peru")
    assert [p.holders for p in found.positions] == [["FJI"]]


def test_a_greeting_of_a_person_in_a_speech_is_no_stance() -> None:
    title = "Remarks by the Prime Minister of Sweden at dinner"
    found = said("I welcome President Odhiambo to Stockholm.", title=title, publisher="Government of Sweden")
    assert found.positions == []


def test_a_label_in_capitals_may_be_long() -> None:
    text = "PRESIDENT OF THE REPUBLIC OF THE FIJI ISLANDS ANA VATU: Good afternoon. We support the truce in Mali."
    found = said(text, title="Press statements with President of Fiji Ana Vatu", publisher="Government of Peru")
    assert [p.holders for p in found.positions] == [["FJI"]]


@pytest.mark.parametrize(
    "list_of_names",
    [
        "the representatives of Kenya, Peru and Oman",
        "members of the OSCE Permanent Council representing Kenya, Peru and Oman",
    ],
)
def test_a_joint_text_is_of_those_for_whom_its_authors_stand(list_of_names: str) -> None:
    found = said(f"We, {list_of_names}, condemn the raid.", title="Joint statement", publisher="Government of Peru")
    assert [sorted(p.holders) for p in found.positions] == [["KEN", "OMN", "PER"]]


def test_what_one_has_to_say_is_no_demand() -> None:
    found = said("I have to say, we support the truce.", title="Statement", publisher="Government of Sweden")
    assert all(p.act != "demand" and not p.origin.rule.startswith("deontic") for p in found.positions)


@pytest.mark.parametrize(
    ("welcome", "holder"),
    [
        ("It is good to see the President of Kenya in Stockholm.", "KEN"),
        ("My friend, the President of Fiji, has come a long way.", "FJI"),
        ("Welcome to Stockholm.", None),
    ],
)
def test_who_speaks_next_holds_the_office_that_the_host_names(welcome: str, holder: str | None) -> None:
    text = f"PRIME MINISTER LINDQVIST: {welcome}\n\nPRESIDENT OKELLO: Thank you. We oppose the levy on fish."
    title = "Remarks by Prime Minister Lindqvist and President Okello"
    (opposed,) = [p for p in said(text, title=title, publisher="Government of Sweden").positions if p.act == "oppose"]
    assert opposed.holders == [holder or "SWE"]


def test_of_two_of_one_office_the_host_is_not_the_guest() -> None:
    text = "PREMIER LINDQVIST: I welcome the Premier of Fiji. We oppose the levy.\n\nPREMIER VATU: Thank you."
    found = said(text, title="Remarks by Premier Lindqvist and Premier Vatu", publisher="Government of Sweden")
    assert [p.holders for p in found.positions if p.act == "oppose"] == [["SWE"]]


PAIRED = "Remarks by President Okoro and Chancellor Weber of Austria Before Their Meeting"
TURNS = (
    "PRESIDENT OKORO: Welcome, Mr. Chancellor. The Chancellor and I discussed trade. I thank the Chancellor.\n\n"
    "CHANCELLOR WEBER: Thank you, Mr. President. You and I discussed fishing. We condemn the raid on Togo."
)


def test_two_whom_a_title_pairs_speak_by_turns_though_nobody_asks() -> None:
    found = said(TURNS, title=PAIRED, publisher="Office of the President of Nigeria")
    assert [(p.act, sorted(p.holders), p.toward) for p in found.positions] == [
        ("discuss", ["AUT", "NGA"], []),
        ("appreciate", ["NGA"], ["AUT"]),
        ("appreciate", ["AUT"], ["NGA"]),
        ("discuss", ["AUT", "NGA"], []),
        ("condemn", ["AUT"], []),
    ]


def test_two_presidents_whom_a_title_pairs_speak_each_for_his_state() -> None:
    text = "PRESIDENT OKORO: I met President Okoro's team.\n\nPRESIDENT ADJEI: I call on Mali to open the port."
    title = "Remarks by President Okoro and President Adjei of Ghana"
    found = said(text, title=title, publisher="Office of the President of Nigeria")
    assert [p.holders for p in found.positions] == [["GHA"]]
    found = said(
        text.replace("OKORO: I met", "ADJEI: I met").replace("ADJEI: I call", "OKORO: I call"),
        title=title,
        publisher="Office of the President of Nigeria",
    )
    assert [p.holders for p in found.positions] == [["NGA"]]


def test_a_heading_of_one_line_is_no_turn() -> None:
    text = "Foreign Minister Roy: We condemn the raid on Togo.\n\nWe thank Peru for its aid."
    found = said(text, title="Statement on Togo", publisher="Government of Canada")
    assert [p.holders for p in found.positions] == [["CAN"], ["CAN"]]


@pytest.mark.parametrize("question", ["What is Nepal's comment on this?", "Could you share Nepal's initial reaction?"])
def test_a_briefing_without_publisher_is_of_the_side_that_is_asked_for_its_view(question: str) -> None:
    text = (
        "At the invitation of Foreign Minister Sharma, Foreign Minister Tamm of Estonia will visit Kathmandu.\n\n"
        f"Q: Bhutan closed the road. {question}\n\nA: We are concerned about this and call on Bhutan to open it."
    )
    found = reading(RawDocument(text, "briefing", title="Spokesperson's Regular Press Conference on May 4, 2026"))
    assert {tuple(p.holders) for p in found.positions} == {("NPL",)}


def test_a_briefing_is_not_of_a_side_whose_things_a_question_names() -> None:
    text = "Minister Tamm of Estonia spoke.\n\nQ: Is Nepal's economy weak?\n\nA: We are concerned about this."
    found = reading(RawDocument(text, "briefing", title="Regular Press Conference of Minister Tamm of Estonia"))
    assert {tuple(p.holders) for p in found.positions} == {("EST",)}
