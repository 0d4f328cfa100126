"""Issued documents are those that a text tells as issued: no older one, no known one, none that is only to come."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from tests.coding.documents import joint, reading, release, wire


@pytest.mark.parametrize(
    "sentence",
    [
        "We remain committed to the agreement reached in Doha.",
        "We recall the treaty that Chad and Libya signed in Rome.",
        "This follows the accord that Gabon and Togo concluded last month.",
        "In 2015, Gabon and Togo concluded a fisheries agreement.",
        "Ten years ago Oman and Qatar signed a transit accord.",
        "Since the signing of the Maputo Accord between Kenya and Mozambique in 2014, trade has grown.",
        "This year marks the 30th anniversary of the signing of the transit treaty between Laos and Nepal.",
        "The Security Council has adopted nine resolutions on Haiti since 2006.",
    ],
)
def test_an_older_or_known_document_is_background(sentence: str) -> None:
    assert release(sentence).issued == []


@pytest.mark.parametrize(
    ("sentence", "issuers"),
    [
        ("We congratulate Chad and Libya on signing a peace treaty.", ["LBY", "TCD"]),
        ("We compliment Nepal and Bhutan on concluding a water accord.", ["BTN", "NPL"]),
        ("The joint statement that Oman and Fiji issued on Sunday opens a new chapter.", ["FJI", "OMN"]),
    ],
)
def test_what_others_signed_is_theirs(sentence: str, issuers: list[str]) -> None:
    assert [sorted(paper.issuers) for paper in release(sentence).issued] == [issuers]


def test_of_old_orders_with_a_number_a_text_acts_on_the_first() -> None:
    told = release(
        "By Decree 7207 of 3 March 2019, the president of Uruguay closed the port. By Decree 7399 of 4 May 2020, the "
        "president of Uruguay extended the closure."
    )
    assert [paper.title for paper in told.issued] == ["Decree 7207 of 3 March 2019"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad and Libya have yet to sign an agreement.",
        "The two sides agreed to strengthen their ties by signing a free trade agreement.",
        "Peru and Chile will deepen cooperation, including by concluding a protocol on fisheries.",
        "The two sides committed to working to resolve old issues, such as the signing of water-sharing agreements.",
    ],
)
def test_what_is_still_to_be_signed_is_not_signed(sentence: str) -> None:
    assert "signed" not in [paper.status for paper in joint(sentence).issued]


def test_a_meeting_that_ends_with_a_document_issues_it() -> None:
    (found,) = wire("The meeting of the ministers of ASEAN ended in Lima with the signing of a declaration.").issued
    assert found.issuers == ["ASEAN"]


def test_who_speaks_in_a_document_and_is_of_no_known_side_makes_it_nobodys() -> None:
    assert wire("Chad and Peru met. Lindqvist said in a hasty statement in the lobby that talks failed.").issued == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The ministers of Samoa and Palau adopted a three-year work program.", "three-year work program"),
        ("Malta and Ghana signed a cooperation program on culture.", "cooperation program"),
        ("Iceland published a white paper on the Arctic on Friday.", "white paper"),
        ("Laos and Togo signed an arrangement on air crews.", "arrangement"),
    ],
)
def test_kinds_of_documents(sentence: str, kind: str) -> None:
    assert [paper.kind for paper in wire(sentence).issued] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1998, Gabon and Togo signed a treaty on rivers.",
        "Thirty years ago Oman and Qatar signed an accord.",
        "Once Nepal and Peru sign the agreement, trade will resume.",
    ],
)
def test_a_signing_of_long_ago_or_to_come_is_no_promise(sentence: str) -> None:
    assert "sign_ratify_join" not in [c.type for c in release(sentence).commitments]


def test_a_text_that_two_sign_together_is_signed() -> None:
    (found,) = wire("The premiers of Malta and Ghana co-signed a declaration on fisheries.").issued
    assert (sorted(found.issuers), found.status) == (["GHA", "MLT"], "signed")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The war ended. The truce, clinched after talks in Lima, holds in Fiji and Tonga.",
            ["truce"],
        ),
        ("In a communique, the Fijian opposition claims that Tonga shelled a village.", ["communique"]),
        (
            "Fiji and Tonga hailed the signing of six cooperation documents.",
            ["cooperation documents"],
        ),
        ("Fiji and Tonga began talks that are aimed at reaching an accord on reefs.", []),
        ("The troops of Fiji and Tonga withdrew, as was called for in Resolution 90.", []),
    ],
)
def test_what_a_report_tells_of_documents(text: str, found: list[str]) -> None:
    assert [i.kind for i in wire(text).issued] == found


def test_a_document_of_headline_and_body_rests_on_the_body() -> None:
    body = "SUVA, May 4 (AFP) -- Fiji and Tonga have issued a joint statement on reefs."
    raw = RawDocument(text=f"Fiji and Tonga issue joint statement\n\n{body}", place="test")
    (told,) = reading(raw).issued
    assert "have issued" in told.evidence.exact


def test_who_was_handed_a_note_did_not_issue_it() -> None:
    assert wire("The Fijian envoy in Tonga was handed a note of protest over the raid.").issued == []


@pytest.mark.parametrize(
    ("sentence", "holders"),
    [
        ("Peru welcomes the statement by the African Union condemning the coup.", [["PER"], ["AU"]]),
        ("Peru deplores Fiji's communiqué rejecting the truce.", [["PER"], ["FJI"]]),
        ("Peru welcomed the statement by the Prime Minister of Fiji that he would step down.", [["PER"]]),
    ],
)
def test_anothers_text_that_is_judged_was_issued_and_says_what_it_says(sentence: str, holders: list[list[str]]) -> None:
    found = release(sentence, side="Peru")
    assert [p.holders for p in found.positions] == holders
    assert [i.issuers for i in found.issued] == [["AU"] if "African" in sentence else ["FJI"]]
