"""What briefings, answers to questions and parliaments' records tell, and what in them only sounds like a record."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading
from tests.coding.documents import release, wire


def stances(told: Reading) -> list[tuple[str, str]]:
    return [("+".join(p.holders), p.act) for p in told.positions]


def events(told: Reading) -> list[tuple[str, list[str], list[str]]]:
    return [(e.event_type, [a.id for a in e.actors], [r.id for r in e.recipients]) for e in told.events]


@pytest.mark.parametrize(
    "sentence",
    [
        "We will open the floor for questions.",
        "I will begin with a statement on Tonga.",
        "We will better understand the strategy of Tonga.",
        "The people of Tonga are yet to attain their independence.",
        "Tonga has yet to answer our letter.",
        "We do not give warning of sanctions.",
        "Uruguay has shared its assessments in letters to Tonga.",
        "The people of Uruguay share the grief of the people of Tonga over this accident.",
        "I have no meetings to announce.",
        "Uruguay has no talks with Tonga to announce at this point.",
    ],
)
def test_these_are_no_records(sentence: str) -> None:
    told = release(sentence)
    assert not (told.positions or told.commitments or told.events or told.encounters)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I know that Tonga will join us in condemning the raid.", [("URY", "condemn")]),
        ("I know the House will join me in praising the doctors of Fiji.", [("URY", "praise")]),
        ("We wish to recognise the state of Palestine.", [("URY", "favour")]),
        ("Uruguay has recognised Fiji and Tonga.", [("URY", "recognise")]),
        ("Uruguay recognised Palau as early as 1994.", [("URY", "recognise")]),
        (
            "Uruguay does not tolerate interference, and we send a clear message that we reject it.",
            [("URY", "reject")] * 2,
        ),
        ("I make very clear that we reject the levy.", [("URY", "reject")]),
        ("It is right and proper that we have condemned the raid of Tonga.", [("URY", "condemn")]),
        ("We thank all states that stood with us.", [("URY", "appreciate")]),
        ("We thank the states that recognised the truth and did not support the motion.", [("URY", "appreciate")]),
        ("It is long overdue for Tonga to end its claims on the reef.", [("URY", "call_for")]),
        ("We continue to campaign for the independence of Samoa.", [("URY", "support")]),
        ("The Premier of Tonga and I stressed that we oppose the levy.", [("TON+URY", "oppose")]),
    ],
)
def test_whose_stance_it_is(sentence: str, expected: list[tuple[str, str]]) -> None:
    told = [(("+".join(sorted(holders.split("+")))), act) for holders, act in stances(release(sentence))]
    assert told == expected


@pytest.mark.parametrize("other", ["Fiji", "Mali"])
def test_what_is_overdue_is_asked_of_whom_it_names(other: str) -> None:
    for sentence in (f"It is long overdue for {other} to end its raids.", f"It is time for {other} to end its raids."):
        assert ("REQUEST", ["URY"], [next(iter(release(f"We thank {other}.").positions)).toward[0]]) in events(
            release(sentence)
        )


def test_both_of_us_promise() -> None:
    told = release("The Premier of Tonga and I agreed that we would continue to coordinate our patrols.")
    assert [sorted(c.committers) for c in told.commitments] == [["TON", "URY"]]


@pytest.mark.parametrize("sentence", ["Fiji lodged a strong protest.", "Mali has filed a complaint."])
def test_a_protest_is_not_protested_to(sentence: str) -> None:
    assert [e.recipients for e in wire(sentence).events] == [[]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mali fired 200 missiles against a number of targets in Niger.", ("ASSAULT", ["MLI"], ["NER"])),
        ("Peru struck several depots in Chile.", ("ASSAULT", ["PER"], ["CHL"])),
        ("Peru struck several depots in the hills of Peru.", ("ASSAULT", ["PER"], [])),
    ],
)
def test_what_is_hit_abroad_is_hit_where_it_stands(sentence: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert events(wire(sentence)) == [expected]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Uruguay welcomed the release by Mali of two sailors.", {"RETREAT", "SUPPORT"}),
        ("Uruguay welcomed the release by Mali of its report on trade.", {"SUPPORT"}),
        ("Uruguay condemned the attack by Mali on Niger.", {"ACCUSE", "ASSAULT"}),
        ("Uruguay condemned the continued attacks by Mali on Niger.", {"ACCUSE"}),
    ],
)
def test_what_is_granted_is_a_discrete_act(sentence: str, types: set[str]) -> None:
    assert {e.event_type for e in release(sentence).events} == types


def test_the_spokesman_is_who_was_introduced_as_such() -> None:
    text = (
        "Ambassador Moussa Kane, the official spokesman for the Malian foreign ministry, spoke of the dam.\n\n"
        "Kane said that the plan is reckless. The words of the Nigerien minister show that Niger wants no talks.\n\n"
        "The spokesperson said that the filling of the dam by Niger violates the treaty."
    )
    told = read(text, title="On the dam", publisher="Daily Example")
    assert [p.side for p in told.persons if p.name == "Moussa Kane"] == ["MLI"]
    assert {h for p in told.positions if "treaty" in p.evidence.exact for h in p.holders} == {"MLI"}


def test_an_answer_of_a_spokesperson_is_no_readout() -> None:
    title = "Statement of the Spokesperson in Response to a Question on the Words of Fijian Officials on Samoa"
    text = "The words of Fijian officials are received with regret. They ignore the call with the Fijian President."
    told = read(text, title=title, publisher="Ministry of Foreign Affairs of Samoa")
    assert told.document.doctype == "press_release"
    assert stances(told)[0] == ("WSM", "regret")


@pytest.mark.parametrize(
    ("publisher", "side"), [("Houses of the Oireachtas", "IRL"), ("Eduskunta", "FIN"), ("Lok Sabha", "IND")]
)
def test_a_parliament_publishes_for_its_state(publisher: str, side: str) -> None:
    told = read("In response to Ms. Ek, I condemn the raid in Tonga.", title="Debate", publisher=publisher)
    assert stances(told) == [(side, "condemn")]


def test_whom_we_met_does_not_speak() -> None:
    told = read("I met the Premier of Tonga. We condemn the raid.", title="Statement on the raid", publisher="Hansard")
    assert not told.positions


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Uruguay will not waver in its support for Tonga.", [("URY", "support")]),
        ("It is with deep concern that we follow the crisis in Tonga.", [("URY", "concern")]),
        ("It is with regret that we note the decision of Tonga.", [("URY", "regret")]),
        ("What worries us most is the crisis in Tonga.", [("URY", "concern")]),
        ("The truce between Tonga and Fiji is to be welcomed.", [("URY", "welcome")]),
        ("The decision of Tonga is to be regretted.", [("URY", "regret")]),
        ("My thanks go to Tonga for its hospitality.", [("URY", "appreciate")]),
        ("Credit is due to Tonga for its mediation.", [("URY", "praise")]),
        ("Uruguay voted in support of the motion.", [("URY", "favour")]),
        ("We have no intention of recognising Tonga.", []),
        ("That is not something that we would support.", []),
        ("Talks can only begin when all sides recognise the border.", []),
    ],
)
def test_turns_of_phrase_of_those_who_answer(sentence: str, expected: list[tuple[str, str]]) -> None:
    told = release(sentence)
    assert stances(told) == expected


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The treaty remains suspended until Mali ends its aid to rebels.", set()),
        ("The siege lasted until Mali withdrew its troops.", {"RETREAT"}),
    ],
)
def test_what_is_waited_for_has_not_come_about(sentence: str, types: set[str]) -> None:
    assert {e.event_type for e in wire(sentence).events} == types


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for joining us.",
        "Thank you all for your questions.",
        "The two sides are expected to sign a pact on the reefs.",
        "We have consulted with partners in the region.",
    ],
)
def test_courtesy_and_expectation_are_no_records(sentence: str) -> None:
    told = release(f"Mali shelled the port of Bissau. {sentence}")
    found = [*told.positions, *told.commitments, *told.encounters]
    assert not [r for r in found if getattr(r, "stance_class", "") != "NOTE"]


@pytest.mark.parametrize("other", ["Chad", "Peru"])
def test_hoping_that_another_will_act_asks_for_it(other: str) -> None:
    (event,) = release(f"We hope that {other} will release the sailors.").events
    assert event.event_type == "REQUEST"


def test_all_parties_of_a_text_of_one_side_are_nobody_named() -> None:
    told = release("We hope that Chad can have a government soon. We expect that all parties keep to that promise.")
    assert [(p.act, p.toward) for p in told.positions] == [("favour", ["TCD"]), ("call_for", [])]


ASKED = """Shri Arun Das, Official Spokesperson: Good afternoon. We welcome the truce in Chad.

Rishi: Sir, Mali says that India has asked a journalist from Gao to leave the country.

Sana: Niger rejects the plan of Mali. What do you say?

Shri Arun Das, Official Spokesperson: We call upon Mali to respect the pact."""

INTERVIEWED = """Sally Orr, Host: Why are these two ministers being sanctioned?

Ana Roy, Foreign Minister: We condemn the raid in Chad.

Orr: But Chad rejects the plan of Niger.

Foreign Minister: We support the plan."""


@pytest.mark.parametrize(
    ("text", "publisher", "side", "acts"),
    [
        (ASKED, "Ministry of External Affairs, Government of India", "IND", ["welcome", "call_for"]),
        (INTERVIEWED, "Minister for Foreign Affairs of Fiji", "FJI", ["condemn", "support"]),
    ],
)
def test_who_is_labelled_by_a_bare_name_asks(text: str, publisher: str, side: str, acts: list[str]) -> None:
    told = read(text, title="Transcript of the weekly media briefing", publisher=publisher)
    assert stances(told) == [(side, name) for name in acts]


def test_in_an_answer_one_promises_to_whom_the_question_is_about() -> None:
    text = (
        "Foreign Minister Li Na will visit Peru from 26 to 28 October.\n\nQuestion: Mali has protested against it."
        " Do you have any comment?\n\nAnswer: We will publish the charts."
    )
    told = read(text, title="Regular press conference", publisher="Ministry of Foreign Affairs of Fiji")
    assert [r for e in told.events if "charts" in e.evidence.exact for r in e.recipients] == []


def test_those_who_are_greeted_do_not_meet() -> None:
    assert not release("Dear Heads of State and delegates gathered here,").events


@pytest.mark.parametrize("other", ["Malian", "Peruvian"])
def test_these_two_are_those_told_of_before(other: str) -> None:
    told = release(f"Two {other} ministers are under sanctions. These two ministers reject the truce.")
    expected = {"Malian": "MLI", "Peruvian": "PER"}[other]
    assert (expected, "reject") in stances(told)
    assert stances(release("These two ministers reject the truce.")) != [("URY", "reject")]


def test_who_arrives_in_a_capital_visits_its_state() -> None:
    told = release("The visit to Azerbaijan goes on. The Prime Minister arrived in Baku yesterday.")
    assert ("CONSULT", ["URY"], ["AZE"]) in events(told)


def test_calls_are_made_with_somebody() -> None:
    (made,) = release("The Foreign Minister made calls with the foreign ministers of Mali and Niger.").events
    assert (made.event_type, made.event_mode) == ("CONSULT", "phone")


@pytest.mark.parametrize(
    "sentence",
    [
        "Some say that Uruguay supports the coup in Mali.",
        "The media claimed that Uruguay supports the coup in Mali.",
        "Critics say that we back the siege of Gao.",
    ],
)
def test_what_others_say_of_a_side_is_not_its_stance(sentence: str) -> None:
    assert not release(sentence).positions


@pytest.mark.parametrize(
    "sentence",
    [
        "We are not in a position to confirm that Mali shelled Niger.",
        "We have seen no evidence that Mali shelled Niger.",
        "Mali should not have shelled Niger.",
        "Mali must not shell Niger.",
    ],
)
def test_what_is_not_said_to_be_done_is_no_deed(sentence: str) -> None:
    assert not [e for e in release(sentence).events if e.event_type == "ASSAULT"]


def test_a_judgement_on_what_is_done_asks_for_nothing() -> None:
    assert stances(release("Mali should not have signed the pact.")) == [("URY", "affirm")]
    assert stances(release("Mali should not sign the pact.")) == [("URY", "call_for")]


def test_what_had_to_be_done_is_no_demand() -> None:
    assert not release("The Minister had to postpone his visit to Mali.").positions


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        ("We want an end to the blockade against Cuba.", []),
        ("We demand an end to the attacks by Mali on Niger.", [["MLI"]]),
        ("We call on Mali to lift the blockade against Niger.", [["MLI"]]),
    ],
)
def test_who_suffers_is_not_asked_to_end_it(sentence: str, recipients: list[list[str]]) -> None:
    assert [[r.id for r in e.recipients] for e in release(sentence).events if e.event_type == "REQUEST"] == recipients


def test_a_wish_that_introduces_a_stance_is_no_stance() -> None:
    told = release("My delegation wishes to echo the call of Fiji for a ceasefire in Sudan.")
    assert stances(told) == [("URY", "call_for")]


def test_a_statement_is_commended_to_the_house_as_a_form() -> None:
    told = read("I commend this statement to the House.", title="Statement on Myanmar", publisher="UK Parliament")
    assert not told.positions


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("Press Briefing with the Omani Government Spokesperson", "OMN"),
        ("Press Briefing by the Press Secretary of Palau", "PLW"),
        ("Press Briefing on the words of the Spokesperson of Palau", "GTM"),
    ],
)
def test_a_briefing_is_of_the_spokesperson_in_its_title(title: str, side: str) -> None:
    text = "ROLLE: We welcome the truce in the strait.\n\nQ: And the ban?\n\nROLLE: We oppose the ban on nets.\n"
    told = read(text, title=title, publisher="Government of Guatemala")
    assert (told.document.doctype, told.document.parties) == ("press_briefing", [side])
    assert stances(told) == [(side, "welcome"), (side, "oppose")]


@pytest.mark.parametrize("joins", ["Together with Mr Kofi Lawson, we adopted", "We, along with Mr Lawson, adopted"])
def test_who_acts_together_with_us_is_the_other_of_us(joins: str) -> None:
    text = (
        "We discussed the drought. Malta and Togo reject the levy. We reaffirmed our support for the truce. "
        f"We support the ban. {joins} a joint statement.\n\nQuestion: And the plan?\n\nMinister Vella: I welcome it.\n"
    )
    told = read(text, title="Press conference by Minister Vella", publisher="Ministry of Foreign Affairs of Malta")
    both, alone = ["MLT", "TGO"], ["MLT"]
    assert told.document.parties == alone
    expected = {"discuss": both, "reject": both, "support": both, "welcome": alone}
    found = {p.act: sorted(p.holders) for p in reversed(told.positions)}
    assert found == expected
    assert [sorted(p.holders) for p in told.positions if p.act == "support"] == [both, alone]
    assert [sorted(i.issuers) for i in told.issued] == [both]


SAID_IN_REMARKS = [
    ("Oman cannot be permitted to go on with its raids.", [("MLT", "oppose", ["OMN"])]),
    ("We must not let Fiji shut the strait.", [("MLT", "oppose", ["FJI"])]),
    ("Togo should no longer be subject to the unjust levy imposed by Oman.", [("MLT", "oppose", ["OMN"])]),
    ("Samoa must not be subject to sanctions by Peru.", [("MLT", "oppose", ["PER"])]),
    ("The fastest way to end the drought would be for Oman to lift the ban.", [("MLT", "favour", [])]),
    ("In our view, the best way of ending the dispute is to hold talks.", [("MLT", "favour", [])]),
    ("We took the position that quotas must be set by treaty.", [("MLT", "believe", [])]),
    ("Of grave concern to us is the raid in Oman.", [("MLT", "grave_concern", [])]),
    ("It is a matter of deep regret to us that the draft was not adopted.", [("MLT", "regret", [])]),
    ("It is a source of great satisfaction for Malta that peace has returned.", [("MLT", "welcome", [])]),
    ("We take heart from the truce in Chad.", [("MLT", "welcome", [])]),
    ("Our relations with Togo are excellent.", [("MLT", "affirm", [])]),
    ("We find it hard to accept the levy.", [("MLT", "reject", [])]),
    ("There is a compelling case for reform of the pact.", [("MLT", "affirm", [])]),
    ("The sanctions have been insufficient.", [("MLT", "affirm", [])]),
    ("Oman's troops must be pulled back.", [("MLT", "demand", ["OMN"])]),
    ("Our troops must be pulled back.", [("MLT", "affirm", [])]),
    ("Our stand on the reef is that the talks are open.", [("MLT", "affirm", [])]),
    ("Our stand is that the ban must end.", [("MLT", "affirm", [])]),
    ("I can't see why the levy is just.", [("MLT", "affirm", [])]),
    ("We should refrain from comment on the vote.", []),
    ("I must not comment on the vote.", []),
    ("Sometimes interests differ.", []),
    ("Often the views coincide.", []),
    ("There will always be disputes between neighbours.", []),
    ("The views of Fiji and Oman often differ.", [("MLT", "affirm", [])]),
    ("So that the coast will be safe and free.", []),
    ("Our position on the strait is that it is the pillar of our trade.", [("MLT", "believe", [])]),
]


@pytest.mark.parametrize(("sentence", "expected"), SAID_IN_REMARKS)
def test_what_is_held_without_a_verb_of_stance(sentence: str, expected: list[tuple[str, str, list[str]]]) -> None:
    told = read(sentence, title="Remarks by the Foreign Minister", publisher="Ministry of Foreign Affairs of Malta")
    assert [(p.holders[0], p.act, p.toward) for p in told.positions] == expected


@pytest.mark.parametrize(
    ("sentence", "holders", "toward"),
    [
        (
            "Together with Mr Lawson of Togo, we issued a statement, including an appeal to Oman to V.",
            ["MLT", "TGO"],
            "OMN",
        ),
        ("Fiji adopted a resolution including an appeal to Peru to V.", ["FJI"], "PER"),
        ("The resolution of Fiji contains an appeal to Peru to V.", ["FJI"], "PER"),
    ],
)
def test_an_appeal_in_a_document_is_its_issuers(sentence: str, holders: list[str], toward: str) -> None:
    text = sentence.replace("to V.", "to open the port.")
    told = read(text, title="Remarks by Minister Vella", publisher="Ministry of Foreign Affairs of Malta")
    assert [(sorted(p.holders), p.toward) for p in told.positions if p.stance_class == "URGE"] == [(holders, [toward])]


@pytest.mark.parametrize("opening", ["In our view,", "We said that"])
def test_our_own_view_is_the_voice_of_the_document(opening: str) -> None:
    text = f"{opening} the best way of ending the dispute is to hold talks."
    told = read(text, title="Remarks by Minister Vella", publisher="Ministry of Foreign Affairs of Malta")
    assert [(p.attribution.basis, p.attribution.speaker) for p in told.positions] == [("document_voice", ["MLT"])]


@pytest.mark.parametrize(
    "text",
    [
        "Q: The king of Tonga condemned the arrest of the traders. What do you say?\nA: We oppose the raid.",
        "Q: The king of Tonga condemned the arrest of the traders. What do you say? A:We oppose the raid.",
        "Question: The king of Tonga condemned the arrest of the traders in May. Is that so?\nAnswer: Peru opposes it.",
    ],
)
def test_an_answer_may_begin_on_the_next_line_or_in_the_same_one(text: str) -> None:
    found = read(text, publisher="Ministry of Foreign Affairs of Peru").positions
    assert [p.holders for p in found if p.act == "oppose"] == [["PER"]]
