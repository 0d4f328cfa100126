"""A preposition said again before the second of two things, which the parser joined to one further up."""

from __future__ import annotations

from communique.language.tree import Token, Tree

_JOINING = ("prep", "agent", "dative")


def preposition_said_again(tree: Tree) -> None:
    """Construction: "to the peoples of NAME and of NAME for X": the second "of" joins the first, not the "to"."""
    for later in tree.labelled("conj"):
        above = tree.tokens[later.head]
        if later.tag != "IN" or above.dep not in _JOINING or above.i > later.i or above.text == later.text:
            continue
        first = _same_before(tree, above, later)
        joint = next((c for c in tree.children(above.i, "cc") if first is not None and first.i < c.i < later.i), None)
        if first is None or joint is None:
            continue
        thing = tree.child(first.i, "pobj")
        other = tree.child(later.i, "pobj")
        if thing is None or other is None:
            continue
        tree.attach(joint.i, thing.i, "cc")
        tree.attach(other.i, thing.i, "conj")
        tree.attach(later.i, first.head, "prep")


def _same_before(tree: Tree, above: Token, later: Token) -> Token | None:
    """Returns the last preposition of the same word below another, before the one that is said again."""
    between = (tree.tokens[i] for i in range(above.i + 1, later.i))
    same = [t for t in between if t.dep in _JOINING and t.text.lower() == later.text.lower()]
    return same[-1] if same else None
