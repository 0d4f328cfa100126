"""Whose leaders are in the texts of presidencies: by offices in a row, by what stands before a title, as a pair."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading

_LEAD = "On Friday President of Ghana Nana Addo had a telephone conversation with President Gabriel Ruiz of Chile. "


def _told(sentence: str, *, title: str = "Telephone call with the President of Chile") -> Reading:
    return read(_LEAD + sentence, title=title, publisher="Government of Ghana")


def _holders(reading: Reading, act: str) -> list[list[str]]:
    return [sorted(p.holders) for p in reading.positions if p.act == act]


def _met(sentence: str) -> list[list[str]]:
    return [sorted(e.sides) for e in _told(sentence).encounters if e.kind == "meeting"]


@pytest.mark.parametrize(
    "subject",
    [
        "The two heads of state",
        "The heads of state",
        "The two heads of government",
        "The two heads of state and government",
        "Both heads of state",
    ],
)
def test_heads_of_state_are_of_both_sides(subject: str) -> None:
    assert _holders(_told(f"{subject} praised the accord on cod."), "praise") == [["CHL", "GHA"]]


def test_one_head_of_government_is_of_whose_text_it_is() -> None:
    assert _holders(_told("The Head of Government praised the accord on cod."), "praise") == [["GHA"]]


@pytest.mark.parametrize(
    ("met", "side"),
    [
        (
            "Vietnamese Communist Party Politburo Member, Director of the Press Board, and Foreign Minister Bui Son",
            "VNM",
        ),
        ("Peruvian Liberal Party leader and Trade Minister Ana Klein", "PER"),
        ("the Republic of Poland (ROP) National Security Advisor Jan Nowak", "POL"),
        ("the Democratic Republic of the Congo (DRC) Foreign Minister Felix Tumba", "COD"),
        (
            "Member of the Political Bureau of the Central Committee of the Communist Party of Cuba (PCC) and Director "
            "of the Trade Office Luis Vega",
            "CUB",
        ),
        ("Prime Minister Omar Sana' al-Hamdi of Yemen", "YEM"),
        ("Peruvian President-elect and Prime Minister Salas", "PER"),
    ],
)
def test_whom_one_meets_is_of_the_state_before_his_offices(met: str, side: str) -> None:
    assert _met(f"Minister Ofori met on 3 May with {met} in Malta.") == [sorted(["GHA", side])]


@pytest.mark.parametrize(
    "met", ["Peruvian Liberal Party Chairman Ana Klein", "opposition leader Ana Klein", "rebel commander Ana Klein"]
)
def test_who_has_no_office_of_a_state_is_met_as_himself(met: str) -> None:
    assert _met(f"Minister Ofori met on 3 May with {met} in Malta.") == [["Ana Klein", "GHA"]]


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("They recalled the talks between President Lau and President Roy. President Roy praised the pact.", "CHL"),
        ("They recalled the talks between President Lau and President Roy. President Lau praised the pact.", "GHA"),
        ("The call follows one between Prime Minister Lau and Prime Minister Roy. Mr Roy praised the pact.", "CHL"),
    ],
)
def test_two_of_one_title_are_of_two_states(sentence: str, side: str) -> None:
    assert _holders(_told(sentence), "praise") == [[side]]


def test_a_leader_without_state_in_the_title_is_of_whose_text_it_is() -> None:
    title = "Call between Mr. Kofi Owusu, President of the Republic, and the Premier of Peru, Mr. Juan Salas"
    told = "On 3 May the President had a call with the Premier of Peru, Juan Salas. Kofi Owusu praised the pact."
    assert _holders(read(told, title=title, publisher="Government of Ghana"), "praise") == [["GHA"]]


def test_a_leader_with_whom_one_speaks_by_the_title_is_not() -> None:
    title = "Remarks with President Kofi Owusu and Premier Juan Salas of Peru"
    told = "On 3 May the Minister met Premier Juan Salas of Peru. Kofi Owusu praised the pact."
    assert _holders(read(told, title=title, publisher="Government of Norway"), "praise") != [["NOR"]]


@pytest.mark.parametrize(
    "told",
    [
        "informed his guest about the raids",
        "informed the ambassador of Fiji about the raids",
        "briefed the visitor about the raids",
        "informed his counterpart of the raids",
        "updated the minister on the raids",
    ],
)
def test_what_somebody_is_informed_about_is_noted(told: str) -> None:
    assert _holders(_told(f"The President {told}."), "discuss") == [["GHA"]]


@pytest.mark.parametrize("told", ["told a story about the raids", "wrote a book about the raids"])
def test_what_a_thing_is_about_is_not(told: str) -> None:
    assert _holders(_told(f"The President {told}."), "discuss") == []
