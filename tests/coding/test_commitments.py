"""Commitments hold what the codebook says: who promises, how firmly, what, how much and by when."""

from __future__ import annotations

from typing import Any

import pytest

import communique
from communique.model.reading import Reading
from communique.model.records import Commitment
from tests.coding.documents import joint, readout, release, wire


def only(reading: Reading) -> Commitment:
    """Returns the one commitment of a reading."""
    found = reading.commitments
    assert len(found) == 1, [(c.committers, c.force, c.evidence.exact) for c in found]
    return found[0]


FORCE = [
    ("Peru is considering joining the pact.", 1),
    ("Peru looks forward to hosting the next round.", 1),
    ("Peru stands ready to host the talks.", 2),
    ("Peru is willing to send observers.", 2),
    ("Peru expressed its readiness to send observers.", 2),
    ("Peru offered to host the talks.", 2),
    ("Peru intends to ratify the convention.", 3),
    ("Peru plans to open a consulate.", 3),
    ("Peru is determined to protect its fishing grounds.", 3),
    ("Peru announced its intention to reopen the railway.", 3),
    ("Peru and Chad agreed to open a border post.", 4),
    ("Peru said it would send two ships to the port.", 4),
    ("Peru committed to reducing tariffs on medicines.", 5),
    ("Peru is committed to reducing tariffs on medicines.", 5),
    ("Peru pledged to supply grain to Samoa.", 5),
    ("Peru vowed to release the crew.", 5),
    ("Peru reaffirmed its commitment to expanding air links.", 5),
    ("Peru resolved to address the drought.", 5),
    ("Peru decided to establish a commission on the reef.", 6),
    ("Peru announced that it will open a consulate in Suva.", 6),
]


@pytest.mark.parametrize(("sentence", "force"), FORCE)
def test_force_follows_the_word_of_promising(sentence: str, force: int) -> None:
    assert only(wire(sentence)).force == force


SHAPES = [
    (
        "Fiji pledged to provide 20 million dollars for the relief of Vanuatu by 2027.",
        "aid_finance",
        3,
        "20 million dollars",
        "2027",
    ),
    ("Fiji pledged to sign a memorandum of understanding on fisheries.", "sign_ratify_join", 2, None, None),
    ("The two countries agreed to deepen their partnership.", "relationship_upgrade", 0, None, None),
    ("Fiji pledged to train 500 soldiers of Palau.", "security_defence", 3, "500 soldiers", None),
    ("The two countries agreed to open a joint border post by June 2027.", "establish_mechanism", 3, None, "June 2027"),
    ("Fiji agreed to refrain from any new levy.", "refrain", None, None, None),
]


@pytest.mark.parametrize(("sentence", "kind", "specificity", "quantity", "deadline"), SHAPES)
def test_type_specificity_sum_and_date(
    sentence: str, kind: str, specificity: int | None, quantity: str | None, deadline: str | None
) -> None:
    found = only(joint(sentence))
    assert found.type == kind
    assert specificity is None or found.specificity == specificity
    for said, expected in ((found.quantity, quantity), (found.deadline, deadline)):
        assert said is None if expected is None else said is not None and expected in said


PROMISED = [
    (joint, "Ghana will open a consulate in Pokhara.", ["GHA"], "unilateral"),
    (joint, "The two sides will deepen cooperation on border security.", ["GHA", "NPL"], "joint"),
    (joint, "Both sides will strengthen cooperation in agriculture.", ["GHA", "NPL"], "each"),
    (joint, "We will work together to protect the forests.", ["GHA", "NPL"], "joint"),
    (joint, "The ministers agreed to meet again in June.", ["GHA", "NPL"], "joint"),
    (joint, "The two sides agreed to support each other on issues of core interest.", ["GHA", "NPL"], "reciprocal"),
    (release, "Uruguay will send two ships to the port.", ["URY"], "unilateral"),
    (release, "We will continue to train the coast guard of Haiti.", ["URY"], "unilateral"),
    (readout, "Luxembourg will contribute 2 million euros to the school.", ["LUX"], "unilateral"),
    (wire, "Kenya will open a consulate in Suva, the foreign ministry of Kenya said.", ["KEN"], "unilateral"),
    (
        wire,
        "Kenya and Oman will deepen cooperation on fisheries, the joint statement said.",
        ["KEN", "OMN"],
        "joint",
    ),
]


@pytest.mark.parametrize(
    ("frame", "sentence", "committers", "mode"), PROMISED, ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_will_of_a_side_that_speaks_is_a_promise(frame: Any, sentence: str, committers: list[str], mode: str) -> None:
    found = only(frame(sentence))
    assert (sorted(found.committers), found.mode) == (sorted(committers), mode)


NOT_PROMISED = [
    (wire, "Chile will open a consulate in Suva next week."),  # the reporter's own future
    (wire, "Rain will fall in Chile."),
    (wire, "The vote will take place in Chile in May, the foreign ministry of Chile said."),
    (joint, "The accord will benefit both countries."),
    (joint, "The pact will be a milestone in the relations of the two countries."),
    (joint, "The two sides will discuss trade in June."),
    (release, "Will Uruguay open a consulate?"),
    (release, "If Uruguay agrees to open a port, ships will come."),
    (release, "Uruguay may open a consulate."),
    (wire, "Chile did not agree to open a port."),
    (wire, "Chile must agree to open a port, the foreign ministry of Peru said."),
    (wire, "Chile opened a consulate in Suva."),
    (joint, "The two sides agreed that the truce is fragile."),
    (joint, "Ghana is committed to the principle of sovereign equality."),
]


@pytest.mark.parametrize(("frame", "sentence"), NOT_PROMISED, ids=lambda v: v if isinstance(v, str) else "")
def test_predictions_agendas_and_suppositions_are_no_promise(frame: Any, sentence: str) -> None:
    assert [c.evidence.exact for c in frame(sentence).commitments] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The two sides agreed not to raise tariffs.",
        "Ghana will not raise tariffs.",
        "Ghana pledged never to close the border.",
        "Nepal agreed to refrain from new levies.",
    ],
)
def test_a_promise_not_to_do_is_refrain(sentence: str) -> None:
    """A promise not to do is a promise; only a negated promise is none."""
    assert only(joint(sentence)).type == "refrain"


SEVERAL = [
    ("The two sides agreed to open a post, to send engineers and to fund a school.", 3),
    ("The two sides agreed to open a post, send engineers, and fund a school.", 3),
    ("Ghana pledged to cut tariffs and to release the crew.", 2),
    ("The two sides are committed to building a railway and funding a school.", 2),
    ("Ghana pledged to cut tariffs.", 1),
]


@pytest.mark.parametrize(("sentence", "count"), SEVERAL)
def test_one_promise_with_several_actions_is_one_commitment(sentence: str, count: int) -> None:
    found = only(joint(sentence))
    assert len(found.actions) == count
    assert all(a.exact in found.evidence.exact for a in found.actions)


def test_two_promises_are_two() -> None:
    reading = joint("Ghana pledged to cut tariffs and Nepal agreed to open a port.")
    assert sorted((c.committers[0], c.force) for c in reading.commitments) == [("GHA", 5), ("NPL", 4)]


def test_a_pledge_inside_a_pledge_is_one() -> None:
    reading = joint("The two sides reaffirmed that they are committed to working together to open a post.")
    assert len(reading.commitments) == 1


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Fiji intends to work with Tonga on Haiti.", ["TON"]),
        ("Fiji pledged to pay for schools in Tonga.", ["TON"]),
        ("Fiji agreed to meet its creditors in Tonga.", []),
        ("Fiji vowed to impose sanctions on Chad.", []),
        ("Fiji vowed to help Tonga resist the Chadian attack.", ["TON"]),
        ("Fiji pledged to reopen a camp on the border with Tonga.", []),
    ],
)
def test_places_and_targets_are_no_partners(sentence: str, partners: list[str]) -> None:
    assert only(wire(sentence)).partners == partners


def test_partners_and_beneficiaries() -> None:
    alone = only(wire("Japan pledged to build a school in Tonga."))
    assert (alone.committers, alone.partners, alone.beneficiaries) == (["JPN"], ["TON"], ["TON"])
    together = only(wire("Japan and Tonga agreed to build a school."))
    assert (sorted(together.partners), together.beneficiaries) == (["JPN", "TON"], [])


ITERATED = [
    ("Malawi reaffirmed its commitment to expanding air links.", "reaffirmed"),
    ("Malawi remains committed to expanding air links.", "reaffirmed"),
    ("Malawi pledged to expand air links.", "unmarked"),
]


@pytest.mark.parametrize(("sentence", "iteration"), ITERATED)
def test_iteration_of_promises(sentence: str, iteration: str) -> None:
    assert only(wire(sentence)).iteration == iteration


def test_conditions_of_a_promise_are_kept() -> None:
    found = only(wire("Mali pledged to open the border if Niger withdraws its troops."))
    assert [c.exact for c in found.conditions] == ["if Niger withdraws its troops"]


def test_deadline_and_quantity_are_null_unless_stated() -> None:
    found = only(wire("Mali pledged to open the border."))
    assert (found.deadline, found.quantity, found.mechanism) == (None, None, None)


def test_a_list_under_one_verb_gives_a_record_an_item_where_types_differ() -> None:
    text = (
        "The two sides commit to:\n\n"
        "- provide 10 million dollars for the schools of the valley;\n"
        "- sign a memorandum of understanding on fisheries;\n"
        "- train 200 soldiers of the coast guard.\n"
    )
    types = [c.type for c in joint(text).commitments]
    assert types == ["aid_finance", "sign_ratify_join", "security_defence"]


def test_the_evidence_runs_from_the_committer_to_the_end_of_the_action() -> None:
    found = only(wire("On Monday, Tuvalu pledged to protect the reef in the north."))
    assert found.evidence.exact == "Tuvalu pledged to protect the reef in the north"
    assert [a.exact for a in found.actions] == ["to protect the reef in the north"]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The ministers agreed on the establishment of a hotline.", 4),
        ("The Foreign Ministers agreed that their teams would remain in close touch.", 4),
        ("The Leaders are steadfast in their commitment to ending piracy.", 5),
        ("The two sides are resolved to end piracy.", 5),
        ("The two sides are determined to end piracy.", 3),
        ("The Parties are considering whether to join the convention.", 1),
    ],
)
def test_sides_of_a_joint_text_promise_in_many_forms(sentence: str, force: int) -> None:
    found = only(joint(sentence))
    assert (found.committers, found.force) == (["GHA", "NPL"], force)


def test_what_is_agreed_on_that_is_no_doing_is_a_position() -> None:
    reading = joint("The ministers agreed on the need for reform.")
    assert not reading.commitments
    assert [p.act for p in reading.positions] == ["agree_that"]


def test_a_list_under_a_will_gives_a_promise_an_item() -> None:
    found = joint("Ghana will:\n\n- provide 30 million dollars for the school;\n- train 60 teachers.").commitments
    assert [(c.committers, c.type) for c in found] == [(["GHA"], "aid_finance"), (["GHA"], "exchange_people")]


def test_a_lasting_engagement_is_promised_and_a_state_is_predicted() -> None:
    assert release("Uruguay will remain engaged in this process.").commitments
    assert not release("Uruguay will be happy about this process.").commitments


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("We are going to build a port in Togo.", "trade_investment"),
        ("We are not going to send troops to Togo.", "refrain"),
        ("I am proud to announce that Uruguay will host the summit.", "visit_meeting"),
    ],
)
def test_speakers_promise_in_the_first_person(sentence: str, kind: str) -> None:
    assert only(release(sentence)).type == kind


def test_a_wish_is_no_promise() -> None:
    assert not wire("Peru said it would like to strengthen relations with Oman.").commitments


def test_ministers_who_concur_on_a_doing_promise_it() -> None:
    assert only(joint("The two ministers concurred on strengthening cooperation in farming.")).type == "collaborate"


def test_how_one_speaks_is_no_promise() -> None:
    assert not release(
        "I will take your questions. We are not going to comment on that. It is not for us to judge."
    ).commitments


@pytest.mark.parametrize(
    ("sentence", "deadline", "first", "last"),
    [
        ("Fiji pledged to open a consulate in Tonga by 2030.", "by 2030", None, "2030-12-31"),
        ("Fiji pledged to send a ship to Tonga by the next summit.", "by the next summit", None, None),
        ("Fiji pledged to send a ship to Tonga in the first half of 2031.", None, "2031-01-01", "2031-06-30"),
    ],
)
def test_a_deadline_is_given_in_words_and_in_days(
    sentence: str, deadline: str | None, first: str | None, last: str | None
) -> None:
    found = only(wire(sentence))
    assert deadline is None or found.deadline == deadline
    assert (found.deadline_first, found.deadline_last) == (first, last)


def test_a_spell_is_counted_from_the_day_of_the_text() -> None:
    found = communique.read("SUVA, May 3 (Reuters) - Fiji pledged to reply within 90 days.", published_at="2024-05-04")
    assert [(c.deadline_first, c.deadline_last) for c in found.commitments] == [("2024-05-03", "2024-08-01")]
    undated = communique.read("Fiji pledged to reply within 90 days.")
    assert [(c.deadline, c.deadline_last) for c in undated.commitments] == [("within 90 days", None)]


def test_what_a_side_said_it_would_welcome_is_no_promise() -> None:
    """Construction: "said it would appreciate X": a courtesy, which "would support X" is not."""
    for text, number in (
        ("Samoa said it would welcome talks with Malta.", 0),
        ("Norway said that it would appreciate an early answer from Chad.", 0),
        ("Samoa said it would support the bid of Malta.", 1),
    ):
        assert len(wire(text).commitments) == number, text


def test_what_will_be_considered_has_the_least_force() -> None:
    assert only(release("We will consider a response to the raid.")).force == 1
    assert only(release("We will respond to the raid.")).force == 4


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("It was agreed that customs officers of the two countries would share data on ivory.", "science_technology"),
        ("Experts from both sides will meet in May.", "visit_meeting"),
        ("Companies from the two countries will invest in ports.", "trade_investment"),
    ],
)
def test_those_of_both_sides_act_for_both(sentence: str, kind: str) -> None:
    found = only(joint(sentence))
    assert (sorted(found.committers), found.type) == (["GHA", "NPL"], kind)


def test_allies_are_the_alliance_in_its_own_text() -> None:
    found = communique.read(
        "Allies will consult on the raid. Allies support Fiji.", publisher="NATO", title="NATO statement"
    )
    assert [p.holders for p in found.positions] == [["NATO"]]


def test_what_is_tried_stands_in_the_words_of_the_promise() -> None:
    found = only(release("We will do our utmost to end the insurgency in the north."))
    assert found.evidence.exact == "We will do our utmost to end the insurgency in the north"


def test_holding_somebody_accountable_is_promised() -> None:
    assert only(release("We will hold accountable those who ordered the raid.")).committers == ["URY"]


def test_a_promise_to_each_other_is_both_sides() -> None:
    text = (
        "The ministers of Peru and Oman held talks. "
        '"We agreed to support each other in international organizations," the minister of Oman said.'
    )
    found = [c for c in wire(text).commitments if c.type == "mutual_support"]
    assert [(sorted(c.committers), c.mode) for c in found] == [(["OMN", "PER"], "reciprocal")]


def test_who_agrees_to_a_truce_promises_it() -> None:
    found = only(wire("Chad and Niger agreed to a ceasefire along the border."))
    assert (sorted(found.committers), found.type) == (["NER", "TCD"], "refrain")


def test_both_leaders_of_an_answer_are_those_of_its_question() -> None:
    text = (
        "Department Press Briefing\n\nQUESTION: On Kenya and Chad?\n\n"
        "MR. PARKER: Kenya and Chad met.\n\nQUESTION: On Peru and Oman?\n\n"
        "MR. PARKER: The Secretary spoke with both leaders yesterday.\n"
    )
    found = communique.read(text, publisher="U.S. Department of State", published_at="2022-09-21")
    assert [sorted(e.sides) for e in found.encounters if e.kind == "call"] == [["OMN", "PER", "USA"]]


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("Chad and Niger discussed their shared commitment to opening the border.", 0),
        ("Chad and Niger discussed and reaffirmed their shared commitment to opening the border.", 1),
        ("Chad and Niger discussed trade and reaffirmed their commitment to opening the border.", 1),
        ("Chad and Niger agreed on the role of the union in opening the border.", 0),
    ],
)
def test_a_commitment_that_was_only_discussed_is_no_promise(sentence: str, promised: int) -> None:
    assert len(wire(sentence).commitments) == promised


@pytest.mark.parametrize(
    ("text", "committers"),
    [
        ("Samoa can count on our support, the prime minister of Fiji said.", ["FJI"]),
        ('"You can rely on us," the president of Chile told the Peruvian minister.', ["CHL"]),
        ("The president of Chile said the people of Haiti can always count on Chile.", ["CHL"]),
        ("Japan will provide 12 million dollars for wells in Niger.", ["JPN"]),
    ],
)
def test_whom_another_can_count_on_promises_and_a_report_tells_a_grant(text: str, committers: list[str]) -> None:
    assert [c.committers for c in wire(text).commitments] == [committers]


@pytest.mark.parametrize(
    "text",
    [
        "Samoa cannot count on our support, the prime minister of Fiji said.",
        "The junta of Mali can count on Russian mercenaries, analysts said.",
        "Chad should withdraw its troops, as it has committed itself to do, the foreign ministry of Togo said.",
        "Fiji is prepared for the long haul in the dispute, its president said.",
        "The president of Peru will meet with the president of Chile in Lima on Friday, the ministry said.",
    ],
)
def test_no_promise_of_who_relies_on_another_promised_before_or_has_a_date(text: str) -> None:
    assert wire(text).commitments == []
