"""Headlines whose every word has a capital are read as sentences."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents

HEADLINES = [
    ("Ghana Lifts Travel Ban to Togo", "CONCEDE", "GHA"),
    ("Rebels Free Hostages in Southern Malawi", "RETREAT", "Rebels"),
    ("Fiji, Samoa Hold Joint Naval Drills", "COOPERATE", "FJI"),
    ("Peru's Foreign Minister Meets Chile Envoy in Quito", "CONSULT", "PER"),
    ("Kenya To Send Maize To Malawi", "AGREE", "KEN"),
]


@pytest.mark.parametrize(("text", "kind", "actor"), HEADLINES)
def test_a_headline_in_capitals_tells_its_event(text: str, kind: str, actor: str) -> None:
    found = next(iter(read_documents([RawDocument(text, "one", published_at="2026-03-04")]))).events
    assert [(e.event_type, actor in {a.id for a in e.actors}) for e in found] == [(kind, True)]


def test_a_name_of_many_words_keeps_its_capitals() -> None:
    text = "Ghana Thanks Minister Ama Mensah of Togo"
    found = next(iter(read_documents([RawDocument(text, "one")]))).events
    assert [(e.event_type, [a.text for a in e.recipients]) for e in found] == [
        ("SUPPORT", ["Minister Ama Mensah of Togo"])
    ]
