"""What changed between two runs: records that came, went and changed, field by field, with rules and versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import duckdb

from communique.model.errors import StoreError
from communique.store.rows import FAMILIES
from communique.store.store import Store

CHUNK = 200  # documents that are compared at a time

_KEYS = {"reading_no", "document_id", "id", "evidence_start", "evidence_end"}
_DERIVED = ("_precision", "_first", "_last", "_start", "_end")
_VERSIONS = ("program", "resources", "model", "model_sha256")
_AS_OF = """
  SELECT r.document_id, r.reading_no, r.run_no FROM readings r
  JOIN (SELECT document_id, max(run_no) AS run_no FROM readings WHERE run_no <= {run} GROUP BY document_id) m
    ON m.document_id = r.document_id AND m.run_no = r.run_no"""
_CHANGED = f"""
  SELECT t.document_no, b.document_id, a.reading_no, b.reading_no, coalesce(c.title, ''), a.run_no, b.run_no
  FROM ({_AS_OF.format(run="$later")}) b
  LEFT JOIN ({_AS_OF.format(run="$earlier")}) a ON a.document_id = b.document_id
  JOIN texts t ON t.document_id = b.document_id JOIN contents c ON c.reading_no = b.reading_no
  WHERE a.reading_no IS DISTINCT FROM b.reading_no ORDER BY t.document_no"""

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One record that came, went or changed.

    `kind` is `came`, `went` or `changed`; `fields` maps each field that differs to its earlier and later value, and
    `rule` holds the rules that made the record earlier and later (None where there was none).
    """

    kind: str
    family: str
    document_id: str
    title: str
    id: str
    evidence: str
    fields: dict[str, tuple[Any, Any]]
    rule: tuple[str | None, str | None]
    record: Record


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs that are compared, the documents that changed, and what read them before and after.

    `versions` maps each kind of version that differs to those before and those after; more than one where several runs
    brought the documents. `changed_documents` are (id, reading before, reading after, title).
    """

    earlier: int
    later: int
    versions: dict[str, tuple[list[str], list[str]]]
    new_documents: int
    changed_documents: list[tuple[str, int, int, str]]


def compare(store: Store, earlier: int | None = None, later: int | None = None) -> Comparison:
    """Returns how the collection read after one run and after another; without numbers, around the last recoding.

    Raises:
        StoreError: C613: there is no such run, or nothing to compare with.
    """
    store.require_current()
    with store.reading() as connection:
        earlier, later = _runs(connection, earlier, later)
        found = connection.execute(_CHANGED, {"earlier": earlier, "later": later}).fetchall()
        changed = [row for row in found if row[2] is not None]
        before, after = (_versions(connection, {row[at] for row in changed}) for at in (5, 6))
    differing = {name: (before[name], after[name]) for name in _VERSIONS if before[name] != after[name]}
    documents = [(document, old, new, title) for _, document, old, new, title, _, _ in changed]
    return Comparison(earlier, later, differing, len(found) - len(changed), documents)


def changes(store: Store, comparison: Comparison) -> Iterator[Change]:
    """Yields the changes of a comparison, document by document, family by family."""
    documents = comparison.changed_documents
    for at in range(0, len(documents), CHUNK):
        part = documents[at : at + CHUNK]
        with store.reading() as connection:
            records = {family: _records(connection, family, part) for family in FAMILIES}
        for document, before, after, title in part:
            for family in FAMILIES:
                old, new = records[family].get(before, []), records[family].get(after, [])
                yield from _of_family(family, document, title, old, new)


def _runs(connection: duckdb.DuckDBPyConnection, earlier: int | None, later: int | None) -> tuple[int, int]:
    there = [n for (n,) in connection.execute("SELECT run_no FROM runs ORDER BY run_no").fetchall()]
    if later is None:
        last = connection.execute(
            "SELECT max(run_no) FROM runs WHERE verb = 'recode' AND documents_read > 0"
        ).fetchone()
        later = last[0] if last and last[0] else None
        if later is None:
            fix = "Run `communique recode` first, or name two runs."
            raise StoreError("C613", "no document has been read a second time.", fix=fix)
        earlier = later - 1
    for number in (earlier, later):
        if number not in there:
            known = f"1 to {there[-1]}" if there else "none"
            raise StoreError(
                "C613", f"there is no run {number} (runs: {known}).", fix='See `communique sql "FROM runs"`.'
            )
    return int(earlier or 0), int(later)


def _versions(connection: duckdb.DuckDBPyConnection, runs: set[int]) -> dict[str, list[str]]:
    """Returns the versions of each kind that runs read with."""
    query = f"SELECT {', '.join(_VERSIONS)} FROM runs WHERE run_no IN (SELECT unnest($1::INTEGER[]))"
    rows = connection.execute(query, [sorted(runs)]).fetchall()
    return {name: sorted({str(row[at]) for row in rows}) for at, name in enumerate(_VERSIONS)}


def _records(
    connection: duckdb.DuckDBPyConnection, family: str, part: list[tuple[str, int, int, str]]
) -> dict[int, list[Record]]:
    numbers = [number for _, before, after, _ in part for number in (before, after)]
    query = f"SELECT * FROM all_{family} WHERE reading_no IN (SELECT unnest($1::INTEGER[])) ORDER BY evidence_start, id"
    result = connection.execute(query, [numbers])
    names = [column[0] for column in result.description or ()]
    found: dict[int, list[Record]] = {}
    for row in result.fetchall():
        record = dict(zip(names, row, strict=True))
        found.setdefault(record["reading_no"], []).append(record)
    return found


def _of_family(family: str, document: str, title: str, old: list[Record], new: list[Record]) -> Iterator[Change]:
    for before, after in sorted(_pairs(old, new), key=_place):
        if before is None or after is None:
            record = before or after or {}
            rules = (before["rule"] if before else None, after["rule"] if after else None)
            kind = "went" if after is None else "came"
            yield Change(kind, family, document, title, record["id"], record["evidence"], {}, rules, record)
            continue
        differing = {k: (before[k], after[k]) for k in after if _counts(k) and before[k] != after[k]}
        if differing:
            rules = (before["rule"], after["rule"])
            yield Change("changed", family, document, title, after["id"], after["evidence"], differing, rules, after)


def _place(pair: tuple[Record | None, Record | None]) -> tuple[int, str]:
    record = pair[1] or pair[0] or {}
    return record["evidence_start"], record["id"]


def _counts(column: str) -> bool:
    return column not in _KEYS and not column.endswith(_DERIVED)


def _pairs(old: list[Record], new: list[Record]) -> Iterator[tuple[Record | None, Record | None]]:
    """Yields what belongs together: records of one id, then those that share most of their words."""
    by_id = {record["id"]: record for record in new}
    left = []
    for before in old:
        after = by_id.pop(before["id"], None)
        if after is None:
            left.append(before)
        else:
            yield before, after
    rest = list(by_id.values())
    for before in left:
        best = max(rest, key=lambda after: _shared(before, after), default=None)
        if best is None or _shared(before, best) < 0.5:
            yield before, None
        else:
            rest.remove(best)
            yield before, best
    for after in rest:
        yield None, after


def _shared(one: Record, other: Record) -> float:
    """Returns the share of the longer evidence that both records rest on."""
    start, end = max(one["evidence_start"], other["evidence_start"]), min(one["evidence_end"], other["evidence_end"])
    longer = max(one["evidence_end"] - one["evidence_start"], other["evidence_end"] - other["evidence_start"])
    return max(0, end - start) / longer if longer else 0.0
