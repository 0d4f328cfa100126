"""Items of a list read with what introduces them: "The two sides stressed:" and "- the need for a truce"."""

from __future__ import annotations

import re

from communique import facts
from communique.language.openings import feelings, finite_forms, inflected, nouns_take, opening, stance_nouns
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


def without_following(view: View, *, lang: str) -> View:
    """Returns an introduction without the words that only point at its list: "affirmed the following:" affirms it."""
    found = _pointing(lang).search(view.text)
    return view.edit([Edit(found.start(), found.end(), "")]) if found else view


@facts.derived
def _pointing(lang: str) -> re.Pattern[str]:
    rows = (row["word"] for row in facts.table(f"lexicon/{lang}/phrase_words") if row["kind"] == "pointing")
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, rows))})(?=\s*:\s*$)", re.IGNORECASE)


def with_introduction(intro: View, item: View, *, own_line: bool = False, named: bool = True, lang: str) -> View | None:
    """Returns an item with the words that introduce it before it, None where it stands by itself.

    It is joined where it opens with a verb of stance ("- welcomed the truce;"), or where the introduction ends in one
    ("The ministers called for:"). Introductions that end in a promise are left to who reads promises.

    Args:
        intro: the view of the sentence before the list, which ends in a colon or a comma.
        item: the view of the item.
        own_line: whether the item is a paragraph like all others, which must open with a verb or feeling itself.
        named: whether the introduction holds a name, which needs no article as "Council," does.
        lang: the language of the lexicon.
    """
    first_from, before = _who(intro.text.rstrip().rstrip(":,").rstrip(), lang)
    words = [w.lower() for w in _WORDS.findall(before)]
    mark = _MARK.match(item.text)
    start = mark.end() if mark else 0
    verbs = _forms(lang)
    first, verb, after = opening(item.text[start:], lang=lang)
    felt = after in feelings(lang).get(verb, frozenset())
    bare = words[-1:] != [] and words[-1] in _speakers(lang) and _is_base(verb, after, lang)
    opens = felt or bare or (verb in finite_forms(lang) and verb.endswith(("ed", "s")) and [verb] != words[-1:])
    ends = not own_line and any(w in verbs for w in words[-2:])
    if not words or len(words) > _LONGEST or not (opens or ends):
        return None
    own = item.text[start:]
    if own[:1].isupper() and own[1:2].islower() and (opens or first in verbs or first in _small(lang)):
        own = own[0].lower() + own[1:]
    size, till = len(before), first_from + len(before)
    joint = intro.ends[till - 1]
    view = View(
        f"{before} {own}",
        [*intro.starts[first_from:till], joint, *item.starts[start:]],
        [*intro.ends[first_from:till], joint, *item.ends[start:]],
    )
    noun = opens and first == verb and verb[-1] == "s" and verb[:-1] in stance_nouns(lang)
    if felt or noun:  # "The Assembly appeals" may be a noun
        view = view.edit([Edit(size + 1, size + 1, "is " if felt else "hereby ")])
    bald = not named and len(words) <= _BARE and words[0] not in _small(lang)
    return view.edit([Edit(0, 0, "The "), Edit(0, 1, before[0].lower())]) if bald else view


def _who(before: str, lang: str) -> tuple[int, str]:
    """Returns where the words begin that introduce each item, and those words: of "We, the ministers of A and B:" "We".

    So of "Recalling our declaration, we:", which recalls once.
    """
    found = [m for m in _WORDS.finditer(before) if m[0].lower() in _speakers(lang)]
    at = next((m for m in found if m.start() == 0 or m.end() == len(before)), None)
    return (at.start(), at[0]) if at is not None else (0, before)


@facts.derived
def _speakers(lang: str) -> frozenset[str]:
    rows = facts.table(f"lexicon/{lang}/pronouns")
    return frozenset(row["word"] for row in rows if row["kind"] == "speaker" and not row["case"])


def _is_base(verb: str, after: str, lang: str) -> bool:
    """Whether an item opens with the bare form of a verb of stance: "Urge Chad to V", not "Support for Chad"."""
    noun = verb in stance_nouns(lang) and after in nouns_take(lang)
    return f"{verb}s" in finite_forms(lang) and not noun


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
