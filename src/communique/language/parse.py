"""The parser adapter: sentences in, clauses out. Nothing outside this room knows which parser is used."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from itertools import islice
from typing import Any

from msgspec import Struct

from communique.language.clauses import Builder
from communique.language.grammar import Grammar, grammar
from communique.language.interrupted import in_order, in_text_order
from communique.language.lemmas import STEPS
from communique.language.mask import Name, masked, stand_ins
from communique.language.model import LoadedModel, load
from communique.language.repairs import repair
from communique.language.tree import Token, Tree
from communique.model.clause import Clause
from communique.model.view import View

BATCH = 64  # larger ones are no faster, and smaller ones leave more of the time to what each of them costs
FEW, LONG = 16, 1_500  # the batch where a sentence is longer than so many characters, so that it takes no more memory
WINDOW = 256  # sentences whose trees are held at once
LONGEST = 6000  # characters of one sentence that are parsed; a longer run without an end is no sentence
LONGEST_WORD = 1000  # characters without a blank that are parsed; cutting them up takes time by their square
DEEPEST = 60  # levels of a tree that are read; what hangs deeper is no sentence, and phrases nest as deep as it
VOCABULARY = 3_000  # words, the common ones, that the parser keeps as long as the process; later ones are given back

_PROPER = frozenset({"NNP", "NNPS"})
_COLUMNS = ("IDX", "LENGTH", "TAG", "DEP", "HEAD", "IS_SPACE")

Views = Sequence[tuple[int, View]]
NamesInside = Sequence[Sequence[Name]]


class Parsed(Struct, frozen=True, gc=False):
    """The clauses of one sentence; `tree` is kept for looking at, never for coding."""

    sentence: int
    clauses: tuple[Clause, ...]
    tree: Tree | None


class _Waiting(Struct, frozen=True, gc=False):
    """A sentence before parsing: the index of its document, its number, and its view with the names masked.

    `kinds` has the kinds of the masked names and `reported` the lemmas of reporting verbs that the view shows as
    the plainest one, both by source offset; `begins` has where names begin by where they end.
    """

    document: int
    sentence: int
    view: View
    kinds: dict[int, str]
    begins: dict[int, int]
    reported: dict[int, str]

    @property
    def fits(self) -> bool:
        """Whether this can be a sentence: it has words, blanks between them, and an end."""
        text = self.view.text
        return len(text) <= LONGEST and 0 < max(map(len, text.split()), default=0) <= LONGEST_WORD


def parse(views: Views, names: NamesInside, *, lang: str = "en", mask: bool = True) -> Iterator[Parsed]:
    """Yields the clauses of each sentence, in the order given.

    Args:
        views: sentence number and cleaned view of each sentence.
        names: the known names inside each sentence, as offsets into the stored text.
        lang: the language of the lexicon.
        mask: whether names are replaced by stand-ins before parsing; the switch exists to measure its effect.
    """
    return (parsed for _, parsed in parse_all([(views, names)], lang=lang, mask=mask))


def parse_all(
    documents: Iterable[tuple[Views, NamesInside]], *, lang: str = "en", mask: bool = True
) -> Iterator[tuple[int, Parsed]]:
    """Yields the clauses of each sentence of many documents, each with the index of its document.

    Sentences of several documents share batches; with which others a sentence is parsed does not change its
    parse. Clauses are numbered from 0 within each document. The trees of one window are held at a time.
    """
    words, model = grammar(lang), load()
    waiting = _waiting(documents, words, lang=lang, mask=mask)
    document, first = -1, 0
    while window := list(islice(waiting, WINDOW)):
        for item, tree in zip(window, trees(window, words, model), strict=True):
            if item.document != document:
                document, first = item.document, 0
            if tree is None:
                yield document, Parsed(item.sentence, (), None)
                continue
            repair(tree, words)
            tree = tree if in_text_order(item.view) else in_order(tree)
            tree.settle()
            read = len(tree.tokens) <= DEEPEST or tree.depth() <= DEEPEST
            clauses = Builder(tree, words, item.sentence, first).build() if read else ()
            first += len(clauses)
            yield document, Parsed(item.sentence, clauses, tree)


def _waiting(
    documents: Iterable[tuple[Views, NamesInside]], words: Grammar, *, lang: str, mask: bool
) -> Iterator[_Waiting]:
    said = stand_ins(lang)["report"]
    for document, (views, names) in enumerate(documents):
        for (number, view), inside in zip(views, names, strict=True):
            hidden, kinds = masked(view, inside if mask else (), lang=lang)
            reported = _reported(view, hidden, said, words.report_forms)
            yield _Waiting(document, number, hidden, kinds, {name.end: name.start for name in inside}, reported)


def _reported(view: View, hidden: View, said: str, forms: dict[str, str]) -> dict[int, str]:
    """Returns, by source offset, the lemmas of reporting verbs that the hidden view shows as the plainest one."""
    found: dict[int, str] = {}
    if said not in hidden.text:
        return found
    for match in re.finditer(rf"\b{said}\b", hidden.text):
        start, end = hidden.span(match.start(), match.end())
        at, to = bisect_left(view.starts, start), bisect_left(view.starts, end)
        word = view.text[at:to].lower()
        if word != said and word in forms:
            found[start] = forms[word]
    return found


def trees(window: Sequence[_Waiting], words: Grammar, model: LoadedModel) -> list[Tree | None]:
    """Returns the tree of each sentence of a window, None for what can be no sentence."""
    nlp, idle = model.nlp, STEPS if model.lemmas else ()
    with _zone(nlp):
        texts = (_single(nlp, item.view.text) for item in window if item.fits)
        longest = max(len(item.view.text) for item in window)
        docs = nlp.pipe(texts, batch_size=BATCH if longest <= LONG else FEW, disable=idle)
        return [_tree(next(docs), item, words, model) if item.fits else None for item in window]


def _zone(nlp: Any) -> AbstractContextManager[Any]:
    """Returns where to parse: once the vocabulary is full, a zone whose new words are forgotten behind it.

    The parser would keep every word that it ever saw; making the common ones anew in every zone would be slow.
    """
    return nlp.memory_zone() if len(nlp.vocab) >= VOCABULARY else nullcontext()


def _single(nlp: Any, text: str) -> Any:
    """Returns the text as an unparsed doc of one sentence: the layout has decided where sentences end."""
    doc = nlp.make_doc(text)
    if len(doc) > 1:
        doc.from_array(["SENT_START"], _one_sentence(len(doc)))  # faster than token by token
    return doc


@lru_cache(256)
def _one_sentence(length: int) -> Any:
    """Returns the column of an array of spaCy's in which no token but the first begins a sentence."""
    import numpy as np

    column = np.full((length, 1), -1, dtype=np.int64)
    column[0, 0] = 1
    return column.astype(np.uint64)


def _tree(doc: Any, item: _Waiting, words: Grammar, model: LoadedModel) -> Tree:
    """Returns the parse as plain tokens, white space left out."""
    strings, kinds, reported, groups, forms = doc.vocab.strings, item.kinds, item.reported, words.groups, words.lemmas
    text, sources, ends = item.view.text, item.view.starts, item.view.ends
    kept, starts, lengths, tag_ids, dep_ids, heads = _columns(doc)
    texts = [text[at : at + length] for at, length in zip(starts, lengths, strict=True)]
    lowers = [word.lower() for word in texts]
    tags = [strings[tag] for tag in tag_ids]
    deps = [strings[dep] or "dep" for dep in dep_ids]
    lemmas = model.lemmas.of(texts, tags, deps) if model.lemmas else [doc[at].lemma_ for at in kept]
    tokens: list[Token] = []
    for i, lower in enumerate(lowers):
        start, end = sources[starts[i]], ends[starts[i] + lengths[i] - 1]
        name, tag, lemma = kinds.get(start), tags[i], lemmas[i]
        side = groups.get(lower) if tag in _PROPER and not name else None
        if side:  # "the Parties" are the parties, capital or not
            tag, lemma = "NNS", side
        lemma = (reported and reported.get(start)) or forms.get(lower) or lemma or lower
        begins = item.begins.get(end) if name else None
        if tag == "NNPS" and name is None and lemma == texts[i]:  # "the two Ministers" are ministers
            lemma = _singular(lemma)
        tokens.append(Token(i, texts[i], lemma, tag, deps[i], heads[i], start, end, name, begins))
    return Tree(_one_root(tokens))


def _columns(doc: Any) -> tuple[Sequence[int], ...]:
    """Returns of all tokens but white space their numbers, where they begin, lengths, tags, dependencies and heads."""
    starts, lengths, tags, deps, offsets, spaces = doc.to_array(_COLUMNS).T.tolist()
    heads = [i + (by if by < 1 << 63 else by - (1 << 64)) for i, by in enumerate(offsets)]
    if 1 not in spaces:
        return range(len(starts)), starts, lengths, tags, deps, heads
    kept = [i for i, space in enumerate(spaces) if not space]
    places, above = {at: i for i, at in enumerate(kept)}, []
    for i, at in enumerate(kept):
        head = heads[at]
        while spaces[head] and heads[head] != head:
            head = heads[head]
        above.append(places.get(head, i))
    return kept, *([column[at] for at in kept] for column in (starts, lengths, tags, deps)), above


def _singular(noun: str) -> str:
    """Returns a regular plural without its ending; the model leaves capitalised nouns as they are."""
    if noun.endswith("ies") and len(noun) > len("ties"):
        return f"{noun[:-3]}y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _one_root(tokens: list[Token]) -> list[Token]:
    """Hangs every further root under the first, which can only follow from tokens of white space left out."""
    roots = [token for token in tokens if token.head == token.i]
    for other in roots[1:]:
        other.head, other.dep = roots[0].i, "dep"
    return tokens
