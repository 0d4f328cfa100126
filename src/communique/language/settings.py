"""Content that stands behind the setting of a saying, and that the parser hangs on the setting's noun."""

from __future__ import annotations

from collections.abc import Set

from communique.language.tree import Token, Tree

_THAT = "that"


def content_behind_setting(tree: Tree, reporting: Set[str]) -> None:
    """Construction: "told reporters after talks with X that P": what is said, read as a relative clause on "talks".

    The clause has a complementiser and a subject of its own, so that it lacks nothing the noun could fill.
    """
    for content in tree.labelled("relcl", "acl"):
        mark = tree.child(content.i, "mark")
        if mark is None or mark.text.lower() != _THAT or tree.child(content.i, "nsubj", "nsubjpass", "expl") is None:
            continue
        saying = _saying(tree, content, reporting)
        if saying is not None:
            tree.attach(content.i, saying.i, "ccomp")


def _saying(tree: Tree, content: Token, reporting: Set[str]) -> Token | None:
    """Returns the verb of saying without content in whose setting a clause hangs, None where it hangs elsewhere."""
    for above in tree.ancestors(content.i):
        if above.lemma in reporting and above.tag.startswith("V"):
            beyond = tree.tokens[content.head].i > above.i and tree.child(above.i, "ccomp") is None
            return above if beyond and tree.tokens[content.head].dep == "pobj" else None
        if above.dep not in ("pobj", "prep"):
            return None
    return None
