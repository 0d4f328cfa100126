"""Runs the examples of entries: each `fires` sentence must show its entry, and no `silent` sentence may."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from communique import facts
from communique.coding.facets import cue_hits
from communique.dates import find_dates
from communique.facts.overlay import Overlay
from communique.facts.reading import Entry, Fault
from communique.facts.schema import shipped_schema
from communique.formulas.match import find
from communique.layout.facts import cue_pattern
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document

CODE = "C318"
DOCUMENTS = "examples/documents"

Shown = Callable[[str, Entry], list[set[str]]]
"""Gives the ids of the entries that a sentence shows: one set for each document in which it is read."""


def example_faults(overlay: Overlay) -> tuple[list[Fault], int]:
    """Returns a fault for every example of the folder that does not hold, and how many examples were run.

    The overlay must be in force. A sentence is read in small documents of several kinds: it fires where one of them
    shows the entry, and is silent where none does.
    """
    faults: list[Fault] = []
    run = 0
    for name, changes in overlay.changes.items():
        if "fires" not in shipped_schema().tables[name].columns:
            continue
        shown = _SHOWN.get(name, _records)
        for entry in changes.entries:
            run += len(entry.row["fires"]) + len(entry.row["silent"])
            faults += _in_entry(entry, shown)
    return faults, run


def _in_entry(entry: Entry, shown: Shown) -> Iterator[Fault]:
    key = entry.row["id"]
    for column in ("fires", "silent"):
        for sentence in entry.row[column]:
            try:
                found = shown(sentence, entry)
            except Exception as error:  # the fault of one entry must not hide those of the others
                message = f"the reader fails on {sentence!r}: {type(error).__name__}: {error}"
                yield entry.fault(CODE, message, column=column)
                continue
            fired = any(key in ids for ids in found)
            if column == "fires" and not fired:
                others = ", ".join(sorted(set().union(*found))) or "nothing"
                yield entry.fault(CODE, f"{key!r} does not fire on {sentence!r}, which shows {others}", column=column)
            if column == "silent" and fired:
                yield entry.fault(CODE, f"{key!r} fires on {sentence!r}, where it must be silent", column=column)


def _issues(sentence: str, entry: Entry) -> list[set[str]]:
    return [{hit.issue for hit in find(sentence)}]


def _cues(sentence: str, entry: Entry) -> list[set[str]]:
    return [{hit.cue.id for hit in cue_hits(sentence)}]


def _dates(sentence: str, entry: Entry) -> list[set[str]]:
    anchor = date.fromisoformat(facts.table(DOCUMENTS)[0]["published_at"])
    return [{hit.rule for hit in find_dates(sentence, anchor=anchor, future=entry.row.get("future", False))}]


def _doctypes(sentence: str, entry: Entry) -> list[set[str]]:
    pattern = cue_pattern(entry.row["pattern"], exact=entry.row.get("exact", False))
    return [{entry.row["id"]} if pattern.search(sentence) else set()]


def _records(sentence: str, entry: Entry) -> list[set[str]]:
    return [_rules(read_document(raw)) for raw in _documents(sentence)]


def _documents(sentence: str) -> Iterator[RawDocument]:
    """Yields the sentence as the body of a small document of each kind."""
    for row in facts.table(DOCUMENTS):
        text = f"{row['lead']} {sentence}".strip()
        yield RawDocument(text=text, place=row["id"], title=row["title"] or None, published_at=row["published_at"])


def _rules(reading: Reading) -> set[str]:
    families = (reading.positions, reading.commitments, reading.encounters, reading.issued, reading.events)
    return {str(record.origin.rule) for records in families for record in records}


_SHOWN: dict[str, Shown] = {
    "formulas": _issues,
    "lexicon/en/commitment_types": _cues,
    "lexicon/en/dates": _dates,
    "layout/doctypes": _doctypes,
}
