"""Word tables of reference: pronouns, nouns for groups, organs and documents, quantifiers."""

from __future__ import annotations

from dataclasses import dataclass

from communique import facts


@dataclass(frozen=True, slots=True)
class Words:
    """Lemma or word -> kind, of one language. `organs` gives the sector and whether the organ acts for its state."""

    pronouns: dict[str, str]
    groups: dict[str, str]
    organs: dict[str, tuple[str, bool]]
    documents: frozenset[str]
    quantifiers: dict[str, str]
    counts: dict[str, int]


@facts.derived
def words(lang: str) -> Words:
    """Returns the reference words of a language."""
    base = f"lexicon/{lang}"
    quantifiers = {row["word"]: row["kind"] for row in facts.table(f"{base}/quantifiers")}
    counting = [word for word, kind in quantifiers.items() if kind == "count"]
    return Words(
        pronouns={row["word"]: row["kind"] for row in facts.table(f"{base}/pronouns")},
        groups={row["lemma"]: row["kind"] for row in facts.table(f"{base}/group_nouns")},
        organs={row["lemma"]: (row["sector"], row["acts_for_state"] == "yes") for row in facts.table(f"{base}/organs")},
        documents=frozenset(row["lemma"] for row in facts.table(f"{base}/document_nouns")),
        quantifiers=quantifiers,
        counts={word: n for n, word in enumerate(counting, 2)},
    )
