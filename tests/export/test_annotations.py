"""Web annotations: valid by the data model, and both selectors find the words in the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from communique.export.annotations import around
from communique.store import Store
from communique.store.quoted import RECORDS
from tests.export.made import Told, event, position, store_of

IRI = {"type": "string", "pattern": '^[a-z][a-z0-9+.-]*:[^ <>"]+$'}
# What the data model says must be, of the parts that are written here.
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target", "body"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"const": "classifying"},
        "created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
        "generator": {
            "type": "object",
            "required": ["id", "type"],
            "properties": {"id": IRI, "type": {"const": "Software"}},
        },
        "body": {
            "type": "array",
            "items": {
                "required": ["type", "value"],
                "properties": {
                    "type": {"const": "TextualBody"},
                    "value": {"type": "string"},
                    "purpose": {"enum": ["tagging", "classifying"]},
                    "format": {"enum": ["text/plain", "application/json"]},
                },
                "additionalProperties": False,
            },
        },
        "target": {"anyOf": [{"$ref": "#/$defs/target"}, {"type": "array", "items": {"$ref": "#/$defs/target"}}]},
    },
    "additionalProperties": False,
    "$defs": {
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": {
                    "required": ["id"],
                    "properties": {"id": IRI, "type": {"const": "Text"}, "language": {}, "canonical": IRI},
                    "additionalProperties": False,
                },
                "selector": {
                    "type": "array",
                    "prefixItems": [
                        {
                            "required": ["type", "exact"],
                            "properties": {
                                "type": {"const": "TextQuoteSelector"},
                                "exact": {"type": "string", "minLength": 1},
                                "prefix": {"type": "string"},
                                "suffix": {"type": "string"},
                            },
                            "additionalProperties": False,
                        },
                        {
                            "required": ["type", "start", "end"],
                            "properties": {
                                "type": {"const": "TextPositionSelector"},
                                "start": {"type": "integer", "minimum": 0},
                                "end": {"type": "integer", "minimum": 0},
                            },
                            "additionalProperties": False,
                        },
                    ],
                    "items": False,
                    "minItems": 2,
                },
            },
            "additionalProperties": False,
        }
    },
}
COLLECTION = {
    "type": "object",
    "required": ["@context", "id", "type", "total"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "generator": {},
        "first": {
            "required": ["id", "type", "partOf", "items"],
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "partOf": IRI,
                "startIndex": {"const": 0},
                "items": {"type": "array", "minItems": 1},
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}


def annotations(store: Store, path: Path, content: Any = (), **filters: Any) -> list[dict[str, Any]]:
    """Returns the annotations of an export, which are valid."""
    store.export(path, content, format="annotations", force=True, **filters)
    found = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(COLLECTION).validate(found)
    items: list[dict[str, Any]] = found.get("first", {}).get("items", [])
    assert found["total"] == len(items)
    for item in items:
        jsonschema.Draft202012Validator(ANNOTATION).validate(item)
    return items


def targets(item: dict[str, Any]) -> list[dict[str, Any]]:
    return item["target"] if isinstance(item["target"], list) else [item["target"]]


def fields(item: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(item["body"][1]["value"])
    return told


def require_found(item: dict[str, Any], text: str) -> None:
    """Returns where both selectors of each target find the same words, and find them once."""
    for target in targets(item):
        quote, place = target["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"]
        whole = quote["prefix"] + quote["exact"] + quote["suffix"]
        first = text.index(whole)
        assert text.find(whole, first + 1) == -1
        assert first + len(quote["prefix"]) == place["start"]


def test_each_record_is_one_annotation_that_finds_its_words(store: Store, tmp_path: Path) -> None:
    items = annotations(store, tmp_path / "a.jsonld")
    texts = {row["document_id"]: row["text"] for row in store.documents().rows()}
    records = {row["id"]: row for view in RECORDS for row in getattr(store, view)().rows()}
    assert sorted(item["id"] for item in items) == sorted(f"urn:communique:{key}" for key in records)
    for item in items:
        told = fields(item)
        row = records[told["id"]]
        require_found(item, texts[row["document_id"]])
        assert targets(item)[0]["source"]["id"] == f"urn:communique:{row['document_id']}"
        assert len(targets(item)) == 1 + len(row["also"])
        assert {name: told[name] for name in ("evidence", "speaker", "chain", "tier", "confidence", "rule")} == {
            name: row[name] for name in ("evidence", "speaker", "chain", "tier", "confidence", "rule")
        }
        assert item["body"][0]["value"].startswith(f"{told['family']}: ")


def test_words_that_stand_often_are_told_by_what_is_around_them(tmp_path: Path) -> None:
    text = "Peru met. " * 40 + "🕊 end"
    store = store_of(tmp_path / "s.duckdb", Told(text, events=[event("PER", "CHL")]))
    (item,) = annotations(store, tmp_path / "a.jsonld")
    require_found(item, text)
    for start in (0, 100, 390):
        before, behind = around(text, start, start + 9)
        assert text.count(before + text[start : start + 9] + behind) == 1
    assert around("aaaa", 1, 2) == ("a", "aa")


def test_offsets_are_code_points(tmp_path: Path) -> None:
    text = "🕊🇵🇪日本 e\u0301 = peace"
    store = store_of(tmp_path / "s.duckdb", Told(text, positions=[position("PER", "CHL")]))
    (item,) = annotations(store, tmp_path / "a.jsonld", "positions")
    require_found(item, text)
    assert targets(item)[0]["selector"][1] == {"type": "TextPositionSelector", "start": 0, "end": 10}


@pytest.mark.parametrize(
    ("address", "source"),
    [("https://example.org/a?b=1", "https://example.org/a?b=1"), ("javascript:alert(1)", None), (None, None)],
)
def test_the_target_is_the_address_or_the_id(tmp_path: Path, address: str | None, source: str | None) -> None:
    told = Told("Peru met Chile.", events=[event("PER", "CHL")], given={"address": address})
    store = store_of(tmp_path / "s.duckdb", told)
    (item,) = annotations(store, tmp_path / "a.jsonld")
    own = f"urn:communique:{store.documents().rows()[0]['document_id']}"
    assert targets(item)[0]["source"]["id"] == (source or own)
    assert targets(item)[0]["source"].get("canonical") == (own if address else None)


def test_filters_and_families(store: Store, tmp_path: Path) -> None:
    found = annotations(store, tmp_path / "a.jsonld", ("positions", "events"), who="OMN")
    assert {fields(item)["family"] for item in found} == {"positions", "events"}
    assert annotations(store, tmp_path / "a.jsonld", who="Atlantis") == []
