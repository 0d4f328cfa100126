"""Prepositions left behind passives: "ties were touched upon", "Fiji was called on to act"."""

import pytest

from tests.coding.documents import wire


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("The ministers of Togo and Nauru met on Friday. The crisis in Mali was also touched upon.", "discuss"),
        ("The ministers of Togo and Nauru met on Friday. Ways to end the war in Mali were looked into.", "discuss"),
        ("A ceasefire was called for by Togo.", "call_for"),
        ("Nauru was called on by Togo to free the sailors.", "call_for"),
        ("Nauru was appealed to by Togo to free the sailors.", "call_for"),
    ],
)
def test_what_stands_before_a_passive_is_behind_its_preposition(words: str, act: str) -> None:
    assert [p.act for p in wire(words).positions] == [act]


@pytest.mark.parametrize("words", ["The matter was touched upon in the novel.", "The lamp was looked for in Togo."])
def test_no_side_no_stance(words: str) -> None:
    assert wire(words).positions == []
