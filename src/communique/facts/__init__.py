"""The facts that the program reads with: the tables built from `resources/`, and a user's folder laid over them.

A table is a list of JSON objects, named by its path below `resources/` without the ending, e.g. `actors/states` or
`lexicon/en/stances`. What is made from tables and kept is marked `derived`, so that it follows a change of them.
"""

from __future__ import annotations

from communique.facts.tables import Row, derived, laid, remembered, schema, table, tables, use, version, words_of_kind

__all__ = ["Row", "derived", "laid", "remembered", "schema", "table", "tables", "use", "version", "words_of_kind"]
