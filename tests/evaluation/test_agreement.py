"""The figures here must be those of the reference scorer, or two people would quote different numbers."""

from __future__ import annotations

import copy
import importlib.util
import os
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from communique.evaluation.actors import load_phrases, resolve_gold, score_actors
from communique.evaluation.gold import FAMILIES, load
from communique.evaluation.score import score
from tests.evaluation.made import reading_of

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("COMMUNIQUE_GOLD") or REPOSITORY.parent / "shared" / "gold")
NAMES = ("documents_seed.jsonl", "documents_dev.jsonl")

SWAPS: dict[str, tuple[Any, ...]] = {
    "class": ("SUPPORT", "ASSERT", "NOTE", "URGE"),
    "polarity": (1, 0, -1),
    "act": ("support", "oppose", "affirm"),
    "negated": (True, False),
    "holder_mode": ("joint", "each", "unilateral"),
    "holders": (["KEN"], ["NOR", "KEN"], []),
    "committers": (["KEN"], ["PER", "CHL"]),
    "type": ("collaborate", "other"),
    "specificity": (0, 1, 2, 3),
    "kind": ("meeting", "talks", "call", "visit"),
    "sides": (["KEN", "NOR"],),
    "start": (None, "2024-02-01"),
    "event_type": ("CONSULT", "AGREE", "SUPPORT"),
    "status": ("occurred", "planned"),
    "issuers": (["KEN"],),
    "issues": ([], ["one_china"]),
    "object": (None,),
    "attribution": ({"basis": "carried", "speaker": ["KEN"]}, None),
}


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    path = FOLDER / "score.py"
    if not path.is_file():
        pytest.skip(f"no reference scorer at {path}")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def perturbed(row: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Returns the perfect reading of a gold line with records lost, doubled, moved and changed at random."""
    reading = copy.deepcopy(reading_of(row))
    for family in FAMILIES:
        kept = [record for record in reading[family] if chance.random() > 0.15]
        kept += [copy.deepcopy(record) for record in reading[family] if chance.random() < 0.15]
        for record in kept:
            for field in record.keys() & SWAPS.keys():
                if chance.random() < 0.12:
                    record[field] = chance.choice(SWAPS[field])
            move(record, row["text"], chance)
        chance.shuffle(kept)
        reading[family] = kept
    reading["coverage"] = [part for part in sentences(row["text"]) if chance.random() > 0.1]
    return reading


def move(record: dict[str, Any], text: str, chance: random.Random) -> None:
    """Moves the evidence of some records, and spoils that of a few."""
    draw, size = chance.random(), len(text)
    start, end = record["evidence"]["start"], record["evidence"]["end"]
    if draw < 0.3:
        start = min(max(0, start + chance.randint(-120, 120)), size - 1)
        end = min(size, max(start + 1, end + chance.randint(-120, 120)))
        record["evidence"] = {"start": start, "end": end, "exact": text[start:end]}
    elif draw < 0.35:
        record["evidence"] = {"start": start, "end": end, "exact": "other words"}
    elif draw < 0.38:
        record["evidence"] = None


def sentences(text: str) -> list[dict[str, Any]]:
    return [{"start": at, "end": min(at + 90, len(text))} for at in range(0, len(text), 90)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(6))
def test_every_figure_is_that_of_the_reference(name: str, seed: int, reference: ModuleType) -> None:
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"no gold at {path}")
    rows = reference.rows(path)
    chance = random.Random(seed)
    readings = {row["id"]: perturbed(row, chance) for row in rows if len(rows) == 1 or chance.random() > 0.05}
    table, _ = reference.score_documents(rows, readings)
    assert score(load(path), readings).to_dict() == table


@pytest.mark.parametrize("name", NAMES)
def test_the_perfect_reading_scores_one_in_both(name: str, reference: ModuleType) -> None:
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"no gold at {path}")
    rows = reference.rows(path)
    readings = {row["id"]: reading_of(row) for row in rows}
    table, _ = reference.score_documents(rows, readings)
    assert score(load(path), readings).to_dict() == table
    assert table["positions: found"]["f1"] == 1.0


@pytest.mark.parametrize("seed", range(4))
def test_every_figure_of_actors_is_that_of_the_reference(seed: int, reference: ModuleType) -> None:
    path = FOLDER / "actors_dev.jsonl"
    if not path.is_file():
        pytest.skip(f"no gold at {path}")
    chance = random.Random(seed)
    gold = load_phrases(path)
    resolved = {name: dict(found) for name, found in resolve_gold(gold).items() if chance.random() > 0.1}
    for found in resolved.values():
        if chance.random() < 0.2:
            found[chance.choice(("country", "sector"))] = chance.choice(("KEN", "MIL", "", None))
    table, _ = reference.score_actors(reference.rows(path), resolved)
    assert score_actors(gold, resolved).to_dict() == table
