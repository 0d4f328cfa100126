"""Many documents: read in batches, in several processes where asked, in the order of the input, none lost."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from communique.coding.cities import load_all
from communique.model.document import RawDocument
from communique.model.errors import CommuniqueError, InputError, ResourceError
from communique.model.reading import Reading
from communique.pipeline import batches, read_documents
from communique.processes import Answer, Fault, Notice, answers

FEW = 20  # documents that are read sooner than further processes have started
SHARE = 24_000  # characters of the documents that a process is given at a time

Read = Callable[[Sequence[RawDocument]], Iterable[Reading]]


class DocumentError(CommuniqueError):
    """A document that could not be read, among many that could."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: its reading, or why there is none."""

    raw: RawDocument
    reading: Reading | None
    fault: Fault | None = None

    def required(self) -> Reading:
        """Returns the reading.

        Raises:
            DocumentError: there is none; the error's code, words, place and fix are the fault's.
        """
        if self.reading is not None:
            return self.reading
        fault = self.fault or Fault("C190", "there is no reading.")
        raise DocumentError(fault.code, fault.message, place=fault.place or self.raw.place, fix=fault.fix)


def read_all(
    raws: Iterable[RawDocument], *, jobs: int | None = 1, notice: Notice | None = None
) -> Generator[Outcome, None, None]:
    """Yields what became of each document, in the order of the input.

    A document at which the reader fails (C190), or at which a process dies (C192), does not stop the others.

    Args:
        raws: the documents; no more of them are taken than are being read.
        jobs: how many processes read; None is one for each core where there are more than a few documents.
        notice: called with a line for each process that died and whose documents are read again.

    Raises:
        ResourceError: the model or a table is missing or wrong; C193, further processes cannot be started.
    """
    waiting = iter(raws)
    if jobs is None:
        first = list(islice(waiting, FEW + 1))
        jobs, waiting = (cores() if len(first) > FEW else 1), chain(first, waiting)
    if jobs <= 1:
        return (outcome for number, batch in enumerate(batches(waiting)) for outcome in _in_turn(batch, number))
    shares = batches(waiting, size=SHARE)
    return (Outcome(raw, reading, fault) for raw, (reading, fault) in answers(shares, answer, jobs=jobs, notice=notice))


def _in_turn(batch: Sequence[RawDocument], number: int) -> list[Outcome]:
    """Returns what became of a batch; with the second at the latest, all that reading needs is in memory to stay."""
    if number:
        load_all()
    return outcomes(batch)


def outcomes(batch: Sequence[RawDocument], *, read: Read = read_documents) -> list[Outcome]:
    """Returns what became of each document of a batch; where one fails, all are read again one by one.

    Raises:
        ResourceError: the model or a table is missing or wrong, which no other document would mend.
    """
    try:
        return [Outcome(raw, reading) for raw, reading in zip(batch, read(batch), strict=True)]
    except ResourceError:
        raise
    except Exception as error:
        if len(batch) == 1:
            return [Outcome(batch[0], None, fault_of(error))]
    return [outcome for raw in batch for outcome in outcomes([raw], read=read)]


def answer(batch: Sequence[RawDocument]) -> list[Answer]:
    """Returns reading and fault of each document of a batch, as a process sends them."""
    load_all()
    return [(outcome.reading, outcome.fault) for outcome in outcomes(batch)]


def cores() -> int:
    """Returns how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def fault_of(error: Exception) -> Fault:
    """Returns an error as the fault of the document at which it was raised; one of ours is C190."""
    trace = "".join(traceback.format_exception(error))
    if isinstance(error, InputError):
        return Fault(error.code, error.message, error.fix, error.place, trace)
    words = f"internal fault while reading: {type(error).__name__}: {error}."
    return Fault("C190", words, "Run again with --debug and report it.", None, trace)
