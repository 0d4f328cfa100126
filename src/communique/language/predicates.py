"""What is predicated: a verb with its particle, or the adjective or participle behind a copula."""

from __future__ import annotations

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree
from communique.model.clause import Predicate


def is_adjectival(tree: Tree, grammar: Grammar, token: Token) -> bool:
    """Whether a participle is a state of mind, not a passive: "is committed to", "was dismayed by X"."""
    word = token.text.lower()
    if token.tag not in ("VBN", "VBD", "JJ") or word not in grammar.adjectives:
        return False
    if tree.child(token.i, "agent") and word not in grammar.moved_by:
        return False
    if tree.child(token.i, "nsubj", "dobj"):
        return False  # "although Chad opposed it"
    return tree.child(token.i, "auxpass") is not None or token.dep in ("advcl", "acl", "xcomp")


def predicate_of(tree: Tree, grammar: Grammar, token: Token) -> tuple[Predicate, Token | None]:
    """Returns the predicate; for a copula with an adjective or participle, that word, and its token."""
    adverbs = tuple(c.text.lower() for c in tree.children(token.i, "advmod"))
    word = token.text.lower()
    helper = tree.child(token.i, "auxpass")
    if helper is not None and is_adjectival(tree, grammar, token):
        light = (helper.lemma,)
        return Predicate(word, "adjective", helper.start, token.end, light, adverbs), None
    if token.lemma in grammar.copulas:
        said = tree.child(token.i, "acomp", "oprd") or next(
            (c for c in tree.children(token.i, "xcomp", "advcl", "prep") if c.text.lower() in grammar.adjectives),
            None,
        )
        if said is not None and (said.tag.startswith(("JJ", "VB", "RB", "NN", "IN"))):
            more = adverbs + tuple(c.text.lower() for c in tree.children(said.i, "advmod"))
            return Predicate(said.text.lower(), "adjective", token.start, said.end, (token.lemma,), more), said
    if is_adjectival(tree, grammar, token):
        return Predicate(word, "adjective", token.start, token.end, (), adverbs), None
    particle = tree.child(token.i, "prt")
    lemma = f"{token.lemma} {particle.text.lower()}" if particle else token.lemma
    end = max(token.end, particle.end) if particle else token.end
    return Predicate(lemma.lower(), "verb", token.start, end, (), adverbs), None
