"""Merges the events of the store's documents: what is new or reads otherwise, with all that it may be one with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from itertools import islice

import duckdb

from communique.linking.merging import Merged, merge
from communique.linking.reports import Parties, Report, days
from communique.linking.thresholds import version
from communique.linking.verdict import APART_BY
from communique.model.errors import StoreError
from communique.store import merge_sql as sql
from communique.store.links import link, outstanding
from communique.store.rows import Row
from communique.store.store import Store
from communique.store.tables import insert

_AT_ONCE = 5_000  # rows that are held as Python values at a time
_CHUNK = 256  # documents of an older store that are compared at a time
_REACH = 40  # days beside the dates of new events in which others are looked for; more than any event is given
_ALL = 0.2  # share of pending documents from which all events are merged anew, which is then the shorter way


def method() -> str:
    """Returns what merges events, with its version."""
    return f"merging/2 {version()}"


def bring_up(store: Store, run_no: int) -> None:
    """Compares documents that are not yet compared, and merges the events of those whose events are not merged yet.

    Each step is a transaction; what is broken off is made up the next time. Who calls holds the store for writing.
    """
    while True:
        with store.reading() as connection:
            waiting = outstanding(connection, _CHUNK)
        if not waiting:
            break
        with store.writing() as connection:
            link(connection, waiting, run_no)
    with store.reading() as connection:
        pending = is_pending(connection)
    if pending:
        with store.writing() as connection:
            merge_events(connection, run_no)


@dataclass(frozen=True, slots=True)
class Links:
    """What is linked and merged.

    `of_run` counts the documents of a run that repeat another or are repeated, `documents` those of the store that
    repeat another; `events` and `reports` are all merged events and their reports.
    """

    of_run: int
    documents: int
    events: int
    reports: int


NONE = Links(0, 0, 0, 0)


def counted(store: Store, run_no: int) -> Links:
    """Returns what is linked and merged."""
    query = """
      SELECT (SELECT count(*) FROM texts WHERE run_no = $1 AND document_id IN (
                SELECT document_id FROM duplicates UNION SELECT of_document_id FROM duplicates)),
             (SELECT count(*) FROM duplicates), (SELECT count(*) FROM merged_events),
             (SELECT count(*) FROM merged_event_reports)"""
    with store.reading() as connection:
        return Links(*connection.execute(query, [run_no]).fetchall()[0])


def made_up(store: Store) -> bool:
    """Returns whether all documents are compared and all events merged, which is made up first where it can be.

    A run that was broken off leaves some, and so does an older store. Where another process writes the store, or it
    cannot be written, they stay. What was done with other thresholds stays too: runs alone, which may lay a user's own
    over ours, do it anew.
    """
    with store.reading() as connection:
        found = connection.execute(sql.LEFT).fetchone()
        if found and not found[0]:
            return True
        last = connection.execute("SELECT max(run_no) FROM runs").fetchall()[0][0]
    try:
        with store.alone():
            bring_up(store, last or 0)
    except StoreError:
        return False
    return True


def is_pending(connection: duckdb.DuckDBPyConnection) -> bool:
    """Returns whether there are documents whose events this program has not merged."""
    query = f"SELECT EXISTS (SELECT 1 {sql.PENDING}) OR EXISTS (SELECT 1 FROM merged_events WHERE method <> $1)"
    found = connection.execute(query, [method()]).fetchone()
    return bool(found and found[0])


def merge_events(connection: duckdb.DuckDBPyConnection, run_no: int) -> None:
    """Merges the events of documents that are new or read otherwise, and anew those that they may be one with."""
    connection.execute(f"CREATE TEMP TABLE pending AS SELECT l.document_id {sql.PENDING}")
    connection.execute(sql.TOLD_ON)
    if _most(connection):
        connection.execute("CREATE OR REPLACE TEMP TABLE pending AS SELECT document_id FROM told_on")
        connection.execute("CREATE TEMP TABLE region AS SELECT DISTINCT block FROM merged_events")
    else:
        connection.execute(sql.BLOCKS, {"reach": _REACH})
    connection.execute(sql.CHOSEN)
    for statement in (*sql.CLEAR, sql.FRESH):
        connection.execute(statement)
    query = "SELECT one_id, other_id FROM alike WHERE list_contains($1, verdict)"
    apart = set(connection.execute(query, [list(APART_BY)]).fetchall())
    types = connection.execute("SELECT DISTINCT event_type FROM chosen ORDER BY ALL").fetchall()
    for (event_type,) in types:  # no two types share an event, and one at a time is less to hold
        _merge_type(connection, event_type, apart)
        connection.execute(sql.WRITE, {"method": method(), "run": run_no})
        for statement in sql.KEEP:
            connection.execute(statement)
    connection.execute(sql.DONE)


def _merge_type(connection: duckdb.DuckDBPyConnection, event_type: str, apart: set[tuple[str, str]]) -> None:
    """Puts the merged events of a type into the table `fresh`."""
    reports, readings = _reports(connection, event_type)
    rows = (row for event in merge(reports, apart=apart) for row in _rows(event, readings))
    while part := list(islice(rows, _AT_ONCE)):
        insert(connection, "fresh", part)


def _reports(connection: duckdb.DuckDBPyConnection, event_type: str) -> tuple[list[Report], dict[str, int]]:
    """Returns the reports of a type that are merged now, and the reading of each document."""
    result = connection.execute(sql.REPORTS, [event_type])
    names = [column[0] for column in result.description or ()]
    readings: dict[str, int] = {}
    reports = []
    while part := result.fetchmany(_AT_ONCE):
        for values in part:
            row = dict(zip(names, values, strict=True))
            readings[row["document_id"]] = row["reading_no"]
            reports.append(_report(row))
    return reports, readings


def _most(connection: duckdb.DuckDBPyConnection) -> bool:
    """Returns whether so much is new that all is merged anew; so it is where another program merged."""
    query = (
        "SELECT (SELECT count(*) FROM pending) > $share * (SELECT count(*) FROM told_on)"
        " OR EXISTS (SELECT 1 FROM merged_events WHERE method <> $method)"
    )
    found = connection.execute(query, {"share": _ALL, "method": method()}).fetchone()
    return bool(found and found[0])


def _report(row: Row) -> Report:
    dated = _ordinals(row["date_first"], row["date_last"])
    first, last, wide = days(dated, row["date_precision"], _ordinals(row["day"], row["last"]))
    return Report(
        id=row["id"],
        document=row["document_id"],
        event_type=row["event_type"],
        mode=row["event_mode"],
        status=row["status"],
        actors=_parties(row["actors"]),
        recipients=_parties(row["recipients"]),
        first=first,
        last=last,
        wide=wide,
        geo=(row["geo_id"], row["geo_country"]) if row["geo_id"] else None,
        evidence=row["evidence"],
        mentions=tuple(party["text"] for party in (*row["actors"], *row["recipients"]) if party["text"]),
        order=(
            str(row["published_at_first"] or "9999"),
            row["published_at"] or "",
            row["document_id"],
            row["evidence_start"],
            row["id"],
        ),
    )


def _ordinals(first: date | None, last: date | None) -> tuple[int, int] | None:
    return (first.toordinal(), last.toordinal()) if first and last else None


def _parties(given: Sequence[Row]) -> Parties:
    found: Parties = {}
    for party in given:
        id_ = party["id"].casefold()
        found[id_] = found.get(id_, frozenset()) | frozenset(filter(None, [party["sector"]]))
    return found


def _rows(event: Merged, readings: dict[str, int]) -> Iterator[Row]:
    otherwise = [{"merged_id": other.id, "status": other.reports[0].status} for other in event.otherwise]
    for place, report in enumerate(event.reports):
        yield {
            "merged_id": event.id,
            "block": blake2b(event.block.encode(), digest_size=6).hexdigest(),
            "place": place,
            "document_id": report.document,
            "reading_no": readings[report.document],
            "event_id": report.id,
            "first_day": report.first and date.fromordinal(report.first).isoformat(),
            "last_day": report.last and date.fromordinal(report.last).isoformat(),
            "otherwise": sorted(otherwise, key=lambda other: other["merged_id"]),
        }
