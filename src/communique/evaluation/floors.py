"""Keeps figures from sinking unseen: floors by gold file and row, tied to the gold by its hash.

    python -m communique.evaluation.floors FOLDER                  raise the floors to what is reached now
    python -m communique.evaluation.floors FOLDER --lower REASON   lower them too, and record why

`FOLDER` holds gold files (`*.jsonl`) and `floors.json`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from communique.evaluation.gold import GoldError, load, sha256
from communique.evaluation.reader import Reader, read_gold
from communique.evaluation.score import Scores, score

FILE = "floors.json"


class Lowered(msgspec.Struct, frozen=True, kw_only=True):
    """A floor that was lowered on purpose, with the reason that was given."""

    gold: str
    figure: str
    before: float
    after: float
    reason: str


class GoldFloors(msgspec.Struct, frozen=True, kw_only=True):
    """The floors of one gold file: least figures, greatest counts of faults, and the hash that they belong to."""

    sha256: str
    least: dict[str, float]
    most: dict[str, int]


class Floors(msgspec.Struct, frozen=True, kw_only=True):
    """The floors of all gold files by name, and every lowering so far."""

    gold: dict[str, GoldFloors] = {}
    lowered: list[Lowered] = []


def figures(scores: Scores) -> tuple[dict[str, float], dict[str, int]]:
    """Returns the figures that may not fall (by name) and the counts that may not rise (by name)."""
    least = {f"{name} / f1": round(counts.f1, 3) for name, counts in scores.rows.items() if counts.gold}
    for name, share in scores.found.items():
        if share.value is not None:
            least[f"of the stances found: {name} / accuracy"] = share.value
    least["coverage: text accounted for / share"] = scores.coverage.value or 0.0
    most = {
        "false alarms in texts with no politics / records": scores.false_alarms,
        "evidence that is not the text / records": scores.faults,
        "documents without a reading / documents": scores.unread,
    }
    return least, most


def check(floors: Floors, scores: Mapping[str, Scores], hashes: Mapping[str, str]) -> list[str]:
    """Returns what is wrong, one sentence a fault: a figure under its floor, a changed or unknown gold file."""
    faults = [f"{name}: in {FILE}, but there is no such gold file" for name in floors.gold if name not in hashes]
    for name, digest in hashes.items():
        known = floors.gold.get(name)
        if known is None:
            faults.append(f"{name}: no floors yet; run `make floors`")
            continue
        if known.sha256 != digest:
            faults.append(f"{name}: the gold has changed since its floors were set; run `make floors`")
        faults += [f"{name}: {fault}" for fault in _sunk(known, scores[name])]
    return faults


def _sunk(known: GoldFloors, scores: Scores) -> list[str]:
    least, most = figures(scores)
    low = [
        f"{figure} is {least.get(figure, 0.0)}, its floor is {floor}"
        for figure, floor in known.least.items()
        if least.get(figure, 0.0) < floor
    ]
    high = [f"{figure} is {most[figure]}, at most {top}" for figure, top in known.most.items() if most[figure] > top]
    return low + high


def moved(
    floors: Floors, scores: Mapping[str, Scores], hashes: Mapping[str, str], *, lower: str | None = None
) -> Floors:
    """Returns the floors moved to the figures reached now.

    Raises:
        GoldError: C510, a floor would sink (or a gold file with floors is gone) and no reason is given in `lower`.
    """
    sunk = _sinking(floors, scores, reason=lower or "")
    if sunk and not (lower and lower.strip()):
        listed = "; ".join(f"{item.gold}: {item.figure} {item.before} -> {item.after}" for item in sunk)
        raise GoldError("C510", f"floors would sink: {listed}", fix='Mend the reader, or give --lower "REASON".')
    gold = {}
    for name, digest in sorted(hashes.items()):
        least, most = figures(scores[name])
        gold[name] = GoldFloors(sha256=digest, least=least, most=most)
    return Floors(gold=gold, lowered=[*floors.lowered, *sunk])


def _sinking(floors: Floors, scores: Mapping[str, Scores], *, reason: str) -> list[Lowered]:
    """Returns the floors that today's figures would lower; those of a gold file that is gone sink to nothing."""
    sunk = []
    for name, known in floors.gold.items():
        least, most = figures(scores[name]) if name in scores else ({}, {})
        changes = [(f, floor, least.get(f, 0.0)) for f, floor in known.least.items() if least.get(f, 0.0) < floor]
        changes += [(f, float(top), float(most[f])) for f, top in known.most.items() if most.get(f, 0) > top]
        sunk += [Lowered(gold=name, figure=f, before=old, after=new, reason=reason) for f, old, new in changes]
    return sunk


def read_floors(path: Path) -> Floors:
    """Returns the floors of a file, empty ones where there is no file yet.

    Raises:
        GoldError: C511, the file is not floors.
    """
    if not path.exists():
        return Floors()
    try:
        return msgspec.json.decode(path.read_bytes(), type=Floors)
    except msgspec.DecodeError as error:
        raise GoldError(
            "C511", f"not floors: {error}", place=str(path), fix="Restore the file from the repository."
        ) from None


def write_floors(path: Path, floors: Floors) -> None:
    """Writes floors as sorted, indented JSON, so that a change of one figure is a change of one line."""
    plain: Any = msgspec.to_builtins(floors)
    path.write_text(json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def measure(folder: Path, *, reader: Reader) -> tuple[dict[str, Scores], dict[str, str]]:
    """Returns the scores and the hashes of all gold files of a folder, by file name.

    Raises:
        GoldError: a gold file is faulty.
    """
    scores, hashes = {}, {}
    for path in sorted(folder.glob("*.jsonl")):
        gold = load(path)
        readings = {doc.id: found for doc, found in read_gold(gold, reader=reader) if not isinstance(found, Exception)}
        scores[path.name], hashes[path.name] = score(gold, readings), sha256(path)
    return scores, hashes


def main(argv: Sequence[str] | None = None, *, reader: Reader | None = None) -> int:
    """Moves the floors of a folder and returns the exit code: 0 done, 2 refused or faulty gold."""
    parser = argparse.ArgumentParser(prog="communique.evaluation.floors", description="Sets the floors of a folder.")
    parser.add_argument("folder", type=Path, help="folder with gold files (*.jsonl) and floors.json")
    parser.add_argument("--lower", metavar="REASON", help="lower floors too, and record this reason")
    given = parser.parse_args(argv)
    if reader is None:
        from communique.pipeline import read_document

        reader = read_document
    path = given.folder / FILE
    try:
        scores, hashes = measure(given.folder, reader=reader)
        write_floors(path, moved(read_floors(path), scores, hashes, lower=given.lower))
    except GoldError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{path}: floors of {len(hashes)} gold file(s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
