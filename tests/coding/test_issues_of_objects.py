"""The issues of a stance are those of its object, of wordings that begin at its verb, and of the words around it."""

from __future__ import annotations

import pytest

import communique

LEAD = "GENEVA, May 4 (Example News Agency) -- "


def issues(sentence: str) -> list[list[str]]:
    return [position.issues for position in communique.read(LEAD + sentence).positions]


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Norway supports Ukraine in its fight against the aggression.", "ukraine-sovereignty"),
        ("Fiji opposes the imposition of coercive measures on Cuba.", "unilateral-sanctions"),
        ("Peru welcomed the fruitful cooperation between the two countries.", "bilateral.achievements"),
        ("Chad condemned the holding of sham referendums in the Kherson region of Ukraine.", "ukraine-sovereignty"),
        ("Laos praised the structural reforms carried out by the Government of Malawi.", "domestic-reform"),
        ("Oman rejects any meddling by outside forces in the affairs of states.", "non-interference"),
    ],
)
def test_issue_of_a_stance(sentence: str, key: str) -> None:
    assert any(key in found for found in issues(sentence)), issues(sentence)


def test_an_object_beside_a_wording_does_not_take_its_issue() -> None:
    (found,) = issues("Norway supports the two-state solution.")
    assert found == ["two-state-solution"]
    assert issues("Norway welcomed the new ferry to Fiji after the ceasefire talks had ended.") in ([[]], [])
