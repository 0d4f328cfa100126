"""Takes documents into a store: each read once, whatever happens on the way."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from typing import Protocol

from communique.bulk import Outcome, read_all
from communique.intake.rejection import Rejection
from communique.intake.surrogates import require_writable
from communique.model.document import RawDocument
from communique.model.errors import InputError
from communique.store.rows import document_id, sighting_of
from communique.store.search import keep_up
from communique.store.store import Store
from communique.store.writing import Batch, Refusal, Tally, Writer

MANY = 256  # documents that are written at once at most
LARGE = 4_000_000  # characters of texts that are written at once, so that a batch of long texts fits in memory
SOON = 3.0  # seconds after which what was read is written, however few it is
LATEST = 30.0  # seconds after which it is written at the latest
SELDOM = 20  # times as long as a write takes is read in between, so that writing has a small share in a large store

Items = Iterable[RawDocument | Rejection]
Report = Callable[[str, str, str, str | None], None]  # code, place, message, fix


class Read(Protocol):
    """What reads many documents, as `bulk.read_all` does."""

    def __call__(
        self, raws: Iterable[RawDocument], *, jobs: int | None, notice: Callable[[str], None] | None
    ) -> Generator[Outcome, None, None]:
        """Yields what became of each document, in order."""


def ingest(
    store: Store,
    items: Items,
    *,
    jobs: int | None = None,
    tick: Callable[[], None] = lambda: None,
    reject: Report = lambda code, place, message, fix: None,
    notice: Callable[[str], None] | None = None,
    trace: Callable[[str], None] = lambda trace: None,
    read: Read = read_all,
    many: int = MANY,
) -> Tally:
    """Takes documents in, reads those that the store has no reading of, and returns what was done.

    What is read is written in batches, each a transaction. Where this process dies at any moment, the store holds
    whole batches, and the same call takes in the rest. Ctrl-C ends the run: what was read until then is written, and
    the status of the answer is `interrupted`.

    Args:
        store: the store, which is made where there is none.
        items: documents and rejections as the intake gives them; they may come from a generator.
        jobs: how many processes read; None is one for each core where there are many documents.
        tick: called for each item that is done.
        reject: called for each input or document that could not be read.
        notice: called with a line for a process that died.
        trace: called with the traceback of a fault.
        read: what reads (a switch for tests).
        many: documents that are written at once at most.

    Raises:
        StoreError: C601 to C607: the store cannot be used; what was written before stays.
    """
    with store.alone():
        taking = Taking(store, "ingest", tick, reject, trace, many)
        try:
            with closing(read(taking.unread(items), jobs=jobs, notice=notice)) as outcomes:
                for outcome in outcomes:
                    taking.take(outcome)
            status = "finished"
        except KeyboardInterrupt:
            status = "interrupted"
        tally = taking.end(status)
    if status == "finished":
        keep_up(store)
    return tally


class Taking:
    """The documents of one run: which are known, and what is done and not yet written."""

    def __init__(
        self,
        store: Store,
        verb: str,
        tick: Callable[[], None],
        reject: Report,
        trace: Callable[[str], None],
        many: int = MANY,
    ) -> None:
        self._writer = Writer(store, verb)
        self._tick, self._reject, self._trace, self._many = tick, reject, trace, many
        self._batch, self._since, self._soon = Batch(), time.monotonic(), SOON
        with store.reading() as connection:
            with_reading = connection.execute("SELECT document_id FROM contents WHERE is_current").fetchall()
            sightings = connection.execute("SELECT sighting_id FROM sightings").fetchall()
        self._known = {_number(key) for (key,) in with_reading}
        self._sightings = {_number(key) for (key,) in sightings}

    def unread(self, items: Items) -> Iterator[RawDocument]:
        """Yields the documents that are to be read, and keeps what became of the others."""
        for item in items:
            if isinstance(item, RawDocument) and self._is_new(item):
                yield item
            elif not isinstance(item, RawDocument):
                self._refuse(Refusal(item.code, item.place, item.message, item.fix))
            self._write_soon()

    def take(self, outcome: Outcome) -> None:
        """Keeps what became of a document that was read."""
        raw, fault = outcome.raw, outcome.fault
        if outcome.reading is not None:
            self._batch.add(raw, outcome.reading)
            self._tick()
        elif fault is not None:
            self._batch.add(raw)
            self._trace(fault.trace or "")
            place = fault.place or raw.place
            self._refuse(Refusal(fault.code, place, fault.message, fault.fix, document_id(raw.text)))
        self._write_soon()

    def end(self, status: str) -> Tally:
        """Writes what is left and that the run is over, and returns what was done."""
        self.write()
        self._writer.finish(status)
        return self._writer.tally

    def write(self) -> None:
        """Writes what is not yet written."""
        begun = time.monotonic()
        batch, self._batch = self._batch, Batch()  # before it is written: Ctrl-C comes through just behind
        if batch:
            self._writer.write(batch)
        self._since = time.monotonic()
        self._soon = min(LATEST, max(SOON, SELDOM * (self._since - begun)))

    def _is_new(self, raw: RawDocument) -> bool:
        """Returns whether a document is to be read; one that is known leaves at most a new sighting."""
        try:
            require_writable(raw)
        except InputError as error:
            self._refuse(Refusal(error.code, error.place or raw.place, error.message, error.fix))
            return False
        seen = _number(sighting_of(raw)["sighting_id"])
        key = _number(document_id(raw.text))
        if key in self._known:
            self._batch.already_there += 1
            if seen not in self._sightings:
                self._batch.see(raw)
            self._tick()
        self._sightings.add(seen)
        new = key not in self._known
        self._known.add(key)
        return new

    def _refuse(self, refusal: Refusal) -> None:
        self._batch.refused.append(refusal)
        self._reject(refusal.code, refusal.place, refusal.message, refusal.fix)
        self._tick()

    def _write_soon(self) -> None:
        full = self._batch.rows() >= self._many or self._batch.characters > LARGE
        if full or (self._batch and time.monotonic() - self._since > self._soon):
            self.write()


def _number(key: str) -> int:
    """Returns an id of 16 hexadecimal digits as a number, of which memory holds many."""
    return int(key[-16:], 16)
