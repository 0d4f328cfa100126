"""What a side announces that it will say, and what others will do, is no promise of its own."""

from __future__ import annotations

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document


def release(text: str) -> Reading:
    return read_document(RawDocument(text, "-", title="Statement", publisher="Ministry of Foreign Affairs of Samoa"))


def stances(reading: Reading) -> list[tuple[list[str], str]]:
    return [(p.holders, p.act) for p in reading.positions]


def test_thanks_that_are_announced_are_no_promise() -> None:
    reading = release("The Prime Minister will thank President Banda of Malawi for his stand in the talks.")
    assert stances(reading) == [(["WSM"], "appreciate")]
    assert reading.commitments == []


def test_an_agenda_is_no_promise() -> None:
    reading = release("The ministers of Samoa and Fiji will take up the war in the archipelago.")
    assert stances(reading) == [(["WSM", "FJI"], "discuss")]
    assert reading.commitments == []


def test_another_side_that_will_prevail_promises_nothing() -> None:
    reading = release("Malawi will prevail.")
    assert stances(reading) == [(["WSM"], "affirm")]
    assert reading.commitments == []


def test_standing_in_support_is_a_promise_of_mutual_support() -> None:
    for text in ("We will stand unwavering in support of Fiji.", "We will stand in support of the borders of Fiji."):
        reading = release(text)
        assert [c.type for c in reading.commitments] == ["mutual_support"], text
        assert stances(reading) == [(["WSM"], "support")], text
