"""The words of titles and openings by kind, as expressions: what `party_cues`, `pronouns` and `title_words` list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from communique import facts
from communique.actors.words_in_names import words_of


def either(words: Iterable[str]) -> str:
    """Returns the inside of an expression for one of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@facts.derived
def cue(lang: str, kind: str) -> str:
    """Returns the inside of an expression for the words of titles and openings of one kind."""
    return either(row["word"] for row in facts.table(f"lexicon/{lang}/party_cues") if row["kind"] == kind)


@facts.derived
def cues(lang: str, kind: str) -> re.Pattern[str]:
    """Returns an expression for the words of titles and openings of one kind."""
    return re.compile(rf"\b(?:{cue(lang, kind)})\b", re.IGNORECASE)


@facts.derived
def speaking_self(lang: str) -> re.Pattern[str]:
    """Returns an expression for the pronouns of who speaks: "we", "our", "me"."""
    rows = facts.table(f"lexicon/{lang}/pronouns")
    return re.compile(rf"\b(?:{either(row['word'] for row in rows if row['kind'] == 'speaker')})\b", re.IGNORECASE)


def small(*kinds: str) -> str:
    """Returns the inside of an expression for the small words of titles of some kinds: `article`, `owner`, ..."""
    return either(word for kind in kinds for word in words_of(kind))


@facts.derived
def turn(lang: str) -> re.Pattern[str]:
    """Returns what stands behind the name of one who speaks in his turn: ", for his part,"."""
    return re.compile(rf",\s+(?:{cue(lang, 'in turn')}),")
