"""The bench of a collection: files into a store against the stock parser alone, memory, questions to a large store.

Processes are measured by the time on all cores together, so that other work on the machine counts for little. Of a
question that is at least the time for which one waits on a machine that does nothing else and has the file in memory.
"""

from __future__ import annotations

import resource
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import filled
import texts
from asking import Size, Target, asking, environment
from stages import FILLED

from communique.store.search import fill

BENCH = Path(__file__).resolve().parent
PROGRAM = [sys.executable, "-m", "communique.cli.main"]
ALONE = [sys.executable, str(BENCH / "alone.py")]
FEW = 30  # files, of which two processes read some each
POSITIONS = 1_000_000
LONGEST = 1.0  # seconds on all cores in which a question is answered, the start of the program included
KB, MB = 1_000, 1_000_000

# Every verb that asks a store, without filters and with them; of each, what an analyst may ask.
QUESTIONS = (
    "positions",
    "positions --who LSO --toward KEN --what OPPOSE --since 2020",
    "positions --text fisheries --publisher harbour",
    "positions --issue protectionism --min-confidence 0.9 --tier 4",
    "positions --who Kenya --since 2024 --format csv",
    "commitments --who Japan --toward Kenya --what aid_finance --since 2020",
    "commitments --text drought --until 2019",
    "encounters --who Oman --toward Iraq --what visit",
    "issued --who Oman --what issued --since 2021-03",
    "events",
    "events --who Peru --what AID --since 2020-03 --until 2021",
    "events --text ceasefire --issue diplomatic --min-confidence 0.8",
    "events --merged --who Peru --since 2020",
    "documents --duplicates",
    "positions --who Peru --distinct",
    "documents --publisher ministry --what wire_story",
    "documents --text drought",
    "documents --who AFG --since 2024 --format jsonl",
    "actors",
    "actors --what state --since 2024 --publisher wire",
    "search fisheries agreement",
    'search "drought flood" medic*',
)


def measure(size: Size) -> Iterator[Target]:
    """Yields the targets of a collection, after printing what was measured."""
    with TemporaryDirectory(prefix="communique-bench-") as folder:
        yield from _end_to_end(size, Path(folder))
        yield from _memory(size, Path(folder))
        yield from _questions(size, Path(folder))


def _end_to_end(size: Size, folder: Path) -> Iterator[Target]:
    """Yields the target of files on disk to rows in a store against the stock parser alone, two processes each.

    Each reads a few files and then many: the difference is free of its start, which a large collection pays once.
    """
    few, many = folder / "few", folder / "ingest"
    numbers = len(_files(few, FEW)), len(_files(many, size.ingested))
    spent: dict[str, list[tuple[Spent, Spent]]] = {"stock": [], "ours": []}
    for turn in range(size.pairs):
        spent["stock"].append((_run([*ALONE, str(few)]), _run([*ALONE, str(many)])))
        stores = (folder / f"{turn}-few.duckdb", folder / f"{turn}-many.duckdb")
        spent["ours"].append((_ingest(few, stores[0]), _ingest(many, stores[1])))
    more = numbers[1] - numbers[0]
    print(f"\nEnd to end: {size.ingested} files on disk, two processes each")
    print(f"{'':<38}{'documents/s':>12}{'a core second':>15}{'start, s':>10}")
    rates: dict[str, float] = {}
    for kind, told in {"stock": "stock parser alone, from the files", "ours": "files to rows in the store"}.items():
        wall = more / median(large.wall - small.wall for small, large in spent[kind])
        rates[kind] = more / median(large.core - small.core for small, large in spent[kind])
        start = median(small.wall for small, _ in spent[kind])
        print(f"  {told:<36}{wall:>12,.1f}{rates[kind]:>15,.1f}{start:>10,.1f}")
    ratio = rates["ours"] / rates["stock"]
    yield Target("files to rows against the stock parser alone", ratio, 1, " times as fast", least=True)


def _ingest(folder: Path, store: Path) -> Spent:
    files = [str(path) for path in sorted(folder.iterdir())]
    return _run([*PROGRAM, "ingest", "--jobs", "2", "--store", str(store), *files])


def _memory(size: Size, folder: Path) -> Iterator[Target]:
    place = folder / "memory"
    _files(place, size.many)
    with asking("filling", size.many, str(place)) as ask:
        found = ask({})
    print(f"\nMemory: {size.many:,} files taken into a store by one process")
    print(f"  growth after {FILLED:,}: {found['growth'] / KB:.2f} kB a document; peak {found['peak'] / MB:.0f} MB")
    yield Target(f"growth of memory after {FILLED:,} documents in a store", found["growth"] / KB, 1, " kB a document")


def _questions(size: Size, folder: Path) -> Iterator[Target]:
    """Yields the target of the slowest question, after printing all."""
    begun = time.perf_counter()
    store = filled.fill(folder / "large.duckdb", POSITIONS)
    made = time.perf_counter() - begun
    begun = time.perf_counter()
    fill(store)
    index = time.perf_counter() - begun
    print(f"\nQuestions to a store of {POSITIONS:,} positions, the start of the program included")
    print(f"  (made in {made:.0f} s, {store.path.stat().st_size / MB:,.0f} MB; index of words in {index:.0f} s)")
    slowest = 0.0
    for question in QUESTIONS:
        words = [*PROGRAM, *_split(question), "--store", str(store.path)]
        best = min((_run(words) for _ in range(size.repeats)), key=lambda spent: spent.core)
        slowest = max(slowest, best.core)
        print(f"  {best.core:5.2f} s ({best.wall:5.2f} s on the wall)  {question}")
    yield Target("the slowest question", slowest, LONGEST, " s")


def _split(question: str) -> list[str]:
    """Returns the words of a command; those of a search stay together with their quotation marks."""
    verb, _, rest = question.partition(" ")
    return [verb, rest] if verb == "search" else shlex.split(question)


def _files(folder: Path, number: int) -> list[Path]:
    """Writes so many constructed texts as files."""
    folder.mkdir()
    found = []
    for at, text in enumerate(texts.mixed(number)):
        found.append(folder / f"{at:06}.txt")
        found[-1].write_bytes(text.encode("utf-8"))
    return found


@dataclass(frozen=True, slots=True)
class Spent:
    """What a command took: seconds by the clock on the wall, and on all cores together."""

    wall: float
    core: float


def _run(words: list[str]) -> Spent:
    """Returns what a command took with all processes that it started."""
    begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    core = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(time.perf_counter() - begun, core)
