"""The type and level of promises by acts and things that mean another thing beside others."""

from __future__ import annotations

import pytest

from tests.coding.test_promised import promise


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        ("Chile promised to send monitors to the vote in Honduras.", "other", 2),
        ("Norway offered to deploy observers in Malawi.", "other", 2),
        ("Norway offered to send a delegation to Malawi.", "visit_meeting", 2),
        ("Mali promised elections within two years.", "policy_change", 3),
        ("Mali promised elections on Friday.", "policy_change", 2),
        ("Slovakia pledged to spend 3 percent of output on defence.", "security_defence", 3),
        ("Ghana promised to devote more money to science.", "science_technology", 2),
        ("Oman and Fiji agreed to coordinate their positions at the climate talks.", "coordinate_multilaterally", 1),
        ("Oman and Fiji agreed to coordinate their ministries' work.", "collaborate", 1),
        ("Oman and Fiji agreed to exchange intelligence on smugglers.", "security_defence", 2),
        ("Panama plans to leave the initiative.", "policy_change", 2),
        ("Panama promised to leave no stone unturned.", "other", 1),
        ("Cuba promised to vaccinate 10,000 Laotian children.", "aid_finance", 3),
        ("Peru plans to double the number of scholarships for Bolivia.", "exchange_people", 2),
        ("Peru pledged to raise its aid to Haiti.", "aid_finance", 1),
        ("Greece assured Cyprus of its solidarity.", "mutual_support", 0),
        ("Kenya assured Somalia of its full backing.", "mutual_support", 0),
        ("Greece assured Cyprus of its continued military support.", "security_defence", 1),
        ("Qatar offered to mediate between Chad and Sudan.", "other", 2),
        ("Qatar agreed to negotiate with Chad.", "visit_meeting", 2),
        ("Ukraine and Togo initialled a protocol on grain.", "sign_ratify_join", 3),
    ],
)
def test_observers_and_days_behind_the_verb(sentence: str, expected: str, level: int) -> None:
    made = promise(sentence)
    assert (made.type, made.specificity) == (expected, level)
