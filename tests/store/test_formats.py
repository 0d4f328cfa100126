"""A folder of all formats goes into a store: once, with how facts were found, and not coded where it cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from communique.cli.main import app
from communique.store import open_store
from tests.intake import made_pages as made
from tests.intake.test_any_bytes import originals

FRENCH = (
    "Le ministre des Affaires étrangères du Togo a reçu mardi l'ambassadeur du Pérou. Les deux parties ont salué les"
    " relations entre leurs pays et ont signé un accord sur la pêche."
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("formats") / "saved"
    path.mkdir()
    for name, data in originals().items():
        (path / name).write_bytes(data)
    (path / "french.html").write_text(f"<html><head><title>Togo</title></head><body><p>{FRENCH}</p></body></html>")
    (path / "picture.png").write_bytes(b"\x89PNG")
    return path


def test_a_folder_of_all_formats_is_taken_in_once(folder: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "s.duckdb")
    run = CliRunner()
    first = run.invoke(app, ["ingest", "--store", store, str(folder)])
    assert first.exit_code == 4, first.output  # the archive holds one broken file
    assert "passed over 1 that hold no document (1 .png)" in first.stderr
    assert "not coded      1 (stored; language: fr 1)" in first.stdout
    counted = "SELECT (SELECT count(*) FROM texts), (SELECT count(*) FROM sightings), (SELECT count(*) FROM contents)"
    opened = open_store(store)
    before = opened.sql(counted).rows()
    second = run.invoke(app, ["ingest", "--store", store, str(folder)])
    assert "read           0" in second.stdout
    assert opened.sql(counted).rows() == before
    (row,) = opened.sql(
        "SELECT * FROM contents JOIN texts USING (document_id) WHERE address = 'https://l.example/pact'"
    ).rows()
    assert row["text"] == made.NEWS_TEXT
    assert row["title_how"] == "html heading, as in html JSON-LD headline"
    assert (row["publisher_how"], row["address_how"]) == ("html meta og:site_name", "html link canonical")
    assert row["published_at"] == "2031-05-04T09:30:00+12:00"
    codes = opened.sql("SELECT DISTINCT code FROM rejections").rows()
    assert [item["code"] for item in codes] == ["C120"]


def test_columns_are_mapped_and_a_wrong_map_is_wrong_usage(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Headline,Body\nChad thanks Niger,Chad thanked Niger for its help.\n")
    run = CliRunner()
    good = run.invoke(app, ["read", "--format", "jsonl", "--map", "text=Body, title=Headline", str(table)])
    assert good.exit_code == 0 and '"title":"Chad thanks Niger"' in good.stdout
    bad = run.invoke(app, ["read", "--map", "text=Words", str(table)])
    assert bad.exit_code == 3 and "the columns are `Headline`, `Body`" in bad.stderr
    for given in ("body=Body", "text", "text=", "text=A,text=B"):
        assert run.invoke(app, ["read", "--map", given, str(table)]).exit_code == 2
