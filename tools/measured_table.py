#!/usr/bin/env python3
"""Writes the table "Measured" of README.md, between its two comments, from the gold files.

    python tools/measured_table.py            measure and write the table
    python tools/measured_table.py --check    exit 1 where the table differs from what is measured now

Exit code 2: a gold file or a comment is missing. The folder of the gold that lies outside the repository is
COMMUNIQUE_GOLD, else `../shared/gold`.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from communique.evaluation.gold import held_out, load
from communique.evaluation.reader import read_gold
from communique.evaluation.score import Scores, score
from communique.pipeline import read_document

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
OUTSIDE = Path(os.environ.get("COMMUNIQUE_GOLD") or ROOT.parent / "shared" / "gold")
DEVELOPMENT = OUTSIDE / "documents_dev.jsonl"
# Column -> gold file, and the part of it: held out (True), read (False), all of it (None).
GOLD: dict[str, tuple[Path, bool | None]] = {
    "founding document": (OUTSIDE / "documents_seed.jsonl", None),
    "development, read": (DEVELOPMENT, False),
    "development, held out": (DEVELOPMENT, True),
    "constructed": (ROOT / "tests" / "gold" / "documents.jsonl", None),
    "twins": (ROOT / "tests" / "gold" / "twins.jsonl", None),
}
ROWS = {
    "positions: holders": "positions: holders",
    "stances: holders, class, polarity": "positions: STANCE (holders, class, polarity)",
    "the same without ASSERT and NOTE": "positions: STANCE without ASSERT and NOTE",
    "promises: committers": "commitments: PROMISE (committers)",
    "promises: committers, type": "commitments: type",
    "encounters: kind, sides": "encounters: SIDES (kind, sides)",
    "events: type, actors, recipients": "events: TRIPLE (type, actors, recipients)",
    "issued documents: issuers": "issued: found",
}
PARTS = {
    "object": "object",
    "issue": "issue, where the gold has one",
    "speaker": "speaker",
    "basis": "basis",
}
BEGIN, END = "<!-- measured -->\n", "<!-- /measured -->\n"


class MissingError(Exception):
    """A gold file or a comment in the page that is not there."""


def measure(path: Path, part: bool | None = None) -> Scores:
    """Returns the scores of the installed reader on a gold file or a part of it; a text at which it raises is unread.

    Raises:
        MissingError: the file is not there.
    """
    if not path.is_file():
        raise MissingError(f"no gold at {path}")
    gold = [doc for doc in load(path) if part is None or held_out(doc.id) == part]
    found = {doc.id: got for doc, got in read_gold(gold, reader=read_document) if not isinstance(got, Exception)}
    return score(gold, found)


def table(measured: dict[str, Scores]) -> str:
    """Returns the table in Markdown, one column a gold file."""
    columns = list(measured.values())
    rows: list[Iterable[str]] = [["", *measured], ["---"] + ["---:"] * len(columns)]
    rows.append(["documents", *(str(scores.documents) for scores in columns)])
    rows += [[name, *_f1(columns, row)] for name, row in ROWS.items()]
    rows += [[f"of the stances found, right: {name}", *_share(columns, part)] for name, part in PARTS.items()]
    rows.append(["records in texts without politics", *(_alarms(scores) for scores in columns)])
    return "".join(f"| {' | '.join(cells)} |\n" for cells in rows)


def _f1(columns: Sequence[Scores], row: str) -> Iterator[str]:
    for scores in columns:
        counts = scores.rows[row]
        yield f"{counts.f1:.2f} ({counts.gold})" if counts.gold or counts.predicted else "–"


def _share(columns: Sequence[Scores], part: str) -> Iterator[str]:
    for scores in columns:
        share = scores.found[part]
        yield "–" if share.value is None else f"{share.value:.2f} ({share.of})"


def _alarms(scores: Scores) -> str:
    return f"{scores.false_alarms} in {scores.negatives}" if scores.negatives else "–"


def replaced(page: str, new: str) -> str:
    """Returns the page with what stands between the two comments replaced.

    Raises:
        MissingError: a comment is not there.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise MissingError(f"the page lacks {BEGIN.strip()} or {END.strip()}")
    return f"{before}{BEGIN}{new}{END}{after}"


def main(argv: Sequence[str] | None = None) -> int:
    """Writes or checks the table; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 where the table differs")
    given = parser.parse_args(argv)
    page = README.read_text(encoding="utf-8")
    try:
        new = replaced(page, table({name: measure(*part) for name, part in GOLD.items()}))
    except MissingError as error:
        print(error, file=sys.stderr)
        return 2
    if given.check:
        if new != page:
            print("the table in README.md differs; run `python tools/measured_table.py`", file=sys.stderr)
        return int(new != page)
    README.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
