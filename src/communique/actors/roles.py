"""Titles of office by their words: which category of office a role names."""

from __future__ import annotations

from communique import facts


@facts.derived
def _titles() -> tuple[tuple[str, str], ...]:
    rows = facts.table("actors/roles")
    pairs = [(str(row["title"]).lower(), str(row["category"])) for row in rows]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@facts.remembered(1_000)
def category_of(role: str) -> str | None:
    """Returns the category of office that a role's words name, by the longest title that they end with or hold."""
    words = f" {role.lower()} "
    for title, category in _titles():
        if f" {title} " in words:
            return category
    return None
