"""Meetings in other words and other places of a sentence: who met, by what kind of meeting, where and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.model.document import RawDocument
from communique.model.records import Encounter
from communique.pipeline import read_documents

HERS = (
    ("Latvia", "Latvian", "LVA", "Foreign Minister", "Anna Kalnina"),
    ("Chile", "Chilean", "CHL", "Prime Minister", "Maria Soto"),
    ("Senegal", "Senegalese", "SEN", "President", "Awa Diop"),
)
OTHERS = (("Bolivian", "BOL", "Luis Rojas"), ("Jordanian", "JOR", "Omar Haddad"), ("Portuguese", "PRT", "Rui Costa"))
SETTINGS: dict[str, tuple[str, Callable[[str, str], str]]] = {
    "object": ("meeting", lambda one, two: f"{one} met {two} in Vienna on Monday."),
    "subject": ("meeting", lambda one, two: f"{one} and {two} met in Vienna on Monday."),
    "received": ("meeting", lambda one, two: f"{one} was received by {two} on Monday."),
    "before the verb": ("meeting", lambda one, two: f"On the sidelines of the conference, {one} met {two} on Monday."),
    "the sidelines": (
        "meeting",
        lambda one, two: f"On Monday {one} met {two} on the sidelines of the forum in Vienna.",
    ),
    "during": (
        "meeting",
        lambda one, two: f"During a meeting with {two} in Vienna on Monday, {one} praised the farmers.",
    ),
    "after": ("meeting", lambda one, two: f'"The drought is severe," {one} said after meeting {two} in Vienna.'),
    "among others": ("meeting", lambda one, two: f"On Monday in Vienna, {one} met, among others, {two}."),
    "exchanged": ("meeting", lambda one, two: f"{one} exchanged views with {two} at a meeting in Vienna on Monday."),
    "where": ("meeting", lambda one, two: f"{one} visited Vienna, where she met {two}."),
    "which": ("meeting", lambda one, two: f"{one}, who met {two} in Vienna on Monday, praised the farmers."),
    "of them": ("talks", lambda one, two: f"The second round of talks between {one} and {two} ended in Vienna."),
    "on a topic": ("talks", lambda one, two: f"{one} held talks on trade and security with {two}."),
    "a chance": ("meeting", lambda one, two: f"{one} took the opportunity to meet {two} in Vienna."),
    "before another": ("meeting", lambda one, two: f"{one} met {two} in Vienna before the summit on Monday."),
    "possessed": ("talks", lambda one, two: f"{one}'s talks with {two} in Vienna lasted two hours."),
    "by phone": ("call", lambda one, two: f"{one} discussed the drought with {two} in a phone call on Monday."),
    "took place": ("call", lambda one, two: f"A phone call took place between {one} and {two} on Monday."),
}


def _met(text: str) -> list[Encounter]:
    raw = RawDocument(text=text, place="one", published_at="2024-05-07")
    return next(iter(read_documents([raw]))).encounters


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_meeting_is_told_in_many_places(setting: str) -> None:
    kind, put = SETTINGS[setting]
    for (_, adjective, side, office, name), (other, facing, theirs) in zip(HERS, OTHERS, strict=True):
        text = put(f"{adjective} {office} {name}", f"{other} {office} {theirs}")
        found = [e for e in _met(text) if e.kind != "visit"]
        assert [(e.kind, {*e.sides}, e.status) for e in found] == [(kind, {side, facing}, "occurred")], text
        assert {p.person for p in found[0].participants} == {name, theirs}, text
        assert found[0].place == ("Vienna" if "Vienna" in text else None), text
        assert found[0].start == ("2024-05-06" if "on Monday" in text or "On Monday" in text else None), text


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Foreign Minister Ama Roe of Ghana met separately with President Ali Issa of Chad and King Tupou of Tonga.",
            [{"GHA", "TCD"}, {"GHA", "TON"}],
        ),
        (
            "The premier of Malta held separate phone calls with the foreign ministers of Peru and Fiji.",
            [{"MLT", "PER"}, {"MLT", "FJI"}],
        ),
        (
            "Premier Ana Pardo of Malta held bilateral meetings with Premier Ali Roy of Benin and King Ko of Fiji.",
            [{"MLT", "BEN", "FJI"}],
        ),
        (
            "Premier Ana Pardo of Malta will meet Premier Ali Roy of Benin on Monday and King Ko of Fiji on Friday.",
            [{"MLT", "BEN"}, {"MLT", "FJI"}],
        ),
        (
            "Premier Ana Pardo of Malta met Premier Ali Roy of Benin and Premier Ko Lin of Fiji on Monday.",
            [{"MLT", "BEN", "FJI"}],
        ),
        ("The premiers of Benin and Fiji held bilateral talks with the premier of Malta.", [{"BEN", "FJI", "MLT"}]),
    ],
)
def test_whom_one_meets_one_by_one(text: str, sides: list[set[str]]) -> None:
    assert sorted(sorted(e.sides) for e in _met(text)) == sorted(sorted(s) for s in sides)


@pytest.mark.parametrize(
    ("text", "leader", "side"),
    [
        (
            "The Kenyan delegation, led by Minister Joy Otieno, met President Luis Rojas of Bolivia.",
            "Joy Otieno",
            "KEN",
        ),
        (
            "President Luis Rojas of Bolivia received a Nepalese delegation headed by Speaker Ram Thapa.",
            "Ram Thapa",
            "NPL",
        ),
    ],
)
def test_who_leads_a_delegation_is_there(text: str, leader: str, side: str) -> None:
    (meeting,) = _met(text)
    assert (leader, side) in [(p.person, p.side) for p in meeting.participants]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Foreign Minister Ama Roe of Ghana visited Lima on Monday.", "Lima"),
        ("Foreign Minister Ama Roe of Ghana will visit Fiji next week.", "Fiji"),
        ("Foreign Minister Ama Roe of Ghana visited Peruvian farmers.", None),
    ],
)
def test_a_visit_is_where_it_goes(text: str, place: str | None) -> None:
    assert [e.place for e in _met(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Premier Ana Pardo of Malta has no plans to visit Tonga.",
        "The premier of Malta has no intention of meeting King Tupou of Tonga.",
        "There was no prospect of talks between King Tupou of Tonga and the premier of Malta.",
        "Malta said there were no plans to meet King Tupou of Tonga.",
        "The premier of Malta denied reports that he had met King Tupou of Tonga.",
        "Malta dismissed claims that its premier had spoken by phone with King Tupou of Tonga.",
    ],
)
def test_what_nobody_plans_is_no_meeting(text: str) -> None:
    assert _met(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Premier Ana Pardo of Malta spoke to the press on Monday and flew home on Tuesday.",
        "Premier Ana Pardo of Malta praised King Tupou of Tonga and travelled back on Friday.",
    ],
)
def test_who_goes_home_visits_nobody(text: str) -> None:
    assert _met(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The fair opens a day before the premier of Malta meets King Tupou of Tonga.", "meeting", "planned"),
        ("The premier of Malta cut short a visit to Tonga on Monday.", "visit", "occurred"),
        ("Malta broke off talks with Tonga on Monday.", "talks", "occurred"),
    ],
)
def test_meetings_to_come_and_broken_off(text: str, kind: str, status: str) -> None:
    assert [(e.kind, e.status) for e in _met(text)] == [(kind, status)]
