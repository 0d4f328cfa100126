"""Each way in which the genre takes up an actor again leads to the actor that a reader would name."""

from __future__ import annotations

from typing import Any

import pytest

from communique import read
from tests.coding.documents import joint, readout, release, wire

MALI = "The foreign ministers of Mali and Samoa held talks in Bamako."


def held(reading: Any, act: str) -> tuple[list[str], str]:
    """Returns the holders and mode of the one position with an act."""
    found = [p for p in reading.positions if p.act == act]
    assert len(found) == 1, [(p.holders, p.act) for p in reading.positions]
    return sorted(found[0].holders), found[0].holder_mode


GROUPS = [
    ("The two sides condemned piracy.", ["MLI", "WSM"], "joint"),
    ("The two countries condemned piracy.", ["MLI", "WSM"], "joint"),
    ("The ministers condemned piracy.", ["MLI", "WSM"], "joint"),
    ("The two foreign ministers condemned piracy.", ["MLI", "WSM"], "joint"),
    ("The parties condemned piracy.", ["MLI", "WSM"], "joint"),
    ("The Parties condemned piracy.", ["MLI", "WSM"], "joint"),
    ("The Ministers condemned piracy.", ["MLI", "WSM"], "joint"),
    ("Both Sides condemned piracy.", ["MLI", "WSM"], "each"),
    ("They condemned piracy.", ["MLI", "WSM"], "joint"),
    ("Both sides condemned piracy.", ["MLI", "WSM"], "each"),
    ("Both countries condemned piracy.", ["MLI", "WSM"], "each"),
    ("Each side condemned piracy.", ["MLI", "WSM"], "each"),
    ("Both have condemned piracy.", ["MLI", "WSM"], "each"),
    ("The two governments condemned piracy.", ["MLI", "WSM"], "joint"),
    ("Mali condemned piracy.", ["MLI"], "unilateral"),
    ("The Samoan side condemned piracy.", ["WSM"], "unilateral"),
    ("The Malian foreign minister condemned piracy.", ["MLI"], "unilateral"),
    ("The Pacific country condemned piracy.", ["WSM"], "unilateral"),
    ("The West African country condemned piracy.", ["MLI"], "unilateral"),
]


@pytest.mark.parametrize(("sentence", "holders", "mode"), GROUPS)
def test_groups_and_descriptions(sentence: str, holders: list[str], mode: str) -> None:
    assert held(wire(f"{MALI} {sentence}"), "condemn") == (holders, mode)


UNNAMED = [
    "Some countries condemned piracy.",
    "Several states condemned piracy.",
    "Many delegations condemned piracy.",
    "Certain countries condemned piracy.",
]


@pytest.mark.parametrize("sentence", UNNAMED)
def test_unnamed_groups_stay_unnamed(sentence: str) -> None:
    found, mode = held(wire(f"{MALI} {sentence}"), "condemn")
    assert mode == "some"
    assert found == [sentence.split(" condemned")[0]]


NOBODY = [
    "Fishermen condemned piracy.",
    "The public condemned piracy.",
    "Officials condemned piracy.",
    "It rained while others condemned piracy.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_people_at_large_are_no_side(sentence: str) -> None:
    holders = [h for p in wire(f"{MALI} {sentence}").positions for h in p.holders]
    assert not {"MLI", "WSM"} & set(holders)


ANAPHORS = [
    ("Oman supports the fund. It also opposes the levy.", "oppose", ["OMN"]),
    ("Oman supports the fund and said it opposes the levy.", "oppose", ["OMN"]),
    ("Oman and Iraq support the fund. They oppose the levy.", "oppose", ["IRQ", "OMN"]),
    ("Prime Minister Otto Lind of Sweden praised the court. He opposes the levy.", "oppose", ["SWE"]),
    ("President Anna Weber of Liechtenstein praised the court. She opposes the levy.", "oppose", ["LIE"]),
    ("Prime Minister Otto Lind of Sweden praised the court. Lind opposes the levy.", "oppose", ["SWE"]),
    ("Prime Minister Otto Lind of Sweden praised the court. The Prime Minister opposes the levy.", "oppose", ["SWE"]),
    (
        "Vice President Rosa Quispe of Bolivia praised the court. The Vice President opposes the levy.",
        "oppose",
        ["BOL"],
    ),
    ("Oman expressed its opposition to the levy.", "oppose", ["OMN"]),
    (
        "Zambia met Angola in Lusaka. Zambia praised the court. For its part, Angola opposes the levy.",
        "oppose",
        ["AGO"],
    ),
    ("Nairobi opposes the levy.", "oppose", ["KEN"]),
    ("The Kenyan parliament opposes the levy.", "oppose", ["KEN"]),
    ("The government of the Philippines opposes the levy.", "oppose", ["PHL"]),
    ("The Philippines' foreign ministry opposes the levy.", "oppose", ["PHL"]),
    ("Haile Tadesse, the foreign minister of Ethiopia, opposes the levy.", "oppose", ["ETH"]),
    ("The African Union opposes the levy.", "oppose", ["AU"]),
    ("The Security Council opposes the levy.", "oppose", ["UNSC"]),
]


@pytest.mark.parametrize(("text", "act", "holders"), ANAPHORS)
def test_pronouns_names_and_titles(text: str, act: str, holders: list[str]) -> None:
    assert held(wire(text), act)[0] == holders


def test_his_counterpart_is_the_other_side() -> None:
    for sentence, sides in [
        ("The foreign minister of Ghana met with his Togolese counterpart in Accra.", ["GHA", "TGO"]),
        ("Foreign Minister Lina Haddad of Tunisia held talks with her counterpart from Cyprus.", ["CYP", "TUN"]),
    ]:
        (found,) = wire(sentence).encounters
        assert sorted(found.sides) == sides, sentence


def test_his_counterpart_without_a_name_is_the_other_party() -> None:
    text = f"{MALI} The Malian foreign minister thanked his counterpart for the loan."
    (found,) = [p for p in wire(text).positions if p.act == "appreciate"]
    assert (found.holders, found.toward) == (["MLI"], ["WSM"])


def test_each_other_is_both() -> None:
    (found,) = joint("Ghana and Nepal support each other on issues of core interest.").positions
    assert (sorted(found.holders), found.holder_mode) == (["GHA", "NPL"], "reciprocal")


@pytest.mark.parametrize(
    ("frame", "sentence", "holders", "mode"),
    [
        (joint, "We condemn piracy.", ["GHA", "NPL"], "joint"),
        (joint, "Our countries condemn piracy.", ["GHA", "NPL"], "joint"),
        (joint, "We, the foreign ministers, have condemned piracy.", ["GHA", "NPL"], "joint"),
        (release, "We condemn piracy.", ["URY"], "unilateral"),
        (release, "The Government condemns piracy.", ["URY"], "unilateral"),
        (release, "The Minister condemned piracy.", ["URY"], "unilateral"),
        (readout, "The Foreign Minister condemned piracy.", ["LUX"], "unilateral"),
        (readout, "The two ministers condemned piracy.", ["LUX", "MNG"], "joint"),
        (readout, "They condemned piracy.", ["LUX", "MNG"], "joint"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_first_person_and_offices_in_primary_texts(frame: Any, sentence: str, holders: list[str], mode: str) -> None:
    assert held(frame(sentence), "condemn") == (holders, mode)


def test_three_sides() -> None:
    text = "The three countries condemned piracy."
    reading = read(text, title="Joint Statement of Kenya, Oman and Fiji", published_at="2026-05-04")
    assert held(reading, "condemn") == (["FJI", "KEN", "OMN"], "joint")


def test_an_actor_in_no_table_keeps_its_words() -> None:
    reading = wire("The Harbour Workers Union of Lautoka said that Fiji opposes the levy.")
    (found,) = [p for p in reading.positions if p.act == "oppose"]
    assert found.holders == ["FJI"]


BLOCKED = [
    "The Georgia governor opposes the levy.",
    "The New Mexico senate opposes the levy.",
    "Jordan Baker opposes the levy.",
]


@pytest.mark.parametrize("sentence", BLOCKED)
def test_names_that_only_look_like_a_state(sentence: str) -> None:
    holders = {h for p in wire(sentence).positions for h in p.holders}
    assert not holders & {"GEO", "MEX", "JOR"}


def test_the_same_rules_for_every_state() -> None:
    """Renaming both sides renames the holders and nothing else."""
    for a, b, ids in [
        ("Mali", "Samoa", ["MLI", "WSM"]),
        ("the Netherlands", "Trinidad and Tobago", ["NLD", "TTO"]),
        ("Uzbekistan", "the United Arab Emirates", ["ARE", "UZB"]),
        ("Bolivia", "New Zealand", ["BOL", "NZL"]),
    ]:
        text = f"The foreign ministers of {a} and {b} held talks. Both sides condemned piracy. They oppose the levy."
        reading = wire(text)
        assert held(reading, "condemn") == (ids, "each")
        assert held(reading, "oppose")[0] == ids


@pytest.mark.parametrize(
    ("subject", "side"),
    [
        ("The Chairperson of the African Union", "AU"),
        ("The Secretary-General of the United Nations", "UN"),
        ("The UN secretary-general", "UN"),
        ("The ambassador of Chad to the United Nations", "TCD"),
    ],
)
def test_an_office_of_a_body_is_the_bodys_whoever_publishes(subject: str, side: str) -> None:
    for publisher in ("Reuters", "Ministry of Foreign Affairs of Japan"):
        reading = read(f"{subject} condemned the raid in Mali.", publisher=publisher)
        assert [p.holders for p in reading.positions] == [[side]], publisher
