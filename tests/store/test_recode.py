"""Reading a collection again: what is stale is read, what was read before stays, and changes are told with reasons."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner

from communique.bulk import Outcome
from communique.cli.main import app
from communique.model.document import RawDocument
from communique.model.errors import StoreError
from communique.model.reading import Reading, Run
from communique.pipeline import versions
from communique.processes import Fault
from communique.store import Store
from communique.store.changes import Change, changes, compare
from communique.store.ingest import ingest
from communique.store.recode import recode, stale
from tests.store.made import Note, raw, raws, read, reading, rows

NEW = Run(program="communique 9.0", resources="new", model="none", model_sha256="0" * 8)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "s.duckdb")
    ingest(made, raws(4), read=read)
    return made


def reader(change: Callable[[Reading], Reading], run: Run = NEW) -> Any:
    """Returns what reads with other rules: the made readings, changed."""

    def again(
        of: Iterable[RawDocument], *, jobs: int | None = None, notice: Note = None
    ) -> Generator[Outcome, None, None]:
        for one in of:
            yield Outcome(one, change(msgspec.structs.replace(reading(one), run=run)))

    return again


def alike(given: Reading) -> Reading:
    return given


def otherwise(given: Reading) -> Reading:
    """Returns a reading without its first position, with another rank in the second, and no other change."""
    _, second, *rest = given.positions
    origin = msgspec.structs.replace(second.origin, rule="stances/new")
    return msgspec.structs.replace(
        given, positions=[msgspec.structs.replace(second, rank=second.rank + 1, origin=origin), *rest]
    )


def test_what_these_versions_have_read_is_not_read_again(store: Store) -> None:
    made = reading(raw(0)).run
    assert stale(store, made) == []
    assert stale(store, NEW) == [1, 2, 3, 4]
    assert recode(store, run=NEW, read=reader(alike)).read == 4
    assert stale(store, NEW) == []
    assert recode(store, run=NEW, read=reader(alike)).read == 0
    assert recode(store, run=NEW, read=reader(alike), everything=True).read == 4


def test_what_reads_alike_is_linked_and_not_kept_twice(store: Store) -> None:
    before = rows(store, "SELECT count(*) FROM all_positions")
    tally = recode(store, run=NEW, read=reader(alike))
    assert (tally.read, tally.changed) == (4, 0)
    assert rows(store, "SELECT count(*) FROM all_positions") == before
    assert rows(store, "SELECT run_no, count(*) FROM readings GROUP BY run_no ORDER BY run_no") == [(1, 4), (2, 4)]
    assert rows(store, "SELECT program, resources, verb FROM runs WHERE run_no = 2") == [
        ("communique 9.0", "new", "recode")
    ]


def test_earlier_readings_and_judgements_stay(store: Store) -> None:
    ((record, document),) = rows(store, "SELECT id, document_id FROM positions LIMIT 1")
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO judgements (judgement_no, made_at, person, document_id, family, record_id, verdict)"
            " VALUES (1, now()::TIMESTAMP, 'ann', ?, 'positions', ?, 'right')",
            [document, record],
        )
    judged, earlier = rows(store, "FROM judgements"), rows(store, "FROM all_positions ORDER BY rowid")
    tally = recode(store, run=NEW, read=reader(otherwise))
    assert (tally.read, tally.changed) == (4, 4)
    assert rows(store, "FROM judgements") == judged
    assert rows(store, "FROM all_positions ORDER BY rowid")[: len(earlier)] == earlier
    assert rows(store, "SELECT count(*) FROM positions") == [(len(earlier) - 4,)]
    assert rows(store, "SELECT count(*) FROM texts") == rows(store, "SELECT count(*) FROM documents") == [(4,)]
    assert rows(store, "SELECT count(*) FROM sightings") == [(4,)]


def test_what_failed_is_read_again_and_what_fails_now_keeps_its_reading(store: Store) -> None:
    ingest(store, [RawDocument("Peru met Chad.", "a", external_id="fault")], read=read)
    assert stale(store, reading(raw(0)).run) == [5]

    def failing(of: Iterable[RawDocument], **how: Any) -> Generator[Outcome, None, None]:
        for one in of:
            fault = one.external_id == "0"
            yield Outcome(one, None if fault else reading(one), Fault("C190", "no.", "Report it.") if fault else None)

    told: list[str] = []
    tally = recode(store, run=NEW, read=failing, reject=lambda code, *rest: told.append(code))
    assert (tally.read, tally.rejected, told) == (4, 1, ["C190"])
    assert rows(store, "SELECT count(*), count(doctype) FROM documents") == [(5, 5)]
    assert rows(store, "SELECT place, mended_run FROM rejections ORDER BY place") == [("a", 3), ("made.jsonl:0", None)]


def test_what_a_later_sighting_told_is_read_with_it(store: Store) -> None:
    ingest(store, [raw(2, publisher="Lagoon Radio")], read=read)
    made = reading(raw(0)).run
    assert stale(store, made) == [3]
    recode(store, run=made, read=read)
    assert rows(store, "SELECT publisher FROM documents WHERE document_no = 3") == [("Lagoon Radio",)]
    ingest(store, [raw(2, publisher="Another Radio")], read=read)
    assert stale(store, made) == []  # the first that told a thing is heard


def test_how_the_input_found_its_facts_is_known_again(store: Store) -> None:
    given: list[RawDocument] = []

    def seen(of: Iterable[RawDocument], **how: Any) -> Generator[Outcome, None, None]:
        for one in of:
            given.append(one)
            yield Outcome(one, reading(one))

    page = RawDocument("Fiji.", "a.html", address="https://example.org/a", how=(("title", "og:title"),), title="Fiji")
    ingest(store, [page], read=read)
    recode(store, run=NEW, read=seen)
    assert given[-1] == page
    assert [one.how for one in given[:-1]] == [()] * 4


def test_broken_off_it_reads_the_rest(store: Store) -> None:
    def stopping(of: Iterable[RawDocument], **how: Any) -> Generator[Outcome, None, None]:
        yield from list(reader(otherwise)(of))[:1]
        raise KeyboardInterrupt

    assert recode(store, run=NEW, read=stopping).status == "interrupted"
    assert stale(store, NEW) == [2, 3, 4]
    assert recode(store, run=NEW, read=reader(otherwise)).read == 3


def found(store: Store, *runs: int) -> list[Change]:
    return list(changes(store, compare(store, *runs)))


def test_changes_are_told_record_by_record_field_by_field(store: Store) -> None:
    recode(store, run=NEW, read=reader(otherwise))
    comparison = compare(store)
    assert (comparison.earlier, comparison.later, comparison.new_documents) == (1, 2, 0)
    assert comparison.versions == {"program": (["0.1.0"], ["communique 9.0"]), "resources": (["00000000"], ["new"])}
    per_document = [c for c in found(store) if c.document_id == comparison.changed_documents[0][0]]
    assert [(c.kind, c.family) for c in per_document] == [("went", "positions"), ("changed", "positions")]
    went, changed = per_document
    assert went.rule == ("stances/oppose", None)
    assert changed.rule == ("stances/oppose", "stances/new")
    assert set(changed.fields) == {"rank", "rule"}
    old, new = changed.fields["rank"]
    assert new == old + 1
    back = found(store, 2, 1)
    assert {c.kind for c in back} == {"came", "changed"}


def test_documents_that_came_between_are_no_changes(store: Store) -> None:
    ingest(store, raws(6), read=read)
    comparison = compare(store, 1, 2)
    assert (comparison.new_documents, comparison.changed_documents) == (2, [])


def test_a_record_whose_words_moved_is_one_that_changed(store: Store) -> None:
    def moved(given: Reading) -> Reading:
        first, *rest = given.positions
        words = msgspec.structs.replace(first.evidence, end=first.evidence.end - 2, exact=first.evidence.exact[:-2])
        return msgspec.structs.replace(
            given, positions=[msgspec.structs.replace(first, id="position:other", evidence=words), *rest]
        )

    recode(store, run=NEW, read=reader(moved))
    assert [(c.kind, set(c.fields)) for c in found(store)] == [("changed", {"evidence"})] * 4


def test_runs_that_are_not_there_are_told(store: Store) -> None:
    with pytest.raises(StoreError, match=r"C613 .*communique recode"):
        compare(store)
    with pytest.raises(StoreError, match=r"C613 there is no run 9 \(runs: 1 to 1\)"):
        compare(store, 1, 9)


def test_the_verbs(store: Store, tmp_path: Path) -> None:
    at = ["--store", str(store.path)]
    (tmp_path / "a.txt").write_text(
        "LIMA, May 4 (Andina) -- Peru welcomes the resumption of talks between Oman and Iraq."
    )
    assert CliRunner().invoke(app, ["ingest", *at, str(tmp_path / "a.txt")]).exit_code == 0
    assert stale(store, versions()) == [1, 2, 3, 4]
    done = CliRunner().invoke(app, ["recode", *at, "--jobs", "1"])
    assert done.exit_code == 0
    assert "read again     4 of 4" in done.stdout
    told = CliRunner().invoke(app, ["changes", *at])
    assert told.exit_code == 0
    assert "resources: 00000000 -> " in told.stdout
    assert "documents read otherwise: 4; new: 0" in told.stdout
    assert "rule " in told.stdout
    lines = CliRunner().invoke(app, ["changes", *at, "--format", "jsonl", "2", "3"]).stdout.splitlines()
    assert len(lines) == len(found(store, 2, 3)) > 4
    assert CliRunner().invoke(app, ["changes", *at, "1"]).exit_code == 2
