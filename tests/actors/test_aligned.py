"""A state whose backing of others, or whose make of a thing, is all that is told does not act."""

from __future__ import annotations

import pytest

from communique.pipeline import RawDocument, read_document


def _acting(text: str) -> set[str]:
    return {actor.id for event in read_document(RawDocument(text, "test")).events for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Gabon-backed militias attacked a base in Laos.", "GAB"),
        ("Pro-Fijian rebels shot down a plane in Chad.", "FJI"),
        ("Malian-trained rebels captured a town in Peru.", "MLI"),
        ("Rebels fired a Peruvian-made rocket at a port in Oman.", "PER"),
    ],
)
def test_who_backs_or_makes_does_not_act(text: str, state: str) -> None:
    found = _acting(text)
    assert found
    assert state not in found


def test_a_government_that_others_back_is_its_own_state_s() -> None:
    (position,) = read_document(RawDocument("The UN-backed government of Togo rejected the offer.", "test")).positions
    assert position.holders == ["TGO"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Fiji-Samoa talks ended with an agreement to reopen the port.", {"FJI", "WSM"}),
        ("Peru-led forces bombed a port in Oman.", {"PER"}),
    ],
)
def test_states_joined_by_a_hyphen_and_leaders_act(text: str, states: set[str]) -> None:
    assert _acting(text) >= states
