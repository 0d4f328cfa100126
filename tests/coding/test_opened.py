"""Whose a text without title and publisher is: of the side that takes a stance at its head, where it speaks itself."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.document import RawDocument
from communique.pipeline import read_document


def stances(text: str, title: str | None = None, publisher: str | None = None) -> list[tuple[list[str], str]]:
    reading = read_document(RawDocument(text, "-", title=title, publisher=publisher))
    return [(p.holders, p.act) for p in reading.positions]


OWN = [
    ("The Ministry of Foreign Affairs of Fiji firmly condemns the raids in Chad. We urge restraint.", "FJI"),
    ("The Department of Trade of the Republic of Nauru rejects the levy of Oman. We urge restraint.", "NRU"),
    ("The Embassy of Ghana expresses its concern over the raids in Mali. The Embassy urges restraint.", "GHA"),
    ("The European Union condemns the raids in Chad. We urge restraint.", "EU"),
    ("Fiji strongly condemns the raids in Chad. We urge restraint.", "FJI"),
    ("The Government of Zamunda condemns the raids in Chad. We urge restraint.", "Zamunda"),
    ("The Ministry of Trade of the Republic of Zamunda rejects the levy of Oman. We urge restraint.", "Zamunda"),
    ("The Republic of Kenya categorically rejects the levy of Oman. It urges restraint.", "KEN"),
    ("The President of the Republic of Malta, Ana Borg, rejects the levy of Oman. She urges restraint.", "MLT"),
]


@pytest.mark.parametrize(("text", "side"), OWN)
def test_who_takes_a_stance_at_the_head_of_a_text_is_who_speaks_in_it(text: str, side: str) -> None:
    reading = read(text)
    assert (reading.document.doctype, reading.document.provenance_tier) == ("press_release", 2)
    assert {tuple(p.holders) for p in reading.positions} == {(side,)}
    assert reading.positions[-1].act == "urge"


@pytest.mark.parametrize(
    "text",
    [
        "Fiji strongly condemned the raids in Chad. We urge restraint.",
        'Fiji strongly condemns the raids in Chad. "We urge restraint," the minister said.',
        "Fiji strongly condemns the raids in Chad. It urges restraint.",
        "Fiji has closed the border with Chad. We urge restraint.",
        "Talks with Chad on the levy have failed, the Ministry of Trade of Fiji says in a statement.",
        "Talks with Chad on the levy have failed, the Ministry of Trade of Fiji stresses.",
    ],
)
def test_what_is_told_in_the_past_or_quoted_is_a_report(text: str) -> None:
    assert read(text).document.provenance_tier == 4


def test_a_joint_text_that_opens_with_a_body_is_the_body_s() -> None:
    title = "Joint statement by Presidents Alba and Rossi on the ballot in Samoa"
    text = "The EU welcomes the ballot in Samoa. We look forward to work with its new parliament."
    assert [holders for holders, _ in stances(text, title)] == [["EU"]]


@pytest.mark.parametrize(
    ("subject", "holder"),
    [
        ("The Ministry of Foreign Affairs of Zamunda", "Zamunda"),
        ("The Republic of Zamunda", "Zamunda"),
        ("The Government of National Unity of Zamunda", "Zamunda"),
        ("The Ministry of Trade of Peru", "PER"),
    ],
)
def test_an_organ_of_a_state_in_no_table_is_not_the_other_s(subject: str, holder: str) -> None:
    assert stances(f"LOME, May 4 (ENA) -- {subject} condemned the raids in Chad.") == [([holder], "condemn")]


def test_what_a_meeting_was_on_is_no_side_of_it() -> None:
    text = "The Special Meeting of ASEAN Ministers on Chad met in Hanoi today. Ministers voiced alarm at the raids."
    assert [
        holders for holders, _ in stances(text, "Meeting of ASEAN ministers discusses the raids in Chad", "ASEAN")
    ] == [["ASEAN"]]


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("noted with deep unease and growing alarm", "concern"),
        ("received with great gratitude and sincere pride", "welcome"),
        ("learned with profound sadness and great sorrow of", "regret"),
    ],
)
def test_two_feelings_with_an_adjective_each_are_one_stance(told: str, act: str) -> None:
    title = "Statement by the Government of Peru"
    assert stances(f"We {told} the siege of the port in Samoa.", title) == [(["PER"], act)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "The Ministry of Foreign Affairs condemns the raids in Chad. We stand with its people.",
            "Ministry of Foreign Affairs",
        ),
        (
            "The Foreign Ministry voices deep concern over the raids in Mali. The Ministry urges restraint.",
            "Foreign Ministry",
        ),
        ("The Ministry of Trade regrets the levy of Oman. Kenya supports a talk on it. We urge restraint.", "KEN"),
    ],
)
def test_a_ministry_that_no_name_is_beside_is_not_of_whom_it_speaks(text: str, holder: str) -> None:
    assert {tuple(holders) for holders, _ in stances(f"Press release\n\n{text}")} == {(holder,)}


def test_a_briefing_without_a_name_in_its_title_is_of_the_state_that_takes_stances_in_it() -> None:
    text = (
        "The army of Chad should leave the valley. We urge calm. Kenya continues to stress the plight of its farmers."
    )
    found = stances(text, "Transcript of the weekly press briefing by the spokesperson")
    assert {tuple(holders) for holders, _ in found} == {("KEN",)}


@pytest.mark.parametrize(
    "text",
    [
        "I call on all sides in Chad to show restraint. We condemn the raids.",
        "“I call on all sides in Chad to show restraint.\n\n“We condemn the raids.”",
        "“ I call on all sides in Chad to show restraint.\n“ We condemn the raids. ”",
    ],
)
@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("NATO Secretary General Ida Holt on the raids in Chad", "NATO"),
        ("Foreign Minister Ana Ruiz of Peru on Chad", "PER"),
    ],
)
def test_what_the_officer_in_a_title_says_is_of_his_side(text: str, title: str, side: str) -> None:
    assert stances(text, title) == [([side], "call_for"), ([side], "condemn")]


def test_a_report_under_such_a_title_stays_one() -> None:
    text = 'The minister condemned the raids in Chad. "We urge restraint," she said.'
    read_so = read_document(RawDocument(text, "-", title="Foreign Minister Ana Ruiz of Peru on the raids in Chad"))
    assert read_so.document.provenance_tier == 4


@pytest.mark.parametrize(
    ("title", "text", "side"),
    [
        (
            "ASEAN Chairman's Statement on the Trial in Chad",
            "ASEAN denounces the trial in Chad. This is a blow to peace.",
            "ASEAN",
        ),
        (
            "Fiji rejects the levy of Oman",
            "The Ministry of Trade of Fiji rejects the levy of Oman. This is a blow to peace.",
            "FJI",
        ),
    ],
)
def test_a_title_that_names_who_speaks_at_the_head_leaves_the_text_its_own(title: str, text: str, side: str) -> None:
    assert [holders for holders, _ in stances(text, title)] == [[side], [side]]


def test_a_title_that_names_another_does_not() -> None:
    text = "The Ministry of Trade of Fiji rejects the levy of Oman. We urge restraint."
    assert read_document(RawDocument(text, "-", title="Oman and its levy")).document.provenance_tier == 4
