"""Readings that many tests ask: each text is read once in a process, and texts are read together where they can be.

Reading gives the same whenever it is asked, which tests of determinism show with `read_document` itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document, read_documents

_READ: dict[RawDocument, Reading] = {}


def reading(raw: RawDocument) -> Reading:
    """Returns the reading of a document, read once."""
    if raw not in _READ:
        _READ[raw] = read_document(raw)
    return _READ[raw]


def readings(raws: Iterable[RawDocument]) -> list[Reading]:
    """Returns the readings of documents, in their order, read together."""
    asked = list(raws)
    read_ahead(asked)
    return [_READ[raw] for raw in asked]


def read_ahead(raws: Iterable[RawDocument]) -> None:
    """Reads documents together, which is much faster than one by one and gives the same readings."""
    wanted = [raw for raw in dict.fromkeys(raws) if raw not in _READ]
    _READ.update(zip(wanted, read_documents(wanted), strict=True))
