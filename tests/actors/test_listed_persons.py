"""Persons whose side stands beside their name, organs that act again, and short names of states."""

from __future__ import annotations

import pytest

from communique import read
from communique.actors.gazetteer import default
from communique.actors.persons import find_persons
from communique.actors.short_names import with_short_names


def _sides(text: str) -> list[tuple[str, str]]:
    return [(p.name, *p.side_ids) for p in find_persons(text, hits=default().find(text)) if p.side_ids]


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Peru, Ana Quispe, and of Fiji, Jone Vula, met.",
        "The foreign ministers of Peru, Ana Quispe, and Fiji, Jone Vula, met.",
        "Ministers Ana Quispe (Peru) and Jone Vula (Fiji) met.",
        "The presidents of Peru (Ana Quispe) and Fiji (Jone Vula) met.",
        "Presidents Ana Quispe of Peru and Jone Vula of Fiji met.",
    ],
)
def test_each_of_a_list_is_of_the_state_beside_him(text: str) -> None:
    assert _sides(text) == [("Ana Quispe", "PER"), ("Jone Vula", "FJI")]


@pytest.mark.parametrize(
    "text",
    [
        "At the invitation of H.E. Ana Quispe, President of Peru, H.E. Jone Vula, President of Fiji, visited Lima.",
        "At the invitation of Ana Quispe, President of Peru, Jone Vula, President of Fiji, visited Lima.",
        "Dr Ana Quispe, Minister of Trade of Peru, Mr Jone Vula, Minister of Trade of Fiji, and their staff met.",
    ],
)
def test_an_office_between_two_names_is_of_the_first_where_the_next_has_his_own(text: str) -> None:
    assert _sides(text) == [("Ana Quispe", "PER"), ("Jone Vula", "FJI")]


def test_an_office_between_two_names_is_of_the_second_where_he_has_no_other() -> None:
    sides = _sides("At the request of Ana Quispe, the President of Fiji, Jone Vula, left Suva.")
    assert ("Jone Vula", "FJI") in sides and ("Ana Quispe", "FJI") not in sides


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Foreign Minister Ana Quispe and Fiji's Jone Vula met. Vula praised Peru.",
        "Peruvian Foreign Minister Ana Quispe met Fiji's Jone Vula. He thanked Peru, but Vula said more was needed.",
        "Peruvian Foreign Minister Ana Quispe left. Fiji's Jone Vula said that the port was open.",
    ],
)
def test_a_name_behind_a_state_s_is_a_person_s_where_he_speaks_or_is_named_again(text: str) -> None:
    assert ("Jone Vula", "FJI") in _sides(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fiji's Coral Coast reopened on Monday.",
        "Peru's Machu Picchu said nothing to the Machu Picchu Institute, which closed.",
        "Peru's Blue Star League was founded in Lima. The League closed.",
    ],
)
def test_a_thing_behind_a_state_s_name_is_no_person(text: str) -> None:
    assert not [n for n in _sides(text) if "Machu" not in n[0]]


def test_who_signs_for_two_states_is_told_by_brackets() -> None:
    reading = read("Health ministers Ana Quispe (Peru) and Jone Vula (Fiji) signed an agreement on vaccines in Lima.")
    assert [sorted(d.issuers) for d in reading.issued] == [["FJI", "PER"]]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "LIMA: The premier briefed the cabinet on the visit by the King of Oman. The cabinet welcomed the pact.",
            "PER",
        ),
        ("LIMA: The ministry of trade of Oman opened. The ministry condemned the levy.", "OMN"),
    ],
)
def test_an_organ_is_whose_name_is_bound_to_it(text: str, holder: str) -> None:
    assert [list(p.holders) for p in read(text, publisher="Andina").positions][-1:] == [[holder]]


@pytest.mark.parametrize("short", ["The North fired a rocket.", "It said the North's rocket broke the pact."])
def test_a_short_name_counts_where_the_text_names_both_in_full(short: str) -> None:
    text = f"South Korea condemned North Korea. {short}"
    hits = with_short_names(text, default().find(text))
    assert [h.ids[0] for h in hits if text[h.start : h.end] == "North"] == ["PRK"]


@pytest.mark.parametrize("text", ["Peru mined the North.", "South Korea left North Korea for the North Sea."])
def test_a_short_name_is_none_elsewhere(text: str) -> None:
    assert not [h for h in with_short_names(text, default().find(text)) if text[h.start : h.end] == "North"]


def test_an_organ_that_acted_is_taken_up_by_its_noun() -> None:
    text = (
        'SEOUL, May 4 (Yonhap) -- The National Security Office condemned Fiji. "The levy is a crime," the office said.'
    )
    assert {h for p in read(text, publisher="Yonhap").positions for h in p.holders} == {"KOR"}


def test_a_spokesman_of_an_organ_behind_his_name_holds_an_office() -> None:
    text = 'LIMA, May 4 (Andina) -- Peru met Fiji. "We reject it," said Ana Ruiz, the Ministry of Trade\'s spokeswoman.'
    assert [p.holders for p in read(text, publisher="Andina").positions] == [["PER"]]


@pytest.mark.parametrize(
    "text",
    [
        "Presidents of Peru and Fiji Ana Quispe and Jone Vula made a statement.",
        "The foreign ministers of Peru and Fiji, Ana Quispe and Jone Vula, met.",
    ],
)
def test_two_names_behind_two_states_are_told_in_their_order(text: str) -> None:
    assert _sides(text) == [("Ana Quispe", "PER"), ("Jone Vula", "FJI")]


def test_a_name_behind_a_title_that_opens_a_sentence_is_the_holder_s() -> None:
    assert ("Jone Vula", "FJI") in _sides("The new envoy of Fiji to Peru, Jone Vula has presented his papers.")
    assert not _sides("The papers of the envoy of Fiji to Peru, Jone Vula has said.")
