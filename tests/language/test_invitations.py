"""Who visits at whose invitation, and letters in brackets: what parsers take for something else."""

from __future__ import annotations

import pytest

from communique import read

_VISIT = "At the invitation of {0}, {1}, {2}, {3}, paid an official visit to {4} from 4 to 6 May 2021."


@pytest.mark.parametrize(
    ("host", "office", "guest", "title", "place", "ids"),
    [
        ("Ana Vatu", "President of Fiji", "Mr Peter Holm", "Prime Minister of Norway", "Fiji", ["NOR", "FJI"]),
        (
            "His Excellency Ali Roy",
            "President of the Republic of Chad",
            "His Excellency Juan Soto",
            "President of the Republic of Peru",
            "Chad",
            ["PER", "TCD"],
        ),
        (
            "H.E. Ana Vatu",
            "Minister of Foreign Affairs of Fiji",
            "H.E. Said Lund",
            "Minister of Foreign Affairs of Oman",
            "Suva",
            ["OMN", "FJI"],
        ),
    ],
)
def test_the_visitor_is_named_behind_the_office_of_his_host(
    host: str, office: str, guest: str, title: str, place: str, ids: list[str]
) -> None:
    reading = read(_VISIT.format(host, office, guest, title, place))
    (visit,) = reading.encounters
    assert [visit.kind, *visit.sides] == ["visit", *ids]
    assert [(e.actors[0].id, e.recipients[0].id) for e in reading.events] == [(ids[0], ids[1])]


def test_a_visitor_who_will_come_is_named_behind_his_host() -> None:
    text = "At the invitation of Fijian President Ana Vatu, Peter Holm, Premier of Norway, will visit Fiji in May."
    assert [(e.status, [*e.sides]) for e in read(text).encounters] == [("planned", ["NOR", "FJI"])]


@pytest.mark.parametrize(
    ("sentence", "holder", "act"),
    [
        ('"[W]e condemn the raid on the convoy," the foreign ministry of Peru said.', "PER", "condemn"),
        ('Oman said that "[i]t will never accept the claim of Fiji".', "OMN", "reject"),
    ],
)
def test_a_letter_in_brackets_is_a_letter(sentence: str, holder: str, act: str) -> None:
    assert [(p.holders, p.act) for p in read(sentence).positions] == [([holder], act)]
