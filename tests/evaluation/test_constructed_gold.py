"""The constructed gold must be sound, or every figure that is measured on it would be wrong without a sign."""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

from communique import facts
from communique.model.records import Basis, EncounterKind, EncounterStatus, EventStatus, HolderMode, IssuedStatus

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
FAMILIES = ("positions", "commitments", "encounters", "issued", "events")
ACTOR_FIELDS = {
    "positions": ("holders", "toward"),
    "commitments": ("committers", "partners"),
    "encounters": ("sides",),
    "issued": ("issuers",),
    "events": ("actors", "recipients"),
}
REGIONS = ("African", "Asian", "European", "Caribbean", "Latin American", "Middle Eastern", "Oceanian")

Row = dict[str, Any]


def builder() -> ModuleType:
    """Returns tools/build_gold.py as a module."""
    spec = importlib.util.spec_from_file_location("build_gold", ROOT / "tools" / "build_gold.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Returns the documents of one gold file."""
    return tuple(json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines())


DOCUMENTS = rows("documents.jsonl")
TWINS = rows("twins.jsonl")
ALL = DOCUMENTS + TWINS
POLITICAL = [doc for doc in ALL if not doc["negative"]]
EACH = pytest.mark.parametrize("doc", ALL, ids=[doc["id"] for doc in ALL])


@cache
def states() -> dict[str, Row]:
    return {row["id"]: row for row in facts.table("actors/states")}


@cache
def bodies() -> frozenset[str]:
    return frozenset(row["id"] for row in facts.table("actors/bodies"))


def records(doc: Row) -> list[tuple[str, Row]]:
    return [(family, record) for family in FAMILIES for record in doc[family]]


def countries(doc: Row) -> set[str]:
    """Returns the states that a document names in its text or has in its records."""
    found = {side for side in doc["document"]["parties"] if side in states()}
    for family, record in records(doc):
        found |= {actor for field in ACTOR_FIELDS[family] for actor in record[field] if actor in states()}
    for state, row in states().items():
        names = [row["label"], *row["adjectives"]]
        if any(re.search(rf"\b{re.escape(name)}\b", doc["text"]) for name in names):
            found.add(state)
    return found


def test_the_files_are_what_the_sources_build() -> None:
    for name, content in builder().build(GOLD).items():
        assert (GOLD / name).read_text(encoding="utf-8") == content, f"run tools/build_gold.py: {name}"


@pytest.mark.parametrize(
    ("words", "nth", "fault"),
    [
        ("Peru met Oman", None, "not in the text"),
        ("Oman", None, "stands 2 times"),
        ("Oman", 3, "no occurrence"),
        ("Oman [...] Peru", 1, "not in the text after"),
    ],
)
def test_words_that_do_not_settle_a_place_stop_the_build(words: str, nth: int | None, fault: str) -> None:
    build_gold = builder()
    with pytest.raises(build_gold.SourceError, match=fault):
        build_gold.find("Oman met Benin.\nBenin thanked Oman.", words, nth)


def test_words_find_their_place_across_a_line_break() -> None:
    text = "Oman met Benin.\nBenin thanked\nOman."
    found = builder().find(text, "Benin thanked Oman", None)
    assert text[found["start"] : found["end"]] == found["exact"] == "Benin thanked\nOman"


def test_there_are_enough_documents_of_enough_kinds() -> None:
    assert len(DOCUMENTS) >= 35 and len(TWINS) == 3
    kinds = Counter(doc["document"]["doctype"] for doc in DOCUMENTS)
    assert set(kinds) >= {
        "wire_story", "joint_statement", "readout", "press_release", "press_briefing", "speech", "remarks",
        "resolution", "news_story", "other",
    }  # fmt: skip
    assert sum(doc["negative"] for doc in DOCUMENTS) >= 4


def test_ids_are_unique() -> None:
    assert len({doc["id"] for doc in ALL}) == len(ALL)


def test_no_country_stands_in_more_than_a_tenth_of_the_documents() -> None:
    seen = Counter(state for doc in ALL for state in countries(doc))
    often = {state: number for state, number in seen.items() if number > len(ALL) / 10}
    assert not often


def test_the_parties_come_from_every_part_of_the_world() -> None:
    parties = {side for doc in ALL for side in doc["document"]["parties"] if side in states()}
    regions = Counter(region for side in parties for region in states()[side]["regions"])
    assert {name: regions[name] for name in REGIONS if regions[name] < 3} == {}
    assert len(parties) >= 50


@EACH
def test_evidence_is_the_words_of_the_text(doc: Row) -> None:
    for _, record in records(doc):
        spans = [record["evidence"], *([record["object"]] if record.get("object") else [])]
        for span in spans:
            assert doc["text"][span["start"] : span["end"]] == span["exact"]
        assert "\n\n" not in record["evidence"]["exact"], "evidence leaves its paragraph"
        assert spans[0]["start"] <= spans[-1]["start"] and spans[-1]["end"] <= spans[0]["end"]


@EACH
def test_actors_are_states_bodies_or_words_of_the_text(doc: Row) -> None:
    words = " ".join(doc["text"].split()).lower()
    for family, record in records(doc):
        for actor in [actor for field in ACTOR_FIELDS[family] for actor in record[field]]:
            assert actor in states() or actor in bodies() or actor.lower() in words, actor


@EACH
def test_positions_use_the_names_of_the_codebook(doc: Row) -> None:
    acts = {row["id"]: row for row in facts.table("ontology/acts")}
    issues = {row["id"] for row in facts.tables("formulas")}
    for record in doc["positions"]:
        act = acts[record["act"]]
        assert record["class"] == act["class"] and record["holder_mode"] in get_args(HolderMode)
        assert record["issue"] is None or record["issue"] in issues
        if record["act"].startswith("not_") and record["act"] != "not_challenge_claim":
            assert record["negated"] and record["polarity"] == int(act["polarity"])
        elif record["negated"]:
            assert record["polarity"] == 0
        elif record["class"] != "ASSERT":
            assert record["polarity"] == int(act["polarity"])
        assert (len(record["holders"]) == 1) or record["holder_mode"] != "unilateral"


@EACH
def test_other_records_use_the_names_of_the_codebook(doc: Row) -> None:
    types = {row["id"]: row["modes"] for row in facts.table("ontology/event_types")}
    for record in doc["events"]:
        assert record["event_mode"] is None or record["event_mode"] in types[record["event_type"]]
        assert record["event_type"] in types and record["status"] in get_args(EventStatus)
    for record in doc["commitments"]:
        assert record["force"] in range(1, 7) and record["specificity"] in range(4)
    for record in doc["encounters"]:
        assert record["kind"] in get_args(EncounterKind) and record["status"] in get_args(EncounterStatus)
    for record in doc["issued"]:
        assert record["status"] in get_args(IssuedStatus)


@EACH
def test_every_record_says_on_whose_word(doc: Row) -> None:
    for _, record in records(doc):
        assert record["attribution"]["basis"] in get_args(Basis)
        assert record["attribution"]["speaker"]


@pytest.mark.parametrize("doc", POLITICAL, ids=[doc["id"] for doc in POLITICAL])
def test_political_texts_have_records_and_parties(doc: Row) -> None:
    assert records(doc)
    assert doc["document"]["parties"]


@pytest.mark.parametrize("doc", TWINS, ids=[doc["id"] for doc in TWINS])
def test_a_twin_has_the_counts_of_its_model(doc: Row) -> None:
    assert [len(doc[family]) for family in FAMILIES[:4]] == [24, 3, 2, 1]
    kinds = Counter(record["class"] for record in doc["positions"])
    assert kinds["RECOGNISE"] == 3 and kinds["ADHERE"] == 1 and kinds["ASSERT"] >= 4
    assert sum(record["basis"] == "embedded" for record in doc["positions"]) == 8


def test_texts_without_politics_have_no_records() -> None:
    for doc in DOCUMENTS:
        assert not (doc["negative"] and records(doc)), doc["id"]
