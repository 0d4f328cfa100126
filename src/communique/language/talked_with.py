"""With whom something is talked over, where the parser hangs him on what is talked over."""

from __future__ import annotations

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_WITH = "with"
_OBJECT, _JOINED = "dobj", "conj"


def talked_with(tree: Tree, words: Grammar) -> None:
    """Construction: "discussed trade and the drought with Minister Lee": with him it is discussed, not the drought.

    A state may have much with another ("ties with Chad", "talks with Chad"), a person only what two hold together.
    """
    for prep in tree.labelled("prep"):
        partner = tree.child(prep.i, "pobj") if prep.text.lower() == _WITH else None
        thing = tree.tokens[prep.head]
        if partner is None or thing.dep not in (_OBJECT, _JOINED):
            continue
        first = thing
        while first.dep == _JOINED and first.head < first.i:
            first = tree.tokens[first.head]
        verb = tree.tokens[first.head]
        if first.dep != _OBJECT or verb.lemma not in words.talking or first.i < verb.i:
            continue
        if _talks(tree, partner, thing, words) and not _talked(tree, verb):
            tree.attach(prep.i, verb.i, "prep")


def _talks(tree: Tree, partner: Token, thing: Token, words: Grammar) -> bool:
    """Whether who stands behind "with" is somebody with whom one talks, and no part of the thing before it."""
    told = {thing.lemma, thing.text.lower()}
    if told & words.meetings:
        return False
    if partner.name == "person" or partner.text.lower() in words.officers:
        return True
    return partner.name == "state" and thing.dep == _JOINED and not told & words.ties


def _talked(tree: Tree, verb: Token) -> bool:
    """Whether a verb has with whom one talks already: "discussed with the envoy the dispute with Minister Lee"."""
    return any(p.text.lower() == _WITH for p in tree.children(verb.i, "prep"))
