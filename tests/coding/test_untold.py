"""Who acts and who suffers is found beside the deed where the verb names nobody."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_document


def told(text: str) -> list[tuple[str, list[str | None], list[str | None]]]:
    """Returns type, actors and recipients of each event of a wire sentence."""
    reading = read_document(RawDocument(f"NAIROBI, 4 March 2026 (Constructed) -- {text}", "example"))
    return [(e.event_type, [a.text for a in e.actors], [a.text for a in e.recipients]) for e in reading.events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Nine Malian soldiers died in an ambush by Tuareg rebels.",
            ("ASSAULT", ["Tuareg rebels"], ["Nine Malian soldiers"]),
        ),
        (
            "Two Thai villagers were killed in a Cambodian air raid.",
            ("ASSAULT", ["Cambodian"], ["Two Thai villagers"]),
        ),
        (
            "Rockets fired by rebels in Sinai hit an Egyptian barracks.",
            ("ASSAULT", ["rebels in Sinai"], ["Egyptian"]),
        ),
        (
            "Several Bengali students were wounded when police opened fire.",
            ("ASSAULT", ["police"], ["Several Bengali students"]),
        ),
        (
            "The Houthis claimed a blast that killed six Yemeni guards.",
            ("ASSAULT", ["The Houthis"], ["six Yemeni guards"]),
        ),
        (
            "Students marched through Lima to demand the resignation of the Peruvian president.",
            ("PROTEST", ["Students"], ["the Peruvian president"]),
        ),
        (
            "Chad said Libyan agents were responsible for the blast.",
            ("ACCUSE", ["Chad"], ["Libyan agents"]),
        ),
        ("Ghana put its navy on alert on its border with Togo.", ("MOBILIZE", ["Ghana"], ["Togo"])),
        (
            "The Zambian president sacked the defence minister.",
            ("SANCTION", ["The Zambian president"], ["the defence minister"]),
        ),
    ],
)
def test_the_side_that_stands_elsewhere_is_found(
    text: str, event: tuple[str, list[str | None], list[str | None]]
) -> None:
    assert event in told(text)


def test_a_party_that_only_suffers_is_no_doer() -> None:
    assert told("Two Thai villagers were killed in a plane crash.") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Turkey warned Greece that it would retaliate.", ("THREATEN", ["Turkey"], ["Greece"])),
        ("Sudan vowed not to talk to Egypt.", ("REJECT", ["Sudan"], ["Egypt"])),
        ("Iran said Kuwait would pay a heavy price.", ("THREATEN", ["Iran"], ["Kuwait"])),
    ],
)
def test_what_is_held_out_to_another_is_no_agreement(
    text: str, event: tuple[str, list[str | None], list[str | None]]
) -> None:
    assert told(text) == [event]


def test_what_one_bears_oneself_threatens_nobody() -> None:
    assert all(kind != "THREATEN" for kind, _, _ in told("Peru said that it would face sanctions of its own making."))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Thousands of Belarusians marched to demand the resignation of President Ivan Doe of Belarus.",
            ("PROTEST", ["Belarusians"], ["President Ivan Doe of Belarus"]),
        ),
        (
            "Two Armenian guards were killed in clashes with Azerbaijani troops.",
            ("ASSAULT", ["Azerbaijani troops"], ["Two Armenian guards"]),
        ),
    ],
)
def test_who_is_of_one_state_or_stands_behind_with_is_found(
    text: str, event: tuple[str, list[str | None], list[str | None]]
) -> None:
    assert event in told(text)


def test_to_want_another_to_act_is_a_demand() -> None:
    assert told("Australia wants Japan to end the hunt.") == [("REQUEST", ["Australia"], ["Japan"])]
    assert all(kind != "REQUEST" for kind, _, _ in told("Benin supports Togo in defending its coast."))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The ambassador of Togo in Libreville was summoned.", ("ACCUSE", ["Libreville"], ["The ambassador of Togo"])),
        ("Laos's ambassador to Gabon was summoned on Monday.", ("ACCUSE", ["Gabon"], ["Laos's ambassador"])),
        ("Three Togolese diplomats were expelled from Oslo.", ("SANCTION", ["Oslo"], ["Three Togolese diplomats"])),
    ],
)
def test_an_envoy_is_summoned_and_expelled_where_he_serves(text: str, event: tuple[str, list[str], list[str]]) -> None:
    kind, actors, recipients = event
    found = told(text)
    assert [(k, a) for k, a, _ in found] == [(kind, actors)]
    assert [(r or "").startswith(recipients[0]) for r in found[0][2]] == [True]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Four Malian soldiers were killed in an attack blamed on Tuareg rebels.", ["Tuareg rebels"]),
        ("Four Malian soldiers were killed in a raid on a post claimed by Tuareg rebels.", ["Tuareg rebels"]),
        ("Six Thai guards were hurt in an ambush staged by smugglers.", ["smugglers"]),
        ("Four Malian soldiers were killed in an attack condemned by Niger.", []),
    ],
)
def test_a_deed_is_his_on_whom_it_is_blamed_or_who_claims_it(text: str, actors: list[str]) -> None:
    assert [(kind, by) for kind, by, _ in told(text)] == [("ASSAULT", actors)]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana fears that Togo will shell its port.",
        "Peru voiced concern that Fiji could expel its envoy.",
        "There are fears that Nepal will shut the border with Laos.",
        "Malta believes that Cyprus will leave the pact.",
        "Ghana is likely to expel two envoys of Togo.",
    ],
)
def test_what_is_feared_or_expected_is_no_deed(text: str) -> None:
    assert [kind for kind, *_ in told(text) if kind in ("THREATEN", "ASSAULT", "SANCTION", "COERCE")] == []


def test_what_is_feared_to_have_been_done_is_told() -> None:
    assert "ASSAULT" in [kind for kind, *_ in told("Ghana is worried that Togo has shelled its port.")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru stressed the need for a truce and the withdrawal of all troops.",
        "Kenya reiterated the urgency of talks and the release of all detainees.",
        "Fiji emphasised the need for dialogue, the arrest of smugglers and closing the border.",
        "Norway renewed its call for restraint and the expulsion of foreign fighters.",
    ],
)
def test_what_is_needed_beside_something_else_is_no_deed(text: str) -> None:
    assert not [kind for kind, _, _ in told(text) if kind in ("RETREAT", "COERCE", "SANCTION")]


@pytest.mark.parametrize(
    "text",
    ["Peru condemned the arrest of its envoy.", "Fiji denounced the raid and the closure of its port."],
)
def test_nobody_accuses_himself(text: str) -> None:
    assert not [kind for kind, _, _ in told(text) if kind == "ACCUSE"]


def test_who_is_called_in_is_accused_of_what_his_side_did() -> None:
    text = 'Ghana summoned the chargé d\'affaires over what it called "serious violations" by Togo.'
    reading = read_document(RawDocument(text, "example"))
    accused = [e for e in reading.events if e.event_type == "ACCUSE"]
    assert accused
    assert all(([a.id for a in e.actors], [a.id for a in e.recipients]) == (["GHA"], ["TGO"]) for e in accused)
