"""Repairs of lists of names: what the parser hangs under the verb or a second preposition goes on with the list."""

from __future__ import annotations

from communique.language.tree import Token, Tree

_JOINED = frozenset({"by", "with"})  # whose repetition goes on with a list of those who act: "by A and also by B"
_NAMED = frozenset({"state", "body", "person"})


def preposition_again(tree: Tree) -> None:
    """Construction: "rejected by Chad, as well as by Mali", "met with Chad and with Mali": one list of two.

    So it is where the parser hangs the second preposition under the verb, as long as both nouns are of one kind.
    """
    for second in tree.labelled("conj"):
        if second.tag != "IN" or second.text.lower() not in _JOINED:
            continue
        above = tree.tokens[second.head]
        first = above if above.dep in ("prep", "agent") else _before(tree, above, second)
        if first is None or first.text.lower() != second.text.lower():
            continue
        one, two = tree.child(first.i, "pobj"), tree.child(second.i, "pobj")
        if one is not None and two is not None and _alike(one, two):
            tree.attach(two.i, one.i, "conj")


def name_under_verb(tree: Tree) -> None:
    """Construction: "was denounced by NATO, as well as Fiji and Mali": a name joined to the verb, which is no verb."""
    for name in tree.labelled("conj"):
        above = tree.tokens[name.head]
        if name.name not in _NAMED or above.name is not None or not above.tag.startswith("V") or name.i < above.i:
            continue
        if tree.child(name.i, "nsubj", "nsubjpass", "dobj", "aux", "cop"):
            continue
        first = _before(tree, above, name)
        one = tree.child(first.i, "pobj") if first is not None else None
        if one is not None and one.name in _NAMED and first is not None and first.dep == "agent":
            tree.attach(name.i, one.i, "conj")


def _before(tree: Tree, verb: Token, token: Token) -> Token | None:
    """Returns the last of "by" and "with" under a verb before a token."""
    found = [p for p in tree.children(verb.i, "prep", "agent") if p.i < token.i and p.text.lower() in _JOINED]
    return found[-1] if found else None


def _alike(one: Token, two: Token) -> bool:
    """Whether two nouns may stand in one list: two names, or two heads of whom there may be more ("ministers")."""
    return "VBG" not in (one.tag, two.tag) and ((one.name in _NAMED) == (two.name in _NAMED) or one.name is None)


def person_behind_day(tree: Tree) -> None:
    """Construction: "received here today NAME": the person, read as when it was."""
    for who in tree.labelled("npadvmod"):
        verb = tree.tokens[who.head]
        if who.name != "person" or not verb.tag.startswith("VB") or who.i < verb.i:
            continue
        if tree.child(verb.i, "dobj", "nsubjpass", "auxpass") is None and tree.child(verb.i, "nsubj") is not None:
            tree.relabel(who, "dobj")
