"""Quotations that whoever utters them interrupts: "The raid," the minister said, "is a breach of the truce".

A parser hangs one half or the other where it does not belong. So it is shown the halves side by side, and who says
them behind; the tokens of the tree are put in the order of the text again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain, pairwise

from communique import facts
from communique.language.forms import finite_forms
from communique.language.grammar import Grammar
from communique.language.tree import Tree
from communique.model.view import Edit, View

_HALVES = re.compile(r'(?:,"|",)(?P<blank>\s+)(?P<teller>\w[^"]{3,240}?), "(?=[^\s"])(?P<second>[^"]+)')
_QUOTE = '"'
_MARKS = 3  # of quotation: those of the first half, and the one before the second
_WORD = re.compile(r"[\w'-]+")
_FINAL = ",."


def rejoined(view: View, words: Grammar, shown: Mapping[str, str], lang: str) -> View:
    """Returns the view with the halves of an interrupted quotation side by side and who says them behind.

    Its characters then do not stand in the order of the text (`in_text_order`). Any other view comes back unchanged.
    `shown` are the stand-in words.
    """
    if view.text.count(_QUOTE) < _MARKS:
        return view
    for found in _HALVES.finditer(view.text):
        told = [word.lower() for word in _WORD.findall(found["teller"])]
        if not view.text.count(_QUOTE, 0, found.start()) % 2 or told[0] in _linking(lang) or told[0].endswith("ing"):
            continue
        if any(word in words.report_forms or word in finite_forms(lang) for word in told):
            return _reordered(view, found, lang)
        onward = _onward(lang).search(found["teller"])
        if onward is not None:
            at = found.start("teller")
            said = Edit(at + onward.start(), at + onward.end(), shown["report"])
            return rejoined(view.edit([said]), words, shown, lang)
    return view


@facts.derived
def _onward(lang: str) -> re.Pattern[str]:
    """Returns the pattern of the forms of verbs that only between two quotations say what is quoted."""
    forms = (re.escape(row["lemma"]) for row in facts.table(f"lexicon/{lang}/speech") if row["kind"] == "onward")
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


@facts.derived
def _linking(lang: str) -> frozenset[str]:
    """Returns words with which no such clause begins: "which Togo denied", "and Togo said"."""
    joiners = facts.words_of_kind("actors/title_words", "joiner")
    relatives = facts.words_of_kind(f"lexicon/{lang}/pronouns", "relative")
    conceding = facts.words_of_kind(f"lexicon/{lang}/phrase_words", "conceding")
    return frozenset(chain(joiners, relatives, conceding, _conditions(lang)))


@facts.derived
def _conditions(lang: str) -> frozenset[str]:
    return frozenset(row["word"] for row in facts.table(f"lexicon/{lang}/hypothetical"))


@facts.derived
def _clause_openers(lang: str) -> frozenset[str]:
    """Returns the pronouns that are subjects: a second half that begins with one is a clause of its own."""
    rows = facts.table(f"lexicon/{lang}/pronouns")
    return frozenset(r["word"] for r in rows if r["kind"] in ("thing", "person", "plural", "speaker") and not r["case"])


def _reordered(view: View, found: re.Match[str], lang: str) -> View:
    text = view.text
    end = found.end("second")
    last = end - (text[end - 1] in _FINAL)
    comma, teller = text.index(",", found.start()), found.span("teller")
    parts = [
        range(found.start()),
        range(comma, comma + _ends_adjunct(text, found, lang)),
        range(*found.span("blank")),
        range(found.start("second"), last),
        range(found.start(), teller[0]),
        range(*teller),
        range(last, end) if text[last:end] == "." or end == len(text) else range(0),
        range(end + (text[end : end + 1] == _QUOTE), len(text)),
    ]
    order = [i for part in parts for i in part]
    return View("".join(text[i] for i in order), [view.starts[i] for i in order], [view.ends[i] for i in order])


def _ends_adjunct(text: str, found: re.Match[str], lang: str) -> bool:
    """Whether the first half only sets out: "If Chad leaves," she said, "we will stay"; its comma stays then."""
    opens = text.rfind(_QUOTE, 0, found.start()) + 1
    first, second = _WORD.search(text, opens), _WORD.search(found["second"])
    if first is not None and first[0].lower() in _conditions(lang):
        return True
    return second is not None and (second[0][:1].isupper() or second[0] in _clause_openers(lang))


def in_text_order(view: View) -> bool:
    """Returns whether the characters of a view stand in the order of the text."""
    return _QUOTE not in view.text or all(one <= other for one, other in pairwise(view.starts))


def in_order(tree: Tree) -> Tree:
    """Returns a tree with its tokens in the order of the text."""
    order = sorted(tree.tokens, key=lambda token: token.start)
    place = {token.i: at for at, token in enumerate(order)}
    heads = [place[token.head] for token in order]
    for at, token in enumerate(order):
        token.i, token.head = at, heads[at]
    return Tree(order)
