#!/usr/bin/env python3
"""Prints what a text says as a Markdown table: one row a position or promise, with its holder and speaker.

    python tools/statement_table.py release.txt
    python tools/statement_table.py --words 4 release.txt

FILE is anything that `communique read` takes. Objects are cut to their first words; the table quotes, it does not
reproduce.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from communique.actors.labels import label
from communique.intake import Rejection, read_path
from communique.model.reading import Reading
from communique.model.records import Attribution, Commitment, Evidence, Position
from communique.pipeline import read_document

HEADS = ("who", "holder mode", "stance", "on what", "on whose word")
POLES = {1: "for", 0: "neither", -1: "against"}
WORDS = 6

Record = TypeVar("Record", Position, Commitment)


def table(reading: Reading, *, words: int = WORDS) -> list[str]:
    """Returns the lines of the table; `words` is how many words of an object are shown."""
    lines = [_line(HEADS), _line("---" for _ in HEADS)]
    lines += [_line(_position(record, words)) for record in reading.in_text_order("positions")]
    lines += [_line(_commitment(record, words)) for record in reading.in_text_order("commitments")]
    return lines


def _position(record: Position, words: int) -> Iterator[str]:
    yield _labels(record.holders)
    yield record.holder_mode
    yield f"{record.stance_class}: {record.act.replace('_', ' ')}{_turns(record)} ({POLES[record.polarity]})"
    yield _quoted([record.object] if record.object else [], words)
    yield _word_of(record.attribution)


def _turns(record: Position) -> str:
    """Returns what changes a stance: it is negated, said again, or stands inside a pledge."""
    turns = [
        "negated" if record.negated else "",
        "" if record.iteration == "unmarked" else record.iteration,
        "inside a pledge" if record.basis == "embedded" else "",
    ]
    return "".join(f", {turn}" for turn in turns if turn)


def _commitment(record: Commitment, words: int) -> Iterator[str]:
    yield _labels(record.committers)
    yield record.mode
    again = "" if record.iteration == "unmarked" else f", {record.iteration}"
    yield f"promise: {record.type.replace('_', ' ')}{again} (force {record.force} of 6)"
    yield _quoted(record.actions[:1], words)
    yield _word_of(record.attribution)


def _labels(ids: Iterable[str]) -> str:
    """Returns labels in alphabetical order, since the order of holders has no meaning."""
    return ", ".join(sorted(label(actor) for actor in ids)) or "not found"


def _quoted(parts: Sequence[Evidence], words: int) -> str:
    if not parts:
        return "not found"
    said = parts[0].exact.split()
    return f"“{' '.join(said[:words])}{' …' if len(said) > words else ''}”"


def _word_of(attribution: Attribution) -> str:
    """Returns the speakers, and the publisher through whom their words come, with the basis of saying so."""
    said = _labels(attribution.speaker)
    outer = [link.agent for link in attribution.chain if link.role == "publisher"]
    through = f", reported by {label(outer[0])}" if outer and outer[0] not in attribution.speaker else ""
    return f"{said}{through} ({attribution.basis.replace('_', ' ')})"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the tables of a file and returns the exit code: 0 read, 3 something could not be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", metavar="FILE", help="a text or JSONL, as for `communique read`")
    parser.add_argument(
        "--words", type=int, default=WORDS, metavar="N", help="words of an object to show (%(default)s)"
    )
    given = parser.parse_args(argv)
    failed = False
    for item in read_path(given.file):
        if isinstance(item, Rejection):
            print(f"{item.code} {item.place}: {item.message} {item.fix}", file=sys.stderr)
            failed = True
        else:
            print("\n".join(table(read_document(item), words=given.words)))
    return 3 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
