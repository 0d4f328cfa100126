"""Words are found whole and at their place, whatever letters stand before them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.model.vocabulary import Vocabulary, in_small_letters


def test_a_word_inside_another_is_not_found() -> None:
    words = Vocabulary(["port", "air port"])
    assert list(words.places("The PORT, the airport and the air port report.")) == [
        (4, 8, "port"),
        (30, 38, "air port"),
        (34, 38, "port"),
    ]


def test_letters_that_grow_in_small_leave_offsets_true() -> None:
    text = "İzmir, İstanbul: the Port"
    assert [text[start:end] for start, end, _ in Vocabulary(["port"]).places(text)] == ["Port"]


@given(st.text(max_size=40))
def test_small_letters_keep_every_place(text: str) -> None:
    assert len(in_small_letters(text)) == len(text)
