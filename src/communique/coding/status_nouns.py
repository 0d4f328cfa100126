"""Nouns of status: whether an object claims who a state, a government or a territory is."""

from __future__ import annotations

from itertools import pairwise

from communique import facts
from communique.coding.event_frames import slots
from communique.model.clause import Clause, Phrase


@facts.derived
def _status_nouns(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Returns the nouns of status, and of them those that tell one wherever they stand in a clause."""
    rows = facts.table(f"lexicon/{lang}/status_nouns")
    return frozenset(r["noun"] for r in rows), frozenset(r["noun"] for r in rows if r["kind"] == "status")


def claims_status(objects: tuple[Phrase, ...], clause: Clause, text: str, *, saying: bool, lang: str) -> bool:
    """Returns whether the object is a claim of status: who a state, a government or a territory is.

    Of a clause a noun such as "government" tells a status only where it is said of something (`saying`: "is part of
    Chad", "has a right to"), not as its subject nor in what is done: "will work with the government".
    """
    nouns, anywhere = _status_nouns(lang)
    named = tuple(p for p in clause.obliques if p.prep in slots("judged_as", lang))  # "recognised X as a state"
    behind = tuple(p for p in clause.complements if p.kind == "that" and objects and p.start >= objects[-1].end)
    for phrase in (*objects, *named, *behind):
        if phrase.head.lower() in nouns or any(m.lower() in nouns for m in phrase.modifiers):
            return True
        said = phrase.head_start if phrase.kind == "that" else phrase.start
        if phrase.kind == "that" and _words(text, phrase.start, said) & anywhere:
            return True
        counted = nouns if saying or phrase.kind != "that" else anywhere
        if (phrase.kind == "that" or phrase.end > phrase.core_end) and _words(text, said, phrase.end) & counted:
            return True
    return False


def _words(text: str, start: int, end: int) -> set[str]:
    """Returns the words of a stretch in small letters, without titles before a name: "President Lau's visit"."""
    told = text[start:end].split()
    titles = {i for i, (word, name) in enumerate(pairwise(told)) if word.istitle() and name[:1].isupper()}
    return {word.lower().strip(".,;'’") for i, word in enumerate(told) if i not in titles}
