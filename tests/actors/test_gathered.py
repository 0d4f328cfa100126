"""A group without a name of its own stands for whom it is said to include, or for the body at whose session it is."""

from __future__ import annotations

import pytest

from communique import read


def _held(text: str) -> list[tuple[list[str], str]]:
    return [(sorted(p.holders), p.act) for p in read(text).positions]


@pytest.mark.parametrize(
    ("text", "holders", "act"),
    [
        (
            "The raid was condemned by several countries, including Fiji, Samoa and Tonga.",
            ["FJI", "TON", "WSM"],
            "condemn",
        ),
        ("A number of states, including Laos and Benin, rejected the levy.", ["BEN", "LAO"], "reject"),
        ("Countries such as Mali and Chad opposed the vote.", ["MLI", "TCD"], "oppose"),
        ("World leaders, including the presidents of Peru and Cuba, praised the truce.", ["CUB", "PER"], "praise"),
    ],
)
def test_some_of_whom_a_group_is_said_to_consist_hold_what_it_does(text: str, holders: list[str], act: str) -> None:
    assert _held(text) == [(holders, act)]


def test_a_named_body_holds_what_its_members_do_whoever_is_among_them() -> None:
    assert _held("G7 leaders, including Prime Minister Sato, rejected the levy.") == [(["G7"], "reject")]


def test_a_number_of_states_of_whom_none_is_named_is_nobody() -> None:
    assert _held("A number of countries condemned the vote in Fiji.") == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Leaders at the ASEAN summit condemned the raid on the convoy.", "ASEAN"),
        ("At the BRICS meeting in Lima, foreign ministers condemned the raid on the convoy.", "BRICS"),
        ("At the ECOWAS summit in Accra, leaders condemned the raid on the convoy.", "ECOWAS"),
    ],
)
def test_leaders_at_a_summit_are_those_of_its_body(text: str, body: str) -> None:
    assert _held(text) == [([body], "condemn")]


def test_leaders_of_another_sentence_than_the_summit_s_are_not_those_who_met() -> None:
    assert _held("The ASEAN summit ended in Lima. African leaders condemned the raid.") == [
        (["African leaders"], "condemn")
    ]


def test_ministers_of_states_that_nothing_names_are_not_the_text_s_own() -> None:
    text = "Egypt warned Iran. The foreign ministers of three Arab countries condemned the raid."
    assert all(holders not in (["EGY", "IRN"], ["IRN"]) for holders, act in _held(text) if act == "condemn")


@pytest.mark.parametrize(
    ("told", "both"),
    [
        (
            "Minister Ana Salas of Peru voiced concern about Fiji. Her Cuban counterpart backed the call.",
            ["CUB", "PER"],
        ),
        (
            "Meeting with Cuban Minister Luis Rey, Peruvian Minister Ana Salas praised Cubans.",
            ["CUB", "PER"],
        ),
    ],
)
def test_two_who_are_told_of_together_are_both_ministers(told: str, both: list[str]) -> None:
    text = f"Peru warned Chile over the levy. {told} The two ministers rejected the blockade."
    assert _held(text)[-1] == (both, "reject")


def test_the_ministers_behind_a_list_of_those_who_came_are_all_of_them() -> None:
    text = (
        "Fijian Foreign Minister Jone Vunisa has hosted a meeting. The meeting was attended by Foreign Minister "
        "Ana Salas of Peru, Foreign Minister Luis Rey of Cuba and Foreign Minister Boun Sisouk of Laos. "
        "The ministers condemned the raid."
    )
    assert _held(text) == [(["CUB", "LAO", "PER"], "condemn")]


@pytest.mark.parametrize(
    ("envoy", "state"),
    [
        ("Chad's U.N. ambassador Ali Deby", "TCD"),
        ("The Peruvian WTO envoy Ana Salas", "PER"),
        ("Fiji's African Union envoy", "FJI"),
    ],
)
def test_an_envoy_to_a_body_is_of_the_state_that_sends_him(envoy: str, state: str) -> None:
    assert _held(f"{envoy} condemned the raid on the convoy.") == [([state], "condemn")]


def test_who_speaks_to_the_press_with_another_agreed_with_him() -> None:
    text = (
        "Peruvian Foreign Minister Ana Salas criticised Chile over the levy. At a joint news conference with Cuban "
        'Foreign Minister Luis Rey, Salas called for a truce. "We agreed to raise trade to $15 billion," said Salas.'
    )
    assert [sorted(c.committers) for c in read(text).commitments] == [["CUB", "PER"]]


def test_a_minister_quoted_beside_his_state_is_its_own() -> None:
    text = (
        "NIAMEY, Aug 1 (Example News) - Niger accused Peru of meddling. Lima denied the charge, with Foreign Minister "
        'Ana Salas saying Peru supports ECOWAS. "We oppose the coup," she said.'
    )
    assert _held(text)[-1] == (["PER"], "oppose")


@pytest.mark.parametrize(
    ("told", "holders"),
    [
        ("The candidate countries Albania, Serbia and Montenegro welcomed the ruling.", ["ALB", "MNE", "SRB"]),
        ("The EFTA countries Iceland and Norway welcomed the ruling.", ["ISL", "NOR"]),
        ("The island states Fiji and Samoa welcomed the ruling.", ["FJI", "WSM"]),
        ("The EFTA country Norway welcomed the ruling.", ["NOR"]),
    ],
)
def test_states_behind_the_noun_for_them_are_meant(told: str, holders: list[str]) -> None:
    assert (holders, "welcome") in _held(f"The EU regrets the levy. {told}")


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The Peruvian cabinet met the envoy of Nauru. It said the Republic supports the truce.", "PER"),
        ("The Nauruan cabinet met the envoy of Peru. It said the Republic supports the truce.", "NRU"),
    ],
)
def test_a_noun_of_two_states_names_is_that_of_the_one_who_says_so(text: str, holder: str) -> None:
    assert ([holder], "support") in _held(text)


@pytest.mark.parametrize("dash", ["–", "-", "—"])
def test_two_offices_that_a_dash_joins_are_one_man_s(dash: str) -> None:
    title = f"the Deputy Prime Minister {dash} Minister of Foreign Affairs of the Republic of Chile Juan Ruiz"
    text = f"The Minister of Foreign Affairs of Togo Ama Kodjo met with {title}. They supported the truce."
    assert (["CHL", "TGO"], "support") in _held(text)
