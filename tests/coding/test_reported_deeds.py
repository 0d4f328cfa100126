"""What somebody is said to have done, what was nearly done, and verbs that take a stance with some objects only."""

from __future__ import annotations

import pytest

from tests.coding.documents import wire
from tests.coding.test_refused import told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mali is alleged to have bombed a Chadian camp.", [("ASSAULT", ["MLI"], ["TCD"])]),
        ("The rebels are believed by Togo to have seized a Ghanaian ship.", [("COERCE", ["rebels"], ["GHA"])]),
        ("Belize's premier is reported to have offered his resignation.", [("RETREAT", ["BLZ"], [])]),
        ("Mali is not believed to have bombed a Chadian camp.", []),
        ("Mali was told to bomb a Chadian camp.", []),
    ],
)
def test_what_one_is_said_to_have_done(sentence: str, expected: list[tuple[str, list[str], list[str]]]) -> None:
    assert told(wire(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Denmark came close to expelling the Iranian ambassador.",
        "Cyprus fell short of accusing Turkey of piracy.",
    ],
)
def test_what_was_nearly_done_is_no_event(sentence: str) -> None:
    assert told(wire(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Laos does not share the view of the panel on the dam.", ["disagree"]),
        ("Seoul no longer shares radar data with Tokyo.", []),
        ("Thirty fishermen were pushed back to sea by the Thai navy.", []),
        ("Fiji pushed back against the claims of Tonga.", ["oppose"]),
    ],
)
def test_sharing_and_pushing_back_are_stances_on_views(sentence: str, act: list[str]) -> None:
    assert [p.act for p in wire(sentence).positions] == act


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chad told Niger that it must withdraw its troops.", [("REQUEST", ["TCD"], ["NER"])]),
        ("Oman informed Mali that its soldiers must leave by June.", [("REQUEST", ["OMN"], ["MLI"])]),
        ("Peru notified the Chilean government that it must close its office.", [("REQUEST", ["PER"], ["CHL"])]),
        ("Oman told reporters that it must defend its coast.", []),
    ],
)
def test_who_is_told_that_it_must_is_asked(sentence: str, expected: list[tuple[str, list[str], list[str]]]) -> None:
    assert told(wire(sentence)) == expected
