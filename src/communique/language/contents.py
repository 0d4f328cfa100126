"""Repairs of content clauses behind "that"."""

from __future__ import annotations

from collections.abc import Set

from communique.language.tree import Token, Tree

_THAT, _HAD = "that", "had"
_BOUND = ("nsubj", "nsubjpass", "aux", "auxpass")


def complementiser(tree: Tree) -> None:
    """Construction: "the belief that changes are accelerating": a plural noun read as the verb after "that".

    A verb form that stands as subject of a finite clause, with a relative pronoun as its own subject, is a noun,
    and the pronoun the complementiser of the clause.
    """
    for token in tree.labelled("nsubj", "nsubjpass") if _THAT in tree.words else ():
        if token.tag not in ("VBZ", "VB", "VBP"):
            continue
        pronoun = tree.child(token.i, "nsubj")
        if pronoun is None or pronoun.text.lower() != _THAT:
            continue
        token.tag = "NNS" if token.text.lower().endswith("s") else "NN"
        pronoun.tag = "IN"
        tree.attach(pronoun.i, token.head, "mark")


def content_of_nearest_noun(tree: Tree) -> None:
    """Construction: "its commitment to N and recognition that P": the content belongs to the noun beside it."""
    for token in tree.labelled("acl", "ccomp"):
        mark = tree.child(token.i, "mark")
        if mark is None or mark.text.lower() != _THAT or mark.i == 0:
            continue
        beside = tree.tokens[mark.i - 1]
        apart = beside.i != token.head and beside.i not in tree.subtree(token.i)
        if beside.tag in ("NN", "NNS") and apart and (beside.dep == "conj" or token.dep == "acl"):
            tree.attach(token.i, beside.i, "acl")


def content_behind_content(tree: Tree, reporting: Set[str]) -> None:
    """Construction: "A complained that B had broken X and recalled that P": who complains recalls it.

    What B had done is told in the past perfect, so that a second verb of saying in the past, with a "that" of its own,
    is on a level with the first.
    """
    for verb in tree.labelled("conj"):
        inner = tree.tokens[verb.head]
        above = tree.tokens[inner.head]
        if inner.dep != "ccomp" or inner.tag != "VBN" or verb.tag not in ("VBD", "VBN") or above.tag != "VBD":
            continue
        if not {verb.lemma, above.lemma} <= reporting or above.i > inner.i or tree.child(above.i, "nsubj") is None:
            continue
        if tree.child(verb.i, *_BOUND) or not (_is_that(tree, inner) and _told(tree, verb)):
            continue
        if any(helper.text.lower() == _HAD for helper in tree.children(inner.i, "aux")):
            verb.tag = "VBD"
            tree.attach(verb.i, above.i, "conj")


def _told(tree: Tree, verb: Token) -> bool:
    return any(_is_that(tree, told) for told in tree.children(verb.i, "ccomp"))


def _is_that(tree: Tree, verb: Token) -> bool:
    mark = tree.child(verb.i, "mark")
    return mark is not None and mark.text.lower() == _THAT


def conjunction_not_relative(tree: Tree, reporting: Set[str], documents: Set[str]) -> None:
    """Construction: "said in a statement that NAME agreed to meet": the "that" before content, read as an object.

    The clause is what is said, and describes no text.
    """
    for that in tree.labelled("dobj", "pobj"):
        if that.tag != "WDT" or that.head < that.i:
            continue
        verb = tree.tokens[that.head]
        while verb.dep in ("xcomp", "prep") and verb.head > that.i:
            verb = tree.tokens[verb.head]
        subject = tree.child(verb.i, "nsubj", "nsubjpass")
        if subject is None or subject.i < that.i:
            continue
        saying = _said_in(tree, verb, documents) if verb.dep == "relcl" else None
        if saying is not None and saying.lemma in reporting:
            tree.attach(verb.i, saying.i, "ccomp")
        if verb.dep == "ccomp" and verb.head < that.i:
            that.tag = "IN"
            tree.attach(that.i, verb.i, "mark")


def _said_in(tree: Tree, verb: Token, documents: Set[str]) -> Token | None:
    """Returns the verb with whose text a clause was read as its relative: "said in a statement that P"."""
    text = tree.tokens[verb.head]
    prep = tree.tokens[text.head]
    if text.dep != "pobj" or text.lemma.lower() not in documents:
        return None
    return tree.tokens[prep.head]
