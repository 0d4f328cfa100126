"""Lists of issues behind a pledge, a recognition or a phrase of source: each member is a stance of its own."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document
from tests.coding.documents import wire


def stances(reading: Reading) -> list[tuple[str, str, str]]:
    """Returns class, basis and object of each position in text order."""
    held = sorted((p.object.start, p) for p in reading.positions if p.object is not None)
    return [(p.stance_class, p.basis, p.object.exact if p.object else "") for _, p in held]


@pytest.mark.parametrize("aim", ["with a view to opposing", "with the aim of opposing", "in an effort to oppose"])
def test_the_aim_of_a_pledge_holds_its_stances(aim: str) -> None:
    reading = wire(f"Ghana and Nepal pledged to consult closely at the UN {aim} protectionism and hegemonism.")
    assert stances(reading) == [("OPPOSE", "embedded", "protectionism"), ("OPPOSE", "embedded", "hegemonism")]


def test_things_with_an_indefinite_article_each_are_a_list_and_no_apposition() -> None:
    reading = wire(
        "Togo and Cuba voiced their commitment to working closely in regional and world bodies with a view to jointly "
        "opposing unilateral coercive measures, protectionism and interference in the internal affairs of states, and "
        "to promoting a multipolar world, an inclusive economic globalization, a just system of global governance and "
        "a two-state solution in the Middle East."
    )
    assert [kind for kind, *_ in stances(reading)] == ["OPPOSE"] * 3 + ["SUPPORT"] * 4
    assert stances(reading)[2][2] == "interference in the internal affairs of states"
    assert stances(reading)[5][2] == "a just system of global governance"


@pytest.mark.parametrize("cue", ["As noted in the communique", "As indicated in the text", "As was stated in the note"])
def test_what_a_text_is_said_to_note_is_its_sides_and_no_note_of_theirs(cue: str) -> None:
    reading = wire(f"{cue}, Ghana and Nepal praised the truce, and the parties oppose protectionism.")
    assert [(p.act, p.holders) for p in reading.positions] == [("praise", ["GHA", "NPL"]), ("oppose", ["GHA", "NPL"])]


def test_one_claim_of_status_makes_its_list_a_recognition() -> None:
    reading = wire("Chad recognises that the strip is a case of decolonisation, and that only two states are parties.")
    assert [p.act for p in reading.positions] == ["recognise", "recognise"]
    reading = wire("Chad recognises that small states carry heavy debts, and that rates are high.")
    assert [p.act for p in reading.positions] == ["acknowledge_fact", "acknowledge_fact"]


@pytest.mark.parametrize(
    "pledge", ["promised to stand by each other in multilateral organisations", "agreed to back one another at the UN"]
)
def test_a_pledge_of_mutual_support_in_world_bodies_holds_a_stance(pledge: str) -> None:
    (position,) = wire(f"Ghana and Nepal {pledge}.").positions
    assert (position.stance_class, position.basis, position.issues) == (
        "SUPPORT",
        "embedded",
        ["mutual-support-in-forums"],
    )
    assert position.toward == ["GHA", "NPL"]


def test_it_at_the_end_of_a_sentence_is_the_text_that_spoke_last() -> None:
    reading = wire(
        "Ghana and Nepal praised the truce, a joint statement said. Nepal thanked the African Union for its envoy, it "
        "added. The sides believe that the Global South is rising, it said."
    )
    assert [p.attribution.speaker for p in reading.positions] == [["GHA", "NPL"]] * 3


def test_it_follows_a_policy_but_it_follows_that_is_nobody_s() -> None:
    (position,) = wire("Ghana reaffirmed that it follows a policy of neutrality.").positions
    assert (position.act, position.holders) == ("follow_policy", ["GHA"])
    assert not [p for p in wire("It follows that Ghana opposed nothing.").positions if p.act == "follow_policy"]


def test_what_a_text_indicates_is_told_by_it() -> None:
    reading = wire("Ghana and Nepal oppose protectionism, a joint statement published on Monday indicates.")
    assert [(p.act, p.attribution.basis) for p in reading.positions] == [("oppose", "explicit")]


def test_the_last_of_a_list_of_stances_is_not_lost_in_the_content_of_the_one_before() -> None:
    reading = wire(
        "Ghana reiterates its recognition of the right of the people to self-determination, maintains that Western "
        "Sahara is a question of decolonization, and backs the efforts of the UN envoy."
    )
    assert {p.holders[0] for p in reading.positions} == {"GHA"}
    assert sorted(p.stance_class for p in reading.positions) == ["ASSERT", "RECOGNISE", "SUPPORT"]


def test_what_it_was_agreed_to_do_is_of_those_who_met() -> None:
    reading = wire(
        "Ghana and Nepal met in Accra. It was agreed to continue close interaction at the UN with the aim of "
        "countering protectionism and hegemonism."
    )
    assert [(p.holders, p.basis) for p in reading.positions] == [(["GHA", "NPL"], "embedded")] * 2


@pytest.mark.parametrize("asked", ["developed countries", "rich states", "all parties"])
def test_whom_one_calls_on_is_no_particle(asked: str) -> None:
    reading = wire(f"Ghana and Nepal voiced concern about the delay and called on {asked} to fulfil their pledges.")
    assert sorted(p.act for p in reading.positions) == ["call_for", "concern"]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("consider unacceptable the imposition of sanctions on Peru", "reject"),
        ("deem the use of force inadmissible", "reject"),
        ("find regrettable the delay of the vote", "regret"),
        ("shared the view on the need for a truce", "agree_that"),
        ("proceed from the fact that the treaty with Peru holds", "believe"),
    ],
)
def test_a_judgement_is_a_stance_wherever_it_stands(sentence: str, act: str) -> None:
    (position,) = wire(f"Ghana and Nepal {sentence}.").positions
    assert (position.act, position.holders) == (act, ["GHA", "NPL"])


def test_as_follows_from_a_text_names_its_source() -> None:
    (position,) = wire("Ghana and Nepal oppose protectionism, as follows from a joint statement.").positions
    assert position.attribution.speaker == ["GHA", "NPL"]


@pytest.mark.parametrize("second", ["opposed double standards", "regretted the veto", "demanded an end to the siege"])
def test_the_second_of_three_stances_is_no_cue_behind_the_first(second: str) -> None:
    reading = wire(f"Ghana and Nepal firmly condemned terrorism, {second} and pointed out that sanctions are illegal.")
    assert [p.holders for p in reading.positions] == [["GHA", "NPL"]] * 3
    assert len({p.act for p in reading.positions}) == 3


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("were united in condemning the raid", "condemn"),
        ("took the view that the treaty must hold", "believe"),
    ],
)
def test_light_words_around_a_stance_are_no_stance_of_their_own(words: str, act: str) -> None:
    assert [p.act for p in wire(f"Ghana and Nepal {words}.").positions] == [act]


def test_a_government_that_is_named_on_the_way_makes_no_claim_of_status() -> None:
    said = wire("Ghana and Nepal recognised that the mandate given to their new government offered a unique chance.")
    assert [p.act for p in said.positions] == ["acknowledge_fact"]
    status = wire("Ghana recognises that the council in Port Louis is the sole legal government of the islands.")
    assert [p.act for p in status.positions] == ["recognise"]


def test_a_judgement_in_a_quotation_is_the_stance_and_no_mere_saying() -> None:
    reading = wire(
        '"We consider unacceptable any attempt to use the lake for smuggling," Foreign Minister Ama Osei of Ghana said.'
    )
    assert [(p.act, p.holders) for p in reading.positions] == [("reject", ["GHA"])]


def test_what_one_voices_behind_an_attempt_is_a_stance_of_its_own() -> None:
    title = "Joint statement of Samoa and Malawi"
    text = (
        "We strongly oppose any attempt to redraw the border by force and express serious concern about the build-up."
    )
    reading = read_document(RawDocument(text, "-", title=title))
    assert sorted((p.stance_class, set(p.holders)) for p in reading.positions) == [
        ("CONCERN", {"WSM", "MWI"}),
        ("OPPOSE", {"WSM", "MWI"}),
    ]


def test_whose_worth_is_affirmed_does_not_affirm_it() -> None:
    reading = read_document(
        RawDocument("We reaffirm the centrality of ASEAN.", "-", title="Joint statement of Samoa and Malawi")
    )
    assert [set(p.holders) for p in reading.positions] == [{"WSM", "MWI"}]
