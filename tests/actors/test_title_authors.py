"""Whose a statement is that is made in a body: "Security Council: Statement by Fiji", "Statement of Fiji, Council"."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents

TEXT = "We are deeply concerned about the situation in Lebanon. We call on all parties to exercise restraint."


def _holders(title: str, publisher: str | None, text: str = TEXT) -> tuple[str, set[tuple[str, ...]]]:
    (reading,) = read_documents([RawDocument(text=text, title=title, publisher=publisher, place="t")])
    return reading.document.doctype, {tuple(position.holders) for position in reading.positions}


@pytest.mark.parametrize(
    ("title", "publisher", "side"),
    [
        ("Statement of Ghana, Security Council open debate on the situation in Mali", "United Nations", "GHA"),
        ("Statement by Togo, Security Council", "United Nations", "TGO"),
        ("Statement of Peru, Security Council, the question of Haiti, including the Dominican border", None, "PER"),
        ("UN General Assembly: statement of the Prime Minister of Grenada", "Government of Grenada", "GRD"),
        ("Security Council: Statement by Norway on Colombia", None, "NOR"),
        ("Council 57 - Statement by Mali", "United Nations", "MLI"),
        ("Statement of Kenya in the General Assembly", "United Nations", "KEN"),
        ("Statement by Fiji at the Human Rights Council", "United Nations", "FJI"),
        ("Remarks by the President of Palau, UN General Assembly", "United Nations", "PLW"),
        ("Right of reply by the delegation of Oman, General Assembly", None, "OMN"),
    ],
)
def test_a_statement_in_a_body_is_of_the_state_that_makes_it(title: str, publisher: str | None, side: str) -> None:
    doctype, holders = _holders(title, publisher)
    assert doctype != "joint_statement"
    assert holders == {(side,)}


@pytest.mark.parametrize(
    ("title", "sides"),
    [
        ("Statement by Fiji, the African Union and the European Union on Mali", {"FJI", "AU", "EU"}),
        ("Statement by Peru and the European Union", {"PER", "EU"}),
        ("Statement of Italy, Ghana and Spain", {"ITA", "GHA", "ESP"}),
        ("Joint statement of the European Union and ASEAN", {"EU", "ASEAN"}),
    ],
)
def test_who_makes_it_with_others_stays_one_of_several(title: str, sides: set[str]) -> None:
    doctype, holders = _holders(title, None)
    assert doctype == "joint_statement"
    assert {side for held in holders for side in held} == sides


@pytest.mark.parametrize(
    ("title", "publisher", "side"),
    [
        ("African Union: Statement by the Chairperson on Chad", "African Union", "AU"),
        ("Statement of the Security Council on Mali", "United Nations", "UNSC"),
        ("Statement by the High Representative on Kenya", "European Union", "EU"),
    ],
)
def test_a_body_that_speaks_itself_keeps_its_words(title: str, publisher: str, side: str) -> None:
    assert _holders(title, publisher)[1] == {(side,)}


@pytest.mark.parametrize(
    ("text", "publisher", "side"),
    [
        (
            "Let me first start by thanking Saudi Arabia. We condemn the raids on the camp.",
            "Royal Court, Jordan",
            "JOR",
        ),
        ("Allow me to thank Ethiopia. We condemn the raids.", "Office of the President, Ghana", "GHA"),
        ("I am honoured to address this session. We condemn the raids.", "Presidency of Senegal", "SEN"),
    ],
)
def test_a_text_that_begins_in_the_first_person_is_a_speech(text: str, publisher: str, side: str) -> None:
    doctype, holders = _holders("Opening of the 14th Session of the Summit Conference", publisher, text)
    assert doctype == "speech"
    assert holders == {(side,)}


def test_a_name_in_brackets_is_no_code_of_a_state() -> None:
    title = "Speech by Ambassador Ali Musa, Chair of the Non-Aligned Movement (NAM)"
    assert ("NAM",) not in _holders(title, "Permanent Mission of Egypt")[1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fiji will finance schools in Chad with US $ 5 million.", {"FJI", "TCD"}),
        ("Ghana received US $20 million from Peru.", {"GHA", "PER"}),
        ("The US and Fiji met.", {"USA", "FJI"}),
    ],
)
def test_a_state_before_a_sum_of_its_money_is_none(text: str, found: set[str]) -> None:
    (reading,) = read_documents([RawDocument(text=text, place="t")])
    assert {actor.id for actor in reading.actors} == found


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("G77 & China rejects the sanctions on Mali.", "G77"),
        ("The G-77 & China condemned the embargo.", "G77"),
        ("The Africa Group takes note of the report.", "African Group"),
        ("The Group of African States welcomes the report.", "African Group"),
    ],
)
def test_groups_go_by_several_names(text: str, group: str) -> None:
    (reading,) = read_documents([RawDocument(text=text, place="t")])
    assert {holder for position in reading.positions for holder in position.holders} == {group}


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("Correcting Chad's claims about the OSCE: Norwegian statement to the OSCE", "NOR"),
        ("Chad's war on Mali: EU statement to the OSCE Permanent Council", "EU"),
        ("Situation in Sudan: Ghana's statement at the Security Council", "GHA"),
        ("Human Rights Council 55 - Fiji Statement for the Dialogue on Haiti", "FJI"),
        ("Norwegian statement on Mali", "NOR"),
    ],
)
def test_whose_statement_stands_behind_the_topic(title: str, side: str) -> None:
    assert _holders(title, None)[1] == {(side,)}
