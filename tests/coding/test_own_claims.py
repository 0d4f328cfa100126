"""Claims that another's word is wrong, proposals, what must and will be, and promises that another has made."""

from __future__ import annotations

import pytest

from communique.model.reading import Reading
from tests.coding.documents import release


def _stances(reading: Reading) -> list[tuple[list[str], str]]:
    return [(p.holders, p.act) for p in reading.positions]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Chad says that our ships entered its waters. This is not correct.", "reject"),
        ("The account of the raid that Chad gave is not accurate.", "reject"),
        ("This allegation is not supported by the facts.", "affirm"),
        ("The claim of Chad is not borne out by the evidence.", "affirm"),
        ("The accord brings the region one step closer to peace.", "affirm"),
        ("These raids display a total disregard for human life.", "affirm"),
        ("The vote was a massive repudiation of the new assembly.", "affirm"),
        ("Those responsible must and will be held to account.", "affirm"),
        ("Chad can and must withdraw its troops from Mali.", "demand"),
        ("Madame Chair, Chad should and must withdraw its troops from Mali.", "demand"),
    ],
)
def test_what_an_issuer_claims(sentence: str, act: str) -> None:
    assert act in [p.act for p in release(sentence).positions]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Chad suggested that it had been pushed out of the union.", "affirm"),
        ("Chad has suggested that the poll was rigged.", "affirm"),
        ("Chad suggested that Fiji should host the talks.", "favour"),
        ("Chad suggested holding the talks in Suva.", "favour"),
        ("Chad suggested that the talks be held in Suva.", "favour"),
    ],
)
def test_what_is_suggested_is_claimed_or_proposed(sentence: str, act: str) -> None:
    assert [p.act for p in release(sentence).positions if p.holders == ["TCD"]] == [act]


@pytest.mark.parametrize(
    ("sentence", "made"),
    [
        ("We recall the commitment undertaken by Chad to withdraw its forces.", False),
        ("We note the commitment made by the participating States to support the mission.", False),
        ("The accord shows the commitment of both parties to the implementation of the truce.", False),
        ("We reaffirm our commitment to the implementation of the truce.", True),
    ],
)
def test_a_promise_that_another_made_is_not_made_here(sentence: str, made: bool) -> None:
    assert bool(release(sentence).commitments) is made


@pytest.mark.parametrize("group", ["The two sides", "Both parties", "The participating States"])
def test_a_group_in_the_text_of_one_state_is_not_that_state(group: str) -> None:
    (position,) = release(f"{group} welcomed the truce.").positions
    assert position.holder_mode == "some"


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("We express our sorrow for the death of the crew of the Fijian ship.", False),
        ("We express our grief over the passing of the king of Tonga.", False),
        ("We express our sorrow over the collapse of the talks.", True),
        ("We express our regret over the death of the envoy.", True),
    ],
)
def test_sorrow_for_a_death_is_sympathy(sentence: str, stance: bool) -> None:
    assert bool(release(sentence).positions) is stance
