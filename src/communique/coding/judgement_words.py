"""Words that judge what they are said of, which entries of stances and claims name by their kind: "@untrue"."""

from __future__ import annotations

from collections.abc import Iterable

from communique import facts

_KIND = "@"  # before the kind whose words stand in its place


@facts.derived
def _kinds(lang: str) -> dict[str, frozenset[str]]:
    rows = facts.table(f"lexicon/{lang}/judgements")
    return {kind: frozenset(r["word"] for r in rows if r["kind"] == kind) for kind in {r["kind"] for r in rows}}


def spelled_out(words: Iterable[str], lang: str) -> frozenset[str]:
    """Returns words with those of a kind in place of its name: ("@untrue", "void") -> {"false", ..., "void"}."""
    return frozenset().union(*(_kinds(lang)[w[1:]] if w.startswith(_KIND) else {w} for w in words))


def untrue(lang: str) -> frozenset[str]:
    """Returns the words by which something is judged to be no fact: "baseless", "lie"."""
    return _kinds(lang)["untrue"]
