"""What a side's own release says of itself and of another: whose stance it is, and what is no stance at all."""

from __future__ import annotations

import pytest

from communique import read
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
    ("We acknowledge the Government of Fiji for the relief of the victims of the flood.", ["praise"]),
    ("Uruguay recognises Palau for its leadership on the seas.", ["praise"]),
    ("I start by thanking Albania for its stewardship.", ["appreciate"]),
    ("Uruguay stood by the sovereignty and integrity of Kiribati.", ["adhere"]),
    ("Uruguay will not accept being a target of the war.", ["reject"]),
    ("The ministers were very clear about the urgency of action on the climate.", ["stress"]),
    ("The accusations of Nauru are designed to mislead the public.", ["affirm"]),
    ("The rhetoric of Nauru will inflame the dispute over the reefs.", ["affirm"]),
    ("The repression in Nauru has crossed a threshold.", ["affirm"]),
    ("A siege of the isles would be disastrous.", ["affirm"]),
    ("All states enjoy the right of passage under the treaty.", ["affirm"]),
    ("The isles are not the backyard of anyone.", ["affirm"]),
    ("Talks are the only legitimate avenue for the claims of Nauru.", ["affirm"]),
    ("We must deplore the raids of Nauru.", ["deplore"]),
    ("We value very positively that Nauru has joined the treaty.", ["praise"]),
    ("The scale of the raids of Nauru is immense and intolerable.", ["reject"]),
    ("Nor can we tolerate the siege of the reefs.", ["reject"]),
    ("We considered the situation in the strait, in particular, the latest development in Nauru.", ["discuss"]),
    ("It remains true that the farmers of Nauru want peace.", ["affirm"]),
    ("We are hurt and concerned by the raids in Nauru.", ["concern"]),
    ("The truth is that the siege of Nauru was planned.", ["affirm"]),
    ("The remarks of Nauru have aroused deep indignation.", ["affirm"]),
    ("Uruguay objects to and regrets the drills of Nauru.", ["oppose", "regret"]),
    ("We are grateful for and welcome the help of Nauru.", ["appreciate", "welcome"]),
    ("Uruguay objects to and demands an end to the drills of Nauru.", ["demand"]),
    ("Uruguay condemns and is alarmed by the siege of Nauru.", ["alarm", "condemn"]),
    ("Uruguay denounces and is strongly disappointed by the decree of Nauru.", ["deplore", "regret"]),
    ("Uruguay fully aligns with the statement delivered by Kiribati.", ["endorse"]),
]


@pytest.mark.parametrize(("sentence", "acts"), SAID)
def test_a_release_takes_these_stances(sentence: str, acts: list[str]) -> None:
    assert sorted(p.act for p in release(sentence).positions) == acts


@pytest.mark.parametrize(
    "sentence",
    [
        "We saw Palau, which has shown its commitment to peace.",
        "The guests of Chad, who have proved their support for the rule of law, left on Friday.",
        "Despite being a day to celebrate freedom, it rained in Samoa.",
        "Our clerk counted on his fingers.",
        "Our new measures are intended to help the farmers of Salto.",
        "Our ship has reached the port.",
        "Our army shot down six aircraft of Nauru.",
        "Our engineers aligned the pier with the port of Nauru.",
        "The remarks of Samoa, which touch upon the sovereignty of Fiji, were heard on Monday.",
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


@pytest.mark.parametrize(("opens", "closes"), ["“”", "«»"])
@pytest.mark.parametrize("again", [True, False])
def test_the_paragraphs_of_a_quotation_are_of_who_is_named_behind_it(opens: str, closes: str, again: bool) -> None:
    told = ["Fiji issued a statement on Tonga.", "We support the steps of its leaders.", "We condemn the raids,"]
    said = f"{told[0]}\n\n{opens}{told[1]}\n\n{opens if again else ''}{told[2]}{closes} the statement of Fiji reads."
    assert [(p.holders, p.act) for p in wire(said).positions] == [(["FJI"], "support"), (["FJI"], "condemn")]


def test_a_quotation_that_the_next_one_follows_is_not_drawn_on() -> None:
    said = "“We support the steps of Tonga.\n\nChad rejected the ballot.\n\n“We condemn the raids,” Fiji said."
    assert ["TCD"] in [p.holders for p in wire(said).positions]


def test_a_leader_of_people_is_not_of_the_state_in_whose_text_he_is_named() -> None:
    told = "We mourn community leader Ana Leota. Leota said the council must act on Samoa."
    assert [p.holders for p in release(told).positions if p.act != "regret"] == [["Ana Leota"]]
    own = "Foreign Minister Ana Leota said the council must act on Samoa."
    assert [p.holders for p in release(own).positions] == [["URY"]]


@pytest.mark.parametrize("session", ["The Extraordinary Summit", "The Double Troika Summit", "The Special Meeting"])
def test_a_session_with_its_full_name_speaks_for_the_body(session: str) -> None:
    found = read(f"{session} voiced alarm at the raids in Chad.", publisher="SADC", published_at="2026-05-04").positions
    assert [p.holders for p in found] == [["SADC"]]
    other = read("The Paris Summit voiced alarm at the raids in Chad.", publisher="SADC", published_at="2026-05-04")
    assert other.positions == []


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        (
            "Peruvian Foreign Ministry condemns vote in border town\n\nPeru's Foreign Ministry has condemned the vote.",
            4,
        ),
        ("The Foreign Ministry of Peru condemns the vote in the border town. It calls on Chile to annul it.", 2),
    ],
)
def test_a_headline_in_the_present_makes_a_report_nobody_s_own_text(text: str, tier: int) -> None:
    found = read(text, title="Peruvian Foreign Ministry condemns vote | Harbour Wire", publisher="Harbour Wire")
    assert found.document.provenance_tier == tier
