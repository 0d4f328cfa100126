"""The contexts of an event come from its words and its code, never from the names of those who act."""

from __future__ import annotations

import pytest

from communique import facts
from communique.model.records import Event
from tests.coding.documents import wire


def contexts(sentence: str) -> set[str]:
    events: list[Event] = wire(sentence).events
    assert events
    return {context for event in events for context in event.contexts}


@pytest.mark.parametrize(
    ("sentence", "context"),
    [
        ("Ghana condemned Togo for the cyberattack on its banks.", "cyber"),
        ("Nepal accused Bhutan of smuggling drugs.", "illegal_drugs"),
        ("Nepal accused Bhutan of smuggling drugs.", "trafficking"),
        ("Chile and Bolivia signed a border treaty.", "territory"),
        ("Laos sent vaccines to Nepal.", "health"),
        ("Samoa thanked Fiji for its help after the cyclone.", "disasters"),
        ("Malta urged Cyprus to hold a new election.", "election"),
        ("Oman criticised Yemen over its nuclear tests.", "cbrn"),
        ("Peru criticised Ecuador for the pollution of the river.", "environment"),
        ("Kenya urged Uganda to free the journalists.", "rights_freedoms"),
        ("Zambia criticised Malawi for the tariff on maize.", "economic"),
        ("The foreign ministers of Chad and Niger held talks.", "diplomatic"),
        ("Qatar criticised Iraq over women’s rights.", "gender"),
        ("Gabon urged Chad to respect freedom of expression.", "rights_freedoms"),
        ("Kuwaiti troops attacked a village.", "military"),
    ],
)
def test_words_tell_the_context(sentence: str, context: str) -> None:
    assert context in contexts(sentence)


@pytest.mark.parametrize(
    ("sentence", "context"),
    [
        ("The Islamic Republic of Mauritania condemned Togo for the delay.", "religion_ethnicity"),
        ("The Democratic Republic of the Congo condemned Togo for the delay.", "pro_democracy"),
        ("The World Health Organization criticised Togo for the delay.", "health"),
        ("Ghana condemned Togo for the delay.", "military"),
        ("Ghana rejected the claims made by Togo.", "crime"),
        ("Rebels attacked a village in Niger.", "military"),  # the context is of state armed forces
        ("Jordan urged Malta to stop its agenda.", "gender"),  # no word inside another
    ],
)
def test_names_and_other_words_tell_no_context(sentence: str, context: str) -> None:
    assert context not in contexts(sentence)


@pytest.mark.parametrize(
    ("sentence", "context"),
    [
        ("Chad arrested two Danish sailors.", "legal"),
        ("The premier of Samoa phoned the president of Palau.", "diplomatic"),
    ],
)
def test_the_code_tells_the_context_too(sentence: str, context: str) -> None:
    assert context in contexts(sentence)


def test_contexts_are_sorted_and_told_once() -> None:
    for event in wire("Nepal accused Bhutan of smuggling drugs and cocaine across the border.").events:
        assert event.contexts == sorted(set(event.contexts))
        assert len(event.contexts) > 1


def test_every_context_has_words() -> None:
    rows = facts.table("lexicon/en/contexts")
    known = {row["id"] for row in facts.table("ontology/contexts")}
    assert {row["context"] for row in rows} == known and len(known) == 37
