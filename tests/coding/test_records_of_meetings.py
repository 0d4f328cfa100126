"""Records of meetings of a body, which name each speaker by capitals with his state, and notes between ministries."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from tests.coding.documents import reading


def record(text: str, *, publisher: str = "United Nations") -> Reading:
    """Returns the reading of a record that a body or an embassy publishes."""
    return reading(RawDocument(text, "record", title="Council debates the strait", publisher=publisher))


@pytest.mark.parametrize(
    ("text", "holders", "act"),
    [
        ("AMAL HADDAD (Lebanon) said that her country supported the text.", ["LBN"], "support"),
        ("JONE VULA (Fiji), speaking before the vote, regretted the delay.", ["FJI"], "regret"),
        ("Ana Lau (Tonga) said the text was late. She condemned the raid.", ["TON"], "condemn"),
        ("WANG LI (China) said the draft was late. He welcomed the mediation by Oman.", ["CHN"], "welcome"),
        ("PAUL MBEKI (South Africa) said that his delegation opposed the text.", ["ZAF"], "oppose"),
    ],
)
def test_a_speaker_in_capitals_is_of_the_state_in_brackets(text: str, holders: list[str], act: str) -> None:
    assert (holders, act) in [(p.holders, p.act) for p in record(text).positions]


def test_a_town_before_its_state_in_brackets_is_no_speaker() -> None:
    found = record("The Council met in TRIPOLI (Lebanon), and Chad condemned the raid.")
    assert [(p.holders, p.act) for p in found.positions] == [(["TCD"], "condemn")]


@pytest.mark.parametrize(
    "opening",
    [
        "The Embassy of Zambia has the honour to inform the Ministry that",
        "The Embassy has the honour to state that",
    ],
)
def test_what_an_embassy_has_the_honour_to_say_its_state_holds(opening: str) -> None:
    text = f"{opening} the Government of Zambia supports the candidature of Sweden."
    found = record(text, publisher="Embassy of the Republic of Zambia")
    assert (["ZMB"], "support") in [(p.holders, p.act) for p in found.positions]


@pytest.mark.parametrize("verb", ["align themselves with", "associate themselves with"])
def test_they_are_those_who_align_themselves(verb: str) -> None:
    text = f"Norway and Iceland {verb} this decision. They will open their ports to the ships."
    found = record(text, publisher="Council of the European Union")
    assert [sorted(c.committers) for c in found.commitments] == [["ISL", "NOR"]]
