"""Phrases without a sentence are told by what heads them, and names do not count."""

from __future__ import annotations

import pytest

from communique.actors.gazetteer import default
from communique.language.fragments import headings
from communique.language.mask import Name


def heading(text: str) -> tuple[str, ...]:
    names = [Name(hit.start, hit.end, hit.kind) for hit in default().find(text)]
    return headings([text], [names])[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the resumption of talks between Oman and Iraq", ("resumption", "talk")),
        ("the accession of Chad", ("accession",)),
        ("the accession of the Marshall Islands", ("accession",)),
        ("two new water charters", ("water", "charter")),
        ("the island is a part of Norway", ("island", "be", "part")),
        ("Fiji should join the fund", ("join", "fund")),
    ],
)
def test_heading(text: str, expected: tuple[str, ...]) -> None:
    assert heading(text) == expected


def test_many_phrases_are_headed_in_their_order() -> None:
    assert headings(["the talks", "the elections"], [[], []]) == [("talk",), ("election",)]
    assert headings([], []) == []
