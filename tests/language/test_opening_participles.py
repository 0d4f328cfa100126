"""A participle that opens a sentence has objects of its own: who acts stands behind its comma."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents


@pytest.mark.parametrize(
    "opening",
    [
        "Speaking to Latvian President Ana Ozola",
        "Praising Latvia",
        "Opening the meeting",
        "Quoting Latvian President Ana Ozola",
        "Presenting his credentials to Latvian President Ana Ozola",
        "Echoing Latvian Foreign Minister Ana Ozola",
        "Concluding his visit to Latvia",
    ],
)
@pytest.mark.parametrize(
    "subject",
    ["Ghana's new ambassador, Kofi Mensah,", "the ambassador of Ghana", "Ghanaian Foreign Minister Kofi Mensah"],
)
@pytest.mark.parametrize("act", ["welcomed the accord", "rejected the sanctions on Mali"])
def test_who_acts_stands_behind_the_comma(opening: str, subject: str, act: str) -> None:
    (reading,) = read_documents([RawDocument(text=f"{opening}, {subject} {act}.", place="t")])
    told = [p for p in reading.positions if p.object is not None and p.object.exact in act]
    assert [list(p.holders) for p in told] == [["GHA"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Citing Ghana, Peru and Fiji rejected the sanctions on Mali.", {"PER", "FJI"}),
        ("Ghana, Peru, and Fiji rejected the sanctions on Mali.", {"GHA", "PER", "FJI"}),
    ],
)
def test_a_list_behind_the_comma_acts_as_one(text: str, who: set[str]) -> None:
    (reading,) = read_documents([RawDocument(text=text, place="t")])
    assert [set(p.holders) for p in reading.positions] == [who]
