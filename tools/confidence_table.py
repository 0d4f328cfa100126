#!/usr/bin/env python3
"""Writes resources/ontology/confidence.csv: of each kind of record, how many are right on gold, and of how many.

    python tools/confidence_table.py          measure and write; then `make data`

The gold is that of tests/gold, and of COMMUNIQUE_GOLD (else ../shared/gold), which must be there. The founding
document is left out, since its stances were open to the developers.
"""

from __future__ import annotations

import csv
import os
import sys
from collections import Counter
from pathlib import Path

from communique.evaluation.confidence import right_of
from communique.evaluation.gold import load
from communique.evaluation.reader import read_gold
from communique.evaluation.sentences import load_sentences, read_sentences, right_of_nearest
from communique.pipeline import read_document

ROOT = Path(__file__).resolve().parent.parent
OUTSIDE = Path(os.environ.get("COMMUNIQUE_GOLD") or ROOT.parent / "shared" / "gold")
GOLD = (OUTSIDE / "documents_dev.jsonl", ROOT / "tests/gold/documents.jsonl", ROOT / "tests/gold/twins.jsonl")
SENTENCES = OUTSIDE / "events_dev.jsonl"  # for events that no frame fits, which only short reports have
TABLE = ROOT / "resources" / "ontology" / "confidence.csv"


def main() -> int:
    """Measures and writes the table; returns the exit code."""
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for path in GOLD:
        if not path.is_file():
            print(f"no gold at {path}", file=sys.stderr)
            return 2
        gold = load(path)
        found = {}
        for doc, got in read_gold(gold, reader=read_document):
            if isinstance(got, Exception):
                raise got
            found[doc.id] = got
        for kind, (good, all_) in right_of(gold, found).items():
            right[kind] += good
            of[kind] += all_
    sentences = load_sentences(SENTENCES)
    right["event:nearest"], of["event:nearest"] = right_of_nearest(sentences, read_sentences(sentences))
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["id", "right", "of"])
        rows.writerows([kind, right[kind], of[kind]] for kind in sorted(of))
    print(f"{TABLE.relative_to(ROOT)}: {len(of)} kinds; now `make data`")
    return 0


if __name__ == "__main__":
    sys.exit(main())
