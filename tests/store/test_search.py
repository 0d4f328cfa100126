"""Search: the words that are marked are words of the text, and the index is never ahead of the store nor behind it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from communique.cli.main import app
from communique.model.document import RawDocument
from communique.model.errors import StoreError
from communique.store import Store
from communique.store import search as module
from communique.store.ingest import ingest
from communique.store.search import Hit, fill, search
from tests.store.made import raw, read

TEXTS = {
    "ports": "The ministers of Peru and Chad opened a port. Both ports serve Zürich and the Gulf.",
    "fish": "Fiji spoke of illegal fishing.\nThe gulf's fishing fleets visit twice; “fish” 日本語 \U0001f41f swim.",
    "visit": "A visiting delegation met.\x00 The delegation visited Lima and was received by \ue000 hosts.",
    "sign": "Nothing to see here but a sign AND an OR, NOT (NEAR) a column: text* - or 'quotes'.",
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "s.duckdb")
    ingest(made, [RawDocument(text, name, external_id=name) for name, text in TEXTS.items()], read=read)
    return made


def found(store: Store, words: str) -> set[str]:
    hits = search(store, words)
    for hit in hits:
        assert hit.spans
    return {name for name, text in TEXTS.items() if text in {hit.text for hit in hits}}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("port", {"ports"}),
        ("PORTS", {"ports"}),
        ("zurich", {"ports"}),
        ("visits", {"fish", "visit"}),
        ("gulf fishing", {"fish"}),
        ("fishing gulf", {"fish"}),
        ('"illegal fishing"', {"fish"}),
        ('"fishing illegal"', set()),
        ("deleg*", {"visit"}),
        ("日本語", {"fish"}),
        ("NOT NEAR", {"sign"}),
        ("(near) 'quotes'", {"sign"}),
        ("column: text*", {"sign"}),
        ("nowhere", set()),
    ],
)
def test_what_is_found(store: Store, words: str, names: set[str]) -> None:
    assert found(store, words) == names


@pytest.mark.parametrize("words", ["", "  ", '""', "*", "-- ;"])
def test_without_words_there_is_nothing_to_find(store: Store, words: str) -> None:
    with pytest.raises(StoreError, match="C614"):
        search(store, words)


def marked(hit: Hit) -> list[str]:
    return [hit.text[start:end] for start, end in hit.spans]


def test_marks_are_the_words_at_their_offsets(store: Store) -> None:
    (hit,) = search(store, "fishing gulf")
    assert marked(hit) == ["fishing", "gulf", "fishing", "fish"]
    (hit,) = search(store, "delegation hosts")
    assert marked(hit) == ["delegation", "delegation", "hosts"]
    start, end = hit.excerpt(around=20)
    assert any(start <= a and b <= end for a, b in hit.spans)


def test_a_new_document_is_found_at_once(store: Store) -> None:
    assert found(store, "lagoon") == set()
    ingest(store, [RawDocument("A lagoon is warm.", "l")], read=read)
    assert [hit.text for hit in search(store, "lagoon")] == ["A lagoon is warm."]


def index(store: Store) -> Path:
    return store.path.with_name(store.path.name + ".words")


@pytest.mark.parametrize("harm", ["delete", "empty", "garbage", "half", "other"])
def test_an_index_that_was_harmed_is_made_up(store: Store, harm: str, tmp_path: Path) -> None:
    search(store, "port")
    path = index(store)
    if harm == "delete":
        path.unlink()
    elif harm == "half":  # broken off after some of the texts
        with sqlite3.connect(path) as connection:
            connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
            connection.execute("INSERT INTO words (rowid, text) VALUES (1, ?)", [TEXTS["ports"]])
    elif harm == "other":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE of_store SET store_id = 'another'")
            connection.execute("INSERT INTO words (rowid, text) VALUES (99, 'visit')")
    else:
        path.write_bytes(b"" if harm == "empty" else b"no database\n" * 500)
    assert found(store, "visits") == {"fish", "visit"}


def test_texts_are_taken_in_part_by_part(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHUNK", 1)
    fill(store)
    assert found(store, "visits") == {"fish", "visit"}


def test_where_the_index_cannot_be_written_it_is_made_elsewhere(store: Store) -> None:
    index(store).unlink()
    index(store).mkdir()
    assert found(store, "visits") == {"fish", "visit"}


def test_an_ingest_fills_the_index_so_that_no_search_waits_for_it(tmp_path: Path) -> None:
    made = Store(tmp_path / "s.duckdb")
    ingest(made, [raw(1), raw(2)], read=read)
    with closing(sqlite3.connect(index(made))) as words:
        assert words.execute("SELECT count(*) FROM words WHERE words MATCH 'fishing'").fetchone() == (2,)


def test_an_index_that_cannot_be_filled_stops_no_ingest(tmp_path: Path) -> None:
    made = Store(tmp_path / "s.duckdb")
    index(made).mkdir()
    assert ingest(made, [raw(1)], read=read).read == 1


def test_the_index_holds_no_texts(store: Store) -> None:
    search(store, "port")
    assert b"opened a port" not in index(store).read_bytes()


def test_the_verb_shows_and_writes_hits(store: Store) -> None:
    shown = CliRunner().invoke(app, ["search", "--store", str(store.path), "gulf", "fishing"])
    assert shown.exit_code == 0
    assert "illegal *fishing*" in shown.stdout
    assert shown.stdout.rstrip().endswith("1 document")
    lines = CliRunner().invoke(app, ["search", "--store", str(store.path), "--format", "jsonl", "visits"]).stdout
    for line in lines.splitlines():
        row = json.loads(line)
        text = next(t for t in TEXTS.values() if row["excerpt"]["exact"] in t)
        for hit in row["hits"]:
            assert text[hit["start"] : hit["end"]] == hit["exact"]
