"""Whose the leaders of a report are who stand beside a visitor, an addressee, or a topic that is named like a side."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading

DAY = "2024-03-05"


def _held(text: str) -> list[list[str]]:
    return [sorted(p.holders) for p in read(text, published_at=DAY).positions]


@pytest.mark.parametrize(
    "text",
    [
        "President Sefa Adjei and visiting Peruvian President Rosa Salas condemned the raid during talks in Accra.",
        "President Sefa Adjei told visiting Peruvian Foreign Minister Rosa Salas that he and Ghana oppose the levy.",
        "ACCRA, March 5 (Wire) -- President Sefa Adjei and visiting Peruvian Premier Rosa Salas opposed the levy.",
    ],
)
def test_who_stands_beside_a_visitor_is_of_the_state_that_is_visited(text: str) -> None:
    persons = {p.name: p.side for p in read(text, published_at=DAY).persons}
    assert persons == {"Sefa Adjei": "GHA", "Rosa Salas": "PER"}


def test_of_two_visitors_nobody_is_at_home_where_nothing_tells_it() -> None:
    text = "President Sefa Adjei and visiting Peruvian President Rosa Salas praised Fiji, Togo and Chad."
    persons = {p.name: p.side for p in read(text, published_at=DAY).persons}
    assert persons["Rosa Salas"] == "PER"


@pytest.mark.parametrize("topic", ["Togo question", "Togolese crisis", "Togo nuclear issue"])
def test_a_name_before_a_question_is_a_topic(topic: str) -> None:
    text = f"The Chadian premier restated his view on the {topic}. At talks with Fiji's president, he opposed the levy."
    assert "TGO" not in read(text, published_at=DAY).document.parties


def test_he_is_not_the_woman_whose_counterpart_is_named() -> None:
    text = (
        "Chadian spokeswoman Ama Idriss said the port is open. This was rejected by her Nigerien counterpart, Issa "
        "Maiga. Niger will close the road, he said. He condemned the raid."
    )
    assert _held(text)[-1] == ["NER"]


def _of(reading: Reading, act: str) -> list[list[str]]:
    return [p.holders for p in reading.positions if p.act == act]


@pytest.mark.parametrize(
    ("text", "act", "holder"),
    [
        ("Kuwait has written to the envoy of Gabon to express concern over the raid.", "concern", "KWT"),
        ("Latvia's premier wrote to Gabon's president to condemn the raid.", "condemn", "LVA"),
        ("Latvia appealed to Gabon to condemn the raid.", "call_for", "LVA"),
    ],
)
def test_who_writes_to_another_to_say_a_thing_says_it(text: str, act: str, holder: str) -> None:
    assert _of(read(text, published_at=DAY), act) == [[holder]]
