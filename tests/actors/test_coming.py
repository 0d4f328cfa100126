"""Whose "the new government" is: another's than that of who speaks."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document


def release(text: str) -> Reading:
    raw = RawDocument(text, "-", title="Statement", publisher="Ministry of Foreign Affairs of Norway")
    return read_document(raw)


@pytest.mark.parametrize(
    "text",
    [
        "We are confident that the new government will carry out reforms.",
        "We trust that the next government will honour the accord.",
    ],
)
def test_a_new_government_promises_nothing_for_who_speaks(text: str) -> None:
    reading = release(text)
    assert [p.holders for p in reading.positions] == [["NOR"]]
    assert reading.commitments == []


def test_a_new_government_is_that_of_the_state_named_before() -> None:
    reading = release("Norway congratulates Samoa on the vote. The new government has pledged to hold talks with Fiji.")
    assert [c.committers for c in reading.commitments] == [["WSM"]]


def test_the_government_is_that_of_who_speaks() -> None:
    reading = release("The government will carry out reforms.")
    assert [c.committers for c in reading.commitments] == [["NOR"]]
