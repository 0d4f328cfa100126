"""Who speaks for himself, though a state is named in what is said of him."""

from __future__ import annotations

import pytest

from communique.actors.own_voice import of_another, speaks_for_himself
from communique.model.document import RawDocument
from communique.pipeline import read_documents

PRIVATE = (
    "Ana Ruiz, a lawyer from Chile",
    "Ana Ruiz, an analyst based in Oslo",
    "Ana Ruiz, a resident of Nairobi",
    "Ana Ruiz, chief economist at the Latvian Research Centre",
    "Ana Ruiz, president of the Omani Football Association",
    "Ana Ruiz, the head of Ghana's trade unions",
    "Ana Ruiz, the leader of the Peruvian opposition",
    "Ana Ruiz, a Kenyan opposition lawmaker",
    "Ana Ruiz, chairman of the Fijian Chamber of Commerce",
    "Vietnamese trade union leader Ana Ruiz",
    "Norwegian Football Association president Ana Ruiz",
    "Exiled Malian leader Ana Ruiz",
    "Ana Ruiz, a retired Cuban diplomat",
    "Zambia's former president",
    "The former foreign minister of Nepal",
    "A retired Bolivian general",
    "Togolese opposition lawmakers",
    "The Gambian trade union congress",
    "A spokeswoman for Tonga's trade unions",
)
OFFICIAL = (
    ("Ana Ruiz, an adviser to the Chilean president,", "CHL"),
    ("Ana Ruiz, a lawyer for the Norwegian government,", "NOR"),
    ("Ana Ruiz, a director at the Kenyan foreign ministry,", "KEN"),
    ("Ana Ruiz, a member of Latvia's delegation,", "LVA"),
    ("Ana Ruiz, the governor of the Bank of Ghana,", "GHA"),
    ("Peruvian press secretary Ana Ruiz", "PER"),
    ("Fijian Foreign Minister Ana Ruiz, a lawyer,", "FJI"),
    ("The Vietnamese ambassador, a former journalist,", "VNM"),
    ("Mali's minister for youth and students, Ana Ruiz,", "MLI"),
    ("Cuba's president-elect", "CUB"),
)


def _holders(subject: str) -> list[list[str]]:
    texts = [f"{subject} {verb}." for verb in ("welcomed the accord", "rejected the sanctions on Samoa")]
    readings = read_documents([RawDocument(text=text, place=text) for text in texts])
    return [list(position.holders) for reading in readings for position in reading.positions]


@pytest.mark.parametrize("subject", PRIVATE)
def test_a_person_who_speaks_for_himself_is_no_state(subject: str) -> None:
    told = subject if subject.endswith("Ruiz") or "," not in subject else f"{subject},"
    assert all(len(holder) != 3 for found in _holders(told) for holder in found)


@pytest.mark.parametrize(("subject", "state"), OFFICIAL)
def test_an_official_speaks_for_the_state(subject: str, state: str) -> None:
    assert _holders(subject) == [[state], [state]]


def test_the_words_decide() -> None:
    assert speaks_for_himself("a teacher in Quito")
    assert not speaks_for_himself("a teacher at the ministry of defence")
    assert of_another("the former Tongan premier")
    assert not of_another("the first Tongan premier")
