"""Questions to the store: a family of records with filters, as SQL, and answers in the shapes that people use."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import msgspec

from communique.actors.gazetteer import default as gazetteer
from communique.model.errors import StoreError
from communique.store.families import FAMILIES, Family
from communique.store.isodates import date_columns

if TYPE_CHECKING:
    from communique.store.store import Store

_ACTORS = """SELECT id, any_value(label) AS label, any_value(kind) AS kind, count(*) AS documents,
  sum(len(mentions))::BIGINT AS mentions, min(published_at_first) AS first_seen, max(published_at_first) AS last_seen
FROM actors{where} GROUP BY id"""


_STORIES = "story_id IN (SELECT of_document_id FROM duplicates)"
_BY_STORY = (
    "max(published_at_first) OVER (PARTITION BY story_id) DESC NULLS LAST, story_id, repeats_as IS NOT NULL,"
    " published_at_first NULLS LAST, document_id"
)
_FEW = 4  # ids that are looked for one by one, which is faster than all at once
_OF_STORIES = ("story_id", "document_id", "repeats_as", "similarity", "published_at", "publisher", "title")


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """What records are asked for; within a filter one value is enough, and all filters hold together.

    Attributes:
        who: holders, committers, sides or actors: ids, or names that the tables know ("Lesotho").
        toward: whom it is addressed to, done to or done with.
        what: class or act, type of promise, kind of encounter, type, mode or CAMEO code of an event, type of document.
        issue: issues of the inventory; of events, contexts.
        since: first day, an ISO date of any precision.
        until: last day, an ISO date of any precision.
        publisher: part of the publisher's name.
        tier: tiers of provenance.
        min_confidence: least confidence; records without one are left out.
        text: words that stand in the record's evidence (in a document's text, in an actor's label).
        limit: how many at most, the latest first.
        distinct: whether documents that repeat another, and their records, are left out.
        duplicates: of documents: only those that repeat another or are repeated, story by story, the first one first.
        oldest: whether the oldest come first.
        columns: these columns and no others, in this order.
    """

    who: tuple[str, ...] = ()
    toward: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    issue: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    publisher: str | None = None
    tier: tuple[int, ...] = ()
    min_confidence: float | None = None
    text: str | None = None
    limit: int | None = None
    oldest: bool = False
    columns: tuple[str, ...] = ()
    distinct: bool = False
    duplicates: bool = False

    @property
    def linked(self) -> bool:
        """Whether they ask which documents repeat others."""
        return self.distinct or self.duplicates


@dataclass(frozen=True, slots=True)
class Query:
    """A question to a store. It is asked anew each time an answer is taken, and keeps no connection open."""

    store: Store
    sql: str
    values: list[Any] = field(default_factory=list)
    columns: tuple[str, ...] = ()  # those that people read first
    own: bool = False  # whether somebody else wrote the SQL: it may then touch nothing but the store

    def df(self) -> Any:
        """Returns a pandas DataFrame (needs `pip install "communique[pandas]"`)."""
        _require("pandas")
        return self._asked("df")

    def pl(self) -> Any:
        """Returns a polars DataFrame (needs `pip install "communique[polars]"`)."""
        _require("polars", "pyarrow")
        import polars

        return polars.from_arrow(self._asked("to_arrow_table"))

    def arrow(self) -> Any:
        """Returns a pyarrow Table (needs `pip install "communique[arrow]"`)."""
        _require("pyarrow")
        return self._asked("to_arrow_table")

    def rows(self) -> list[dict[str, Any]]:
        """Returns the rows as dictionaries."""
        names, rows = self.table()
        return [dict(zip(names, row, strict=True)) for row in rows]

    def table(self) -> tuple[list[str], list[tuple[Any, ...]]]:
        """Returns the names of the columns, and the rows."""
        with self.store.reading() as connection:
            result = self._ask(connection)
            return [column[0] for column in result.description or ()], result.fetchall()

    @contextmanager
    def streamed(self, size: int = 2_000) -> Iterator[tuple[list[str], Iterator[tuple[Any, ...]]]]:
        """Yields the names of the columns and the rows one by one, `size` of them in memory; the store stays open."""
        failed: OSError | None = None
        with self.store.reading() as connection:
            result = self._ask(connection)
            rows = (row for batch in iter(lambda: result.fetchmany(size), []) for row in batch)
            try:
                yield [column[0] for column in result.description or ()], rows
            except OSError as error:  # of the file into which they are written, not of the store
                failed = error
        if failed is not None:
            raise failed

    def types(self) -> dict[str, str]:
        """Returns the columns with their types in DuckDB's words."""
        with self.store.reading() as connection:
            found = self._ask(connection, f"DESCRIBE {self.sql}").fetchall()
        return {name: kind for name, kind, *_ in found}

    def parquet(self, path: Path) -> None:
        """Writes the rows into a Parquet file, types kept."""
        with self.store.reading() as connection:
            target = str(path).replace("'", "''")
            if self.own:
                connection.execute(f"SET allowed_paths = ['{target}']")
            self._ask(connection, f"COPY ({self.sql}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)")

    def count(self) -> int:
        """Returns the number of rows."""
        with self.store.reading() as connection:
            return int(self._ask(connection, f"SELECT count(*) FROM ({self.sql})").fetchall()[0][0])

    def _asked(self, how: str) -> Any:
        with self.store.reading() as connection:
            self._close_doors(connection)
            with explained():
                return getattr(connection.sql(self.sql, params=self.values), how)()

    def _ask(self, connection: duckdb.DuckDBPyConnection, sql: str | None = None) -> duckdb.DuckDBPyConnection:
        self._close_doors(connection)
        with explained():
            return connection.execute(sql or self.sql, self.values)

    def _close_doors(self, connection: duckdb.DuckDBPyConnection) -> None:
        if self.own:
            connection.execute("SET enable_external_access = false")
            connection.execute("SET lock_configuration = true")


def query(store: Store, view: str, filters: Filters) -> Query:
    """Returns the question for records of a view that pass the filters, the latest first.

    Raises:
        StoreError: C610: a date is none, or a name is not known.
    """
    family, columns = FAMILIES[view], FAMILIES[view].columns
    found, values = clauses(family, filters)
    where = f" WHERE {' AND '.join(found)}" if found else ""
    select = ", ".join('"' + name.replace('"', '""') + '"' for name in filters.columns) or "*"
    if view == "actors":
        order = "last_seen, id" if filters.oldest else "documents DESC, id"
        sql = f"SELECT {select} FROM ({_ACTORS.format(where=where)}) ORDER BY {order}"
    elif filters.duplicates:
        sql, columns = f"SELECT {select} FROM {view}{where} ORDER BY {_BY_STORY}", _OF_STORIES
    else:
        order = f"{family.date} {'' if filters.oldest else 'DESC '}NULLS LAST, {family.order}"
        sql = f"SELECT {select} FROM {view}{where} ORDER BY {order}"
    if filters.limit is not None:
        sql += f" LIMIT {int(filters.limit)}"
    return Query(store, sql, values, filters.columns or columns)


def named(view: str, given: dict[str, Any]) -> Filters:
    """Returns filters as Python callers give them: one value without a tuple, `who` under the family's own name.

    Raises:
        TypeError: there is no such filter.
    """
    told = {"who" if name == FAMILIES[view].alias else name: value for name, value in given.items()}
    unknown = sorted(set(told) - set(Filters.__struct_fields__))
    if unknown:
        raise TypeError(f"no such filter: {', '.join(unknown)} (there are {', '.join(Filters.__struct_fields__)})")
    several = ("who", "toward", "what", "issue", "tier", "columns")
    values: dict[str, Any] = {k: as_tuple(v) if k in several else v for k, v in told.items()}
    return Filters(**values)


def as_tuple(value: Any) -> tuple[Any, ...]:
    """Returns a value that may stand alone as one of several."""
    return tuple(value) if isinstance(value, list | tuple | set | frozenset) else (value,)


@contextmanager
def explained() -> Iterator[None]:
    """Lets a question that DuckDB cannot answer be told in our way.

    Raises:
        StoreError: C611: the query is not SQL that the store can answer.
    """
    try:
        yield
    except duckdb.Error as error:
        if isinstance(error, duckdb.IOException | duckdb.FatalException | duckdb.InternalException):
            raise
        words = str(error).strip().replace("\n", " ")
        fix = "CODEBOOK.md lists tables and columns; `communique sql` reads and never writes."
        raise StoreError("C611", f"the query cannot be answered: {words}.", fix=fix) from error


def clauses(family: Family, filters: Filters) -> tuple[list[str], list[Any]]:
    """Returns the conditions of the filters for a family, and the values of their question marks."""
    found: list[str] = []
    values: list[Any] = []

    def add(expressions: Sequence[str], shape: str, value: Any) -> None:
        found.append("(" + (" OR ".join(shape.format(e) for e in expressions) or "false") + ")")
        values.extend([value] * len(expressions))

    def any_of(lists: Sequence[str], wanted: list[str]) -> None:
        if len(wanted) > _FEW:
            add(lists, "list_has_any({}, ?)", wanted)
        else:
            found.append("(" + (" OR ".join(f"list_contains({e}, ?)" for e in lists for _ in wanted) or "false") + ")")
            values.extend(wanted * len(lists))

    if filters.who:
        any_of(family.who, actor_ids(filters.who))
    if filters.toward:
        any_of(family.toward, actor_ids(filters.toward))
    if filters.what:
        add(family.what, "list_contains(?, lower({}))", [value.lower() for value in filters.what])
    if filters.issue:
        any_of(family.issue, list(filters.issue))
    if filters.since:
        add([family.date], "{} >= ?::DATE", _day(filters.since, "first"))
    if filters.until:
        add([family.date], "{} <= ?::DATE", _day(filters.until, "last"))
    if filters.publisher:
        add([family.publisher], "contains(lower({}), ?)", filters.publisher.lower())
    if filters.tier:
        add([family.tier] if family.tier else [], "list_contains(?, {})", list(filters.tier))
    if filters.min_confidence is not None:
        add([family.confidence] if family.confidence else [], "{} >= ?", filters.min_confidence)
    if filters.text:
        add(family.words, "contains(lower({}), ?)", filters.text.lower())
    if filters.distinct and family.document:
        found.append(f"{family.document} NOT IN (SELECT document_id FROM duplicates)")
    if filters.duplicates:
        found.append(_STORIES)
    return found, values


def actor_ids(given: Sequence[str]) -> list[str]:
    """Returns the ids that ids and names stand for; what no table knows stands for itself, as unlisted actors do."""
    found: list[str] = []
    for name in given:
        hits = [hit for hit in gazetteer().find(name) if hit.start == 0 and hit.end == len(name)]
        found += [name, *(i for hit in hits for i in hit.ids)]
    return list(dict.fromkeys(found))


def _day(value: str, which: str) -> str:
    day = date_columns("d", value)[f"d_{which}"]
    if day is None:
        fix = "Write it as 2026, 2026-01 or 2026-01-11."
        raise StoreError("C610", f"{value!r} is no date.", fix=fix)
    return day


def _require(*packages: str) -> None:
    """Returns where the packages are installed.

    Raises:
        StoreError: C612: one is not.
    """
    for package in packages:
        try:
            importlib.import_module(package)
        except ImportError as error:
            extra = "arrow" if packages == ("pyarrow",) else packages[0]
            fix = f'Run `pip install "communique[{extra}]"`.'
            raise StoreError("C612", f"{package} is not installed.", fix=fix) from error
