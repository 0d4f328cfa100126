"""Why a sentence gave no record: the rule whose word is there, and the condition that it lacks."""

from __future__ import annotations

import pytest

from communique.cli.explained import CONDITIONS
from communique.coding.frames import frames, match, near_miss
from communique.explain.explaining import Explainer
from communique.explain.near import TOLD, near
from communique.explain.shapes import Near
from communique.model.document import RawDocument
from communique.pipeline import read_scene

LEAD = "GENEVA, May 4 (Example News Agency) -- Peru welcomed the truce. "


def nearest(sentence: str) -> list[Near]:
    """Returns the rules that came close in a sentence, which must have no record."""
    told = Explainer(RawDocument(text=LEAD + sentence, place="text")).everything().sentences[-1]
    assert told.records == [] and told.words.exact == sentence
    return told.near


MISSED = [
    ("The striker condemned the referee.", "condemn.verb", "holder"),
    ("Togo may oppose the levy.", "oppose.verb", "possible"),
    ("Does Kenya oppose the levy?", "oppose.verb", "question"),
    ("Unless Malta opposes the levy, prices will rise.", "oppose.verb", "hypothetical"),
    ("Togo opposed.", "oppose.verb", "complement"),
    ("Zambia accepted the ruling of the panel.", "accept.not", "negated_only"),
    ("The dog that opposes the fence is small.", "oppose.verb", "description"),
    ("Prices will rise in the spring.", "will.verb", "holder"),
    ("Nepal will see more rain.", "will.verb", "stative"),
    ("Benin did not accuse Togo of spying.", "accuse.of", "negated"),
    ("Benin accused.", "accuse.of", "complement"),
    ("The article blamed the cold for the delay.", "blame.for", "holder"),
    ("The canals did not meet with the river.", "meet.verb", "negated"),
    ("The talks were long.", "talks.light", "light"),
    ("Malawi issued new coins.", "issued.verb", "document"),
    ("The trains must stop at noon.", "deontic.must", "holder"),
]


@pytest.mark.parametrize(("sentence", "rule", "condition"), MISSED, ids=[s for s, _, _ in MISSED])
def test_the_rule_and_the_failed_condition_are_named(sentence: str, rule: str, condition: str) -> None:
    found = {n.rule: n.condition for n in nearest(sentence)}
    assert found.get(rule) == condition, found


@pytest.mark.parametrize(("sentence", "rule", "condition"), MISSED, ids=[s for s, _, _ in MISSED])
def test_the_word_of_the_rule_stands_in_the_sentence(sentence: str, rule: str, condition: str) -> None:
    text = LEAD + sentence
    for miss in nearest(sentence):
        assert text[miss.words.start : miss.words.end] == miss.words.exact
        assert miss.words.start >= len(LEAD)
        assert miss.condition in CONDITIONS, "a condition that the page cannot tell in words"


def test_a_missing_complement_names_what_the_rule_takes() -> None:
    miss = next(n for n in nearest("Togo opposed.") if n.rule == "oppose.verb")
    assert "object" in miss.wanted


@pytest.mark.parametrize("sentence", ["Uruguay baked bread.", "Economic ties.", "It snowed."])
def test_without_a_word_of_a_rule_nothing_is_near(sentence: str) -> None:
    assert nearest(sentence) == []


FRAMED = [
    "Ghana supports the settlement of the dispute.",
    "Ghana supported.",
    "Zambia does not accept the ruling.",
    "Zambia accepted the ruling.",
    "Estonia stands with the people of Georgia.",
    "The statue stands in Tallinn.",
    "Peru agreed to open a port.",
    "Peru agreed.",
    "Laos called for calm and called the coach.",
    "Fiji expressed concern over the levy and concern.",
]


@pytest.mark.parametrize("sentence", FRAMED)
def test_a_near_miss_is_exactly_what_does_not_match(sentence: str) -> None:
    _, scene = read_scene(RawDocument(text=sentence, place="text"))
    compared = 0
    for clause in scene.clauses.values():
        for frame in frames(clause, lang="en"):
            missed = near_miss(frame, clause, lang="en")
            assert (missed is None) == (match(frame, clause, lang="en") is not None)
            compared += 1
    assert compared


def test_a_frame_that_fits_and_gave_its_record_lacks_nothing() -> None:
    _, scene = read_scene(RawDocument(text="Ghana opposes the levy.", place="text"))
    (clause,) = scene.clauses.values()
    assert {n.rule: n.condition for n in near(scene, clause)} == {"oppose.verb": TOLD}
