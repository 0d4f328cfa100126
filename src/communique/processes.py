"""Work shared among processes: batches go out, answers come back in order, and a process that dies loses nothing.

The processes are started afresh ("spawn"), so that they carry over no threads and no locks, on any system.
"""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

import msgspec

from communique import facts
from communique.language.threads import one_thread
from communique.model.document import RawDocument
from communique.model.errors import ResourceError
from communique.model.reading import Reading

AHEAD = 8  # batches a process that may be done before the first that is not

_PATIENCE = 2.0  # seconds in which a process that was told to end may end


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a document has no reading: an error's code, words, fix and place, and the traceback."""

    code: str
    message: str
    fix: str | None = None
    place: str | None = None
    trace: str | None = None


Answer = tuple[Reading | None, Fault | None]
Work = Callable[[Sequence[RawDocument]], list[Answer]]
Notice = Callable[[str], None]


def answers(
    batches: Iterable[Sequence[RawDocument]], work: Work, *, jobs: int, notice: Notice | None = None
) -> Iterator[tuple[RawDocument, Answer]]:
    """Yields each document with the answer that `work` gave, in order; `work` is a function of a module.

    Where a process dies, the documents of its batch are given out again one by one; that at which a process dies
    once more has a fault (C192).

    Raises:
        ResourceError: `work` raised one; C193, the processes cannot be started.
    """
    team = _Team(work, jobs, notice or (lambda line: None))
    try:
        yield from team.run(iter(batches))
    finally:
        team.dismiss()


@dataclass(slots=True)
class _Task:
    """Documents that go to one process: `at` is the place of the first in its batch."""

    batch: int
    at: int
    raws: Sequence[RawDocument]


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    wire: Connection
    ready: bool = False
    task: _Task | None = None


class _Team:
    """The processes of one run, what is waiting for them, and what they have answered."""

    def __init__(self, work: Work, jobs: int, notice: Notice) -> None:
        self._work, self._jobs, self._notice = work, jobs, notice
        self._workers: list[_Worker] = []
        self._waiting: deque[_Task] = deque()
        self._answers: dict[int, list[tuple[RawDocument, Answer | None]]] = {}
        self._next_in = self._next_out = 0

    def run(self, batches: Iterator[Sequence[RawDocument]]) -> Iterator[tuple[RawDocument, Answer]]:
        """Yields documents and answers in order until nothing is left."""
        while True:
            self._fill(batches)
            if not self._answers:
                return
            self._hand_out()
            for wire in wait([worker.wire for worker in self._workers]):
                self._take(next(worker for worker in self._workers if worker.wire is wire))
            yield from self._finished()

    def dismiss(self) -> None:
        """Ends all processes."""
        for worker in self._workers:
            worker.wire.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_PATIENCE)
            if worker.process.is_alive():
                worker.process.kill()
        self._workers.clear()

    def _fill(self, batches: Iterator[Sequence[RawDocument]]) -> None:
        """Takes batches in, a few more than there are processes, and not too far ahead of what is done."""
        while len(self._waiting) < self._jobs and self._next_in - self._next_out < AHEAD * self._jobs:
            batch = next(batches, None)
            if batch is None:
                return
            self._answers[self._next_in] = [(raw, None) for raw in batch]
            self._waiting.append(_Task(self._next_in, 0, batch))
            self._next_in += 1

    def _hand_out(self) -> None:
        idle = [worker for worker in self._workers if worker.ready and worker.task is None]
        starting = sum(not worker.ready for worker in self._workers)
        for _ in range(min(len(self._waiting) - len(idle) - starting, self._jobs - len(self._workers))):
            self._workers.append(_started(self._work))
        for worker in idle:
            if self._waiting:
                worker.task = self._waiting.popleft()
                with suppress(OSError):  # it has died: reading from it tells
                    worker.wire.send(worker.task.raws)

    def _take(self, worker: _Worker) -> None:
        """Takes what a process has sent: that it is ready, its answers, why nothing can be read, or its end."""
        try:
            said = worker.wire.recv()
        except (EOFError, OSError):
            self._lost(worker)
            return
        if isinstance(said, dict):
            raise ResourceError(said["code"], said["message"], place=said["place"], fix=said["fix"])
        if worker.task is not None:
            self._store(worker.task, [(_decoded(reading), fault) for reading, fault in said])
        worker.ready, worker.task = True, None

    def _lost(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.wire.close()
        worker.process.join(_PATIENCE)
        how = _end(worker.process.exitcode)
        if not worker.ready:
            fix = "Read with one process (`--jobs 1`); a script needs `if __name__ == '__main__':` before it reads."
            raise ResourceError("C193", f"a process for reading could not be started ({how}).", fix=fix)
        task = worker.task
        if task is None:
            return
        if len(task.raws) > 1:
            many = f"its {len(task.raws)} documents are read again one by one"
            self._notice(f"C192 a process that was reading ended without an answer ({how}): {many}.")
            singles = [_Task(task.batch, task.at + i, [raw]) for i, raw in enumerate(task.raws)]
            self._waiting.extendleft(reversed(singles))
            return
        message = f"the process that was reading it ended without an answer ({how})."
        self._store(task, [(None, Fault("C192", message, "Read it alone; it may need more memory than there is."))])

    def _store(self, task: _Task, found: Sequence[Answer]) -> None:
        places = self._answers[task.batch]
        for i, answer in enumerate(found, task.at):
            places[i] = places[i][0], answer

    def _finished(self) -> Iterator[tuple[RawDocument, Answer]]:
        while all(answer is not None for _, answer in self._answers.get(self._next_out, [("", None)])):
            for raw, answer in self._answers.pop(self._next_out):
                if answer is not None:
                    yield raw, answer
            self._next_out += 1


def _started(work: Work) -> _Worker:
    """Returns a new process, which will say that it is ready."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    laid = facts.laid()
    process = context.Process(target=_serve, args=(theirs, work, laid.folder if laid else None), daemon=True)
    with one_thread(), _uninterrupted():
        process.start()
    theirs.close()
    return _Worker(process, ours)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Lets a new process inherit that it ignores Ctrl-C: this process hears it, and ends the others."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(wire: Connection, work: Work, resources: Path | None) -> None:
    """Answers batches until the other end is closed: the life of a process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it cannot be inherited
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            facts.use(resources)
            wire.send([])
            while True:
                found = work(wire.recv())
                wire.send([(_encoded(reading), fault) for reading, fault in found])
        except ResourceError as error:
            told = {"code": error.code, "message": error.message, "place": error.place, "fix": error.fix}
            wire.send(told)


def _encoded(reading: Reading | None) -> bytes | None:
    return None if reading is None else msgspec.msgpack.encode(reading)


def _decoded(data: bytes | None) -> Reading | None:
    return None if data is None else msgspec.msgpack.decode(data, type=Reading)


def _end(code: int | None) -> str:
    """Returns in words how a process ended."""
    if code is not None and code < 0:
        with suppress(ValueError):
            return f"signal {signal.Signals(-code).name}"
    return f"exit code {code}"
