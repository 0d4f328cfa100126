"""Phrases out of a tree: a noun phrase or a clausal complement with its extent, members and inner complements."""

from __future__ import annotations

from communique.language.tree import Token, Tree
from communique.model.clause import Phrase

_COORDINATION = frozenset({"conj", "cc", "preconj"})
_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "parataxis"})
_OUTER = _COORDINATION | _LOOSE
_MODIFYING = frozenset({"amod", "compound", "nummod", "advmod", "nmod"})
_DETERMINING = frozenset({"predet", "preconj", "det", "neg"})
_PRONOUN_TAGS = frozenset({"PRP", "WP", "WDT", "EX"})
_PROPER_TAGS = frozenset({"NNP", "NNPS"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def extent(tree: Tree, indices: list[int], head: int) -> tuple[int, int]:
    """Returns the source offsets of the tokens that hang together around `head`, outer punctuation left off."""
    tokens = tree.tokens
    first, last = _contiguous(indices, head)
    while first < last and _is_edge(tokens[last], last=True):
        last -= 1
    while first < last and _is_edge(tokens[first], last=False):
        first += 1
    return tokens[first].start, max([token.end for token in tokens[first : last + 1]])


def _contiguous(indices: list[int], head: int) -> tuple[int, int]:
    """Returns first and last of the neighbouring indices around `head`: a broken subtree has lost its far part."""
    if indices[-1] - indices[0] == len(indices) - 1:
        return indices[0], indices[-1]
    have = set(indices)
    first = last = head
    while first - 1 in have:
        first -= 1
    while last + 1 in have:
        last += 1
    return first, last


def _is_edge(token: Token, *, last: bool) -> bool:
    if token.dep in ("punct", "cc", "preconj"):
        return not (last and token.text in "\"'”’)]") and not (not last and token.text in "\"'“‘([")
    return False


def members(tree: Tree, i: int) -> list[int]:
    """Returns token `i` and what is coordinated with it, in text order."""
    found = [i]
    for at in found:  # which grows as it is read
        found.extend([token.i for token in tree.children(at, "conj")])
    return sorted(found)


def noun_phrase(tree: Tree, i: int, *, prep: str | None = None, clauses: dict[int, int] | None = None) -> Phrase:
    """Returns the phrase that token `i` heads; its members where several are coordinated.

    `clauses` maps the index of a predicate token to its clause number, so that a gerund or a clause that
    stands as an argument names its clause.
    """
    numbers = clauses or {}
    single = _member(tree, i, prep=prep, numbers=numbers)
    group = members(tree, i)
    if len(group) == 1:
        return single
    start, end = extent(tree, tree.subtree(i), i)
    parts = tuple(_member(tree, j, prep=prep, numbers=numbers) for j in group)
    return _replaced(single, start=start, end=end, core_end=max(p.core_end for p in parts), parts=parts)


def _replaced(phrase: Phrase, *, start: int, end: int, core_end: int, parts: tuple[Phrase, ...]) -> Phrase:
    return Phrase(
        start=min(start, parts[0].start),
        end=max(end, parts[-1].end),
        head=phrase.head,
        head_start=phrase.head_start,
        head_end=phrase.head_end,
        kind=phrase.kind,
        prep=phrase.prep,
        core_end=core_end,
        clause=phrase.clause,
        modifiers=phrase.modifiers,
        determiner=phrase.determiner,
        pronoun=phrase.pronoun,
        plural=True,
        proper=phrase.proper,
        parts=parts,
        inner=phrase.inner,
        possessor=phrase.possessor,
    )


def _member(tree: Tree, i: int, *, prep: str | None, numbers: dict[int, int]) -> Phrase:
    token, below = tree.tokens[i], tree.children(i)
    start, end = extent(tree, tree.subtree(i, without=_COORDINATION), i) if below else (token.start, token.end)
    core_end, poss, determiner, loose = end, None, None, False
    modifiers: list[str] = []
    for child in below:
        if child.dep in _MODIFYING:
            modifiers.append(child.lemma)
        elif child.dep in _DETERMINING:
            determiner = determiner or child.text.lower()
        elif child.dep == "poss":
            poss = poss or child
        elif child.dep in _LOOSE:
            loose = True
    if loose:
        _, core_end = extent(tree, tree.subtree(i, without=_OUTER), i)
    return Phrase(
        start=start,
        end=end,
        head=token.lemma,
        head_start=token.start if token.name_start is None else token.name_start,
        head_end=token.end,
        kind=_kind(tree, token),
        prep=prep,
        core_end=core_end,
        clause=numbers.get(i),
        modifiers=tuple(modifiers),
        determiner=determiner,
        pronoun=token.tag in _PRONOUN_TAGS or token.tag == "PRP$",
        plural=token.tag in _PLURAL_TAGS or token.lemma in ("they", "we", "them") or _titled(token),
        proper=token.tag in _PROPER_TAGS,
        inner=_inner(tree, i, numbers) if below else (),
        possessor=noun_phrase(tree, poss.i) if poss else None,
    )


def _titled(token: Token) -> bool:
    """Construction: "the Foreign Ministers": a plural with a capital, read as one name, whose lemma the tables know."""
    return token.tag == "NNP" and token.lemma.lower() != token.text.lower()


def _kind(tree: Tree, token: Token) -> str:
    if token.tag == "VBG" and token.dep in ("pcomp", "pobj", "dobj", "xcomp", "nsubj", "csubj", "conj"):
        return "gerund" if tree.child(token.i, "det", "amod") is None else "noun"
    return "noun"


def _inner(tree: Tree, i: int, numbers: dict[int, int]) -> tuple[Phrase, ...]:
    found = []
    for prep in tree.children(i, "prep", "agent"):
        found.extend(prepositional(tree, prep, numbers))
    for appositive in tree.children(i, "appos"):
        if appositive.i > i:
            found.append(noun_phrase(tree, appositive.i, prep="appositive", clauses=numbers))
    return tuple(found)


def prepositional(tree: Tree, prep: Token, numbers: dict[int, int]) -> list[Phrase]:
    """Returns the phrases that a preposition governs, each with the preposition's words as `prep`.

    A preposition may be several words ("on behalf of" keeps its noun; "according to", "because of" join).
    """
    found: list[Phrase] = []
    word = prep.text.lower()
    for child in tree.children(prep.i):
        judged = child.dep == "amod" and child.tag == "JJ"  # "described the raid as shameful"
        if child.dep in ("pobj", "pcomp", "npadvmod", "dobj") or judged:
            found.append(noun_phrase(tree, child.i, prep=word, clauses=numbers))
        elif child.dep in ("prep", "conj") and child.tag in ("IN", "TO", "VBG"):
            joined = word if child.dep == "conj" else f"{word} {child.text.lower()}"
            own = child.text.lower() if child.dep == "conj" else joined
            found.extend(
                noun_phrase(tree, grand.i, prep=own, clauses=numbers)
                for grand in tree.children(child.i, "pobj", "pcomp")
            )
    return found
