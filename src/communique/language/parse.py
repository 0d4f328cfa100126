"""The parser adapter: sentences in, clauses out. Nothing outside this room knows which parser is used."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from communique.language.clauses import Builder
from communique.language.grammar import grammar
from communique.language.mask import Name, masked, stand_ins
from communique.language.model import load
from communique.language.repairs import repair
from communique.language.tree import Token, Tree
from communique.model.clause import Clause
from communique.model.view import View

BATCH = 16  # the fastest and smallest batch measured; larger ones fall out of the processor's cache
LONGEST = 6000  # characters of one sentence that are parsed; a longer run without an end is no sentence


@dataclass(frozen=True, slots=True)
class Parsed:
    """The clauses of one sentence; `tree` is kept for looking at, never for coding."""

    sentence: int
    clauses: tuple[Clause, ...]
    tree: Tree | None


def parse(
    views: Sequence[tuple[int, View]], names: Sequence[Sequence[Name]], *, lang: str = "en", mask: bool = True
) -> Iterator[Parsed]:
    """Yields the clauses of each sentence, in the order given.

    Args:
        views: sentence number and cleaned view of each sentence.
        names: the known names inside each sentence, as offsets into the stored text.
        lang: the language of the lexicon.
        mask: whether names are replaced by stand-ins before parsing; the switch exists to measure its effect.
    """
    words = grammar(lang)
    nlp = load().nlp
    said = stand_ins(lang)["report"]
    prepared: list[tuple[int, View, dict[int, str]]] = []
    lemmas: dict[int, dict[int, str]] = {}
    for (number, view), inside in zip(views, names, strict=True):
        hidden, kinds = masked(view, inside if mask else (), words, lang=lang)
        prepared.append((number, hidden, kinds))
        lemmas[number] = _reported(view, hidden, said, words.report_forms)
    short = [(n, v, k) for n, v, k in prepared if v.text.strip() and len(v.text) <= LONGEST]
    docs = nlp.pipe((_single(nlp, v.text) for _, v, _ in short), batch_size=BATCH)
    trees = {n: _tree(doc, v, k, words.lemmas, lemmas[n]) for doc, (n, v, k) in zip(docs, short, strict=True)}
    first = 0
    for number, _, _ in prepared:
        tree = trees.get(number)
        if tree is None:
            yield Parsed(number, (), None)
            continue
        repair(tree, reporting=words.reporting, stance=words.stance, nouns=words.nouns)
        clauses = Builder(tree, words, number, first).build()
        first += len(clauses)
        yield Parsed(number, clauses, tree)


def _single(nlp: Any, text: str) -> Any:
    """Returns the text as an unparsed doc of one sentence: the layout has decided where sentences end."""
    doc = nlp.make_doc(text)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def _reported(view: View, hidden: View, said: str, forms: dict[str, str]) -> dict[int, str]:
    """Returns, by source offset, the lemmas of reporting verbs that the hidden view shows as the plainest one."""
    found = {}
    for match in re.finditer(rf"\b{said}\b", hidden.text):
        start, end = hidden.span(match.start(), match.end())
        at, to = bisect_left(view.starts, start), bisect_left(view.starts, end)
        word = view.text[at:to].lower()
        if word != said and word in forms:
            found[start] = forms[word]
    return found


def _tree(
    doc: Iterable[Any], view: View, kinds: dict[int, str], lemmas: dict[str, str], reported: dict[int, str]
) -> Tree:
    tokens: list[Token] = []
    places: dict[int, int] = {}
    raw = [token for token in doc if not token.is_space]
    for i, token in enumerate(raw):
        places[token.i] = i
    for i, token in enumerate(raw):
        start, end = view.span(token.idx, token.idx + len(token.text))
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        tokens.append(
            Token(
                i=i,
                text=token.text,
                lemma=reported.get(start) or lemmas.get(token.text.lower()) or token.lemma_ or token.text.lower(),
                tag=token.tag_,
                dep=token.dep_ or "dep",
                head=places.get(head.i, i),
                start=start,
                end=end,
                name=kinds.get(start),
            )
        )
    return Tree(_one_root(tokens))


def _one_root(tokens: list[Token]) -> list[Token]:
    """Hangs every further root under the first, which can only follow from tokens of white space left out."""
    roots = [token for token in tokens if token.head == token.i]
    for other in roots[1:]:
        other.head, other.dep = roots[0].i, "dep"
    return tokens
