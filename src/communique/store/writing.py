"""Writes what a run takes in, batch by batch: each batch is one transaction, there whole or not at all."""

from __future__ import annotations

import hashlib
import signal
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from types import FrameType
from typing import TypeVar

import duckdb

from communique import facts
from communique.model.document import RawDocument
from communique.model.reading import Reading, Run
from communique.store.links import link
from communique.store.merging import NONE, Links, bring_up, counted
from communique.store.rows import FAMILIES, Row, content_row, document_id, record_rows, said, sha256, sighting_of
from communique.store.schema import now
from communique.store.store import Store, program
from communique.store.tables import insert

T = TypeVar("T")
_PART = 256  # readings whose rows are held at a time


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input or a document that could not be read; `document` is the text's id where it is stored."""

    code: str
    place: str
    message: str
    fix: str | None
    document: str | None = None


@dataclass(slots=True)
class Batch:
    """What is written in one transaction."""

    read: list[tuple[RawDocument, Reading]] = field(default_factory=list)
    unread: list[RawDocument] = field(default_factory=list)  # stored, but no reading came of them
    seen: list[RawDocument] = field(default_factory=list)  # the text is there already
    refused: list[Refusal] = field(default_factory=list)
    already_there: int = 0
    characters: int = 0  # the length of the texts that are held

    def __bool__(self) -> bool:
        return bool(self.rows() or self.already_there)

    def add(self, raw: RawDocument, reading: Reading | None = None) -> None:
        """Adds a document that is stored, with its reading where there is one."""
        if reading is not None:
            self.read.append((raw, reading))
        else:
            self.unread.append(raw)
        self.characters += len(raw.text)

    def see(self, raw: RawDocument) -> None:
        """Adds a document whose text is there already."""
        self.seen.append(raw)
        self.characters += len(raw.text)

    def rows(self) -> int:
        """Returns the number of documents and inputs that leave rows."""
        return len(self.read) + len(self.unread) + len(self.seen) + len(self.refused)

    def documents(self) -> list[str]:
        """Returns the ids of the documents that are written."""
        return [document_id(raw.text) for raw in (*(raw for raw, _ in self.read), *self.unread)]


@dataclass(slots=True)
class Tally:
    """What a run did: numbers of documents, and of the records that they gave by family."""

    run_no: int
    status: str = "running"
    read: int = 0
    already_there: int = 0
    rejected: int = 0
    changed: int = 0  # documents that read otherwise than before, or for the first time
    links: Links = NONE  # documents that repeat another, and merged events
    records: Counter[str] = field(default_factory=Counter)
    not_coded: Counter[str] = field(default_factory=Counter)  # documents by language, stored and not read yet


class Writer:
    """Writes one run into a store that its process holds alone."""

    def __init__(self, store: Store, verb: str) -> None:
        self._store, self._verb = store, verb
        with store.writing() as connection:
            connection.execute("UPDATE runs SET status = 'broken_off' WHERE status = 'running'")
            self.run_no = _next(connection, "runs", "run_no")
            row = [self.run_no, verb, "running", now(), None, program(), facts.version(), None, None, 0, 0, 0]
            connection.execute(f"INSERT INTO runs VALUES ({', '.join('?' * len(row))})", row)
        self.tally = Tally(self.run_no)

    def write(self, batch: Batch) -> None:
        """Writes a batch; when it returns, all of it is on the disk.

        Raises:
            StoreError: C601, C605: the store stays as it was before the batch.
        """
        with undisturbed():
            with self._store.writing() as connection:
                transaction = _Transaction(connection, self.run_no, now())
                if self._verb == "ingest":
                    transaction.keep(batch)
                self.tally.changed += transaction.write(batch)
                link(connection, batch.documents(), self.run_no)
            _count(self.tally, batch)

    def finish(self, status: str) -> None:
        """Writes that the run is over."""
        if status == "finished":
            try:
                bring_up(self._store, self.run_no)
            except KeyboardInterrupt:  # the next run makes it up
                status = "interrupted"
        self.tally.status, self.tally.links = status, counted(self._store, self.run_no)
        with undisturbed(), self._store.writing() as connection:
            connection.execute(
                "UPDATE rejections SET mended_run = $run WHERE mended_run IS NULL AND last_run < $run"
                " AND (place IN (SELECT place FROM sightings WHERE run_no = $run)"
                " OR document_id IN (SELECT document_id FROM readings WHERE run_no = $run))",
                {"run": self.run_no},
            )
            connection.execute(
                "UPDATE runs SET status = ?, finished_at = ? WHERE run_no = ?", [status, now(), self.run_no]
            )


class _Transaction:
    """The rows of one batch, on their way into the tables."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, run_no: int, at: datetime) -> None:
        self._connection, self._run, self._at = connection, run_no, at

    def keep(self, batch: Batch) -> None:
        """Writes the texts of a batch, and where they were obtained."""
        stored = [raw for raw, _ in batch.read] + batch.unread
        self._texts(stored)
        self._sightings(stored + batch.seen)

    def write(self, batch: Batch) -> int:
        """Writes what was read and rejected, and returns how many documents read otherwise than before."""
        parts = range(0, len(batch.read), _PART)
        changed = sum(self._readings(batch.read[at : at + _PART]) for at in parts)
        self._refusals(batch.refused)
        counts = [len(batch.read), batch.already_there, len(batch.refused), self._run]
        self._connection.execute(
            "UPDATE runs SET documents_read = documents_read + ?, already_there = already_there + ?,"
            " rejected = rejected + ? WHERE run_no = ?",
            counts,
        )
        if batch.read:
            self._versions(batch.read[0][1].run)
        return changed

    def _texts(self, raws: Sequence[RawDocument]) -> None:
        stamp = {"added_at": self._at.isoformat(), "run_no": self._run}
        number = _next(self._connection, "texts", "document_no")
        new = self._missing("texts", "document_id", {document_id(raw.text): raw for raw in raws})
        rows = [
            {"document_id": key, "document_no": number + i, "sha256": sha256(raw.text), "text": raw.text}
            | stamp
            | {"characters": len(raw.text)}
            for i, (key, raw) in enumerate(new.items())
        ]
        insert(self._connection, "texts", rows)

    def _sightings(self, raws: Sequence[RawDocument]) -> None:
        stamp = {"obtained_at": self._at.isoformat(), "run_no": self._run}
        rows = {row["sighting_id"]: row | stamp for row in map(sighting_of, raws)}
        insert(self._connection, "sightings", list(self._missing("sightings", "sighting_id", rows).values()))

    def _readings(self, read: Sequence[tuple[RawDocument, Reading]]) -> int:
        """Writes readings and returns how many are new; one that says what the current one says is linked to it."""
        current = self._current([reading.document.id for _, reading in read])
        number = _next(self._connection, "contents", "reading_no")
        links: dict[str, Row] = {}
        tables: dict[str, list[Row]] = {"contents": []}
        for raw, reading in read:
            key, plain = reading.document.id, said(reading)
            row = content_row(raw, reading, plain)
            no, known = current.get(key, (0, None))
            if known != row["content_sha256"]:
                no, number = number, number + 1
                tables["contents"].append(row | {"reading_no": no})
                for table, rows in record_rows(plain).items():
                    tables.setdefault(table, []).extend(row | {"reading_no": no, "document_id": key} for row in rows)
            links[key] = {"run_no": self._run, "document_id": key, "reading_no": no}
        self._retire([row["document_id"] for row in tables["contents"] if row["document_id"] in current])
        for table, rows in {"readings": list(links.values()), **tables}.items():
            insert(self._connection, table, rows)
        return len(tables["contents"])

    def _retire(self, documents: list[str]) -> None:
        """Lets readings be current no more, for others take their place."""
        if documents:
            self._connection.execute(
                "UPDATE contents SET is_current = false"
                " WHERE is_current AND document_id IN (SELECT unnest($1::VARCHAR[]))",
                [documents],
            )

    def _current(self, keys: list[str]) -> dict[str, tuple[int, str]]:
        found = self._connection.execute(
            "SELECT document_id, reading_no, content_sha256 FROM contents WHERE is_current"
            " AND document_id IN (SELECT unnest($1::VARCHAR[]))",
            [keys],
        ).fetchall()
        return {key: (number, digest) for key, number, digest in found}

    def _refusals(self, refused: Sequence[Refusal]) -> None:
        rows = {}
        for one in refused:
            key = hashlib.sha256(f"{one.code}\n{one.place}\n{one.message}".encode("utf-8", "replace")).hexdigest()[:16]
            rows[key] = {
                "rejection_id": key,
                "code": one.code,
                "place": one.place,
                "message": one.message,
                "fix": one.fix,
                "document_id": one.document,
                "first_at": self._at.isoformat(),
                "first_run": self._run,
                "last_run": self._run,
            }
        new = self._missing("rejections", "rejection_id", rows)
        insert(self._connection, "rejections", [_printable(row) for row in new.values()])
        again = [key for key in rows if key not in new]
        if again:
            self._connection.execute(
                "UPDATE rejections SET last_run = $1, mended_run = NULL"
                " WHERE rejection_id IN (SELECT unnest($2::VARCHAR[]))",
                [self._run, again],
            )

    def _missing(self, table: str, key: str, rows: dict[str, T]) -> dict[str, T]:
        """Returns those of the rows whose key is not in the table."""
        if not rows:
            return {}
        query = f"SELECT {key} FROM {table} WHERE {key} IN (SELECT unnest($1::VARCHAR[]))"
        there = {found for (found,) in self._connection.execute(query, [list(rows)]).fetchall()}
        return {name: row for name, row in rows.items() if name not in there}

    def _versions(self, run: Run) -> None:
        self._connection.execute(
            "UPDATE runs SET program = ?, resources = ?, model = ?, model_sha256 = ? WHERE run_no = ?",
            [run.program, run.resources, run.model, run.model_sha256, self._run],
        )


@contextmanager
def undisturbed() -> Iterator[None]:
    """Lets Ctrl-C wait until the block is done, so that nobody has to guess whether it was."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        waiting.append(number)

    before = signal.signal(signal.SIGINT, remember)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if waiting:
        raise KeyboardInterrupt


def _count(tally: Tally, batch: Batch) -> None:
    tally.read += len(batch.read)
    tally.already_there += batch.already_there
    tally.rejected += len(batch.refused)
    for _, reading in batch.read:
        tally.records.update({family: len(getattr(reading, family)) for family in FAMILIES})
        if reading.warnings and reading.warnings[0].startswith("language "):
            tally.not_coded[reading.document.lang or "unknown"] += 1


def _next(connection: duckdb.DuckDBPyConnection, table: str, column: str) -> int:
    found = connection.execute(f"SELECT coalesce(max({column}), 0) + 1 FROM {table}").fetchone()
    return int(found[0]) if found else 1


def _printable(row: Row) -> Row:
    """Returns a rejection without halves of surrogate pairs, which a file name may hold and no store can."""
    return {k: v.encode("utf-8", "replace").decode("utf-8") if isinstance(v, str) else v for k, v in row.items()}
