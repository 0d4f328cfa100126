"""Who is asked: several, those in no table among them, without what points at them."""

import pytest

from tests.coding.documents import wire


@pytest.mark.parametrize(
    ("text", "toward"),
    [
        ("Togo appealed to the Arab League and the wider region to help Nauru.", {"Arab League", "wider region"}),
        ("Togo asked the United Nations and donors to fund the force in Nauru.", {"UN", "donors"}),
        ("Togo called on all its neighbours and the donors to help Nauru.", {"neighbours", "donors"}),
        ("Togo called on all of its members and the donors to help Nauru.", {"members", "donors"}),
        ("Togo urged all the parties to show restraint in Nauru.", {"parties"}),
        ("Togo urged all factions to show restraint in Nauru.", {"all factions"}),
        ("Togo urged Nauru and Fiji to talk.", {"NRU", "FJI"}),
    ],
)
def test_all_who_are_asked(text: str, toward: set[str]) -> None:
    found = wire(text)
    assert [set(p.toward) for p in found.positions] == [toward]
    assert [{r.id for r in e.recipients} for e in found.events if e.event_type == "REQUEST"] == [toward]
