"""Accounts of envoys called in: to whom a protest is addressed, who is told what, who voices it."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document


def account(text: str) -> Reading:
    return read_document(RawDocument(text, "-", publisher="Reuters", published_at="2024-03-05"))


def held(reading: Reading) -> list[tuple[list[str], str, list[str]]]:
    return [(p.holders, p.act, list(p.toward)) for p in reading.positions]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gabon's foreign ministry summoned the Togolese ambassador and lodged a protest over the raid.", "protest"),
        ("Gabon summoned an official of the Togolese embassy and lodged a strong protest over the raid.", "protest"),
        ("Gabon summoned Togo's deputy head of mission and protested over the raid.", "protest"),
        ("Gabon summoned the Togolese ambassador to convey its concern over the raid.", "concern"),
        ("Gabon summoned the Togolese ambassador, voicing concern over the raid.", "concern"),
    ],
)
def test_who_is_called_in_is_addressed(text: str, act: str) -> None:
    reading = account(text)
    assert held(reading) == [(["GAB"], act, ["TGO"])]
    assert "ACCUSE" in [e.event_type for e in reading.events]


@pytest.mark.parametrize(
    "text",
    [
        "The Fijian ambassador was summoned and told that the levy was unacceptable, Peru's foreign ministry said.",
        "The envoy of Fiji was called in and informed that the levy was unacceptable, Peru's foreign ministry said.",
        "The Fijian ambassador was told that the levy was unacceptable, Peru's foreign ministry said.",
    ],
)
def test_who_is_told_holds_nothing(text: str) -> None:
    assert [(p.holders, p.act) for p in account(text).positions] == [(["PER"], "reject")]


@pytest.mark.parametrize(
    ("text", "holder", "act"),
    [
        ("Chad met with the Malian envoy, expressing support for the talks.", "TCD", "support"),
        ("Nepal received the premier of Laos, voicing opposition to the dam.", "NPL", "oppose"),
        ("Oman rejected the plan, calling it unfair.", "OMN", "reject"),
    ],
)
def test_who_acted_voices_what_stands_behind_a_comma(text: str, holder: str, act: str) -> None:
    assert ([holder], act) in [(p.holders, p.act) for p in account(text).positions]


@pytest.mark.parametrize("by", ["posted on", "published on", "shared by"])
def test_a_text_on_a_site_is_its_owners(by: str) -> None:
    reading = account(f"A statement {by} the Malian defence ministry's website said Togo had endangered peace.")
    assert [(p.holders, p.stance_class) for p in reading.positions] == [(["MLI"], "ASSERT")]


@pytest.mark.parametrize("words", ["Fiji has not respected the commitments of the bloc.", "Laws are not observed."])
def test_who_does_not_respect_a_norm_does_not_adhere_to_it(words: str) -> None:
    reading = read_document(RawDocument(words, "-", publisher="Ministry of Foreign Affairs of Peru"))
    assert "ADHERE" not in [p.stance_class for p in reading.positions]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Strong protest was lodged over the deaths of Gabonese soldiers,", "protest"),
        ("Concern was expressed over the raid,", "concern"),
        ("The raid was condemned in the strongest terms,", "condemn"),
    ],
)
def test_what_is_quoted_without_a_subject_is_the_speakers(said: str, act: str) -> None:
    text = f'"{said}" the Gabonese foreign minister, Luc Ondo, said.'
    reading = read_document(RawDocument(text, "-", title="Gabon and Togo hold talks", publisher="Reuters"))
    assert [(p.holders, p.act) for p in reading.positions] == [(["GAB"], act)]


def test_what_is_quoted_as_agreed_is_not_the_speakers_alone() -> None:
    text = '"It was agreed that the dam is safe," the Gabonese foreign minister, Luc Ondo, said after talks with Togo.'
    reading = read_document(RawDocument(text, "-", title="Gabon and Togo hold talks", publisher="Reuters"))
    assert ["GAB"] not in [p.holders for p in reading.positions if p.act == "agree_that"]
