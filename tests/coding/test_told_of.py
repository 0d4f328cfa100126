"""Deeds in the short forms of wires: told of by another, in headlines without "was", by organs without their state."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.records import Event
from communique.pipeline import read_document


def deeds(text: str) -> list[str]:
    """Returns the events of a text as "TYPE actors > recipients"."""
    return [shown(event) for event in read_document(RawDocument(text, "example")).events]


def shown(event: Event) -> str:
    sides = ("+".join(a.code or a.id for a in actors) for actors in (event.actors, event.recipients))
    return f"{event.event_type} {' > '.join(sides)}"


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Kenya reported an attack by Chadian soldiers on a Kenyan village.", "ASSAULT TCD > KEN"),
        ("Estonia reported a raid by Peruvian troops on a border post.", "ASSAULT PER > EST"),  # whose post goes unsaid
        ("Benin confirmed a raid by Malian soldiers on a village.", "ASSAULT MLI > BEN"),
        ("Togolese envoy arrested in Fiji", "COERCE FJI > TGO"),
        ("Maltese trawler seized by Tongan navy", "COERCE TON > MLT"),
        ("Three Peruvian government ships entered Kenyan waters.", "MOBILIZE PER > KEN"),
        ("Samoan navy boats entered Fijian waters.", "MOBILIZE WSM > FJI"),
        ("Chadian helicopters attacked a bus, two villages and a post inside Kenya.", "ASSAULT TCD > KEN"),
        ("Peruvian jets bombed a bridge and two depots in Chad.", "ASSAULT PER > TCD"),
        ("Chad announced a ban on farm imports from Kenya.", "SANCTION TCD > KEN"),
        ("Peru handed Chad ten prisoners.", "RETREAT PER > TCD"),
    ],
)
def test_the_sides_of_a_deed_told_in_short(text: str, deed: str) -> None:
    assert deed in deeds(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Kenya reported a seizure of drugs by Chadian police.", "KEN >"),  # who tells of a thing does not do it
        ("Peru detained the ship at the request of Chad.", "> TCD"),  # nor is it upon whom somebody asked for it
        ("A Togolese envoy held in Benin, and two clerks.", "> TGO"),
        ("Chadian soldiers killed two Peruvian nurses in Kenya.", "> KEN"),
    ],
)
def test_who_is_only_named_beside_a_deed(text: str, never: str) -> None:
    assert not [deed for deed in deeds(text) if never in deed]


def test_an_organ_is_of_the_state_whose_was_named_so() -> None:
    """Not of whom it acts upon, nor of whoever acted last."""
    guard = "The Fijian coast guard spotted three Tongan coast guard boats. The coast guard warned the Tongan boats"
    assert "REQUEST FJI > TON" in deeds(f"{guard} to leave.")
    war = "The Chadian government began a truce on Monday. Peru sent an envoy. Rebels attacked government troops."
    assert "ASSAULT Rebels > TCD" in deeds(war)


def test_a_statement_named_again_is_of_its_author() -> None:
    text = (
        'A Peruvian army statement called the raid by Chad a "cowardly act". '
        'The raid violated "all laws of war", the statement said.'
    )
    found = read_document(RawDocument(f"LAGOS, 4 March 2026 (Constructed) -- {text}", "example")).positions
    assert [p.holders for p in found] == [["PER"], ["PER"]]
    assert found[0].act == "deplore"  # the act is judged by the word before it
    own = (
        "Chad has cut ties with Peru. In its statement on Monday, Chad accused Peru of lying. "
        '"Peru violates the truce," the statement said.'
    )
    said = read_document(RawDocument(f"LAGOS, 4 March 2026 (Constructed) -- {own}", "example")).positions
    assert {tuple(p.attribution.speaker) for p in said} == {("TCD",)}


def test_what_an_act_is_judged_to_be() -> None:
    text = "Chad described the move as an unfriendly act. Peru described the treaty as an act of friendship."
    assert [p.act for p in read_document(RawDocument(text, "example")).positions] == ["deplore", "affirm"]
