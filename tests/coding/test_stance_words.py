"""The words of diplomatic prose are stances in the shapes in which ministries use them."""

from __future__ import annotations

import pytest

from communique import read
from tests.coding.documents import wire

FOUND = [
    ("Malta is perturbed by the blockade of the strait by Togo.", ["concern"]),
    ("Malta has learned with deep dismay of the arrest of the mayor in Togo.", ["concern"]),
    ("Malta follows with shock and dismay the fighting in Togo.", ["concern"]),
    ("Malta takes note with great regret of the ruling of Togo.", ["regret"]),
    ("Malta learned with disappointment of the decision of Togo to leave the court.", ["regret"]),
    ("Malta greeted with great satisfaction the announcement of Togo.", ["welcome"]),
    ("Malta expressed surprise that Togo had closed the strait.", ["dissatisfied"]),
    ("Malta is baffled by the decision of Togo to close the strait.", ["regret"]),
    ("Malta underlined its rejection of the blockade of Togo.", ["reject"]),
    ("Malta castigated Togo for the blockade of the strait.", ["deplore"]),
    ("Malta aligns itself with the statement of Togo.", ["endorse"]),
    ("Malta complimented Togo on the conduct of the vote.", ["praise"]),
    ("Malta questions the legality of the blockade of Togo.", ["disagree"]),
    ("Malta reminded Togo of its obligations under the treaty.", ["stress"]),
    ("Malta enjoins Togo to open the strait.", ["urge"]),
    ("The ministers of Malta and Togo examined the situation in the strait.", ["discuss"]),
    ("The conversation between Malta and Togo tackled the situation in the strait.", ["discuss"]),
    ("Malta condemned in the strongest possible terms this act of piracy off Togo.", ["condemn"]),
]


@pytest.mark.parametrize(("sentence", "acts"), FOUND)
def test_the_words_of_ministries_are_stances(sentence: str, acts: list[str]) -> None:
    assert [p.act for p in wire(sentence).positions] == acts


SILENT = [
    "Malta examined the wreck off Togo.",
    "Malta and Togo will examine the wreck in the strait.",
    "The ministers of Malta and Togo addressed the conference.",
    "Malta learned with deep sadness of the death of the former president of Togo.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_one_side_does_or_mourns_is_no_stance(sentence: str) -> None:
    assert wire(sentence).positions == []


def test_talks_that_a_sentence_tells_hold_what_they_turn_on() -> None:
    (found,) = wire(
        "The prime minister's talks with the president of Togo dealt with the drought, Malta said."
    ).positions
    assert found.holders == ["MLT"]
    (found,) = wire("Malta's talks with Togo dealt with the drought in the Sahel.").positions
    assert (sorted(found.holders), found.act) == (["MLT", "TGO"], "discuss")


GERUNDS = [
    ("Malta expressed its opposition to holding the vote in Togo.", "oppose"),
    ("Malta voiced concern about losing access to the ports of Togo.", "concern"),
    ("Malta expressed its hope for holding the summit with Togo.", "favour"),
    ("Malta voiced support for hosting the talks in Togo.", "support"),
]


@pytest.mark.parametrize(("sentence", "act"), GERUNDS)
def test_a_noun_of_stance_may_be_about_doing_something(sentence: str, act: str) -> None:
    assert [p.act for p in wire(sentence).positions] == [act]


MET = "The foreign ministers of Laos and Oman met in Muscat on Monday. "


@pytest.mark.parametrize(
    "sentence",
    [
        "There was full consensus on the need for a truce in Yemen.",
        "Both sides were in agreement on the importance of a truce in Yemen.",
        "They reached an understanding on trade. There was convergence on the need for a truce in Yemen.",
    ],
)
def test_that_there_was_consensus_is_what_the_sides_agree_on(sentence: str) -> None:
    found = [p for p in wire(MET + sentence).positions if p.act == "agree_that"]
    assert [sorted(p.holders) for p in found] == [["LAO", "OMN"]]


def test_who_remains_available_is_ready() -> None:
    (promise,) = wire("Malta remains available to mediate in the dispute of Togo.").commitments
    assert (promise.committers, promise.force) == (["MLT"], 2)


def test_what_one_reconfirms_that_one_will_do_is_promised() -> None:
    (promise,) = wire("Malta reconfirms that it will defend the strait with Togo.").commitments
    assert promise.committers == ["MLT"]


@pytest.mark.parametrize(
    "sentence",
    ["Malta and Togo share an interest in spite of the distance.", "Malta voiced interest in view of the vote."],
)
def test_what_opens_a_setting_is_no_interest(sentence: str) -> None:
    assert wire(sentence).positions == []


BARE_RELATIVES = [
    ("Togo freed the crew, a step Malta warmly welcomes.", "welcome"),
    ("The ban of Togo is a measure that Malta cannot accept.", "reject"),
    ("These are claims of Togo that Malta categorically rejects.", "reject"),
]


@pytest.mark.parametrize(("sentence", "act"), BARE_RELATIVES)
def test_what_a_relative_clause_without_pronoun_is_about_is_before_it(sentence: str, act: str) -> None:
    assert (["MLT"], act) in [(p.holders, p.act) for p in wire(sentence).positions]


def test_what_is_stressed_of_several_things_is_told_by_their_own_stances() -> None:
    found = wire("Malta's envoy underlined that Malta respects international law and upholds the Charter of the UN.")
    assert [(p.holders, p.act) for p in found.positions] == [(["MLT"], "adhere"), (["MLT"], "adhere")]


def test_who_remains_mobilised_to_do_a_thing_promises_it() -> None:
    (promise,) = wire("Malta remains fully mobilised to obtain the release of the crew held in Togo.").commitments
    assert (promise.committers, promise.force) == (["MLT"], 3)


FORETOLD = [
    "Malta is convinced that Togo will open the strait.",
    "Malta expressed its confidence that Togo would open the strait.",
    "Malta warned that Togo would close the strait.",
]


@pytest.mark.parametrize("sentence", FORETOLD)
def test_what_one_believes_another_will_do_is_no_promise(sentence: str) -> None:
    found = wire(sentence)
    assert found.commitments == []
    assert [p.holders for p in found.positions] == [["MLT"]]


def test_regret_that_a_thing_happened_is_about_what_happened() -> None:
    (found,) = wire("Malta expressed its regret that Togo left the treaty.").positions
    assert (found.act, found.object and found.object.exact) == ("regret", "Togo left the treaty")


@pytest.mark.parametrize("words", ["handed a note of protest to", "sent a protest note to", "lodged a protest with"])
def test_a_note_of_protest_is_a_protest(words: str) -> None:
    (found,) = wire(f"Malta {words} the embassy of Togo over the arrest of the crew.").positions
    assert (found.holders, found.act) == (["MLT"], "protest")


def test_who_adds_a_voice_to_calls_calls_for_it() -> None:
    (found,) = wire("Malta added its voice to the calls for a truce in Togo.").positions
    assert (found.holders, found.act) == (["MLT"], "call_for")


AHEAD = [
    "Malta and Togo underlined the importance of signing a fisheries agreement.",
    "Malta called for signing a fisheries agreement with Togo.",
    "Malta and Togo discussed the possibility of signing a fisheries agreement.",
]


@pytest.mark.parametrize("sentence", AHEAD)
def test_what_one_wants_to_sign_is_not_signed(sentence: str) -> None:
    assert wire(sentence).issued == []


def test_what_one_is_thanked_for_signing_is_signed() -> None:
    (found,) = wire("Malta thanked Togo for signing the fisheries agreement.").issued
    assert found.status == "signed"


@pytest.mark.parametrize("words", ["in depth", "in great detail", "at length"])
def test_how_thoroughly_a_thing_is_discussed_leaves_it_the_object(words: str) -> None:
    (found,) = wire(f"The ministers of Malta and Togo discussed {words} possible responses to the drought.").positions
    assert (sorted(found.holders), found.act) == (["MLT", "TGO"], "discuss")


def test_those_interested_in_a_thing_are_asked_to_act() -> None:
    (found,) = wire("Malta calls on all states interested in peace to condemn the raid on Togo.").positions
    assert (found.holders, found.act) == (["MLT"], "call_for")


def test_support_that_is_outlined_is_support() -> None:
    (found,) = wire("Malta's envoy outlined Malta's support for the reforms in Togo.").positions
    assert (found.holders, found.act) == (["MLT"], "support")


def test_what_is_received_with_satisfaction_is_welcomed() -> None:
    (found,) = wire("Malta received with great satisfaction the announcement of the truce in Togo.").positions
    assert (found.holders, found.act) == (["MLT"], "welcome")


def test_a_stance_in_support_of_a_side_is_support() -> None:
    (found,) = wire("Malta renewed its firm and principled stance in support of the people of Togo.").positions
    assert (found.holders, found.act) == (["MLT"], "support")


@pytest.mark.parametrize(
    ("text", "act", "holders"),
    [
        ("Finland views the sanctions as unlawful.", "reject", ["FIN"]),
        ("The premier of Tonga described Fiji's plan to raise the levy as harmful.", "deplore", ["TON"]),
        ("Chad characterised the talks as useful.", "affirm", ["TCD"]),
        ("Togo's president, condemning the raid, left for Lima.", "condemn", ["TGO"]),
        ("The ministers of Peru and Oman, welcoming the accord, met in Lima.", "welcome", ["PER", "OMN"]),
    ],
)
def test_what_is_described_as_good_or_bad_is_judged_and_asides_of_who_acts_are_stances(
    text: str, act: str, holders: list[str]
) -> None:
    assert [(p.act, p.holders) for p in wire(text).positions if p.stance_class != "NOTE"] == [(act, holders)]


def test_an_aside_that_tells_which_one_is_meant_is_no_stance() -> None:
    assert not [p for p in wire("The envoy condemning the raid was recalled by Togo.").positions if p.act == "condemn"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru expressed strong dissatisfaction and firm opposition to the levy.",
        "Oman voices dissatisfaction with and opposition to the levy.",
    ],
)
def test_two_feelings_share_what_they_are_about(sentence: str) -> None:
    found = wire(sentence).positions
    assert {p.act: p.object.exact for p in found if p.object} == dict.fromkeys(("dissatisfied", "oppose"), "the levy")


def test_a_kind_of_states_with_a_capital_is_not_those_of_the_text() -> None:
    found = wire("Peru praised Fiji. Peru called on developed States to honour the pact.").positions
    assert [p.toward for p in found if p.act == "call_for"] == [["developed States"]]


@pytest.mark.parametrize("noun", ["press release", "news release", "media release"])
def test_what_a_press_is_given_is_no_prisoner(noun: str) -> None:
    found = wire(f"Peru's foreign ministry issued a {noun} on the arrest of two men in Fiji.")
    assert [i.issuers for i in found.issued] == [["PER"]]
    assert all(e.event_type != "RETREAT" for e in found.events)


@pytest.mark.parametrize(
    ("verb", "act"), [("regrets", "regret"), ("condemns", "condemn"), ("welcomes", "welcome"), ("opposes", "oppose")]
)
@pytest.mark.parametrize("marks", ['"{}"', "\u201c{}\u201d"])
def test_a_verb_in_quotation_marks_is_a_verb(verb: str, act: str, marks: str) -> None:
    text = f"SUVA, May 4 (Wire) -- Nepal {marks.format(verb)} the sale of arms to Togo, the envoy of Nepal said."
    assert [(p.holders, p.act) for p in read(text).positions] == [(["NPL"], act)]


def test_a_noun_in_quotation_marks_stays_one() -> None:
    text = 'SUVA, May 4 (Wire) -- Gabon rejected the "demands" of Togo.'
    assert [(p.holders, p.act) for p in read(text).positions] == [(["GAB"], "reject")]
