"""Envoys who call on officials: what is asked and what is not, whose "the ministry" is, and whom "they" means."""

from __future__ import annotations

import pytest

from communique import read


@pytest.mark.parametrize(
    "sentence",
    [
        "The Foreign Minister of Chad called on Prime Minister Ana Soto of Peru to bid farewell.",
        "The ambassador of Chad called on Prime Minister Ana Soto of Peru to discuss fisheries.",
        "The ambassador of Chad called on President Ana Soto of Peru to convey condolences.",
    ],
)
def test_who_calls_on_somebody_out_of_courtesy_asks_nothing(sentence: str) -> None:
    found = read(sentence)
    assert [e.sides for e in found.encounters] == [["TCD", "PER"]]
    assert not found.positions and [e.event_type for e in found.events] == ["CONSULT"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The President of Chad called on Prime Minister Ana Soto of Peru to release the sailors.",
        "The ambassador of Chad called on the Government of Peru to present evidence.",
        "The President of Chad called on Prime Minister Ana Soto of Peru to discuss the plan in parliament.",
    ],
)
def test_who_calls_on_somebody_to_act_asks_it(sentence: str) -> None:
    found = read(sentence)
    assert [(p.holders, p.act) for p in found.positions] == [(["TCD"], "call_for")] and not found.encounters


def test_the_ministry_and_the_minister_without_a_state_are_of_one() -> None:
    found = read(
        "The Ambassador of Kenya to Fiji Jane Mutua called on the Minister of Foreign Affairs Luis Soto. "
        "The Kenyan Ambassador praised the ties between Fiji and Kenya, the Ministry of Foreign Affairs said.\n\n"
        "The Minister appreciated the support of the Government of Kenya, the Ministry of Foreign Affairs said."
    )
    told = [(p.holders, p.act, p.attribution.speaker) for p in found.positions]
    assert told == [(["KEN"], "praise", ["KEN"]), (["FJI"], "appreciate", ["FJI"])]


@pytest.mark.parametrize("call", ["paid a courtesy call on", "made a farewell call on", "met"])
def test_they_are_those_of_the_last_call(call: str) -> None:
    found = read(
        "The Ambassador of Kenya to Fiji Jane Mutua met Foreign Minister Luis Soto of Fiji. The High Commissioner of "
        f"Chad, Idris Haroun, {call} Minister Luis Soto. They resolved to strengthen contacts."
    )
    assert [sorted(c.committers) for c in found.commitments] == [["FJI", "TCD"]]


def test_an_envoy_designate_is_an_envoy() -> None:
    found = read(
        "High Commissioner-designate of Fiji to Kenya Milika Rao paid a courtesy call on the Foreign Secretary of "
        "Kenya James Otieno. High Commissioner-designate Rao emphasized on the importance of trade."
    )
    assert [e.sides for e in found.encounters] == [["FJI", "KEN"]]
    assert [(p.holders, p.act) for p in found.positions] == [(["FJI"], "stress")]


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        (
            "During a call with Idris Haroun, the Minister of Trade of Estonia, Jaan Tamm condemned the raid.",
            "EST",
        ),
        ("In Lima, the President of Chad, Idris Haroun thanked Peru for its help.", "TCD"),
        ("Estonia's Jaan Tamm met Idris Haroun, the foreign minister of Chad, who condemned the raid.", "TCD"),
    ],
)
def test_whose_office_stands_between_two_names(sentence: str, holder: str) -> None:
    assert [p.holders for p in read(sentence).positions] == [[holder]]


def test_an_abbreviated_office_may_stand_beside_another() -> None:
    found = read(
        "Lima (Wire) - Foreign Minister Juan Soto of Peru received Ambassador of Chad Idris Haroun. Later, Deputy PM "
        "and FM Soto received the Ambassador of Fiji Jone Rao. He affirmed that Peru wants more trade with Fiji."
    )
    assert [e.sides for e in found.encounters] == [["PER", "TCD"], ["PER", "FJI"]]
    assert [p.holders for p in found.positions] == [["PER"]]


@pytest.mark.parametrize(
    ("sentence", "holder", "act"),
    [
        ("Kenya expressed its sense of shock at the explosion in Chad.", "KEN", "alarm"),
        ("Peru expressed its feelings of deep concern at the raid.", "PER", "concern"),
        ("Fiji extended its solidarity to the people of Chad.", "FJI", "endorse"),
        ("Kenya thanked Peru's decision to send doctors.", "KEN", "appreciate"),
    ],
)
def test_feelings_in_other_words(sentence: str, holder: str, act: str) -> None:
    assert [(p.holders, p.act) for p in read(sentence).positions] == [([holder], act)]


def test_who_carried_out_a_raid_is_accused_not_where_it_was() -> None:
    found = read("Kenya condemned the mass strikes on the territory of Chad carried out by Peru.")
    told = [(e.event_type, [a.id for a in e.actors], [r.id for r in e.recipients]) for e in found.events]
    assert told == [("ACCUSE", ["KEN"], ["PER"]), ("ASSAULT", ["PER"], ["TCD"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Kenyan side conveyed that the port is a gain for the region and Kenya remains committed to building it.",
        "The ministry said the port is good for the region and Kenya will build it.",
    ],
)
def test_a_second_content_behind_a_list_has_its_own_subject(sentence: str) -> None:
    assert [c.committers for c in read(sentence).commitments] == [["KEN"]]


def test_where_a_raid_was_is_no_side_of_a_readout() -> None:
    found = read(
        "President Otieno today spoke by telephone with Prime Minister Rao. The President condemned the raid in Chad.",
        publisher="Office of the President of Kenya",
    )
    assert found.document.parties == ["KEN"] and [p.holders for p in found.positions] == [["KEN"]]


@pytest.mark.parametrize(
    "called",
    [
        "The Ambassador of Kenya to Fiji, Jane Mutua, called on the Prime Minister.",
        "Kenya's High Commissioner to Fiji Jane Mutua met Prime Minister Luis Soto.",
        "Prime Minister Luis Soto received the Ambassador of Kenya to Fiji, Jane Mutua.",
    ],
)
def test_who_governs_where_an_envoy_serves(called: str) -> None:
    found = read(f"{called} The Prime Minister condemned the raid in Nairobi.")
    assert [sorted(e.sides) for e in found.encounters] == [["FJI", "KEN"]]
    assert [p.holders for p in found.positions] == [["FJI"]]


def test_envoys_to_two_states_tell_nobodys_side() -> None:
    found = read(
        "The Ambassador of Kenya to Fiji, Jane Mutua, and the Ambassador of Kenya to Samoa, Ann Oti, met Minister "
        "of Trade Luis Soto. Minister Soto condemned the raid."
    )
    assert ["FJI"] not in [p.holders for p in found.positions]


@pytest.mark.parametrize("met", ["met with", "spoke by phone with", "held talks with"])
def test_whom_a_leader_without_a_state_met_is_not_who_tells_it(met: str) -> None:
    text = f"Prime Minister Luis Soto today {met} Foreign Minister Jane Mutua of Kenya. The Premier condemned the raid."
    assert not [p for p in read(text).positions if p.holders == ["KEN"]]
    told = read(f"{text} Minister Mutua welcomed Fiji's stance.")
    assert [p.holders for p in told.positions] == [["FJI"], ["KEN"]]


@pytest.mark.parametrize(
    "thing", ["Chad's response to the attack", "the ASEAN report on the attack", "Chad's statement on the raid"]
)
def test_what_words_and_answers_are_about_is_not_their_authors_deed(thing: str) -> None:
    assert [e.event_type for e in read(f"Peru welcomed {thing} in Fiji.").events] == ["SUPPORT"]


def test_a_role_in_a_deed_is_a_part_of_it() -> None:
    found = read("Peru deplored Chad's role in the attack in Fiji.").events
    assert [(e.event_type, [a.id for a in e.actors]) for e in found] == [("ACCUSE", ["PER"]), ("ASSAULT", ["TCD"])]


@pytest.mark.parametrize(
    "setting", ["During the meeting with the Chadian High Commissioner", "In talks with Chad's minister"]
)
def test_whom_an_official_meets_is_of_another_state(setting: str) -> None:
    found = read(
        "NAIROBI, May 2 (Wire) - The Chadian Foreign Secretary arrived on Monday.\n\n"
        f"{setting}, the Foreign Secretary condemned the raid. The Foreign Secretary refuted the claims of Chad."
    )
    assert [(p.holders, p.act) for p in found.positions] == [(["KEN"], "condemn"), (["KEN"], "reject")]


def test_an_official_of_whom_no_meeting_is_told_stays_whose_he_was() -> None:
    found = read(
        "NAIROBI, May 2 (Wire) - The Chadian Foreign Secretary met Kenya's envoy.\n\nThe Foreign Secretary condemned "
        "the raid."
    )
    assert [p.holders for p in found.positions] == [["TCD"]]


@pytest.mark.parametrize("turn", ["for his part", "on his part", "in turn"])
def test_a_name_alone_that_speaks_in_turn_is_of_the_other_side(turn: str) -> None:
    found = read(
        f"Chad's foreign minister praised the talks with Peru. Quispe, {turn}, hailed the ties. He opposed the levy."
    )
    assert [(p.holders, p.act) for p in found.positions] == [
        (["TCD"], "praise"),
        (["PER"], "praise"),
        (["PER"], "oppose"),
    ]


def test_a_state_that_speaks_in_turn_is_itself() -> None:
    found = read("Chad's foreign minister met Peru's envoy. Benin, for its part, hailed the ties.")
    assert [p.holders for p in found.positions] == [["BEN"]]


def test_a_report_from_home_on_an_envoy_abroad_has_its_own_minister() -> None:
    found = read(
        "NAIROBI, May 2 (Wire) - Kenya's ambassador to Fiji, Jane Mutua, has returned. Foreign Minister James Otieno "
        "met her on Monday. Minister Otieno condemned the raid."
    )
    assert [p.holders for p in found.positions] == [["KEN"]]
