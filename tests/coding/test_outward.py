"""An event is aimed at others than who acts."""

from __future__ import annotations

import pytest

from communique import read
from tests.coding.documents import wire


def test_a_body_that_backs_its_own_envoy_gives_no_event_toward_itself() -> None:
    text = "The members of the Security Council reiterated their full support for the envoy of the Security Council."
    reading = read(text, title="Security Council Press Statement", publisher="United Nations Security Council")
    assert [(p.holders, p.act) for p in reading.positions] == [(["UNSC"], "support")]
    assert not reading.events


def test_an_organ_of_the_same_state_is_another() -> None:
    events = wire("Kenyan police arrested six Kenyan soldiers in Nairobi.").events
    assert [([a.sector for a in e.actors], [r.sector for r in e.recipients]) for e in events] == [(["COP"], ["MIL"])]


@pytest.mark.parametrize(
    "later", ["which will hold its first meeting in Accra in 2028", "whose first talks will be in 2028"]
)
def test_talks_that_were_held_are_not_those_of_a_later_year(later: str) -> None:
    text = (
        "The President of Ghana visited Santiago from 7 to 9 June 2026. The two Presidents held talks. They agreed to "
        f"set up a commission, {later}."
    )
    reading = read(text, title="Joint Statement between Ghana and Chile", published_at="2026-06-10")
    held = [e for e in reading.encounters if e.kind == "talks" and e.status == "occurred"]
    assert [(e.start, e.end) for e in held] == [("2026-06-07", "2026-06-09")]
