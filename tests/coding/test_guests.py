"""Accounts of guests received: who goes on speaking, whose visit is welcomed, what came after what."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document


def account(text: str, *, title: str | None = None) -> Reading:
    return read_document(RawDocument(text, "-", title=title, publisher="Reuters", published_at="2024-03-05"))


@pytest.mark.parametrize(
    ("told", "holders"),
    [
        ("Torres hoped that the ambassador would work with the ministry. He praised the reforms.", ["PER"]),
        ("Torres said the envoy had been helpful. He called for new talks.", ["PER"]),
        ("Kora said that the minister was a friend. He welcomed the truce.", ["FJI"]),
    ],
)
def test_who_told_of_another_goes_on(told: str, holders: list[str]) -> None:
    met = "Peruvian Foreign Minister Luis Torres met Fijian Ambassador Jone Kora. "
    assert account(met + told).positions[-1].holders == holders


@pytest.mark.parametrize(
    ("first", "again"),
    [("President Berri of Qatar", "President al-Berri"), ("Omani Premier Salim al-Harthy", "Premier Harthy")],
)
def test_a_name_goes_with_and_without_its_article(first: str, again: str) -> None:
    reading = account(f"{first} received Gabonese Foreign Minister Luc Ondo. {again} stressed the need for talks.")
    assert len(reading.persons) == 2
    assert reading.positions[-1].holders == reading.encounters[0].sides[:1]


@pytest.mark.parametrize(
    "text",
    [
        "Malian premier Luc Ondo met Fijian envoy Jone Kora and thanked him for his visit.",
        "Malian premier Luc Ondo received Fijian envoy Jone Kora and welcomed his visit to Mali.",
        "Malian premier Luc Ondo thanked the Fijian envoy, Jone Kora, for his visit.",
    ],
)
def test_nobody_is_thanked_for_the_visit_of_his_host(text: str) -> None:
    visits = [e for e in account(text).events if e.event_mode == "visit"]
    assert [([a.id for a in e.actors], [a.id for a in e.recipients]) for e in visits] == [(["FJI"], ["MLI"])]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Malian premier Luc Ondo toured the port before meeting Fijian envoy Jone Kora.", "occurred"),
        ("Peru's president flew to Lomé before meeting the president of Togo.", "occurred"),
        ("Malian premier Luc Ondo will tour the port before meeting Fijian envoy Jone Kora.", "planned"),
        ("Peru's president said before meeting the president of Togo that the dam is safe.", "planned"),
    ],
)
def test_what_was_done_before_a_meeting_was_followed_by_it(text: str, status: str) -> None:
    assert [e.status for e in account(text).encounters if e.kind == "meeting"] == [status]


@pytest.mark.parametrize(
    "source", ["a press release of the Foreign Ministry", "a statement from the presidency", "a ministry statement"]
)
def test_a_text_of_an_organ_at_home_is_not_the_guests(source: str) -> None:
    reading = account(
        "LIBREVILLE, 5 March (Constructed) -- President Luc Ondo of Gabon received the Fijian Minister of Foreign "
        f"Affairs, Jone Kora. According to {source}, President Ondo appreciated the visit.",
        title="President Ondo receives Fijian foreign minister",
    )
    assert [i.issuers for i in reading.issued] == [["GAB"]]


@pytest.mark.parametrize(("state", "ident"), [("Gabon", "GAB"), ("Fiji", "FJI")])
def test_a_president_in_a_state_is_of_it(state: str, ident: str) -> None:
    reading = account(
        "The Omani foreign minister, Salim Harthy, briefed the press. The talks dealt with the "
        f"situation in {state}, where President Ondo stressed the need for calm."
    )
    assert [p.holders for p in reading.positions] == [[ident]]
