"""On whose word an event is: a deed that a report tells is the reporter's, a saying is the sayer's."""

from __future__ import annotations

import pytest

from communique import read

WIRE = "GENEVA, May 4 (Example News Agency) -- "


@pytest.mark.parametrize(
    ("sentence", "kind", "basis", "speaker"),
    [
        ("Chad expelled two diplomats of Peru.", "SANCTION", "narrator", ["Example News Agency"]),
        ("Latvia donated 40 field radios to Nepal.", "AID", "narrator", ["Example News Agency"]),
        ("The Malian government said rebels attacked a convoy of Togo.", "ASSAULT", "explicit", ["MLI"]),
        ("Qatar refused to extradite the banker to Fiji.", "REJECT", "explicit", ["QAT"]),
    ],
)
def test_a_deed_is_told_by_the_reporter_and_a_saying_by_who_says_it(
    sentence: str, kind: str, basis: str, speaker: list[str]
) -> None:
    found = [e for e in read(WIRE + sentence, published_at="2026-05-04").events if e.event_type == kind]
    assert [(e.attribution.basis, e.attribution.speaker) for e in found] == [(basis, speaker)]


def _events(text: str) -> list[tuple[str, list[str], list[str]]]:
    found = read(text).events
    return [(e.event_type, [a.id for a in e.actors], [a.id for a in e.recipients]) for e in found]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana lodged a protest with Togo over the raid. Togo's ministry rejected the protest.",
        "Ghana protested to Togo over the raid. Togo's foreign ministry brushed aside the protest.",
    ],
)
def test_who_rejects_a_protest_rejects_who_lodged_it(text: str) -> None:
    assert ("REJECT", ["TGO"], ["GHA"]) in _events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president insisted that there would be no talks with Chile.",
        "Peru insisted that it had withdrawn its troops from Chile.",
        "Kenya asked Uganda why the border had been closed.",
        "Peru's president asked when Chile would open the border.",
    ],
)
def test_what_is_insisted_as_fact_or_asked_is_no_demand(text: str) -> None:
    assert "REQUEST" not in [kind for kind, _, _ in _events(text)]


@pytest.mark.parametrize(
    "text", ["Peru insisted that Chile withdraw its troops.", "Peru insisted that Chile must open the border."]
)
def test_what_is_insisted_as_a_wish_is_a_demand(text: str) -> None:
    assert ("REQUEST", ["PER"], ["CHL"]) in _events(text)


@pytest.mark.parametrize(
    "said",
    [
        "Norway will respond firmly if Iceland sends its ships",
        "Norway would take measures in response if Iceland sends its ships",
        "Norway will react decisively if Iceland sends its ships",
    ],
)
def test_a_firm_answer_to_a_condition_is_a_threat(said: str) -> None:
    assert ("THREATEN", ["NOR"], ["ISL"]) in _events(f"{said}, the Norwegian foreign minister said.")


def test_measures_against_a_drought_threaten_nobody() -> None:
    text = "Kenya will take measures in response to the drought, its agriculture minister said."
    assert "THREATEN" not in [kind for kind, _, _ in _events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Togo's envoy was called to the foreign ministry in Accra and handed a demarche.",
        "Togo's ambassador was summoned in Accra and given a strong note.",
    ],
)
def test_who_is_called_in_and_handed_a_note_accuses_nobody(text: str) -> None:
    assert {(tuple(a), tuple(r)) for kind, a, r in _events(text) if kind == "ACCUSE"} == {(("GHA",), ("TGO",))}


@pytest.mark.parametrize(
    "text",
    [
        "Sudan's army vowed to respond to the killing of seven soldiers by Chad.",
        "Chad's government said it would respond to the attack by Mali.",
    ],
)
def test_who_will_answer_a_blow_threatens(text: str) -> None:
    assert "THREATEN" in [kind for kind, _, _ in _events(text)]


def test_who_will_answer_a_request_threatens_nobody() -> None:
    assert "THREATEN" not in [kind for kind, _, _ in _events("Chad vowed to respond to the request of Mali.")]


def test_whose_people_were_abducted_is_not_blamed() -> None:
    text = "Rebels hold 45 Fijian peacekeepers, Fiji's army said. The UN Security Council condemned the abduction."
    assert ("ACCUSE", ["UNSC"], ["FJI"]) not in _events(text)


def test_who_regrets_a_loss_in_a_quarrel_accuses_nobody() -> None:
    text = "Chad vowed to respond to the killing of two soldiers by Mali. Mali's government regretted the loss of life."
    assert ("ACCUSE", ["MLI"], ["TCD"]) not in _events(text)


@pytest.mark.parametrize("verb", ["block", "boycott", "prevent"])
def test_a_meeting_that_is_blocked_is_none(verb: str) -> None:
    text = f"Hungary would continue to {verb} meetings of Peru and Chile, its minister said."
    assert "CONSULT" not in [kind for kind, _, _ in _events(text)] and not read(text).encounters
