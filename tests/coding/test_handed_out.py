"""Texts of no known publisher that say at their head or foot whose they are."""

from __future__ import annotations

import pytest

from communique import read

_SAID = "The Prime Minister spoke to the Prime Minister of Iceland. He condemned the raid. They agreed to meet again."


@pytest.mark.parametrize(
    ("who", "ident"),
    [("A Downing Street spokesperson", "GBR"), ("A spokesman for the Prime Minister of Fiji", "FJI")],
)
@pytest.mark.parametrize("frame", ["{0} said:\n\n{1}", '{0} said: "{1}"'])
def test_what_a_spokesperson_hands_out_is_his_sides(who: str, ident: str, frame: str) -> None:
    reading = read(frame.format(who, _SAID))
    assert [p.holders for p in reading.positions if p.act == "condemn"] == [[ident]]
    assert [sorted(c.committers) for c in reading.commitments] == [sorted([ident, "ISL"])]


def test_a_report_that_quotes_in_passing_stays_a_report() -> None:
    text = 'A Chadian government spokesman said: "We condemn the raid." Mali denied it. The army said it was ready.'
    assert read(text).document.provenance_tier == 4


@pytest.mark.parametrize(("state", "ident"), [("Belize", "BLZ"), ("Fiji", "FJI")])
def test_a_letter_is_of_the_state_whose_officer_signs_it(state: str, ident: str) -> None:
    text = (
        "Dear Mr. President,\n\nWe are deeply concerned by the raid. I urge you to withdraw your forces.\n\n"
        f"Sincerely,\nMaria Castillo\nPrime Minister of {state}\n"
    )
    assert [p.holders for p in read(text).positions] == [[ident], [ident]]


def test_a_sentence_on_an_office_of_a_state_signs_nothing() -> None:
    text = "The talks ended today.\n\nThe Prime Minister spoke to the Prime Minister of Iceland. We went home."
    assert read(text).document.provenance_tier == 4


def test_the_secretary_general_speaks_for_the_united_nations_at_the_head_of_a_text() -> None:
    text = (
        "Statement attributable to the Spokesperson for the Secretary-General on Burundi\n\n"
        "The Secretary-General strongly condemns the killing of two peacekeepers in Mali."
    )
    assert [p.holders for p in read(text).positions] == [["UN"]]


def test_a_state_that_says_we_and_tells_of_its_government_speaks() -> None:
    text = (
        "We condemn the seizure of the tanker. The Government of Guyana calls for the release of the crew. "
        "We thank Brazil for its offer."
    )
    assert {tuple(p.holders) for p in read(text).positions} == {("GUY",)}


@pytest.mark.parametrize(
    ("head", "ident"),
    [("APA-Niamey (Niger) ", "NER"), ("ASTANA. KAZINFORM - ", "KAZ"), ("PANA - Lome (Togo) - ", "TGO")],
)
def test_datelines_with_the_agency_first_or_behind_a_stop(head: str, ident: str) -> None:
    reading = read(f"{head}The foreign ministry urged Benin to act.")
    assert [p.holders for p in reading.positions] == [[ident]]


@pytest.mark.parametrize(
    ("head", "ids"),
    [
        (
            "Following is the text of a press statement of the spokesman for the DPRK Ministry of Foreign Affairs:\n",
            ["PRK"],
        ),
        ("The full text of the statement by the Government of Bhutan is as follows:\n\n", ["BTN"]),
        ("Kenya and Uganda issued the following joint statement:\n\n", ["KEN", "UGA"]),
    ],
)
def test_a_statement_that_is_printed_below_is_of_those_whose_it_is(head: str, ids: list[str]) -> None:
    reading = read(f"{head}We condemn the raid. We call on Chad to act.")
    assert [sorted(p.holders) for p in reading.positions] == [ids, ids]
    assert reading.positions[0].attribution.basis == "document_voice"


@pytest.mark.parametrize("agency", ["ATOP", "QNW"])
def test_an_agency_in_capitals_behind_the_day_ends_a_dateline(agency: str) -> None:
    reading = read(f"Lome, Sept. 23, {agency} - Amnesty International on Friday condemned the raid.")
    assert [p.holders for p in reading.positions] == [["Amnesty International"]]
