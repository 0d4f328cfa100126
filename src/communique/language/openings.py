"""Openings of resolution paragraphs: "Condemns all attacks", "Recalling its decision", which leave the body out."""

from __future__ import annotations

import re

from communique import facts
from communique.model.view import Edit, View

_FIRST = re.compile(r"\s*(?P<word>[A-Z][a-z]+)\b")


@facts.derived
def _openers(lang: str) -> frozenset[str]:
    """Returns the finite forms of the stance verbs: stem with -s or -es."""
    words = {w for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "verb" for w in row["words"]}
    return frozenset(form for word in words for form in (f"{word}s", f"{word}es", f"{word[:-1]}ies"))


def with_subject(view: View, *, lang: str) -> View:
    """Returns the view with a stand-in subject before a finite stance verb that opens it, unchanged otherwise.

    The stand-in stands for no characters: the phrase that it makes is empty, and the text's issuer takes it.
    """
    match = _FIRST.match(view.text)
    if match is None or match["word"].lower() not in _openers(lang):
        return view
    at = match.start("word")
    return view.edit([Edit(at, at, "It "), Edit(at, at + 1, view.text[at].lower())])
