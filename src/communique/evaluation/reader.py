"""Reads gold texts with the pipeline, given nothing of their answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from communique.evaluation.gold import GoldDocument, Record
from communique.model.document import RawDocument
from communique.model.reading import Reading

Reader = Callable[[RawDocument], Reading]


def read_gold(gold: Sequence[GoldDocument], *, reader: Reader) -> Iterator[tuple[GoldDocument, Record | Exception]]:
    """Yields each gold document with its reading as a JSON object, or with the error that the reader raised.

    A faulty document must not hide the figures of the others, so the error is handed over, not raised.
    """
    for doc in gold:
        try:
            yield doc, json.loads(reader(doc.raw()).to_json())
        except Exception as error:  # any fault of the reader is a finding
            yield doc, error
