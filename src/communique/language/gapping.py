"""Clauses whose verb stands only in the one before: "thanked A for X and B for Y"."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from communique.language.phrases import noun_phrase
from communique.language.tree import Token, Tree
from communique.model.clause import Clause, Phrase

GAPPED = "gapped"


def share_verb(tree: Tree) -> None:
    """Construction: "thanked A for X and B for Y": B is a second object of the verb, and Y is why.

    A name coordinated with what stands behind a preposition of the verb, with the same preposition right behind it, was
    read as a part of the first reason.
    """
    for name in tree.labelled("conj"):
        if name.name is None or name.i + 1 == len(tree.tokens):
            continue
        prep = tree.tokens[name.i + 1]
        if prep.dep != "prep":
            continue
        first = next((t for t in tree.ancestors(name.i) if t.dep == "prep" and t.text == prep.text), None)
        if first is None or not _two(tree, tree.tokens[first.head], first):
            continue
        tree.attach(prep.i, name.i, "prep")
        tree.attach(name.i, first.head, GAPPED)


def _two(tree: Tree, verb: Token, prep: Token) -> bool:
    """Whether a verb has a name or a pronoun as its object right before a preposition."""
    thing = tree.child(verb.i, "dobj")
    named = thing is not None and (thing.name is not None or thing.tag == "PRP")
    return named and verb.tag.startswith("VB") and tree.tokens[prep.i - 1] is thing


def gapped(tree: Tree, made: Mapping[int, Clause], first: int) -> list[Clause]:
    """Returns the clauses of the further objects of a verb, numbered from `first`; `made` are those of the verbs."""
    found: list[Clause] = []
    for token in tree.labelled(GAPPED):
        above = made.get(token.head)
        if above is not None:
            found.append(_shared(above, noun_phrase(tree, token.i), first + len(found)))
    return found


def _shared(clause: Clause, part: Phrase, number: int) -> Clause:
    """Returns the clause of a further object, which has what stands behind it for its own."""
    root = clause.relation == "root"
    return replace(
        clause,
        number=number,
        start=part.start,
        objects=(replace(part, end=part.head_end, core_end=part.head_end, inner=()),),
        obliques=part.inner,
        relation="coordinate" if root else clause.relation,
        parent=clause.number if root else clause.parent,
        inherited_subject=True,
    )
