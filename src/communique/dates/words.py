"""The words of the date grammar by kind, from `lexicon/<lang>/date_words`, and the expressions that match them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from communique.facts import derived, table

# A gap between words: blanks with at most one line break, so that a hard-wrapped line does not part a date
# and an empty line does.
GAP = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"


def norm(words: str) -> str:
    """Returns words as the tables are keyed: case folded, gaps as one blank."""
    return " ".join(words.split()).casefold()


@derived
def values(kind: str, lang: str) -> Mapping[str, str]:
    """Returns word (normalised) -> value for one kind of word, e.g. `month`: `january` -> `1`."""
    rows = table(f"lexicon/{lang}/date_words")
    return MappingProxyType({norm(row["word"]): row["value"] for row in rows if kind in row["kinds"]})


@derived
def kinds_of(lang: str) -> Mapping[str, frozenset[str]]:
    """Returns word (normalised, without its stop) -> the kinds it belongs to."""
    found: dict[str, set[str]] = {}
    for row in table(f"lexicon/{lang}/date_words"):
        found.setdefault(norm(row["word"]).rstrip("."), set()).update(row["kinds"])
    return MappingProxyType({word: frozenset(kinds) for word, kinds in found.items()})


@derived
def kinds_with_words(lang: str) -> frozenset[str]:
    """Returns the kinds of words; what is written with digits and signs has none."""
    return frozenset(kind for row in table(f"lexicon/{lang}/date_words") for kind in row["kinds"])


@derived
def expression(kind: str, lang: str) -> str:
    """Returns a regular expression for the words of a kind, longest first.

    A word that the table writes with a capital matches so or in capitals ("March", "MARCH"), because in
    lower case it may be another word; a word in lower case matches in any case.

    Raises:
        KeyError: no word of the table has this kind.
    """
    words = {row["word"] for row in table(f"lexicon/{lang}/date_words") if kind in row["kinds"]}
    if not words:
        raise KeyError(f"the date words of {lang!r} have no kind {kind!r}")
    choices = [_choice(word) for word in sorted(words, key=lambda w: (-len(w), w))]
    letters = sorted({re.escape(case) for word in words for case in (word[0].lower(), word[0].upper())})
    return rf"(?<!\w)(?=[{''.join(letters)}])(?:{'|'.join(choices)})(?!\w)"  # most words begin otherwise


def _choice(word: str) -> str:
    if word != word.lower():
        return "|".join(_spaced(form) for form in sorted({word, word.upper()}))
    return f"(?i:{_spaced(word)})"


def _spaced(word: str) -> str:
    return GAP.join(re.escape(part) for part in word.split())
