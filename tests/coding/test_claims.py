"""A side's bare assertions are positions where they are claims, and not where they tell or praise itself."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.model.records import Position
from communique.pipeline import read_document
from tests.coding.documents import release, speech, wire


def claims(reading: Reading) -> list[tuple[list[str], str, str]]:
    return [(p.holders, p.act, p.object.exact if p.object else "") for p in reading.positions]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dialogue is the only way to end the dispute between Samoa and Fiji.",
        "The islanders have the right to decide on their own future.",
        "There is no military solution to the conflict.",
        "No hotline can replace respect for the law.",
        "The annexation of the valley is null and void.",
        "These ballots in no way represent the will of the islanders.",
        "Our exercises with Brunei are not directed against any third country.",
        "The regime in Samoa continues to ignore the calls of the islanders.",
        "The decree was a cynical attempt to rewrite the treaty.",
        "Such a blockade would be a violation of the treaty.",
        "The only fair outcome is a return to the treaty.",
        "We need an immediate truce in the valley.",
        "The new law has curtailed the rights of the islanders.",
        "Our two countries enjoy an extraordinary relationship.",
        "The report indicates that the truce was broken.",
        "There is little sign of peace in the valley.",
        "The regime of Samoa has refused to heed the call of the islanders.",
        "The treaty plays a key role in the stability of the islands.",
        "Samoa has continued to break the treaty.",
        "The proposed law would erode the autonomy of the islands.",
        "The raid is a stark reminder that the truce is fragile.",
        "The decree is in breach of the treaty of the isles.",
        "The future of the islands is at stake.",
        "It is up to the islanders to choose their leaders.",
        "It is the duty of every state to shelter the shipwrecked.",
        "The partnership of the islands is built on respect.",
        "The new base makes the strait less secure.",
        "Nothing can justify the siege of the islands.",
    ],
)
def test_a_claim_in_a_sides_own_voice_is_affirmed(sentence: str) -> None:
    assert claims(release(sentence)) == [(["URY"], "affirm", sentence.rstrip("."))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year we planted two million trees in Salto.",
        "Our embassy in Oslo is open on weekdays.",
        "If dialogue is the only way, we need patience.",
        "The truce would not have been possible without our envoy.",
        "Our museum continues to show the maps.",
        "Our clerk is in the hall of the embassy at noon.",
        "The deal will be signed by our clerk.",
        "Is there a military solution to the conflict?",
        "The guests cannot swim in the lake, and we cannot comment.",
    ],
)
def test_background_conditions_and_questions_are_no_claims(sentence: str) -> None:
    assert "affirm" not in [act for _, act, _ in claims(release(sentence))]


def test_a_report_states_nothing_in_its_own_voice() -> None:
    assert claims(wire("There is no military solution to the conflict in Chad.")) == []


def test_a_quoted_claim_without_a_cue_is_of_who_spoke_last() -> None:
    text = '"Peru has broken the treaty," said Kenya\'s foreign minister. "There is no alternative to talks."'
    (*_, last) = wire(text).positions
    assert (last.holders, last.act, last.attribution.basis) == (["KEN"], "affirm", "carried")


def test_what_stands_behind_a_colon_or_our_position_is_stated_openly() -> None:
    for sentence in (
        "Our position is clear: sanctions are not the answer.",
        "The fact is that sanctions are not the answer.",
    ):
        assert ("affirm", "URY") in [(p.act, p.holders[0]) for p in release(sentence).positions]


def test_praise_of_another_side_is_praise_and_of_ones_own_is_none() -> None:
    (praise,) = release("Mongolia played a pivotal role in the release of the crew.").positions
    assert (praise.act, praise.toward) == ("praise", ["MNG"])
    assert release("Uruguay played a pivotal role in the release of the crew.").positions == []


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("We cannot accept a solution that is imposed on Mali.", "reject"),
        ("Uruguay cannot support the draft of the commission.", "not_support"),
        ("We can only regret the decision of Denmark.", "regret"),
        ("Attacks on hospitals cannot be tolerated.", "reject"),
        ("There can be no place for violence in our region.", "reject"),
        ("It is unacceptable that the court of Nauru was closed.", "reject"),
        ("It is regrettable that Nauru has left the talks.", "regret"),
        ("The build-up of troops in Nauru is worrying.", "concern"),
    ],
)
def test_what_cannot_be_and_what_is_judged_is_a_stance(sentence: str, act: str) -> None:
    found: list[Position] = [p for p in release(sentence).positions if p.act == act]
    assert [p.holders for p in found] == [["URY"]]


def test_a_wish_of_courtesy_is_no_claim() -> None:
    assert release("I should be grateful if you would have this letter circulated.").positions == []


def test_a_plain_said_beside_the_stance_that_it_holds_makes_one_record() -> None:
    text = "The spokesman of Chad said that both sides had agreed that the border is closed."
    assert [p.act for p in wire(text).positions].count("affirm") == 0


def test_the_publisher_that_is_an_organ_of_a_body_speaks_for_it() -> None:
    found = read("We regret the verdict in Minsk.", publisher="European External Action Service", title="Statement")
    assert [p.holders for p in found.positions] == [["EU"]]


@pytest.mark.parametrize("sentence", ["Cameroon declined to comment.", "The envoy of Laos refused to answer."])
def test_who_says_nothing_rejects_nothing(sentence: str) -> None:
    assert wire(sentence).positions == []


def test_what_another_shall_do_is_wanted_and_is_not_the_others_stance() -> None:
    found = wire("Peru wants Chile to support the ceasefire in Chad.").positions
    assert [(p.holders, p.act) for p in found] == [(["PER"], "favour")]


def test_it_takes_up_the_thing_that_the_sentence_before_is_about() -> None:
    text = "Peru rejects the levy of Chad. The levy is unjust. It will only hurt farmers."
    assert release(text, side="Peru").commitments == []


def test_he_is_not_the_one_whose_state_he_asks() -> None:
    text = "President Joan Abeto met President Otto Kask of Latvia. Kask smiled. He asked Latvia for ships."
    found = read(text, title="Press Release by the Presidency of Kenya", publisher="Presidency of Kenya")
    assert [(p.holders, p.toward) for p in found.positions if p.act == "call_for"] == [(["KEN"], ["LVA"])]


def test_a_plain_said_of_a_meeting_is_the_meeting() -> None:
    found = wire("The spokesman of Mali said that the president of Mali had met the president of Chad.")
    assert found.positions == [] and found.encounters


def test_two_offices_of_which_one_is_anothers_are_two_persons() -> None:
    text = (
        "Vice President Grace Okello met Prime Minister Peter Tom of Vanuatu in Kampala. "
        "The Vice President and Prime Minister Tom discussed the reefs."
    )
    found = read(text, title="Readout of Vice President Okello's Meeting", publisher="Presidency of Uganda")
    assert [sorted(p.holders) for p in found.positions if p.act == "discuss"] == [["UGA", "VUT"]]


def test_an_office_that_the_title_gives_to_one_side_is_that_sides() -> None:
    text = "During his visit, the President held talks with Federal Chancellor Anton Brandt. Brandt praised the truce."
    found = read(text, title="President met with the Chancellor of Austria", publisher="Presidency of Peru")
    assert [(p.holders, p.act) for p in found.positions] == [(["AUT"], "praise")]


def test_a_speech_charges_another_side_that_refuses_and_reports_no_stance_of_it() -> None:
    text = "Togo refuses to open the road. Unfortunately, the talks in Benin have brought no result."
    found = read(text, title="Remarks by the Foreign Minister of Ghana")
    assert [(p.holders, p.act) for p in found.positions] == [(["GHA"], "affirm"), (["GHA"], "regret")]


def test_what_another_side_has_to_do_is_demanded_of_it() -> None:
    found = release("Latvia has to adhere to the order of the court.").positions
    assert [(p.holders, p.act, p.toward) for p in found] == [(["URY"], "demand", ["LVA"])]


def test_a_known_persons_surname_that_is_a_common_word_names_the_person_where_a_verb_follows() -> None:
    text = "Foreign Minister Park Jin-ho of South Korea met his colleague.\n\nPark voiced concern over piracy."
    assert [(p.holders, p.act) for p in wire(text).positions] == [(["KOR"], "concern")]


def test_the_diplomat_is_the_last_office_holder() -> None:
    text = "Foreign Minister Viktar Hancharou of Belarus spoke in Minsk. The diplomat welcomed the truce in Chad."
    assert [(p.holders, p.act) for p in wire(text).positions] == [(["BLR"], "welcome")]


def test_the_ministry_of_a_report_is_of_the_state_that_acted_last() -> None:
    text = "Togo voiced concern over piracy. In a statement, the Foreign Ministry urged Benin to send ships."
    assert [(p.holders, p.act) for p in wire(text).positions] == [(["TGO"], "concern"), (["TGO"], "urge")]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Our commitment to the defence of Palau is ironclad.", "adhere"),
        ("Our support for the independence of Palau is unwavering.", "support"),
        ("Attacks on envoys are not acceptable.", "reject"),
        ("We trust that the talks of Oman will succeed.", "favour"),
    ],
)
def test_a_stance_told_of_as_firm_or_in_a_negative_is_the_stance(sentence: str, act: str) -> None:
    assert [(p.holders, p.act) for p in release(sentence).positions] == [(["URY"], act)]


@pytest.mark.parametrize(
    "text",
    [
        '"There is no alternative to patience," said owner Lien Maes. "We cannot rush the dough."',
        '"Seagrass is a reliable partner for corals," said Dr. Ana Ruiz. "There is no single solution."',
        '"The dough must rest," said baker Lien Maes. "Nobody should touch it."',
    ],
)
def test_what_private_persons_hold_of_their_craft_is_no_politics(text: str) -> None:
    assert read(text, publisher="City Courier").positions == []


def test_what_is_discussed_with_another_side_is_discussed_together() -> None:
    text = "The minister of Mali discussed the reefs with the president of Togo."
    assert [(p.holders, p.act) for p in wire(text).positions] == [(["MLI", "TGO"], "discuss")]


def test_the_king_is_the_king_and_not_ones_own_president() -> None:
    text = "President Joan Abeto called King Otto of Tonga. The King briefed the President on the reefs."
    found = read(text, title="Readout of President Abeto's Call", publisher="Presidency of Kenya")
    assert [p.holders for p in found.positions if p.act == "discuss"] == [["TON"]]


def test_what_would_not_have_been_is_no_claim() -> None:
    assert release("The truce would not have been possible without the work of Oman.").positions == []


BEFELL = [
    "The interior minister of Chad said that two Malians were killed in the raid.",
    "Lima said that ten Chileans had died.",
    "The foreign ministry of Peru said that the ministers of Fiji and Samoa held talks in Lima.",
]


@pytest.mark.parametrize("sentence", BEFELL)
def test_whom_something_befell_or_that_sides_met_is_no_claim(sentence: str) -> None:
    assert wire(sentence).positions == []


def test_that_another_killed_is_a_claim() -> None:
    assert [p.act for p in wire("Mali said that Chad had killed two of its soldiers.").positions] == ["affirm"]


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("The militia is a grave threat to the region.", -1),
        ("The blockade of the strait is reckless.", -1),
        ("The levy is a clear breach of the treaty.", 0),
        ("The militia is not a threat to the region.", 0),
    ],
)
def test_a_claim_that_evaluates_has_its_polarity(sentence: str, polarity: int) -> None:
    assert [(p.stance_class, p.polarity) for p in release(sentence).positions] == [("ASSERT", polarity)]


def test_who_calls_himself_a_supporter_supports() -> None:
    assert [p.act for p in release("We are staunch supporters of the court of the sea.").positions] == ["support"]


def test_what_one_begins_by_saying_is_said() -> None:
    reading = release("Can I start by saying that Uruguay stands with Samoa.")
    assert [(p.holders, p.act) for p in reading.positions] == [(["URY"], "endorse")]


def test_a_claim_behind_what_the_guest_said_is_the_guests() -> None:
    text = (
        "Minister Ana Salas of Uruguay met Minister Tui Ata of Samoa in Montevideo.\n\n"
        "Minister Ata said that the reef had been closed. The blockade of the strait is a crime.\n\n"
        "The tariff is unjust."
    )
    reading = read(text, title="Readout of the meeting", publisher="Ministry of Foreign Affairs of Uruguay")
    held = {p.evidence.exact: p.holders for p in reading.positions}
    assert held["The blockade of the strait is a crime"] == ["WSM"]
    assert held["The tariff is unjust"] == ["URY"], "a new paragraph is the issuer's again"


def test_the_use_of_force_is_nobodys_force() -> None:
    reading = release("The use of force is a threat to the region.")
    assert [(p.holders, p.act) for p in reading.positions] == [(["URY"], "affirm")]


def test_what_one_did_oneself_is_the_deed_and_no_claim() -> None:
    assert wire("Chad said it had closed the border with Mali.").positions == []
    assert [p.act for p in wire("Chad said it had never closed the border with Mali.").positions] == ["affirm"]


def test_what_an_official_calls_by_an_adjective_is_a_claim() -> None:
    said = wire("Peru's president said that naming a third country in a joint document is inconsistent with the norms.")
    assert [p.act for p in said.positions] == ["affirm"]


def test_that_is_why_a_side_says_what_follows() -> None:
    reading = release("That is why we must end the blockade of the strait.")
    assert [(p.holders, p.act) for p in reading.positions] == [(["URY"], "affirm")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The embargo strangles the trade of the islands.",
        "Sea routes carry the wealth of the nations of the region.",
        "Peace in the strait rests upon the honesty of all.",
        "It is a choice about the fate of the islands.",
        "A widening of the conflict would have devastating consequences for the islands.",
        "There are far greater challenges ahead of us.",
    ],
)
def test_in_a_speech_whatever_is_said_of_a_thing_is_a_claim(sentence: str) -> None:
    title = "Speech by the President of Fiji at the General Assembly"
    found = read_document(RawDocument(sentence, "speech", title=title, published_at="2026-05-04"))
    assert [(p.act, p.holders) for p in found.positions] == [("affirm", ["FJI"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ceremony begins at noon.",
        "That is all from me.",
        "President Odhiambo knows the region.",
        "Our country sings.",
        "It is an honour for my country.",
    ],
)
def test_scenes_persons_and_oneself_are_no_such_claim(sentence: str) -> None:
    title = "Speech by the President of Fiji at the General Assembly"
    found = read_document(RawDocument(sentence, "speech", title=title, published_at="2026-05-04"))
    assert found.positions == []


def test_what_a_promise_is_for_is_no_stance_beside_it() -> None:
    reading = release("We will provide ten million dollars to support the people of Samoa.")
    assert (len(reading.commitments), reading.positions) == (1, [])


def test_what_somebody_mentioned_is_said() -> None:
    reading = release("Minister Roa mentioned that Peru hoped to strengthen cooperation with Japan.", side="Peru")
    assert [(p.act, p.holders) for p in reading.positions] == [("favour", ["PER"])]


def test_whom_a_side_stands_together_with_is_supported_by_it_alone() -> None:
    reading = release("Peru stands together with Chile in the fight against piracy.", side="Peru")
    assert [(p.act, p.holders) for p in reading.positions] == [("endorse", ["PER"])]


def test_a_wish_for_one_thing_stays_beside_a_stance_on_the_next() -> None:
    reading = release("Peru wishes to ensure full respect for the truce and encourage Chile to help.", side="Peru")
    assert sorted(p.act for p in reading.positions) == ["encourage", "favour"]
    assert [p.act for p in release("Peru would like to thank Chile for its help.", side="Peru").positions] == [
        "appreciate"
    ]


@pytest.mark.parametrize(
    "said", ["This war would end if Oman called its ships home.", "The levy would divide the islands."]
)
def test_a_speech_claims_what_a_thing_would_do(said: str) -> None:
    assert [p.act for p in speech(said).positions] == ["affirm"]
    assert release("The ceremony would begin at noon in Oman.").positions == []


@pytest.mark.parametrize("said", ["This is a test for the whole council.", "It is a fight for the islands of Samoa."])
def test_a_speech_claims_what_a_thing_is(said: str) -> None:
    assert [p.act for p in speech(said).positions] == ["affirm"]


@pytest.mark.parametrize("said", ["This is my second visit.", "That is an important issue.", "This is Peter."])
def test_a_speech_claims_nothing_of_its_setting(said: str) -> None:
    assert speech(said).positions == []


@pytest.mark.parametrize("opening", ["As I have said before, ", "As we have said, "])
def test_what_one_has_said_before_is_said(opening: str) -> None:
    found = release(f"{opening}the treaty is essential for the peace of the islands.").positions
    assert [(p.holders, p.act) for p in found] == [(["URY"], "affirm")]


def test_one_claim_with_two_verbs_is_one() -> None:
    text = "Settlement on the reef is contrary to international law and further endangers the truce with Fiji."
    assert [p.act for p in release(text).positions] == ["affirm"]


def test_sides_are_no_good_partners_of_themselves() -> None:
    raw = RawDocument("Samoa and Fiji are good partners.", "-", publisher="Ministry of Foreign Affairs of Samoa")
    reading = read_document(raw)
    assert "praise" not in [p.act for p in reading.positions]


def test_it_that_stands_for_nobody_is_not_the_side_named_before() -> None:
    text = "Uruguay abstained on the draft of Fiji. We regret it.\n\nIt is in no one's interest that this war spreads."
    assert [p.act for p in release(text).positions] == ["regret", "affirm"]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Uruguay stresses that its support for Palau is unwavering.", "support"),
        ("We reiterate that our commitment to the treaty remains ironclad.", "adhere"),
        ("Uruguay stresses that the talks on Palau are useful.", "stress"),
    ],
)
def test_support_that_is_stressed_is_support(sentence: str, act: str) -> None:
    assert [p.act for p in release(sentence).positions] == [act]


@pytest.mark.parametrize("whose", ["the thoughts of all Kenyans are", "the hearts of the people of Kenya were"])
def test_whom_thoughts_are_with_claims_nothing(whose: str) -> None:
    assert release(f"The minister of Uruguay said that {whose} with the people of Fiji.").positions == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The regime of Samoa has jailed hundreds of its critics.",
        "Laos has bombed villages beyond the border.",
        "The authorities of Nauru have closed every free newspaper.",
        "Hundreds of fishermen have been detained by Tonga.",
    ],
)
def test_a_side_charges_another_with_what_it_has_done(sentence: str) -> None:
    assert claims(release(sentence)) == [(["URY"], "affirm", sentence.rstrip("."))]


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday, Laos closed two newspapers.",
        "Our courts have jailed two smugglers.",
        "Laos has witnessed large protests against the levy.",
    ],
)
def test_an_account_of_a_day_ones_own_deeds_and_protests_are_no_charge(sentence: str) -> None:
    assert "affirm" not in [act for _, act, _ in claims(release(sentence))]


def test_a_report_of_a_deed_is_no_charge() -> None:
    assert claims(wire("The regime of Samoa has jailed hundreds of its critics.")) == []


@pytest.mark.parametrize(
    ("said", "polarity"),
    [("The veto cast by Peru was a mistake.", -1), ("The accord was a historic achievement.", 1)],
)
def test_what_was_is_judged_too(said: str, polarity: int) -> None:
    found = read(said, title="Remarks by the Ambassador", publisher="Permanent Mission of Fiji").positions
    assert [(p.holders, p.stance_class, p.polarity) for p in found] == [(["FJI"], "ASSERT", polarity)]
