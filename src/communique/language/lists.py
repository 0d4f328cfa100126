"""Items of a list read with what introduces them: "The two sides stressed:" and "- the need for a truce"."""

from __future__ import annotations

import re

from communique import facts
from communique.language.openings import feelings, finite_forms, inflected, opening, stance_nouns
from communique.model.view import Edit, View

_LONGEST = 30  # words of an introduction
_BARE = 5  # words of an introduction that needs an article: "Council,", "Heads of State and Government:"
_WORDS = re.compile(r"[\w'-]+")
_MARK = re.compile(r"\s*(?:[-–—*•·▪]|\(?\w{1,3}[.)])\s+")


def introduces(view: View) -> bool:
    """Returns whether a sentence ends so that a list may follow: "The two sides stressed:", "The Council,"."""
    return view.text.rstrip().endswith((":", ","))


def goes_on(view: View) -> bool:
    """Construction: "The Council, / Recalling its decision, / Condemns X;": a part of what "The Council," opened."""
    return view.text.rstrip().endswith((",", ";"))


def with_introduction(intro: View, item: View, *, named: bool = True, lang: str) -> View | None:
    """Returns an item with the words that introduce it before it, None where it stands by itself.

    It is joined where it opens with a verb of stance ("- welcomed the truce;"), or where the introduction ends in one
    ("The ministers called for:"). Introductions that end in a promise are left to who reads promises.

    Args:
        intro: the view of the sentence before the list, which ends in a colon or a comma.
        item: the view of the item.
        named: whether the introduction holds a name, which needs no article as "Council," does.
        lang: the language of the lexicon.
    """
    before = intro.text.rstrip().rstrip(":,").rstrip()
    words = [w.lower() for w in _WORDS.findall(before)]
    mark = _MARK.match(item.text)
    start = mark.end() if mark else 0
    verbs = _forms(lang)
    first, verb, after = opening(item.text[start:], lang=lang)
    felt = after in feelings(lang).get(verb, frozenset())
    opens = felt or (verb in finite_forms(lang) and verb.endswith(("ed", "s")) and [verb] != words[-1:])
    ends = any(w in verbs for w in words[-2:])
    if not words or len(words) > _LONGEST or not (opens or ends):
        return None
    own = item.text[start:]
    if own[:1].isupper() and own[1:2].islower() and (opens or first in verbs or first in _small(lang)):
        own = own[0].lower() + own[1:]
    size = len(before)
    joint = intro.ends[size - 1]
    view = View(
        f"{before} {own}",
        [*intro.starts[:size], joint, *item.starts[start:]],
        [*intro.ends[:size], joint, *item.ends[start:]],
    )
    if felt or (opens and first == verb and verb[:-1] in stance_nouns(lang)):  # "The Assembly appeals" may be a noun
        view = view.edit([Edit(size + 1, size + 1, "is " if felt else "hereby ")])
    bare = not named and len(words) <= _BARE and words[0] not in _small(lang)
    return view.edit([Edit(0, 0, "The "), Edit(0, 1, before[0].lower())]) if bare else view


@facts.derived
def _forms(lang: str) -> frozenset[str]:
    """Returns the regular finite forms of the verbs that only take stances, and of light verbs."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "verb"]
    promising = {w for row in rows if row["record"] == "commitment" for w in row["words"]}
    stances = {w for row in rows if row["record"] == "position" for w in row["words"] if " " not in w} - promising
    light = facts.table(f"lexicon/{lang}/light_verbs")
    stances |= {row["lemma"] for row in light if not row["nouns"] and not row["prep"]}
    return frozenset(form for verb in stances for form in inflected(verb))


@facts.derived
def _small(lang: str) -> frozenset[str]:
    return frozenset(row["word"] for row in facts.table(f"lexicon/{lang}/phrase_words"))
