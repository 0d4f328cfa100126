"""The store: one DuckDB file with all documents, what was read from them, and what people decided about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from communique.model.errors import StoreError
from communique.store import schema
from communique.store.connecting import PATIENCE, reading, writing
from communique.store.lock import alone

if TYPE_CHECKING:
    from communique.export.exporting import Done
    from communique.store.queries import Query
    from communique.store.search import Hit


class Store:
    """A store at a path. It holds no connection: each use opens the file for as long as it lasts.

    Attributes:
        path: the DuckDB file.
    """

    def __init__(self, path: Path | str, *, patience: float = PATIENCE) -> None:
        self.path = Path(path)
        self._patience = patience

    def __repr__(self) -> str:
        return f"Store({str(self.path)!r})"

    def exists(self) -> bool:
        """Returns whether there is a file."""
        return self.path.exists()

    def reading(self) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        """Returns a connection that only reads, to be used in a `with`; keep it short, for a writer waits for it."""
        return reading(self.path, patience=self._patience)

    def writing(self) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        """Returns a connection with one transaction, to be used in a `with` by who holds the store alone."""
        return writing(self.path, patience=self._patience)

    def positions(self, **filters: Any) -> Query:
        """Returns who takes what stance on what: `store.positions(holder="LSO", since="2025").df()`.

        The filters of this and of the six next are the fields of `communique.store.queries.Filters`; `who` may be
        called as the codebook calls it (`holder`, `committer`, `side`, `issuer`, `actor`, `party`), and one
        value may stand without a tuple.

        Raises:
            TypeError: there is no such filter.
            StoreError: C610: a date is none.
        """
        return self._asked("positions", filters)

    def commitments(self, **filters: Any) -> Query:
        """Returns who promises to do what."""
        return self._asked("commitments", filters)

    def encounters(self, **filters: Any) -> Query:
        """Returns who met whom."""
        return self._asked("encounters", filters)

    def issued(self, **filters: Any) -> Query:
        """Returns what was issued, signed or adopted."""
        return self._asked("issued", filters)

    def events(self, *, merged: bool = False, **filters: Any) -> Query:
        """Returns who did what to whom, as each document tells it.

        Args:
            merged: each event once, however many documents tell of it, with all its reports
                (`store.events(merged=True, actor="LSO")`).
            **filters: as of `positions`.
        """
        return self._asked("merged_events" if merged else "events", filters)

    def documents(self, **filters: Any) -> Query:
        """Returns documents with their facts and texts; `duplicates=True` those alone that tell a story again."""
        return self._asked("documents", filters)

    def actors(self, **filters: Any) -> Query:
        """Returns who is named, in how many documents."""
        return self._asked("actors", filters)

    def panel(self, **given: Any) -> Query:
        """Returns a panel of dyads: `store.panel(period="week", who="PER", toward="CHL", since="2025").df()`.

        A row is a pair of actors in a day, week, month or year, with the events by type, the mean of their Goldstein
        values and the positions by class. The columns are told in docs/exports.md.

        Args:
            given: fields of `communique.store.dyads.Shape` (`period`, `directed`, `dyads`, `actors`, `status`,
                `count`, `imprecise`, `zeros`) and filters: `who`, `toward`, `since`, `until`, `publisher`, `tier`,
                `min_confidence`, `text`.

        Raises:
            TypeError: there is no such filter.
            StoreError: C610: a date is none; C620: a panel has no such filter; C621: it would be too large.
        """
        from communique.store.dyads import shaped
        from communique.store.panels import panel

        return panel(self, *shaped(given))

    def export(self, path: Path | str, content: str | tuple[str, ...] = (), **given: Any) -> Done:
        """Writes an export: `store.export("kenya.csv", "positions", holder="KEN", since="2025")`.

        Args:
            path: the file; its ending says the format where `format` does not.
            content: a family of records, `documents`, `actors`, `panel`, or a network (`actor-network`,
                `issue-network`, `encounter-network`); without it the format says what.
            given: `format` (csv, jsonl, parquet, xlsx, annotations, dna, graphml, gexf or bundle), `force`, filters,
                and the fields of `communique.store.dyads.Shape`.

        Returns:
            The files that were written, and remarks on what they hold and do not hold.

        Raises:
            TypeError: there is no such filter.
            ExportError: C402, C403: it cannot be written there; C405: there is a file; C430 to C433: what is asked for
                does not fit.
        """
        from communique.export.exporting import export_as_asked

        return export_as_asked(self, Path(path), (content,) if isinstance(content, str) else tuple(content), given)

    def sql(self, query: str) -> Query:
        """Returns a question of one's own in SQL; it can read and not write, and no other file."""
        from communique.store.queries import Query

        return Query(self, query, own=True)

    def search(self, words: str, *, limit: int = 20) -> list[Hit]:
        """Returns the documents that hold all words, the best first (`communique.store.search.search`)."""
        from communique.store.search import search

        return search(self, words, limit=limit)

    def made_up(self) -> bool:
        """Returns whether repeats are linked and events merged in the whole store, after making up what is left."""
        from communique.store.merging import made_up

        return made_up(self)

    def _asked(self, view: str, filters: dict[str, Any]) -> Query:
        from communique.store.queries import named, query

        asked = named(view, filters)
        if asked.linked or view == "merged_events":
            self.made_up()
        return query(self, view, asked)

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Holds the store for writing, made or brought up to this program's schema first; yields whether it was made.

        Raises:
            StoreInUseError: C601: another process writes it.
            StoreError: C602, it is no store; C604, C605, it cannot be written; C607, a newer program made it.
        """
        if not self.path.parent.is_dir():
            fix = "Make the folder first, or name another path."
            raise StoreError("C604", "there is no such folder.", place=str(self.path), fix=fix)
        with alone(self.path):
            made = not self.path.exists() or not self.path.stat().st_size
            if made:
                self._make()
            with self.reading() as connection:
                found = schema.version(connection, self.path)
            if found != schema.VERSION:
                with self.writing() as connection:
                    schema.migrate(connection, since=found)
            yield made

    def _make(self) -> None:
        """Makes an empty store, which is whole as soon as it is there."""
        part = self.path.with_name(self.path.name + ".new")
        for left in (part, part.with_name(part.name + ".wal")):  # by one that was killed
            left.unlink(missing_ok=True)
        with writing(part) as connection:
            schema.create(connection, program=program())
        part.replace(self.path)

    def require_current(self) -> None:
        """Returns once the store has this program's schema; an older one is brought up.

        Raises:
            StoreError: as `alone`; C603, there is no store.
        """
        with self.reading() as connection:
            found = schema.version(connection, self.path)
        if found != schema.VERSION:
            with self.alone():
                pass


def program() -> str:
    """Returns name and version of the program."""
    from communique.pipeline import __version__  # with all rooms that read, which who asks does not need

    return f"communique {__version__}"


def init(path: Path | str) -> tuple[Store, bool]:
    """Returns the store at a path, and whether it was made now."""
    store = Store(path)
    with store.alone() as made:
        return store, made


def open_store(path: Path | str) -> Store:
    """Returns the store at a path, brought up to this program's schema.

    Raises:
        StoreError: C601 (StoreInUseError), it is being written for too long; C602, it is no store; C603, there is none;
            C607, a newer program made it.
    """
    store = Store(path)
    store.require_current()
    return store
