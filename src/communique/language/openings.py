"""Openings of resolution paragraphs: "Condemns all attacks", "Recalling its decision", which leave the body out."""

from __future__ import annotations

import re

from communique import facts
from communique.layout.words import function_words
from communique.model.view import Edit, View

_FIRST = re.compile(r"\s*(?P<word>[A-Z][a-z]+)\b")
_WORDS = re.compile(r"[\w'-]+")
_SEMICOLON = re.compile(r";\s+(?:and,?\s+)?(?=\w)")
_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:[ \t]+[A-Z]{2,})*\b")
_SHORT = 4  # letters of "AIDS", which is no verb
_OPENING = 60  # characters of an item among which its verb stands


@facts.derived
def _openers(lang: str) -> frozenset[str]:
    """Returns the finite forms of the stance verbs: stem with -s or -es."""
    words = {w for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "verb" for w in row["words"]}
    return frozenset(form for word in words for form in (f"{word}s", f"{word}es", f"{word[:-1]}ies"))


def with_subject(view: View, *, surely: bool = True, lang: str) -> View:
    """Returns the view with a stand-in subject before a finite stance verb or a feeling that opens it, else unchanged.

    The stand-in stands for no characters: the phrase that it makes is empty, and the text's issuer takes it. Where a
    verb does not open `surely`, as in a list of any text, what may be a noun is one: "Calls for calm".
    """
    match = _FIRST.match(view.text)
    _, word, after = opening(view.text, lang=lang)
    felt = after in feelings(lang).get(word, frozenset())
    noun = not surely and word[:-1] in stance_nouns(lang) and after in nouns_take(lang)
    if match is None or noun or not (felt or word in _openers(lang)):
        return view
    at = match.start("word")
    return view.edit([Edit(at, at, "It is " if felt else "It "), Edit(at, at + 1, view.text[at].lower())])


def with_small_verbs(view: View, *, lang: str) -> View:
    """Returns a view whose verbs of stance in capitals are in small letters: "REITERATES ITS APPEAL to Chad".

    So are the words in capitals beside them that are adverbs, nouns of stance and function words; names stay.
    """
    text, forms = view.text, finite_forms(lang)
    small = _adverbs(lang) | function_words(lang) | stance_nouns(lang) | forms
    for run in _CAPITALS.finditer(text):
        words = [(m.start() + run.start(), m[0].lower()) for m in _WORDS.finditer(run[0])]
        if any(len(word) > _SHORT and (word in forms or _gerund(word, forms)) for _, word in words):
            for at, word in words:
                if word in small or word.endswith("ly") or _gerund(word, forms):
                    text = text[:at] + word + text[at + len(word) :]
    if text == view.text:
        return view
    return View(view.text[0] + text[1:], view.starts, view.ends)


def _gerund(word: str, forms: frozenset[str]) -> bool:
    """Whether a word is the present participle of one of these forms: "recalling" of "recalls", "noting" of "notes"."""
    stem = word[:-3]
    return word.endswith("ing") and (f"{stem}s" in forms or f"{stem}es" in forms)


def with_and(view: View, *, lang: str) -> View:
    """Returns a view with "and" for each semicolon before a verb of stance: "condemns X; welcomes Y; urges Z".

    Parsers take the verb behind the last semicolon for the main one, and what stands before it for what is said.
    """
    forms = finite_forms(lang)
    edits = []
    for mark in _SEMICOLON.finditer(view.text):
        _, word, _ = opening(view.text[mark.end() :], lang=lang)
        if word in forms and view.text[mark.end()].islower():
            edits.append(Edit(mark.start(), mark.end(), " and "))
    return view.edit(edits) if edits else view


def opening(text: str, *, lang: str) -> tuple[str, str, str]:
    """Returns the first word of an item, and the first two behind its adverbs: "once again, calls on"."""
    words = [w.lower() for w in _WORDS.findall(text[:_OPENING])]
    adverbs = _adverbs(lang)
    verb, after = ([w for w in words if w not in adverbs and not w.endswith("ly")] + ["", ""])[:2]
    return (words[0] if words else ""), verb, after


@facts.derived
def feelings(lang: str) -> dict[str, frozenset[str]]:
    """Returns by adjective of stance or promise what stands behind it: "concerned" at, "determined" to."""
    found: dict[str, set[str]] = {}
    for row in facts.table(f"lexicon/{lang}/stances"):
        for word in row["words"] if row["form"] == "adjective" else ():
            found.setdefault(word, set()).update("to" if t == "infinitive" else t for t in row["takes"])
    return {word: frozenset(taken) for word, taken in found.items()}


@facts.derived
def _adverbs(lang: str) -> frozenset[str]:
    rows = facts.table(f"lexicon/{lang}/phrase_words")
    return frozenset(row["word"] for row in rows if row["kind"] == "before verb")


@facts.derived
def stance_nouns(lang: str) -> frozenset[str]:
    """Returns the nouns of stance and promise: "appeal", "pledge"."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "noun"]
    return frozenset(word for row in rows for word in row["words"])


@facts.derived
def nouns_take(lang: str) -> frozenset[str]:
    """Returns what nouns of stance take: "support for", "concern at"."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "noun"]
    return frozenset(word for row in rows for word in row["takes"])


@facts.derived
def finite_forms(lang: str) -> frozenset[str]:
    """Returns the regular finite forms of all verbs of stance and promise, and of light verbs."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "verb"]
    verbs = {w for row in rows for w in row["words"]} | {r["lemma"] for r in facts.table(f"lexicon/{lang}/light_verbs")}
    return frozenset(form for verb in verbs if verb.isalpha() for form in inflected(verb))


def inflected(verb: str) -> tuple[str, ...]:
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d"
    return f"{verb}s", f"{verb}es", f"{verb}ed"
