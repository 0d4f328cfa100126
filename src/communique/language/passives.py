"""Repairs of passives: a lost agent, hung under what is done or under the means, and a preposition left behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from msgspec.structs import replace

from communique.language.tree import Token, Tree
from communique.model.clause import Phrase

_BY, _WITH = "by", "with"


def agent_of_passive(tree: Tree, speaking: Set[str]) -> None:
    """Constructions: "was ordered to leave by Chad", "was hit with a levy by Chad": who acts stands far behind.

    Only somebody who may act counts (a name, or a noun of `speaking`), not "by Monday".
    """
    for helper in tree.labelled("auxpass"):
        verb = tree.tokens[helper.head]
        if verb.tag != "VBN" or tree.child(verb.i, "agent") is not None:
            continue
        by = next((b for b in _far(tree, verb) if _acts(tree, b, speaking)), None)
        if by is not None:
            tree.attach(by.i, verb.i, "agent")


def due_time(tree: Tree, times: Set[str]) -> None:
    """Construction: "troops will be sent by June": behind a passive, "by" and a time tell when, and nobody who acts."""
    for by in tree.labelled("agent"):
        when = tree.child(by.i, "pobj")
        of = tree.child(when.i, "prep") if when is not None else None  # "by the end of the week"
        heads = (when, tree.child(of.i, "pobj") if of is not None else None)
        if by.text.lower() == _BY and any(t is not None and t.text.lower() in times for t in heads):
            tree.relabel(by, "prep")


def passive_as_adjective(tree: Tree, participles: Mapping[str, str]) -> None:
    """Construction: "The need for a truce was underscored": a participle of stance, read as an adjective.

    `participles` are those of verbs of stance, with their lemmas, that are no adjectives themselves ("was concerned").
    """
    for done in [*tree.labelled("acomp"), tree.root()]:
        lemma = participles.get(done.text.lower()) if done.tag == "JJ" else None
        if lemma is None:
            continue
        helper = tree.tokens[done.head]
        if helper.i == done.i:  # the auxiliary and the passive subject were read already
            done.tag, done.lemma = "VBN", lemma
            continue
        if helper.lemma != "be" or tree.child(helper.i, "nsubj", "nsubjpass", "expl") is None:
            continue
        done.tag, done.lemma = "VBN", lemma
        for other in tree.children(helper.i):
            if other.i != done.i:
                tree.attach(other.i, done.i, "nsubjpass" if other.dep == "nsubj" else other.dep)
        done.head, done.dep = (done.i, "ROOT") if helper.dep == "ROOT" else (helper.head, helper.dep)
        helper.head, helper.dep = done.i, "auxpass"
        tree.index()


def stranded_preposition(tree: Tree, phrasal: Set[str], governing: Set[str]) -> None:
    """Constructions: "the envoys were fired upon", "ties were touched on": what stands alone behind a passive.

    It is part of verbs that are known with it (`phrasal`); of those of stance (`governing`) it is the preposition.
    """
    for prep in tree.labelled("prep", "prt"):
        verb = tree.tokens[prep.head]
        if prep.i != verb.i + 1 or verb.tag != "VBN" or tree.child(prep.i, "pobj", "pcomp") is not None:
            continue
        pair = f"{verb.lemma} {prep.text.lower()}"
        if pair in governing:
            tree.relabel(prep, "prep")
        elif pair in phrasal:
            tree.attach(prep.i, verb.i, "prt")


def with_stranded(tree: Tree, verb: Token, objects: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Construction: "ties were touched upon", "Fiji was called on to act": what stands before a passive is behind its
    preposition.

    Returns the objects of a passive with the preposition that was left behind its verb, none where none was.
    """
    left = (p for p in tree.children(verb.i, "prep") if p.i > verb.i and tree.child(p.i, "pobj", "pcomp") is None)
    prep = next((p for p in left if not tree.kinds(p.i)), None)
    return tuple([replace(p, prep=prep.text.lower()) for p in objects]) if prep is not None else ()


def _far(tree: Tree, verb: Token) -> Iterator[Token]:
    """Yields the "by" of an infinitive, of what stands behind its prepositions, and of the means of a verb."""
    for inner in tree.children(verb.i, "xcomp"):
        if tree.child(inner.i, "auxpass") is None:
            yield from _by(tree, inner)
            for prep in tree.children(inner.i, "prep"):
                yield from (b for noun in tree.children(prep.i, "pobj") for b in _by(tree, noun))
    for prep in tree.children(verb.i, "prep"):
        if prep.text.lower() == _WITH:
            yield from (b for noun in tree.children(prep.i, "pobj") for b in _by(tree, noun))


def _by(tree: Tree, head: Token) -> Iterator[Token]:
    return (c for c in tree.children(head.i, "prep", "agent") if c.text.lower() == _BY)


def _acts(tree: Tree, by: Token, speaking: Set[str]) -> bool:
    who = tree.child(by.i, "pobj")
    return who is not None and (who.name is not None or who.text.lower() in speaking)
