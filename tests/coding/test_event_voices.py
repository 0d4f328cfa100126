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


@pytest.mark.parametrize(
    "text",
    [
        "Norway's minister assured Accra that Oslo would continue handing over body armour.",
        "Norway's premier told Ghana's president that Norway would send food aid.",
    ],
)
def test_a_promise_is_made_to_whom_one_tells_it(text: str) -> None:
    assert {(tuple(a), tuple(r)) for kind, a, r in _events(text) if kind == "AGREE"} == {(("NOR",), ("GHA",))}


def test_a_promise_told_to_reporters_is_made_to_nobody() -> None:
    assert all(not r for kind, _, r in _events("Chad's premier told reporters that Chad would send aid."))


@pytest.mark.parametrize("partner", ["Chile", "Ecuador"])
def test_an_exercise_with_another_threatens_him_with_nothing(partner: str) -> None:
    found = read(f"Peru announced plans for a joint exercise with {partner}.")
    assert [e.event_type for e in found.events] == ["AGREE"] and len(found.commitments) == 1


@pytest.mark.parametrize("judged", ["called unacceptable", "described as a provocation", "called absurd"])
def test_who_judges_a_text_is_not_who_gave_it_out(judged: str) -> None:
    text = f"Peru's foreign minister issued a note that Chile {judged}."
    assert [p.holders for p in read(text).positions] == [["CHL"]]


def test_what_a_text_says_is_told_by_who_gave_it_out() -> None:
    found = read("Peru's foreign minister issued a note that condemned the raid in Chad.").positions
    assert [p.holders for p in found] == [["PER"]]
