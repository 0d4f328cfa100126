"""Who says so: the basis, the speaker, the chain from the outermost link inwards, and the tier."""

from __future__ import annotations

from typing import Any

import pytest

from communique import read
from communique.model.records import Attribution
from tests.coding.documents import PUBLISHED, joint, readout, release, wire


def of(reading: Any, act: str) -> Attribution:
    """Returns the attribution of the one position with an act."""
    found = [p.attribution for p in reading.positions if p.act == act]
    assert len(found) == 1, [(p.holders, p.act) for p in reading.positions]
    return found[0]


EXPLICIT = [
    ("Kenya rejects the levy, the foreign ministry of Kenya said.", "reject", ["KEN"]),
    ("The foreign ministry of Peru said that Chile opposes the levy.", "oppose", ["PER"]),
    ("According to the government of Fiji, Tonga supports the fund.", "support", ["FJI"]),
    ("Samoa supports the fund, according to Oman.", "support", ["OMN"]),
    ("Kenya condemned the raid.", "condemn", ["KEN"]),
    ("Malta reported that Cyprus had welcomed the truce.", "welcome", ["MLT"]),
    ("President Anna Weber of Liechtenstein said Malta welcomed the truce.", "welcome", ["LIE"]),
    ('"Chile opposes the levy," the foreign minister of Peru told reporters.', "oppose", ["PER"]),
]


@pytest.mark.parametrize(("sentence", "act", "speaker"), EXPLICIT)
def test_a_cue_in_the_sentence_is_explicit(sentence: str, act: str, speaker: list[str]) -> None:
    found = of(wire(sentence), act)
    assert (found.basis, found.speaker, found.tier) == ("explicit", speaker, 4)


def test_a_cited_document_speaks_through_its_issuers() -> None:
    found = of(wire("Kenya and Oman condemned piracy, a joint statement said."), "condemn")
    assert (found.basis, sorted(found.speaker)) == ("explicit", ["KEN", "OMN"])
    assert [link.role for link in found.chain] == ["publisher", "document", "holder"]


def test_a_cue_in_a_neighbouring_sentence_carries() -> None:
    text = (
        "Kenya and Oman agreed to deepen their cooperation, a joint statement issued on Sunday said. "
        "Kenya supports the fund for the reef. Both sides condemn piracy."
    )
    reading = wire(text)
    for act in ("support", "condemn"):
        found = of(reading, act)
        assert (found.basis, sorted(found.speaker)) == ("carried", ["KEN", "OMN"]), act


def test_one_side_s_statement_speaks_for_that_side_alone() -> None:
    text = (
        "Kenya rejects the levy. Oman's foreign ministry said it supports the fund, according to a statement "
        "carried by local media. Kenya condemned the raid."
    )
    reading = wire(text)
    assert of(reading, "support").speaker == ["OMN"]
    for act in ("reject", "condemn"):
        found = of(reading, act)
        assert (found.basis, found.speaker) == ("explicit", ["KEN"]), act


@pytest.mark.parametrize(
    "text",
    [
        '"We thank Oman," President Kwame Boateng of Ghana told reporters in Accra. "Oman must lift the ban."',
        'Ghana\'s foreign minister said: "We thank Oman. Oman must lift the ban."',
    ],
)
def test_a_sentence_that_is_all_quotation_has_its_speaker_carried_to_it(text: str) -> None:
    found = of(wire(text), "demand")
    assert (found.basis, found.speaker, found.speech_mode) == ("carried", ["GHA"], "direct")


VOICE = [
    (joint, "The two sides condemn piracy.", "condemn", ["GHA", "NPL"], 1),
    (joint, "Nepal supports the bid of Ghana for the council.", "support", ["GHA", "NPL"], 1),
    (release, "Uruguay condemns piracy.", "condemn", ["URY"], 2),
    (release, "We condemn piracy.", "condemn", ["URY"], 2),
    (readout, "The Foreign Minister of Luxembourg condemned piracy.", "condemn", ["LUX"], 2),
]


@pytest.mark.parametrize(
    ("frame", "sentence", "act", "speaker", "tier"), VOICE, ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_primary_text_speaks_itself(frame: Any, sentence: str, act: str, speaker: list[str], tier: int) -> None:
    found = of(frame(sentence), act)
    assert (found.basis, sorted(found.speaker), found.tier) == ("document_voice", speaker, tier)


OTHERS = [
    ("The Foreign Minister of Mongolia condemned piracy.", "condemn"),
    ("The Foreign Minister of Mongolia said that Mongolia supports the fund.", "support"),
    ("Mongolia thanked Luxembourg for the training of engineers.", "appreciate"),
    ("Mongolia stressed that Laos opposes the levy.", "oppose"),
]


@pytest.mark.parametrize(("sentence", "act"), OTHERS)
def test_the_other_side_s_words_in_a_readout_are_hearsay(sentence: str, act: str) -> None:
    found = of(readout(sentence), act)
    assert (found.basis, found.speaker, found.tier) == ("explicit", ["MNG"], 3)


def test_both_sides_together_in_a_readout_are_the_issuer_s_account() -> None:
    found = of(readout("The two ministers condemned piracy."), "condemn")
    assert (found.basis, found.tier) == ("document_voice", 2)


def test_the_chain_runs_from_the_publisher_inwards() -> None:
    found = of(wire("The foreign ministry of Peru said that Chile opposes the levy."), "oppose")
    assert [(link.role, link.agent) for link in found.chain] == [
        ("publisher", "Example News Agency"),
        ("quoting_party", "PER"),
        ("holder", "CHL"),
    ]
    assert found.chain[1].cue == "said"


def test_a_chain_of_two_cues_keeps_both() -> None:
    text = "The foreign ministry of Peru said that Fiji had reported that Chile opposes the levy."
    found = of(wire(text), "oppose")
    assert [link.agent for link in found.chain] == ["Example News Agency", "PER", "FJI", "CHL"]
    assert found.speaker == ["FJI"]


def test_a_person_in_office_is_the_spokesperson_of_a_state() -> None:
    found = of(wire("Prime Minister Otto Lind of Sweden said that Norway supports the fund."), "support")
    assert (found.chain[1].role, found.chain[1].agent, found.speaker) == ("spokesperson", "Otto Lind", ["SWE"])


SPEECH = [
    ("Kenya rejects the levy, the ministry of Kenya said.", "reject", "indirect"),
    ('"Kenya rejects the levy," the president of Kenya said.', "reject", "direct"),
    ('The president of Kenya said, "We reject the levy."', "reject", "direct"),
    ('The president of Kenya rejected the "unjust" levy.', "reject", "mixed"),
]


@pytest.mark.parametrize(("sentence", "act", "mode"), SPEECH)
def test_speech_is_direct_indirect_or_mixed(sentence: str, act: str, mode: str) -> None:
    assert of(wire(sentence), act).speech_mode == mode


def test_we_in_a_quotation_is_who_speaks() -> None:
    (found,) = wire('"We reject the levy," Prime Minister Otto Lind of Sweden said.').positions
    assert (found.holders, found.via_persons, found.attribution.speaker) == (["SWE"], ["Otto Lind"], ["SWE"])


def test_a_headline_gives_a_record_only_where_the_body_has_none() -> None:
    body = (
        "NAIROBI, May 4 (Example News Agency) -- Rain fell in the north of the country on Sunday and roads were closed."
    )
    alone = read(f"Kenya condemns raid on convoy\n\n{body}", published_at=PUBLISHED)
    found = of(alone, "condemn")
    assert (found.basis, found.tier) == ("headline", 5)
    said = "NAIROBI, May 4 (Example News Agency) -- Kenya condemned the raid on the convoy."
    both = read(f"Kenya condemns raid on convoy\n\n{said}", published_at=PUBLISHED)
    assert of(both, "condemn").basis == "explicit"


def test_a_title_beside_the_text_gives_no_records() -> None:
    text = "NAIROBI, May 4 (Example News Agency) -- Rain fell in the north of the country on Sunday."
    assert read(text, title="Kenya condemns raid on convoy", published_at=PUBLISHED).positions == []


def test_what_a_reporter_tells_is_the_narrator_s() -> None:
    (found,) = wire("The foreign ministers of Chile and Bolivia met in Lima.").encounters
    assert (found.attribution.basis, found.attribution.chain[0].role) == ("narrator", "publisher")


def test_a_private_person_speaks_by_name() -> None:
    found = of(wire("Marta Oliveira, a teacher in Porto, said that Chile opposes the levy."), "oppose")
    assert found.speaker == ["Marta Oliveira"]


@pytest.mark.parametrize("sentence", [row[0] for row in EXPLICIT])
def test_every_link_names_an_agent(sentence: str) -> None:
    for position in wire(sentence).positions:
        chain = position.attribution.chain
        assert chain and all(link.agent for link in chain)
        assert chain[-1].role == "holder" and chain[-1].agent == "+".join(position.holders)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Minister Banda said she hoped for an early truce.", "document_voice"),
        ("The Minister stated that Malawi condemned the raid.", "document_voice"),
        ("Minister Tala said that Samoa condemned the raid.", "explicit"),
    ],
)
def test_of_its_own_officials_a_readout_gives_an_account(text: str, basis: str) -> None:
    lead = "Minister Ana Banda of Malawi met Minister Sina Tala of Samoa on Monday. "
    title = "Minister Banda meets the Foreign Minister of Samoa"
    found = read(lead + text, title=title, publisher="Ministry of Foreign Affairs of Malawi").positions
    assert [p.attribution.basis for p in found] == [basis]
