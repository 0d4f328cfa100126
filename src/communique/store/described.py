"""What columns mean: the comments of the schema, and the words for what questions compute."""

from __future__ import annotations

from dataclasses import dataclass

from communique.store.queries import Query

_ACTORS = {
    "documents": "number of documents that name the actor",
    "mentions": "number of times that they name it",
    "first_seen": "first day of publication of a document that names it",
    "last_seen": "last day of publication of a document that names it",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an export: its name, its type in DuckDB's words, and what it means."""

    name: str
    type: str
    meaning: str


def described(query: Query, view: str) -> list[Column]:
    """Returns the columns of a question about a view, or one of the store's tables, with the schema's comments."""
    words = "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = ?"
    with query.store.reading() as connection:
        comments = dict(connection.execute(words, [view]).fetchall())
    if view == "actors":
        comments |= _ACTORS
    return [Column(name, kind, comments.get(name) or "") for name, kind in query.types().items()]
