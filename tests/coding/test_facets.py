"""The facets of a promise follow from its words, whichever side promises."""

from __future__ import annotations

import pytest

from communique import facts
from communique.coding.facets import (
    commitment_type,
    cue_hits,
    cue_level,
    find_deadline,
    find_measures,
    noun_kind,
    specificity,
)

CUES = facts.table("lexicon/en/commitment_types")
TYPES = {
    *("relationship_upgrade", "mutual_support", "collaborate", "coordinate_multilaterally", "aid_finance"),
    *("trade_investment", "market_access", "sign_ratify_join", "establish_mechanism", "visit_meeting"),
    *("policy_change", "implement_existing", "refrain", "security_defence", "exchange_people"),
    *("science_technology", "other"),
}
PROMISES = [
    ("deepening the partnership", "relationship_upgrade", 0),
    ("elevate their ties to a comprehensive strategic partnership", "relationship_upgrade", 0),
    ("establish diplomatic relations", "relationship_upgrade", 0),
    ("strengthen the alliance", "relationship_upgrade", 0),
    ("supporting each other on issues of core interest", "mutual_support", 0),
    ("stand with the people of Sudan", "mutual_support", 0),
    ("continue to support Somalia in safeguarding its sovereignty", "mutual_support", 0),
    ("supporting Moldova's accession to the European Union", "mutual_support", 0),
    ("work together", "collaborate", 0),
    ("deepen cooperation", "collaborate", 0),
    ("cooperate in agriculture, tourism and education", "collaborate", 1),
    ("strengthen cooperation in trade, agriculture, science and technology", "collaborate", 1),
    ("maintain close communication", "collaborate", 0),
    ("working closely with allies and partners", "coordinate_multilaterally", 1),
    ("strengthen coordination within the United Nations", "coordinate_multilaterally", 1),
    ("provide $20 million in emergency food aid", "aid_finance", 3),
    ("$500 million in military aid", "aid_finance", 3),
    ("supply 10 million doses of vaccines", "aid_finance", 3),
    ("send humanitarian assistance", "aid_finance", 2),
    ("restructure the country's debt", "aid_finance", 2),
    ("deliver 12 howitzers and 30,000 artillery shells", "security_defence", 3),
    ("train 500 soldiers", "security_defence", 3),
    ("provide military assistance", "security_defence", 2),
    ("deepen defence cooperation", "security_defence", 1),
    ("conduct joint naval exercises", "security_defence", 1),
    ("share intelligence on smuggling", "security_defence", 1),
    ("increase bilateral trade to $5 billion by 2030", "trade_investment", 3),
    ("invest 2 billion euros in rail", "trade_investment", 3),
    ("buy 300,000 tonnes of wheat", "trade_investment", 3),
    ("conclude negotiations on a free trade agreement", "trade_investment", 2),
    ("strengthening economic ties", "trade_investment", 1),
    ("opening its market to Kenyan avocados", "market_access", 2),
    ("cut tariffs on steel", "market_access", 2),
    ("sign a memorandum of understanding on fisheries", "sign_ratify_join", 2),
    ("ratify the Kigali Convention", "sign_ratify_join", 3),
    ("join the Artemis Accords", "sign_ratify_join", 3),
    ("to open a joint border post by 2027", "establish_mechanism", 3),
    ("launch a working group on migration", "establish_mechanism", 2),
    ("set up a $50 million fund", "establish_mechanism", 3),
    ("visit Tashkent in the autumn", "visit_meeting", 3),
    ("hold the third round of talks in Geneva", "visit_meeting", 2),
    ("meeting again next month", "visit_meeting", 3),
    ("exchange high-level visits", "visit_meeting", 2),
    ("lift the visa requirement for citizens of Fiji", "policy_change", 2),
    ("reduce emissions by 45 percent by 2030", "policy_change", 3),
    ("recognise the State of Palestine", "policy_change", 2),
    ("withdraw its troops from the border", "policy_change", 2),
    ("implement the peace agreement", "implement_existing", 1),
    ("full implementation of the Paris Agreement", "implement_existing", 2),
    ("refrain from the threat or use of force", "refrain", 1),
    ("not to interfere in elections", "refrain", 1),
    ("never recognise the annexation", "refrain", 1),
    ("promote people-to-people exchanges", "exchange_people", 1),
    ("offer 200 scholarships", "exchange_people", 3),
    ("cooperate on artificial intelligence", "science_technology", 1),
    ("joint research on vaccines", "science_technology", 1),
    ("build a railway between the two capitals", "other", 2),
    ("uphold the dignity of the office", "other", 1),
]


def text_at(text: str, place: tuple[int, int] | None) -> str | None:
    return text[slice(*place)] if place else None


@pytest.mark.parametrize(("action", "expected", "_level"), PROMISES)
def test_type_follows_from_the_words(action: str, expected: str, _level: int) -> None:
    assert commitment_type(action, joint=False) == expected


@pytest.mark.parametrize(("action", "_type", "level"), PROMISES)
def test_specificity_follows_from_the_words(action: str, _type: str, level: int) -> None:
    quantity = text_at(action, find_measures(action)[0])
    deadline = text_at(action, find_deadline(action))
    assert specificity(action, cue_level(action), quantity=quantity, deadline=deadline) == level


@pytest.mark.parametrize(("row", "promise"), [(row, text) for row in CUES for text in row["fires"]])
def test_cue_fires_and_decides(row: facts.Row, promise: str) -> None:
    assert row["type"] in TYPES
    assert row["id"] in {hit.cue.id for hit in cue_hits(promise)}
    assert commitment_type(promise, joint=True) == row["type"]


@pytest.mark.parametrize(("row", "promise"), [(row, text) for row in CUES for text in row["silent"]])
def test_cue_is_silent(row: facts.Row, promise: str) -> None:
    assert row["id"] not in {hit.cue.id for hit in cue_hits(promise)}


def test_every_type_of_the_codebook_has_a_cue() -> None:
    assert {row["type"] for row in CUES} == TYPES


@pytest.mark.parametrize("side", ["Lesotho", "Japan", "the United Arab Emirates", "Côte d'Ivoire", "Peru"])
def test_type_does_not_depend_on_the_partner(side: str) -> None:
    assert commitment_type(f"deepen the partnership with {side}") == "relationship_upgrade"
    assert commitment_type(f"provide emergency aid to {side}") == "aid_finance"
    assert commitment_type(f"support {side}") == "mutual_support"


def test_joint_makes_a_common_aim_a_collaboration() -> None:
    assert commitment_type("tackle desertification", joint=True) == "collaborate"
    assert commitment_type("tackle desertification", joint=False) == "other"


@pytest.mark.parametrize(
    "action",
    ["strengthen ties by the end of the year", "deepen relations amid climate change and new policies"],
)
def test_nouns_that_look_like_verbs_do_not_decide(action: str) -> None:
    assert commitment_type(action) == "relationship_upgrade"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("provide $2.7 billion to Jordan", "$2.7 billion"),
        ("lend 500 million euros", "500 million euros"),
        ("lend 300 million US dollars", "300 million US dollars"),
        ("pay EUR 20m", "EUR 20m"),
        ("pay A$40 million", "A$40 million"),
        ("deploy 3,000 troops", "3,000 troops"),
        ("deploy 2000 soldiers", "2000 soldiers"),
        ("raise it by 20 percent", "20 percent"),
        ("cut it by 45%", "45%"),
        ("run a six-month pilot", "a six-month pilot"),
        ("send 10 helicopters", "10 helicopters"),
        ("build 40 rural schools", "40 rural schools"),
        ("train twenty-five nurses", "twenty-five nurses"),
        ("send 12 lawyers and $3 million", "$3 million"),
        ("the two sides will meet", None),
        ("within 90 days", None),
        ("implement resolution 1325 calls", None),
        ("the G7 countries", None),
        ("hold the 2026 elections", None),
    ],
)
def test_quantity(text: str, expected: str | None) -> None:
    assert text_at(text, find_measures(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("double trade by 2030", "by 2030"),
        ("open it by mid-2027", "by mid-2027"),
        ("pay within 90 days", "within 90 days"),
        ("finish within a month", "within a month"),
        ("leave before the end of the year", "before the end of the year"),
        ("arrive in the coming days", "in the coming days"),
        ("meet on June 12, 2023", "on June 12, 2023"),
        ("meet on 12 June 2023", "on 12 June 2023"),
        ("meet next year", "next year"),
        ("sign no later than 31 March 2027", "no later than 31 March 2027"),
        ("spend it over the next three years", "over the next three years"),
        ("open in the second half of 2027", "in the second half of 2027"),
        ("grant places for 2026-2028", "for 2026-2028"),
        ("agree in Accra in 2026 to finish by 2029", "by 2029"),
        ("fly on Friday", "on Friday"),
        ("visit in the autumn", "in the autumn"),
        ("as in the past", None),
        ("stand by Malta", None),
        ("may continue", None),
    ],
)
def test_deadline(text: str, expected: str | None) -> None:
    assert text_at(text, find_deadline(text)) == expected


def test_relations_with_a_date_are_a_direction_and_acts_with_one_can_be_checked() -> None:
    assert specificity("deepen the partnership", 0, quantity=None, deadline="in the coming years") == 1
    assert specificity("deepen the partnership", 0, quantity=None, deadline="by 2027") == 1
    assert specificity("combat piracy", 1, quantity=None, deadline="in the coming years") == 1
    assert specificity("combat piracy", 1, quantity=None, deadline="by 2027") == 3
    assert specificity("publish the report", 2, quantity=None, deadline="in the coming years") == 3


def test_no_promise_is_more_specific_than_checkable() -> None:
    levels = [specificity("the Kigali Convention", level, quantity=None, deadline=None) for level in (0, 2, 3)]
    assert levels == [0, 3, 3]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        *((noun, "doing") for noun in ("efforts", "cooperation", "implementation", "delivery", "withdrawal")),
        *((noun, "norm") for noun in ("peace", "sovereignty", "denuclearization", "principle", "democracy")),
        *((noun, "meeting") for noun in ("summit", "visit", "Call")),
        ("teapot", None),
    ],
)
def test_noun_kind(noun: str, kind: str | None) -> None:
    assert noun_kind(noun) == kind


def test_a_noun_has_one_kind() -> None:
    nouns = [row["noun"] for row in facts.table("lexicon/en/nouns")]
    assert len(nouns) == len(set(nouns)) >= 150
