"""Back-off in short reports: an event where no frame fits, marked as such, and none where there is no politics."""

from __future__ import annotations

import pytest

from communique import facts
from communique.coding.confidence import confident
from communique.evaluation.sentences import GoldSentence, right_of_nearest
from communique.model.document import RawDocument
from communique.model.records import Event
from communique.pipeline import read_document


def _events(text: str, **beside: str) -> list[Event]:
    return read_document(RawDocument(text, "test", **beside)).events  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        (
            "A Kenyan court has freed on bail three men who served in the cabinet of the government.",
            "RETREAT",
            "A Kenyan court",
        ),
        ("The talks came after weeks of threats by Chad against the government of Niger.", "THREATEN", "Chad"),
        ("The Greek army took up positions to disperse the protesters in Athens.", "ASSAULT", "The Greek army"),
        ("Uganda says it will not admit any Sudanese refugees fleeing the war.", "REJECT", "Uganda"),
    ],
)
def test_a_short_report_is_told_by_the_nearest_frames_of_its_verb(text: str, kind: str, actor: str) -> None:
    (event,) = _events(text)
    assert (event.event_type, [a.text for a in event.actors]) == (kind, [actor])
    assert (event.origin.rule or "").startswith("nearest+")
    assert event.evidence.exact == text[event.evidence.start : event.evidence.end]


def test_such_an_event_has_the_confidence_of_its_own_kind() -> None:
    (near,) = _events("A Kenyan court has freed on bail three men who served in the cabinet of the government.")
    (sure,) = _events("A Kenyan court has freed three former ministers.")
    shares = {row["id"]: int(row["right"]) / int(row["of"]) for row in facts.table("ontology/confidence")}
    assert near.origin.confidence == round(shares["event:nearest"], 2)
    assert sure.origin.confidence != near.origin.confidence
    assert confident("event", near) == near


@pytest.mark.parametrize(
    "text",
    [
        "Germany beat Denmark 2-0 in Dortmund to reach the quarter-finals.",
        "Toyota recalled 30,000 cars in Thailand over faulty brakes.",
        "Scientists in Chile discovered a new species of frog.",
        "Wildfires forced hundreds of tourists from hotels in Rhodes, Greece.",
        "Japan's stock market closed higher on Monday.",
        "Peru fears an attack by Chad on Mali.",
        "Ghana condemned the raid on the border.",
    ],
)
def test_what_shows_no_politics_is_not_told(text: str) -> None:
    assert _events(text) == []


def test_a_report_with_an_event_has_no_other_by_back_off() -> None:
    text = "Chad expelled the ambassador of Niger. A Chadian court freed on bail three men of the cabinet."
    assert all(not (e.origin.rule or "").startswith("nearest") for e in _events(text))


def test_a_longer_text_is_not_guessed_at() -> None:
    text = "The Kenyan parliament is old. " * 3 + "A Kenyan court has freed on bail three men of the cabinet."
    assert _events(text) == []


def test_what_a_side_says_itself_is_not_guessed_at() -> None:
    text = "The Government of Fiji adds a field hospital to the pool of the peace mission of the region."
    assert _events(text, publisher="Ministry of Foreign Affairs of Fiji") == []


def test_what_is_set_to_come_sets_no_trap() -> None:
    assert _events("Oman and Fiji are set to go on deepening their trade.") == []


def test_the_share_right_is_counted_on_the_part_that_is_read() -> None:
    texts = ["A Kenyan court has freed on bail three men who served in the cabinet of the government."] * 40
    gold = [GoldSentence(f"s{i}", t, None, "YIELD", "A Kenyan court", "three ministers") for i, t in enumerate(texts)]
    found = [_events(texts[0])] * len(gold)
    read = sum(not each.held for each in gold)
    assert 0 < read < len(gold)
    assert right_of_nearest(gold, found) == (read, read)
    other = [GoldSentence(g.id, g.text, None, "AID", g.source, g.target) for g in gold]
    assert right_of_nearest(other, found) == (0, read)
