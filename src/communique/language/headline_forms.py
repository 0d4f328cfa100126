"""Repairs of the short forms of headlines: verbs beside bare names, names with a comma for "and"."""

from __future__ import annotations

from communique.language.coordination import has_subject
from communique.language.tree import Token, Tree

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def headline_forms(tree: Tree) -> None:
    """Reads what headlines leave out."""
    root = tree.root()
    if root.tag in _NOUNS and not has_subject(tree, root.i):
        _verb_before_object(tree, root)
    else:
        _names_with_a_comma(tree, root)


def _names_with_a_comma(tree: Tree, root: Token) -> None:
    """Construction: "Chad, Peru agree to talks": no comma behind the second name, which is no apposition then."""
    subject = tree.child(root.i, "nsubj")
    if subject is None or subject.name is None:
        return
    helpers = {c.i for c in tree.children(root.i, "aux", "advmod", "neg")} | {root.i}
    for other in tree.children(subject.i, "appos"):
        if other.name is not None and other.i + 1 in helpers and tree.tokens[other.i - 1].text == ",":
            tree.relabel(other, "conj")


def _verb_before_object(tree: Tree, root: Token) -> None:
    """Construction: "NAME armed rebels in the north", "Rebels free hostages": the verb, read as a part of its object.

    It stands before the object where the sentence has no finite verb, with a subject of its own or right behind a
    state or person, whose name modifies no noun across a participle.
    """
    if any(t.tag in _FINITE for t in tree.tokens):
        return
    for verb in tree.children(root.i, "amod"):
        subject = tree.child(verb.i, "nsubj", "npadvmod") or tree.tokens[verb.i - 1]
        named = subject.name is not None and subject.tag in ("NNP", "NNPS") and _past_form(verb)
        if subject.i != verb.i - 1 or not (subject.dep == "nsubj" or named) or not verb.text.islower():
            continue
        moved = [c for c in tree.children(root.i) if c.i < verb.i]
        verb.tag, verb.lemma = ("VBD", _base(verb)) if _past_form(verb) else ("VBP", verb.text.lower())
        verb.head, verb.dep = verb.i, "ROOT"
        root.head, root.dep = verb.i, "dobj"
        tree.index()
        tree.attach(subject.i, verb.i, "nsubj")
        for token in moved:
            if token.i < subject.i:
                tree.attach(token.i, subject.i, token.dep)
        return


def _past_form(verb: Token) -> bool:
    return verb.tag in ("VBN", "VBD") or verb.text.endswith("ed")


def _base(verb: Token) -> str:
    """Returns the lemma of a past form that was read as an adjective."""
    if verb.lemma != verb.text.lower() or not verb.lemma.endswith("ed"):
        return verb.lemma
    return verb.lemma[:-2]
