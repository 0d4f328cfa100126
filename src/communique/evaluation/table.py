"""Prints scores as lines of text: the table, and the records of the main rows that were missed or are extra."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from communique.evaluation.score import Counts, Scores, Share, brief

NAME = 50


def lines(scores: Scores, *, title: str, misses: int = 0, parts: Mapping[str, Scores] | None = None) -> list[str]:
    """Returns the score table as lines.

    Args:
        scores: of all documents.
        title: the first line.
        misses: the most missed and extra records shown of each main row.
        parts: scores of "read" and "held out" documents; misses are then shown of the read ones only.
    """
    shown = parts["read"] if parts else scores
    return [*_table(scores, title), *_by_part(parts or {}), *_misses(shown, misses)]


def _by_part(parts: Mapping[str, Scores]) -> Iterator[str]:
    if not parts:
        return
    names = list(parts)
    yield ""
    yield f"{'by part (F1, gold records)':{NAME}s} " + " ".join(f"{name:>12s}" for name in names)
    yield f"{'  documents':{NAME}s} " + " ".join(f"{parts[name].documents:>12d}" for name in names)
    for row in parts[names[0]].rows:
        cells = (parts[name].rows[row] for name in names)
        yield f"{'  ' + row:{NAME}s} " + " ".join(f"{counts.f1:6.3f} {counts.gold:5d}" for counts in cells)
    for part in parts[names[0]].found:
        shares = (parts[name].found[part] for name in names)
        yield f"{'  of the stances found: ' + part:{NAME}s} " + " ".join(f"{_ratio(s):>6s} {s.of:5d}" for s in shares)


def _table(scores: Scores, title: str) -> Iterator[str]:
    yield title
    yield ""
    yield f"{'row':{NAME}s} {'P':>6s} {'R':>6s} {'F1':>6s} {'right':>6s} {'gold':>6s} {'found':>6s}"
    family = ""
    for name, counts in scores.rows.items():
        if family and name.split(":")[0] != family:
            yield ""
        family = name.split(":")[0]
        yield _row(name, counts)
    yield ""
    yield f"{'of the stances found':{NAME}s} {'right':>6s} {'of':>6s}"
    for name, share in scores.found.items():
        yield f"{'  ' + name:{NAME}s} {_ratio(share):>6s} {share.of:6d}"
    yield ""
    yield "stances by class"
    for name, counts in scores.by_class.items():
        yield _row(f"  {name}", counts)
    yield ""
    yield f"{'text accounted for (share of characters)':{NAME}s} {_ratio(scores.coverage):>6s}"
    alarms = "false alarms: records in texts with no politics"
    yield f"{alarms:{NAME}s} {scores.false_alarms:6d} in {scores.negatives}"
    yield f"{'records whose evidence is not the text':{NAME}s} {scores.faults:6d}"
    yield f"{'documents without a reading':{NAME}s} {scores.unread:6d} of {scores.documents}"


def _row(name: str, counts: Counts) -> str:
    ratios = f"{counts.precision:6.3f} {counts.recall:6.3f} {counts.f1:6.3f}"
    return f"{name:{NAME}s} {ratios} {counts.tp:6d} {counts.gold:6d} {counts.predicted:6d}"


def _ratio(share: Share) -> str:
    return "-" if share.value is None else f"{share.value:.3f}"


def _misses(scores: Scores, most: int) -> Iterator[str]:
    shown: Counter[tuple[str, str]] = Counter()
    row = ""
    for miss in scores.misses:
        shown[miss.row, miss.kind] += 1
        if shown[miss.row, miss.kind] > most:
            continue
        if miss.row != row:
            row = miss.row
            yield ""
            yield row
        yield f"  {miss.kind:6s} {miss.document}: {brief(miss.record)}"
