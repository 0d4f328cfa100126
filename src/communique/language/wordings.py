"""Phrases of the tables that are worded in several ways: "with (|deep|grave) (concern|alarm)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_CHOICE = re.compile(r"\([^()]*\)")


def worded(phrase: str, reads_as: str = "") -> Iterator[tuple[str, str]]:
    """Yields the wordings of a phrase, each with the words that it reads as.

    Each choice in brackets stands in each of its words, of which one may be none. A choice that `reads_as` repeats
    takes the word that the phrase took: "voices (alarm|hope)" as "expresses (alarm|hope)".

    Raises:
        ValueError: A choice of `reads_as` is none of the phrase's.
    """
    choices = _CHOICE.findall(phrase)
    if not set(_CHOICE.findall(reads_as)) <= set(choices):
        raise ValueError(f"{reads_as!r} has a choice that {phrase!r} does not have: repeat it there letter by letter")
    between = _CHOICE.split(phrase)
    for chosen in product(*(choice[1:-1].split("|") for choice in choices)):
        taken = dict(zip(choices, chosen, strict=True))
        wording = "".join(part for pair in zip(between, (*chosen, ""), strict=True) for part in pair)
        reading = reads_as
        for choice, word in taken.items():
            reading = reading.replace(choice, word)
        yield " ".join(wording.split()), " ".join(reading.split())
