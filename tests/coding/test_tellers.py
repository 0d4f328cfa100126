"""Who goes on speaking is who spoke before, not whom his words were about."""

from __future__ import annotations

import pytest

from communique import read


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Togo's government praised the pact. Gabon's navy violated the treaty, it said.", "TGO"),
        ("The Togolese ministry said Gabon's navy would come. It added that the raid was a breach of the law.", "TGO"),
        ("The Togolese ministry said Gabon's navy would come. The raid is a breach of the law, it added.", "TGO"),
        (
            "Togo's minister Kossi Ayele praised the pact. Gabon's premier Luc Obame violated the treaty, he said.",
            "TGO",
        ),
        (
            "Togo's minister Kossi Ayele said Gabon's premier Luc Obame had come. He added that the raid was a crime.",
            "TGO",
        ),
    ],
)
def test_a_pronoun_that_says_takes_up_who_spoke(text: str, holder: str) -> None:
    assert {h for p in read(text).positions[-1:] for h in p.holders} == {holder}


def test_a_question_that_is_told_asks_nobody_to_act() -> None:
    text = "Asked what measures could be taken, Togo's minister Kossi Ayele said the raid was a crime."
    assert [(p.act, p.holders) for p in read(text).positions] == [("affirm", ["TGO"])]


def test_two_verbs_of_what_is_said_are_one_claim() -> None:
    assert len(read("Togo's president said the levy violated the treaty and endangered peace in Gabon.").positions) == 1


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Togo said Gabon had broken the treaty, urging Benin to act.", "urge"),
        ("Togo said that the levy is void, rejecting the claim of Benin.", "reject"),
        ("Togo said the levy is void, rejecting the claim, while condemning the raid in Benin.", "condemn"),
        ("Togo's minister said Gabon's president would visit Lome, stressing that the levy was unjust.", "stress"),
    ],
)
def test_a_participle_behind_reported_words_is_of_who_speaks(text: str, act: str) -> None:
    assert [p.holders for p in read(text).positions if p.act == act] == [["TGO"]]


def test_a_participle_without_a_comma_is_of_whom_the_words_are_about() -> None:
    held = [p for p in read("Togo said that Gabon left the talks rejecting the pact.").positions if p.act == "reject"]
    assert all(p.holders == ["GAB"] for p in held)


def test_a_participle_of_a_deed_is_of_whom_the_words_are_about() -> None:
    held = read("Togo said that Gabon is waging a campaign, encouraging rebels to cross the border.").positions
    assert [p.holders for p in held if p.act == "encourage"] in ([["GAB"]], [])


def test_a_statement_to_an_agency_is_no_document() -> None:
    assert not read("Togo's minister said in a statement to Reuters that the levy violated the treaty.").issued


def test_a_question_with_if_asks_nobody_to_act() -> None:
    assert not read("Togo's minister Kossi Ayele asked if Gabon could stop the raids.").positions


def test_relations_whose_elevation_is_announced_are_a_promise() -> None:
    promised = read("Togo and Gabon announced the elevation of their relations to a strategic partnership.").commitments
    assert [(c.type, c.committers) for c in promised] == [("relationship_upgrade", ["TGO", "GAB"])]


@pytest.mark.parametrize(
    "text",
    [
        "Fiji's premier said that Tonga had sent two ships, and thanked Nuku'alofa for its generosity.",
        "Fiji's foreign minister said Tonga had left the pact and urged Nuku'alofa to reconsider.",
    ],
)
def test_nobody_thanks_or_urges_himself(text: str) -> None:
    assert [p.holders for p in read(text).positions if p.act in ("appreciate", "urge")] == [["FJI"]]


def test_who_did_one_thing_does_the_next_to_others() -> None:
    held = read("Fiji's premier said that Tonga had sent two ships and thanked Samoa for its generosity.").positions
    assert ["FJI"] not in [p.holders for p in held if p.act == "appreciate"]


@pytest.mark.parametrize("verb", ["affirmed", "reiterated", "conveyed"])
def test_its_is_whose_the_first_of_two_nouns_is(verb: str) -> None:
    text = (
        "Jordan's foreign minister received a call from Gabon's foreign minister Luc Obame.\n\n"
        f"He {verb} Gabon's full solidarity with Jordan and its support for all measures taken."
    )
    assert {h for p in read(text).positions for h in p.holders} == {"GAB"}


def test_its_is_who_speaks_where_no_other_is_named() -> None:
    text = "Oman affirmed its solidarity with Morocco and its support for the efforts of Libya."
    assert {h for p in read(text).positions for h in p.holders} == {"OMN"}


@pytest.mark.parametrize(
    "medium", ["private broadcaster Radio Kala", "the daily newspaper Sabah", "the channel KBC News"]
)
def test_a_medium_that_reports_takes_no_stance(medium: str) -> None:
    assert not read(f"Togo's ministry summoned the envoy of Benin, {medium} said on Tuesday.").positions
