"""Resolutions, decisions and communiqués whose items go on from "The Council," above them."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from tests.coding.documents import reading

DECISION = ("Decision on the situation in Somalia", "African Union")
RESOLUTION = ("Resolution 2400 (2018)", "United Nations Security Council")


def decided(*paragraphs: str, lead: str = "The Assembly,", of: tuple[str, str] = DECISION) -> Reading:
    """Returns the reading of a decision: its lead and its paragraphs."""
    text = "\n\n".join([lead, *paragraphs])
    return reading(RawDocument(text, "decision", title=of[0], publisher=of[1], published_at="2026-05-04"))


ITEMS = [
    ("Notes with deep concern that no progress has been made", "concern"),
    ("Demands that Chad open the border", "demand"),
    ("Thanks Chad for its efforts", "appreciate"),
    ("Appeals to Chad to open the border", "call_for"),
    ("Regrets that Chad has left", "regret"),
    ("Values the efforts of Chad", "appreciate"),
    ("Warns Chad against further delay", "warn"),
    ("Urges Chad to open the border", "urge"),
    ("Invites Chad to open the border", "encourage"),
    ("Once again strongly condemns the raid", "condemn"),
    ("Further notes with concern the raid", "concern"),
]


@pytest.mark.parametrize("lead", ["Council,", "The Assembly,", "The Council:"])
@pytest.mark.parametrize(("item", "act"), ITEMS)
def test_an_item_goes_on_from_what_opens_the_decision(item: str, act: str, lead: str) -> None:
    found = decided("1. Takes note of the briefing;", f"2. {item};", "3. Condemns the raid in Mali.", lead=lead)
    assert {tuple(p.holders) for p in found.positions} == {("AU",)}
    assert [p.act for p in found.positions[1:-1]] == [act]
    assert found.commitments == []


@pytest.mark.parametrize("item", ["Commits to open the border", "Decides to open the border", "Agrees to send a team"])
def test_what_an_item_promises_its_body_promises(item: str) -> None:
    found = decided("1. Takes note of the briefing;", f"2. {item};")
    assert [c.committers for c in found.commitments] == [["AU"]]


@pytest.mark.parametrize("of", [DECISION, RESOLUTION])
@pytest.mark.parametrize(
    ("preamble", "act"),
    [
        ("Deeply concerned by the raids in Chad", "serious_concern"),
        ("Alarmed at the raids", "alarm"),
        ("Convinced that calm is needed", "believe"),
        ("Grateful to Chad for its aid", "appreciate"),
        ("Recalling its decision of May", "recall"),
        ("Reaffirming its support for the unity of Chad", "support"),
    ],
)
def test_what_a_preamble_feels_its_body_feels(preamble: str, act: str, of: tuple[str, str]) -> None:
    found = decided(f"{preamble},", "1. Condemns the raid in Mali.", of=of)
    assert [p.act for p in found.positions] == [act, "condemn"]
    assert len({tuple(p.holders) for p in found.positions}) == 1


def test_semicolons_part_the_verbs_of_one_item() -> None:
    found = decided(
        "1. Stresses the need for calm; commends Kenya for hosting refugees; reiterates its appeal to Peru to pursue "
        "its support for Somalia; and calls on all parties to lay down their arms;",
        "2. Takes note of the report.",
    )
    assert sorted(p.act for p in found.positions) == ["call_for", "call_for", "note", "praise", "stress"]


def test_verbs_in_capitals_are_verbs_and_nobody() -> None:
    found = decided(
        "1. TAKES NOTE of the report of the AU Commission;",
        "2. COMMENDS Kenya; REITERATES ITS APPEAL to Chad to open the border; and STRONGLY CONDEMNS the raid;",
        "3. DECIDES to send observers to Mali.",
    )
    assert {"note", "praise", "call_for", "condemn"} == {p.act for p in found.positions}
    assert {a.id for e in found.events for a in e.actors} == {"AU"}
    assert [c.committers for c in found.commitments] == [["AU"]]


def test_names_in_capitals_stay_names() -> None:
    found = decided("1. URGES NATO and CHAD to talk.")
    assert [sorted(p.toward) for p in found.positions] == [["NATO", "TCD"]]


def test_what_its_own_organ_is_asked_is_aimed_at_nobody_else() -> None:
    found = decided("1. Condemns the raid by Al-Shabaab;", "2. Requests the Commission to report to the next session.")
    assert ("REQUEST", "al-Shabaab") not in {(e.event_type, a.id) for e in found.events for a in e.recipients}


@pytest.mark.parametrize("salutation", ["Excellencies,", "Dear Minister,"])
def test_a_salutation_introduces_no_list(salutation: str) -> None:
    found = decided("1. Chad supports the plan.", "2. I welcome the truce.", lead=salutation)
    assert (["TCD"], "support") in [(p.holders, p.act) for p in found.positions] or found.positions
    assert all(p.evidence.exact in ("Chad supports the plan", "I welcome the truce") for p in found.positions)


def test_the_general_assembly_is_that_of_the_united_nations_unless_it_is_another_s() -> None:
    found = decided(
        "The General Assembly regretted the raid. The General Assembly of the Organization of American "
        "States condemned it.",
        lead="Statement",
        of=("Statement", "Government of Peru"),
    )
    assert [(p.holders, p.act) for p in found.positions] == [(["UNGA"], "regret"), (["OAS"], "condemn")]


WE = "We, the foreign ministers of Canada, France and Japan, and the High Representative of the European Union:"


def acts(found: Reading) -> list[str]:
    """Returns the acts of a reading's positions in text order."""
    return [p.act for p in found.positions]


@pytest.mark.parametrize("lead", [WE, "Recalling the pact of Lomé, we:"])
def test_bare_verbs_go_on_from_we(lead: str) -> None:
    of = ("Statement of the foreign ministers of Canada, France and Japan", "Government of Canada")
    found = decided(
        "Condemn in the strongest terms the arrests;",
        "Express deep concern at the transfer of arms;",
        "Urge Chad to withdraw;",
        "Remain committed to the price cap.",
        lead=lead,
        of=of,
    )
    assert acts(found)[-4:] == ["condemn", "serious_concern", "urge", "adhere"]
    assert acts(found).count("recall") <= 1
    assert found.commitments == []


def test_what_points_at_a_list_is_no_content_of_its_own() -> None:
    found = decided(
        "1. Support for the right of Oman;", "2. Its rejection of the raid.", lead="The Council affirmed the following:"
    )
    assert acts(found) == ["support", "reject"]
    assert found.commitments == []


def test_one_list_ends_where_another_begins() -> None:
    found = decided(
        "- their deep concern over the siege;",
        "The ministers called for:",
        "- the release of the crew;",
        "The ministers stressed:",
        "- that Chad must open the border.",
        "Chad opened its embassy in May.",
        lead="The ministers expressed:",
    )
    assert acts(found) == ["serious_concern", "call_for", "stress"]


@pytest.mark.parametrize("item", ["open a port", "exempt relief goods from duties"])
def test_what_a_list_agrees_to_is_promised(item: str) -> None:
    found = decided(f"- {item};", "- train pilots.", lead="The members of the African Union agreed to:")
    assert len(found.commitments) == 2


def test_a_list_inside_a_numbered_paragraph_ends_with_it() -> None:
    found = decided(
        "1. The ministers of Peru and Chile met in May.",
        "2. The two ministers:",
        "(a) noted with satisfaction the state of relations;",
        "(b) underscored the need to expand trade.",
        "3. The two ministers agreed on the following:",
        "- to waive visa fees for officials;",
        "- to open a centre in Lima.",
        "4. Chad thanked Peru for its aid.",
        lead="",
        of=("Joint statement of Peru and Chile", ""),
    )
    assert acts(found) == ["take_note_with_appreciation", "stress", "appreciate"]
    assert [sorted(c.committers) for c in found.commitments] == [["CHL", "PER"]] * 2


def test_what_a_body_resolves_to_say_it_says_and_does_not_promise() -> None:
    found = decided(
        "RESOLVES:",
        "1. To urge Chad to release the crew.",
        "2. To condemn the raid.",
        "3. To send observers to Mali.",
        lead="THE GENERAL ASSEMBLY,",
        of=("Resolution 2990", "Organization of American States"),
    )
    assert acts(found) == ["urge", "condemn"]
    assert {tuple(p.holders) for p in found.positions} == {("OAS",)}
    assert [c.evidence.exact for c in found.commitments] == ["To send observers to Mali"]


def test_items_without_a_lead_open_with_their_verb() -> None:
    found = decided(
        "1. WELCOMES the election in Lebanon;",
        "2. REAFFIRMS the EU's strong support to Lebanon's stability;",
        "3. Calls for calm were ignored.",
        lead="THE COUNCIL OF THE EUROPEAN UNION",
        of=("Council conclusions on Lebanon", "Council of the European Union"),
    )
    assert acts(found) == ["welcome", "support"]
