"""Clausal complements: what is said, promised or done behind a verb, an adjective or a noun."""

from __future__ import annotations

from communique.language.phrases import both_halves, extent, trimmed
from communique.language.tree import Token, Tree, around
from communique.language.verbs import SUBJECTS, is_finite, marked_to
from communique.model.clause import Phrase


def complements(tree: Tree, i: int, numbers: dict[int, int], *, appealing: bool = False) -> tuple[Phrase, ...]:
    """Returns the clausal complements of token `i`, coordinated ones each for itself, in text order.

    Behind a verb of appeal ("called on X to V") the infinitive of purpose is what is asked for.

    `numbers` maps the index of a predicate token to its clause number.
    """
    found: list[Phrase] = []
    for child in tree.children(i, "ccomp", "xcomp", "dobj", "acl", "advcl"):
        if child.dep == "advcl" and not (appealing and marked_to(tree, child)):
            continue
        if child.dep in ("dobj", "acl") and child.i not in numbers:
            continue
        if child.dep == "acl" and tree.tokens[i].tag.startswith("V"):
            continue
        found.extend(complement(tree, j, numbers) for j in conjuncts(tree, child.i, numbers))
    return tuple(found)


def small_clause(tree: Tree, i: int, numbers: dict[int, int]) -> list[Token]:
    """Construction: "found the general guilty of murder": an adjective said of the object, without a verb."""
    if "ccomp" not in tree.kinds(i):
        return []
    found = (c for c in tree.children(i, "ccomp") if c.tag == "JJ" and c.i not in numbers)
    return [c for c in found if tree.child(c.i, "nsubj") and not tree.child(c.i, "mark", "cop")][:1]


def results(tree: Tree, i: int) -> list[Token]:
    """Construction: "set the crew free", "was burned alive": a bare adjective that tells what becomes of the object."""
    if tree.kinds(i).isdisjoint(("oprd", "advcl")):
        return []
    return [c for c in tree.children(i, "oprd", "advcl") if c.tag == "JJ" and not tree.kinds(c.i)]


def conjuncts(tree: Tree, i: int, numbers: dict[int, int]) -> list[int]:
    """Returns predicate token `i` and the predicates coordinated with it."""
    found = [i]
    for at in found:  # which grows as it is read
        for child in tree.children(at, "conj"):
            if is_finite(tree, child) and tree.child(child.i, *SUBJECTS) is None:
                continue  # one proposition with two predicates
            if child.i in numbers:
                found.append(child.i)
    return sorted(found)


def complement(tree: Tree, i: int, numbers: dict[int, int]) -> Phrase:
    """Returns the complement that predicate token `i` heads: `that`, `infinitive`, `gerund` or `clause`."""
    token = tree.tokens[i]
    start, end = both_halves(tree, i) or (
        extent(tree, i) if "conj" not in tree.kinds(i) else trimmed(tree, *around(_own(tree, i, numbers), i))
    )
    mark = tree.child(i, "mark")
    if mark is not None and mark.start == start and mark.i + 1 < len(tree.tokens):
        start = tree.tokens[mark.i + 1].start
    kind = "that"
    if mark is not None and mark.text.lower() == "that":
        kind = "that"  # a subjunctive too: "demanded that it withdraw"
    elif token.tag == "VBG" and not is_finite(tree, token):
        kind = "gerund"
    elif not is_finite(tree, token):
        kind = "infinitive" if marked_to(tree, token) or token.tag == "VB" else "clause"
    return Phrase(
        start,
        end,
        token.lemma,
        token.start,
        token.end,
        kind,
        prep=mark.text.lower() if mark is not None and kind == "infinitive" else None,  # "called for X to be freed"
        core_end=end,
        clause=numbers.get(i),
    )


def _own(tree: Tree, i: int, numbers: dict[int, int]) -> list[int]:
    """Returns the tokens of a clause without the clauses coordinated with it."""
    apart = set(conjuncts(tree, i, numbers)) - {i}
    twins = {t for c in tree.children(i, "conj") if c.i in apart for t in tree.subtree(c.i)}
    return [t for t in tree.subtree(i) if t not in twins]
