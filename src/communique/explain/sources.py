"""Which line of the resources a rule is."""

from __future__ import annotations

from communique import facts
from communique.explain.shapes import Source
from communique.facts.tables import names

# Rules that are named for a word or a type, not for an entry: prefix -> table and the column that is its key.
_BY_KEY = {"deontic": ("lexicon/{lang}/deontics", "word"), "event": ("ontology/event_types", "id")}
ACTS = "ontology/acts"


@facts.derived
def _entries(lang: str) -> dict[str, Source]:
    """Returns the entries of a language's lexicon by their ids."""
    found: dict[str, Source] = {}
    for name in names():
        if name.startswith(f"lexicon/{lang}/"):
            for row in facts.table(name):
                if "id" in row:
                    found.setdefault(row["id"], _source(name, row["id"], row))
    return found


def sources(rule: str, *, lang: str) -> list[Source]:
    """Returns the lines that a rule is; one of several lines ("refuse.to+aid.provide") has them joined by "+"."""
    found = [source(part, lang=lang) for part in rule.split("+")]
    return [each for each in found if each is not None]


def source(rule: str, *, lang: str) -> Source | None:
    """Returns the line that a rule is, None where no table has it; "@release" is a class of nouns."""
    if rule.startswith("@"):
        return line(f"lexicon/{lang}/event_classes", "class", rule[1:])
    entry = _entries(lang).get(rule)
    if entry is not None:
        return entry
    prefix, _, key = rule.partition(".")
    table, column = _BY_KEY.get(prefix, ("", ""))
    return line(table.format(lang=lang), column, key) if table else None


def line(table: str, column: str, key: str) -> Source | None:
    """Returns the first line of a table whose column holds a key, whatever the case of its letters."""
    for row in facts.table(table):
        if str(row[column]).lower() == key.lower():
            return _source(table, str(row[column]), row)
    return None


def _source(table: str, key: str, row: facts.Row) -> Source:
    rest = {name: value for name, value in row.items() if name not in ("fires", "silent")}
    return Source(table=table, id=key, row=rest, fires=_texts(row.get("fires")), silent=_texts(row.get("silent")))


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [str(item) for item in value] if isinstance(value, list) else []
