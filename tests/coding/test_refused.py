"""What is refused and by whom it was made, what is only hoped, and what nobody does."""

from __future__ import annotations

import pytest

from communique.model.reading import Reading
from tests.coding.documents import wire


def told(reading: Reading) -> list[tuple[str, list[str], list[str]]]:
    """Returns type, actors and recipients of the events of a reading."""
    return [(e.event_type, sorted(a.id for a in e.actors), sorted(a.id for a in e.recipients)) for e in reading.events]


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        ("Montenegro rejected sanctions against Serbia.", []),
        ("Ecuador rejected the forced displacement of Palestinians.", []),
        ("Iraq dismissed accusations against Tonga.", []),
        ("Bolivia rejected interference in the affairs of Laos.", []),
        ("Algeria rejected any foreign intervention in Niger.", []),
        ("Qatar rejected criticism of Oman.", []),
        ("Togo rejected the annexation of Benin by Niger.", ["NER"]),
        ("Peru rejected Chile's interference in Bolivia.", ["CHL"]),
        ("Nepal rejected the threats of Bhutan against Laos.", ["BTN"]),
        ("Iraq dismissed accusations by Tonga.", ["TON"]),
        ("Indonesia turned down Gabon's request for weapons.", ["GAB"]),
    ],
)
def test_who_suffers_a_harm_that_is_refused_is_not_refused(sentence: str, recipients: list[str]) -> None:
    assert [r for kind, _, r in told(wire(sentence)) if kind == "REJECT"] == [recipients]


@pytest.mark.parametrize(
    "sentence", ["Oman hopes that both sides will settle the dispute.", "Peru wishes that Chad would free the crew."]
)
def test_what_another_is_hoped_to_do_is_not_agreed(sentence: str) -> None:
    assert "AGREE" not in [kind for kind, _, _ in told(wire(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Austria joined Spain and Malta in imposing sanctions on Chad.", [("SANCTION", ["AUT"], ["TCD"])]),
        ("Fiji followed Samoa in recognising Kosovo.", [("SUPPORT", ["FJI"], ["XKX"])]),
        ("Fiji joined Samoa in the north of the pitch.", []),
    ],
)
def test_who_joins_another_in_an_act_does_it_too(
    sentence: str, expected: list[tuple[str, list[str], list[str]]]
) -> None:
    assert told(wire(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "condemns"),
    [
        ("Not one Iraqi deputy condemned Chad.", False),
        ("Not a single Kenyan minister condemned Togo.", False),
        ("One Kenyan minister condemned Togo.", True),
    ],
)
def test_what_not_one_does_is_not_done(sentence: str, condemns: bool) -> None:
    assert ("ACCUSE" in [kind for kind, _, _ in told(wire(sentence))]) == condemns


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Tonga said it would respond in kind to the generosity of Fiji.", "AGREE"),
        ("Malta said it would reciprocate and answer in kind to Chad's overture.", "AGREE"),
        ("Tonga said it would respond in kind to the tariffs of Fiji.", "THREATEN"),
    ],
)
def test_a_kindness_is_answered_in_kind_without_a_threat(sentence: str, kind: str) -> None:
    assert kind in [k for k, _, _ in told(wire(sentence))]
    assert ("THREATEN" in [k for k, _, _ in told(wire(sentence))]) == (kind == "THREATEN")


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        ("If Oman closes the strait, India will send warships.", ["OMN"]),
        ("Unless Mali frees the monks, Togo will cut off electricity.", ["MLI"]),
    ],
)
def test_a_threat_is_against_who_meets_its_condition(sentence: str, recipients: list[str]) -> None:
    assert [r for kind, _, r in told(wire(sentence)) if kind == "THREATEN"] == [recipients]


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither Oslo nor Helsinki has confirmed that the ambassador was asked to leave.",
        "Kenya did not confirm that its troops had withdrawn from Somalia.",
        "Kenya never said it would send troops to Haiti.",
        "Malta has not said that it opposes the accession of Chad.",
    ],
)
def test_what_nobody_has_said_is_no_event_and_no_promise(sentence: str) -> None:
    reading = wire(sentence)
    assert told(reading) == []
    assert reading.commitments == []
    assert [p for p in reading.positions if not p.negated] == []


def test_what_is_said_is_an_event() -> None:
    assert [k for k, _, _ in told(wire("Kenya confirmed that its troops had withdrawn from Somalia."))] == ["RETREAT"]
    assert [k for k, _, _ in told(wire("Kenya did not say when it would send troops to Haiti."))] == ["THREATEN"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Three soldiers were killed by a bomb which Chad blamed on Niger.", ("ASSAULT", ["NER"], ["soldiers"])),
        ("Algiers reacted with fury to the Peruvian president's letter.", ("ACCUSE", ["DZA"], ["PER"])),
        ("Oman reacted angrily to the Laotian premier's statement.", ("ACCUSE", ["OMN"], ["LAO"])),
        ("Uruguay left the pact, ending decades of relations with Taiwan.", ("SANCTION", ["URY"], ["TWN"])),
        ("Kyiv lent Kabul 20 locomotives.", ("AID", ["UKR"], ["AFG"])),
    ],
)
def test_whose_deed_it_is_and_at_whom_one_is_angry(sentence: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert expected in told(wire(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru favours banning Chadian ships.", []),
        ("Peru voted for a ban on the exports of Chad.", []),
        ("Peru backs Chad's sanctions on Niger.", [("SUPPORT", ["PER"], ["TCD"])]),
        ("Nauru hailed the strikes of Fiji on the pirates.", [("SUPPORT", ["NRU"], ["FJI"])]),
        ("Nauru rejected the idea of sanctions on Fiji.", [("REJECT", ["NRU"], [])]),
    ],
)
def test_who_suffers_what_is_backed_is_not_backed(
    sentence: str, expected: list[tuple[str, list[str], list[str]]]
) -> None:
    assert [e for e in told(wire(sentence)) if e[0] in ("SUPPORT", "REJECT")] == expected


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Chad vowed to respond to the expulsion of its envoy by Mali.", "THREATEN"),
        ("Togo pledged to take further measures to respond to Malian sanctions.", "THREATEN"),
        ("Chad promised to respond to Mali's offer soon.", "AGREE"),
    ],
)
def test_who_vows_to_answer_harm_threatens(sentence: str, kind: str) -> None:
    assert [k for k, _, _ in told(wire(sentence))] == [kind]


def test_who_is_declared_unwelcome_is_expelled() -> None:
    expelled = [("SANCTION", ["PER"], ["CHL"])]
    assert told(wire('Peru has declared the president of Chile, Ana Roy, a "persona non grata".')) == expelled
    assert told(wire("Peru declared two Chilean diplomats personae non gratae.")) == expelled
    assert told(wire("Norway summoned the deputy head of the Chadian mission.")) == [("ACCUSE", ["NOR"], ["TCD"])]
