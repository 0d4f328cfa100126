"""Repairs of nouns read as verbs and verbs read as nouns."""

from __future__ import annotations

from collections.abc import Set

from communique.language.coordination import has_subject
from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_VERBS = frozenset({"VBP", "VBZ", "VBD", "VBG", "VB"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_NO_VERBS = frozenset({"JJ", "JJS", "RB"})  # as which the parser takes a verb that it seldom meets
_READ_AS = frozenset({"ccomp", "ROOT", "dobj", "advcl"})
_FULL = ("aux", "auxpass", "dobj", "attr", "acomp", "mark", "prt")  # what a noun read as a verb does not have
_NEAR = 3  # tokens from a verb to the head of what it asks


def plural_for_verb(tree: Tree, stance: Set[str], feelings: Set[str]) -> None:
    """Constructions: "We note plans to V", "The ministers regret calls for X": a plural noun read as the verb in -s.

    What stands before it is the verb, in the second read as a noun beside its subject, or as its subject. An adverb of
    `feelings` may part them ("noted sadly calls for X").
    """
    for plural in tree.tokens:
        if plural.tag != "VBZ" or plural.i == 0 or plural.dep not in _READ_AS:
            continue
        if plural.dep == "dobj":
            _made_object(tree, plural, tree.tokens[plural.head])
            continue
        verb = tree.tokens[plural.i - 1]
        if verb.head == plural.i and verb.dep == "det":
            verb = tree.tokens[verb.i - 1]
        felt = verb if verb.text.lower() in feelings and verb.i else None
        verb = tree.tokens[verb.i - 1] if felt is not None else verb
        if verb.lemma not in stance:
            continue
        if felt is not None and felt.head == plural.i and verb.tag in _VERBS:
            tree.attach(felt.i, verb.i, "advmod")
        if plural.dep in ("ccomp", "advcl") and verb.tag in _VERBS and not has_subject(tree, plural.i):
            bare = verb.tag == "VBP" and plural.head == verb.i and plural.dep == "ccomp"
            gap = verb.head == plural.i or verb.dep == "relcl" or tree.child(verb.i, "dobj") is not None
            if bare or not (gap or tree.child(plural.i, *_FULL)):
                _made_object(tree, plural, verb)
        elif plural.dep == "ROOT" and verb.dep == "nsubj" and verb.tag == "VBZ" and has_subject(tree, verb.i):
            _made_root(tree, plural, verb)
        elif plural.dep == "ROOT" and verb.tag == "NN" and verb.dep == "nsubj" and _is_many(tree, verb):
            verb.tag = "VBP"
            _made_root(tree, plural, verb)
            tree.attach(verb.i - 1, verb.i, "nsubj")


def _made_root(tree: Tree, plural: Token, verb: Token) -> None:
    """Makes the verb the root, and the plural that was it its object."""
    verb.head, verb.dep = verb.i, "ROOT"
    plural.head, plural.dep = verb.i, "dobj"
    tree.index()
    _made_object(tree, plural, verb)


def _is_many(tree: Tree, noun: Token) -> bool:
    before = tree.tokens[noun.i - 1] if noun.i else None
    beside = before is not None and before.head == noun.i and before.dep in ("compound", "nsubj", "nmod")
    return before is not None and before.tag in ("NNS", "NNPS") and (beside or before.head == noun.head)


def _made_object(tree: Tree, plural: Token, verb: Token) -> None:
    """Makes a plural the object of a verb; what it would promise or say is what it is about."""
    plural.tag = "NNS"
    tree.attach(plural.i, verb.i, "dobj")
    for below in tree.children(plural.i):
        if below.dep in ("xcomp", "ccomp", "advcl"):
            tree.relabel(below, "acl")
        elif below.dep in ("conj", "cc", "punct") or below.i < verb.i:
            tree.attach(below.i, verb.i, below.dep)


def verb_that_opens(tree: Tree, words: Grammar) -> None:
    """Constructions: "Calls upon Chad to V", "Requests a report", "Thanks Peru for X": a sentence without its subject.

    The verb that opens it, read as a plural noun, has what is asked right behind it.
    """
    verb = tree.root()
    if verb.tag != "NNS" or verb.lemma not in words.voicing or has_subject(tree, verb.i):
        return
    if any(token.tag not in ("RB", "CC", ",") for token in tree.tokens[: verb.i]):
        return
    behind = next((child for child in tree.children(verb.i) if child.i > verb.i), None)
    if behind is None or behind.i > verb.i + _NEAR:
        return
    if behind.dep == "npadvmod" and behind.name is not None:
        tree.relabel(behind, "dobj")
    asked = behind.dep == "prep" and behind.text.lower() in words.appealing.get(verb.lemma, ())
    if asked or behind.dep == "dobj":
        verb.tag = "VBZ"


def noun_for_verb(tree: Tree, words: Grammar) -> None:
    """Construction: "NAME abides by the ruling", "NAME thanks NAME": a stance verb in -s read as a noun after a name.

    Or after an office or a side: "The Chadian side abides by it".

    Between two names the verb may be read as part of the second, or the second as its apposition.
    """
    root, stance = tree.root(), words.stance
    lone = root.tag == "NN" and tree.child(root.i, "dobj") is not None  # what has an object is no noun
    if (
        (root.tag in _NO_VERBS or lone) and root.text.lower() in stance and has_subject(tree, root.i)
    ):  # "We affirm that P"
        root.tag, root.lemma = "VBP", root.text.lower()
        return
    if root.tag.startswith("NN"):
        root = _verb_inside(tree, root, stance)
    if root.tag not in ("NNS", "UH"):
        return
    subject = has_subject(tree, root.i)
    if _verb_lemma(root) not in stance and (subject or tree.child(root.i, "dobj") is None):
        return
    if not subject:
        names = [
            c
            for c in tree.children(root.i, "compound", "nmod", "amod")
            if c.i == root.i - 1 and (c.name is not None or (c.tag == "NN" and c.lemma in words.speaking))
        ]
        if not names:
            return
        tree.relabel(names[0], "nsubj")
        for before in tree.children(root.i, "det", "amod", "poss") if names[0].name is None else ():
            tree.attach(before.i, names[0].i, before.dep)
    root.tag, root.lemma = "VBZ", _verb_lemma(root)
    for other in tree.children(root.i, "appos", "npadvmod"):
        if other.name is not None and other.i > root.i:
            tree.relabel(other, "dobj")


def _verb_lemma(token: Token) -> str:
    return token.lemma.lower().removesuffix("s") if token.tag == "UH" else token.lemma.lower()


def _in_relative(tree: Tree, token: Token) -> bool:
    """Whether a finite verb stands in a relative clause, and so is not the sentence's."""
    return any(t.dep == "relcl" for t in (token, *tree.ancestors(token.i)))


def _verb_inside(tree: Tree, root: Token, stance: Set[str]) -> Token:
    """Returns the stance verb that was read as a noun between two names, made the root; else the root given.

    What stands before it is its subject, the name behind it its object, and the rest hangs on it too.
    """
    if any((t.tag in _FINITE or t.tag == "MD") and not _in_relative(tree, t) for t in tree.tokens):
        return root
    for verb in tree.tokens[1:-1]:
        first, second = tree.tokens[verb.i - 1], tree.tokens[verb.i + 1]
        if verb.tag != "NNS" or verb.lemma.lower() not in stance or first.name is None or second.name is None:
            continue
        top = first
        while top.head < verb.i and top.head != top.i:
            top = tree.tokens[top.head]
        for token in tree.tokens[verb.i + 1 :]:
            loose = token.head == root.i == second.i and token.dep in ("prep", "punct")
            if token.head <= verb.i or loose:
                tree.attach(token.i, verb.i, "dobj" if token is second else token.dep)
        if second is root:
            second.head, second.dep = verb.i, "dobj"
        tree.attach(top.i, verb.i, "nsubj")
        verb.head, verb.dep = verb.i, "ROOT"
        tree.index()
        return verb
    return root
