"""Whose words and organs they are: records of meetings in capitals, a place that opens a sentence, quotations alone."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents


def _holders(text: str) -> set[str]:
    (reading,) = read_documents([RawDocument(text=text, place="t")])
    return {holder for position in reading.positions for holder in position.holders}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("ANA RUIZ (Norway) requested an urgent meeting of the Security Council.", "NOR"),
        ("JUAN DIAZ (Peru) predicted that the sanctions on Mali would fail.", "PER"),
        ("Ms. RUIZ (Fiji) welcomed the report. She rejected the sanctions on Samoa.", "FJI"),
        ("Ana Lau (Kenya) regretted the delay. She supported the draft.", "KEN"),
        ("ANA RUIZ, Minister for Foreign Affairs of Togo, requested an urgent meeting of the Security Council.", "TGO"),
    ],
)
def test_a_record_of_a_meeting_names_who_speaks(text: str, state: str) -> None:
    assert _holders(text) == {state}


@pytest.mark.parametrize(
    "text", ["PORT MORESBY (Papua New Guinea) hosts the talks.", "WORLD CUP (Brazil) opens today."]
)
def test_what_is_in_capitals_before_a_bracket_need_be_nobody(text: str) -> None:
    assert _holders(text) == set()


LEAD = "GENEVA, May 5 (Reuters) - Ghana closed its border. Ghanaian Foreign Minister Kofi Salas left.\n\n"


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("In Riga, the foreign ministry welcomed the accord.", "LVA"),
        ("Meanwhile in Lima, the government rejected the sanctions on Mali.", "PER"),
        ("In Oslo on Monday, officials welcomed the accord.", "NOR"),
        ("In Nairobi, a foreign ministry spokeswoman rejected the sanctions on Mali.", "KEN"),
        ("In Muscat, President Ana Ruiz welcomed the accord.", "OMN"),
        ("In Oslo, Ghana's ambassador welcomed the accord.", "GHA"),
        ("In Riga, Salas welcomed the accord.", "GHA"),
    ],
)
def test_an_organ_behind_a_place_is_of_that_place(sentence: str, state: str) -> None:
    assert _holders(LEAD + sentence) == {state}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ('Fijian Foreign Minister Ana Lau spoke to reporters after talks with Mali. "We welcome the accord."', "FJI"),
        ('Chilean President Ana Lau hit back.\n\n"The talks were long.\n\n"We reject the sanctions on Mali."', "CHL"),
        (
            'Fijian Foreign Minister Ana Lau met Omani Foreign Minister Juan Salas.\n\n"The talks were long," Lau said.'
            '\n\nSalas agreed. "We welcome the accord."',
            "OMN",
        ),
        (
            'Fijian Premier Ana Lau met Omani Foreign Minister Juan Salas. "We welcome the accord," Salas said.',
            "OMN",
        ),
    ],
)
def test_a_quotation_alone_is_of_whom_the_sentence_before_tells(text: str, state: str) -> None:
    assert _holders(text) == {state}


@pytest.mark.parametrize(
    ("sentence", "state"),
    [("The host welcomed the accord.", "LVA"), ("Her guest rejected the sanctions on Mali.", "GHA")],
)
def test_the_host_is_at_home_where_two_held_talks(sentence: str, state: str) -> None:
    lead = "Latvian President Ana Ozola and Ghanaian President Kofi Mensah held talks in Riga. "
    assert _holders(lead + sentence) == {state}
