"""Which reports tell of one event: what makes two the same, what tells them apart, and that no order matters."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest

from communique.linking.merging import Merged, merge
from communique.linking.reports import Report, days, same_event

DAY = date(2025, 3, 4).toordinal()
STRIKE = "planes of Chad bombed a camp of Niger near the wells"


def report(document: str, **given: Any) -> Report:
    """Returns the report of a strike on one day; what is given is otherwise."""
    told: dict[str, Any] = {
        "id": f"event:{document}",
        "document": document,
        "event_type": "ASSAULT",
        "mode": None,
        "status": "occurred",
        "actors": parties("tcd"),
        "recipients": parties("ner"),
        "first": DAY,
        "last": DAY,
        "wide": False,
        "geo": None,
        "evidence": STRIKE,
        "mentions": ("Chad", "Niger"),
    } | given
    return Report(order=("2025-03-05", "2025-03-05", document, 0, told["id"]), **told)


def parties(*ids: str, sector: str | None = None) -> dict[str, frozenset[str]]:
    return {id_: frozenset(filter(None, [sector])) for id_ in ids}


def groups(events: list[Merged]) -> set[frozenset[str]]:
    return {frozenset(r.document for r in event.reports) for event in events}


SAYING = {"event_type": "ACCUSE", "first": DAY - 2, "last": DAY}
DRONES = {**SAYING, "evidence": "Chad accused Niger of violating its airspace with drones"}
RIVER = {**SAYING, "evidence": "Chad on Tuesday accused Niger of fouling the river"}
STEEL = {**SAYING, "evidence": "Chad accused Niger of dumping steel and tyres"}
TALKS = {"event_type": "CONSULT", "actors": parties("tcd", "ner"), "recipients": {}}
PLEDGE = {"event_type": "AGREE", "actors": parties("tcd"), "recipients": {}, "evidence": "Chad will open a mine"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"evidence": "an air raid killed nine"}),
        ({"mode": "aerial"}, {}),
        ({}, {"first": DAY - 1, "last": DAY + 1}),
        ({}, {"actors": parties("tcd", "sdn")}),
        ({"geo": ("geonames:1", "NER")}, {"geo": ("NER", "NER")}),
        ({"geo": ("geonames:1", "NER")}, {}),
        ({"actors": parties("tcd", sector="MIL")}, {"actors": parties("tcd", sector="GOV")}),
        ({}, {"status": "historical"}),
        (DRONES, {**SAYING, "evidence": "Chad said drones of Niger had breached its airspace"}),
        (DRONES, {**SAYING, "evidence": "Niger lets drones of third states use its airspace, Chad has charged"}),
        (TALKS, {**TALKS, "actors": parties("tcd"), "recipients": parties("ner"), "mode": "visit"}),
        (TALKS, {**TALKS, "actors": parties("tcd", "ner", "mli")}),
        (
            {**PLEDGE, "actors": parties("tcd", "ner")},
            {**PLEDGE, "actors": parties("tcd"), "recipients": parties("ner")},
        ),
        (PLEDGE, {**PLEDGE, "evidence": "a mine is to be opened by Chad"}),
        ({"wide": True, "first": DAY, "last": DAY + 27}, {}),
    ],
)
def test_two_reports_tell_of_one_event(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert same_event(report("a", **one), report("b", **other))
    assert same_event(report("b", **other), report("a", **one))
    assert len(merge([report("a", **one), report("b", **other)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"event_type": "COERCE"}),
        ({"mode": "aerial"}, {"mode": "firearms"}),
        ({}, {"first": DAY + 1, "last": DAY + 1}),
        ({}, {"first": None, "last": None, "wide": True}),
        ({}, {"actors": parties("ner"), "recipients": parties("tcd")}),
        ({}, {"recipients": parties("mli")}),
        ({}, {"recipients": {}}),
        ({}, {"actors": parties("tcd", "sdn", "mli", "caf")}),
        ({"geo": ("geonames:1", "NER")}, {"geo": ("geonames:2", "NER")}),
        ({"geo": ("geonames:1", "NER")}, {"geo": ("TCD", "TCD")}),
        ({"recipients": parties("ner", sector="CVL")}, {"recipients": parties("ner", sector="MIL")}),
        (DRONES, STEEL),
        ({**STEEL, "evidence": "Chad on Tuesday accused Niger of dumping steel"}, RIVER),
        (TALKS, {**TALKS, "actors": parties("tcd"), "recipients": {}}),
        (PLEDGE, {**PLEDGE, "evidence": "Chad will vaccinate its herds"}),
        ({"wide": True, "first": DAY, "last": DAY + 27, "evidence": "a raid on lorries"}, {}),
        (
            {**TALKS, "mode": "visit", "actors": parties("tcd"), "recipients": parties("ner")},
            {**TALKS, "mode": "visit", "actors": parties("ner"), "recipients": parties("tcd")},
        ),
    ],
)
def test_two_reports_tell_of_different_events(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not same_event(report("a", **one), report("b", **other))
    assert not same_event(report("b", **other), report("a", **one))
    assert len(merge([report("a", **one), report("b", **other)])) == 2


def test_who_denies_and_who_tells_it_stay_apart_and_know_of_each_other() -> None:
    told, denied, planned = merge(
        [report("a"), report("b"), report("c", status="denied"), report("d", status="planned")]
    )
    assert groups([told, denied, planned]) == {frozenset("ab"), frozenset("c"), frozenset("d")}
    assert {o.reports[0].status for o in told.otherwise} == {"denied", "planned"}
    assert denied.otherwise == [told, planned]


def test_texts_of_one_mould_tell_of_different_events() -> None:
    given = [report("b"), report("a"), report("c")]
    assert groups(merge(given, apart={("a", "b")})) == {frozenset("ac"), frozenset("b")}


def test_a_vague_report_joins_one_of_two_and_never_both() -> None:
    later = {"first": DAY + 9, "last": DAY + 9, "evidence": "tanks of Chad shelled a bridge"}
    vague = {"wide": True, "first": DAY - 3, "last": DAY + 27, "evidence": "a bridge was shelled by tanks of Chad"}
    found = merge([report("c", **vague), report("a"), report("b", **later)])
    assert groups(found) == {frozenset("a"), frozenset("bc")}


def test_a_document_that_tells_two_events_reports_each_once() -> None:
    market = {"evidence": "planes bombed the market"}
    first = [report("a"), report("a", id="event:a2", **market)]
    second = [report("b", id="event:b2", **market), report("b")]
    found = merge([*first, *second])
    assert sorted(sorted(r.id for r in event.reports) for event in found) == [
        ["event:a", "event:b"],
        ["event:a2", "event:b2"],
    ]


def test_no_order_makes_a_difference() -> None:
    chance = random.Random(4)
    words = ("drones", "airspace", "steel", "border", "camp")
    given = [
        report(
            f"doc{number:02}",
            event_type=chance.choice(("ASSAULT", "ACCUSE")),
            first=(first := DAY + chance.randrange(6)),
            last=first + chance.randrange(3),
            actors=parties(*chance.sample(("tcd", "sdn", "mli"), chance.randrange(1, 3))),
            status=chance.choice(("occurred", "occurred", "denied")),
            evidence=" ".join(chance.sample(words, 3)),
        )
        for number in range(60)
    ]

    def seen(events: list[Merged]) -> list[tuple[str, str, list[str], list[str]]]:
        return sorted((e.id, e.block, [r.id for r in e.reports], sorted(o.id for o in e.otherwise)) for e in events)

    expected = seen(merge(given))
    assert 2 < len(expected) < 60
    for _ in range(5):
        chance.shuffle(given)
        assert seen(merge(given)) == expected


def test_days_of_an_event() -> None:
    published = (DAY, DAY)
    assert days((DAY - 1, DAY - 1), "day", published) == (DAY - 1, DAY - 1, False)
    assert days((DAY, DAY + 300), "day", published) == (DAY, DAY + 31, False)
    assert days((DAY, DAY + 30), "month", published) == (DAY, DAY + 30, True)
    assert days((DAY + 300, DAY + 664), "year", published) == (DAY - 2, DAY, False)
    assert days(None, None, published) == (DAY - 2, DAY, False)
    assert days(None, None, (DAY, DAY + 30)) == (DAY - 2, DAY + 30, True)
    assert days(None, None, None) == (None, None, True)
