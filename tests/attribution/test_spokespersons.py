"""For whom a spokesperson without a name speaks, and what is said as more than a saying."""

from __future__ import annotations

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document


def story(text: str) -> Reading:
    return read_document(RawDocument(f"ACCRA, May 7 (Reuters) - {text}", "-", publisher="Reuters"))


def stances(text: str) -> list[tuple[list[str], str]]:
    return [(p.holders, p.act) for p in story(text).positions]


def test_a_spokesperson_speaks_for_who_acted_last() -> None:
    text = 'Samoa\'s foreign ministry rejected the claim. "We condemn the raid," a spokesperson said.'
    assert stances(text) == [(["WSM"], "reject"), (["WSM"], "condemn")]


def test_what_is_said_to_be_time_is_urged() -> None:
    text = "Foreign Minister Rua Tane of Samoa said it was time for Fiji to lift the blockade."
    assert stances(text) == [(["WSM"], "call_for")]


def test_who_adds_in_a_quotation_is_who_spoke() -> None:
    text = (
        'Samoa\'s ministry said "Fiji must lift the blockade," adding, "The blockade is a clear breach of the treaty."'
    )
    assert {tuple(holders) for holders, _ in stances(text)} == {("WSM",)}


def test_a_saying_inside_a_quotation_ends_it_not() -> None:
    text = (
        "Samoa's foreign ministry said: \"We reject the remarks. Fiji has no right to comment on our affairs. It should"
        ' focus on its own reefs. The sanctions are unjust."'
    )
    assert {tuple(holders) for holders, _ in stances(text)} == {("WSM",)}
