"""Repairs of lists of things: what the parser hangs beside a list, or beside the need for it, goes on with it."""

from __future__ import annotations

from collections.abc import Set

from communique.language.tree import Token, Tree

_COMMON = ("NN", "NNS")
_OF, _FOR = "of", "for"


def things_behind_comma(tree: Tree) -> None:
    """Construction: "called for a truce, the release of the crew and the closure of the camp": one list of three.

    The parser hangs the second loosely under the verb. The first is the noun right before its comma, the object or
    what stands behind a preposition; a list that ends in "and Z" goes on with it.
    """
    for second in tree.labelled("dep"):
        if second.tag not in _COMMON or second.head >= second.i or not tree.tokens[second.head].tag.startswith("VB"):
            continue
        comma = tree.reach(second.i)[0] - 1
        below = tree.subtree(second.i)
        ends = any(tree.tokens[i].dep == "conj" for i in below) and any(tree.tokens[i].dep == "cc" for i in below)
        if comma < 1 or tree.tokens[comma].text != "," or not ends:
            continue
        first = _ends_at(tree, second.head, comma)
        if first is not None and first.tag in _COMMON and tree.child(first.i, "conj") is None:
            tree.attach(second.i, first.i, "conj")


def things_in_need(tree: Tree, nouns: Set[str], weighing: Set[str]) -> None:
    """Construction: "stressed the need for a truce and the release of the crew": both are needed.

    The parser hangs the second beside the need, or beside what one calls for by a noun of stance (`nouns`). Another
    noun of `weighing` or somebody's own of a stance stays beside it.
    """
    for second in tree.labelled("conj", "appos"):
        need = tree.tokens[second.head]
        known = need.lemma in weighing or need.lemma in nouns
        if need.i > second.i or not known or second.lemma in weighing:
            continue
        if second.lemma in nouns and (need.lemma not in weighing or tree.child(second.i, "poss")):
            continue
        if not (second.tag in _COMMON or second.tag == "VBG") or need.dep not in ("dobj", "pobj", "nsubjpass"):
            continue
        behind = (_FOR, _OF) if need.lemma in weighing else (_FOR,)
        prep = next((p for p in tree.children(need.i, "prep") if p.text.lower() in behind), None)
        first = tree.child(prep.i, "pobj") if prep is not None and prep.i < second.i else None
        if prep is None or first is None or tree.tokens[need.i + 1].i != prep.i or not _common(tree, first):
            continue
        between = tree.tokens[max(tree.subtree(first.i)) + 1 : second.i]
        for joiner in (t for t in between if t.dep in ("cc", "punct")):  # so that the words hold together
            tree.attach(joiner.i, first.i, joiner.dep)
        tree.attach(second.i, first.i, "conj")


def _common(tree: Tree, noun: Token) -> bool:
    return noun.tag in _COMMON and tree.tokens[noun.head].dep == "prep"


def _ends_at(tree: Tree, verb: int, comma: int) -> Token | None:
    """Returns the object of a verb, or the noun behind a preposition of it, whose words end at a comma."""
    objects = list(tree.children(verb, "dobj"))
    for prep in tree.children(verb, "prep", "prt"):
        objects += tree.children(prep.i, "pobj")
    return next((o for o in objects if o.i < comma and max(tree.subtree(o.i)) == comma - 1), None)
