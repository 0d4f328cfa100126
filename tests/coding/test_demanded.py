"""Demands told in reports by "must", "should" and "need to": who asks whom, also inside one state."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_document


def _requests(text: str, publisher: str | None = None) -> list[tuple[list[str | None], list[str | None]]]:
    events = read_document(RawDocument(text, "test", publisher=publisher)).events
    found = [e for e in events if e.event_type == "REQUEST"]
    return [([a.text for a in e.actors], [r.text for r in e.recipients]) for e in found]


@pytest.mark.parametrize(
    ("text", "asking", "asked"),
    [
        ("Bolivia's creditors on Friday said that Bolivia must cut spending.", "Bolivia's creditors", "Bolivia"),
        ("Lawmakers in Lusaka said the army should leave the town.", "Lawmakers in Lusaka", "the army"),
        (
            "Opposition leader Ilse Brandt said President Otto Keller should resign.",
            "Opposition leader Ilse Brandt",
            "President Otto Keller",
        ),
    ],
)
def test_reported_speech_asks_somebody(text: str, asking: str, asked: str) -> None:
    assert _requests(text) == [([asking], [asked])]


@pytest.mark.parametrize(
    "text",
    [
        "The Peruvian president said his government must cut spending.",
        "The coach said the team must score more goals.",
        "Lawmakers in Lusaka said the army should not have been sent.",
        "Lawmakers in Lusaka did not say that the army should leave the town.",
    ],
)
def test_nobody_is_asked(text: str) -> None:
    assert _requests(text) == []


def test_what_a_side_asks_in_its_own_text_is_told_once() -> None:
    text = "The foreign minister of Fiji said that Tonga must open its market."
    assert len(_requests(text)) == 1
