"""Whose a text is whose title names only a topic, and who is not of the body in whose text he stands."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents


def _holders(text: str, title: str) -> set[tuple[str, ...]]:
    (reading,) = read_documents([RawDocument(text=text, title=title, place="t")])
    return {tuple(position.holders) for position in reading.positions}


RELEASE = "Press Statement\n\nOctober 4, 2018\n\n"


@pytest.mark.parametrize(
    ("title", "text", "side"),
    [
        (
            "Mali's Independence Day",
            "On behalf of the Government of Fiji, congratulations to the people of Mali. We thank Mali for its help.",
            "FJI",
        ),
        ("A Downed Malian Aircraft", "Fiji deplores the raid. It shows the need for a truce in the region.", "FJI"),
        ("Statement by Mali", "Fiji has raided our port. We condemn the raid.", "MLI"),
        ("Press Release of the Ministry of Mali", "Fiji has raided our port. We condemn the raid.", "MLI"),
    ],
)
def test_who_opens_a_text_whose_title_names_a_topic(title: str, text: str, side: str) -> None:
    assert _holders(RELEASE + text, title) == {(side,)}


@pytest.mark.parametrize(
    ("sentence", "holders"),
    [
        ("Chancellor Weber condemned the raid.", set()),
        ("Prime Minister Ana Sol condemned the raid.", set()),
        ("We condemn the raid.", {("NATO",)}),
    ],
)
def test_who_governs_a_state_is_not_of_the_body(sentence: str, holders: set[tuple[str, ...]]) -> None:
    found = _holders(f"Press conference by the NATO Secretary General\n\n{sentence}", "Press conference of NATO")
    assert {h for h in found if h == ("NATO",)} == holders
