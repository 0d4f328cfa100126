"""Gold and readings made by hand for constructed texts."""

from __future__ import annotations

from typing import Any

TEXT = (
    "NAIROBI, May 4 -- Kenya welcomed the return of observers, the foreign ministry said. "
    "Kenya opposes the tariff on tea.\n\n"
    "Norway pledged 20 million kroner for the port. The two ministers met in Nairobi on Tuesday."
)


def span(words: str, text: str = TEXT) -> dict[str, Any]:
    """Returns the evidence that these words of the text are."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "exact": words}


def attribution(*speaker: str, basis: str = "explicit") -> dict[str, Any]:
    """Returns an attribution with the fields that scoring reads."""
    return {"basis": basis, "speaker": list(speaker)}


def gold_row() -> dict[str, Any]:
    """Returns one gold document as a JSONL line holds it."""
    welcome, oppose = "Kenya welcomed the return of observers", "Kenya opposes the tariff on tea"
    met = "The two ministers met in Nairobi on Tuesday"
    return {
        "id": "doc-1",
        "title": "Kenya and Norway meet",
        "published_at": "2025-05-04",
        "publisher": "Example Wire",
        "negative": False,
        "text": TEXT,
        "positions": [
            {
                "holders": ["KEN"],
                "holder_mode": "unilateral",
                "class": "EVALUATE",
                "act": "welcome",
                "polarity": 1,
                "negated": False,
                "object": span("the return of observers"),
                "issue": None,
                "attribution": attribution("KEN"),
                "evidence": span(welcome),
            },
            {
                "holders": ["KEN"],
                "holder_mode": "unilateral",
                "class": "OPPOSE",
                "act": "oppose",
                "polarity": -1,
                "negated": False,
                "object": span("the tariff on tea"),
                "issue": "free_trade",
                "attribution": attribution("KEN", basis="carried"),
                "evidence": span(oppose),
            },
        ],
        "commitments": [
            {
                "committers": ["NOR"],
                "type": "aid_finance",
                "specificity": 3,
                "attribution": attribution("NOR"),
                "evidence": span("Norway pledged 20 million kroner for the port"),
            },
        ],
        "encounters": [
            {
                "kind": "meeting",
                "sides": ["KEN", "NOR"],
                "start": "2025-05-04",
                "attribution": attribution("Example Wire", basis="narrator"),
                "evidence": span(met),
            },
        ],
        "issued": [],
        "events": [
            {
                "event_type": "CONSULT",
                "actors": ["KEN", "NOR"],
                "recipients": [],
                "status": "occurred",
                "attribution": attribution("Example Wire", basis="narrator"),
                "evidence": span(met),
            },
        ],
    }


def reading_of(row: dict[str, Any]) -> dict[str, Any]:
    """Returns the perfect reading of a gold line, its event actors as objects and its issues as lists."""
    reading: dict[str, Any] = {
        "document": {"external_id": row["id"]},
        "coverage": [{"start": 0, "end": len(row["text"]), "records": [], "reason": "background"}],
    }
    for family in ("positions", "commitments", "encounters", "issued", "events"):
        records = []
        for record in row[family]:
            found = dict(record)
            if family == "positions":
                found["issues"] = [found.pop("issue")] if found.get("issue") else []
            if family == "events":
                for side in ("actors", "recipients"):
                    found[side] = [{"id": name, "code": name[:3]} for name in record[side]]
            records.append(found)
        reading[family] = records
    return reading
