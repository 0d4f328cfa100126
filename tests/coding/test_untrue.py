"""What somebody says is not so: he rejects it, and it is not told as done."""

from __future__ import annotations

import pytest

from communique import read

_DENIED = [
    "It is not true that {one} {did}",
    "It is untrue that {one} {did}",
    "It is not the case that {one} {did}",
    "It is nonsense that {one} {did}",
    "Reports that {one} {did} are false",
    "The claim that {one} {did} is baseless",
    "There is no truth in the allegation that {one} {did}",
]


@pytest.mark.parametrize("denied", _DENIED)
@pytest.mark.parametrize(
    ("one", "did", "ident", "demonym"),
    [("Gabon", "armed the rebels", "GAB", "Gabonese"), ("Nepal", "closed the border", "NPL", "Nepalese")],
)
def test_what_is_called_untrue_is_not_done(denied: str, one: str, did: str, ident: str, demonym: str) -> None:
    said = denied.format(one=one, did=did)
    reading = read(f'SUVA, May 4 (Fijian Wire) -- "{said}," the {demonym} foreign minister said.')
    assert [e.event_type for e in reading.events if e.event_type in ("AID", "COERCE")] == []
    assert {i for p in reading.positions for i in p.holders} == {ident}


@pytest.mark.parametrize("told", ["It is true that {}", "It is a fact that {}", "It is not false that {}"])
@pytest.mark.parametrize("did", ["Gabon armed the rebels", "Nepal closed the border"])
def test_what_is_called_true_is_done(told: str, did: str) -> None:
    reading = read(f'SUVA, May 4 (Fijian Wire) -- "{told.format(did)}," Chilean Foreign Minister Ana Rey said.')
    assert {e.event_type for e in reading.events} & {"AID", "COERCE"}


@pytest.mark.parametrize(
    ("judged", "act"),
    [
        ("not true", "reject"),
        ("not accurate", "reject"),
        ("untrue", "reject"),
        ("nonsense", "reject"),
        ("true", "affirm"),
    ],
)
@pytest.mark.parametrize(("one", "ident"), [("Gabon", "GAB"), ("Nepal", "NPL")])
def test_who_calls_it_untrue_rejects_what_is_told(judged: str, act: str, one: str, ident: str) -> None:
    text = f"It is {judged} that {one} shelled the town, the Chilean foreign ministry said."
    found = read(f"SUVA, May 4 (Fijian Wire) -- {text}").positions
    assert [(p.holders, p.act) for p in found] == [(["CHL"], act)]
    assert found[0].object is not None
    assert found[0].object.exact == f"{one} shelled the town"


@pytest.mark.parametrize(
    ("judged", "act"), [("unacceptable", "reject"), ("important", "stress"), ("imperative", "stress")]
)
@pytest.mark.parametrize(("one", "ident"), [("Gabon", "GAB"), ("Nepal", "NPL")])
def test_what_is_judged_of_a_side_with_an_infinitive_is_its_deed(judged: str, act: str, one: str, ident: str) -> None:
    text = f"It is {judged} for {one} to block the aid, the Chilean foreign ministry said."
    (found,) = read(f"SUVA, May 4 (Fijian Wire) -- {text}").positions
    assert (found.holders, found.act, found.toward) == (["CHL"], act, [ident])
    assert found.object is not None
    assert found.object.exact == f"{one} to block the aid"


@pytest.mark.parametrize(("felt", "act"), [("concerned", "concern"), ("convinced", "believe")])
@pytest.mark.parametrize(("one", "ident"), [("Gabon", "GAB"), ("Nepal", "NPL")])
def test_who_is_of_a_mind_is_no_it_that_stands_for_nobody(felt: str, act: str, one: str, ident: str) -> None:
    found = read(f"SUVA, May 4 (Fijian Wire) -- {one} said it was {felt} that Chad had left the talks.").positions
    assert [(p.holders, p.act) for p in found] == [([ident], act)]
