"""Phrases of the tables that are worded in several ways: "with (|deep|grave) (concern|alarm)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_CHOICE = re.compile(r"\(([^()]*)\)")


def worded(phrase: str) -> Iterator[str]:
    """Yields the wordings of a phrase: each choice in brackets in each of its words, of which one may be none."""
    parts = _CHOICE.split(phrase)  # what stands between choices, and every second the choice itself
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    for chosen in product(*choices):
        yield " ".join("".join(chosen).split())
