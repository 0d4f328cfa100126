"""What the bench measures, each in a process of its own that answers requests: one line of JSON in, one out.

python bench/stages.py stock|ours|memory|long
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import re
import resource
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import Any

import texts

from communique.model.document import RawDocument

SETTLED = 500  # documents after which caches are full and memory should stay
FILLED = 2_000  # documents in a store after which as many look-alikes are held at a time as ever

Request = dict[str, Any]
Answer = dict[str, float]


class Stock:
    """The model with its own pipeline, as spaCy loads it, and once more with the arithmetic that we choose."""

    def __init__(self, number: int) -> None:
        import spacy

        from communique.language.model import PACKAGE, load

        self._ours = load().nlp  # sets the arithmetic for what is loaded after it, and sets it back below
        self._texts = [raw.text for raw in texts.documents(number)]
        self._pipelines = {"shipped": spacy.load(PACKAGE), "fast": spacy.load(PACKAGE)}
        from thinc.api import NumpyOps

        _set_ops(self._pipelines["shipped"], NumpyOps(use_blis=True))
        _set_ops(self._pipelines["fast"], NumpyOps(use_blis=False))

    def __call__(self, request: Request) -> Answer:
        """Returns the seconds that the texts, or the first of them, took."""
        from thinc.api import NumpyOps, set_current_ops

        set_current_ops(NumpyOps(use_blis=request["kind"] == "shipped"))
        jobs, nlp = request.get("jobs", 1), self._pipelines[request["kind"]]
        chosen, clock = self._texts[: request.get("first")] * request.get("times", 1), _clock(jobs)
        begun = clock()
        for doc in nlp.pipe(chosen, batch_size=request["batch"], n_process=jobs):
            assert doc.has_annotation("DEP")
        return {"seconds": (clock() - begun) / request.get("times", 1)}


class Ours:
    """Our stages, each timed over all documents, or all of it as the command reads them."""

    def __init__(self, number: int) -> None:
        self._raws = texts.documents(number)

    def __call__(self, request: Request) -> Answer:
        """Returns the seconds of each stage, or with `jobs` those of the whole; and the numbers of sentences."""
        if "jobs" in request:
            return self._whole(request["jobs"], request.get("times", 1))
        from communique import pipeline
        from communique.language import parse

        spent = dict.fromkeys(("layout and names", "parser", "clauses", "coding"), 0.0)
        sentences, parser = 0, parse.trees
        parse.trees = _timed(parser, spent, "parser")
        try:
            for batch in pipeline.batches(self._raws):
                begun = time.process_time()
                opened = [pipeline.open_document(raw) for raw in batch]
                laid = time.process_time()
                clauses = pipeline.parse_documents(opened)
                parsed = time.process_time()
                for document, found in zip(opened, clauses, strict=True):
                    pipeline.reading_of(document, found).to_json()
                spent["coding"] += time.process_time() - parsed
                spent["clauses"] += parsed - laid
                spent["layout and names"] += laid - begun
                sentences += sum(len(document.views) for document in opened)
        finally:
            parse.trees = parser
        spent["clauses"] -= spent["parser"]
        return {**spent, "sentences": sentences}

    def _whole(self, jobs: int, times: int) -> Answer:
        from communique.bulk import read_all

        clock = _clock(jobs)
        begun = clock()
        for outcome in read_all(self._raws * times, jobs=jobs):
            outcome.required().to_json()
        return {"seconds": (clock() - begun) / times}


class Memory:
    """The memory that one process holds while it reads document after document."""

    def __init__(self, number: int) -> None:
        self._raws = texts.documents(number)

    def __call__(self, request: Request) -> Answer:
        """Returns by how many bytes a document the memory grows after the first 500, and the most it held."""
        from communique.bulk import read_all

        marks: list[tuple[int, int]] = []
        for done, outcome in enumerate(read_all(self._raws, jobs=1), 1):
            outcome.required().to_json()
            if done >= SETTLED and done % 100 == 0:
                marks.append((done, _held()))
        return {"growth": _slope(marks), "peak": _peak()}


class Filling:
    """The memory that one process holds while it takes the files of a folder into a store.

    It is looked at right behind each write, when nothing that was read waits for the next one: how much waits hangs on
    the clock, and is up to twenty times what a hundred documents may add.
    """

    def __init__(self, number: int) -> None:
        self._folder = Path(sys.argv[3])

    def __call__(self, request: Request) -> Answer:
        """Returns by how many bytes a document the memory grows once it is settled, and the most it held."""
        from communique.intake import read_path
        from communique.store import Store, writing
        from communique.store.ingest import ingest

        marks: list[tuple[int, int]] = []
        done, write = 0, writing.Writer.write

        def tick() -> None:
            nonlocal done
            done += 1

        def marked(writer: writing.Writer, batch: writing.Batch) -> None:
            write(writer, batch)
            batch.read.clear()
            if done >= FILLED:
                marks.append((done, _held()))

        files = sorted(self._folder.iterdir())
        items = (item for path in files for item in read_path(str(path)))
        writing.Writer.write = marked  # type: ignore[method-assign]
        try:
            ingest(Store(self._folder.with_suffix(".duckdb")), items, jobs=1, tick=tick)
        finally:
            writing.Writer.write = write  # type: ignore[method-assign]
        return {"growth": _slope(marks), "peak": _peak()}


class Long:
    """One text of several hundred pages."""

    def __init__(self, number: int) -> None:
        self._raw = texts.long_document(number)
        _read(RawDocument("Peru met Chad.", "first"))

    def __call__(self, request: Request) -> Answer:
        """Returns the seconds that the text took, its sentences, and the most memory that was held."""
        before, begun = _peak(), time.process_time()
        reading = _read(self._raw)
        seconds = time.process_time() - begun
        return {"seconds": seconds, "sentences": len(reading.coverage), "before": before, "peak": _peak()}


def _clock(jobs: int) -> Callable[[], float]:
    """Returns the clock for so many processes: of one the time on its core, which other work does not lengthen."""
    return time.process_time if jobs == 1 else time.perf_counter


def _read(raw: RawDocument) -> Any:
    from communique.pipeline import read_document

    reading = read_document(raw)
    reading.to_json()
    return reading


def _set_ops(nlp: Any, ops: Any) -> None:
    for _, component in nlp.pipeline:
        net = getattr(component, "model", None)
        if net is not None and net is not True:
            for layer in net.walk():
                layer.ops = ops


def _timed(function: Callable[..., Any], spent: dict[str, float], stage: str) -> Callable[..., Any]:
    def timed(*args: Any, **options: Any) -> Any:
        begun = time.process_time()
        try:
            return function(*args, **options)
        finally:
            spent[stage] += time.process_time() - begun

    return timed


def _held() -> int:
    """Returns the bytes that this process holds once what is free has been given back."""
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
    with suppress(OSError):
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return _peak()


def _peak() -> int:
    with suppress(OSError, TypeError):
        found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
        return int(found[1]) * 1024  # type: ignore[index]
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _slope(marks: list[tuple[int, int]]) -> float:
    """Returns the median of the slopes between all pairs of marks, which a single step of the allocator's moves little.

    What grows with every document moves all of them.
    """
    slopes = [(held - before) / (done - at) for (at, before), (done, held) in combinations(marks, 2) if done > at]
    return median(slopes) if slopes else 0.0


KINDS: dict[str, Callable[[int], Callable[[Request], Answer]]] = {
    "stock": Stock,
    "ours": Ours,
    "memory": Memory,
    "filling": Filling,
    "long": Long,
}


def main() -> None:
    """Answers requests until the input ends."""
    kind, number = sys.argv[1], int(sys.argv[2])
    answer = KINDS[kind](number)
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
