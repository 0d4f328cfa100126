"""Items of a list read with what introduces them: "The two sides stressed:" and "- the need for a truce"."""

from __future__ import annotations

import re

from communique import facts
from communique.model.view import View

_LONGEST = 30  # words of an introduction
_WORDS = re.compile(r"[\w'-]+")
_MARK = re.compile(r"\s*(?:[-–—*•·▪]|\(?\w{1,3}[.)])\s+")


def introduces(view: View) -> bool:
    """Returns whether a sentence ends in a colon, so that a list may follow."""
    return view.text.rstrip().endswith(":")


def with_introduction(intro: View, item: View, *, lang: str) -> View | None:
    """Returns an item with the words that introduce it before it, None where it stands by itself.

    It is joined where it opens with a verb of stance ("- welcomed the truce;"), or where the introduction ends in one
    ("The ministers called for:"). Introductions that end in a promise are left to who reads promises.

    Args:
        intro: the view of the sentence before the list, which ends in a colon.
        item: the view of the item.
        lang: the language of the lexicon.
    """
    before = intro.text.rstrip().rstrip(":").rstrip()
    words = [w.lower() for w in _WORDS.findall(before)]
    mark = _MARK.match(item.text)
    start = mark.end() if mark else 0
    first = [w.lower() for w in _WORDS.findall(item.text[start : start + 60])[:2]]
    verbs = _forms(lang)
    opens = any(w in verbs and w.endswith(("ed", "s")) for w in first) and first[-1:] != words[-1:]
    ends = any(w in verbs for w in words[-2:])
    if not words or len(words) > _LONGEST or not (opens or ends):
        return None
    own = item.text[start:]
    if own[:1].isupper() and own[1:2].islower() and first and (first[0] in verbs or first[0] in _small(lang)):
        own = own[0].lower() + own[1:]
    size = len(before)
    joint = intro.ends[size - 1]
    return View(
        f"{before} {own}",
        [*intro.starts[:size], joint, *item.starts[start:]],
        [*intro.ends[:size], joint, *item.ends[start:]],
    )


@facts.derived
def finite_forms(lang: str) -> frozenset[str]:
    """Returns the regular finite forms of all verbs of stance and promise, and of light verbs."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "verb"]
    verbs = {w for row in rows for w in row["words"]} | {r["lemma"] for r in facts.table(f"lexicon/{lang}/light_verbs")}
    return frozenset(form for verb in verbs if verb.isalpha() for form in _inflected(verb))


@facts.derived
def _forms(lang: str) -> frozenset[str]:
    """Returns the regular finite forms of the verbs that only take stances, and of light verbs."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "verb"]
    promising = {w for row in rows if row["record"] == "commitment" for w in row["words"]}
    stances = {w for row in rows if row["record"] == "position" for w in row["words"] if " " not in w} - promising
    light = facts.table(f"lexicon/{lang}/light_verbs")
    stances |= {row["lemma"] for row in light if not row["nouns"] and not row["prep"]}
    return frozenset(form for verb in stances for form in _inflected(verb))


def _inflected(verb: str) -> tuple[str, ...]:
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d"
    return f"{verb}s", f"{verb}es", f"{verb}ed"


@facts.derived
def _small(lang: str) -> frozenset[str]:
    return frozenset(row["word"] for row in facts.table(f"lexicon/{lang}/phrase_words"))
