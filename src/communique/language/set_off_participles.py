"""Participles set off by commas behind their subject, which the parser takes for the main verb."""

from __future__ import annotations

from communique.language.tree import Token, Tree

_FINITE = frozenset({"VBD", "VBN", "VBZ"})
_READ_AS = frozenset({"advcl", "conj", "ccomp", "dep"})
_SUBJECTS = ("nsubj", "nsubjpass")
_BOUND = (*_SUBJECTS, "aux", "auxpass", "mark", "cc")


def verb_behind_set_off(tree: Tree) -> None:
    """Construction: "The envoy, noting that the truce was fragile, called on both sides to V": who notes it calls.

    The participle, read as the main verb, holds what is noted; the verb behind its second comma, read into that, has no
    subject or conjunction of its own.
    """
    said = tree.root()
    subject = tree.child(said.i, *_SUBJECTS)
    if said.tag != "VBG" or subject is None or tree.child(said.i, "aux", "auxpass"):
        return
    if subject.i > said.i or tree.tokens[said.i - 1].text != ",":
        return
    verb = next((t for t in tree.tokens[said.i + 2 :] if _is_left(tree, t)), None)
    if verb is None:
        return
    verb.head, verb.dep, verb.tag = verb.i, "ROOT", "VBD" if verb.tag == "VBN" else verb.tag
    said.head, said.dep, subject.head = verb.i, "advcl", verb.i
    subject.dep = "nsubj"
    for mark in tree.children(said.i, "punct"):
        if mark.i > verb.i or mark.i < said.i:
            mark.head = verb.i
    tree.index()


def _is_left(tree: Tree, verb: Token) -> bool:
    """Whether a finite verb behind a comma lacks whatever would bind it to the clause in which it was read."""
    if verb.tag not in _FINITE or verb.dep not in _READ_AS or tree.tokens[verb.i - 1].text != ",":
        return False
    return tree.child(verb.i, *_BOUND) is None
