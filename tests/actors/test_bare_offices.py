"""Offices, hosts, guests and parties that a text names bare: whose they are by what it told of them before."""

from __future__ import annotations

import pytest

from communique import read


def _holders(text: str, act: str, **given: str) -> list[list[str]]:
    return [list(p.holders) for p in read(text, **given).positions if p.act == act]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Kenya's president met Norway's premier. The head of state condemned the raid.", "KEN"),
        ("Kenya's president met Norway's prime minister. The premier condemned the raid.", "NOR"),
        ("The Peruvian prime minister and the Chilean president met. The president condemned the raid.", "CHL"),
        ("Jordan's king flew to Rabat on Tuesday. The monarch condemned the raid.", "JOR"),
        ("Fiji's foreign minister opened the talks. The minister condemned the raid.", "FJI"),
        ("Kenya's president met Togo's ambassador. The diplomat condemned the raid.", "TGO"),
    ],
)
def test_a_bare_office_is_whose_it_was_told_to_be(text: str, whose: str) -> None:
    assert _holders(text, "condemn") == [[whose]]


def test_a_president_is_no_vice_president() -> None:
    text = "Ghana's vice president met Oman's foreign minister. The president condemned the raid."
    assert _holders(text, "condemn") != [["GHA"]]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Qatar's emir received Hungary's president in Doha. The host condemned the raid.", "QAT"),
        ("Qatar's emir received Hungary's president in Doha. The guest condemned the raid.", "HUN"),
        ("Chad's president met Mali's president. He praised the truce. His guest condemned the raid.", "MLI"),
    ],
)
def test_hosts_and_guests_are_the_two_who_met(text: str, whose: str) -> None:
    assert _holders(text, "condemn") == [[whose]]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The United Nations sent aid to Mali. The secretary-general condemned the raid.", "UN"),
        ("The Security Council met on Mali. The secretary-general condemned the raid.", "UN"),
        ("The Arab League met in Cairo on Friday. The secretary-general condemned the raid.", "Arab League"),
    ],
)
def test_an_office_that_only_bodies_have_is_of_the_body_told_of(text: str, whose: str) -> None:
    assert _holders(text, "condemn") == [[whose]]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Angola's police fired. The ruling MLA party condemned the raid.", "MLA"),
        ("Japan voted on Sunday. The opposition Green Dawn party condemned the raid.", "Green Dawn party"),
        ("ECOWAS met on Mali. The RPU party praised the vote. The party condemned the raid.", "RPU"),
        ("Peru's RPU party lost. The party's spokesman, Luis Rojas, condemned the raid.", "RPU"),
    ],
)
def test_a_party_with_its_noun_in_small_letters_holds_for_itself(text: str, holder: str) -> None:
    assert _holders(text, "condemn") == [[holder]]


def test_the_side_of_a_state_is_no_party_by_name() -> None:
    text = "Chad and Peru held talks. The Peruvian party condemned the raid."
    assert _holders(text, "condemn") == [["PER"]]


@pytest.mark.parametrize(
    ("whose", "other", "name"),
    [("Peru's", "the Chilean navy chief", "Rosa Quispe"), ("Togo's", "Mali's envoy", "Ayao Mensah")],
)
def test_a_name_without_office_is_of_who_spoke_not_of_whom_he_spoke(whose: str, other: str, name: str) -> None:
    text = f"LIMA - {whose} defence minister said that {other} had apologised. {name} condemned the raid."
    assert _holders(text, "condemn") == [["PER" if whose == "Peru's" else "TGO"]]


@pytest.mark.parametrize(
    ("office", "holders"),
    [("Under-Secretary-General for Peace", ["UN"]), ("secretary-general of the Farmers' Front", ["Ana Roy"])],
)
def test_an_office_that_only_bodies_have_is_of_the_body_beside_a_name_too(office: str, holders: list[str]) -> None:
    assert _holders(f"Ana Roy, {office}, condemned the raid on the embassy of Chad.", "condemn") == [holders]


def test_the_latter_is_the_second_of_two_in_the_sentence_before() -> None:
    text = "Slovenia's premier thanked the Croatian premier for her help. The latter condemned the raid."
    assert _holders(text, "condemn") == [["HRV"]]


def test_an_ambassador_told_of_without_a_name_is_no_envoy_of_the_home_state() -> None:
    text = (
        "ASTANA, May 2 (Kazinform) - The Kazakh President received the new Ambassador of Portugal. In turn, "
        "Ambassador Luis Carvalho condemned the raid."
    )
    assert _holders(text, "condemn") == [["PRT"]]


@pytest.mark.parametrize("other", ["the Basque regional leader", "the former prime minister", "a local leader"])
@pytest.mark.parametrize(("state", "ident"), [("Spain", "ESP"), ("Peru", "PER")])
def test_an_office_told_apart_is_not_the_one_told_of_before(other: str, state: str, ident: str) -> None:
    text = f"{state} will not sign the pact, its prime minister said on Friday, while {other} condemned the raid."
    assert [ident] not in _holders(text, "condemn")


@pytest.mark.parametrize("post", ["mission", "embassy", "consulate"])
@pytest.mark.parametrize(("state", "ident"), [("Sri Lanka", "LKA"), ("Ghana", "GHA")])
def test_a_post_is_of_the_state_that_sends_it_not_of_where_it_is(post: str, state: str, ident: str) -> None:
    text = f"{state}'s foreign ministry met the press. The {post} in Kuwait condemned the raid."
    assert _holders(text, "condemn") == [[ident]]
