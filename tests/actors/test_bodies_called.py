"""A body is taken up by the noun of its name, and officials without a state by who acts in the text."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading


def _held(reading: Reading) -> list[tuple[list[str], str]]:
    return [(sorted(p.holders), p.act) for p in reading.positions]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("CARICOM met in Kingston. The Community urged all sides in Haiti to respect the law.", "CARICOM"),
        ("The Arab League met envoys of the UN in Cairo. The League urged all sides in Mali to talk.", "Arab League"),
        ("The African Union met envoys of the UN. The Union urged all sides in Mali to talk.", "AU"),
    ],
)
def test_a_noun_with_a_capital_is_the_body_whose_name_has_it(text: str, holder: str) -> None:
    assert _held(read(text)) == [([holder], "urge")]


@pytest.mark.parametrize(
    ("state", "noun", "holder"), [("Saudi Arabia", "Kingdom", "SAU"), ("Oman", "Sultanate", "OMN")]
)
def test_a_state_is_taken_up_by_what_its_official_name_calls_it(state: str, noun: str, holder: str) -> None:
    text = f"{state} and Iran met in Geneva. The {noun} urged all sides in Yemen to stop the war."
    assert _held(read(text)) == [([holder], "urge")]


def test_a_community_in_small_letters_is_nobody() -> None:
    assert _held(read("CARICOM met in Kingston. The community urged all sides in Haiti to respect the law.")) == []


def test_both_ministers_are_those_who_met_and_not_the_two_of_a_topic() -> None:
    text = (
        "Minister Sato met Oana Popa, Minister of Foreign Affairs of Romania. The two ministers discussed the war "
        "in Armenia-Azerbaijan. Both ministers condemned the raid on the convoy."
    )
    found = read(
        text, title="Japan-Romania Foreign Ministers’ Meeting", publisher="Ministry of Foreign Affairs of Japan"
    )
    assert _held(found) == [(["JPN", "ROU"], "discuss"), (["JPN", "ROU"], "condemn")]


def test_a_minister_of_those_abroad_is_a_minister() -> None:
    text = (
        "Fiji’s Minister of Foreign Affairs, Emigration and Fijian Expatriates Jone Vunisa received a call from the EU "
        "High Representative for Foreign Affairs Anna Weber. The foreign minister praised the efforts of Ghana."
    )
    assert _held(read(text)) == [(["FJI"], "praise")]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The summit of the African Union condemned the raid on Chad.", "AU"),
        ("The 40th ministerial meeting of the Arab League condemned the raid on Chad.", "Arab League"),
        ("The extraordinary meeting of ECOWAS leaders condemned the raid on Chad.", "ECOWAS"),
        ("The Gulf Cooperation Council met in Doha. The Ministerial Council condemned the raid on Chad.", "GCC"),
    ],
)
def test_a_session_that_names_its_body_speaks_for_it(text: str, holder: str) -> None:
    assert _held(read(text)) == [([holder], "condemn")]


def test_the_ministers_some_way_behind_those_of_a_group_are_the_group_s() -> None:
    text = (
        "LIMA, May 4 (Andina) -- The BRICS ministers called for a reform of the UN so that the council can act. "
        "The ministers condemned the raid on Chad."
    )
    assert _held(read(text)) == [(["BRICS"], "call_for"), (["BRICS"], "condemn")]


def test_what_is_done_without_a_doer_behind_a_body_s_session_is_the_body_s() -> None:
    text = "The summit of SADC met in Harare on Monday. Concern was expressed over the raid on Togo."
    assert _held(read(text)) == [(["SADC"], "concern")]


def test_a_ministry_s_statement_taken_up_is_of_the_state_at_home() -> None:
    text = (
        "LIMA, May 4 (Andina) -- Peru condemned the raid on Togo. “Nobody may doubt what was lost in these long years "
        "of drought and of war, or what will still have to be borne there before the rains return to the coast,” a "
        "ministry statement said. The statement reiterated support for Togo."
    )
    found = [(p.holders, p.act) for p in read(text).positions if p.act == "support"]
    assert found == [(["PER"], "support")]


def test_a_report_from_a_town_is_at_home_in_its_state() -> None:
    text = (
        "Johannesburg - Foreign Minister Thandi Mokoena condemned the raid on Togo on Friday. South Africa and Chad "
        "have sent observers."
    )
    assert _held(read(text)) == [(["ZAF"], "condemn")]


def test_her_country_is_that_of_the_minister_who_speaks() -> None:
    text = (
        "The Foreign Minister spoke by telephone with her Omani counterpart. The Minister expressed her country's deep "
        "concern at the raid on Togo."
    )
    found = read(
        text, title="Call with the Foreign Minister of Oman", publisher="Ministry of Foreign Affairs of Austria"
    )
    assert _held(found) == [(["AUT"], "serious_concern")]


def test_a_communique_of_one_government_is_its_alone() -> None:
    text = (
        "The Transitional Government has learned with astonishment of the communiqué issued by the African Union. It "
        "vigorously condemns the measures decided against the people of Gabon."
    )
    found = read(text, title="Communiqué of the Government of the Gabonese Republic", publisher="Government of Gabon")
    assert _held(found) == [(["GAB"], "regret"), (["GAB"], "condemn")]


def test_a_minister_with_another_in_a_title_is_not_the_other_s() -> None:
    text = (
        "Minister of Foreign Affairs Marko Ilić met today with the Secretary for Relations of the Holy See, Carlo "
        "Bianchi. Minister Ilić deplored the raid on Togo."
    )
    title = "On the meeting of the Minister of Foreign Affairs with the Foreign Minister of the Holy See"
    found = read(text, title=title, publisher="Ministry of Foreign Affairs of Serbia")
    assert _held(found) == [(["SRB"], "deplore")]
