"""Repairs of adjectives behind a copula that stand in a row."""

from __future__ import annotations

from communique.language.tree import Token, Tree

_COMPLEMENTS = ("prep", "agent", "xcomp", "ccomp")
_SAID = frozenset({"acomp", "oprd"})


def adjectives_in_a_row(tree: Tree, adjectives: frozenset[str], rating: frozenset[str]) -> None:
    """Construction: "is alarmed and concerned about X", "is worried about X and committed to Y".

    Where only the later adjective has a complement it is what is said; where both have one each makes a clause, as the
    one behind a participle does ("am honoured and grateful for X"), and so do two without any that both rate a thing
    ("is regrettable and unacceptable"). Else it is the one that takes a stance ("is absolute and unacceptable").
    """
    for later in tree.labelled("conj"):
        first = tree.tokens[later.head]
        behind = tree.child(first.i, "auxpass") is not None and later.tag == "JJ"
        if not (first.dep in _SAID or behind) or later.text.lower() not in adjectives or later.i < first.i:
            continue
        alone = behind or first.text.lower() in adjectives or tree.child(first.i, *_COMPLEMENTS)
        both = {first.text.lower(), later.text.lower()} <= rating and first.tag == later.tag == "JJ"
        if not tree.child(later.i, *_COMPLEMENTS) and not both and (alone or first.tag != "JJ"):
            continue
        copula = first.head
        if behind:
            later.tag = "VBN"
        elif tree.child(first.i, *_COMPLEMENTS) or (both and not tree.child(later.i, *_COMPLEMENTS)):
            later.tag = "VBN"  # as a participle beside the copula, which makes a clause of its own
            tree.attach(later.i, copula, "conj")
        else:
            _takes_place(tree, later, first, copula)


def _takes_place(tree: Tree, later: Token, first: Token, copula: int) -> None:
    """Makes the later adjective what is said, with the adverbs of the first: "deeply alarmed and concerned"."""
    for adverb in tree.children(first.i, "advmod", "preconj"):
        tree.attach(adverb.i, later.i, adverb.dep)
    tree.attach(later.i, copula, first.dep)
    tree.attach(first.i, later.i, "conj")
