"""Positions as statements of the Discourse Network Analyzer: the columns of its event list, in its order.

A statement is one holder's stance on one concept: the issues of a position, or the words of its object where it has
none. Agreement is the polarity towards the object, 1 for and 0 against. A position that is neither has no agreement,
and is left out and counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import IO, Any

from communique.actors.labels import label
from communique.export.delimited import write_rows
from communique.formulas import catalogue
from communique.store.quoted import Row, Source

HEAD = ("statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text")
VARIABLES = ("person", "organization", "concept", "agreement")
MORE = ("class", "act", "record", "start", "stop")  # further variables, which a statement type may have
COLUMNS = (*HEAD, *VARIABLES, *MORE)


def write_statements(records: Iterable[tuple[Source, list[Row]]], stream: IO[str]) -> Counter[str]:
    """Writes positions as statements, and returns how many were written and how many left out, and why."""
    told: Counter[str] = Counter()
    write_rows(stream, COLUMNS, _numbered(records, told), delimiter=";")
    return told


def _numbered(records: Iterable[tuple[Source, list[Row]]], told: Counter[str]) -> Iterator[list[Any]]:
    """Yields all statements, and counts them, the positions, and what is left out."""
    names = {row["id"]: row["name"] for row in catalogue.entries()}
    for source, rows in records:
        for row in rows:
            reason = _left_out(row)
            told[reason or "positions"] += 1
            for statement in () if reason else _statements(source, row, names):
                told["statements"] += 1
                yield [told["statements"], *statement]


def _left_out(row: Row) -> str:
    if row["polarity"] == 0:
        return "neither for nor against"
    if not row["issues"] and not row["object"]:
        return "without issue and object"
    return "" if row["published_at_first"] else "without a date"


def _statements(source: Source, row: Row, names: dict[str, str]) -> Iterator[list[Any]]:
    """Yields a position as statements, one for each holder and concept, without their numbers."""
    document = [
        _time(row["published_at"], row["published_at_first"]),
        source.document_no,
        source.title or "",
        source.publisher or "",
        source.dateline_agency or source.publisher or "",
        "",
        source.doctype or "",
        row["evidence"],
    ]
    stance = [int(row["polarity"] > 0), row["class"], row["act"], row["id"], row["evidence_start"], row["evidence_end"]]
    concepts = [names.get(issue, issue) for issue in row["issues"]] or [" ".join(row["object"].split())]
    for holder in row["holders"]:
        for concept in concepts:
            yield [*document, "; ".join(row["via_persons"]), label(holder), concept, *stance]


def _time(published: str, first: date) -> str:
    """Returns the time as the program writes it; of a coarser date the first day that it covers, at midnight."""
    clock = (
        published[11:19] if len(published) >= 19 else f"{published[11:16]}:00" if len(published) >= 16 else "00:00:00"
    )
    return f"{first.isoformat()} {clock}"
