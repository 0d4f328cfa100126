"""Builds the constructed gold documents from their sources.

`tests/gold/source/*.toml` (one document a file, edited by people) become `tests/gold/documents.jsonl`, and the
files whose name begins with `twin_` become `tests/gold/twins.jsonl`. Evidence is given by its words; the offsets
are worked out here. Words that are not in the text, or that stand there more than once without `nth`, stop the
build.

    python tools/build_gold.py           # write
    python tools/build_gold.py --check   # exit 1 where the files differ from what would be written
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
ACTS = ROOT / "resources" / "ontology" / "acts.csv"
SKIP = " [...] "  # in `words`: from the first part to the last, whatever stands between
OPTIONAL = {"said", "speaker", "negative"}  # `said` and `speaker` hold for all records that do not say otherwise
UNITS = {"positions", "commitments", "encounters", "issued", "events"}
HEAD = {
    "id",
    "title",
    "published_at",
    "publisher",
    "doctype",
    "tier",
    "parties",
    "said",
    "speaker",
    "negative",
    "text",
}
KEYS = {
    "positions": {"by", "mode", "act", "issue", "object", "toward", "again", "embedded", "negated", "polarity"},
    "commitments": {"by", "mode", "with", "type", "force", "specificity", "quantity", "deadline", "again"},
    "encounters": {"kind", "people", "sides", "place", "start", "end", "status"},
    "issued": {"kind", "by", "title", "date", "status"},
    "events": {"type", "mode", "by", "to", "status"},
}
WITHHELD = {"not_recognise", "not_support", "not_oppose"}  # acts that are negated by nature
COMMON = {"words", "nth", "said", "speaker"}

Table = dict[str, Any]


class SourceError(Exception):
    """Something in a source that a person has to mend."""


def read_acts() -> Table:
    """Returns the class and the default polarity of each act."""
    with ACTS.open(encoding="utf-8", newline="") as lines:
        return {row["id"]: {"class": row["class"], "polarity": int(row["polarity"])} for row in csv.DictReader(lines)}


def pattern(words: str) -> str:
    """Returns a pattern of the words in which a run of white space stands for any other."""
    return r"\s+".join(re.escape(part) for part in words.split())


def find(text: str, words: str, nth: int | None, *, base: int = 0) -> Table:
    """Returns the evidence (`start`, `end`, `exact`) of the words; raises where they are missing or ambiguous."""
    first, *rest = words.split(SKIP)
    hits = list(re.finditer(pattern(first), text))
    if not hits:
        raise SourceError(f"not in the text: {first!r}")
    if nth is None and len(hits) > 1:
        raise SourceError(f"stands {len(hits)} times, say which (nth): {first!r}")
    if nth is not None and not 1 <= nth <= len(hits):
        raise SourceError(f"no occurrence {nth}: {first!r}")
    start, end = hits[(nth or 1) - 1].span()
    for part in rest:
        later = re.compile(pattern(part)).search(text, end)
        if later is None:
            raise SourceError(f"not in the text after {first!r}: {part!r}")
        end = later.end()
    return {"start": base + start, "end": base + end, "exact": text[start:end]}


def attribution(entry: Table, doc: Table, *, scene: bool) -> Table:
    """Returns who says so: the entry's own word, else the document's; in a report the scene is the narrator's."""
    said, speaker = doc["said"], doc["speaker"]
    if scene and doc["tier"] >= 4:
        said, speaker = "narrator", [doc["publisher"]]
    return {"basis": entry.get("said", said), "speaker": entry.get("speaker", speaker)}


def mode_of(entry: Table) -> str:
    """Returns the mode that is written, else `unilateral` for one side and `joint` for several."""
    return str(entry.get("mode") or ("joint" if len(entry["by"]) > 1 else "unilateral"))


def position(entry: Table, text: str, evidence: Table, acts: Table) -> Table:
    """Returns a position; class and polarity come from the act unless the entry gives the polarity."""
    act = acts.get(entry["act"])
    if act is None:
        raise SourceError(f"unknown act: {entry['act']}")
    fixed = entry["act"] in WITHHELD
    negated = bool(entry.get("negated", fixed))
    polarity = act["polarity"] if fixed or not negated else 0
    stretch = text[evidence["start"] : evidence["end"]]
    words = entry.get("object")
    return {
        "holders": entry["by"],
        "holder_mode": mode_of(entry),
        "class": act["class"],
        "act": entry["act"],
        "polarity": entry.get("polarity", polarity),
        "negated": negated,
        "iteration": "reaffirmed" if entry.get("again") else "unmarked",
        "basis": "embedded" if entry.get("embedded") else "stated",
        "issue": entry.get("issue"),
        "object": find(stretch, words, None, base=evidence["start"]) if words else None,
        "evidence": evidence,
        "toward": entry.get("toward", []),
    }


def commitment(entry: Table, evidence: Table) -> Table:
    """Returns a commitment; `with` defaults to the committers where they are several."""
    return {
        "committers": entry["by"],
        "mode": mode_of(entry),
        "partners": entry.get("with", entry["by"] if len(entry["by"]) > 1 else []),
        "type": entry["type"],
        "force": entry["force"],
        "specificity": entry["specificity"],
        "quantity": entry.get("quantity"),
        "deadline": entry.get("deadline"),
        "iteration": "reaffirmed" if entry.get("again") else "unmarked",
        "evidence": evidence,
    }


def encounter(entry: Table, evidence: Table) -> Table:
    """Returns an encounter; `people` are pairs of name ("" for none) and side."""
    return {
        "kind": entry["kind"],
        "participants": [{"person": name or None, "side": side} for name, side in entry.get("people", [])],
        "sides": entry["sides"],
        "place": entry.get("place"),
        "start": entry.get("start"),
        "end": entry.get("end"),
        "status": entry.get("status", "occurred"),
        "evidence": evidence,
    }


def issued(entry: Table, evidence: Table) -> Table:
    """Returns an issued document."""
    return {
        "kind": entry["kind"],
        "issuers": entry["by"],
        "title": entry.get("title"),
        "date": entry.get("date"),
        "status": entry.get("status", "issued"),
        "evidence": evidence,
    }


def event(entry: Table, evidence: Table) -> Table:
    """Returns an event."""
    return {
        "event_type": entry["type"],
        "event_mode": entry.get("mode"),
        "actors": entry["by"],
        "recipients": entry.get("to", []),
        "status": entry.get("status", "occurred"),
        "evidence": evidence,
    }


def record(family: str, entry: Table, doc: Table, acts: Table) -> Table:
    """Returns one record of a family with its evidence and attribution."""
    unknown = set(entry) - KEYS[family] - COMMON
    if unknown:
        raise SourceError(f"{family}: unknown keys {sorted(unknown)} in {entry['words']!r}")
    evidence = find(doc["text"], entry["words"], entry.get("nth"))
    if family == "positions":
        made = position(entry, doc["text"], evidence, acts)
    else:
        makers = {"commitments": commitment, "encounters": encounter, "issued": issued, "events": event}
        made = makers[family](entry, evidence)
    scene = family in ("encounters", "issued") or entry.get("type") == "CONSULT"
    return {**made, "attribution": attribution(entry, doc, scene=scene)}


def build_document(source: Path, acts: Table) -> Table:
    """Returns the gold record of one source file."""
    doc = tomllib.loads(source.read_text(encoding="utf-8"))
    unknown = set(doc) - HEAD - OPTIONAL - UNITS
    if unknown:
        raise SourceError(f"unknown keys {sorted(unknown)}")
    doc = {"said": "document_voice", "speaker": [], "parties": [], "negative": False, **doc}
    made: Table = {
        "id": doc["id"],
        "title": doc.get("title"),
        "published_at": doc.get("published_at"),
        "publisher": doc.get("publisher"),
        "licence": "constructed, Apache-2.0",
        "negative": doc["negative"],
        "text": doc["text"],
        "document": {
            "doctype": doc["doctype"],
            "publisher": doc.get("publisher"),
            "published_at": doc.get("published_at"),
            "parties": doc["parties"],
            "provenance_tier": doc["tier"],
        },
    }
    for family in ("positions", "commitments", "encounters", "issued", "events"):
        made[family] = [record(family, entry, doc, acts) for entry in doc.get(family, [])]
    return made


def build(folder: Path) -> dict[str, str]:
    """Returns the content of each generated file by name; every fault of every source is reported at once."""
    acts = read_acts()
    lines: dict[str, list[str]] = {"documents.jsonl": [], "twins.jsonl": []}
    faults = []
    for source in sorted((folder / "source").glob("*.toml")):
        target = "twins.jsonl" if source.name.startswith("twin_") else "documents.jsonl"
        try:
            lines[target].append(json.dumps(build_document(source, acts), ensure_ascii=False))
        except (SourceError, KeyError, tomllib.TOMLDecodeError) as fault:
            faults.append(f"{source.name}: {fault!s}")
    if faults:
        raise SourceError("\n".join(faults))
    return {name: "".join(f"{line}\n" for line in rows) for name, rows in lines.items()}


def main(argv: list[str] | None = None) -> int:
    """Returns 0, or 1 where a source is at fault or (with --check) a file is not what the sources build."""
    parser = argparse.ArgumentParser(description="Build the constructed gold documents.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 on a difference")
    args = parser.parse_args(argv)
    try:
        files = build(GOLD)
    except SourceError as fault:
        print(fault, file=sys.stderr)
        return 1
    stale = []
    for name, content in files.items():
        path = GOLD / name
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(name)
            if not args.check:
                path.write_text(content, encoding="utf-8", newline="\n")
    if args.check and stale:
        print(f"not what the sources build: {', '.join(stale)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
