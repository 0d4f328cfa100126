"""A reading as rows of the store's tables."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import msgspec

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.store.isodates import date_columns

FAMILIES = ("positions", "commitments", "encounters", "issued", "events")
Row = dict[str, Any]

_DATES = {"encounters": ("start", "end"), "issued": ("date",), "events": ("date", "date_end")}
_GEO = ("id", "name", "country", "lat", "lon", "basis")
_GIVEN = ("title", "publisher", "published_at", "doctype")
_HOW = ("title", "doctype", "publisher", "published_at", "lang", "provenance_tier")


def document_id(text: str) -> str:
    """Returns the id of a stored text."""
    return f"doc:{sha256(text)[:16]}"


def sha256(text: str) -> str:
    """Returns the SHA-256 of a text in UTF-8; halves of surrogate pairs, which no store can hold, count as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def sighting_of(raw: RawDocument) -> Row:
    """Returns where a text was obtained and what the input said of it, without time and run."""
    given = {f"given_{field}": getattr(raw, field) for field in _GIVEN}
    told = {"external_id": raw.external_id, "address": raw.address, **given}
    key = json.dumps([sha256(raw.text), raw.original_sha256, *told.values()], ensure_ascii=True)
    return {
        "sighting_id": hashlib.sha256(key.encode()).hexdigest()[:16],
        "document_id": document_id(raw.text),
        "place": raw.place,
        "original_sha256": raw.original_sha256,
        "how": [{"field": field, "reason": reason} for field, reason in raw.how],
        **told,
    }


def said(reading: Reading) -> Row:
    """Returns all that a reading says as plain values, without the versions that made it."""
    plain: Row = msgspec.to_builtins(reading)
    del plain["run"]
    for family in FAMILIES:
        for record in plain[family]:
            del record["origin"]["version"]
    return plain


def content_row(raw: RawDocument, reading: Reading, plain: Row) -> Row:
    """Returns what a reading says of its document, without its number; `plain` is what `said` gives."""
    document = reading.document
    row: Row = {
        "document_id": document.id,
        "is_current": True,
        "content_sha256": hashlib.sha256(msgspec.json.encode([plain, raw.address])).hexdigest(),
        "external_id": document.external_id,
        "address": raw.address,
        "address_how": dict(raw.how).get("address", "given") if raw.address else None,
        "title": document.title,
        "doctype": document.doctype,
        "publisher": document.publisher,
        "dateline_place": document.dateline.place,
        "dateline_agency": document.dateline.agency,
        "lang": document.lang,
        "parties": document.parties,
        "provenance_tier": document.provenance_tier,
        "warnings": reading.warnings,
    }
    row |= date_columns("published_at", document.published_at)
    row |= date_columns("dateline_date", document.dateline.date)
    row |= {f"{field}_how": document.how.get(field) for field in _HOW}
    return row | {f"given_{field}": getattr(raw, field) for field in _GIVEN}


def record_rows(plain: Row) -> dict[str, list[Row]]:
    """Returns the rows of a reading's records by table, without the reading's number; it uses `plain` up."""
    tables = {f"all_{family}": [_record(row, _DATES.get(family, ())) for row in plain[family]] for family in FAMILIES}
    tables["all_actors"] = plain["actors"]
    tables["all_persons"] = [row | {"roles": [_role(role) for role in row["roles"]]} for row in plain["persons"]]
    tables["all_coverage"] = plain["coverage"]
    return tables


def _record(row: Row, dates: tuple[str, ...]) -> Row:
    """Returns a record with its nested parts as columns."""
    voice, origin = row.pop("attribution"), row.pop("origin")
    flat = row | _words("evidence", row["evidence"])
    if "object" in row:
        flat |= _words("object", row["object"])
    for name in dates:
        flat |= date_columns(name, row[name])
    for part in ("actor", "recipient"):
        if f"{part}s" in flat:
            flat[f"{part}_ids"] = list(dict.fromkeys(who["id"] for who in flat[f"{part}s"]))
    if "geo" in flat:
        geo = flat.pop("geo") or {}
        flat |= {f"geo_{part}": geo.get(part) for part in _GEO}
    flat |= {key: voice[key] for key in ("speech_mode", "speaker", "chain", "tier")}
    flat |= {"attribution_basis": voice["basis"], "rule": origin["rule"], "confidence": origin["confidence"]}
    return flat | {"by_model": origin["model"], "by_person": origin["person"]}


def _words(name: str, found: Row | None) -> Row:
    found = found or {}
    return {name: found.get("exact"), f"{name}_start": found.get("start"), f"{name}_end": found.get("end")}


def _role(role: Row) -> Row:
    return {"title": role["title"], **role["evidence"]}
