"""The words of deeds: which act a lemma names, the things that acts are done to, and what a noun compounds."""

from __future__ import annotations

from communique import facts
from communique.coding.scene import Scene
from communique.model.clause import Clause

_CARRY = "carry"
MONEY = "money"  # a word for any sum


@facts.derived
def acts(lang: str) -> dict[str, tuple[str, int]]:
    """Returns the act of each verb, phrase and noun of doing, and how far it alone can be checked."""
    rows = facts.table(f"lexicon/{lang}/promise_acts")
    return {
        word: (row["act"], int(row["level"])) for row in reversed(rows) if row["act"] != _CARRY for word in row["words"]
    }


@facts.derived
def things_by_word(lang: str) -> dict[str, tuple[str, ...]]:
    """Returns the kinds of thing that each word may name, those of the first rows first."""
    found: dict[str, list[str]] = {}
    for row in facts.table(f"lexicon/{lang}/promise_things"):
        for word in row["words"]:
            found.setdefault(word, []).append(row["thing"])
    for row in facts.table(f"lexicon/{lang}/measures"):
        if row["kind"] == "currency" and row["word"] not in found:
            found[row["word"]] = [MONEY]
    return {word: tuple(kinds) for word, kinds in found.items()}


@facts.derived
def compounds(lang: str) -> frozenset[str]:
    """Returns the things whose name is two words, of which the last alone means another ("food security")."""
    rows = facts.table(f"lexicon/{lang}/promise_things")
    return frozenset(word for row in rows for word in row["words"] if " " in word)


@facts.derived
def carrying(lang: str) -> frozenset[str]:
    """Returns the verbs that only say that what follows goes on or is tried."""
    rows = facts.table(f"lexicon/{lang}/promise_acts")
    return frozenset(word for row in rows if row["act"] == _CARRY for word in row["words"])


def act_of(scene: Scene, clause: Clause) -> str:
    """Returns the act that the verb of a clause is in the tables, "" where they do not have it."""
    return act_of_word(clause.predicate.lemma, scene.lang)


def act_of_word(word: str, lang: str) -> str:
    """Returns the act that a verb or noun of doing is, "" where the tables do not have it."""
    return acts(lang).get(word, ("", 0))[0]


@facts.derived
def numerals(lang: str) -> frozenset[str]:
    """Returns the words of numbers: the "million" of "two million barrels" is no sum of money."""
    rows = facts.table(f"lexicon/{lang}/measures")
    return frozenset(row["word"].lower() for row in rows if row["kind"] in ("numeral", "magnitude"))
