"""Wordings of any side are found in texts that the inventory has not seen, with true offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.formulas.match import find


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nauru abides by the one‑China\nprinciple.", {"one-china-principle": "one‑China\nprinciple"}),
        ("Denmark's one China policy is unchanged.", {"one-china-policy": "one China policy"}),
        (
            "They want the complete, verifiable and irreversible denuclearization of North Korea.",
            {"korea-denuclearisation": "complete, verifiable and irreversible denuclearization of North Korea"},
        ),
        (
            "Kenya recalled Ukraine’s independence, sovereignty and territorial integrity.",
            {"ukraine-sovereignty": "Ukraine’s independence, sovereignty and territorial integrity"},
        ),
        (
            "Peru recalled the sovereignty and territorial integrity of Georgia.",
            {
                "georgia-moldova-integrity": "territorial integrity of Georgia",
                "territorial-integrity": "sovereignty and territorial integrity of Georgia",
            },
        ),
        (
            "We oppose unilateral attempts to change the status quo by force or coercion in any sea.",
            {"taiwan-strait-status-quo": "unilateral attempts to change the status quo by force or coercion"},
        ),
        (
            "The sides oppose unilateral sanctions, protectionism and hegemonism.",
            {
                "unilateral-sanctions": "unilateral sanctions",
                "protectionism": "protectionism",
                "economic-hegemonism": "hegemonism",
            },
        ),
        ("Laos rejects meddling in domestic affairs.", {"non-interference": "meddling in domestic affairs"}),
        ("Brazil backs two states living side by side.", {"two-state-solution": "two states living side by side"}),
        (
            "Togo asked for a rules-based, open and non-discriminatory multilateral trading system.",
            {"wto-trading-system": "rules-based, open and non-discriminatory multilateral trading system"},
        ),
        ("Serbia noted a “one China principle”.", {"one-china-principle": "one China principle"}),
        ("Fiji and Malta met in Suva.", {}),
    ],
)
def test_wordings_of_unseen_texts(sentence: str, expected: dict[str, str]) -> None:
    assert {hit.issue: sentence[hit.start : hit.end] for hit in find(sentence)} == expected


def test_part_inside_its_bundle_is_not_counted_and_alone_it_is() -> None:
    bundle = "the Global Development Initiative, the Global Security Initiative and the Global Civilization Initiative"
    assert {hit.issue for hit in find(f"Benin supports {bundle}.")} == {"prc-four-global-initiatives"}
    pair = "the Global Development Initiative and the Global Security Initiative"
    assert {hit.issue for hit in find(f"Benin supports {pair}.")} == {"gdi", "gsi"}


def test_general_form_yields_to_the_special_case() -> None:
    special = find("Chile favours freedom of navigation in the South China Sea.")
    assert [hit.issue for hit in special] == ["south-china-sea.unclos"]
    general = find("Chile favours freedom of navigation in the Red Sea.")
    assert [hit.issue for hit in general] == ["freedom-of-navigation"]


def test_look_alike_is_spared_only_where_it_overlaps() -> None:
    text = "A two-state solution for Cyprus is one thing; Peru backs the two-state solution for Palestine."
    hits = [hit for hit in find(text) if hit.issue == "two-state-solution"]
    assert [text[hit.start : hit.end] for hit in hits] == ["two-state solution"]
    assert hits[0].start > text.index(";")


def test_each_occurrence_counts_once_and_in_order() -> None:
    text = "Protectionism harms Ghana; all forms of protectionism harm Nepal."
    assert [text[hit.start : hit.end] for hit in find(text)] == ["Protectionism", "all forms of protectionism"]


def test_range_bounds_the_search_and_offsets_stay_true() -> None:
    text = "Oman wants a ceasefire. Cuba wants a ceasefire."
    start = text.index("Cuba")
    hits = find(text, start=start)
    assert [(hit.issue, text[hit.start : hit.end]) for hit in hits] == [("ceasefire", "ceasefire")]
    assert hits[0].start > start
    assert find(text, end=10) == ()


def test_wording_that_needs_another_near_it_counts_only_there() -> None:
    words = "We will never recognise these referendums."
    assert find(words) == ()
    assert {hit.issue for hit in find(f"Kherson is on our minds.\n\n{words}")} == {"ukraine-sovereignty"}
    assert find(f"Kherson is on our minds. {'The weather in Suva is mild. ' * 20}{words}") == ()


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("the principles of a single China", "one-china-principle"),
        ("the government of the PRC is the sole lawful government that represents the whole of China", "sole-legal"),
        ("any attempt to alter the peacefully established status quo by coercion", "taiwan-strait-status-quo"),
        ("a Korean Peninsula without nuclear weapons", "korea-denuclearisation"),
        ("matters of vital interest to each other", "core-interests-major-concerns"),
        ("the fruitful cooperation between the two nations", "bilateral.achievements"),
        ("the structural reforms undertaken by the Government of Malawi", "domestic-reform"),
        ("sanctions that have no basis in international law", "unilateral-sanctions"),
        ("the use of coercive measures", "unilateral-sanctions"),
        ("any outside meddling in the affairs of sovereign states", "non-interference"),
        ("an economic globalisation that leaves nobody behind", "economic-globalization"),
        ("a fairer system of global governance", "global-governance-reform"),
        ("an international order founded on rules", "rules-based-order"),
        ("the United Nations at the heart of the multilateral system", "un-centred-order"),
        ("a solution based on two states", "two-state-solution"),
        ("the countries of the Global South should play a larger role", "global-south-role"),
    ],
)
def test_variants_and_inserted_words_do_not_hide_a_wording(words: str, key: str) -> None:
    assert [hit.issue for hit in find(f"Peru and Togo spoke of {words}.") if key in hit.issue]


@pytest.mark.parametrize("name", ["Lesotho", "the Solomon Islands", "Côte d'Ivoire", "Kyrgyzstan", "the Netherlands"])
def test_renaming_the_holder_changes_nothing(name: str) -> None:
    text = f"The government of {name} opposes interference in its internal affairs and backs the Paris Agreement."
    assert [hit.issue for hit in find(text)] == ["non-interference", "climate.paris-agreement"]


@given(st.lists(st.sampled_from(["one-China", "principle", "ceasefire", "in", "Gaza", "İzmir", "\n", ".", "“", "the"])))
def test_offsets_always_name_the_words(words: list[str]) -> None:
    text = " ".join(words)
    for hit in find(text):
        assert 0 <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end].strip() == text[hit.start : hit.end]
    assert find(text) == find(text, start=0, end=len(text))
