"""Repairs of verbs in their bare form, read as what they are not: a present, a noun, an adjective."""

from __future__ import annotations

from collections.abc import Set

from communique.language.coordination import has_subject
from communique.language.tree import Tree


def base_under_modal(tree: Tree) -> None:
    """Construction: "will open a port and contribute a million": a bare form under another's "will" is no present."""
    for verb in tree.labelled("conj"):
        if verb.tag != "VBP" or has_subject(tree, verb.i) or tree.child(verb.i, "aux", "auxpass") is not None:
            continue
        if any(helper.tag == "MD" for helper in tree.children(verb.head, "aux")):
            verb.tag = "VB"


def verb_with_object(tree: Tree, claiming: Set[str]) -> None:
    """Construction: "demanded (that) the government free six of its men": a word with an object of its own is a verb.

    What stands before it, read as what is demanded, is who is to do it.
    """
    for word in tree.labelled("oprd", "ccomp"):
        above = tree.tokens[word.head]
        plain = word.tag in ("JJ", "NN") and tree.child(word.i, "cop", "det", "aux") is None
        if not plain or above.lemma not in claiming or tree.child(word.i, "dobj") is None:
            continue
        subject = tree.child(above.i, "dobj") if word.dep == "oprd" else tree.child(word.i, "nsubj")
        if subject is None or not above.i < subject.i < word.i:
            continue
        tree.attach(subject.i, word.i, "nsubj")
        tree.relabel(word, "ccomp")
        word.tag, word.lemma = "VB", word.text.lower()
