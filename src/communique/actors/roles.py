"""Titles of office by their words: which category of office a role names."""

from __future__ import annotations

from communique import facts

LEADING = frozenset({"head_of_state", "head_of_government"})
ABROAD = "foreign_minister"  # the office of who meets those of other states
SPEAKING = "spokesperson"  # the category of those who speak for somebody
ENVOY = "envoy"  # the category of those whom a state sends to another or to a body


@facts.derived
def _titles() -> dict[str, tuple[tuple[int, str, str, str], ...]]:
    """Returns the titles by their first word: where they come in order of length, their words, category and office."""
    rows = [(str(r["title"]).lower(), str(r["category"]), str(r["office"] or "")) for r in facts.table("actors/roles")]
    found: dict[str, list[tuple[int, str, str, str]]] = {}
    for rank, (title, category, office) in enumerate(sorted(rows, key=lambda row: -len(row[0]))):
        found.setdefault(title.partition(" ")[0], []).append((rank, f" {title} ", category, office))
    return {first: tuple(titles) for first, titles in found.items()}


@facts.remembered(1_000)
def category_of(role: str) -> str | None:
    """Returns the category of office that a role's words name, by the longest title that they end with or hold."""
    found = _longest(role)
    return found[2] if found else None


@facts.remembered(1_000)
def office_of(role: str) -> str | None:
    """Returns the office that a role's words name ("premier" is a prime minister), None where none is told."""
    found = _longest(role)
    return found[3] or None if found else None


def is_office(words: str) -> bool:
    """Returns whether words in small letters are a title of office and nothing else: "head of state"."""
    found = _longest(words)
    return found is not None and found[1].strip() == words


def _longest(role: str) -> tuple[int, str, str, str] | None:
    """Returns the longest title that a role's words hold: its rank, words, category and office."""
    known, apart = _titles(), role.lower().split(" ")
    if known.keys().isdisjoint(apart):
        return None
    words = f" {' '.join(apart)} "
    found = [t for word in {*apart} if word in known for t in known[word] if t[1] in words]
    return min(found) if found else None
