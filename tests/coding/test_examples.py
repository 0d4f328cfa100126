"""Every line of the lexicon does what its own examples say: it fires on one and stays silent on the other."""

from __future__ import annotations

import pytest

from communique import facts
from tests.coding.documents import (
    fitted,
    fitting,
    joint,
    jointly,
    read_ahead,
    release,
    released,
    rules,
    speech,
    wire,
    wired,
)

TABLES = ("stances", "claims", "encounters", "issued", "charges")
ENTRIES = [row for name in TABLES for row in facts.table(f"lexicon/en/{name}")]


def sentences(row: facts.Row, kind: str) -> list[str]:
    """Returns the examples of an entry, one or several."""
    given = row[kind]
    return [given] if isinstance(given, str) else list(given)


CLAIMS = {row["id"]: bool(row.get("spoken")) for row in facts.table("lexicon/en/claims")}
FIRES = [pytest.param(row["id"], text, id=row["id"]) for row in ENTRIES for text in sentences(row, "fires")]
SILENT = [pytest.param(row["id"], text, id=row["id"]) for row in ENTRIES for text in sentences(row, "silent")]


@pytest.fixture(scope="module", autouse=True)
def _examples_read_together() -> None:
    fires = [t for row in ENTRIES for t in sentences(row, "fires")]
    silent = [t for row in ENTRIES for t in sentences(row, "silent")]
    read_ahead(make(t) for t in fires for make in (fitted, released))
    read_ahead(make(t) for t in silent for make in (wired, jointly, released))


@pytest.mark.parametrize(("rule", "sentence"), FIRES)
def test_an_entry_fires_on_its_example(rule: str, sentence: str) -> None:
    own = {True: speech, False: release}  # a side says it in its own voice
    frame = own[CLAIMS[rule]] if rule in CLAIMS else fitting
    assert rule in rules(frame(sentence))


@pytest.mark.parametrize(("rule", "sentence"), SILENT)
@pytest.mark.parametrize("frame", [wire, joint, release], ids=["wire", "joint", "release"])
def test_an_entry_stays_silent_on_its_counter_example(frame, rule: str, sentence: str) -> None:  # type: ignore[no-untyped-def]
    assert rule not in rules(frame(sentence))


def test_entries_have_ids_of_their_own() -> None:
    ids = [row["id"] for row in ENTRIES]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("row", ENTRIES, ids=lambda row: row["id"])
def test_examples_are_whole_sentences_and_ours(row: facts.Row) -> None:
    assert row["origin"] == "constructed"
    for text in (*sentences(row, "fires"), *sentences(row, "silent")):
        assert text[:1].isupper() and text.endswith((".", "?", "”", '"'))
