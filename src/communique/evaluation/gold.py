"""Loads gold: documents with the records that a careful reader finds, one JSON object a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communique.model.document import RawDocument
from communique.model.errors import CommuniqueError

FAMILIES = ("positions", "commitments", "encounters", "issued", "events")
PARTS = 3

Record = Mapping[str, Any]


class GoldError(CommuniqueError):
    """A gold file, or a file of readings, that cannot be measured with."""


def held_out(gold_id: str) -> bool:
    """Returns whether an item of gold is in the third, by the hash of its id, whose misses nobody reads."""
    return int(hashlib.sha256(gold_id.encode()).hexdigest(), 16) % PARTS == 0


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One text with its expected records by family; `negative` texts hold no politics and expect none."""

    id: str
    text: str
    title: str | None
    published_at: str | None
    publisher: str | None
    negative: bool
    records: Mapping[str, tuple[Record, ...]]
    place: str

    def raw(self) -> RawDocument:
        """Returns what a reader is given: the text and what is known beside it, nothing of the answers."""
        return RawDocument(
            text=self.text,
            place=self.place,
            external_id=self.id,
            title=self.title,
            published_at=self.published_at,
            publisher=self.publisher,
        )


def load(path: Path) -> list[GoldDocument]:
    """Returns the gold documents of a JSONL file, checked.

    Raises:
        GoldError: C501 not JSON, C502 a field is missing or wrong, C503 evidence is not the text, C504 an id
            stands twice, C505 another kind of gold, C506 no documents.
    """
    documents: list[GoldDocument] = []
    seen: dict[str, str] = {}
    for place, row in rows(path):
        document = _document(row, place)
        if document.id in seen:
            raise GoldError(
                "C504",
                f"the id {document.id!r} stands already at {seen[document.id]}",
                place=place,
                fix="Ids are unique.",
            )
        seen[document.id] = place
        documents.append(document)
    if not documents:
        raise GoldError("C506", "no gold documents", place=str(path), fix="Give a JSONL file with one document a line.")
    return documents


def load_readings(path: Path) -> dict[str, Record]:
    """Returns readings of a JSONL file by the `external_id` of their document.

    Raises:
        GoldError: C501 not JSON, C507 not a reading.
    """
    readings: dict[str, Record] = {}
    for place, row in rows(path):
        document = row.get("document")
        name = document.get("external_id") if isinstance(document, dict) else None
        if not isinstance(name, str):
            raise GoldError(
                "C507",
                "not a reading of a gold document: document.external_id is missing",
                place=place,
                fix="Make the file with `communique read --format jsonl GOLD`.",
            )
        readings[name] = row
    return readings


def sha256(path: Path) -> str:
    """Returns the SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yields (place, object) for every line that is not blank.

    Raises:
        GoldError: C501, the file cannot be read, or a line is not a JSON object.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(
            "C501", f"cannot be read: {error}", place=str(path), fix="Give a JSONL file in UTF-8."
        ) from None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise GoldError("C501", f"not JSON: {error}", place=place, fix="Write one JSON object a line.") from None
        if not isinstance(row, dict):
            raise GoldError("C501", "not a JSON object", place=place, fix="Write one JSON object a line.")
        yield place, row


def _document(row: dict[str, Any], place: str) -> GoldDocument:
    """Returns a line of gold as a document, after checking each field that scoring needs."""
    text, name = row.get("text"), row.get("id")
    if not isinstance(text, str) or not isinstance(name, str):
        raise GoldError("C502", "`id` and `text` must be strings", place=place, fix="Add them to the line.")
    if "positions" not in row:
        raise GoldError(
            "C505",
            "this kind of gold is not scored yet: the line has neither `positions` nor `expected`",
            place=place,
            fix="Give gold documents (positions, commitments, encounters, issued, events) or actor phrases (expected).",
        )
    return GoldDocument(
        id=name,
        text=text,
        title=_optional(row, "title", place),
        published_at=_optional(row, "published_at", place),
        publisher=_optional(row, "publisher", place),
        negative=bool(row.get("negative")),
        records={family: _family(row, family, text, place) for family in FAMILIES},
        place=place,
    )


def _optional(row: dict[str, Any], field: str, place: str) -> str | None:
    value = row.get(field)
    if value is not None and not isinstance(value, str):
        raise GoldError("C502", f"`{field}` must be a string or null", place=place, fix="Correct the line.")
    return value


def _family(row: dict[str, Any], family: str, text: str, place: str) -> tuple[Record, ...]:
    """Returns the expected records of one family; their evidence must be the words of the text."""
    records = row.get(family)
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise GoldError(
            "C502", f"`{family}` must be a list of objects", place=place, fix="Write [] where there are none."
        )
    for number, record in enumerate(records, 1):
        evidence = record.get("evidence")
        if not isinstance(evidence, dict) or not _true(evidence, text):
            raise GoldError(
                "C503",
                f"the evidence of {family} {number} is not the words of the text at its offsets",
                place=place,
                fix="Offsets are Unicode code points, half-open: text[start:end] == exact.",
            )
        if family == "positions" and not isinstance(record.get("attribution"), dict):
            raise GoldError(
                "C502", f"positions {number} has no `attribution`", place=place, fix="Add speaker and basis."
            )
    return tuple(records)


def _true(evidence: dict[str, Any], text: str) -> bool:
    start, end = evidence.get("start"), evidence.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        return False
    return text[start:end] == evidence.get("exact")
