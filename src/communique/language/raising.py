"""Objects that stand once behind several verbs: "welcomed and endorsed the plan", "backs, and will join, the plan"."""

from __future__ import annotations

from communique.language.grammar import Grammar
from communique.language.phrases import noun_phrase, prepositional
from communique.language.predicates import is_adjectival
from communique.language.tree import Token, Tree
from communique.model.clause import Phrase

_NEAR = 3  # words from a verb to the next one that shares its object without a comma
_FELT = frozenset({"JJ", "NN", "NNS", "VBN"})  # "and firmly opposed to", "and opposition to"
_THINGS = ("dobj", "appos", "conj", "pobj", "attr", "npadvmod")


def raised_object(tree: Tree) -> None:
    """Construction: "NAME welcomes, and intends to join, the plan": the object hangs on the word before its comma."""
    for verb in tree.labelled("ROOT", "conj", "ccomp", "advcl", "relcl"):
        second = _second(tree, verb)
        last = _last_word(tree, second) if second is not None else None
        if last is None or tree.child(last.i, "dobj", "pobj", "pcomp", "xcomp", "ccomp"):
            continue
        thing = _behind(tree, last)
        if thing is not None:
            tree.attach(thing.i, last.i, "pobj" if last.tag in ("IN", "TO") else "dobj")


def _second(tree: Tree, verb: Token) -> Token | None:
    """Returns the verb that a comma with "and" right behind a verb coordinates with it."""
    if verb.i + 2 >= len(tree.tokens) or not verb.tag.startswith("VB") or tree.child(verb.i, "dobj", "ccomp", "xcomp"):
        return None
    comma, joiner = tree.tokens[verb.i + 1 : verb.i + 3]
    if comma.text != "," or joiner.dep != "cc":
        return None
    return next((c for c in tree.children(verb.i, "conj") if c.tag.startswith("VB") and c.i > joiner.i), None)


def _last_word(tree: Tree, verb: Token) -> Token | None:
    """Returns the verb or preposition before the next comma, if it belongs to what the verb tells."""
    comma = next((t for t in tree.tokens[verb.i + 1 :] if t.text == ","), None)
    last = tree.tokens[comma.i - 1] if comma is not None else None
    if last is None or not last.tag.startswith(("VB", "IN", "TO")):
        return None
    return last if last is verb or any(t is verb for t in tree.ancestors(last.i)) else None


def _behind(tree: Tree, last: Token) -> Token | None:
    """Returns the noun that the words behind the comma after a word lead to."""
    start = last.i + 2
    if start >= len(tree.tokens) or tree.tokens[start].tag not in ("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "CD"):
        return None
    first = tree.tokens[start]
    around = (first, *tree.ancestors(first.i))
    return next((t for t in around if t.dep in _THINGS and t.tag.startswith("NN") and t.i >= start), None)


def shared_object(tree: Tree, token: Token, numbers: dict[int, int]) -> tuple[Phrase, ...]:
    """Returns the object that a verb has in common with the next one, behind which it stands."""
    following = tree.children(token.i, "conj")
    nearest = following[0] if following else None
    if nearest is None or not nearest.tag.startswith("VB") or tree.child(token.i, "prep", "ccomp", "xcomp"):
        return ()
    if _second(tree, token) is nearest:
        last = _last_word(tree, nearest)
        things = tree.children(last.i, "dobj", "pobj") if last is not None else []
        return tuple(noun_phrase(tree, c.i, clauses=numbers) for c in things if last is not None and c.i > last.i + 1)
    if nearest.i - token.i > _NEAR:
        return ()
    return tuple(noun_phrase(tree, c.i, clauses=numbers) for c in tree.children(nearest.i, "dobj"))


def governed(tree: Tree, prep: Token, numbers: dict[int, int]) -> list[Phrase]:
    """Returns what a preposition governs, or has in common with what stands behind it.

    Constructions: "is opposed to and rejects X", "dissatisfied with and opposed to X".
    """
    found = prepositional(tree, prep, numbers)
    if found:
        return found
    joiner, *ahead = tree.tokens[prep.i + 1 : prep.i + 2 + _NEAR] or (prep,)
    if joiner.dep != "cc" or any(c.dep not in ("cc", "conj") for c in tree.children(prep.i)):
        return found
    felt = (prep.i, prep.head, tree.tokens[prep.head].head)
    beside = next((t for t in ahead if t.dep == "conj" and t.head in felt and t.tag in _FELT), None)
    behind = tree.child(beside.i, "prep", "agent") if beside is not None and not tree.child(beside.i, "dobj") else None
    if behind is not None:
        shared = tree.children(behind.i, "pobj")
        return [noun_phrase(tree, thing.i, prep=prep.text.lower(), clauses=numbers) for thing in shared]
    verb = next((t for t in ahead if t.tag.startswith("VB") and t.dep == "conj"), None)
    things = tree.children(verb.i, "dobj") if verb is not None else []
    things = [
        t for t in things if all(p.text.lower() != "to" for p in tree.children(t.i, "prep"))
    ]  # "demands an end to X"
    return [noun_phrase(tree, thing.i, prep=prep.text.lower(), clauses=numbers) for thing in things]


def felt_object(tree: Tree, grammar: Grammar, token: Token, numbers: dict[int, int]) -> tuple[Phrase, ...]:
    """Construction: "condemns and is alarmed by the raid": the object is what the state of mind is about."""
    felt = next(iter(tree.children(token.i, "conj")), None)
    if felt is None or token.tag not in ("VBZ", "VBP", "VBD") or tree.child(token.i, "prep", "ccomp", "xcomp"):
        return ()
    if felt.i - token.i > _NEAR + 1 or not is_adjectival(tree, grammar, felt):
        return ()
    about = (p for c in tree.children(felt.i, "agent", "prep") for p in tree.children(c.i, "pobj"))
    return tuple(noun_phrase(tree, p.i, clauses=numbers) for p in about)[:1]
