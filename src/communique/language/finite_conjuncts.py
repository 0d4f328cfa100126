"""Repair of a verb that goes on with its sentence and was read as one more noun of the verb's object."""

from __future__ import annotations

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_PAST = frozenset({"VBD", "VBN"})


def verb_beside_noun(tree: Tree, words: Grammar) -> None:
    """Construction: "urged both sides to resume talks and voiced concern over X": who urged voiced it.

    A past tense of a verb of stance right behind the "and", joined to the last noun before it; what it takes may be
    read as the noun that both stand before.
    """
    for verb in tree.labelled("conj"):
        noun, joins = tree.tokens[verb.head], tree.tokens[verb.i - 1]
        if verb.tag not in _PAST or not noun.tag.startswith("NN") or joins.dep != "cc" or noun.i > verb.i:
            continue
        if verb.lemma not in words.light and verb.lemma not in words.stance:
            continue
        main = next((t for t in tree.ancestors(noun.i) if t.tag == "VBD"), None)
        if main is None or main.i > noun.i or tree.child(verb.i, "nsubj", "agent", "aux", "auxpass"):
            continue
        thing = tree.child(verb.i, "dobj") or _shared(tree, verb, noun)
        if thing is not None:
            verb.tag = "VBD"
            tree.attach(thing.i, verb.i, "dobj")
            tree.attach(joins.i, main.i, "cc")
            tree.attach(verb.i, main.i, "conj")


def _shared(tree: Tree, verb: Token, noun: Token) -> Token | None:
    """Returns what stands right behind a verb and was read as the head of the noun before it, which takes its place."""
    thing = tree.tokens[noun.head]
    if not thing.tag.startswith("NN") or thing.i < verb.i or noun.dep not in ("nmod", "compound", "amod"):
        return None
    tree.attach(noun.i, thing.head, thing.dep)
    return thing
