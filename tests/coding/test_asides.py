"""What is said in an aside: "Togo welcomed the talks, saying that Nauru must act"."""

import pytest

from tests.coding.documents import wire


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Togo welcomed the talks, saying that Nauru must free the sailors.", {"welcome", "demand"}),
        ("Togo rejected the offer by Nauru, adding that Nauru should open its ports.", {"reject", "call_for"}),
        ("Togo hailed the talks with Nauru, saying they should be fair to both sides.", {"praise", "affirm"}),
        ("Togo condemned the raid, claiming Nauru should first lift its blockade.", {"condemn", "call_for"}),
        ("Togo rejected the draft without saying that Nauru must act.", {"reject"}),
    ],
)
def test_what_an_aside_asks_is_asked(text: str, acts: set[str]) -> None:
    assert {p.act for p in wire(text).positions} == acts


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Togo and Nauru agreed to a truce after three days of talks in Fiji.", {"TGO", "NRU"}),
        ("Following a week of talks, Togo and the rebels signed a truce.", {"TGO", "rebels"}),
    ],
)
def test_days_of_talks_are_talks(text: str, sides: set[str]) -> None:
    assert [set(e.sides) for e in wire(text).encounters] == [sides]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Clashes between rebels and the army of Togo killed ten villagers.", "ASSAULT", {"rebels", "TGO"}),
        ("Nauru cited a joint naval exercise between Togo and Benin.", "COOPERATE", {"TGO", "BEN"}),
        ("The expulsion of two Togolese envoys from Suva was unjust, Togo said.", "SANCTION", {"FJI"}),
    ],
)
def test_acts_that_nouns_name(text: str, kind: str, actors: set[str]) -> None:
    found = [{a.id for a in e.actors} for e in wire(text).events if e.event_type == kind]
    assert actors in found
