"""Whether a name is that of a private person, by what stands behind it: "Ana Ruiz, a fisherman", "who"."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.words_in_names import Token, kind_of, words_of
from communique.facts import derived, table

_OCCUPATION = 6  # words after "a" in which an occupation is sought


def is_private(tokens: Sequence[Token], i: int) -> bool:
    """Returns True before "who" and before "a", "the" with an occupation."""
    if tokens[i].lower in words_of("relative"):
        return True
    if tokens[i].lower not in words_of("article"):
        return False
    for at, token in enumerate(tokens[i + 1 : i + 1 + _OCCUPATION], i + 2):
        if token.lower in _occupations():
            return at >= len(tokens) or tokens[at].lower not in words_of("saying")
        if token.kind == "mark" or kind_of([token], 0) in ("function", "locative"):
            return False
    return False


@derived
def _occupations() -> frozenset[str]:
    return frozenset(row["word"] for row in table("actors/occupations"))
