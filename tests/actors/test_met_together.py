"""Officials without a state are of the side of those beside whom they are met, and not of whom they met or thanked."""

from __future__ import annotations

import pytest

from communique import read


def _holders(text: str) -> list[list[str]]:
    return [sorted(p.holders) for p in read(text).positions]


def test_those_who_are_met_in_a_row_are_of_one_side() -> None:
    text = (
        "Sri Lanka’s High Commissioner Anil Perera met Prime Minister Jone Vula, Foreign Minister Ana Lau and Attorney "
        "General Tomasi Roko during his visit to Fiji. Prime Minister Vula of Fiji appreciated the support. Minister "
        "Lau commended the teachers. Attorney General Roko expressed concern at the delay."
    )
    assert _holders(text) == [["FJI"]] * 3


def test_in_the_text_of_one_side_those_who_are_met_beside_a_leader_are_not_its_own() -> None:
    text = (
        "Ministry of Foreign Affairs\nGaborone\n\nPress Release\n\nForeign Minister Kabo Mokgosi met the President of "
        "Togo, Kofi Adjei, and Trade Minister Yao Mensah in Lome. Minister Mensah thanked Botswana for the help. "
        "Minister Mokgosi called for dialogue."
    )
    assert _holders(text) == [["TGO"], ["BWA"]]


def test_who_is_met_beside_an_envoy_may_be_the_host_s_own() -> None:
    text = (
        "Minister Ana Lau of Fiji met the Ambassador of Peru, Rosa Salas, and Trade Minister Jone Vula. Minister Vula "
    )
    assert ["PER"] not in _holders(f"{text}praised the catch.")


@pytest.mark.parametrize(
    "deed",
    [
        "thanked Nepal for the help",
        "praised Nepal",
        "appreciated Nepal's support",
        "appreciated the support of Nepal",
        "received the Ambassador of Nepal. Minister Lau condemned the raid",
        "hosted Prime Minister Ram Thapa of Nepal. Minister Lau condemned the raid",
    ],
)
def test_nobody_thanks_or_receives_his_own_state(deed: str) -> None:
    assert all("NPL" not in holders for holders in _holders(f"Foreign Minister Ana Lau {deed}."))


@pytest.mark.parametrize("deed", ["welcomed the talks in Nepal", "met the President of Nepal. She condemned the raid"])
def test_what_one_does_at_home_leaves_an_official_with_the_only_state(deed: str) -> None:
    assert _holders(f"Foreign Minister Ana Lau {deed}.") == [["NPL"]]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Zambian High Commissioner Ben Phiri called on Foreign Minister Ana Lau.", ["FJI"]),
        ("Foreign Minister Ana Lau received the High Commissioner of Zambia.", ["FJI"]),
    ],
)
def test_of_two_states_that_a_text_pairs_an_official_is_of_the_one_that_goes_unsaid(
    text: str, holders: list[str]
) -> None:
    said = f"{text} They discussed the relations between Fiji and Zambia. Minister Lau welcomed the road."
    assert _holders(said)[-1] == holders
    assert [sorted(e.sides) for e in read(said).encounters] == [["FJI", "ZMB"]]


def test_an_official_who_speaks_for_the_state_told_is_of_it() -> None:
    text = "Foreign Minister Kofi Adjei said Togo would help Chad. Minister Adjei praised the ties of Togo and Chad."
    assert _holders(text)[-1] == ["TGO"]


def test_a_premier_whom_the_envoy_of_one_side_meets_is_of_the_other() -> None:
    text = (
        "Canada’s High Commissioner to Palau in Koror\n\nThe High Commissioner of Canada to Palau, His "
        "Excellency, Mr. Mark Roy met Prime Minister, Hon. Ana Lau on Monday. Prime Minister Lau condemned the raid."
    )
    assert _holders(text) == [["PLW"]]


def test_ministers_are_not_of_those_who_brokered_what_they_talk_of() -> None:
    text = (
        "LIMA, April 2 (Andina) -- Foreign Minister Ana Lau and her Chadian counterpart Ali Karim discussed the truce. "
        "Lau stressed the importance of the deal brokered by Chad, Qatar and Fiji. The ministers condemned the raid."
    )
    assert _holders(text)[-1] == ["PER", "TCD"]


def test_a_comma_alone_makes_no_row() -> None:
    text = (
        "Press release\n\nIn a meeting with the Foreign Minister of Peru, Ana Lau, Minister Siti Dewi congratulated "
        "Minister Lau on the vote.\n\nMinistry of Foreign Affairs\nJakarta\n"
    )
    assert _holders(text) == [["IDN"]]


@pytest.mark.parametrize("name", ["Abdi Omer", "Edward Xolisa Makaya"])
def test_an_envoy_whose_state_is_told_may_be_named_right_before_he_says_something(name: str) -> None:
    text = f"Malta's Ambassador to Togo, {name} said his country wants to heighten its relations with Togo."
    assert _holders(text) == [["MLT"]]


@pytest.mark.parametrize(
    "title", ["Deepening our relationship with Palau", "My talks with Palau", "Strengthening our ties with the people"]
)
def test_who_speaks_of_our_ties_with_a_state_is_not_of_it(title: str) -> None:
    text = (
        f"{title}\n\nI congratulated Palau on its summit. We welcome its progress. Fiji will send teachers. I praised "
        "the reefs of Palau."
    )
    assert all("PLW" not in holders for holders in _holders(text))
