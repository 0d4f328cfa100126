"""Conditions without a conjunction: "should Chad ask", "had Chad asked"."""

from __future__ import annotations

from communique.language.tree import Token, Tree

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_CONDITIONAL = frozenset({"should", "had"})
_ASKING = frozenset({"WRB", "WP", "WDT", "RB", "CC"})  # "how should Chad", "nor should Chad", "never had Chad"


def inverted_condition(tree: Tree) -> None:
    """Construction: "will reopen the border should Chad ask", "Should Chad leave, ...": an auxiliary stands first.

    The auxiliary becomes the mark of the condition, which hangs on the clause that it bounds. Where the condition was
    read as the sentence and the other clause as what is asked, the two change places.
    """
    if tree.tokens[-1].text == "?":
        return
    for helper in tree.labelled("aux"):
        if helper.text.lower() not in _CONDITIONAL:
            continue
        verb = tree.tokens[helper.head]
        subject = tree.child(verb.i, *_SUBJECTS)
        if subject is None or not helper.i < subject.i < verb.i or _asks(tree, helper):
            continue
        told = next((c for c in tree.children(verb.i, "ccomp") if c.i < helper.i), None)
        if verb.dep == "ROOT" and told is not None and tree.child(told.i, *_SUBJECTS) is not None:
            told.head, told.dep = told.i, "ROOT"
            verb.head = told.i
            tree.index()
        elif verb.dep not in ("advcl", "ccomp"):
            continue
        tree.relabel(verb, "advcl")
        tree.relabel(helper, "mark")


def _asks(tree: Tree, helper: Token) -> bool:
    before = tree.tokens[helper.i - 1] if helper.i else None
    return before is not None and before.tag in _ASKING and before.text.lower() not in ("and", "but")
