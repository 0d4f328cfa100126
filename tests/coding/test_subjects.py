"""Clauses of which the end of a text may tell more are read once more, and the others need not be."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_scene

TEXTS = [
    "ACCRA, May 4 (GNA) -- The levy is unjust. We reject it. Chad backs the plan, Foreign Minister Ama Mensah of Ghana"
    " said on Monday. She will visit Lima in June.",
    "Peru and Chile met in Oslo on Friday. The two sides signed an accord. They said that we must protect the sea. Its"
    " ministry opened a port.",
    "The President of Togo received the envoy of Fiji. He thanked her for the help. The government, he said, will act,"
    " and we will answer its call.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_reading_again_what_may_change_is_as_good_as_reading_all(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    some = dict(read_scene(RawDocument(text, "-"))[1].subjects)
    monkeypatch.setattr("communique.coding.subjects._Reading._is_open", lambda *_: True)
    every = dict(read_scene(RawDocument(text, "-"))[1].subjects)
    assert some == every and len(some) > 3
