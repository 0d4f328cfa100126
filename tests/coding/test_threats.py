"""What is held out to another: answers, readiness at any cost, demands that he do something."""

from __future__ import annotations

import pytest

from tests.coding.documents import wire
from tests.coding.test_refused import told

QUARREL = "Fiji recalled its envoy to Tonga on Monday. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Bahrain said Qatar's provocation would not go unanswered.", ("THREATEN", ["BHR"], ["QAT"])),
        ("Laos said the crime of the Thai army would be avenged.", ("THREATEN", ["LAO"], ["THA"])),
        (QUARREL + '"This insult will not go unpunished," the Fijian government said.', ("THREATEN", ["FJI"], ["TON"])),
        ("Fiji told Tonga it was ready to defend its reef at any cost.", ("THREATEN", ["FJI"], ["TON"])),
        ("The union demanded the Malian government release six of its men.", ("REQUEST", ["union"], ["MLI"])),
        ("Fijian envoys were fired upon by Tongan troops.", ("ASSAULT", ["TON"], ["FJI"])),
    ],
)
def test_threats_and_demands(sentence: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert expected in told(wire(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Bahrain said Qatar's letter would be answered.",
        QUARREL + "The Fijian minister said Fiji was ready to defend its record in the games.",
    ],
)
def test_a_letter_is_answered_and_a_record_defended_without_a_threat(sentence: str) -> None:
    assert "THREATEN" not in {kind for kind, _, _ in told(wire(sentence))}
