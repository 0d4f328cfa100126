"""Adjectives coordinated behind one copula each predicate, with what stands behind them."""

from __future__ import annotations

import pytest

from communique.pipeline import read_document
from tests.coding.documents import released


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("We are saddened and deeply concerned by the raid in Mali.", ["serious_concern"]),
        ("I am honoured and very grateful for the aid of Chad.", ["appreciate"]),
        ("Uruguay remains committed to peace and opposed to the use of force.", ["adhere", "oppose"]),
        ("We are aware of and concerned about the arrests in Mali.", ["concern", "note"]),
        ("Peru is strongly dissatisfied with and firmly opposed to the levy.", ["dissatisfied", "oppose"]),
        ("Oman is grateful for and proud of the accord with Peru.", ["appreciate"]),
    ],
)
def test_the_second_adjective_is_a_stance_too(sentence: str, acts: list[str]) -> None:
    assert sorted(p.act for p in read_document(released(sentence)).positions) == acts


def test_ready_and_willing_is_one_promise() -> None:
    found = read_document(released("Uruguay is ready and willing to send engineers to Samoa."))
    assert [c.force for c in found.commitments] == [2]


def test_neither_nor_denies_both() -> None:
    found = read_document(released("Uruguay is neither surprised nor alarmed by the threat of Chad."))
    assert all(p.negated for p in found.positions)


def test_of_two_modal_verbs_the_last_counts() -> None:
    found = read_document(released("We can and must prevent a war."))
    assert [p.origin.rule for p in found.positions] == ["deontic.must"]
