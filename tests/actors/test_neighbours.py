"""A state's neighbour is never that state."""

from __future__ import annotations

import pytest

from tests.coding.documents import wire


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Chad and Niger have long quarrelled. Chad on Monday accused its western neighbour of a raid.", "NER"),
        ("Fiji's premier met the premier of Tonga. Fiji condemned the neighbouring country for the delay.", "TON"),
        ("Talks with Peru failed. The Bolivian army attacked its neighbor on Sunday.", "PER"),
    ],
)
def test_a_neighbour_is_the_other_state(text: str, recipient: str) -> None:
    events = [e for e in wire(text).events if e.event_type in ("ACCUSE", "ASSAULT") and "granted" not in e.origin.rule]
    assert [[a.id for a in e.recipients] for e in events] == [[recipient]]


def test_a_neighbour_of_whom_the_text_has_none_is_nobody() -> None:
    events = wire("Chad on Monday accused its southern neighbour of a raid.").events
    assert all("TCD" not in [a.id for a in e.recipients] for e in events)


def test_neighbours_are_the_sides_of_a_text() -> None:
    found = wire("Kenya and Uganda signed a treaty. The two neighbours agreed to open a bridge.").events
    assert sorted(a.id for a in found[-1].actors) == ["KEN", "UGA"]
