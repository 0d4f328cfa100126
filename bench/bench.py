#!/usr/bin/env python3
"""Measures how fast texts are read, kept and found, in one run on constructed texts, and compares it with targets."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import collection
from asking import Ask, Size, Target, asking

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
BATCHES = (8, 16, 32, 64, 128, 256)
STAGES = ("layout and names", "parser", "clauses", "coding")
OTHERS = tuple(stage for stage in STAGES if stage != "parser")
TIMES = 5  # how often two processes read the texts in one go, so that their start counts for little
KB, MB = 1_000, 1_000_000

EXAMPLES = """\
examples:
  python bench/bench.py                 all of it, about half an hour; exits 1 where a target is missed
  python bench/bench.py --quick         fewer texts and repeats, about three minutes
  python bench/bench.py --store         from files to rows, memory, and questions to a large store
  python bench/bench.py --no-targets    only prints, whatever the figures are

Every process keeps to one thread. Stages take turns, and each figure is the median of its repeats. Stages of one
process are measured by the time on its core, so that other work on the machine counts for little; two processes by
the clock on the wall, for which the machine must be quiet. "x stock" is how many times faster than the stock parser
as spaCy ships it, in one process, at the batch size that is best for it. Memory growth is the median slope over a
thousand documents and more, each with new names. Questions are asked of a store of a million positions, made by SQL.
"""


FULL, QUICK = Size(300, 20_000, 600, 5, 2_000, 3), Size(120, 4_000, 200, 3, 600, 1)


@dataclass(slots=True)
class Figures:
    """Seconds of each stage and repeat, and the sentences of the texts."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    sentences: int = 0

    def add(self, stage: str, seconds: float) -> None:
        """Adds one repeat of a stage."""
        self.seconds.setdefault(stage, []).append(seconds)

    def rate(self, stage: str) -> float:
        """Returns the sentences a second of a stage."""
        return self.sentences / median(self.seconds[stage])

    def ratio(self, stage: str, to: str = "stock parser") -> float:
        """Returns how many times faster than another a stage is: the median over the repeats of their ratio."""
        pairs = zip(self.seconds[to], self.seconds[stage], strict=True)
        return median(other / own for other, own in pairs)


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the figures and returns the exit code: 0 done, 1 a target is missed, 130 interrupted."""
    parser = argparse.ArgumentParser(
        prog="bench.py", description=__doc__, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="fewer texts and repeats")
    parser.add_argument("--store", action="store_true", help="only what is measured of a store")
    parser.add_argument("--no-targets", action="store_true", help="print the figures and exit 0")
    given = parser.parse_args(argv)
    size = QUICK if given.quick else FULL
    try:
        parts = [collection.measure] if given.store else [_speed, _memory, _long, _commands, collection.measure]
        targets = [target for part in parts for target in part(size)]
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    if given.no_targets:
        return 0
    print("\nTargets")
    print(*(target.line() for target in targets), sep="\n")
    return 0 if all(target.met for target in targets) else 1


def _speed(size: Size) -> Iterator[Target]:
    """Yields the targets of speed after printing the table of stages."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    print(f"Speed: {size.documents} documents, {size.repeats} repeats, {cores} cores, Python {sys.version.split()[0]}")
    with ExitStack() as stack:
        stock, ours = (stack.enter_context(asking(kind, size.documents)) for kind in ("stock", "ours"))
        best = {kind: _best_batch(stock, kind, size.documents // 3) for kind in ("shipped", "fast")}
        figures = Figures()
        ours({})  # the first time fills caches
        for _ in range(size.repeats):
            _one_round(figures, stock, ours, best)
    _table(figures, best)
    yield Target("the whole against the stock parser", figures.ratio("the whole"), 1, " times as fast", least=True)
    two = figures.ratio("the whole, 2 processes", "stock parser, 2 processes")
    yield Target("the whole against the stock parser, two processes each", two, 1, " times as fast", least=True)
    yield Target("other stages", figures.rate("other stages"), 1_500, " sentences/s", least=True)


def _one_round(figures: Figures, stock: Ask, ours: Ask, best: dict[str, int]) -> None:
    """Adds one repeat of every stage, one after another."""
    figures.add("stock parser", stock({"kind": "shipped", "batch": best["shipped"]})["seconds"])
    found = ours({})
    figures.sentences = int(found["sentences"])
    for stage in STAGES:
        figures.add(stage, found[stage])
    figures.add("other stages", sum(found[stage] for stage in OTHERS))
    figures.add("the whole", ours({"jobs": 1})["seconds"])
    figures.add("stock parser, our arithmetic", stock({"kind": "fast", "batch": best["fast"]})["seconds"])
    two = {"jobs": 2, "times": TIMES}
    figures.add("stock parser, 2 processes", stock({"kind": "shipped", "batch": best["shipped"], **two})["seconds"])
    figures.add("the whole, 2 processes", ours(two)["seconds"])


def _table(figures: Figures, best: dict[str, int]) -> None:
    rows = {
        "stock parser": f"batch {best['shipped']}",
        "stock parser, our arithmetic": f"batch {best['fast']}",
        "parser": "nets, trees and lemmas",
        "layout and names": "",
        "clauses": "with masks and repairs",
        "coding": "",
        "other stages": "layout and names, clauses, coding",
        "the whole": "one process, to JSON",
        "stock parser, 2 processes": "wall time, with their start",
        "the whole, 2 processes": "wall time, with their start",
    }
    print(f"{figures.sentences} sentences\n\n{'stage':<30}{'sentences/s':>12}{'x stock':>9}")
    for stage, note in rows.items():
        print(f"{stage:<30}{figures.rate(stage):>12,.0f}{figures.ratio(stage):>9.2f}  {note}".rstrip())


def _best_batch(stock: Ask, kind: str, first: int) -> int:
    """Returns the batch size with which the stock parser is fastest, each tried twice."""
    spent: dict[int, float] = {}
    stock({"kind": kind, "batch": BATCHES[0], "first": first})
    for batch in (*BATCHES, *BATCHES):
        seconds = stock({"kind": kind, "batch": batch, "first": first})["seconds"]
        spent[batch] = min(seconds, spent.get(batch, seconds))
    return min(spent, key=spent.__getitem__)


def _memory(size: Size) -> Iterator[Target]:
    """Yields the target of reading many documents, of which nothing is kept."""
    with asking("memory", size.many) as ask:
        found = ask({})
    print(f"\nMemory: {size.many:,} documents in one process")
    print(f"  growth after the first 500: {found['growth'] / KB:.2f} kB a document; peak {found['peak'] / MB:.0f} MB")
    yield Target("growth of memory after the first 500 documents", found["growth"] / KB, 1, " kB a document")


def _long(size: Size) -> Iterator[Target]:
    """Yields the targets of one long text, which is compared with one of a quarter of its pages."""
    found = []
    for pages in (size.pages // 4, size.pages):
        with asking("long", pages) as ask:
            found.append(ask({}))
    print("\nOne long text")
    for pages, figures in zip((size.pages // 4, size.pages), found, strict=True):
        rate, more = figures["sentences"] / figures["seconds"], (figures["peak"] - figures["before"]) / MB
        print(f"  {pages} pages: {rate:,.0f} sentences/s, peak {figures['peak'] / MB:.0f} MB ({more:.0f} MB for it)")
    per = [figures["seconds"] / figures["sentences"] for figures in found]
    yield Target("time a sentence in four times as long a text", per[1] / per[0], 1.5, " times")
    yield Target("memory for the long text", (found[1]["peak"] - found[1]["before"]) / MB / size.pages, 1, " MB a page")


def _commands(size: Size) -> Iterator[Target]:
    """Yields the targets of commands that are started afresh."""
    program = [sys.executable, "-m", "communique.cli.main"]
    read = _started(["read", str(ROOT / "samples" / "dispatch.txt")], program, size.repeats)
    help_ = _started(["--help"], program, size.repeats)
    print(f"\nCommands, started afresh\n  read of one dispatch: {read:.2f} s\n  --help: {help_:.2f} s")
    yield Target("cold read of one dispatch", read, 4, " s")
    yield Target("--help", help_, 0.3, " s")


def _started(words: list[str], program: list[str], repeats: int) -> float:
    def seconds() -> float:
        begun = time.perf_counter()
        subprocess.run([*program, *words], check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - begun

    return median(seconds() for _ in range(repeats))


if __name__ == "__main__":
    sys.exit(main())
