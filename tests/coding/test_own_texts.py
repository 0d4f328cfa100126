"""What a side's own release says of itself and of another: whose stance it is, and what is no stance at all."""

from __future__ import annotations

import pytest

from tests.coding.documents import release, wire

SAID = [
    ("Uruguay repeated its firm position in rejection of all forms of violence.", ["reject"]),
    ("Uruguay renewed its stance in opposition to the levy of Oman.", ["reject"]),
    ("We count on the continued commitment of all parties to the truce.", ["favour"]),
    ("We rely on the support of Gabon for the treaty of the seas.", ["favour"]),
    ("We are humbled that the court of the isles will sit in Montevideo.", ["welcome"]),
    ("The note of Nauru repeats old allegations against our navy.", ["affirm"]),
    ("The census of the valley was conducted contrary to the law of the isles.", ["affirm"]),
    ("The farmers of Malawi continue to face a cruel occupation.", ["affirm"]),
]


@pytest.mark.parametrize(("sentence", "acts"), SAID)
def test_a_release_takes_these_stances(sentence: str, acts: list[str]) -> None:
    assert [p.act for p in release(sentence).positions] == acts


@pytest.mark.parametrize(
    "sentence",
    [
        "We saw Palau, which has shown its commitment to peace.",
        "The guests of Chad, who have proved their support for the rule of law, left on Friday.",
        "Despite being a day to celebrate freedom, it rained in Samoa.",
        "Our clerk counted on his fingers.",
    ],
)
def test_what_another_is_said_to_show_is_no_stance_of_his(sentence: str) -> None:
    assert release(sentence).positions == []


def test_what_one_shows_oneself_is_ones_own() -> None:
    (found,) = release("Uruguay has shown its commitment to the rule of law.").positions
    assert (found.holders, found.act) == (["URY"], "adhere")


def test_ministers_without_article_are_those_of_the_body_who_acted() -> None:
    (found,) = wire("SADC ministers met in Maseru on Monday. Ministers condemned the raids.").positions
    assert found.holders == ["SADC"]
    assert wire("SADC ministers met in Maseru on Monday. Editors condemned the raids.").positions == []
