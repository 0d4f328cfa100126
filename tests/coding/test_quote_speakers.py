"""Whose words a quotation is by what stands beside it, before it or at its end."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading


def _told(reading: Reading, act: str) -> list[tuple[list[str], list[str]]]:
    return [(list(p.holders), list(p.attribution.speaker)) for p in reading.positions if p.act == act]


@pytest.mark.parametrize(
    ("first", "second", "ident"),
    [("Kenya's", "Somalia's", "SOM"), ("Peru's", "Chile's", "CHL"), ("Oman's", "Iraq's", "IRQ")],
)
def test_a_quotation_of_several_sentences_is_whose_cue_closes_it(first: str, second: str, ident: str) -> None:
    text = (
        f'{first} foreign minister said the border would stay shut.\n"This was an act of war. We condemn the raid. '
        f'We demand respect," {second} foreign minister told journalists.'
    )
    assert _told(read(text), "condemn") == [([ident], [ident])]


@pytest.mark.parametrize(
    "lead",
    ["Chile's president rejected the ruling.", "Chile's envoy was blunt:", "Chile's envoy had a different view:"],
)
def test_who_took_a_stance_or_leads_to_a_quotation_speaks_it(lead: str) -> None:
    text = (
        f'Bolivia\'s president told reporters that he welcomed the ruling. {lead} "We condemn the raid. It was wrong."'
    )
    assert _told(read(text), "condemn") == [(["CHL"], ["CHL"])]


def test_what_is_quoted_in_passing_has_no_speaker_of_its_own() -> None:
    text = 'Kenya said the border was shut. Norway condemned the "shameful raid".'
    assert _told(read(text), "condemn") == [(["NOR"], ["NOR"])]


@pytest.mark.parametrize("frame", ['"{0}," he said.', "The minister said {0}.", "{0}, the premier said."])
@pytest.mark.parametrize(("one", "ident"), [("Croatia", "HRV"), ("ECOWAS", "ECOWAS")])
def test_a_name_that_thanks_in_reported_words_is_no_noun(frame: str, one: str, ident: str) -> None:
    reading = read(f"{one} sent a note. " + frame.format(f"{one} thanks Austria for its support"))
    assert [p.holders for p in reading.positions if p.act == "appreciate"] == [[ident]]


@pytest.mark.parametrize("asked", ["asked not to be named", "requested anonymity", "asked not to be identified"])
@pytest.mark.parametrize("state", ["Kenyan", "Fijian"])
def test_who_keeps_his_name_back_demands_nothing(asked: str, state: str) -> None:
    reading = read(f"A senior {state} official who {asked} said the plan was unfair.")
    assert [p for p in reading.positions if p.act == "call_for"] == []


@pytest.mark.parametrize("said", ["{} said", "said {}", "{} told reporters on Monday", "{} went on"])
@pytest.mark.parametrize(
    ("one", "other", "act", "thing"),
    [
        ("The embargo on our ports", "is a breach of the treaty", "affirm", "is a breach of the treaty"),
        ("What our region needs", "is a truce", "affirm", "What our region needs"),
        ("We regret", "the decision to close the port", "regret", "the decision to close the port"),
        ("Our country", "supports the unity of Mali", "support", "the unity of Mali"),
        ("We call on Mali", "to free the crew", "call_for", "to free the crew"),
        ("Such raids", "are unacceptable", "reject", "Such raids"),
    ],
)
@pytest.mark.parametrize(
    ("who", "ident"), [("the foreign minister of Gabon", "GAB"), ("Nepalese President Ram Rai", "NPL")]
)
def test_what_somebody_interrupts_to_say_who_speaks_is_one_stance(
    said: str, one: str, other: str, act: str, thing: str, who: str, ident: str
) -> None:
    positions = read(f'SUVA, May 4 (Fijian Wire) -- "{one}," {said.format(who)}, "{other}."').positions
    assert [(p.act, p.holders, p.attribution.speaker) for p in positions] == [(act, [ident], [ident])]
    assert positions[0].object is not None
    assert thing in positions[0].object.exact


@pytest.mark.parametrize(("thing", "other"), [("The law", "the law"), ("A pledge", "a pledge")])
def test_that_a_thing_is_itself_claims_nothing(thing: str, other: str) -> None:
    text = "SUVA, May 4 (Fijian Wire) -- Gabon's foreign minister rejected the demand of Togo. "
    text += f'"{thing}," he said, "is {other}."'
    assert [p.act for p in read(text).positions] == ["reject"]
    assert [p.act for p in read(text.replace(f"is {other}", "is a shield")).positions] == ["reject", "affirm"]


def test_words_between_two_quotations_that_say_nothing_part_them() -> None:
    text = (
        'SUVA, May 4 (Fijian Wire) -- Gabon\'s president called the vote "a farce," which Togo denied, "and a fraud."'
    )
    assert [p.holders for p in read(text).positions if p.act == "affirm"] == []
