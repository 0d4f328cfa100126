"""A store of the samples, read once for all tests of exports."""

from __future__ import annotations

from pathlib import Path

import pytest

import communique
from communique.intake import read_path
from communique.store import Store
from communique.store.ingest import ingest

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = Store(tmp_path_factory.mktemp("store") / "s.duckdb")
    files = [SAMPLES / "dispatch.txt", SAMPLES / "collection.jsonl", SAMPLES / "readout.txt"]
    ingest(made, (item for file in files for item in read_path(str(file))), jobs=1)
    return communique.open_store(made.path)
