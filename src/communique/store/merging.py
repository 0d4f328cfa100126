"""Merges the events of the store's documents: what is new or reads otherwise, with all that it may be one with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

import duckdb

from communique.linking.merging import Merged, merge
from communique.linking.reports import Parties, Report, days
from communique.linking.thresholds import version
from communique.linking.verdict import APART_BY
from communique.model.errors import StoreError
from communique.store.links import link, outstanding
from communique.store.rows import Row
from communique.store.store import Store
from communique.store.tables import insert

_CHUNK = 256  # documents of an older store that are compared at a time
_REACH = 40  # days beside the dates of new events in which others are looked for; more than any event is given
_ALL = 0.2  # share of pending documents from which all events are merged anew, which is then the shorter way

_PENDING = """
  FROM linking l JOIN contents c ON c.document_id = l.document_id
  WHERE c.is_current AND l.merged_reading IS DISTINCT FROM c.reading_no"""
# Blocks of events to which pending documents reported, and those that their new reports may belong to.
_BLOCKS = """
  CREATE TEMP TABLE region AS
  WITH new AS (
    SELECT DISTINCT e.event_type, unnest(list_distinct(e.actor_ids || e.recipient_ids)) AS party,
           least(e.date_first, s.day) - $reach AS first, greatest(e.date_last, s.last) + $reach AS last
    FROM all_events e JOIN contents c ON c.reading_no = e.reading_no JOIN pending p ON p.document_id = e.document_id
    JOIN told_on s ON s.document_id = e.document_id WHERE c.is_current
  )
  SELECT DISTINCT m.block FROM merged_event_reports r JOIN merged_events m ON m.merged_id = r.merged_id
  WHERE r.document_id IN (SELECT document_id FROM pending)
  UNION
  SELECT DISTINCT k.block
  FROM (SELECT m.block, m.event_type, r.first_day, r.last_day, unnest(list_distinct(m.actors || m.recipients)) AS party
        FROM merged_event_reports r JOIN merged_events m ON m.merged_id = r.merged_id) k
  JOIN new n ON n.event_type = k.event_type AND n.party = k.party AND n.first <= k.last_day AND n.last >= k.first_day"""
_TOLD_ON = """
  CREATE TEMP TABLE told_on AS
  SELECT c.document_id, coalesce(f.published_at_first, c.published_at_first) AS day,
         coalesce(f.published_at_last, c.published_at_last) AS last
  FROM contents c LEFT JOIN duplicates d ON d.document_id = c.document_id
  LEFT JOIN contents f ON f.document_id = d.of_document_id AND f.is_current WHERE c.is_current"""
_REPORTS = """
  SELECT e.id, e.document_id, e.reading_no, e.event_type, e.event_mode, e.status, e.actors, e.recipients,
         e.date_precision, e.date_first, coalesce(e.date_end_last, e.date_last) AS date_last,
         CASE WHEN e.geo_basis = 'text' THEN e.geo_id END AS geo_id, e.geo_country, e.evidence, e.evidence_start,
         s.day, s.last, c.published_at, c.published_at_first
  FROM all_events e JOIN contents c ON c.reading_no = e.reading_no JOIN told_on s ON s.document_id = e.document_id
  WHERE c.is_current AND (
    e.document_id IN (SELECT document_id FROM pending)
    OR (e.document_id, e.id) IN (
      SELECT (r.document_id, r.event_id) FROM merged_event_reports r JOIN merged_events m ON m.merged_id = r.merged_id
      WHERE m.block IN (SELECT block FROM region)))"""
_CLEAR = (
    "DELETE FROM merged_event_reports WHERE document_id IN (SELECT document_id FROM pending) OR merged_id IN"
    " (SELECT merged_id FROM merged_events WHERE block IN (SELECT block FROM region))",
    "DELETE FROM merged_events WHERE block IN (SELECT block FROM region)",
)
_WRITE = """
  INSERT INTO merged_events BY NAME
  SELECT f.merged_id, any_value(f.block) AS block, any_value(e.event_type) AS event_type,
    first(e.event_mode ORDER BY f.place) FILTER (e.event_mode IS NOT NULL) AS event_mode,
    list_sort(list_distinct(flatten(list(e.contexts)))) AS contexts,
    first(e.actor_ids ORDER BY {most}) AS actors, first(e.recipient_ids ORDER BY {most}) AS recipients,
    first(e.date ORDER BY e.date_last - e.date_first, f.place) FILTER (e.date IS NOT NULL) AS date,
    first(e.date_precision ORDER BY e.date_last - e.date_first, f.place) FILTER (e.date IS NOT NULL) AS date_precision,
    first(e.date_first ORDER BY e.date_last - e.date_first, f.place) FILTER (e.date IS NOT NULL) AS date_first,
    first(e.date_last ORDER BY e.date_last - e.date_first, f.place) FILTER (e.date IS NOT NULL) AS date_last,
    first(e.place ORDER BY f.place) FILTER (e.place IS NOT NULL) AS place,
    {places},
    first(e.status ORDER BY e.status <> 'occurred', f.place) AS status,
    first(e.cameo ORDER BY f.place) AS cameo, first(e.quad ORDER BY f.place) AS quad,
    first(e.goldstein ORDER BY f.place) AS goldstein,
    count(*) AS reports, count(DISTINCT coalesce(d.of_document_id, e.document_id)) AS independent,
    first(c.published_at ORDER BY f.place) AS first_published,
    first(c.published_at_first ORDER BY f.place) AS first_published_day,
    first(e.document_id ORDER BY f.place) AS first_document_id, first(e.evidence ORDER BY f.place) AS evidence,
    list_sort(list_distinct(flatten(list(e.speaker)))) AS speakers,
    coalesce(list_sort(list_distinct(list(c.publisher) FILTER (c.publisher IS NOT NULL))), []) AS publishers,
    min(e.tier) AS tier, max(e.confidence) AS confidence,
    list(struct_pack(document_id := e.document_id, event_id := e.id, published_at := c.published_at,
      publisher := c.publisher, speaker := e.speaker, attribution_basis := e.attribution_basis, tier := e.tier,
      status := e.status, evidence := e.evidence) ORDER BY f.place) AS told,
    any_value(f.otherwise) AS otherwise, $method AS method, $run AS run_no
  FROM fresh f JOIN all_events e ON e.reading_no = f.reading_no AND e.id = f.event_id
  JOIN contents c ON c.reading_no = e.reading_no
  LEFT JOIN duplicates d ON d.document_id = e.document_id
  GROUP BY f.merged_id""".format(
    most="len(list_distinct(e.actor_ids || e.recipient_ids)) DESC, len(e.actor_ids) DESC, f.place",
    places=", ".join(
        f"first(e.geo_{part} ORDER BY e.geo_basis <> 'text', f.place) FILTER (e.geo_id IS NOT NULL) AS geo_{part}"
        for part in ("id", "name", "country", "lat", "lon", "basis")
    ),
)
_FRESH = """
  CREATE TEMP TABLE fresh (
    merged_id VARCHAR, block VARCHAR, place INTEGER, document_id VARCHAR, reading_no INTEGER, event_id VARCHAR,
    first_day DATE, last_day DATE, otherwise STRUCT(merged_id VARCHAR, status VARCHAR)[])"""

_KEEP = (
    "INSERT INTO merged_event_reports BY NAME"
    " SELECT merged_id, document_id, reading_no, event_id, first_day, last_day FROM fresh ORDER BY ALL",
    "UPDATE linking SET merged_reading = c.reading_no FROM contents c WHERE c.is_current"
    " AND c.document_id = linking.document_id AND linking.merged_reading IS DISTINCT FROM c.reading_no",
)


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
    cannot be written, they stay.
    """
    with store.reading() as connection:
        if not outstanding(connection, 1) and not is_pending(connection):
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
    query = f"SELECT EXISTS (SELECT 1 {_PENDING}) OR EXISTS (SELECT 1 FROM merged_events WHERE method <> $1)"
    found = connection.execute(query, [method()]).fetchone()
    return bool(found and found[0])


def merge_events(connection: duckdb.DuckDBPyConnection, run_no: int) -> None:
    """Merges the events of documents that are new or read otherwise, and anew those that they may be one with."""
    connection.execute(f"CREATE TEMP TABLE pending AS SELECT l.document_id {_PENDING}")
    connection.execute(_TOLD_ON)
    if _most(connection):
        connection.execute("CREATE OR REPLACE TEMP TABLE pending AS SELECT document_id FROM told_on")
        connection.execute("CREATE TEMP TABLE region AS SELECT DISTINCT block FROM merged_events")
    else:
        connection.execute(_BLOCKS, {"reach": _REACH})
    reports, readings = _reports(connection)
    query = "SELECT one_id, other_id FROM alike WHERE list_contains($1, verdict)"
    apart = set(connection.execute(query, [list(APART_BY)]).fetchall())
    for statement in _CLEAR:
        connection.execute(statement)
    connection.execute(_FRESH)
    insert(connection, "fresh", [row for event in merge(reports, apart=apart) for row in _rows(event, readings)])
    connection.execute(_WRITE, {"method": method(), "run": run_no})
    for statement in _KEEP:
        connection.execute(statement)


def _reports(connection: duckdb.DuckDBPyConnection) -> tuple[list[Report], dict[str, int]]:
    """Returns all reports that are merged now, and the reading of each document."""
    result = connection.execute(_REPORTS)
    names = [column[0] for column in result.description or ()]
    readings: dict[str, int] = {}
    reports = []
    while part := result.fetchmany(10_000):
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
