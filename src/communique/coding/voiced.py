"""What one says one must say: "I must stress that P", "we have to express our concern" (codebook, section 13)."""

from __future__ import annotations

from communique import facts
from communique.coding.words import stance_words
from communique.model.clause import Clause

_VOICED = "voiced"


def voiced(clause: Clause, *, lang: str) -> bool:
    """Returns whether a first person says by these words what it says it must, so that it takes the stance."""
    known = stance_words(lang).deontic
    said = (clause.predicate.lemma, *clause.predicate.light)
    if clause.passive or not any(known.get(lemma, ("", ""))[1] == _VOICED for lemma in said):
        return False
    return bool(clause.subjects) and all(p.head.lower() in _speakers(lang) for p in clause.subjects)


@facts.derived
def _speakers(lang: str) -> frozenset[str]:
    rows = facts.table(f"lexicon/{lang}/pronouns")
    return frozenset(row["word"].lower() for row in rows if row["kind"] == "speaker")
