"""The name of a party before its noun in small letters: "the opposition PSR party", "the ruling Green Dawn party"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.gazetteer import NameHit
from communique.facts import derived, table
from communique.model.clause import Phrase

_PARTY = "PTY"
_BEFORE = re.compile(r"(?<![\w'’-])([A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:of|for)\s+(?:the\s+)?)?[A-ZÀ-Þ][\w'’-]*)*)\s+\Z")


def names_party(text: str, lang: str) -> bool:
    """Returns whether a capitalised word stands before a noun for a party somewhere in a text."""
    return any(map(text.__contains__, _nouns(lang))) and _before_noun(lang).search(text) is not None


@derived
def _nouns(lang: str) -> tuple[str, ...]:
    """Returns the nouns for one party."""
    rows = (r for r in table(f"lexicon/{lang}/sector_nouns") if r["sector"] == _PARTY and r["rank"] == "organ")
    return tuple(sorted({form for row in rows for form in row["forms"][:1] if " " not in form}))


@derived
def _before_noun(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b[A-ZÀ-Þ][\w'’-]*\s+(?:{'|'.join(map(re.escape, _nouns(lang)))})\b")


def party_name(text: str, phrase: Phrase, names: Sequence[NameHit]) -> str | None:
    """Returns the name of a party whose noun is in small letters, with the noun unless it is a mere abbreviation.

    A state's name is none, as "the Peruvian party" is Peru's side, and the word that opens a sentence is none alone.
    """
    if phrase.plural or not text[phrase.head_start].islower():
        return None
    owner = phrase.possessor.end if phrase.possessor is not None else phrase.start
    start = owner + (len(phrase.determiner) if phrase.determiner is not None and owner == phrase.start else 0)
    found = _BEFORE.search(text[start : phrase.head_start])
    if found is None or (found.start(1) == 0 and found[1].istitle() and " " not in found[1]):
        return None
    begin, end = start + found.start(1), start + found.end(1)
    if any(n.start <= begin and end <= n.end for n in names):
        return None
    name = " ".join(found[1].split())
    return name if name.isupper() else f"{name} {text[phrase.head_start : phrase.head_end]}"
