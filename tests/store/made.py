"""Constructed documents with made readings: the store is tested without a parser. As a program it ingests them."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import msgspec

from communique.bulk import Outcome
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.processes import Fault
from communique.store import Store
from communique.store.ingest import ingest
from communique.store.rows import FAMILIES, document_id, sha256
from tests.cli import readings

TABLES = ("texts", "sightings", "contents", *(f"all_{f}" for f in (*FAMILIES, "actors", "persons", "coverage")))
Note = Callable[[str], None] | None


def raw(number: int, **given: str) -> RawDocument:
    """Returns the constructed text with a number at its end."""
    return RawDocument(f"{readings.TEXT}\n{number}", f"made.jsonl:{number}", external_id=str(number), **given)


def raws(count: int) -> Iterator[RawDocument]:
    return (raw(number) for number in range(count))


def reading(of: RawDocument) -> Reading:
    """Returns the made reading of a text; its record ids are the document's own."""
    made = readings.reading(external_id=of.external_id)
    document = msgspec.structs.replace(
        made.document,
        id=document_id(of.text),
        sha256=sha256(of.text),
        title=of.title or made.document.title,
        publisher=of.publisher or made.document.publisher,
    )
    records = {
        family: [msgspec.structs.replace(r, id=f"{r.id}:{document.id[4:]}") for r in getattr(made, family)]
        for family in FAMILIES
    }
    return msgspec.structs.replace(made, document=document, **records)


def read(of: Iterable[RawDocument], *, jobs: int | None = None, notice: Note = None) -> Generator[Outcome, None, None]:
    """Yields the made readings; one that is called "fault" has a fault, at one called "stop" the user interrupts."""
    for one in of:
        if one.external_id == "stop":
            raise KeyboardInterrupt
        if one.external_id == "fault":
            yield Outcome(one, None, Fault("C190", "internal fault while reading: KeyError.", "Report it."))
        else:
            yield Outcome(one, reading(one))


def rows(store: Store, query: str, *values: Any) -> list[tuple[Any, ...]]:
    """Returns the rows of a query."""
    with store.reading() as connection:
        return connection.execute(query, list(values)).fetchall()


def counts(path: Path) -> dict[str, int]:
    """Returns the number of rows of each table, read with nothing but DuckDB."""
    connection = duckdb.connect(str(path), read_only=True)
    try:
        return {t: connection.execute(f"SELECT count(*) FROM {t}").fetchall()[0][0] for t in TABLES}
    finally:
        connection.close()


def main(path: str, count: str, many: str, pause: str) -> None:
    """Ingests made documents and says so after each batch: what the tests kill."""

    def slowly() -> Iterator[RawDocument]:
        for one in raws(int(count)):
            time.sleep(float(pause))
            yield one

    tally = ingest(Store(path), slowly(), read=read, many=int(many))
    print(f"{tally.status} {tally.read} {tally.already_there}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
