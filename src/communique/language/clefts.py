"""Clefts undone: "what we oppose is X" is read as "we oppose X", "it is Chad that broke it" as "Chad broke it"."""

from __future__ import annotations

from collections.abc import Set

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_SAID = ("attr", "ccomp", "xcomp", "oprd")
_RELATIVE = frozenset({"WDT", "WP", "IN"})
_ASIDE = "meta"  # no part of the clause
_EMPTY, _DO = "it", "do"


def pseudo_cleft(tree: Tree, words: Grammar) -> None:
    """Constructions: "what we oppose is the use of force", "all Chad asks is that Peru leave", "what we call for is N".

    What the second verb, a copula, says of "what" becomes the object or complement of the first. A judgement ("what
    Chad did was illegal", "what it proposes is a farce") is none.
    """
    for verb in tree.labelled("csubj", "relcl"):
        what, be = _pivot(tree, verb), tree.tokens[verb.head]
        if verb.dep == "relcl" and what is not None:
            be = tree.tokens[what.head]
        said = tree.child(be.i, *_SAID)
        if what is None or said is None or be.lemma != "be" or said.i < be.i or be.i < verb.i:
            continue
        if (
            said.tag.startswith("JJ")
            or said.lemma in words.judgements
            or verb.lemma == _DO
            or tree.child(be.i, "neg")
            or not tree.child(verb.i, "nsubj")
        ):
            continue
        clausal, governor = said.dep in ("ccomp", "xcomp"), _stranded(tree, verb, what)
        _merge(tree, verb, be, (what,))
        if governor is not None:
            tree.attach(said.i, governor.i, "pobj")
        else:
            tree.attach(said.i, verb.i, said.dep if clausal else "dobj")
        tree.attach(what.i, verb.i, _ASIDE)


def _pivot(tree: Tree, verb: Token) -> Token | None:
    """Returns "what" as the object of a verb or of its preposition; or "all", of which the verb is said."""
    if verb.dep == "csubj":
        governed = (tree.child(prep.i, "pobj") for prep in tree.children(verb.i, "prep"))
        objects = (tree.child(verb.i, "dobj"), *governed)
        return next((what for what in objects if what is not None and what.tag == "WP"), None)
    whole = tree.tokens[verb.head]
    gap = tree.child(verb.i, "dobj")
    bare = whole.tag in ("DT", "PDT") and whole.dep == "nsubj" and (gap is None or gap.tag in _RELATIVE)
    return whole if bare and tree.child(verb.i, "mark", "nsubjpass") is None else None


def _stranded(tree: Tree, verb: Token, what: Token) -> Token | None:
    """Returns the preposition that "what" belongs to: "what we call for is N"."""
    if what.dep == "pobj":
        return tree.tokens[what.head]
    return next((p for p in tree.children(verb.i, "prep") if not tree.children(p.i)), None)


def it_cleft(tree: Tree, indefinite: Set[str]) -> None:
    """Constructions: "it is Chad that broke the truce", "it was the army which fired", "it is this levy we oppose".

    Who or what stands behind the copula is the subject or object of the verb behind. "It is a treaty that protects
    people" tells what it is, and "it is not Chad that fired" that another did.
    """
    for empty in tree.labelled("nsubj", "expl"):
        be = tree.tokens[empty.head]
        one = tree.child(be.i, "attr") if empty.text.lower() == _EMPTY and be.lemma == "be" else None
        if one is None or not empty.i < be.i < one.i or tree.child(be.i, "neg", "aux", "mark"):
            continue
        article = tree.child(one.i, "det")
        if article is not None and article.text.lower() in indefinite:
            continue
        if article is None and not one.tag.startswith(("NNP", "PRP")):
            continue
        verb = tree.child(be.i, "ccomp") or tree.child(one.i, "relcl")
        gap = next((c for c in tree.children(verb.i, "nsubj", "dobj") if c.tag in _RELATIVE), None) if verb else None
        if verb is None or gap is None or not one.i < gap.i <= verb.i:
            continue
        label = gap.dep
        _merge(tree, verb, be, (empty, one))
        tree.attach(gap.i, verb.i, _ASIDE)
        tree.attach(empty.i, verb.i, _ASIDE)
        tree.attach(one.i, verb.i, label)


def _merge(tree: Tree, verb: Token, be: Token, kept: tuple[Token, ...]) -> None:
    """Puts a verb in the place of the copula above it, with what hangs there; `kept` stay where they are."""
    head, dep = be.head, be.dep
    for left in tree.children(be.i):
        if left.i != verb.i and left not in kept:
            tree.attach(left.i, verb.i, left.dep)
    verb.head, verb.dep = (verb.i, "ROOT") if dep == "ROOT" else (head, dep)
    be.head, be.dep = verb.i, _ASIDE
    tree.index()


def shared_copula(tree: Tree) -> None:
    """Construction: "the island is and will remain a part of Fiji": what both copulas say, read of the second only."""
    for later in tree.labelled("conj"):
        be = tree.tokens[later.head]
        said = tree.child(later.i, "attr", "acomp", "prep")
        if be.lemma != "be" or be.dep == "aux" or said is None or tree.child(later.i, "nsubj"):
            continue
        if tree.child(later.i, "aux") is None or tree.child(be.i, "attr", "acomp", "prep", "advmod") is not None:
            continue
        tree.attach(said.i, be.i, said.dep)
        for left in tree.children(later.i, "punct", "prep"):
            tree.attach(left.i, be.i, left.dep)
        tree.attach(later.i, be.i, _ASIDE)
