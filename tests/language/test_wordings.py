"""Tests phrases of the tables that are worded in several ways."""

import pytest

from communique.language.wordings import worded


@pytest.mark.parametrize(
    ("phrase", "wordings"),
    [
        ("for its part", ["for its part"]),
        ("for (his|its) part", ["for his part", "for its part"]),
        ("with (|deep) (fear|awe)", ["with fear", "with awe", "with deep fear", "with deep awe"]),
        ("(on the|in) one hand(|s)", ["on the one hand", "on the one hands", "in one hand", "in one hands"]),
    ],
)
def test_each_choice_stands_in_each_of_its_words(phrase: str, wordings: list[str]) -> None:
    assert list(worded(phrase)) == wordings
