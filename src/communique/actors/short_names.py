"""Short names of states that only a text which names them in full makes plain: "the North" beside "North Korea"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.gazetteer import NATIONAL, NameHit
from communique.facts import Row, derived, table


def with_short_names(text: str, hits: Sequence[NameHit]) -> tuple[NameHit, ...]:
    """Returns the names with those that a short form stands for, where the text names both states that it needs."""
    named = {i for hit in hits if hit.kind in NATIONAL and len(hit.ids) == 1 for i in hit.ids}
    rows = [row for row in table("actors/short_names") if row["id"] in named and row["beside"] in named]
    found = [hit for row in rows for hit in _found(text, row)]
    free = [f for f in found if not any(h.start < f.end and f.start < h.end for h in hits)]
    return tuple(sorted((*hits, *free), key=lambda hit: hit.start)) if free else tuple(hits)


def _found(text: str, row: Row) -> list[NameHit]:
    places = (match.span("name") for match in _patterns()[row["form"]].finditer(text))
    return [NameHit(start, end, "state", (row["id"],)) for start, end in places]


@derived
def _patterns() -> dict[str, re.Pattern[str]]:
    """Returns what each form looks like: with its article, and no part of a longer name ("the North Sea")."""
    patterns = {}
    for row in table("actors/short_names"):
        article, name = row["form"].split(" ", 1)
        first = f"[{article[0].upper()}{article[0]}]{article[1:]}"
        patterns[row["form"]] = re.compile(rf"\b{first}\s+(?P<name>{re.escape(name)})\b(?![-‑–]|\s+[A-Z])")
    return patterns
