"""Whose words a report gives where two others than its sides have spoken together, or an organ without its state."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.document import RawDocument
from communique.pipeline import read_document


def test_the_two_sides_of_a_hyphen_are_those_it_joins() -> None:
    text = (
        "Accra, May 3 (Wire) -- The Ghanaian foreign ministry protested over a joint statement of Fiji and Tonga.\n\n"
        "In the Fiji-Tonga statement, the two sides said that the fleet of Ghana fishes without a licence."
    )
    last = read_document(RawDocument(text, "test")).positions[-1]
    assert (last.holders, last.attribution.speaker) == (["FJI", "TON"], ["FJI", "TON"])


def test_the_statement_of_a_ministry_is_of_its_own_side() -> None:
    text = (
        "Fiji had broken the treaty, the Ghanaian Foreign Ministry said on Friday.\n\n"
        "Fijian ships had entered the port of Ghana twice, the Foreign Ministry statement said."
    )
    said = [p.attribution.speaker for p in read_document(RawDocument(text, "test")).positions]
    assert said and all(speaker == ["GHA"] for speaker in said)


def test_officials_without_a_state_are_those_of_the_agencys_readers() -> None:
    text = (
        "Prime Minister Rahim Khan and his Chadian counterpart, Idriss Tom, have agreed to open a joint bank, the "
        "foreign ministry said on Monday. Khan told him that Bangladesh would send engineers."
    )
    reading = read_document(RawDocument(text, "test", publisher="BSS"))
    assert sorted(reading.commitments[0].committers) == ["BGD", "TCD"]


def test_a_capitals_ministry_tells_whose_officials_are_named() -> None:
    text = (
        "Foreign Minister Lina Ortiz and her Kenyan counterpart have discussed fisheries in Geneva, Lima's foreign "
        "ministry said on Monday."
    )
    reading = read_document(RawDocument(text, "test"))
    assert sorted(reading.positions[0].holders) == ["KEN", "PER"]


def test_both_leaders_are_the_two_who_act_together_in_the_first_sentence() -> None:
    text = (
        "LIMA: Peru's President Juan Salas and Fiji's Prime Minister Josefa Tui on Monday stressed the need for a "
        "united Caricom.\n\nBoth leaders expressed concern over the fighting in Mali."
    )
    raw = RawDocument(text, "test", title="Salas, Prime Minister of Fiji stress the need for Caricom to remain united")
    assert [sorted(p.holders) for p in read_document(raw).positions] == [["FJI", "PER"], ["FJI", "PER"]]


def test_the_ministry_is_of_the_state_that_acted_and_no_ministers() -> None:
    text = (
        "Nairobi, May 3 (Wire) -- The Kenyan Foreign Ministry condemned a raid in Bamako, it said in a statement.\n\n"
        "Five people were hurt, the Malian interior minister said on Monday.\n\n"
        '"While condemning this raid, the ministry thanks Mali for its help," said the statement.'
    )
    last = read_document(RawDocument(text, "test")).positions[-1]
    assert (last.holders, last.attribution.speaker) == (["KEN"], ["KEN"])


def test_a_short_form_in_brackets_is_no_head() -> None:
    text = "Lima, May 3 (Wire) -- Peru's Ministry of Trade and External Cooperation (MoTEC) rejected the levy of Chile."
    assert [p.holders for p in read_document(RawDocument(text, "test")).positions] == [["PER"]]


def test_an_official_without_a_state_is_of_the_one_that_he_does_not_accuse() -> None:
    text = (
        "Geneva — Oman would respond strongly to a blockade by Fiji, Minister Said Amin said, after President Tui Lau "
        "accused Oman of piracy.\n\nAmin said the charge was false."
    )
    reading = read_document(RawDocument(text, "test"))
    charge = next(e for e in reading.events if e.event_type == "ACCUSE")
    assert ([a.id for a in charge.actors], reading.commitments[0].committers) == (["FJI"], ["OMN"])


def test_the_side_that_a_hyphen_joins_is_one_and_no_topic() -> None:
    text = (
        "Foreign Minister Ana Salas on Monday met Fijian Minister Tui Lau and held talks on the Mali situation.\n\n"
        "The two sides welcomed the outcome of the Peru-Fiji consultations."
    )
    reading = read_document(RawDocument(text, "test", title="Salas holds talks with Fijian minister"))
    assert [sorted(p.holders) for p in reading.positions if p.act == "welcome"] == [["FJI", "PER"]]


def test_titles_behind_an_honorific_and_the_names_of_fathers() -> None:
    text = (
        "MUSCAT — His Majesty King Salim and Saudi Crown Prince Amin bin Nasser bin Omar met on Tuesday.\n\n"
        "The Crown Prince conveyed the greetings of King Nasser.\n\nHis Majesty stressed the need for a truce in Mali."
    )
    assert [p.holders for p in read_document(RawDocument(text, "test")).positions if p.act == "stress"] == [["OMN"]]


def test_a_person_may_be_called_by_the_first_name_where_the_last_is_not_used_alone() -> None:
    text = (
        "Thai government spokesman Somchai Ratana said talks went on.\n\nCambodian minister Sok Vuthy said nothing.\n\n"
        "Somchai said Cambodia had broken the truce."
    )
    assert [p.holders for p in read_document(RawDocument(text, "test")).positions][-1] == ["THA"]


def test_an_official_without_a_state_is_of_the_state_whose_organ_tells() -> None:
    text = (
        "SANTOS (Wire) -- President Luis da Costa on Saturday expressed concern over the dispute between Guyana and "
        "Suriname, Brazilian presidential officials said on Monday."
    )
    assert [p.holders for p in read_document(RawDocument(text, "test")).positions] == [["BRA"]]


def test_a_joint_statement_is_of_whom_it_was_said_to_be_by() -> None:
    text = (
        "LONDON (Wire) -- A joint statement by Fiji and Tonga came after Mali was accused of piracy.\n\n"
        "The joint statement rejected the blockade of the port and urged a truce."
    )
    raw = RawDocument(text, "test", title="Fiji, Tonga, Mali in a row over piracy")
    assert [sorted(p.holders) for p in read_document(raw).positions] == [["FJI", "TON"], ["FJI", "TON"]]


def test_a_body_with_a_modifier_is_the_one_named() -> None:
    text = "Lima, May 3 (Wire) -- The African Union met on Monday. The pan-African body condemned the coup in Gabon."
    assert [p.holders for p in read_document(RawDocument(text, "test")).positions] == [["AU"]]


def test_a_paper_s_own_minister_and_the_side_met() -> None:
    text = (
        "Foreign Minister Ayman Nasser on Tuesday met with Greek Foreign Minister Nikos Pappas to discuss the truce in "
        "Sudan.\n\nBoth ministers stressed the need for aid."
    )
    raw = RawDocument(text, "test", publisher="The Jordan Times", title="Nasser, Greek FM discuss Sudan")
    reading = read_document(raw)
    assert [sorted(e.sides) for e in reading.encounters] == [["GRC", "JOR"]]
    assert [sorted(p.holders) for p in reading.positions if p.act == "stress"] == [["GRC", "JOR"]]


def test_an_organ_without_article_in_capitals_is_the_states_at_home() -> None:
    text = "Islamabad: Foreign Office has rejected the claim of India, its spokesman said."
    assert [p.holders for p in read_document(RawDocument(text, "test")).positions] == [["PAK"]]


def test_the_two_sides_are_the_two_states_and_not_one_with_a_body() -> None:
    text = (
        "GENEVA (Wire) -- Chad has accused Mali of creating obstacles in talks with the M23.\n\n"
        "Chad, the United Nations and others accuse Mali of backing the group.\n\n"
        "The two sides agreed to open a joint post."
    )
    reading = read_document(RawDocument(text, "test", title="Chad says Mali hinders talks over M23 conflict"))
    assert [sorted(c.committers) for c in reading.commitments] == [["MLI", "TCD"]]


def test_against_whom_a_title_speaks_is_no_side() -> None:
    text = (
        "HAVANA (Wire) -- Vietnamese Foreign Minister Pham Minh reiterated support to Cuba against the blockade.\n\n"
        "In a call with his Cuban counterpart both commended the level of political ties."
    )
    raw = RawDocument(text, "test", title="Vietnam reiterates its support to Cuba against US blockade")
    assert sorted(read_document(raw).positions[-1].holders) == ["CUB", "VNM"]


def _imposed(text: str) -> list[str]:
    events = read_document(RawDocument(text, "test")).events
    return [a.id for e in events if e.event_type == "SANCTION" for a in e.actors]


def test_an_administration_is_of_whom_it_is_called_after() -> None:
    deed = "The Quispe administration imposed sanctions on Chad."
    assert _imposed(f"President Ana Quispe of Peru met King Omar of Jordan. {deed}") == ["PER"]
    assert _imposed(f"Chad opened a bank. {deed}") == ["Quispe administration"]


def test_a_bare_name_is_the_ministers_though_another_of_the_state_is_named_later() -> None:
    text = (
        "Peru's foreign minister has deplored the new tariffs of Chile.\n"
        "Marco Bianchi said that Chile broke the treaty.\n"
        "The parliament waits for a word from Peruvian President Ana Quispe."
    )
    assert [p.holders for p in read_document(RawDocument(text, "test")).positions][:2] == [["PER"], ["PER"]]


@pytest.mark.parametrize(
    ("title", "names", "sides"),
    [
        ("AU, Peruvian, Chad FMs reject Fiji's interference", "the African Union (AU), Peru and Chad", "AU PER TCD"),
        ("Kenya, Togo, Oman reject Fiji's claim", "Kenya, Togo and Oman", "KEN OMN TGO"),
    ],
)
def test_the_ministers_of_three_sides_are_not_those_of_whom_they_speak(title: str, names: str, sides: str) -> None:
    text = (
        f"LIMA, March 9 (EXW) — Foreign Ministers of {names} on Wednesday rejected Fiji’s interference. "
        "The ministers condemned the attack on the embassy in Suva."
    )
    found = read(text, title=title, publisher="Example Wire")
    assert [sorted(p.holders) for p in found.positions] == [sides.split()] * 2


@pytest.mark.parametrize(
    "told",
    [
        "The Chadian president said he discussed the raid with Kenyan President Ana Roy. They agreed on a joint probe.",
        "Chadian President Idriss Lee discussed the raid with Kenyan Minister Ana Roy. They agreed on a joint probe.",
    ],
)
def test_who_talked_a_matter_over_are_who_agreed(told: str) -> None:
    found = read(f"Chad hailed Togo. {told}")
    assert [sorted(p.holders) for p in found.positions if p.act == "agree_that"] == [["KEN", "TCD"]]


def test_who_talked_to_the_press_did_not_agree_with_it() -> None:
    found = read("Chad and Togo met. The Chadian premier discussed it with reporters. The two sides agreed to trade.")
    assert [sorted(c.committers) for c in found.commitments] == [["TCD", "TGO"]]


@pytest.mark.parametrize(
    "office",
    [
        "Commissioner for External Relations and Neighborhood Policy",
        "Commissioner for Neighbourhood Policy and Enlargement Negotiations",
    ],
)
def test_a_commissioners_field_is_no_part_of_his_name(office: str) -> None:
    found = read(f'"We reject the claim," EU {office} Benita Lind-Okoro said in a statement.')
    assert [p.holders for p in found.positions] == [["EU"]]


@pytest.mark.parametrize(
    "embassy", ["the Peruvian Embassy in Nairobi", "the Embassy of Peru in Nairobi", "the Peruvian Embassy"]
)
@pytest.mark.parametrize("verb", ["visited", "paid a visit to"])
def test_who_visits_an_embassy_is_not_of_the_state_whose_it_is(verb: str, embassy: str) -> None:
    text = (
        f"Kenya's leaders on Saturday condemned the attack in Lima. Foreign Minister Ali Omar {verb} {embassy} on "
        "Saturday. The raid must be condemned, Omar said."
    )
    assert [p.holders for p in read(text).positions] == [["KEN"], ["KEN"]]


def test_who_visits_a_capital_is_not_of_its_state() -> None:
    text = "Kenya praised Peru on Saturday. Foreign Minister Ali Omar visited Lima. The raid was a crime, Omar said."
    assert {i for p in read(text).positions for i in p.holders} == {"KEN"}
