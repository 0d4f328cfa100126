"""Every sentence ends in records or in one reason, and a text that lost all its stances says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique import read
from communique.cli.explained import REASONS
from communique.model.reading import Reading
from tests.coding.documents import joint, release, wire

OPENING = "Peru welcomed the truce. "  # makes the text political, with one record


def last(sentence: str, frame: Callable[[str], Reading] = wire) -> str | None:
    """Returns the reason of a sentence that follows one with a record."""
    return frame(OPENING + sentence).coverage[-1].reason


# --- complete -------------------------------------------------------------------------------------------------

TEXTS = [
    "",
    "   \n\n",
    "Economic ties",
    "Togo rejects the levy.",
    "Togo rejects the levy.\n\nNepal planted trees. It rained. Why? Nobody knows!",
    "OSLO, May 4 (Example Wire) -- Norway and Fiji signed a treaty.\n\nSource: Example Wire\nEditor: A. Writer",
    "# A heading\n\n- Chad will open a port.\n- Oman agreed to send aid.\n\n> “We support the fund.”",
    "Q: Does Malta support the plan?\nA: We have no comment.\nQ: And Cyprus?\nA: None.",
    "日本語の文章です。",
    "El gobierno de Bolivia apoya la paz en la región y condena la violencia contra los civiles de la zona.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_character_lies_in_one_sentence_and_every_sentence_has_records_or_a_reason(text: str) -> None:
    reading = read(text, published_at="2026-05-04")
    at = 0
    for part in reading.coverage:
        assert not text[at : part.start].strip(), "words between two sentences are accounted for nowhere"
        assert part.start < part.end
        assert bool(part.records) != (part.reason is not None)
        assert part.reason is None or part.reason in REASONS
        at = part.end
    assert not text[at:].strip("# \n->•")


def test_the_sentences_of_a_record_name_it() -> None:
    text = "Kenya welcomed the truce. Laos planted trees. Kenya opposes the levy, and Oman will send aid to Kenya."
    reading = release(text, side="Kenya")
    named = {ident for part in reading.coverage for ident in part.records}
    families = (reading.positions, reading.commitments, reading.encounters, reading.issued, reading.events)
    records = {r.id: r.evidence for family in families for r in family}
    assert named == set(records)
    for part in reading.coverage:
        for ident in part.records:
            assert part.start <= records[ident].start and records[ident].end <= part.end


# --- reasons --------------------------------------------------------------------------------------------------

REASONED = [
    ("scene", "The talks took place in a friendly atmosphere."),
    ("scene", "The ministers of trade of both sides attended the ceremony."),
    ("scene", "The meeting was held in a warm and cordial mood."),
    ("scene", "The delegations arrived on Sunday."),
    ("scene", "Good morning, everyone."),
    ("no_actor", "The striker condemned the referee."),
    ("no_actor", "The residents support the new road."),
    ("background", "Lesotho is a landlocked country."),
    ("background", "The Gambia has a long river."),
    ("background", "The document runs to nine pages."),
    ("background", "Does Kenya support the plan?"),
    ("background", "Togo may oppose the levy."),
    ("no_act", "Sri Lanka planted trees along the road."),
    ("no_act", "Slovakia moved its clocks to summer time."),
]


@pytest.mark.parametrize(("reason", "sentence"), REASONED, ids=[s for _, s in REASONED])
def test_a_sentence_without_records_has_its_reason(reason: str, sentence: str) -> None:
    assert last(sentence) == reason


@pytest.mark.parametrize("furniture", ["Source: Example Wire", "Copyright 2026 Example Wire. All rights reserved."])
def test_furniture_is_named_as_such(furniture: str) -> None:
    reading = read(f"OSLO, May 4 (Example Wire) -- Norway welcomed the truce.\n\n{furniture}")
    assert reading.coverage[-1].reason == "furniture"


def test_another_language_is_not_understood_and_warned_of() -> None:
    reading = read(TEXTS[-1])
    assert {part.reason for part in reading.coverage} == {"not_understood"}
    assert len(reading.warnings) == 1 and "language es" in reading.warnings[0]


@pytest.mark.parametrize("text", ["It rained on Sunday. The keeper caught the ball.", "A bakery opened in the square."])
def test_a_text_about_something_else_is_not_political(text: str) -> None:
    reading = read(text)
    assert {part.reason for part in reading.coverage} == {"not_political"}
    assert reading.warnings == []


def test_the_same_sentence_is_no_act_beside_a_record() -> None:
    assert last("Mali planted trees.") == "no_act"
    assert wire("Mali planted trees.").coverage[-1].reason == "not_political"


def test_renaming_the_states_keeps_the_reason() -> None:
    for one, two in [("Benin", "New Zealand"), ("Qatar", "the United Kingdom")]:
        for name in (one, two):
            assert last(f"In May {name} planted trees.") == "no_act"
            assert last(f"If {name} supports the plan, talks resume.") == "background"


# --- warnings -------------------------------------------------------------------------------------------------

LOST = [
    ("The striker condemned the referee.", 0),
    ("It rained. The striker condemned the referee.", 1),
    ("It rained all day in the valley. The residents of the street support the wide new road to the old mill.", 1),
]


@pytest.mark.parametrize(("text", "number"), LOST)
def test_stance_words_in_a_text_without_records_are_warned_of(text: str, number: int) -> None:
    reading = read(text)
    assert not reading.positions
    (warning,) = reading.warnings
    part = reading.coverage[number]
    assert f"{part.start}-{part.end}" in warning
    first = " ".join(text[part.start : part.end].split()[:3])
    assert first in warning


def test_a_warning_is_one_line_and_counts_the_other_sentences() -> None:
    (warning,) = read("The striker\ncondemned the referee. The coach praised the crowd.").warnings
    assert "\n" not in warning and "The striker condemned the referee." in warning
    assert "1 more" in warning


@pytest.mark.parametrize("frame", [wire, joint, release])
def test_a_text_with_a_record_is_not_warned_of(frame: Callable[[str], Reading]) -> None:
    assert frame("Nepal welcomed the truce. The striker condemned the referee.").warnings == []


APOLITICAL = [
    "Brazil beat Serbia 2-0 in their opening match at the World Cup. Richarlison scored both goals in the second half. "
    "Brazil meet Switzerland on Monday, and Serbia's coach signed a new contract in June.",
    "Travellers visiting Iceland this summer will bathe in a new lagoon. Visitors from Germany are the largest group. "
    "The operator signed a deal with an airline.",
    "A magnitude-5.4 earthquake struck off the coast of Peru on Thursday. No damage was reported. The tremor was felt "
    "in Chile.",
    "The Finnish company agreed to buy the paper unit of its Brazilian rival for 420 million euros. Its shares rose 3 "
    "percent. The companies said in a joint statement that it would add to earnings. Analysts welcomed it.",
]


@pytest.mark.parametrize("text", APOLITICAL)
def test_a_text_of_another_field_gives_no_records(text: str) -> None:
    reading = read(text, published_at="2026-05-04")
    families = (reading.positions, reading.commitments, reading.encounters, reading.issued, reading.events)
    assert [family for family in families if family] == []


def test_a_political_text_that_names_a_match_is_read() -> None:
    text = (
        "President Anna Weber of Malta met King Sione Vea of Tonga in Valletta on Sunday. The two leaders watched the "
        "final of the football tournament and praised the coaches and players. They agreed to open embassies."
    )
    assert read(text, published_at="2026-05-04").encounters
