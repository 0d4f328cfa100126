"""Whose side somebody is of by a delegation, by whom he meets, and by what two have in common."""

from __future__ import annotations

import pytest

from communique import read

_HEAD = "TBILISI, 11 July (Wire) - Georgia and Peru held consultations on Monday. "
_TOLD = " {} voiced concern over the blockade."


def _worried(sentence: str, surname: str) -> list[list[str]]:
    text = _HEAD + sentence + _TOLD.format(surname)
    reading = read(text, title="Georgia, Peru hold consultations", publisher="Agenda.ge")
    return [list(p.holders) for p in reading.positions if p.act == "concern"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Peruvian delegation was led by Deputy Minister Pedro Rojas.",
        "The Peruvian delegation to the talks was headed by Deputy Minister Pedro Rojas.",
        "Peru's team, headed by Deputy Minister Pedro Rojas, left on Tuesday.",
        "The delegation of Peru, headed by Deputy Minister Pedro Rojas, met lawmakers.",
        "The delegation from Peru was headed by Deputy Minister Pedro Rojas.",
        "The Peruvian side was represented by Vice Minister Pedro Rojas, the Georgian side by Minister Gela Lomidze.",
        "They were chaired by Minister Gela Lomidze on the Georgian side and Vice Minister Pedro Rojas on the Peruvian "
        "side.",
        "It was attended by Minister Gela Lomidze, while Peru was represented by Vice Minister Pedro Rojas.",
        "Leading the Peruvian team was Vice Minister Pedro Rojas.",
        "Vice Minister Pedro Rojas led the Peruvian delegation.",
        "On the Peruvian side, the talks were led by Vice Minister Pedro Rojas.",
        "The Peruvian delegation comprised Minister Ana Quispe, Vice Minister Pedro Rojas and Ambassador Jorge Salas.",
    ],
)
def test_who_heads_a_delegation_is_of_its_state(sentence: str) -> None:
    assert _worried(sentence, "Rojas") == [["PER"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Peruvian side rejected the claims made by Prime Minister Gela Lomidze.",
        "The Peruvian delegation met lawmakers led by Speaker Gela Lomidze.",
        "Foreign Minister Gela Lomidze met the Peruvian delegation and the mission from Fiji.",
    ],
)
def test_whom_a_delegation_meets_is_not_of_its_state(sentence: str) -> None:
    assert _worried(sentence, "Lomidze") == [["GEO"]]


def test_what_a_leader_gives_in_a_states_name_is_of_his_own() -> None:
    text = (
        "President Luiz Pereira and Prime Minister Karim Hossain spoke of the ties of Bangladesh and Brazil.\n\n"
        "President Pereira pledged Brazil's support for the dam. Pereira voiced concern over the blockade."
    )
    reading = read(text, title="Talks end well", publisher="The Daily Star")
    assert [list(p.holders) for p in reading.positions if p.act == "concern"] == [["BRA"]]


@pytest.mark.parametrize("publisher", [None, "Office of the President of Ghana"])
def test_two_leaders_of_a_joint_text_are_one_of_each_side(publisher: str | None) -> None:
    text = "President John Mensah and Prime Minister Pedro Rojas had their first meeting today. They had lunch."
    reading = read(text, title="Joint Statement Between the Republic of Ghana and Chile", publisher=publisher)
    assert [sorted(m.sides) for m in reading.encounters] == [["CHL", "GHA"]]


@pytest.mark.parametrize("pair", ["people and government", "government and people", "parliament and government"])
def test_what_two_are_of_is_said_of_both(pair: str) -> None:
    reading = read(f"Mali's minister conveyed the solidarity of the {pair} of Mali to Nepal.")
    assert [list(p.holders) for p in reading.positions] == [["MLI"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Vanuatuan premier held talks with President Pedro Rojas.",
        "Vanuatu's President Moli Kalo met President Pedro Rojas.",
        "The statement closed President Pedro Rojas's two-day visit to Vanuatu.",
    ],
)
def test_whom_the_other_leader_meets_or_who_visits_his_state_is_of_the_other(sentence: str) -> None:
    opening = "SUVA, May 3 (Wire) - Vanuatu and Chile issued a joint statement on Monday."
    text = f"{opening} {sentence} Rojas deplored the raid."
    reading = read(text, title="Vanuatu, Chile issue joint statement", publisher="Islands Press")
    assert [list(p.holders) for p in reading.positions if p.act == "deplore"] == [["CHL"]]


@pytest.mark.parametrize("two", ["presidents Ana Salas and Jone Vula", "President Ana Salas and King Jone Vula"])
def test_two_heads_of_state_in_a_report_are_one_of_each_of_its_two_states(two: str) -> None:
    text = f"On Tuesday, {two} deplored the raid.\n\nThe two countries rejected the levy."
    reading = read(text, title="Peru and Fiji pledge support for ports in joint communique", publisher="Daily Wire")
    assert reading.document.provenance_tier == 4
    assert [sorted(p.holders) for p in reading.positions] == [["FJI", "PER"], ["FJI", "PER"]]


def test_talks_between_two_of_no_stated_side_are_of_both_states() -> None:
    text = "Talks between President Ana Salas and Minister Jone Vula ended in Doha."
    reading = read(text, title="Peru, Fiji hold talks", publisher="Daily Wire")
    assert [sorted(m.sides) for m in reading.encounters] == [["FJI", "PER"]]


def test_two_of_one_government_are_not_one_of_each_state() -> None:
    text = "President Ana Salas and Foreign Minister Jone Vula of Fiji met envoys of Peru. Vula deplored the raid."
    reading = read(text, title="Fiji, Peru hold talks", publisher="Daily Wire")
    assert [list(p.holders) for p in reading.positions if p.act == "deplore"] == [["FJI"]]


@pytest.mark.parametrize(
    ("deed", "side"),
    [
        ("President Jone Vula praised Peru's leadership on fisheries", "FJI"),
        ("President Jone Vula thanked Peru for the welcome", "FJI"),
        ("President Jone Vula thanked Fiji for the welcome", "PER"),
        ("President Jone Vula praised the team that won", "PER"),
    ],
)
def test_who_praises_one_of_two_states_is_of_the_other(deed: str, side: str) -> None:
    text = f"LIMA, May 5 (Andina) - The ministers of Peru and Fiji met. {deed}. Vula deplored the raid."
    reading = read(text, title="Peru, Fiji hold talks", publisher="Andina")
    assert [list(p.holders) for p in reading.positions if p.act == "deplore"] == [[side]]


def test_who_heads_a_delegation_visits_nobody_by_it() -> None:
    reading = read(
        "The Finnish delegation, headed by State Secretary Matti Anttonen, met its Estonian hosts on Tuesday."
    )
    assert [m.kind for m in reading.encounters] == ["meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "OTTAWA - Ann Roy, Minister of Trade, said that Canada will close its port to ships of Togo.",
        'OTTAWA - Ann Roy, Minister of Trade, praised the port. "Canada will not stand by," said Minister Roy.',
    ],
)
def test_a_paper_prints_what_was_filed_elsewhere(text: str) -> None:
    reading = read(text, title="Ships of Togo", publisher="Lomé Voice")
    assert [p.side for p in reading.persons if p.name == "Ann Roy"] == ["CAN"]
