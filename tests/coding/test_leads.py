"""What is done to whom by the leads and headlines of agencies: short texts in many shapes."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from tests.coding.documents import read_ahead, reading

HEADLINES = [
    ("Fiji, Ghana hold naval drill", "COOPERATE FJI+GHA > FJI+GHA"),
    ("Oman, Peru begin joint exercise", "COOPERATE OMN+PER > OMN+PER"),
    ("Togo, Benin leaders discuss border row", "CONSULT BEN+TGO >"),
    ("Togo severs ties with Panama", "SANCTION TGO > PAN"),
    ("Bolivia's parliament ratifies pact with Chile", "SUPPORT BOL > CHL"),
    ("Guinea's junta expels Danish envoy", "SANCTION GIN > DNK"),
    ("Nepal's king slams Bhutan over river dam", "ACCUSE NPL > BTN"),
    ("Bahrain's emir frees Danish pilot", "RETREAT BHR > DNK"),
    ("Omani navy bombs Eritrean port", "ASSAULT OMN > ERI"),
    ("Ghanaian police arrest Danish journalist", "COERCE GHA > DNK"),
]
SILENT = ["Kenya's tea exports last year", "Chad's army chief remarks", "Peru's military base attack"]


def _triples(text: str) -> list[str]:
    found = []
    for event in reading(_raw(text)).events:
        actors, recipients = ("+".join(sorted(a.id for a in side)) for side in (event.actors, event.recipients))
        found.append(f"{event.event_type} {actors} > {recipients}".rstrip())
    return found


def _raw(text: str) -> RawDocument:
    return RawDocument(text, "lead", published_at="2026-05-04")


def test_ahead() -> None:
    read_ahead(_raw(text) for text, _ in HEADLINES)


@pytest.mark.parametrize(("text", "triple"), HEADLINES)
def test_headlines_leave_words_out_and_tell_an_act(text: str, triple: str) -> None:
    assert _triples(text) == [triple]


@pytest.mark.parametrize("text", SILENT)
def test_a_plural_behind_a_noun_is_no_verb_where_it_has_no_object(text: str) -> None:
    assert _triples(text) == []
