"""The word classes that the clause builder needs from the lexicon of a language: light verbs, cue nouns, reports."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique import facts


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that lends its subject to a noun: "expressed support", "reaffirmed its commitment".

    `nouns` limits the nouns that it unfolds with (empty: any cue noun), `prep` is set where the noun stands
    behind a preposition ("is of the view").
    """

    lemma: str
    nouns: frozenset[str]
    prep: str | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """Word classes of one language; lemmas in lower case."""

    light: dict[str, tuple[LightVerb, ...]]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    moved_by: frozenset[str]  # adjectives that name their cause with "by": "concerned by X"
    reporting: frozenset[str]
    stance: frozenset[str]
    copulas: frozenset[str]
    sources: dict[str, str]
    substitutes: tuple[tuple[str, str], ...]
    lemmas: dict[str, str]  # forms whose lemma the parser gets wrong


@cache
def grammar(lang: str) -> Grammar:
    """Returns the word classes of a language, read from the shipped lexicon."""
    base = f"lexicon/{lang}"
    light: dict[str, list[LightVerb]] = {}
    for row in facts.table(f"{base}/light_verbs"):
        verb = LightVerb(row["lemma"], frozenset(row["nouns"]), row["prep"] or None)
        light.setdefault(verb.lemma, []).append(verb)
    frames = facts.table(f"{base}/stances")
    by_form: dict[str, set[str]] = {"verb": set(), "noun": set(), "adjective": set()}
    for frame in frames:
        by_form[frame["form"]].update(word.split(" ")[0] for word in frame["words"])
    speech = facts.table(f"{base}/speech")
    return Grammar(
        light={lemma: tuple(verbs) for lemma, verbs in light.items()},
        nouns=frozenset(by_form["noun"]),
        adjectives=frozenset(by_form["adjective"]),
        moved_by=frozenset(w for f in frames if f["form"] == "adjective" and "by" in f["takes"] for w in f["words"]),
        reporting=frozenset(row["lemma"] for row in speech if row["kind"] in ("verb", "content")) | by_form["verb"],
        stance=frozenset(by_form["verb"]) | frozenset(light),
        copulas=frozenset(row["lemma"] for row in speech if row["kind"] == "copula"),
        sources={row["lemma"]: row["kind"] for row in speech if row["kind"] == "source"},
        substitutes=tuple((row["phrase"], row["reads_as"]) for row in facts.table(f"{base}/parser_view")),
        lemmas={row["form"]: row["lemma"] for row in facts.table(f"{base}/lemmas")},
    )
