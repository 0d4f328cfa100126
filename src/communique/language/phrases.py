"""Phrases out of a tree: a noun phrase or a clausal complement with its extent, members and inner complements."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from communique.language.tree import Token, Tree
from communique.model.clause import Phrase

_NONE: frozenset[str] = frozenset()
_COORDINATION = frozenset({"conj", "cc", "preconj"})
_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "parataxis"})
_OUTER = _COORDINATION | _LOOSE
_MODIFYING = frozenset({"amod", "compound", "nummod", "advmod", "nmod"})
_DETERMINING = frozenset({"predet", "preconj", "det", "neg"})
_PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "EX"})
_PROPER_TAGS = frozenset({"NNP", "NNPS"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_PLURAL_PRONOUNS = frozenset({"they", "we", "them"})
_EDGES = frozenset({"punct", "cc", "preconj"})
_QUOTE = '"'  # as every quotation mark is read
_OPENING, _CLOSING = "\"'“‘([", "\"'”’)]"  # what stays at the edges of a phrase
_GOVERNED = frozenset({"pobj", "pcomp", "npadvmod", "dobj"})
_BEFORE = {"of": ("ahead", "regardless", "irrespective"), "to": ("next",)}  # adverbs that a preposition goes with
_COMPLEMENTING = frozenset({"prep", "agent", "appos"})


def extent(tree: Tree, i: int, *, without: frozenset[str] = _NONE) -> tuple[int, int]:
    """Returns the source offsets of what hangs together around token `i`, children with a dep in `without` left out."""
    return trimmed(tree, *tree.reach(i, without=without))


def trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Returns the source offsets of the tokens from first to last, outer punctuation left off."""
    tokens = tree.tokens
    while first < last and tokens[last].dep in _EDGES and not _closes(tokens, first, last):
        last -= 1
    while first < last and tokens[first].dep in _EDGES and tokens[first].text not in _OPENING:
        first += 1
    return tokens[first].start, tokens[last].end


def _closes(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the last token closes what stands before it: of a quotation that began earlier it leaves the mark off."""
    mark = tokens[last].text
    return mark in _CLOSING and (mark != _QUOTE or [t.text for t in tokens[first : last + 1]].count(_QUOTE) % 2 == 0)


def both_halves(tree: Tree, i: int) -> tuple[int, int] | None:
    """Construction: "The raid," he said, "is a breach": the offsets of what stands on both sides of who says it."""
    above, below = tree.tokens[i].head, tree.subtree(i)
    if not below[0] < above < below[-1] or above == i:
        return None
    words = [tree.tokens[j] for j in below if tree.tokens[j].dep != "punct"]
    return (words[0].start, words[-1].end) if words[0].i < above < words[-1].i else None


def members(tree: Tree, i: int) -> list[int]:
    """Returns token `i` and what is coordinated with it, in text order."""
    found = [i]
    for at in found:  # which grows as it is read
        if "conj" in tree.kinds(at):
            found.extend([token.i for token in tree.children(at, "conj")])
    return sorted(found)


def noun_phrase(tree: Tree, i: int, *, prep: str | None = None, clauses: dict[int, int] | None = None) -> Phrase:
    """Returns the phrase that token `i` heads; its members where several are coordinated.

    `clauses` maps the index of a predicate token to its clause number, so that a gerund or a clause that
    stands as an argument names its clause.
    """
    numbers = clauses or {}
    single = _member(tree, i, prep=prep, numbers=numbers)
    if "conj" not in tree.kinds(i):
        return single
    start, end = extent(tree, i)
    group = members(tree, i)
    parts = tuple(single if j == i else _member(tree, j, prep=prep, numbers=numbers) for j in group)
    if end > parts[-1].end and parts[-1] is not single:  # what stands behind the last one belongs to it at least
        parts = (*parts[:-1], replace(parts[-1], end=end, core_end=max(parts[-1].core_end, end)))
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
    start, end = extent(tree, i, without=_COORDINATION) if below else (token.start, token.end)
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
        core_end = extent(tree, i, without=_OUTER)[1]
    return Phrase(  # the first by place, which makes a record of so many fields faster
        start,
        end,
        token.lemma,
        token.start if token.name_start is None else token.name_start,
        token.end,
        "noun" if token.tag != "VBG" else _kind_of_form_in_ing(tree, token),
        prep,
        core_end,
        numbers.get(i),
        modifiers=tuple(modifiers),
        determiner=determiner,
        pronoun=token.tag in _PRONOUN_TAGS,
        plural=token.tag in _PLURAL_TAGS or token.lemma in _PLURAL_PRONOUNS or _titled(token),
        proper=token.tag in _PROPER_TAGS,
        inner=_inner(tree, i, numbers) if below else (),
        possessor=noun_phrase(tree, poss.i) if poss else None,
    )


def _titled(token: Token) -> bool:
    """Construction: "the Foreign Ministers": a plural with a capital, read as one name, whose lemma the tables know."""
    return token.tag == "NNP" and token.lemma.lower() != token.text.lower()


def _kind_of_form_in_ing(tree: Tree, token: Token) -> str:
    if token.dep in ("pcomp", "pobj", "dobj", "xcomp", "nsubj", "csubj", "conj"):
        return "gerund" if tree.child(token.i, "det", "amod") is None else "noun"
    return "noun"


def _inner(tree: Tree, i: int, numbers: dict[int, int]) -> tuple[Phrase, ...]:
    if _COMPLEMENTING.isdisjoint(tree.kinds(i)):
        return ()
    found = []
    for prep in tree.children(i, "prep", "agent"):
        found.extend(prepositional(tree, prep, numbers))
    for appositive in tree.children(i, "appos"):
        if appositive.i > i:
            found.append(noun_phrase(tree, appositive.i, prep="appositive", clauses=numbers))
    return tuple(found)


def prepositional(tree: Tree, prep: Token, numbers: dict[int, int]) -> list[Phrase]:
    """Returns the phrases that a preposition governs, each with the preposition's words as `prep`.

    A preposition may be several words ("on behalf of" keeps its noun; "according to", "ahead of" join).
    """
    found: list[Phrase] = []
    word = prep.text.lower()
    if word in _BEFORE and (above := tree.tokens[prep.head].text.lower()) in _BEFORE[word]:
        word = f"{above} {word}"
    for child in tree.children(prep.i):
        judged = child.dep == "amod" and child.tag == "JJ"  # "described the raid as shameful"
        if child.dep in _GOVERNED or judged:
            found.append(noun_phrase(tree, child.i, prep=word, clauses=numbers))
        elif child.dep in ("prep", "conj") and child.tag in ("IN", "TO", "VBG"):
            joined = word if child.dep == "conj" else f"{word} {child.text.lower()}"
            own = child.text.lower() if child.dep == "conj" else joined
            found.extend(
                noun_phrase(tree, grand.i, prep=own, clauses=numbers)
                for grand in tree.children(child.i, "pobj", "pcomp")
            )
    return found
