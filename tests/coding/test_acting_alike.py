"""States of which it is said that they do the same as the subject hold the same stance."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents


def _holders(text: str) -> list[set[str]]:
    (reading,) = read_documents([RawDocument(text=text, place="t")])
    return [set(position.holders) for position in reading.positions]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norway rejected the sanctions on Mali, as did Peru.", {"NOR", "PER"}),
        ("Kenya has welcomed the accord. So have Chile and Oman.", {"KEN", "CHL", "OMN"}),
        ("Ghana welcomed the accord, and so did Latvia.", {"GHA", "LVA"}),
        ("Nepal did not recognise the government of Mali, nor did Cuba.", {"NPL", "CUB"}),
        ("Norway said it rejected the sanctions on Mali, as did Peru.", {"NOR", "PER"}),
        ("Oman joined Latvia and Peru in rejecting the sanctions on Mali.", {"OMN", "LVA", "PER"}),
        ("Kenyan President Ana Ruiz joined her Peruvian counterpart in welcoming the accord.", {"KEN", "PER"}),
        ("Fiji welcomed the accord, joined by Tonga and Chile.", {"FJI", "TON", "CHL"}),
        ("Like Vietnam, Nepal rejected the sanctions on Mali.", {"VNM", "NPL"}),
        ("Cuba, like Bolivia, welcomed the accord.", {"CUB", "BOL"}),
        ("Not only Ghana but also Latvia welcomed the accord.", {"GHA", "LVA"}),
    ],
)
def test_those_who_do_the_same_hold_it_too(text: str, who: set[str]) -> None:
    assert _holders(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana supports states like Peru.",
        "Ghana welcomed the accord, as did the opposition.",
        "Ghana welcomed the accord, as did Peru's opposition.",
        "Ghana joined the African Union in 1963 and welcomed the accord.",
        "Ghana hopes that Peru will join Kenya in welcoming the accord.",
        "Unlike Peru, Ghana welcomed the accord.",
        "Ghana welcomed the accord. So has trade with Peru.",
    ],
)
def test_others_are_left_out(text: str) -> None:
    assert _holders(text) == [{"GHA"}]
