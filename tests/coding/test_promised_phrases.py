"""The type of promises whose verb and noun together name the act, or whose noun is an act of its own."""

from __future__ import annotations

import pytest

from tests.coding.test_promised import promise


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # an object that is a part of working together is nothing that an act is done to
        ("Malawi and Tonga agreed to join forces to address climate change.", "collaborate"),
        ("Oman and Laos agreed to join forces against piracy.", "security_defence"),
        # a signing that is begun or completed
        ("Togo promised to complete the ratification of the convention.", "sign_ratify_join"),
        ("Samoa promised to speed up its accession to the treaty.", "sign_ratify_join"),
        ("Togo promised to complete the bridge.", "trade_investment"),
        ("Latvia promised to complete the implementation of the accord.", "implement_existing"),
        # a number is no sum of money
        ("Angola agreed to supply two million barrels of oil to Benin.", "trade_investment"),
        ("Angola pledged two million to the fund for Benin.", "aid_finance"),
        # what is to be done to a forum is done in it
        ("Nauru and Chad agreed to support the reform of the Security Council.", "coordinate_multilaterally"),
        ("Nauru and Chad agreed to support Security Council reform.", "coordinate_multilaterally"),
        ("Nauru promised to support reforms in Chad.", "mutual_support"),
        # who works for something alone works with nobody
        ("Ghana promised to continue to work for peace.", "other"),
        ("Ghana promised to continue to work with Mali for peace.", "collaborate"),
        # names of several words
        ("Haiti promised to strengthen the rule of law.", "policy_change"),
        ("Haiti promised to amend the law.", "policy_change"),
        ("Peru agreed to dispatch a rescue team to the quake zone.", "aid_finance"),
        ("Peru agreed to dispatch a battalion to the border.", "security_defence"),
        ("Gabon and Cuba agreed to increase high-level exchanges.", "visit_meeting"),
        ("Gabon and Cuba agreed to increase exchanges of students.", "exchange_people"),
        ("Gabon promised to activate its standby force.", "security_defence"),
        ("Bolivia promised to bring its troops home by June.", "security_defence"),
        ("Bolivia promised to bring its citizens home by June.", "other"),
        ("Nepal promised to review its policy on exports of arms.", "policy_change"),
        ("Nepal promised to keep the question on its agenda.", "other"),
        ("Fiji and Malta agreed to write a new page in their relations.", "relationship_upgrade"),
    ],
)
def test_verb_and_noun_together(sentence: str, expected: str) -> None:
    assert promise(sentence).type == expected
