"""Events as agencies tell them: who fired first, who brokered what, what was committed, who upset whom."""

from __future__ import annotations

import pytest

from tests.coding.documents import wire
from tests.coding.test_refused import told


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Chadian forces fired first at Malian army posts.", ("ASSAULT", ["TCD"], ["MLI"])),
        ("Thai guards shot first at a Lao patrol.", ("ASSAULT", ["THA"], ["LAO"])),
        ("Chad and Mali battled for two weeks over the well.", ("ASSAULT", ["MLI", "TCD"], ["MLI", "TCD"])),
        ("Kenya vetoed a draft resolution of the Security Council.", ("REJECT", ["KEN"], ["UNSC"])),
        ("Malawi warned of retaliatory steps against Zambia.", ("THREATEN", ["MWI"], ["ZMB"])),
        ("Togo accepted an OAU proposal on the border.", ("AGREE", ["TGO"], ["OAU"])),
        ("The envoy was conveyed Nepal's grave concern over the arrests in Bhutan.", ("ACCUSE", ["NPL"], ["BTN"])),
        ("Peru said that Chilean troops continued to aggravate the situation.", ("ACCUSE", ["PER"], ["CHL"])),
        ("Oman's premier said Yemen was undermining the peace process.", ("ACCUSE", ["OMN"], ["YEM"])),
        ("Ghana and Togo have agreed to the cessation of hostilities.", ("AGREE", ["GHA", "TGO"], [])),
    ],
)
def test_an_event_is_told(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in told(wire(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chilean navy committed provocative actions in the waters of Peru.",
        "Gabon committed a new violation of the truce with Togo.",
        "Fiji will persist in its plans.",
        "Norway supports peace in Mali.",
    ],
)
def test_a_wrong_or_a_plan_is_no_promise(sentence: str) -> None:
    assert {kind for kind, _, _ in told(wire(sentence))}.isdisjoint({"AGREE", "SUPPORT"})


@pytest.mark.parametrize("verb", ["brokered", "mediated", "facilitated"])
def test_talks_are_mediated_between_those_who_talk_wherever_they_are(verb: str) -> None:
    found = told(wire(f"Kenya and Uganda held talks {verb} by the African Union in Togo."))
    assert ("CONSULT", ["AU"], ["KEN", "UGA"]) in found
    assert not any("TGO" in others for _, _, others in found)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Japan approved a loan for Fiji.", 1),
        ("Samoa agreed for a truce with Tonga.", 1),
        ("The loan, approved by Japan in May, was praised by Fiji.", 0),
        ("Palau praised the peace plan unveiled by Nauru.", 0),
    ],
)
def test_what_is_presupposed_of_a_plan_is_no_promise(sentence: str, count: int) -> None:
    assert len(wire(sentence).commitments) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "President Juan Soto of Peru said at a meeting with the French and Kenyan ministers that the pact is alive.",
        "After talks with the leaders of France and Kenya, Peru's president praised the pact.",
        "At a meeting with the envoys of France and Kenya, the Peruvian premier praised the pact.",
    ],
)
def test_who_speaks_at_a_meeting_with_two_is_one_of_them(sentence: str) -> None:
    assert [set(m.sides) for m in wire(sentence).encounters] == [{"PER", "FRA", "KEN"}]


def test_talks_between_two_are_theirs_alone() -> None:
    found = wire("Peru's president said after talks between France and Kenya that the pact is alive.").encounters
    assert [set(m.sides) for m in found] == [{"FRA", "KEN"}]


@pytest.mark.parametrize("verb", ["reviewed", "discussed", "took stock of"])
@pytest.mark.parametrize(("one", "other"), [("Ghana", "Togo"), ("Fiji", "Nauru")])
def test_who_reviews_ties_cuts_none(verb: str, one: str, other: str) -> None:
    found = told(wire(f"The premier of {one} {verb} relations with {other} in Lima."))
    assert not any(kind == "SANCTION" for kind, _, _ in found)
