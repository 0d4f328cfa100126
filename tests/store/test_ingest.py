"""Taking documents in: all of a reading is kept, each document once, and what cannot be read is told and kept too."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner, Result

from communique.cli.main import app
from communique.intake import read_path
from communique.intake.rejection import Rejection
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document
from communique.store import Store
from communique.store.ingest import ingest
from communique.store.isodates import date_columns
from communique.store.rows import FAMILIES
from communique.store.writing import Batch, Writer
from tests.store.made import counts, raw, raws, read, rows

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "s.duckdb")


def sample() -> RawDocument:
    (found,) = read_path(str(SAMPLES / "dispatch.txt"))
    assert isinstance(found, RawDocument)
    return found


def rebuilt(store: Store, family: str, version: str) -> list[dict[str, Any]]:
    """Returns the records of a family as a reading has them, from the rows of the store."""
    with store.reading() as connection:
        result = connection.execute(f"SELECT * FROM all_{family} ORDER BY rowid")
        names = [column[0] for column in result.description]
        found = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    return [record(row, version) for row in found]


def record(row: dict[str, Any], version: str) -> dict[str, Any]:
    drop = {k for k in row if k.endswith(("_precision", "_first", "_last"))}
    drop |= {"reading_no", "document_id", "actor_ids", "recipient_ids"}
    due = {k: str(v) if v else None for k, v in row.items() if k in ("deadline_first", "deadline_last")}
    row = {k: v for k, v in row.items() if k not in drop} | due
    for name in ("evidence", "object"):
        if name in row:
            start, end, exact = row.pop(f"{name}_start"), row.pop(f"{name}_end"), row.pop(name)
            row[name] = None if exact is None else {"start": start, "end": end, "exact": exact}
    geo = {k[4:]: row.pop(k) for k in list(row) if k.startswith("geo_")}
    if geo:
        row["geo"] = geo if geo["id"] else None
    parts = {k: row.pop(k) for k in ("speech_mode", "attribution_basis", "speaker", "chain", "tier")}
    row["attribution"] = {k.removeprefix("attribution_"): v for k, v in parts.items()}
    origin = {"rule": row.pop("rule"), "model": row.pop("by_model"), "person": row.pop("by_person")}
    row["origin"] = origin | {"version": version, "confidence": row.pop("confidence")}
    return row


def by_key(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_field_of_every_record_is_kept(store: Store, family: str) -> None:
    reading = read_document(sample())
    ingest(store, [sample()], jobs=1)
    given = msgspec.to_builtins(reading)[family]
    kept = rebuilt(store, family, reading.positions[0].origin.version)
    assert given
    assert [json.loads(by_key(r)) for r in kept] == [json.loads(by_key(r)) for r in given]


def test_all_else_of_a_reading_is_kept(store: Store) -> None:
    reading: Reading = read_document(sample())
    ingest(store, [sample()], jobs=1)
    actors = rows(store, "SELECT id, label, kind, mentions FROM actors")
    assert [dict(zip(("id", "label", "kind", "mentions"), a, strict=True)) for a in actors] == msgspec.to_builtins(
        reading.actors
    )
    persons = rows(store, "SELECT name, side, [r.title for r in roles] FROM persons")
    assert persons == [(p.name, p.side, [r.title for r in p.roles]) for p in reading.persons]
    covered = rows(store, 'SELECT "start", "end", records, reason FROM coverage')
    assert covered == [(c.start, c.end, c.records, c.reason) for c in reading.coverage]
    document = reading.document
    fields = ("sha256", "title", "doctype", "publisher", "published_at", "lang", "parties", "provenance_tier")
    kept = rows(store, f"SELECT {', '.join(fields)} FROM documents")
    assert kept == [tuple(getattr(document, field) for field in fields)]
    how = rows(store, "SELECT title_how, doctype_how, publisher_how, published_at_how, lang_how FROM documents")[0]
    assert how == tuple(document.how[f] for f in ("title", "doctype", "publisher", "published_at", "lang"))
    run = rows(store, "SELECT program, resources, model, model_sha256, status, documents_read FROM runs")
    assert run == [(*msgspec.structs.astuple(reading.run), "finished", 1)]


def test_the_words_of_a_record_are_those_of_the_stored_text(store: Store) -> None:
    ingest(store, [sample()], jobs=1)
    for family in FAMILIES:
        words = rows(
            store,
            "SELECT r.evidence, substr(t.text, r.evidence_start + 1, r.evidence_end - r.evidence_start)"
            f" FROM {family} r JOIN texts t USING (document_id)",
        )
        assert words
        assert [pair for pair in words if pair[0] != pair[1]] == []


def test_odd_characters_come_back_as_they_went_in(store: Store) -> None:
    text = 'Fiji \U0001f1eb\U0001f1ef said "no" \\ \t\r\n\x07 \'ok\' \u2028 日本語 e\u0301 {"a": 1};'
    text += " DROP TABLE texts; --\x00 end"
    ingest(store, [RawDocument(text, "odd")], read=read)
    assert rows(store, "SELECT text, characters FROM texts") == [(text, len(text))]


def test_a_second_time_nothing_is_read_or_doubled(store: Store) -> None:
    ingest(store, raws(7), read=read, many=3)
    before = counts(store.path)
    tally = ingest(store, raws(9), read=read, many=3)
    assert (tally.read, tally.already_there, tally.rejected) == (2, 7, 0)
    assert rows(store, "SELECT documents_read, already_there FROM runs") == [(7, 0), (2, 7)]
    assert {t: n // 7 for t, n in before.items()} == {t: n // 9 for t, n in counts(store.path).items()}


def test_a_text_that_comes_twice_at_once_is_read_once(store: Store) -> None:
    tally = ingest(store, [raw(1), raw(2), raw(1)], read=read)
    assert (tally.read, tally.already_there) == (2, 1)
    assert rows(store, "SELECT count(*) FROM documents") == [(2,)]


def test_the_same_text_from_elsewhere_is_a_sighting_and_no_document(store: Store) -> None:
    ingest(store, [raw(1)], read=read)
    tally = ingest(store, [raw(1, publisher="Lagoon Radio", published_at="2025-03-04")], read=read)
    assert (tally.read, tally.already_there) == (0, 1)
    seen = rows(store, "SELECT run_no, given_publisher, given_published_at FROM sightings ORDER BY run_no")
    assert seen == [(1, None, None), (2, "Lagoon Radio", "2025-03-04")]
    assert rows(store, "SELECT count(*) FROM texts") == [(1,)]


def test_an_address_is_kept_with_how_it_was_found(store: Store) -> None:
    page = RawDocument("Fiji.", "a.html", address="https://example.org/a", how=(("address", "canonical link"),))
    ingest(store, [page, RawDocument("Peru.", "b", address="https://example.org/b"), raw(1)], read=read)
    found = rows(store, "SELECT address, address_how FROM documents ORDER BY document_no")
    assert found == [
        ("https://example.org/a", "canonical link"),
        ("https://example.org/b", "given"),
        (None, None),
    ]


def test_the_hash_of_the_original_bytes_is_kept(store: Store, tmp_path: Path) -> None:
    plain = tmp_path / "a.txt"
    plain.write_bytes(b"\xef\xbb\xbfPeru met Chad.")
    ingest(store, read_path(str(plain)), read=read)
    ((original, stored),) = rows(
        store, "SELECT s.original_sha256, t.sha256 FROM sightings s JOIN texts t USING (document_id)"
    )
    assert original != stored  # the byte order mark is no part of the text
    assert len(original) == 64


def test_what_is_rejected_is_kept_with_code_place_and_fix_and_told_once(store: Store) -> None:
    told: list[tuple[str, str, str, str | None]] = []
    bad = Rejection("C103", "b.pdf", "this is a PDF file, not plain text.", "Extract its text first.")
    items = [raw(1), bad, raw(2)]
    tally = ingest(store, items, read=read, reject=lambda *what: told.append(what))
    assert (tally.read, tally.rejected) == (2, 1)
    assert told == [("C103", "b.pdf", bad.message, bad.fix)]
    ingest(store, items, read=read)
    kept = rows(store, "SELECT code, place, message, fix, first_run, last_run, mended_run FROM rejections")
    assert kept == [("C103", "b.pdf", bad.message, bad.fix, 1, 2, None)]
    ingest(store, [RawDocument("Peru met Chad.", "b.pdf")], read=read)
    assert rows(store, "SELECT mended_run FROM rejections") == [(3,)]


def test_a_document_that_cannot_be_read_is_stored_and_tried_again(store: Store) -> None:
    faulty = RawDocument("Peru met Chad.", "a.txt", external_id="fault")
    tally = ingest(store, [raw(1), faulty], read=read)
    assert (tally.read, tally.rejected) == (1, 1)
    ((text, lang),) = rows(store, "SELECT text, lang FROM documents JOIN rejections USING (document_id)")
    assert (text, lang) == ("Peru met Chad.", None)
    tally = ingest(store, [RawDocument("Peru met Chad.", "a.txt")], read=read)
    assert (tally.read, tally.already_there) == (1, 0)
    assert rows(store, "SELECT count(*), count(doctype) FROM documents") == [(2, 2)]


def test_a_text_that_no_store_can_hold_is_rejected(store: Store) -> None:
    tally = ingest(store, [RawDocument("half \ud800", "a"), Rejection("C101", "\udcff.txt", "none.", "")], read=read)
    assert (tally.read, tally.rejected) == (0, 2)
    assert rows(store, "SELECT code FROM rejections ORDER BY code") == [("C101",), ("C113",)]


def test_what_the_program_cannot_read_yet_is_stored_and_said(store: Store) -> None:
    text = "Le ministre des affaires étrangères du Pérou a rencontré son homologue tchadien à Lima pour les entretiens."
    tally = ingest(store, [RawDocument(text, "a")], jobs=1)
    assert tally.not_coded == {"fr": 1}
    ((lang, warnings, positions),) = rows(
        store, "SELECT lang, warnings, (SELECT count(*) FROM positions) FROM documents"
    )
    assert (lang, positions) == ("fr", 0)
    assert "stored and not coded" in warnings[0]


def test_an_interruption_keeps_what_was_read(store: Store) -> None:
    stop = RawDocument("Stop.", "s", external_id="stop")
    tally = ingest(store, [raw(1), raw(2), stop, raw(3)], read=read)
    assert (tally.status, tally.read) == ("interrupted", 2)
    assert rows(store, "SELECT status, documents_read FROM runs") == [("interrupted", 2)]
    assert ingest(store, raws(4), read=read).read == 2


def test_documents_are_taken_from_the_input_as_they_are_read(store: Store) -> None:
    taken: list[int] = []

    def source() -> Any:
        for number in range(500):
            taken.append(number)
            yield RawDocument(f"{number} " * 40, str(number))  # texts that have nothing in common to compare

    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        assert len(taken) - done < 2

    assert ingest(store, source(), read=read, tick=tick, many=50).read == 500


def test_long_texts_are_not_gathered_in_memory(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []
    write = Writer.write

    def counted(self: Writer, batch: Batch) -> None:
        written.append(batch.characters)
        write(self, batch)

    monkeypatch.setattr(Writer, "write", counted)
    monkeypatch.setattr("communique.store.ingest.LARGE", 5_000)
    ingest(store, (RawDocument(f"{number} " * 400, str(number)) for number in range(100, 130)), read=read)
    assert len(written) > 7
    assert max(written) < 8_000


@pytest.mark.parametrize(
    ("value", "columns"),
    [
        ("2024", ("2024", "year", "2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02", "month", "2024-02-01", "2024-02-29")),
        ("2024-02-29", ("2024-02-29", "day", "2024-02-29", "2024-02-29")),
        ("2024-02-29T10:00:00Z", ("2024-02-29T10:00:00Z", "time", "2024-02-29", "2024-02-29")),
        ("2023-02-29", (None,) * 4),
        ("2023-13", (None,) * 4),
        ("0000-01-01", (None,) * 4),
        ("on a Monday in the spring", (None,) * 4),
        ("", (None,) * 4),
        (None, (None,) * 4),
    ],
)
def test_dates_keep_their_precision_and_words_are_no_dates(value: str | None, columns: tuple[str | None, ...]) -> None:
    found = date_columns("d", value)
    assert tuple(found.values()) == columns
    for day in (found["d_first"], found["d_last"]):
        assert day is None or date.fromisoformat(day)


def command(*args: str) -> Result:
    return CliRunner().invoke(app, ["ingest", *args])


def test_the_command_tells_what_was_done_and_its_exit_code(tmp_path: Path) -> None:
    path, missing = str(tmp_path / "c.duckdb"), str(tmp_path / "none.txt")
    texts = [str(p) for p in sorted(SAMPLES.glob("*.txt"))]
    first = command("--store", path, "--jobs", "1", *texts)
    assert first.exit_code == 0
    assert "run 1" in first.stdout
    assert f"read           {len(texts)}" in first.stdout
    assert "positions" in first.stdout
    again = command("--store", path, *texts, missing)
    assert again.exit_code == 4
    assert f"already there  {len(texts)}" in again.stdout
    assert "rejected       1" in again.stdout
    assert again.stderr.startswith(f"C101 {missing}: ")
    assert command("--store", path, missing).exit_code == 3


def test_a_fault_shows_its_traceback_where_it_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(batch: Any) -> Any:
        raise KeyError("clause")

    monkeypatch.setattr("communique.bulk.outcomes.__kwdefaults__", {"read": failing})
    args = ["--store", str(tmp_path / "c.duckdb"), "--jobs", "1", str(SAMPLES / "readout.txt")]
    plain = command(*args)
    assert (plain.exit_code, plain.stderr.split()[0], "Traceback" in plain.stderr) == (3, "C190", False)
    assert "Traceback" in command("--debug", *args).stderr


def test_the_store_is_that_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_STORE", str(tmp_path / "e.duckdb"))
    assert command("--jobs", "1", str(SAMPLES / "readout.txt")).exit_code == 0
    assert (tmp_path / "e.duckdb").exists()
    made = CliRunner().invoke(app, ["init"])
    assert (made.exit_code, "there is a store already" in made.stdout) == (0, True)
    made = CliRunner().invoke(app, ["init", str(tmp_path / "f.duckdb")])
    assert (made.exit_code, "an empty store is made" in made.stdout) == (0, True)
