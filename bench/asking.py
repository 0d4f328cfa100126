"""What the parts of the bench share: how much is measured, a limit and its figure, and processes that measure."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BENCH = Path(__file__).resolve().parent
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")

Ask = Callable[[dict[str, Any]], dict[str, float]]


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured.

    `documents` are those of the stages, `many` those of memory, `pages` those of the long text, `ingested` the files of
    the way from disk to rows and `pairs` how often it is gone; `repeats` is of all else.
    """

    documents: int
    many: int
    pages: int
    repeats: int
    ingested: int
    pairs: int


@dataclass(frozen=True, slots=True)
class Target:
    """A limit that a figure has to keep: at most `limit`, or at least it where `least`."""

    name: str
    value: float
    limit: float
    unit: str
    least: bool = False

    @property
    def met(self) -> bool:
        """Whether the figure keeps the limit."""
        return self.value >= self.limit if self.least else self.value < self.limit

    def line(self) -> str:
        """Returns the target, its figure and whether it is met, for people."""
        sign = "at least" if self.least else "under"
        said = "met" if self.met else "MISSED"
        return f"{said:<7} {self.name}: {self.value:,.2f}{self.unit} ({sign} {self.limit:,g}{self.unit})"


def environment() -> dict[str, str]:
    """Returns the environment of a process that keeps to one thread, and whose modules are compiled once for all.

    An installed program is compiled; where Python is told to write no bytecode, each start would compile all anew.
    """
    others = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**others, **dict.fromkeys(ONE_THREAD, "1")}


@contextmanager
def asking(kind: str, number: int, *more: str) -> Iterator[Ask]:
    """Yields a function that asks a process of `stages.py` for one measurement; the process ends behind it."""
    program = [sys.executable, str(BENCH / "stages.py"), kind, str(number), *more]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        request, answers = process.stdin, process.stdout

        def answer() -> dict[str, float]:
            line = answers.readline()
            if not line:
                raise SystemExit(f"the process that measures {kind!r} ended with exit code {process.wait()}")
            found: dict[str, float] = json.loads(line)
            return found

        def ask(what: dict[str, Any]) -> dict[str, float]:
            print(json.dumps(what), file=request, flush=True)
            return answer()

        answer()  # it is ready
        try:
            yield ask
        except BaseException:
            process.terminate()
            raise
