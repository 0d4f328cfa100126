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
    assert [wording for wording, _ in worded(phrase)] == wordings


def test_a_choice_that_is_repeated_takes_the_word_that_was_taken() -> None:
    found = list(worded("(he|she) voices (|deep) (fear|awe)", "expresses (|deep) (fear|awe)"))
    assert found[:2] == [("he voices fear", "expresses fear"), ("he voices awe", "expresses awe")]
    assert found[-1] == ("she voices deep awe", "expresses deep awe")
    assert len(found) == 8


def test_a_choice_that_the_phrase_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="repeat it there"):
        list(worded("voices (fear|awe)", "expresses (awe|fear)"))
