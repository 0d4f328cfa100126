"""The names that web pages give to their parts and to what they say of themselves, from `layout/page_words`."""

from __future__ import annotations

import re

from communique import facts


@facts.derived
def names_for(use: str) -> tuple[str, ...]:
    """Returns the names of one use, the best first."""
    return tuple(row["word"] for row in facts.table("layout/page_words") if row["use"] == use)


@facts.derived
def pattern(use: str, *, whole: bool) -> re.Pattern[str]:
    """Returns an expression for names of one use in a class or id; `whole` ones are no part of a longer word."""
    either = "|".join(re.escape(word).replace(r"\-", "[-_]?") for word in names_for(use))
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])" if whole else either, re.IGNORECASE)
