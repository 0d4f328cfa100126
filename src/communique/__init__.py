"""communique reads what governments publish about each other into records that name who asserted them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from communique.model.reading import Reading
    from communique.store import Store

__all__ = ["open_store", "read", "read_many"]


def read(
    text: str,
    *,
    title: str | None = None,
    published_at: str | None = None,
    publisher: str | None = None,
    doctype: str | None = None,
    resources: Path | str | None = None,
) -> Reading:
    """Returns the reading of one text: its positions, commitments, encounters, documents and events.

    Args:
        text: the document, stored character for character; evidence offsets count its code points.
        title: a title that came beside the text; it helps to find sides and type and gives no records.
        published_at: ISO date against which "Sunday" and "today" resolve where the text has no dateline.
        publisher: who published it, by name or domain.
        doctype: the codebook's document type, where it is known.
        resources: a folder of tables of your own, laid over ours (`communique resources --help` says how). It holds
            for the process while it is read: do not read with two folders in two threads at once, and know that
            changing the folder between calls costs some tenths of a second.

    Raises:
        OverlayError: C320, C321: there is no such folder, or it has faults.

    >>> reading = read("LIMA, May 4 (Andina) -- Peru welcomes the resumption of talks between Oman and Iraq.")
    >>> [(p.holders, p.act) for p in reading.positions]
    [(['PER'], 'welcome')]
    """
    from communique.model.document import RawDocument
    from communique.pipeline import read_document

    _lay(resources)
    raw = RawDocument(
        text=text, place="text", title=title, published_at=published_at, publisher=publisher, doctype=doctype
    )
    return read_document(raw)


def read_many(texts: Iterable[str], *, jobs: int | None = 1, resources: Path | str | None = None) -> Iterator[Reading]:
    """Yields the readings of many texts in their order, faster than `read` gives them one by one.

    Args:
        texts: the documents; no more of them are taken than are being read.
        jobs: how many processes read; None is one for each core where there are more than 20 texts. They are started
            afresh, so that a script must have its main part under `if __name__ == "__main__":`.
        resources: as in `read`.

    Raises:
        DocumentError: C190, C192: a text could not be read; its `place` has its number, counted from 1.
        OverlayError: C320, C321: there is no such folder, or it has faults.
    """
    from communique.bulk import read_all
    from communique.model.document import RawDocument

    def raws() -> Iterator[RawDocument]:
        for number, text in enumerate(texts, 1):
            _lay(resources)  # another reading may have laid another folder since the last batch
            yield RawDocument(text, f"text {number}")

    for outcome in read_all(raws(), jobs=jobs):
        yield outcome.required()


def open_store(path: Path | str) -> Store:
    """Returns the store at a path, to be asked: `open_store("gulf.duckdb").positions(holder="OMN").df()`.

    Raises:
        StoreError: C602, it is no store; C603, there is none; C607, a newer program made it.
    """
    from communique.store import open_store as opened

    return opened(path)


def _lay(resources: Path | str | None) -> None:
    if resources is None:
        from communique import facts

        facts.use(None)
    else:
        from communique.knowledge.adopting import adopt

        adopt(resources)
