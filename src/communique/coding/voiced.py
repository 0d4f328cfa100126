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
    if not any(known.get(lemma, ("", ""))[1] == _VOICED for lemma in said):
        return False
    if clause.passive:
        return voiced_by_nobody(clause, lang=lang)
    return bool(clause.subjects) and all(p.head.lower() in _speakers(lang) for p in clause.subjects)


def voiced_by_nobody(clause: Clause, *, lang: str) -> bool:
    """Construction: "it should be recalled that P", "it must be stressed that P": who says so recalls it."""
    known = stance_words(lang).deontic
    said = known.get(clause.predicate.lemma, ("", ""))[1] == _VOICED and clause.modality in known
    bare = not clause.subjects and all(p.pronoun or p.kind != "noun" for p in clause.objects)
    return clause.passive and said and bare and any(p.kind == "that" for p in (*clause.complements, *clause.objects))


@facts.derived
def _speakers(lang: str) -> frozenset[str]:
    rows = facts.table(f"lexicon/{lang}/pronouns")
    return frozenset(row["word"].lower() for row in rows if row["kind"] == "speaker")
