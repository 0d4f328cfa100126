"""Refuses halves of surrogate pairs: words that could be read and never be written as UTF-8 or JSON."""

from __future__ import annotations

import re

from communique.model.document import RawDocument
from communique.model.errors import InputError

_HALF = re.compile("[\ud800-\udfff]")


def require_writable(raw: RawDocument) -> None:
    """Returns where a text and all that was said beside it can be written.

    Raises:
        InputError: C113: one of them holds half of a surrogate pair.
    """
    for given in (raw.text, raw.external_id, raw.title, raw.published_at, raw.publisher, raw.doctype, raw.address):
        found = _HALF.search(given) if given is not None and not given.isascii() else None
        if found is not None:
            words = f"half of a surrogate pair at character {found.start()}; it cannot be written as UTF-8."
            raise InputError("C113", words, place=raw.place, fix="Remove \\ud800 to \\udfff, or write the pair.")
