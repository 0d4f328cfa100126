"""Positions hold what the codebook says: who holds them, which act, towards what, and what gives none."""

from __future__ import annotations

from typing import Any

import pytest

from communique import facts, read
from communique.formulas.inventory import is_starter
from communique.model.reading import Reading
from communique.model.records import Position
from tests.coding.documents import joint, readout, release, wire


def only(reading: Reading, act: str) -> Position:
    """Returns the one position with this act."""
    found = [p for p in reading.positions if p.act == act]
    assert len(found) == 1, [(p.holders, p.act, p.object and p.object.exact) for p in reading.positions]
    return found[0]


def object_of(position: Position) -> str:
    """Returns the words of a position's object."""
    assert position.object is not None
    return position.object.exact


def acts(reading: Reading) -> list[str]:
    """Returns the acts of a reading in text order."""
    return [p.act for p in reading.positions]


# --- constructions of reports -----------------------------------------------------------------------------------

MET = "The foreign ministers of Laos and Oman met in Muscat on Monday. "

UNSAID = [
    ("Concern was expressed over the rise of piracy.", "concern"),
    ("The importance of dialogue was underlined.", "stress"),
    ("It was emphasized that the truce is fragile.", "stress"),
    ("The situation in the strait was discussed.", "discuss"),
    ("The talks focused on fisheries and ports.", "discuss"),
]


@pytest.mark.parametrize(("sentence", "act"), UNSAID)
def test_a_passive_that_names_nobody_is_of_the_sides_that_met(sentence: str, act: str) -> None:
    found = only(wire(MET + sentence), act)
    assert (sorted(found.holders), found.holder_mode) == (["LAO", "OMN"], "joint")


def test_a_passive_that_names_nobody_after_one_side_is_nobody_s() -> None:
    assert wire("Chile opened a port. Concern was expressed over the rise of piracy.").positions == []


def test_bare_cue_nouns_share_the_complement_of_the_next() -> None:
    found = wire("Mali and Togo voiced concern and regret over the closure of the strait.")
    assert sorted(acts(found)) == ["concern", "regret"]


def test_what_cannot_be_accepted_is_rejected() -> None:
    assert only(wire("Nepal cannot accept the levy."), "reject").polarity == -1


def test_an_aside_leaves_the_sentence_as_it_is() -> None:
    found = only(wire("For its part, Bhutan, in this context, commended Malta for its pivotal role."), "praise")
    assert (found.holders, found.toward) == (["BTN"], ["MLT"])


def test_a_counterpart_named_in_passing_speaks_later() -> None:
    text = (
        "The foreign minister of Cuba, Rosa Prieto, spoke at a news conference with her Gabonese counterpart, "
        "Paul Mba. Mba condemned the raid on the convoy."
    )
    assert only(wire(text), "condemn").holders == ["GAB"]


def test_names_behind_their_sides_are_theirs() -> None:
    text = "The foreign ministers of Cuba and Laos, Ana Salas and Boun Sisouk, met here. Sisouk praised the court."
    assert only(wire(text), "praise").holders == ["LAO"]


LISTED = [
    ("The two Presidents:\n\n- praised the growth of trade;\n- welcomed the pact.", ["praise", "welcome"]),
    ("The two sides stressed:\n\n- the need for a truce;\n- the role of the court.", ["stress", "stress"]),
]


@pytest.mark.parametrize(("text", "wanted"), LISTED)
def test_items_of_a_list_are_of_those_who_introduce_it(text: str, wanted: list[str]) -> None:
    found = joint(text)
    assert [(p.act, sorted(p.holders)) for p in found.positions] == [(act, ["GHA", "NPL"]) for act in wanted]
    assert all(p.evidence.start > text.index(":") for p in found.positions)


def test_a_report_of_a_joint_text_has_its_issuers_word() -> None:
    text = (
        "Chad and Peru issued a joint communique on Monday. The Peruvian side thanked Chad for its aid. President Omar "
        "Deby of Chad said that Niger had broken the treaty."
    )
    said = [(p.act, p.attribution.basis, sorted(p.attribution.speaker)) for p in wire(text).positions]
    assert said == [("appreciate", "carried", ["PER", "TCD"]), ("affirm", "explicit", ["TCD"])]


def test_the_former_and_the_latter_are_those_who_acted_together() -> None:
    text = "The ministers of Benin and Togo met here. The former praised the court. The latter condemned the raid."
    assert [(p.act, p.holders) for p in wire(text).positions] == [("praise", ["BEN"]), ("condemn", ["TGO"])]


def test_the_ministers_are_all_who_spoke_together() -> None:
    text = "The ministers of Chad, Mali and Togo said Peru had broken the pact. The ministers condemned the raid."
    assert only(wire(text), "condemn").holders == ["TCD", "MLI", "TGO"]


def test_capitals_do_not_change_who_the_ministers_are() -> None:
    assert only(joint("The two Prime Ministers praised the court."), "praise").holders == ["GHA", "NPL"]


def test_what_is_told_of_another_s_stance_is_that_one_s_alone() -> None:
    found = wire("The foreign ministry of Fiji said that Chile opposes the levy on Peru.")
    assert [(p.act, p.holders) for p in found.positions] == [("oppose", ["CHL"])]


def test_everyone_appealed_to_is_not_the_holders() -> None:
    found = only(joint("The ministers called upon all parties to exercise restraint."), "call_for")
    assert found.toward == ["all parties"]


# --- holders --------------------------------------------------------------------------------------------------

HOLDERS = [
    (wire, "Bhutan welcomed the truce.", "welcome", ["BTN"], "unilateral"),
    (wire, "Peru and Chad condemned the raid.", "condemn", ["PER", "TCD"], "joint"),
    (wire, "Fiji, Oman and Malta rejected the levy.", "reject", ["FJI", "OMN", "MLT"], "joint"),
    (joint, "The two sides welcomed the truce.", "welcome", ["GHA", "NPL"], "joint"),
    (joint, "The ministers expressed concern over the fighting.", "concern", ["GHA", "NPL"], "joint"),
    (joint, "The parties oppose protectionism.", "oppose", ["GHA", "NPL"], "joint"),
    (joint, "Both sides condemned the raid on the convoy.", "condemn", ["GHA", "NPL"], "each"),
    (joint, "Each side supports the fund.", "support", ["GHA", "NPL"], "each"),
    (joint, "We welcome the truce in the strait.", "welcome", ["GHA", "NPL"], "joint"),
    (joint, "They condemned the raid on the convoy.", "condemn", ["GHA", "NPL"], "joint"),
    (joint, "Nepal supports the bid of Ghana for the council.", "support", ["NPL"], "unilateral"),
    (joint, "The two sides support each other on issues of core interest.", "support", ["GHA", "NPL"], "reciprocal"),
    (wire, "Some countries oppose the levy, the note said.", "oppose", ["Some countries"], "some"),
    (wire, "Several delegations condemned the raid.", "condemn", ["Several delegations"], "some"),
    (wire, "The government of Belize welcomed the ruling.", "welcome", ["BLZ"], "unilateral"),
    (wire, "The Latvian foreign ministry condemned the raid.", "condemn", ["LVA"], "unilateral"),
    (wire, "The president of Angola praised the court.", "praise", ["AGO"], "unilateral"),
    (wire, "Foreign Minister Juan Ortega of Paraguay praised the court.", "praise", ["PRY"], "unilateral"),
    (wire, "The African Union condemned the coup.", "condemn", ["AU"], "unilateral"),
    (release, "We condemn the attack on the port.", "condemn", ["URY"], "unilateral"),
    (release, "Our government welcomes the truce.", "welcome", ["URY"], "unilateral"),
    (release, "The Ministry of Foreign Affairs condemns the attack on the port.", "condemn", ["URY"], "unilateral"),
]


@pytest.mark.parametrize(
    ("frame", "sentence", "act", "holders", "mode"), HOLDERS, ids=lambda v: v if isinstance(v, str) else ""
)
def test_holders_and_their_mode(frame: Any, sentence: str, act: str, holders: list[str], mode: str) -> None:
    found = only(frame(sentence), act)
    assert (sorted(found.holders), found.holder_mode) == (sorted(holders), mode)


def test_a_bare_assertion_of_a_joint_text_is_the_document_s() -> None:
    """ "It is noted in the communique that P" has no side as subject: the parties hold it together."""
    found = [
        p for p in joint("The communique stresses the importance of open sea lanes.").positions if p.act == "stress"
    ]
    assert [(sorted(p.holders), p.holder_mode) for p in found] == [(["GHA", "NPL"], "document")]


def test_persons_stand_beside_their_state() -> None:
    found = only(wire("Prime Minister Otto Lind of Sweden welcomed the truce."), "welcome")
    assert (found.holders, found.via_persons) == (["SWE"], ["Otto Lind"])


# --- acts -----------------------------------------------------------------------------------------------------

ACTS = [
    ("Malta supports the fund.", "support", "SUPPORT", 1, 2),
    ("Malta endorsed the road map of the African Union.", "endorse", "SUPPORT", 1, 3),
    ("Malta favours a larger council.", "favour", "SUPPORT", 1, 1),
    ("Nauru hopes for an early truce.", "favour", "SUPPORT", 1, 1),
    ("Nauru opposes the levy.", "oppose", "OPPOSE", -1, 2),
    ("Nauru rejected the claim.", "reject", "OPPOSE", -1, 3),
    ("Eritrea welcomes the ruling of the court.", "welcome", "EVALUATE", 1, 2),
    ("Eritrea praised the court.", "praise", "EVALUATE", 1, 3),
    ("Eritrea regrets the delay of the vote.", "regret", "EVALUATE", -1, 1),
    ("Estonia deplored the detention of the crew.", "deplore", "EVALUATE", -1, 3),
    ("Estonia condemned the raid.", "condemn", "EVALUATE", -1, 4),
    ("Estonia protested the boarding of its ship by Ghana.", "protest", "EVALUATE", -1, 5),
    ("Laos voiced concern over the fighting.", "concern", "CONCERN", -1, 1),
    ("Laos voiced serious concern over the fighting.", "serious_concern", "CONCERN", -1, 2),
    ("Laos voiced grave concern over the fighting.", "grave_concern", "CONCERN", -1, 3),
    ("Laos expressed alarm at the shelling.", "alarm", "CONCERN", -1, 4),
    ("Panama stressed the need for talks.", "stress", "ASSERT", 0, 2),
    ("Panama believes that the dam harms the region.", "believe", "ASSERT", 0, 1),
    ("The parties of the pact and Panama agreed that the truce is fragile.", "agree_that", "ASSERT", 0, 2),
    ("Ghana urged Togo to resume the talks.", "urge", "URGE", 0, 3),
    ("Ghana called on Togo to resume the talks.", "call_for", "URGE", 0, 2),
    ("Ghana demanded the release of the crew.", "demand", "URGE", 0, 4),
    ("Ghana encouraged Togo to join the fund.", "encourage", "URGE", 0, 1),
    ("Ghana warned Togo against a new levy.", "warn", "URGE", 0, 4),
    ("Bolivia adheres to the principles of the UN Charter.", "adhere", "ADHERE", 1, 2),
    ("Bolivia reaffirmed its commitment to the principle of sovereign equality.", "adhere", "ADHERE", 1, 2),
    ("Serbia recognises the independence of Palestine.", "recognise", "RECOGNISE", 1, 3),
    ("Jamaica recognised that climate finance is insufficient.", "acknowledge_fact", "ASSERT", 0, 1),
    ("Uganda noted the report of the inspectors.", "note", "NOTE", 0, 0),
    ("Uganda does not contest the claim of Cyprus to the reef.", "not_challenge_claim", "RECOGNISE", 0, 1),
    ("The ministers of Uganda and Cyprus recalled their positions.", "recall_own_positions", "NOTE", 0, 0),
    ("The ministers of Uganda and Cyprus discussed trade.", "discuss", "NOTE", 0, 0),
    ("Tonga expressed gratitude to Canada for the loan.", "appreciate", "EVALUATE", 1, 2),
    ("Tonga expressed interest in joining the pact.", "favour", "SUPPORT", 1, 1),
    (
        "Tonga took note with appreciation of the report of the inspectors.",
        "take_note_with_appreciation",
        "EVALUATE",
        1,
        1,
    ),
]


@pytest.mark.parametrize(("sentence", "act", "kind", "polarity", "rank"), ACTS)
def test_acts_with_class_polarity_and_rank(sentence: str, act: str, kind: str, polarity: int, rank: int) -> None:
    found = only(wire(sentence), act)
    assert (found.stance_class, found.polarity, found.rank, found.negated) == (kind, polarity, rank, False)


def test_each_act_of_the_codebook_is_that_of_some_words() -> None:
    """An act that no resource gives can never be read: two had been without words."""
    given = {row.get("act") for name in ("stances", "claims", "deontics") for row in facts.table(f"lexicon/en/{name}")}
    given |= {row.get("concern_act") for row in facts.table("lexicon/en/modifiers")}
    negated = {sentence_act for _, sentence_act, _ in NEGATED}
    assert {row["id"] for row in facts.table("ontology/acts")} <= given | negated


NEGATED = [
    ("Latvia does not recognise the annexation of the province.", "not_recognise", -1),
    ("Latvia will never recognise the independence of the province.", "not_recognise", -1),
    ("Latvia does not support the levy.", "not_support", 0),
    ("Latvia did not express support for the levy.", "not_support", 0),
    ("Latvia does not oppose the fund.", "not_oppose", 0),
    ("Latvia has never opposed the fund.", "not_oppose", 0),
    ("Latvia did not welcome the ruling.", "welcome", 0),
    ("Latvia did not condemn the raid.", "condemn", 0),
    ("Latvia did not endorse the plan.", "endorse", 0),
    ("Latvia has not praised the court.", "praise", 0),
    ("Neither Latvia nor Kuwait supports the levy.", "not_support", 0),
    ("Latvia no longer supports the levy.", "not_support", 0),
]


@pytest.mark.parametrize(("sentence", "act", "polarity"), NEGATED)
def test_negation_negates_the_act_and_never_flips_it(sentence: str, act: str, polarity: int) -> None:
    found = only(wire(sentence), act)
    assert (found.negated, found.polarity) == (True, polarity)
    assert found.stance_class != "OPPOSE" or act == "oppose"


ITERATION = [
    ("Chile reaffirmed its support for the fund.", "support", "reaffirmed"),
    ("Chile reiterated its opposition to the levy.", "oppose", "reaffirmed"),
    ("Chile continues to support the fund.", "support", "reaffirmed"),
    ("Chile remains opposed to the levy.", "oppose", "reaffirmed"),
    ("Chile renewed its call for talks.", "call_for", "reaffirmed"),
    ("Chile again condemned the raid.", "condemn", "reaffirmed"),
    ("Chile remains committed to the peaceful settlement of disputes.", "adhere", "reaffirmed"),
    ("Chile reaffirmed that it supports the fund.", "support", "reaffirmed"),
    ("Chile supports the fund.", "support", "unmarked"),
    ("Chile expressed its opposition to the levy.", "oppose", "unmarked"),
]


@pytest.mark.parametrize(("sentence", "act", "iteration"), ITERATION)
def test_iteration_is_what_a_word_marks(sentence: str, act: str, iteration: str) -> None:
    assert only(wire(sentence), act).iteration == iteration


# --- objects --------------------------------------------------------------------------------------------------

SPLIT = [
    (
        "The two sides oppose unilateral sanctions and protectionism.",
        "oppose",
        ["unilateral sanctions", "protectionism"],
    ),
    (
        "The two sides oppose unilateral sanctions, protectionism and economic hegemonism.",
        "oppose",
        ["unilateral sanctions", "protectionism", "economic hegemonism"],
    ),
    ("The two sides support fair trade and a two-state solution.", "support", ["fair trade", "a two-state solution"]),
    ("The two sides oppose piracy and smuggling.", "oppose", ["piracy and smuggling"]),
    (
        "The two sides welcome the truce and the opening of the port.",
        "welcome",
        ["the truce and the opening of the port"],
    ),
    ("The two sides support the fund, the court and the school.", "support", ["the fund, the court and the school"]),
]


@pytest.mark.parametrize(("sentence", "act", "objects"), SPLIT)
def test_coordinated_objects_split_only_where_each_is_an_issue(sentence: str, act: str, objects: list[str]) -> None:
    reading = joint(sentence)
    found = [p for p in reading.in_text_order("positions") if p.act == act]
    assert [object_of(p) for p in found] == objects
    if len(objects) > 1:
        assert all(any(is_starter(i) for i in p.issues) for p in found)


def test_coordinated_verbs_split() -> None:
    reading = wire("Tuvalu welcomed the truce, endorsed the road map and condemned the raid.")
    assert [(p.act, object_of(p)) for p in reading.in_text_order("positions")] == [
        ("welcome", "the truce"),
        ("endorse", "the road map"),
        ("condemn", "the raid"),
    ]


def test_verbs_that_share_an_object_each_have_it() -> None:
    reading = wire("Tuvalu rejects and condemns the use of force.")
    assert [(p.act, object_of(p)) for p in reading.positions] == [
        ("reject", "the use of force"),
        ("condemn", "the use of force"),
    ]


@pytest.mark.parametrize(
    ("frame", "sentence"),
    [
        (wire, "Austria and Cuba shared the belief that the truce is fragile and that talks must resume."),
        (joint, "The two sides believe that the dam helps the region, and that trade should be free."),
        (joint, "They believe the sea is a common good and the court is its guardian."),
    ],
)
def test_a_belief_with_two_propositions_is_two_assertions(frame: Any, sentence: str) -> None:
    found = [p for p in frame(sentence).positions if p.stance_class == "ASSERT"]
    assert [p.act for p in found] == ["believe", "believe"]
    assert all(p.polarity == 0 for p in found)
    assert object_of(found[0]) != object_of(found[1])


def test_the_object_runs_to_its_end_and_evidence_from_the_holder() -> None:
    found = only(wire("Oman expressed its support for the work of the court in the border town."), "support")
    assert object_of(found) == "the work of the court in the border town"
    assert found.evidence.exact == "Oman expressed its support for the work of the court in the border town"


TOWARD = [
    ("Ghana urged Togo to resume the talks.", ["TGO"]),
    ("Ghana called on Togo to resume the talks.", ["TGO"]),
    ("Ghana thanked Togo for its patience.", ["TGO"]),
    ("Ghana commended Togo for the removal of tariffs.", ["TGO"]),
    ("Ghana condemned Togo for the delay.", ["TGO"]),
    ("Ghana praised the efforts of Togo to end the war.", ["TGO"]),
    ("Ghana rejected the claims made by Togo.", ["TGO"]),
    ("Ghana supports Togo in its bid for the council.", ["TGO"]),
    ("Ghana expressed gratitude to Togo for the loan.", ["TGO"]),
    ("Ghana lodged a protest with Togo over the ban.", ["TGO"]),
    ("Ghana warned Togo against a new levy.", ["TGO"]),
    ("Ghana welcomed Togo's decision to join the fund.", ["TGO"]),
    ("Ghana condemned the attack.", []),
    ("Ghana supports free trade.", []),
]


@pytest.mark.parametrize(("sentence", "toward"), TOWARD)
def test_toward_is_the_side_addressed_or_aimed_at(sentence: str, toward: list[str]) -> None:
    (found,) = wire(sentence).positions
    assert found.toward == toward


def test_thanks_have_the_reason_as_object() -> None:
    for verb, act in (("thanked", "appreciate"), ("commended", "praise"), ("condemned", "condemn")):
        found = only(wire(f"Samoa {verb} Gabon for the closure of the port."), act)
        assert (object_of(found), found.toward) == ("the closure of the port", ["GAB"])


# --- what gives none, or gives it otherwise -------------------------------------------------------------------

EMBEDDED = [
    ("The two sides agreed to jointly oppose unilateral sanctions.", "oppose", ["unilateral-sanctions"]),
    ("The two sides pledged to promote an equal and orderly multipolar world.", "support", ["multipolar-world"]),
    ("Ghana and Nepal vowed to support a two-state solution.", "support", ["two-state-solution"]),
    ("The two sides agreed to resist protectionism.", "oppose", ["protectionism"]),
]


@pytest.mark.parametrize(("sentence", "act", "issues"), EMBEDDED)
def test_a_stance_inside_a_pledge_is_embedded(sentence: str, act: str, issues: list[str]) -> None:
    reading = joint(sentence)
    found = only(reading, act)
    assert (found.basis, found.issues) == ("embedded", issues)
    assert len(reading.commitments) == 1


def test_a_pledge_with_no_known_issue_embeds_nothing() -> None:
    reading = joint("The two sides agreed to support local fishermen.")
    assert reading.positions == [] and len(reading.commitments) == 1


def test_each_issue_in_a_pledge_is_one_embedded_position() -> None:
    reading = joint(
        "The two sides pledged to oppose protectionism, support a two-state solution and promote fair trade."
    )
    assert sorted((p.act, p.issues[0]) for p in reading.positions) == [
        ("oppose", "protectionism"),
        ("support", "fair-trade"),
        ("support", "two-state-solution"),
    ]
    assert {p.basis for p in reading.positions} == {"embedded"}
    assert len(reading.commitments) == 1


PRESUPPOSED = [
    "Kenya left the room under the pretext of supporting the fund.",
    "If Kenya supports the levy, prices will rise.",
    "Prices will fall unless Kenya opposes the levy.",
    "Kenya may support the levy.",
    "Kenya asked whether Peru supports the levy.",
    "Does Kenya support the levy?",
    "Why did Kenya condemn the raid?",
    "The supporters of Kenya won the match.",
    "The envoy of Kenya arrived in a friendly atmosphere.",
    "Critics of Kenya oppose the levy.",
]


@pytest.mark.parametrize("sentence", PRESUPPOSED)
def test_what_is_supposed_asked_or_presupposed_gives_no_position_of_the_side(sentence: str) -> None:
    stances = [p for p in wire(sentence).positions if p.stance_class not in ("URGE", "NOTE")]
    assert [p for p in stances if "KEN" in p.holders] == []


def test_the_stance_inside_a_relative_clause_on_a_side_counts() -> None:
    found = only(wire("Iceland, which opposes the levy, left the room."), "oppose")
    assert found.holders == ["ISL"]


def test_what_another_side_supports_is_its_own() -> None:
    reading = wire("Iceland rejects a plan that Oman supports.")
    assert only(reading, "reject").holders == ["ISL"]


def test_presupposed_progress_gives_no_record() -> None:
    reading = wire("Benin hailed the progress that Togo has made in supporting the fund.")
    assert acts(reading) == ["praise"]


CONDITIONS = [
    ("Armenia supports the pact if Georgia signs it.", "support", "if Georgia signs it"),
    ("Armenia opposes the pact unless Georgia signs it.", "oppose", "unless Georgia signs it"),
    ("If Georgia signs it, Armenia supports the pact.", "support", "If Georgia signs it"),
]


@pytest.mark.parametrize(("sentence", "act", "condition"), CONDITIONS)
def test_a_condition_is_kept_with_its_words(sentence: str, act: str, condition: str) -> None:
    found = only(wire(sentence), act)
    assert [c.exact for c in found.conditions] == [condition]


DEONTICS = [
    ("The foreign ministry of Peru said Chile must withdraw its troops.", "demand", ["PER"], ["CHL"]),
    ("The foreign ministry of Peru said that Chile should open the border.", "call_for", ["PER"], ["CHL"]),
    ("Kenya said that Somalia must release the crew.", "demand", ["KEN"], ["SOM"]),
    ("Attacks on ships must never be tolerated, the foreign ministry of Malta said.", "reject", ["MLT"], []),
    ("The raid must not be condoned, the president of Cyprus said.", "reject", ["CYP"], []),
    ("The truce must hold, the foreign minister of Gabon said.", "affirm", ["GAB"], []),
    ("Disputes should be settled by talks, the premier of Fiji said.", "affirm", ["FJI"], []),
    ("The attack is unacceptable, the foreign ministry of Togo said.", "reject", ["TGO"], []),
    ("Chadian troops should be withdrawn, the foreign ministry of Togo said.", "call_for", ["TGO"], ["TCD"]),
    ("The siege laid by Oman must be lifted, the premier of Fiji said.", "demand", ["FJI"], ["OMN"]),
    ("The crew must be released by the rebels, the premier of Fiji said.", "demand", ["FJI"], ["rebels"]),
]


@pytest.mark.parametrize(("sentence", "act", "holders", "toward"), DEONTICS)
def test_deontics_without_a_stance_verb(sentence: str, act: str, holders: list[str], toward: list[str]) -> None:
    found = only(wire(sentence), act)
    assert (found.holders, found.toward) == (holders, toward)


def test_a_reporter_s_own_must_is_nobody_s_position() -> None:
    assert wire("The ministers must now decide. Chile should know that by Friday.").positions == []


def test_first_person_deontics_in_a_primary_text() -> None:
    found = only(release("Chile must withdraw its ships from the strait."), "demand")
    assert (found.holders, found.toward) == (["URY"], ["CHL"])


@pytest.mark.parametrize("who", ["All parties", "The parties", "World leaders", "The international community"])
def test_unnamed_others_who_must_act_are_urged(who: str) -> None:
    assert only(release(f"{who} must let the convoys pass."), "demand").holders == ["URY"]


@pytest.mark.parametrize("who", ["The authorities", "The government"])
def test_another_s_organ_is_meant_in_the_text_of_one_state(who: str) -> None:
    found = only(release(f"Nauru jailed ten reporters in May. {who} must free them."), "demand")
    assert (found.holders, found.toward) == (["URY"], ["NRU"])


def test_one_s_own_government_has_a_capital() -> None:
    found = release("Nauru jailed ten reporters in May. The Government must help their families.")
    assert [p.act for p in found.positions] == ["affirm"]


ASSERTED = [
    ("The foreign minister of Benin said that Togo had violated the treaty.", ["BEN"]),
    ("The presidency of Serbia stated that Kosovo broke the agreement.", ["SRB"]),
]


@pytest.mark.parametrize(("sentence", "holders"), ASSERTED)
def test_a_plain_said_asserts_only_a_contested_claim(sentence: str, holders: list[str]) -> None:
    assert only(wire(sentence), "affirm").holders == holders


@pytest.mark.parametrize(
    "sentence",
    [
        "The foreign minister of Benin said that dinner was late.",
        "The president of Malta said she was happy to be in the hall.",
        "The envoy of Oman added that the weather was fine.",
    ],
)
def test_a_plain_said_of_small_things_gives_none(sentence: str) -> None:
    assert wire(sentence).positions == []


STATUS = [
    ("Grenada recognised Kosovo as an independent state.", "recognise", 1),
    ("Cuba acknowledges the position of Laos that the reef is part of its territory.", "acknowledge_claim", 0),
    ("Cuba respects the position of Laos that the reef is part of its territory.", "respect_claim", 0),
    ("Cuba understands the position of Laos that the reef is part of its territory.", "understand_claim", 0),
    ("Cuba recognises that the reef is part of the territory of Laos.", "recognise", 1),
    ("Cuba acknowledges that prices have risen.", "acknowledge_fact", 0),
]


@pytest.mark.parametrize(("sentence", "act", "polarity"), STATUS)
def test_recognition_is_of_status_only(sentence: str, act: str, polarity: int) -> None:
    assert only(wire(sentence), act).polarity == polarity


EVALUATED = [
    ("Sudan underlined the strength of its relations with Qatar.", 1),
    ("Sudan stressed the importance of the vote.", 0),
    ("Sudan stressed that the talks were productive.", 1),
]


@pytest.mark.parametrize(("sentence", "polarity"), EVALUATED)
def test_an_assertion_has_polarity_only_where_its_object_evaluates(sentence: str, polarity: int) -> None:
    assert only(wire(sentence), "stress").polarity == polarity


def test_discussed_topics_are_one_joint_note() -> None:
    reading = joint("Both sides discussed trade, fisheries and the situation in the strait.")
    (found,) = reading.positions
    assert (found.act, found.holder_mode) == ("discuss", "joint")


def test_a_planned_agenda_is_a_note_and_no_promise() -> None:
    reading = joint("The two sides will discuss trade in June.")
    assert acts(reading) == ["discuss"] and reading.commitments == []


def test_what_the_other_side_said_is_its_position_in_a_readout() -> None:
    reading = readout("The Foreign Minister of Mongolia welcomed the decision of Luxembourg to open a consulate.")
    found = only(reading, "welcome")
    assert (found.holders, found.attribution.tier, found.attribution.speaker) == (["MNG"], 3, ["MNG"])


def test_a_promise_to_do_is_no_position_and_a_principle_is() -> None:
    doing, norm = (
        wire("Nepal is committed to expanding air links."),
        wire("Nepal is committed to the principle of non-interference."),
    )
    assert (acts(doing), len(doing.commitments)) == ([], 1)
    assert (acts(norm), len(norm.commitments)) == (["adhere"], 0)


def test_a_binding_future_gives_both() -> None:
    reading = release("Uruguay will continue to support the people of Haiti.")
    assert acts(reading) == ["support"] and len(reading.commitments) == 1
    assert reading.positions[0].iteration == "reaffirmed"
    never = release("Uruguay will never recognise the annexation of the province.")
    assert acts(never) == ["not_recognise"] and len(never.commitments) == 1


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        ("Kenya", "the Philippines", "KEN", "PHL"),
        ("Peru", "Bosnia and Herzegovina", "PER", "BIH"),
        ("Kenya", "Papua New Guinea", "KEN", "PNG"),
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        "{a} reaffirmed its support for the fund and condemned the raid.",
        "The foreign ministry of {a} said that Cuba must open the border.",
        "{a} will not recognise the annexation, the premier of {a} said.",
    ],
)
def test_renaming_a_side_renames_it_in_the_records_and_changes_nothing_else(
    form: str, one: str, other: str, first: str, second: str
) -> None:
    def plain(name: str, code: str) -> list[tuple[Any, ...]]:
        text = form.format(a=name)
        return [
            (["*" if h == code else h for h in p.holders], p.act, p.negated, p.iteration, p.toward, p.origin.rule)
            for p in wire(text[:1].upper() + text[1:]).positions
        ]

    assert plain(one, first) == plain(other, second) != []


# --- several addressees, answers, minutes ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "act", "towards"),
    [
        ("Malta thanked Qatar for its mediation and Kuwait for its aid.", "appreciate", [["QAT"], ["KWT"]]),
        ("Laos condemned Chad for the raid and Niger for its silence.", "condemn", [["TCD"], ["NER"]]),
    ],
)
def test_two_sides_with_a_reason_each_are_two_stances(sentence: str, act: str, towards: list[list[str]]) -> None:
    found = sorted((p for p in wire(sentence).positions if p.act == act), key=lambda p: len(p.evidence.exact))
    assert [p.toward for p in found] == towards


def test_thanks_need_no_reason_and_an_invitation_urges_nothing() -> None:
    assert only(wire("The foreign minister of Bhutan thanked Morocco."), "appreciate").toward == ["MAR"]
    assert acts(wire("The president of Peru invited the premier of Malta to Lima.")) == []


def test_refusing_to_recognise_is_not_recognising() -> None:
    found = only(wire("Palau refuses to recognise the annexation of the strip."), "not_recognise")
    assert (found.stance_class, found.polarity) == ("RECOGNISE", -1)


def test_in_an_answer_both_countries_are_those_of_the_question() -> None:
    text = (
        "Briefing by the Spokesperson of the Ministry of Foreign Affairs of {a}\n\n"
        "Question: What of the ties of {a} with {b}?\n\nSpokesperson: Both countries oppose the levy.\n\n"
        "Question: And with {c}?\n\nSpokesperson: The two sides oppose the ban.\n"
    )
    for names, first, second in (
        ("Kenya Uruguay Fiji", "KEN URY", "FJI KEN"),
        ("Togo Oman Peru", "OMN TGO", "PER TGO"),
    ):
        a, b, c = names.split()
        found = [sorted(p.holders) for p in read(text.format(a=a, b=b, c=c)).positions]
        assert found == [first.split(), second.split()]


def test_a_label_tells_for_whom_one_speaks() -> None:
    text = (
        "The President: I give the floor to the representative of Samoa.\n\n"
        "Mr. Leavai (Samoa): We condemn the raid on the camp.\n\n"
        "Ms. Novak (Slovenia) (spoke in French): We support the plan for a truce.\n"
    )
    assert [(p.holders, p.act) for p in read(text).positions] == [(["WSM"], "condemn"), (["SVN"], "support")]


def test_a_surname_in_a_label_is_no_state() -> None:
    text = (
        "Department Press Briefing\n\nMR. HOLLAND: We welcome the truce.\n\n"
        "QUESTION: And the raid?\n\nMR. HOLLAND: We condemn the raid.\n"
    )
    found = read(text, publisher="U.S. Department of State")
    assert [(p.holders, p.act) for p in found.positions] == [(["USA"], "welcome"), (["USA"], "condemn")]


@pytest.mark.parametrize(
    ("sentence", "toward"),
    [
        ("Tonga condemned the invasion of Fiji.", []),
        ("Tonga condemned the bombing of Fiji by Oman.", ["OMN"]),
        ("Peru deplored the killing of two envoys of Ghana.", []),
        ("Peru deplored the conduct of Ghana.", ["GHA"]),
    ],
)
def test_a_stance_on_a_deed_is_not_aimed_at_its_victim(sentence: str, toward: list[str]) -> None:
    assert wire(sentence).positions[0].toward == toward


# --- who speaks --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opening", "sides"),
    [
        ("We, the Foreign Ministers of Denmark, Latvia and Norway, condemn the raid.", ["DNK", "LVA", "NOR"]),
        ("We, the Presidents of Kenya, Uganda and Rwanda, meeting in Kigali, oppose the levy.", ["KEN", "UGA", "RWA"]),
        ("We, the Member States of the African Union, and Japan, gathered in Lagos. We oppose it.", ["AU", "JPN"]),
    ],
)
def test_a_text_that_opens_with_its_authors_is_theirs(opening: str, sides: list[str]) -> None:
    found = read(opening, title="Statement on the Chad crisis", published_at="2024-05-04")
    assert (found.document.doctype, found.document.parties) == ("joint_statement", sides)
    assert found.positions[0].holders == sides


@pytest.mark.parametrize(
    ("office", "name", "holder"),
    [("Peru's president", "Alberto Quispe", "PER"), ("The Norwegian prime minister", "Ingrid Dahl", "NOR")],
)
def test_a_bare_name_is_of_the_office_left_without_one(office: str, name: str, holder: str) -> None:
    text = (
        f"GENEVA, May 4 (Reuters) - {office} said on Friday the talks were over.\n\n"
        f'"The proposal is dead," {name} told reporters. {name.split()[1]} urged Chile to withdraw its ships.'
    )
    assert only(read(text, published_at="2024-05-04"), "urge").holders == [holder]


def test_a_bare_name_after_a_named_minister_is_nobody_s() -> None:
    text = (
        "GENEVA, May 4 (Reuters) - Foreign Minister Ana Rojas of Peru said on Friday the talks were over.\n\n"
        "Marco Bianchi urged Chile to withdraw its ships."
    )
    assert acts(read(text, published_at="2024-05-04")) == []


def test_support_that_a_side_assures_another_of_is_held_and_promised() -> None:
    found = wire("The president of Fiji assured Samoa of his country's support for its bid.")
    assert only(found, "support").toward == ["WSM"]
    assert [(c.committers, c.type) for c in found.commitments] == [(["FJI"], "mutual_support")]


def test_a_call_for_somebody_to_be_freed_is_a_call() -> None:
    assert acts(wire("Norway called for all political prisoners to be freed without delay.")) == ["call_for"]
    assert acts(wire("The minister of Fiji called to congratulate her host in Samoa.")) == []


def test_a_family_name_that_comes_first_is_known_again() -> None:
    text = (
        "BEIJING, July 29 (Xinhua) -- China opposes the levy, a foreign ministry spokesperson said Friday.\n\n"
        "Spokesperson Lin Hao made the remarks at a briefing. Lin urged Peru to lift the ban."
    )
    assert only(read(text, published_at="2022-07-29"), "urge").holders == ["CHN"]


@pytest.mark.parametrize(
    ("sentence", "act", "holder"),
    [
        ("Kuwait reiterated its firm stance rejecting all forms of violence.", "reject", "KWT"),
        ("Oman reiterated its position of rejecting violence.", "reject", "OMN"),
        ("Egypt stressed its position that opposes any interference.", "oppose", "EGY"),
        ("The ministry of Fiji affirmed Fiji's approach supporting the plan.", "support", "FJI"),
    ],
)
def test_a_position_that_is_named_with_its_stance_is_that_stance(sentence: str, act: str, holder: str) -> None:
    found = wire(sentence)
    assert acts(found) == [act]
    assert only(found, act).holders == [holder]


def test_what_a_side_wants_done_it_favours() -> None:
    assert acts(release("We want the proceeds of the assets to be used for relief.")) == ["favour"]


def test_the_two_and_the_pair_are_those_who_met() -> None:
    for words in (
        "The two also condemned the raid.",
        "The pair condemned the raid.",
        "The two condemned attacks on ships.",
    ):
        text = f"The Foreign Minister of Luxembourg met the Foreign Minister of Mongolia. {words}"
        assert sorted(only(readout(text), "condemn").holders) == ["LUX", "MNG"]


def test_what_stands_behind_the_last_of_several_is_said_of_all() -> None:
    found = release("Uruguay called upon the government and the opposition of Malta to resume dialogue.")
    assert only(found, "call_for").toward == ["MLT", "opposition of Malta"]


def test_a_second_president_is_not_of_the_dateline() -> None:
    text = (
        "HELSINKI, May 12 (Reuters) - Finland must apply, President Jaakko Saarinen said on Thursday.\n\n"
        'Turkey voiced reservations. "We reject the plan," President Emre Yalcin said.'
    )
    assert only(read(text, published_at="2022-05-12"), "reject").holders == ["TUR"]


def test_a_thing_considered_something_is_not_promised() -> None:
    found = wire("Malta considers the extension of the plant a matter of security, its minister said.")
    assert (acts(found), found.commitments) == (["believe"], [])


def test_a_summit_speaks_for_the_body_whose_text_it_is() -> None:
    text = "Summit urged Member States to contribute. The Meeting condemned the raid on the port."
    found = read(text, title="Communiqué of the Summit of the African Union", published_at="2021-06-23")
    assert [(p.holders, p.act) for p in found.positions] == [(["AU"], "urge"), (["AU"], "condemn")]
    assert acts(wire("The summit condemned the raid on the port.")) == []


def test_it_in_what_is_said_of_a_text_is_who_made_the_text() -> None:
    text = (
        "We note with concern the statement by the Government of Chad in which it announced the suspension of flights."
    )
    (found,) = release(text).commitments
    assert found.committers == ["TCD"]


def test_support_that_will_not_waver_is_held_by_whom_it_is_of() -> None:
    assert acts(release("Our support for the people of Haiti will not waver.")) == ["support"]
    assert acts(release("The support of Chad will not change.")) == []


@pytest.mark.parametrize(
    ("text", "act", "toward"),
    [
        ("Peru has our full support.", "support", ["PER"]),
        ("It is our view that the blockade of Peru must end.", "believe", []),
        ("We join our allies in condemning the attack in Peru.", "condemn", []),
    ],
)
def test_what_one_has_of_another_is_the_others_stance(text: str, act: str, toward: list[str]) -> None:
    told = read(text, title="Statement of the Government of Fiji", publisher="Government of Fiji")
    (position,) = told.positions
    assert (position.holders, position.act, position.toward) == (["FJI"], act, toward)


def test_whose_position_rejects_something_rejects_it() -> None:
    assert [(p.holders, p.act) for p in wire("Chad's position firmly rejects the levy of Mali.").positions] == [
        (["TCD"], "reject")
    ]


def test_a_report_of_a_reception_is_no_welcome() -> None:
    found = wire("Minister Ana Ortiz of Peru welcomed the Chadian envoy to discuss trade.").positions
    assert "welcome" not in [p.act for p in found]


@pytest.mark.parametrize(
    "said", ["We are pleased to note the progress of Togo.", "Peru was sorry to see the vote of Togo."]
)
def test_what_one_is_glad_or_sorry_to_note_is_one_stance(said: str) -> None:
    assert [p.stance_class for p in release(said).positions] == ["EVALUATE"]


@pytest.mark.parametrize(
    "said", ["Togo is encouraging its farmers.", "The council is troubling the investors of Togo."]
)
def test_a_form_in_ing_with_an_object_is_no_judgement(said: str) -> None:
    assert not {p.act for p in release(said).positions} & {"welcome", "concern"}


@pytest.mark.parametrize("deed", ["sent a team", "has deployed two ships", "trained ten clerks"])
def test_what_a_deed_is_to_support_is_no_stance(deed: str) -> None:
    assert release(f"Uruguay {deed} to support the inquiry in Togo.").positions == []


@pytest.mark.parametrize(("verb", "act"), [("to thank him for", "appreciate"), ("to express support for", "support")])
@pytest.mark.parametrize("called", ["called", "phoned", "telephoned"])
def test_what_a_call_is_for_is_the_caller_s_stance(called: str, verb: str, act: str) -> None:
    told = release(f"President Ana Sosa {called} President Kofi Mensah of Togo {verb} the truce.")
    assert [(p.holders, p.act) for p in told.positions] == [(["URY"], act)]
    assert [sorted(e.sides) for e in told.encounters] == [["TGO", "URY"]]


def test_what_another_is_recommended_to_do_is_urged() -> None:
    assert [p.act for p in release("Uruguay recommends that Togo ratify the treaty.").positions] == ["encourage"]


@pytest.mark.parametrize("met", ["spoke to", "spoke with", "talked to"])
def test_what_talks_were_for_is_the_stance_of_who_sought_them(met: str) -> None:
    said = (
        f"President Ana Sosa {met} President Kofi Mensah of Togo this morning to reiterate her support for the truce."
    )
    assert [(p.holders, p.act) for p in release(said).positions] == [(["URY"], "support")]


@pytest.mark.parametrize("end", ["ended by reaffirming", "closed by expressing", "concluded by voicing"])
def test_what_one_ends_by_saying_is_said(end: str) -> None:
    assert [p.act for p in release(f"The minister {end} Uruguay's support for the people of Togo.").positions] == [
        "support"
    ]


def test_support_that_is_only_reiterated_is_support() -> None:
    assert [p.act for p in release("Uruguay reiterated its unwavering support.").positions] == ["support"]


def test_they_who_must_act_are_others_than_who_speaks() -> None:
    told = release("Nauru must cease its detention of the crew, and end the trial. They must also pay for the ship.")
    assert [(p.act, p.toward) for p in told.positions] == [("demand", ["NRU"]), ("demand", ["NRU"])]


@pytest.mark.parametrize(
    "said", ["There is no evidence to support the claim.", "It is clear that Nauru has no interest in the truce."]
)
def test_what_nothing_supports_and_another_lacks_is_no_support(said: str) -> None:
    assert {p.stance_class for p in release(said).positions} == {"ASSERT"}


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("I must express our concern about the raid in Togo.", "concern"),
        ("I have to stress that the levy is illegal.", "stress"),
        ("Allow me to welcome the decision of Togo.", "welcome"),
        ("I have the honour to reaffirm our support for the court.", "support"),
        ("I cannot but express our regret at the vote in Togo.", "regret"),
    ],
)
def test_what_one_must_or_may_say_is_said(said: str, act: str) -> None:
    assert [p.act for p in release(said).positions] == [act]


def test_what_another_must_express_is_asked_of_it() -> None:
    assert [p.stance_class for p in release("Togo must express its regret at the raid.").positions] == ["URGE"]


@pytest.mark.parametrize(
    "said",
    [
        "The arrests feed the disorder that Nauru says it opposes.",
        "The two leaders discussed how Nauru can continue to support the talks.",
    ],
)
def test_what_only_describes_or_may_be_is_nobody_s_stance(said: str) -> None:
    assert not [p for p in release(said).positions if p.holders == ["NRU"]]


@pytest.mark.parametrize(
    "said", ["Peru has been steadfast in calling for a truce.", "We renew our call on Togo to lift the levy."]
)
def test_what_one_is_steady_in_is_ones_stance(said: str) -> None:
    assert [p.act for p in release(said).positions] == ["call_for"]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Togo should be commended for its care of the refugees.", "praise"),
        ("The raid on the port must be condemned.", "condemn"),
    ],
)
def test_what_should_be_praised_or_condemned_is(said: str, act: str) -> None:
    assert [(p.holders, p.act) for p in release(said).positions] == [(["URY"], act)]


def test_in_whose_call_one_joins_one_calls_too() -> None:
    assert [
        (p.holders, p.act) for p in release("Uruguay joins the African Union in its call for a truce.").positions
    ] == [(["URY"], "call_for")]


@pytest.mark.parametrize(
    "sentence",
    ["Peru does not share Chile's views on the border.", "Togo does not share the position of Mali on Chad."],
)
def test_who_does_not_share_a_view_disagrees_alone(sentence: str) -> None:
    assert [(len(p.holders), p.act) for p in wire(sentence).positions] == [(1, "disagree")]


def test_who_shares_a_view_agrees_with_whose_it_is() -> None:
    assert [p.act for p in wire("Peru shares Chile's position on the border.").positions] == ["agree_that"]


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("Peru and Chile welcomed the creation of a forum to discuss fisheries.", ["welcome"]),
        ("Togo opposed the move to condemn Mali.", ["oppose"]),
        ("Peru and Chile held a meeting to discuss fisheries.", ["discuss"]),
        ("Ministers of Togo and Benin met on the coast to discuss fisheries.", ["discuss"]),
    ],
)
def test_what_a_thing_is_for_is_no_stance_of_who_welcomes_it(sentence: str, acts: list[str]) -> None:
    assert [p.act for p in wire(sentence).positions] == acts
