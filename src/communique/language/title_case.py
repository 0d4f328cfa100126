"""A headline whose every word has a capital, as it would be written in a sentence.

Parsers take words with capitals for names: "Chad Lifts Travel Ban" is one name to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique import facts
from communique.language.mask import Name
from communique.model.view import View

_SMALL_WORD = re.compile(r"(?<![\w'’-])[^\W\d_A-Z]{5,}")  # longer than the words that titles leave small
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LEAST = 4  # words of the shortest headline


def in_sentence_case(view: View, names: Sequence[Name], *, lang: str) -> View:
    """Returns a view with the known words of a headline in small letters; other texts as they are.

    Args:
        view: the view of a sentence.
        names: the known names inside it, whose capitals stay.
        lang: the language of the lexicon.
    """
    if _SMALL_WORD.search(view.text):
        return view
    words = list(_WORD.finditer(view.text))
    capital = [word for word in words if word[0][0].isupper()]
    if len(words) < _LEAST or len(capital) * 3 < len(words) * 2:
        return view
    known = _vocabulary(lang)
    spans = [(name.start, name.end) for name in names]
    letters = list(view.text)
    for word in capital:
        at = view.starts[word.start()]
        if word[0].isupper() or word[0].lower() not in known or any(a <= at < b for a, b in spans):
            continue
        if word.start() > 0:
            letters[word.start()] = letters[word.start()].lower()
    return View("".join(letters), view.starts, view.ends)


@facts.derived
def _vocabulary(lang: str) -> frozenset[str]:
    """Returns the words that the lexicon knows, in the forms that headlines have them in."""
    base = f"lexicon/{lang}"
    verbs = {w for row in (*facts.tables(f"{base}/events"), *facts.table(f"{base}/stances")) for w in row["words"]}
    verbs |= {row["lemma"] for row in facts.table(f"{base}/light_verbs")}
    nouns = {row["noun"] for row in facts.table(f"{base}/event_nouns")}
    nouns |= {form for row in facts.table(f"{base}/sector_nouns") for form in row["forms"]}
    nouns |= {row["word"] for row in facts.table(f"{base}/contexts")}
    small = {row["word"] for row in facts.table(f"{base}/phrase_words")}
    words = {part for phrase in (*verbs, *nouns, *small) for part in phrase.split(" ") if part.islower()}
    return frozenset(form for word in words for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    stem = word.removesuffix("e")
    yield from (word, f"{word}s", f"{word}es", f"{stem}ed", f"{stem}ing")
    if word.endswith("y"):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied")
