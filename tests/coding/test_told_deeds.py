"""Charges that a plain report makes, and what is put down to another side."""

from __future__ import annotations

import pytest

from tests.coding.documents import wire
from tests.coding.test_refused import told


@pytest.mark.parametrize(
    ("sentence", "doer", "teller", "deed"),
    [
        ("Fiji said Tongan patrol boats had rammed one of its trawlers.", "TON", "FJI", "ASSAULT"),
        ("The Malian Defence Ministry said Togo's army shelled a Malian post on Monday.", "TGO", "MLI", "ASSAULT"),
        ("Laos said that Thai police had crossed the river and arrested a Lao envoy.", "THA", "LAO", "COERCE"),
    ],
)
def test_who_says_what_another_did_to_him_accuses_it(sentence: str, doer: str, teller: str, deed: str) -> None:
    found = told(wire(sentence))
    assert ("ACCUSE", [teller], [doer]) in found
    assert (deed, [doer], [teller]) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Fiji said its navy had rammed a Tongan trawler.",
        "Fiji said Tongan patrol boats had rescued one of its trawlers.",
        "The ministry said a storm had sunk one of its boats.",
    ],
)
def test_who_says_what_he_did_or_what_helped_him_accuses_nobody(sentence: str) -> None:
    assert "ACCUSE" not in {kind for kind, _, _ in told(wire(sentence))}


def test_what_was_told_of_others_by_a_third_is_no_charge_of_his() -> None:
    found = told(wire("Norway said Malian troops had shelled a Togolese village."))
    assert "ACCUSE" not in {kind for kind, _, _ in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fiji protested to Tonga on Monday. The statement said that Tonga continues to show its contempt for the pact.",
        "Fiji protested to Tonga on Monday. The note said that the Tongan navy was responsible for the conflict.",
    ],
)
def test_a_text_charges_for_those_who_issue_it(sentence: str) -> None:
    assert told(wire(sentence)).count(("ACCUSE", ["FJI"], ["TON"])) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Mauritania said that the seizure of the boat by Senegal was a violation of the treaty.",
        "Mauritania considers the decision of Senegal to be a breach of the treaty.",
        "Mauritania said the crisis was the result of a reckless decision by Senegal.",
    ],
)
def test_what_is_called_a_breach_is_blamed_on_who_did_it(sentence: str) -> None:
    assert ("ACCUSE", ["MRT"], ["SEN"]) in told(wire(sentence))


def test_what_is_withheld_is_refused() -> None:
    assert told(wire("Nauru withheld recognition from the new government of Vanuatu."))[0][0] == "REJECT"


def test_the_same_blame_said_again_in_a_quotation_is_one() -> None:
    text = 'Palau condemned the remarks of Nauru on Monday. "Palau condemns the remarks on the reef by Nauru," it said.'
    assert told(wire(text)) == [("ACCUSE", ["PLW"], ["NRU"])]
