"""Which word an infinitive belongs to, where the parser hung it on another."""

from __future__ import annotations

from communique.language.tree import Tree


def infinitive_of_cue_noun(tree: Tree, nouns: frozenset[str]) -> None:
    """Construction: "expressed their keenness to go on": an infinitive right behind a cue noun is its own."""
    for verb in tree.labelled("advcl", "relcl"):
        marker = next((c for c in tree.children(verb.i, "aux") if c.tag == "TO"), None)
        if marker is None or marker.i == 0:
            continue
        beside = tree.tokens[marker.i - 1]
        if verb.dep == "relcl" and verb.head == beside.i and beside.lemma.lower() in nouns:
            tree.relabel(verb, "acl")
        elif beside.lemma.lower() in nouns and beside.dep in ("dobj", "conj") and beside.i != verb.head:
            tree.attach(verb.i, beside.i, "acl")


def infinitive_behind_setting(tree: Tree, promising: frozenset[str]) -> None:
    """Construction: "agreed here on Friday to open a port": what is promised, read as what the promise is for."""
    for verb in tree.labelled("advcl"):
        above = tree.tokens[verb.head]
        if verb.tag != "VB" or above.lemma not in promising or verb.i < above.i:
            continue
        marker = next((c for c in tree.children(verb.i, "aux") if c.tag == "TO"), None)
        if marker is None or tree.tokens[marker.i - 1].dep == "punct":
            continue
        if tree.child(above.i, "dobj", "nsubjpass", "xcomp", "ccomp") is None:
            tree.relabel(verb, "xcomp")


def gerund_behind_to(tree: Tree) -> None:
    """Construction: "committed to further deepening trade": a "to" before an adverb, read as an infinitive's.

    It is a preposition of the word before it, and the gerund stands behind it.
    """
    for verb in tree.labelled("advcl", "xcomp"):
        if verb.tag != "VBG":
            continue
        marker = next((c for c in tree.children(verb.i, "aux") if c.text.lower() == "to"), None)
        if marker is not None and verb.head < marker.i < verb.i:
            marker.tag = "IN"
            tree.attach(marker.i, verb.head, "prep")
            tree.attach(verb.i, marker.i, "pcomp")
