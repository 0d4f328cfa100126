"""Panels of dyads: one row for each pair of actors and each day, week, month or year, with what was done and said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from communique.facts import table
from communique.model.errors import StoreError
from communique.model.records import Class
from communique.store.described import Column
from communique.store.dyads import Shape, Sql, event_pairs, known, placed, position_pairs
from communique.store.isodates import date_columns
from communique.store.queries import Filters, Query, actor_ids

if TYPE_CHECKING:
    from communique.store.store import Store

MOST = 20_000_000  # rows of a panel, more than which nobody means
UNUSABLE = (
    "what",
    "issue",
    "limit",
    "duplicates",
)  # filters of records that a panel, whose columns are types and classes, has not

_LABELS = {
    "day": "strftime(p, '%Y-%m-%d')",
    "week": "strftime(p, '%G-W%V')",
    "month": "strftime(p, '%Y-%m')",
    "year": "strftime(p, '%Y')",
}
_POLARITIES = {"for": 1, "against": -1, "neither": 0}
FIRST = ("period", "side_a", "side_b", "events", "goldstein_mean", "positions")


def panel(store: Store, filters: Filters, shape: Shape) -> Query:
    """Returns the question for a panel, ordered by dyad and period.

    Raises:
        StoreError: C610: a date is none; C620: a filter has no meaning here; C621: the panel would be too large.
    """
    _require_usable(filters)
    if filters.linked or shape.count == "events":
        store.made_up()
    found = _panel(filters, shape)
    if shape.zeros:
        _require_bearable(store, filters, shape)
    return Query(store, *found, columns=FIRST)


def columns(shape: Shape) -> list[Column]:
    """Returns the columns of a panel with their meanings."""
    return [
        Column("period", "VARCHAR", f"the {shape.period} as ISO 8601 writes it: {_placing(shape)}"),
        Column("period_start", "DATE", "its first day"),
        Column("period_end", "DATE", "its last day"),
        *_of_side("a", shape),
        *_of_side("b", shape),
        *_counts(shape),
    ]


def _counts(shape: Shape) -> list[Column]:
    toward = "a toward b" if shape.directed else "between a and b, in either direction"
    each = "each report counts" if shape.count == "reports" else "each counts once, however many documents tell it"
    events = f"events {toward}, status {' or '.join(shape.status)}; {each}"
    positions = f"positions {toward}: of the one as holder, with the other as `toward`"
    return [
        Column("events", "INTEGER", events),
        *(Column(_event(t), "INTEGER", f"of them, events of type {t}") for t in _types()),
        *(Column(_plain(quad), "INTEGER", f"of them, events of {quad}") for quad in _quads()),
        Column("goldstein_mean", "DOUBLE", "mean of their Goldstein values; null where none has one"),
        Column("goldstein_events", "INTEGER", "of them, events that have a Goldstein value"),
        Column("positions", "INTEGER", positions),
        *(Column(_position(c), "INTEGER", f"of them, positions of class {c}") for c in get_args(Class)),
        *(Column(f"positions_{n}", "INTEGER", f"of them, positions {_POLE[n]}") for n in _POLARITIES),
    ]


def _placing(shape: Shape) -> str:
    """Returns the rule by which records stand in periods."""
    vague = "are left out" if shape.imprecise == "leave_out" else "stand in the first that they may be of"
    return (
        "an event stands in that of its first day, without a date in that of its document's publication, a position"
        f" always in that; records dated less precisely than a {shape.period} {vague}"
    )


_POLE = {
    "for": "for their object, whatever it is (polarity 1); that is not for the other side",
    "against": "against their object, whatever it is (polarity -1); that is not against the other side",
    "neither": "neither for nor against their object (polarity 0)",
}


def _of_side(side: str, shape: Shape) -> list[Column]:
    words = {"a": "who acts or holds", "b": "toward whom"}[side] if shape.directed else "one side; ids in their order"
    return [
        Column(f"side_{side}", "VARCHAR", f"{words}: actor id"),
        Column(f"label_{side}", "VARCHAR", "its label in the project's own table"),
        Column(f"iso3_{side}", "VARCHAR", "ISO 3166-1 alpha-3, a code that says nothing of status; null for others"),
        Column(f"cow_{side}", "INTEGER", "code of the Correlates of War project, 2016; null where it has none"),
    ]


def _panel(filters: Filters, shape: Shape) -> Sql:
    pairs, values = _with(filters, shape)
    period = f"date_trunc('{shape.period}', day)::DATE AS p"
    inside = placed(shape)
    events = _counted("event_pairs", period, inside, _event_counts())
    positions = _counted("position_pairs", period, inside, _position_counts())
    cells, more = _cells(filters, shape)
    # What is sorted is narrow: the counts of a cell are one list, which is null where there is nothing.
    ordered = (
        "SELECT a, b, p, x.label AS label_a, x.iso3 AS iso3_a, x.cow AS cow_a, y.label AS label_b, y.iso3 AS iso3_b,"
        " y.cow AS cow_b, e, s FROM cells LEFT JOIN event_counts USING (a, b, p)"
        " LEFT JOIN position_counts USING (a, b, p)"
        " LEFT JOIN known x ON x.id = a LEFT JOIN known y ON y.id = b ORDER BY a, b, p"
    )
    sql = (
        f"WITH {pairs}, event_counts AS ({events}), position_counts AS ({positions}), {cells}"
        f" SELECT {_LABELS[shape.period]} AS period, p AS period_start,"
        f" (p + INTERVAL 1 {shape.period} - INTERVAL 1 DAY)::DATE AS period_end,"
        " a AS side_a, coalesce(label_a, a) AS label_a, iso3_a, cow_a,"
        f" b AS side_b, coalesce(label_b, b) AS label_b, iso3_b, cow_b, {_zeroed()} FROM ({ordered})"
    )
    return sql, [*values, *more]


def _with(filters: Filters, shape: Shape) -> Sql:
    parts = [known(), event_pairs(filters, shape), position_pairs(filters, shape)]
    return ", ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def _counted(pairs: str, period: str, inside: str, counts: str) -> str:
    return f"SELECT a, b, {period}, {counts} FROM {pairs} WHERE {inside} GROUP BY ALL"


def _cells(filters: Filters, shape: Shape) -> Sql:
    """Returns the dyads and periods that have rows, as `cells`."""
    if not shape.zeros:
        return "cells AS (SELECT a, b, p FROM event_counts UNION SELECT a, b, p FROM position_counts)", []
    periods, values = _periods(filters, shape)
    dyads, more = _dyads(filters, shape)
    return f"periods AS ({periods}), dyads AS ({dyads}), cells AS (SELECT a, b, p FROM dyads, periods)", [
        *values,
        *more,
    ]


def _periods(filters: Filters, shape: Shape) -> Sql:
    """Returns the periods from `since` to `until`, or from the first to the last in which something stands."""
    seen = "(SELECT p FROM event_counts UNION ALL SELECT p FROM position_counts)"
    first, last, values = f"(SELECT min(p) FROM {seen})", f"(SELECT max(p) FROM {seen})", []
    if filters.since:
        first = "?::DATE"
        values.append(date_columns("d", filters.since)["d_first"])
    if filters.until:
        last = "?::DATE"
        values.append(date_columns("d", filters.until)["d_last"])
    unit = shape.period
    days = f"date_trunc('{unit}', {first})::TIMESTAMP, date_trunc('{unit}', {last})::TIMESTAMP, INTERVAL 1 {unit}"
    return f"SELECT unnest(generate_series({days}))::DATE AS p", values


def _dyads(filters: Filters, shape: Shape) -> Sql:
    """Returns the dyads that have rows: those seen, or all pairs of the actors chosen or seen."""
    seen = "SELECT a, b FROM event_pairs UNION SELECT a, b FROM position_pairs"
    chosen = bool(filters.who and filters.toward)
    if shape.dyads == "seen" or (shape.dyads is None and not chosen):
        return seen, []
    everybody = f"SELECT a AS id FROM ({seen}) UNION SELECT b FROM ({seen})"
    sides, values = [], []
    for ids in (filters.who, filters.toward):
        named = _named(ids)
        sides.append("SELECT unnest(?::VARCHAR[]) AS id" if named else everybody)
        values += [named] if named else []
    order = "f.id AS a, s.id AS b" if shape.directed else "least(f.id, s.id) AS a, greatest(f.id, s.id) AS b"
    return f"SELECT DISTINCT {order} FROM ({sides[0]}) f, ({sides[1]}) s WHERE f.id <> s.id", values


def _named(given: tuple[str, ...]) -> list[str]:
    """Returns the ids that names stand for, without the names themselves where a table knows them."""
    found: list[str] = []
    for name in given:
        ids = actor_ids((name,))
        found += ids[1:] or ids
    return list(dict.fromkeys(found))


def _event_counts() -> str:
    """Returns the counts of events as one list `e`, in the order of the columns."""
    parts = ["count(*)", *(f"count(*) FILTER (event_type = '{t}')" for t in _types())]
    parts += [f"count(*) FILTER (quad = '{quad}')" for quad in _quads()]
    return f"[{', '.join([*parts, 'avg(goldstein)', 'count(goldstein)'])}]::DOUBLE[] AS e"


def _position_counts() -> str:
    """Returns the counts of positions as one list `s`, in the order of the columns."""
    parts = ["count(*)", *(f"count(*) FILTER (\"class\" = '{c}')" for c in get_args(Class))]
    parts += [f"count(*) FILTER (polarity = {sign})" for sign in _POLARITIES.values()]
    return f"[{', '.join(parts)}]::DOUBLE[] AS s"


def _zeroed() -> str:
    """Returns all counts, 0 where there is nothing; a mean of nothing stays null."""
    names = [column.name for column in _counts(Shape())]
    first = names.index("positions")
    places = [f"e[{at}]" for at in range(1, first + 1)] + [f"s[{at}]" for at in range(1, len(names) - first + 1)]
    return ", ".join(
        f"{place} AS {name}" if name == "goldstein_mean" else f"coalesce({place}, 0)::INTEGER AS {name}"
        for name, place in zip(names, places, strict=True)
    )


def _types() -> list[str]:
    return [row["id"] for row in table("ontology/event_types")]


def _quads() -> list[str]:
    return sorted({row["quad"] for row in table("ontology/event_types")})


def _event(kind: str) -> str:
    return f"events_{kind.lower()}"


def _position(kind: str) -> str:
    return f"positions_{kind.lower()}"


def _plain(words: str) -> str:
    return words.replace(" ", "_")


def _require_usable(filters: Filters) -> None:
    for name in UNUSABLE:
        if getattr(filters, name):
            fix = "Leave it out; the columns of the panel part events by type and positions by class."
            raise StoreError("C620", f"a panel has no filter {name!r}.", fix=fix)


def _require_bearable(store: Store, filters: Filters, shape: Shape) -> None:
    found = _size(store, filters, shape)
    if found > MOST:
        fix = "Take a longer period, name actors or days, or leave out what is zero."
        raise StoreError("C621", f"the panel would have {found:,} rows, and {MOST:,} are the most.", fix=fix)


def _size(store: Store, filters: Filters, shape: Shape) -> int:
    pairs, values = _with(filters, shape)
    inside, period = placed(shape), f"date_trunc('{shape.period}', day)::DATE AS p"
    counts = ", ".join(
        f"{name}_counts AS (SELECT DISTINCT a, b, {period} FROM {name}_pairs WHERE {inside})"
        for name in ("event", "position")
    )
    cells, more = _cells(filters, shape)
    sql = f"WITH {pairs}, {counts}, {cells} SELECT (SELECT count(*) FROM dyads) * (SELECT count(*) FROM periods) AS n"
    return int(Query(store, sql, [*values, *more]).table()[1][0][0])


def told(store: Store, filters: Filters, shape: Shape) -> dict[str, Any]:
    """Returns how many events and positions stand in a panel, and how many have no place in it and why."""
    pairs, values = _with(filters, shape)
    parts = []
    for name in ("event", "position"):
        parts.append(
            f"SELECT '{name}s' AS family, count(DISTINCT record) FILTER ({placed(shape)}) AS counted,"
            f" count(DISTINCT record) FILTER (day IS NOT NULL AND NOT ({placed(shape)})) AS imprecise,"
            f" count(DISTINCT record) FILTER (day IS NULL) AS undated,"
            f" (SELECT count(*) FROM {name}_rows) - count(DISTINCT record) AS unpaired,"
            f" count(DISTINCT record) FILTER (undated AND {placed(shape)}) AS by_publication FROM {name}_pairs"
        )
    rows = Query(store, f"WITH {pairs} {' UNION ALL '.join(parts)}", values).rows()
    return {row.pop("family"): row for row in rows}
