"""Who does what toward whom, pair by pair, as SQL: what panels and networks count.

An event gives a pair for each actor and each recipient; one without recipients, which its actors do together, gives
every pair of them in both directions. A position gives a pair for each holder and each actor that it is toward. Nobody
makes a pair with themselves, and a record counts once for a pair.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from communique.actors.labels import entities
from communique.facts import table
from communique.model.records import EventStatus
from communique.store.families import FAMILIES
from communique.store.queries import Filters, actor_ids, as_tuple, clauses

Period = Literal["day", "week", "month", "year"]
Sql = tuple[str, list[Any]]  # a piece of SQL and the values of its question marks

_COARSEST = {"day": 0, "week": 0, "month": 1, "year": 2}  # the least precise date that a period can place
_RANK = "CASE length({date}) WHEN 4 THEN 2 WHEN 7 THEN 1 ELSE 0 END"  # of an ISO date: a year, a month, or finer


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """How records are counted by pairs of actors.

    Attributes:
        period: day, week (ISO 8601, from Monday), month or year.
        directed: whether A toward B is another dyad than B toward A.
        dyads: `seen`, those with a record; `all`, every pair of the actors chosen with `who` and `toward`, or of those
            seen; None is `all` where both are chosen, else `seen`.
        actors: `states`, or `all`: bodies, groups and unlisted actors too.
        status: statuses of events that count.
        count: `reports`, each document's event counts; `events`, an event counts once, however many documents tell it.
        imprecise: what becomes of a record whose date is less precise than the period: `leave_out`, or `first`, it
            counts in the first period that the date covers.
        zeros: whether periods in which a dyad has nothing have a row.
    """

    period: Period = "month"
    directed: bool = True
    dyads: Literal["seen", "all"] | None = None
    actors: Literal["states", "all"] = "states"
    status: tuple[EventStatus, ...] = ("occurred",)
    count: Literal["reports", "events"] = "reports"
    imprecise: Literal["leave_out", "first"] = "leave_out"
    zeros: bool = True


def shaped(given: dict[str, Any]) -> tuple[Filters, Shape]:
    """Returns filters and shape as Python callers give them: the two mixed, one value without a tuple.

    Raises:
        TypeError: there is no such filter, or a value of the shape is none of its values.
    """
    several = ("who", "toward", "what", "issue", "tier", "status")
    values: dict[str, Any] = {name: as_tuple(value) if name in several else value for name, value in given.items()}
    fields = (*Filters.__struct_fields__, *Shape.__struct_fields__)
    unknown = sorted(set(values) - set(fields))
    if unknown:
        raise TypeError(f"no such filter: {', '.join(unknown)} (there are {', '.join(fields)})")
    shape = {name: values.pop(name) for name in Shape.__struct_fields__ if name in values}
    try:
        return Filters(**values), msgspec.convert(shape, Shape)
    except msgspec.ValidationError as error:
        raise TypeError(str(error)) from error


def known() -> Sql:
    """Returns the actors of our tables with their labels and codes, as a table `known`; only states have `iso3`."""
    cow = {row["id"]: int(row["cow"]) for row in table("actors/cow")}
    found = list(entities().values())
    lists = [[e.id for e in found], [e.label for e in found], [e.id if e.kind == "state" else None for e in found]]
    names = ("id", "label", "iso3")
    parts = [f"unnest(?::VARCHAR[]) AS {name}" for name in names] + ["unnest(?::INTEGER[]) AS cow"]
    return f"known AS MATERIALIZED (SELECT {', '.join(parts)})", [*lists, [cow.get(e.id) for e in found]]


def event_pairs(filters: Filters, shape: Shape) -> Sql:
    """Returns events by pair as `event_pairs`, and each once as `event_rows`.

    A pair has a, b, day and the rank of its precision, type, quad and Goldstein value.
    """
    merged = shape.count == "events"
    view = "merged_events" if merged else "events"
    record, firsts, seconds = (
        ("merged_id", "actors", "recipients") if merged else ("document_id || id", "actor_ids", "recipient_ids")
    )
    published, day = ("first_published", "first_published_day") if merged else ("published_at", "published_at_first")
    passing, values = _passing(view, filters)
    rows = (
        f"SELECT {record} AS record, event_type, quad, goldstein, {firsts} AS firsts,"
        f" CASE WHEN len({seconds}) = 0 THEN {firsts} ELSE {seconds} END AS others,"
        f" coalesce(date_first, {day}) AS day, {_RANK.format(date=f'coalesce(date, {published})')} AS rank,"
        f" date_first IS NULL AS undated FROM {view} WHERE list_contains(?, status){passing}"
    )
    pairs, more = _pairs("event_rows", "firsts", "others", filters, shape)
    return f"event_rows AS ({rows}), event_pairs AS ({pairs})", [list(shape.status), *values, *more]


def position_pairs(filters: Filters, shape: Shape) -> Sql:
    """Returns positions by pair as `position_pairs`, and each once as `position_rows`.

    A pair has a, b, day and the rank of its precision, class and polarity.
    """
    passing, values = _passing("positions", filters)
    rows = (
        'SELECT document_id || id AS record, "class", polarity, holders, toward, published_at_first AS day,'
        f" {_RANK.format(date='published_at')} AS rank, false AS undated FROM positions WHERE true{passing}"
    )
    pairs, more = _pairs("position_rows", "holders", "toward", filters, shape)
    return f"position_rows AS ({rows}), position_pairs AS ({pairs})", [*values, *more]


def placed(shape: Shape) -> str:
    """Returns the condition under which a pair stands in a period, as against those whose date does not tell."""
    exact = "" if shape.imprecise == "first" else f" AND rank <= {_COARSEST[shape.period]}"
    return f"day IS NOT NULL{exact}"


def _passing(view: str, filters: Filters) -> Sql:
    """Returns the conditions of the filters, without those of actors, which are of the pair."""
    plain = msgspec.structs.replace(filters, who=(), toward=(), limit=None)
    found, values = clauses(FAMILIES[view], plain)
    return "".join(f" AND {clause}" for clause in found), values


def _pairs(rows: str, firsts: str, seconds: str, filters: Filters, shape: Shape) -> Sql:
    """Returns the rows unfolded into pairs of those actors that are asked for."""
    unfolded = (
        f"SELECT * EXCLUDE (seconds), unnest(seconds) AS b FROM (SELECT * EXCLUDE ({firsts}, {seconds}),"
        f" unnest({firsts}) AS a, {seconds} AS seconds FROM {rows})"
    )
    chosen, values = among(filters, shape)
    if shape.directed:
        return f"SELECT * FROM ({unfolded}) WHERE a <> b{chosen}", values
    ordered = f"SELECT * REPLACE (least(a, b) AS a, greatest(a, b) AS b) FROM ({unfolded}) WHERE a <> b"
    return f"SELECT DISTINCT * FROM ({ordered}) WHERE true{chosen}", values


def among(filters: Filters, shape: Shape) -> Sql:
    """Returns the condition that a pair (a, b) is of the actors that are asked for."""
    parts, values = "", list[Any]()
    if shape.actors == "states":
        parts = " AND a IN (SELECT iso3 FROM known) AND b IN (SELECT iso3 FROM known)"
    who, toward = actor_ids(filters.who), actor_ids(filters.toward)
    if not who and not toward:
        return parts, values

    def ordered(first: str, second: str) -> str:
        found = [f"list_contains(?, {side})" for side, ids in ((first, who), (second, toward)) if ids]
        values.extend(ids for ids in (who, toward) if ids)
        return " AND ".join(found)

    if shape.directed:
        return f"{parts} AND {ordered('a', 'b')}", values
    return f"{parts} AND (({ordered('a', 'b')}) OR ({ordered('b', 'a')}))", values
