"""Reads stored documents again with the rules of today; what earlier runs read, and judgements, stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

from communique.bulk import read_all
from communique.model.document import RawDocument
from communique.model.reading import Run
from communique.pipeline import versions
from communique.store.ingest import Read, Report, Taking
from communique.store.store import Store
from communique.store.writing import Tally

CHUNK = 200  # documents that are fetched at a time

_GIVEN = ("title", "publisher", "published_at", "doctype")
_TOLD = """
  SELECT document_id, arg_min(place, rowid) AS place, arg_min(external_id, rowid) AS external_id,
         arg_min(address, rowid) AS address, arg_min(given_title, rowid) AS given_title,
         arg_min(given_publisher, rowid) AS given_publisher, arg_min(given_published_at, rowid) AS given_published_at,
         arg_min(given_doctype, rowid) AS given_doctype, arg_min(how, rowid) AS how
  FROM sightings GROUP BY document_id"""
_STALE = f"""
  SELECT t.document_no FROM texts t
  LEFT JOIN (SELECT * FROM contents WHERE is_current) c ON c.document_id = t.document_id
  LEFT JOIN ({_TOLD}) s ON s.document_id = t.document_id
  WHERE $all OR c.reading_no IS NULL
     OR {" OR ".join(f"c.given_{f} IS DISTINCT FROM s.given_{f}" for f in _GIVEN)}
     OR c.reading_no NOT IN (
       SELECT r.reading_no FROM readings r JOIN runs u ON u.run_no = r.run_no
       WHERE u.program = $program AND u.resources = $resources AND u.model_sha256 = $model_sha256)
  ORDER BY t.document_no"""
_FETCH = f"""
  SELECT t.text, s.place, s.external_id, s.address, s.given_title, s.given_publisher, s.given_published_at,
         s.given_doctype, s.how
  FROM texts t JOIN ({_TOLD}) s ON s.document_id = t.document_id
  WHERE t.document_no IN (SELECT unnest($1::INTEGER[])) ORDER BY t.document_no"""


def stale(store: Store, run: Run, *, everything: bool = False) -> list[int]:
    """Returns the numbers of the documents whose reading is not what these versions read.

    Such are documents without a reading, those last read by other versions, and those of which a later sighting told a
    title, publisher, date or type that was not known.
    """
    told = {"program": run.program, "resources": run.resources, "model_sha256": run.model_sha256, "all": everything}
    with store.reading() as connection:
        return [number for (number,) in connection.execute(_STALE, told).fetchall()]


def recode(
    store: Store,
    *,
    everything: bool = False,
    jobs: int | None = None,
    begin: Callable[[int], None] = lambda count: None,
    tick: Callable[[], None] = lambda: None,
    reject: Report = lambda code, place, message, fix: None,
    notice: Callable[[str], None] | None = None,
    trace: Callable[[str], None] = lambda trace: None,
    read: Read = read_all,
    run: Run | None = None,
) -> Tally:
    """Reads again the documents that other versions read, and returns what was done.

    Batches are written as by `ingest`; broken off, the same call reads the rest.

    Args:
        store: the store.
        everything: whether documents are read again that these versions have read.
        jobs: how many processes read.
        begin: called with the number of documents before the first is read.
        tick: called for each document that is done.
        reject: called for each that could not be read; its earlier reading stays.
        notice: called with a line for a process that died.
        trace: called with the traceback of a fault.
        read: what reads (a switch for tests).
        run: the versions that read (a switch for tests).

    Raises:
        StoreError: C601 to C607: the store cannot be used; what was written before stays.
    """
    store.require_current()
    with store.alone():
        numbers = stale(store, run or versions(), everything=everything)
        begin(len(numbers))
        taking = Taking(store, "recode", tick, reject, trace)
        try:
            with closing(read(_documents(store, numbers), jobs=jobs, notice=notice)) as outcomes:
                for outcome in outcomes:
                    taking.take(outcome)
            status = "finished"
        except KeyboardInterrupt:
            status = "interrupted"
        return taking.end(status)


def _documents(store: Store, numbers: list[int]) -> Iterator[RawDocument]:
    """Yields stored documents with all that their sightings told, the first that told a thing being heard."""
    for at in range(0, len(numbers), CHUNK):
        with store.reading() as connection:
            found = connection.execute(_FETCH, [numbers[at : at + CHUNK]]).fetchall()
        for text, place, external_id, address, title, publisher, published_at, doctype, how in found:
            yield RawDocument(
                text=text,
                place=place,
                external_id=external_id,
                title=title,
                published_at=published_at,
                publisher=publisher,
                doctype=doctype,
                address=address,
                how=tuple((told["field"], told["reason"]) for told in how or ()),
            )
