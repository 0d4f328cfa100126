"""On whose word an event is: a deed that a report tells is the reporter's, a saying is the sayer's."""

from __future__ import annotations

import pytest

from communique import read

WIRE = "GENEVA, May 4 (Example News Agency) -- "


@pytest.mark.parametrize(
    ("sentence", "kind", "basis", "speaker"),
    [
        ("Chad expelled two diplomats of Peru.", "SANCTION", "narrator", ["Example News Agency"]),
        ("Latvia donated 40 field radios to Nepal.", "AID", "narrator", ["Example News Agency"]),
        ("The Malian government said rebels attacked a convoy of Togo.", "ASSAULT", "explicit", ["MLI"]),
        ("Qatar refused to extradite the banker to Fiji.", "REJECT", "explicit", ["QAT"]),
    ],
)
def test_a_deed_is_told_by_the_reporter_and_a_saying_by_who_says_it(
    sentence: str, kind: str, basis: str, speaker: list[str]
) -> None:
    found = [e for e in read(WIRE + sentence, published_at="2026-05-04").events if e.event_type == kind]
    assert [(e.attribution.basis, e.attribution.speaker) for e in found] == [(basis, speaker)]
