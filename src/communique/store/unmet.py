"""Which values of filters a family of records has nowhere, and which of its own values are called nearly so."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from communique.actors.labels import label
from communique.store.families import FAMILIES, Family
from communique.store.queries import Filters, clauses
from communique.store.store import Store

_LISTS = ("who", "toward", "issue")  # filters whose expressions are lists of ids
_NAMED = ("who", "toward", "what", "issue")
_NEAREST = 3


def unmet(store: Store, view: str, filters: Filters) -> Iterator[tuple[str, str, list[str]]]:
    """Yields filter, value and the nearest values that there are, for each value that no record of the family has."""
    family = FAMILIES[view]
    with store.reading() as connection:
        for name in _NAMED:
            for value in getattr(filters, name):
                one: dict[str, Any] = {name: (value,)}
                conditions, values = clauses(family, Filters(**one))
                found = connection.execute(
                    f"SELECT count(*) FROM (SELECT 1 FROM {view} WHERE {' AND '.join(conditions)} LIMIT 1)", values
                ).fetchone()
                if found == (0,):
                    known = [row[0] for row in connection.execute(_values(family, view, name)).fetchall() if row[0]]
                    yield name, value, _near(value, known, by_label=name in ("who", "toward"))


def _values(family: Family, view: str, name: str) -> str:
    """Returns the SQL that lists all values a filter looks at."""
    expressions = getattr(family, name)
    of = "unnest({})" if name in _LISTS else "{}"
    parts = [f"SELECT DISTINCT {of.format(e)}::VARCHAR AS value FROM {view}" for e in expressions]
    return " UNION ".join(parts) or "SELECT NULL WHERE false"


def _near(value: str, known: list[str], *, by_label: bool) -> list[str]:
    names: dict[str, list[str]] = {}
    for each in known:
        for name in dict.fromkeys((each, label(each) if by_label else each)):
            names.setdefault(name.lower(), []).append(each)
    close = get_close_matches(value.lower(), list(names), n=_NEAREST)
    return list(dict.fromkeys(each for name in close for each in sorted(names[name])))
