"""A text that says "we" is told from one that names the US."""

from __future__ import annotations

import pytest

from communique.coding.speaking import speech_persons
from communique.model.document import RawDocument
from communique.pipeline import read_scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister of Togo said: We will open the port.", True),
        ("Ghana told us that it would sign the pact.", True),
        ("The US and Togo signed the pact in Lome.", False),
        ("Togo said that it would welcome the western envoy.", False),
    ],
)
def test_who_speaks_is_asked_only_where_somebody_says_we(text: str, expected: bool) -> None:
    scene = read_scene(RawDocument(text, "-"))[1]
    assert bool(speech_persons(scene.context)) is expected
