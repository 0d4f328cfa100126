"""Every frame of events does what its own examples say, and no two examples say the same."""

from __future__ import annotations

import re
from functools import cache

import pytest

from communique import facts
from communique.actors.gazetteer import default as gazetteer
from communique.coding.happenings import acted
from communique.model.document import RawDocument
from communique.pipeline import code_document, open_document, parse_documents

ENTRIES = facts.tables("lexicon/en/events")
LEAD = "NICOSIA, 4 March 2026 (Constructed) -- "


@cache
def coded() -> dict[str, frozenset[str]]:
    """Returns the frames behind the acts of each example, read once for all.

    The acts are asked for alone: where a stance or a meeting rests on the same words, the event comes from it.
    """
    examples = sorted({text for row in ENTRIES for kind in ("fires", "silent") for text in sentences(row, kind)})
    opened = [open_document(RawDocument(LEAD + text, "example", published_at="2026-03-04")) for text in examples]
    scenes = [
        code_document(document, clauses)[1] for document, clauses in zip(opened, parse_documents(opened), strict=True)
    ]
    return {
        text: frozenset(rule for h in acted(scene, []) for rule in (h.record.origin.rule or "").split("+"))
        for text, scene in zip(examples, scenes, strict=True)
    }


def sentences(row: facts.Row, kind: str) -> list[str]:
    given = row[kind]
    return [given] if isinstance(given, str) else list(given)


FIRES = [pytest.param(r["id"], t, id=r["id"]) for r in ENTRIES for t in sentences(r, "fires")]
SILENT = [pytest.param(r["id"], t, id=r["id"]) for r in ENTRIES for t in sentences(r, "silent")]


@pytest.mark.parametrize(("rule", "sentence"), FIRES)
def test_a_frame_fires_on_its_example(rule: str, sentence: str) -> None:
    assert rule in coded()[sentence], (sentence, sorted(coded()[sentence]))


@pytest.mark.parametrize(("rule", "sentence"), SILENT)
def test_a_frame_stays_silent_on_its_counter_example(rule: str, sentence: str) -> None:
    assert rule not in coded()[sentence], sentence


def masked(sentence: str) -> str:
    """Returns a sentence with its names, numbers and capitalised words out of it."""
    for name in reversed(gazetteer().find(sentence)):
        sentence = f"{sentence[: name.start]}X{sentence[name.end :]}"
    return re.sub(r"\b(?:[A-Z]\w*|\d[\d,.]*)\b", "X", sentence)


def test_no_two_examples_are_the_same_but_for_their_names() -> None:
    seen: dict[str, str] = {}
    for row in ENTRIES:
        for kind in ("fires", "silent"):
            for sentence in sentences(row, kind):
                twin = seen.setdefault(masked(sentence), f"{row['id']} {kind}")
                assert twin == f"{row['id']} {kind}", sentence


@pytest.mark.parametrize("row", ENTRIES, ids=lambda row: row["id"])
def test_a_frame_is_either_an_act_or_an_operator(row: facts.Row) -> None:
    assert ("type" in row) != ("operator" in row)
    assert "complement" in row or "operator" not in row
    assert row["origin"] == "constructed"


def test_modes_are_those_of_their_types() -> None:
    modes = {row["id"]: set(row["modes"]) for row in facts.table("ontology/event_types")}
    for row in ENTRIES:
        if row.get("mode"):
            assert row["mode"] in modes[row.get("type") or row["default"]], row["id"]


def test_operators_are_those_of_the_compositions() -> None:
    known = {row["operator"].removesuffix("_of") for row in facts.table("lexicon/en/compositions")}
    assert {row["operator"] for row in ENTRIES if "operator" in row} <= known
