"""Phrases that name a source, as clauses above what they say: "according to X", "as noted in X", "in X's view"."""

from __future__ import annotations

from msgspec.structs import replace

from communique.language.grammar import Grammar
from communique.language.phrases import noun_phrase
from communique.language.tree import Token, Tree
from communique.model.clause import Clause, Phrase, Predicate

_OF_OPINION = "in"
_NAMING = ("prep", "pcomp", "advmod", "mark", "advcl")  # how words that name a source hang


def sourced(
    tree: Tree, grammar: Grammar, clauses: list[Clause], numbers: dict[int, int], *, sentence: int, first: int
) -> tuple[Clause, ...]:
    """Returns the clauses with one more for each phrase of source, the main clauses hung under it as content.

    The new clauses are numbered from `first` plus the number of clauses given.
    """
    found = list(clauses)
    for token in tree.labelled(*_NAMING):
        if token.dep == "advcl" and token.lemma in grammar.asking and _as_stated(tree, token, numbers):
            found = [c for c in found if c.number != numbers.get(token.i)]  # "as requested by X" says nothing of his
            continue
        likely = token.dep == "advcl" or token.text.lower() in grammar.sources
        phrase = _source_phrase(tree, grammar, token, numbers) if likely else _opined(tree, grammar, token)
        if phrase is None:
            continue
        number = numbers.get(token.i, first + len(found))
        content = tuple(whole(c) for c in found if c.parent is None and c.relation == "root" and c.finite)
        predicate = Predicate(token.text.lower(), "preposition", token.start, token.end)
        found = [
            replace(c, parent=number, relation="content") if c.parent is None and c.relation == "root" else c
            for c in found
            if c.number != number  # "as noted in X" is this phrase, no clause that says it of somebody
        ]
        found.append(
            Clause(
                number=number,
                sentence=sentence,
                start=token.start,
                end=phrase.end,
                predicate=predicate,
                subjects=(phrase,),
                objects=(),
                recipients=(),
                obliques=(),
                complements=content,
                relation="root",
                parent=None,
                negated=False,
                modality=None,
                tense=None,
                passive=False,
                finite=False,
            )
        )
    return tuple(found)


def whole(clause: Clause) -> Phrase:
    """Returns a main clause as the content clause of what is said of it."""
    at = clause.predicate
    start, end = clause.start, clause.end
    for phrase in clause.subjects:
        if phrase.start < phrase.end <= at.start:  # a phrase of source before it is no part of what it says
            start = max(start, phrase.start)
            break
    return Phrase(start, end, at.lemma, at.start, at.end, "that", core_end=end, clause=clause.number)


def _source_phrase(tree: Tree, grammar: Grammar, token: Token, numbers: dict[int, int]) -> Phrase | None:
    if token.dep == "advcl" and token.tag == "VBN" and token.lemma in grammar.reporting:
        return _as_stated(tree, token, numbers)
    if token.dep == "advcl":
        return None
    for child in tree.children(token.i, "prep", "pobj"):
        heads = [child] if child.dep == "pobj" else tree.children(child.i, "pobj")
        for head in heads:
            return noun_phrase(tree, head.i, clauses=numbers)
    return None


def _opined(tree: Tree, grammar: Grammar, token: Token) -> Phrase | None:
    """Construction: "in her words, P", "the levy is, in the view of Chad, illegal": whose words or view they are."""
    noun = tree.child(token.i, "pobj") if token.text.lower() == _OF_OPINION else None
    if noun is None or noun.lemma not in grammar.opinions or not _set_apart(tree, token.i):
        return None
    owner = tree.child(noun.i, "poss")
    if owner is not None:
        return noun_phrase(tree, owner.i)
    of = tree.child(noun.i, "prep") if tree.child(noun.i, "det") else None  # "in view of the storm" is of nobody
    held = tree.child(of.i, "pobj") if of is not None and of.text.lower() == "of" else None
    return noun_phrase(tree, held.i) if held is not None else None


def _set_apart(tree: Tree, i: int) -> bool:
    """Whether a phrase opens its sentence or stands behind a comma or a joining word."""
    before = tree.tokens[i - 1] if i else None
    return before is None or before.dep in ("punct", "cc") or before.dep == "mark"


def _as_stated(tree: Tree, token: Token, numbers: dict[int, int]) -> Phrase | None:
    """Construction: "As noted in the text, P": the text is the source of P."""
    if not any(c.text.lower() == "as" for c in tree.children(token.i, "mark", "advmod")):
        return None
    for prep in tree.children(token.i, "prep", "agent"):
        for head in tree.children(prep.i, "pobj"):
            return noun_phrase(tree, head.i, clauses=numbers)
    return None
