"""Forms of the words of stance and promise, by which a text is prepared before it is parsed."""

from __future__ import annotations

from communique import facts
from communique.layout.words import function_words

_TO = ("infinitive", "to")  # what a frame takes, and the word that shows it


@facts.derived
def finite_forms(lang: str) -> frozenset[str]:
    """Returns the regular finite forms of all verbs of stance and promise, and of light verbs."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "verb"]
    verbs = {w for row in rows for w in row["words"]} | {r["lemma"] for r in facts.table(f"lexicon/{lang}/light_verbs")}
    return frozenset(form for verb in verbs if verb.isalpha() for form in _inflected(verb))


@facts.derived
def stance_forms(lang: str) -> frozenset[str]:
    """Returns the regular finite forms of the verbs that only take stances, and of light verbs."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "verb"]
    promising = {w for row in rows if row["record"] == "commitment" for w in row["words"]}
    stances = {w for row in rows if row["record"] == "position" for w in row["words"] if " " not in w} - promising
    light = facts.table(f"lexicon/{lang}/light_verbs")
    stances |= {row["lemma"] for row in light if not row["nouns"] and not row["prep"]}
    return frozenset(form for verb in stances for form in _inflected(verb))


@facts.derived
def present_forms(lang: str) -> frozenset[str]:
    """Returns what the verbs of stance may look like behind "it": stem with -s, -es or -ies."""
    words = {w for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "verb" for w in row["words"]}
    return frozenset(form for word in words for form in plurals(word))


def _inflected(verb: str) -> tuple[str, ...]:
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d"
    return f"{verb}s", f"{verb}es", f"{verb}ed"


def is_bare_form(word: str, lang: str) -> bool:
    """Returns whether a word is the bare form of such a verb: "pledge", "express"."""
    return any(form in finite_forms(lang) for form in plurals(word))


def plurals(word: str) -> tuple[str, ...]:
    """Returns a word with the endings -s, -es and -ies, which nouns and verbs share."""
    return f"{word}s", f"{word}es", f"{word[:-1]}ies"


def is_gerund(word: str, lang: str) -> bool:
    """Returns whether a word is the present participle of such a verb: "recalling" of "recalls"."""
    forms, stem = finite_forms(lang), word[:-3]
    return word.endswith("ing") and (f"{stem}s" in forms or f"{stem}es" in forms)


def may_be_noun(verb: str, after: str, lang: str) -> bool:
    """Returns whether what looks like a verb is a noun by what follows: "Support for Chad", "Calls for calm"."""
    return bool({verb, verb[:-1]} & stance_nouns(lang)) and after in _nouns_take(lang)


@facts.derived
def stance_nouns(lang: str) -> frozenset[str]:
    """Returns the nouns of stance and promise: "appeal", "pledge"."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "noun"]
    return frozenset(word for row in rows for word in row["words"])


@facts.derived
def _nouns_take(lang: str) -> frozenset[str]:
    """Returns what nouns of stance take: "support for", "concern at"."""
    rows = [row for row in facts.table(f"lexicon/{lang}/stances") if row["form"] == "noun"]
    return frozenset(word for row in rows for word in row["takes"])


def is_felt(adjective: str, after: str, lang: str) -> bool:
    """Returns whether words tell what somebody feels or means to do: "concerned" at, "determined" to."""
    return after in feelings(lang).get(adjective, frozenset())


@facts.derived
def feelings(lang: str) -> dict[str, frozenset[str]]:
    """Returns by adjective of stance or promise what stands behind it."""
    found: dict[str, set[str]] = {}
    for row in facts.table(f"lexicon/{lang}/stances"):
        for word in row["words"] if row["form"] == "adjective" else ():
            found.setdefault(word, set()).update(_TO[1] if t == _TO[0] else t for t in row["takes"])
    return {word: frozenset(taken) for word, taken in found.items()}


@facts.derived
def adverbs(lang: str) -> frozenset[str]:
    """Returns adverbs with which an item of a list may open before its verb; those in -ly are not listed."""
    return frozenset(facts.words_of_kind(f"lexicon/{lang}/phrase_words", "before verb"))


@facts.derived
def plain_words(lang: str) -> frozenset[str]:
    """Returns words that are no names where they stand in capitals beside a verb of stance."""
    return adverbs(lang) | function_words(lang) | stance_nouns(lang) | finite_forms(lang)
