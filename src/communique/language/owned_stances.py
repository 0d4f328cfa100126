"""Stances told as their holder's own: "our support for X is firm", "Chad's opposition to X has not changed"."""

from __future__ import annotations

from msgspec.structs import replace

from communique.language.grammar import Grammar
from communique.language.phrases import noun_phrase, prepositional
from communique.language.tree import Token, Tree
from communique.language.unfold import nominal
from communique.model.clause import Clause

_OF, _POSSESSIVE = "of", "PRP$"
_CONTENT = frozenset({"that", "infinitive"})


def owned(tree: Tree, grammar: Grammar, made: dict[int, Clause], numbers: dict[int, int], first: int) -> list[Clause]:
    """Returns the clauses of cue nouns that have an owner and of which it is said that they stand, from `first`.

    Constructions: "our support for X is firm", "Chad's rejection of X stands", "our objection to X is based on Y",
    "our commitment to X will not waver", "our hope is that P", "the opposition of Chad to X is firm". What is said of
    another's stance by other words ("their support for X is a threat") presupposes it.
    """
    found: list[Clause] = []
    for i, clause in sorted(made.items()):
        noun = tree.child(i, "nsubj", "nsubjpass")
        noun = _undoubted(tree, i, clause, grammar) if noun is None else noun
        if noun is None or noun.lemma.lower() not in grammar.nouns:
            continue
        owner = tree.child(noun.i, "poss") or _behind_of(tree, noun, grammar)
        if owner is None or not (noun.i > i or _told(tree, noun, owner, clause, grammar)):
            continue
        made_of = nominal(tree, grammar, (noun, noun), clause, numbers, first + len(found))
        beside = (prep for prep in tree.children(noun.i, "prep") if prep.i != owner.head)
        own = [p for prep in beside for p in prepositional(tree, prep, numbers)]
        at = replace(made_of.predicate, end=max(made_of.predicate.end, clause.predicate.end))
        holder = (noun_phrase(tree, owner.i),)
        stands = replace(made_of, predicate=at, subjects=holder, obliques=tuple(own), negated=False)
        found.append(replace(stands, modality=None, passive=False, tense="present", inherited_subject=False))
    return found


def _behind_of(tree: Tree, noun: Token, grammar: Grammar) -> Token | None:
    """Construction: "the opposition of Chad to X": whose it is, where "of" cannot stand before its thing."""
    if _OF in grammar.about.get(noun.lemma.lower(), ()):
        return None
    held = (tree.child(prep.i, "pobj") for prep in tree.children(noun.i, "prep") if prep.text.lower() == _OF)
    owner = next((o for o in held if o is not None), None)
    acts = owner is not None and (owner.name is not None or owner.text.lower() in grammar.speaking)
    return owner if acts else None


def _undoubted(tree: Tree, i: int, clause: Clause, grammar: Grammar) -> Token | None:
    """Construction: "there is no change in our support for X", "there can be no doubt about Chad's commitment to X"."""
    what = tree.child(i, "attr", "dobj") if tree.child(i, "expl") is not None else None
    if what is None or what.lemma.lower() not in grammar.owned["denied"]:
        return None
    denied = clause.negated or any(c.lemma.lower() == "no" for c in tree.children(what.i, "det", "neg"))
    held = (tree.child(prep.i, "pobj") for prep in tree.children(what.i, "prep"))
    return next((n for n in held if n is not None), None) if denied else None


def _told(tree: Tree, noun: Token, owner: Token, clause: Clause, grammar: Grammar) -> bool:
    """Returns whether a clause says that the stance which is its subject is there and lasts.

    Whose commitment to a norm it is must be named: of "our commitment to X is firm" a claim is made.
    """
    words, lemma = grammar.owned, noun.lemma.lower()
    at = clause.predicate
    if lemma in words["told"] and at.lemma in grammar.copulas and not clause.negated:
        return any(p.kind in _CONTENT for p in clause.complements)
    about = grammar.about.get(lemma, ()) or (grammar.principled.get(lemma, ()) if owner.tag != _POSSESSIVE else ())
    if not any(c.text.lower() in about for c in tree.children(noun.i, "prep")) and tree.child(noun.i, "acl") is None:
        return False
    if at.form == "adjective":
        return at.lemma in words["firm"] and not clause.negated
    if clause.passive:
        return at.lemma in words["based"] and not clause.negated
    return at.lemma in words["ending" if clause.negated else "lasting"]
