"""Records with the texts that they quote, document by document, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any

import duckdb
import msgspec

from communique.store.families import FAMILIES
from communique.store.queries import Filters, clauses

if TYPE_CHECKING:
    from communique.store.store import Store

Row = dict[str, Any]
BATCH = 500  # documents whose texts are in memory at once
RECORDS = ("positions", "commitments", "encounters", "issued", "events")  # families that quote a text


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The document that records are of: its number in the order of coming, its text, and when it was read so."""

    document_id: str
    document_no: int
    title: str | None
    publisher: str | None
    doctype: str | None
    address: str | None
    dateline_agency: str | None
    lang: str | None
    text: str
    read_at: datetime | None


def quoted(store: Store, view: str, filters: Filters) -> Iterator[tuple[Source, list[Row]]]:
    """Yields documents in the order of coming, each with the records of a view that pass the filters, in text order.

    Raises:
        StoreError: C610: a date is none.
    """
    found, values = clauses(FAMILIES[view], msgspec.structs.replace(filters, limit=None))
    where = f" WHERE {' AND '.join(found)}" if found else ""
    with store.reading() as connection, closing(connection.cursor()) as other:
        result = connection.execute(
            f"SELECT * FROM (FROM {view}{where}) JOIN (SELECT document_id, document_no FROM texts) USING (document_id)"
            " ORDER BY document_no, evidence_start, id",
            values,
        )
        names = [column[0] for column in result.description or ()]
        rows = (
            dict(zip(names, row, strict=True)) for batch in iter(lambda: result.fetchmany(500), []) for row in batch
        )
        groups = (list(group) for _, group in groupby(rows, key=lambda row: row["document_id"]))
        for first in groups:
            some = [first, *(group for group, _ in zip(groups, range(BATCH - 1), strict=False))]
            sources = _sources(other, [group[0]["document_no"] for group in some])
            for group in some:
                yield sources[group[0]["document_id"]], group


def _sources(connection: duckdb.DuckDBPyConnection, numbers: list[int]) -> dict[str, Source]:
    """Returns documents by id; their numbers are in order, so that few blocks of texts are read."""
    told = "document_id, document_no, title, publisher, doctype, address, dateline_agency, lang, text"
    query = (
        f"SELECT {told}, (SELECT min(started_at) FROM readings r JOIN runs USING (run_no)"
        " WHERE r.reading_no = d.reading_no AND r.document_id = d.document_id) AS read_at"
        " FROM documents d WHERE document_no BETWEEN $1 AND $2 AND list_contains($3::INTEGER[], document_no)"
    )
    rows = connection.execute(query, [numbers[0], numbers[-1], numbers]).fetchall()
    names = [*told.split(", "), "read_at"]
    return {row[0]: Source(**dict(zip(names, row, strict=True))) for row in rows}


def every(store: Store, views: tuple[str, ...], filters: Filters) -> Iterator[tuple[str, Source, Row]]:
    """Yields the records of several views, view by view, each with its document."""
    return chain.from_iterable(
        ((view, source, row) for source, rows in quoted(store, view, filters) for row in rows) for view in views
    )
