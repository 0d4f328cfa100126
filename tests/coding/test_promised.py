"""What a promise is follows from the act at its head and what the act is done to, whichever side promises."""

from __future__ import annotations

import pytest

from communique import facts
from communique.model.records import Commitment
from tests.coding.documents import joint, wire


def promise(sentence: str) -> Commitment:
    """Returns the one promise of a sentence in a wire story."""
    (found,) = wire(sentence).commitments
    return found


SENTENCES = [
    ("Peru said it would contribute two million euros to a fund for harbours in Chad.", "aid_finance", 3),
    ("Kuwait will send engineers and water tanks to Samoa, the foreign ministry said.", "aid_finance", 2),
    ("Denmark pledged to continue to provide financial and military support to Moldova.", "aid_finance", 1),
    ("Slovenia will help Fiji rebuild after the cyclone, its prime minister said.", "aid_finance", 1),
    ("Kenya promised to train 300 officers of the Togolese army.", "security_defence", 3),
    ("Canada will supply Ghana with armoured vehicles, the defence minister said.", "security_defence", 2),
    ("Oman and Malta vowed to counter threats in the Gulf.", "security_defence", 1),
    ("Chad and Togo agreed to deepen defence ties.", "security_defence", 1),
    ("Norway and Malawi agreed to take their relations to a new level.", "relationship_upgrade", 0),
    ("Brunei and Cuba decided to establish diplomatic relations.", "relationship_upgrade", 2),
    ("Iceland and Laos agreed to strengthen economic ties.", "trade_investment", 1),
    ("Mauritius will lease two pairs of fibre through Kenya, its government said.", "trade_investment", 3),
    ("Ecuador and Morocco agreed to open talks on a maritime transport accord.", "trade_investment", 2),
    ("Vietnam promised to cut tariffs on Irish milk.", "market_access", 2),
    ("Gabon and Nepal agreed to step up cooperation in energy, farming and education.", "collaborate", 1),
    ("Gabon and Nepal agreed to step up cooperation on space.", "science_technology", 1),
    ("Gabon and Nepal agreed to continue their close cooperation.", "collaborate", 0),
    ("Uruguay and Qatar promised to stand by each other in international organizations.", "mutual_support", 0),
    ("Mongolia and Laos agreed to consult closely in international forums.", "coordinate_multilaterally", 1),
    ("Jordan agreed to extend the licences of foreign trawlers until 31 July.", "implement_existing", 3),
    ("Vanuatu intends to repay the loan early.", "implement_existing", 2),
    ("Singapore will host the review in March 2027, its foreign minister said.", "visit_meeting", 3),
    ("Latvia agreed to weigh the objections and to hold another round of discussions with Spain.", "visit_meeting", 2),
    ("Poland intends to close the crossing to Belarus.", "policy_change", 2),
    ("Croatia is ready to take further measures against smugglers.", "policy_change", 1),
    ("Haiti and Jamaica agreed to set up a trade office in each capital.", "establish_mechanism", 2),
    ("Cyprus undertook to exchange ten doctors a year with Cuba.", "exchange_people", 3),
    ("Finland and Benin signed an agreement on air services.", "sign_ratify_join", 3),
    ("Belgium will ratify the High Seas Treaty this year, the foreign minister said.", "sign_ratify_join", 3),
    ("Bhutan pledged not to subsidise new coal plants.", "refrain", 2),
    ("Spain pledged not to let extremist groups use the port.", "security_defence", 1),
    ("Australia will publish the request, the attorney-general said.", "other", 2),
    ("Estonia plans to monitor the vote in Georgia.", "other", 1),
    ("Benin said it would work with its allies to counter piracy.", "security_defence", 1),
    ("Benin said it would work with its allies in the region.", "coordinate_multilaterally", 1),
    ("Malawi is determined to prevent Chad from acquiring a nuclear weapon.", "security_defence", 1),
    ("Norway will provide 20 million kroner for the demining programme, its minister said.", "aid_finance", 3),
    ("Oman and Fiji agreed to keep exchanging data through their ministries of health.", "science_technology", 2),
    ("Laos and Togo agreed to establish a strategic dialogue.", "establish_mechanism", 2),
    ("Laos and Togo agreed to build a railway to the coast.", "trade_investment", 2),
    ("Laos and Togo agreed to strengthen coordination within the African Union.", "coordinate_multilaterally", 1),
    ("Gabon and Peru agreed to tackle hunger.", "collaborate", 1),
    ("Gabon is committed to further deepening its alliance with Peru.", "relationship_upgrade", 0),
    ("Gabon will never abandon the people of Haiti, its president said.", "mutual_support", 0),
    ("Gabon will abandon the levy, its president said.", "policy_change", 2),
    ("Chile agreed to end its ban on imports of Irish beef.", "market_access", 2),
    ("Chile agreed to end its ban on protests.", "policy_change", 2),
    ("Nepal and Peru agreed to open a new chapter in their relations.", "relationship_upgrade", 1),
    ("Nepal and Peru agreed to broaden cooperation in health, education and culture.", "collaborate", 1),
    ("Tonga said it would coordinate with its G7 partners.", "coordinate_multilaterally", 1),
    ("Tonga looks forward to working with Fiji to deepen their ties.", "relationship_upgrade", 0),
]


@pytest.mark.parametrize(("sentence", "expected", "level"), SENTENCES)
def test_type_and_specificity_follow_from_the_act_and_its_thing(sentence: str, expected: str, level: int) -> None:
    found = promise(sentence)
    assert (found.type, found.specificity) == (expected, level)


def test_what_is_still_to_be_signed_is_promised_with_the_force_of_will() -> None:
    assert promise("Finland and Benin will sign an accord on visas, the ministry said.").force == 4
    assert promise("Finland and Benin signed an accord on visas.").force == 6


def test_a_promise_said_by_an_office_counts_where_the_text_does_not_tell_whose_office() -> None:
    assert promise("Ottawa will expand its mission in Latvia, the prime minister said.").committers == ["CAN"]
    assert not wire("Ottawa will expand its mission in Latvia, analysts said.").commitments


def test_support_for_each_other_is_reciprocal_behind_a_preposition_too() -> None:
    (found,) = joint("The two sides promised to stand by each other.").commitments
    assert found.mode == "reciprocal"


def test_the_tables_of_acts_and_things_are_joined_by_names_that_exist() -> None:
    acts = {row["act"] for row in facts.table("lexicon/en/promise_acts")}
    things = {row["thing"] for row in facts.table("lexicon/en/promise_things")}
    joined = facts.table("lexicon/en/promise_types")
    assert {row["act"] for row in joined} <= acts
    assert {row["thing"] for row in joined if row["thing"]} <= things
    words = [word for row in facts.table("lexicon/en/promise_acts") if row["act"] != "carry" for word in row["words"]]
    assert len(set(words)) == len(words)


def test_every_thing_bears_on_some_type() -> None:
    used = {row["thing"] for row in facts.table("lexicon/en/promise_types")}
    assert {row["thing"] for row in facts.table("lexicon/en/promise_things")} - used <= {"with", "scope", "frame"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru vowed to redouble its efforts to combat piracy.", "security_defence"),
        ("Malta will take steps to ease its visa rules, the ministry said.", "policy_change"),
        ("Malta will not hesitate to impose sanctions on smugglers, its foreign minister said.", "policy_change"),
        ("Japan approved a plan to send troops to the mission.", "security_defence"),
        ("Oman agreed to exempt relief goods from customs duties.", "market_access"),
        (
            "Chile will submit a draft resolution to the United Nations, its foreign ministry said.",
            "coordinate_multilaterally",
        ),
    ],
)
def test_what_only_says_that_something_is_tried_or_planned_is_looked_through(sentence: str, expected: str) -> None:
    assert promise(sentence).type == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Libya will supply gas to Malta, its oil minister said.", "trade_investment"),
        ("Kenya and Peru agreed to co-produce patrol boats.", "security_defence"),
        ("Ireland has committed ten million euros to Malawi.", "aid_finance"),
        ("The ministers of Fiji and Cuba agreed to hold regular consultations.", "visit_meeting"),
        ("Angola will return the artefacts to Gabon, its culture minister said.", "other"),
        ("Qatar will follow the implementation of the road map, its foreign ministry said.", "other"),
    ],
)
def test_things_tell_acts_apart(sentence: str, expected: str) -> None:
    assert promise(sentence).type == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru pledged to continue to hold smugglers accountable.", "other"),
        ("Peru vowed to keep working until all hostages are free.", "other"),
        ("Peru and Oman agreed to deepen people-to-people ties.", "exchange_people"),
        ("Peru and Oman agreed to strengthen food security.", "collaborate"),
        ("Peru and Oman agreed to stabilise energy markets.", "collaborate"),
        ("Peru and Oman agreed to provide mutual support in international organizations.", "mutual_support"),
    ],
)
def test_words_that_mean_another_thing_beside_others_do_not_mislead(sentence: str, expected: str) -> None:
    assert promise(sentence).type == expected


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        # the field that stands before cooperation, coordinated fields, and words that only frame one
        ("Peru and Oman agreed to promote bilateral security cooperation.", "security_defence", 1),
        ("Peru and Oman agreed to advance defence and security cooperation on matters of mutual concern.", None, 1),
        ("Gabon and Fiji agreed to enhance cooperation in the fight against piracy.", "security_defence", 1),
        ("Gabon and Fiji agreed to expand trade and health cooperation.", "collaborate", 1),
        ("Gabon and Fiji agreed to broaden agricultural cooperation.", "collaborate", 1),
        # whom one works with is no thing, whatever its name
        ("Malta said it would work with the Government of National Accord.", "collaborate", 0),
        ("Malta looks forward to working with President Anna Weber of Liechtenstein.", "collaborate", 0),
        # a verb with "co" or "re" before it; meeting what is no person
        ("Togo will co-host a summit with Ghana in May, its foreign minister said.", "visit_meeting", 3),
        ("Togo and Ghana agreed to relaunch the joint commission.", "establish_mechanism", 2),
        ("Samoa pledged to meet the needs of farmers.", "aid_finance", 1),
        ("Samoa and Palau agreed to meet regularly to discuss piracy.", "visit_meeting", 2),
        ("Chile will send a representative to the talks, its foreign minister said.", "visit_meeting", 2),
        # what another does is only supported
        ("Kenya vowed to support the efforts of Chad to regain its territory.", "mutual_support", None),
        ("Kenya and Peru agreed to strengthen the bonds between them.", "relationship_upgrade", 0),
    ],
)
def test_fields_partners_and_prefixes(sentence: str, expected: str | None, level: int | None) -> None:
    found = promise(sentence)
    assert expected in (found.type, None)
    assert level in (found.specificity, None)


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        ("Peru and Chad signed on Tuesday an agreement to open a school.", "sign_ratify_join", 3),
        ("Malta will fund a survey of the reef, its foreign minister said.", "aid_finance", 2),
        ("Malta will do what it can to provide assistance to Benin, its foreign minister said.", "aid_finance", 1),
        ("Oman vowed to do everything in its power to protect its borders.", "security_defence", 1),
        ("Oman and Fiji agreed to expand cooperation in various fields.", "collaborate", 0),
        ("Oman and Fiji agreed to work together on this matter.", "collaborate", 1),
        ("Benin and Togo agreed to deepen their partnership in fisheries and health.", "relationship_upgrade", 1),
        ("Laos pledged to hold accountable all who burned the embassy.", "other", 1),
        ("Laos said it would work with commercial media operators.", "collaborate", 0),
        ("Laos pledged to deny smugglers any safe haven.", "security_defence", 1),
    ],
)
def test_what_is_signed_tried_and_named(sentence: str, expected: str, level: int) -> None:
    found = promise(sentence)
    assert (found.type, found.specificity) == (expected, level)


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        ("Kuwait announced a $500 million credit line for Jordan on Monday.", "aid_finance", 3),
        ("Kuwait announced a funding uplift of 2 million dinars for Jordan.", "aid_finance", 3),
        ("Ireland is committing a further package of support to address urgent needs in Haiti.", "aid_finance", None),
        ("Ireland vowed to support the people of Haiti in the defence of their sovereignty.", "mutual_support", 0),
        ("Ireland pledged to stand with Haiti in imposing further sanctions.", "mutual_support", None),
        ("Ireland pledged to ratchet up the economic pressure on the junta.", "policy_change", 1),
        ("Gabon is committed to conserving the beauty of its coast.", "other", 1),
    ],
)
def test_sums_that_are_announced_and_support_for_what_is_ones_own(
    sentence: str, expected: str, level: int | None
) -> None:
    found = promise(sentence)
    assert found.type == expected
    assert level in (found.specificity, None)


def test_several_fields_that_exemplify_an_issue_are_none_of_them() -> None:
    told = "Oman and Fiji agreed to address shared challenges, including piracy, trade and tourism."
    assert promise(told).type == "collaborate"
    assert promise("Oman and Fiji agreed to address shared challenges, including piracy.").type == "security_defence"


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        ("Samoa is ready to negotiate in good faith.", "visit_meeting", 2),
        ("Samoa agreed to negotiate an accord on visas with Fiji.", "sign_ratify_join", 2),
        ("Samoa and Fiji agreed to expand air links between their capitals.", "trade_investment", 1),
        ("Samoa and Fiji agreed to jointly patrol the strait.", "security_defence", 2),
        ("Samoa and Fiji agreed to align their development strategies.", "collaborate", 1),
        ("Samoa and Fiji agreed to twin their ports.", "collaborate", 2),
        ("Malawi will deploy a medical brigade to Haiti, its president said.", "aid_finance", 2),
        ("Malawi will treat the wounded in its hospitals, its president said.", "aid_finance", 1),
        ("Malawi will help the island build water tanks, its president said.", "aid_finance", None),
        ("Malawi will ensure that aid reaches the villages, its president said.", "aid_finance", 1),
        ("Malawi vowed to take part in the drills.", "security_defence", 2),
        ("Malawi vowed to take part in the census.", "other", 2),
        ("Malawi vowed to spare no effort to secure the return of the displaced.", "other", 1),
        ("Malawi will send its best negotiators to Doha, its president said.", "visit_meeting", 2),
        ("Malawi said it would work with all parties to push for a settlement.", "collaborate", 1),
    ],
)
def test_acts_that_take_many_things(sentence: str, expected: str, level: int | None) -> None:
    found = promise(sentence)
    assert found.type == expected
    assert level in (found.specificity, None)


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        ("Togo vowed not to relent in the fight against piracy.", "security_defence", 1),
        ("Togo will create two million jobs for its youth, its president said.", "other", 3),
        ("Togo pledged to engage the Taliban on the fate of the engineers.", "collaborate", 1),
        ("Togo pledged to stand up for the rights of women.", "mutual_support", 0),
        ("Norway announced a further 40 million kroner for clinics in Togo.", "aid_finance", 3),
        ("The president of Togo accepted an invitation to visit Suva.", "visit_meeting", 2),
        ("Togo and Peru agreed to support each other in candidacies to the council.", "mutual_support", 1),
        ("Togo and Peru agreed to support each other in international organizations.", "mutual_support", 0),
        ("Togo will present a draft resolution on small arms, its envoy said.", "coordinate_multilaterally", 2),
        ("Togo vowed to defend multilateralism.", "coordinate_multilaterally", 1),
    ],
)
def test_what_is_fought_whom_it_is_for_and_which_groups_are_no_bodies_of_states(
    sentence: str, expected: str, level: int
) -> None:
    found = promise(sentence)
    assert (found.type, found.specificity) == (expected, level)


def test_an_interest_that_is_mutual_is_no_support_for_each_other() -> None:
    found = promise("Togo is committed to working with Benin on issues of mutual interest.")
    assert found.type == "collaborate"
    assert promise("Togo and Benin vowed to provide mutual support.").type == "mutual_support"


@pytest.mark.parametrize(
    ("text", "committers"),
    [
        ('"It is a hard day," the Togolese foreign minister said. "We will send troops to Nauru."', ["TGO"]),
        ('"The raid was wrong," Ana Ruiz, the president of Fiji, told reporters. "We will close the port."', ["FJI"]),
        ('The raid was wrong, the Togolese ministry said. "We will step up our patrols."', ["TGO"]),
    ],
)
def test_a_quotation_that_goes_on_promises_too(text: str, committers: list[str]) -> None:
    assert [c.committers for c in wire(text).commitments] == [committers]


def test_a_reporter_s_own_future_is_no_promise() -> None:
    assert wire('"It is a hard day," the Togolese minister said. Nauru will lose the match.').commitments == []
