"""What phrases without a sentence are about: the words that head them."""

from __future__ import annotations

from collections.abc import Sequence

from communique.language.mask import Name
from communique.language.parse import parse
from communique.language.tree import Token, Tree
from communique.model.view import View

_INSIDE = ("pobj", "pcomp", "dobj", "nsubj", "ccomp", "xcomp")
_BEFORE = ("compound", "amod")
_SUBJECT = ("nsubj", "nsubjpass")
_SAID = ("attr", "acomp", "dobj")  # what a clause says of its subject, where its verb alone says little


def headings(texts: Sequence[str], names: Sequence[Sequence[Name]], *, lang: str = "en") -> list[tuple[str, ...]]:
    """Returns for each phrase the lemmas of its head, of the word before it, and of the head of its first complement.

    A clause is headed by its subject, its verb and what the verb says of the subject. Names do not count, so that
    "the accession of Chad" and "the accession of Fiji" are headed alike.

    Args:
        texts: phrases as they stand in texts, such as the objects of positions.
        names: the known names inside each.
        lang: the language of the lexicon.
    """
    trees = parse([(number, View.of(text)) for number, text in enumerate(texts)], names, lang=lang)
    return [_heading(parsed.tree) if parsed.tree is not None else () for parsed in trees]


def _heading(tree: Tree) -> tuple[str, ...]:
    head = tree.root()
    subject = tree.child(head.i, *_SUBJECT)
    if subject is not None:
        found = [subject, head, *tree.children(head.i, *_SAID)[:1]]
    else:
        inside = _complement(tree, head)
        found = [*_before(tree, head), head, *([inside] if inside is not None else [])]
    return tuple(token.lemma.lower() for token in found if token.name is None and token.text[:1].isalnum())


def _before(tree: Tree, head: Token) -> list[Token]:
    """Returns the nearest word that tells the head apart from others of its kind ("water charter")."""
    return [token for token in tree.children(head.i, *_BEFORE) if token.i < head.i and token.name is None][-1:]


def _complement(tree: Tree, head: Token) -> Token | None:
    for token in tree.children(head.i):
        if token.i > head.i:
            below = token if token.dep in _INSIDE else tree.child(token.i, *_INSIDE)
            if below is not None:
                return below if below.name is None else None
    return None
