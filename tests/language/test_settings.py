"""What is said behind a setting is content of the saying, though the parser hangs it on the setting's noun."""

from __future__ import annotations

import pytest

from tests.coding.documents import wire

SAID = [
    (
        "Foreign Minister Ana Ortiz of Peru told the press after a meeting with Togolese Premier Kofi Awa that "
        "the two sides had discussed fisheries.",
        "discuss",
        ["PER", "TGO"],
    ),
    (
        "Omani President Said Amin told the press before talks with Fijian President Tui Lau that Oman opposes it.",
        "oppose",
        ["OMN"],
    ),
]


@pytest.mark.parametrize(("sentence", "act", "holders"), SAID)
def test_what_is_told_behind_a_setting_is_said(sentence: str, act: str, holders: list[str]) -> None:
    found = wire(sentence).positions
    assert [(p.act, sorted(p.holders)) for p in found] == [(act, holders)]
    assert found[0].attribution.basis == "explicit"


def test_a_relative_clause_on_a_noun_stays() -> None:
    found = wire("Peru spoke with Togo about the crimes that Chad condemned.").positions
    assert all(p.holders != ["PER"] or p.act != "affirm" for p in found)


def test_a_copula_joins_the_copula_above_a_relative_clause() -> None:
    found = wire("Peru is grateful for the aid that Chad sends and is ready to host the talks.")
    assert [p.holders for p in found.positions] == [["PER"]]
    assert [c.committers for c in found.commitments] == [["PER"]]


def test_a_wish_for_another_to_act_is_one_of_its_noun() -> None:
    assert [p.act for p in wire("Peru voiced its hope for Chad to join the fund.").positions] == ["favour"]
