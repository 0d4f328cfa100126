"""Networks of actors: who does and says what toward whom, who holds what on which issue, who met whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from communique.actors.labels import entity
from communique.facts import derived, table
from communique.formulas import catalogue
from communique.model.errors import StoreError
from communique.model.records import EncounterKind
from communique.store.described import Column
from communique.store.dyads import Shape, Sql, among, event_pairs, known, position_pairs
from communique.store.families import FAMILIES
from communique.store.queries import Filters, Query, actor_ids, clauses

if TYPE_CHECKING:
    from communique.store.store import Store

Row = dict[str, Any]

_SIGNS = ("for", "against", "neither")
_POLARITIES = (
    "count(*) FILTER (polarity = 1) AS positions_for, count(*) FILTER (polarity = -1) AS positions_against,"
    " count(*) FILTER (polarity = 0) AS positions_neither"
)
_TOLD = {
    "for": Column("positions_for", "BIGINT", "of them, positions for their object (polarity 1)"),
    "against": Column("positions_against", "BIGINT", "of them, positions against their object (polarity -1)"),
    "neither": Column("positions_neither", "BIGINT", "of them, positions neither for nor against it (polarity 0)"),
}
_OF_NODES = [
    Column("label", "VARCHAR", "label of the project's own table; of an issue, its name"),
    Column("kind", "VARCHAR", "state, body, group or unlisted: the table in which its name stands; or issue"),
    Column("iso3", "VARCHAR", "ISO 3166-1 alpha-3, a code that says nothing of status; only of states"),
    Column("cow", "BIGINT", "code of the Correlates of War project, 2016; only where it has one"),
]


@dataclass(frozen=True, slots=True)
class Network:
    """A network: nodes by id with their attributes, and edges with `source`, `target` and theirs.

    `node_columns` and `edge_columns` tell names, types and meanings of the attributes; a null value is none.
    """

    kind: str
    directed: bool
    node_columns: list[Column]
    edge_columns: list[Column]
    nodes: dict[str, Row]
    edges: list[Row]


def network(store: Store, kind: str, filters: Filters, shape: Shape) -> Network:
    """Returns the network of a kind, of the records that pass the filters.

    Raises:
        StoreError: C610: a date is none; C620: a filter has no meaning here.
    """
    made = KINDS[kind]
    sql, values, columns, directed = made(filters, shape)
    if filters.linked or shape.count == "events":
        store.made_up()
    edges = Query(store, sql, values).rows()
    ids = sorted({edge[end] for edge in edges for end in ("source", "target")})
    bipartite = [Column("bipartite", "BIGINT", "0 for actors, 1 for issues")] if kind == "issue-network" else []
    nodes = {i: _node(i) | ({"bipartite": int(i.startswith("issue:"))} if bipartite else {}) for i in ids}
    return Network(kind, directed, [*_OF_NODES, *bipartite], columns, nodes, edges)


Made = tuple[str, list[Any], list[Column], bool]


def _of_actors(filters: Filters, shape: Shape) -> Made:
    for name in ("what", "issue", "limit"):
        if getattr(filters, name):
            raise StoreError("C620", f"an actor network has no filter {name!r}.", fix="Leave it out.")
    parts = [known(), event_pairs(filters, shape), position_pairs(filters, shape)]
    quads = {quad.replace(" ", "_"): quad for quad in sorted({row["quad"] for row in table("ontology/event_types")})}
    split = ", ".join(f"count(*) FILTER (quad = '{quad}') AS {name}" for name, quad in quads.items())
    counted = (
        f"e AS (SELECT a, b, count(*) AS events, {split}, avg(goldstein) AS goldstein_mean FROM event_pairs"
        f" GROUP BY a, b), p AS (SELECT a, b, count(*) AS positions, {_POLARITIES} FROM position_pairs GROUP BY a, b)"
    )
    counts = ["events", *quads, "positions", *(f"positions_{sign}" for sign in _SIGNS)]
    shown = ", ".join(f"coalesce({name}, 0) AS {name}" for name in counts)
    sql = (
        f"WITH {', '.join(part for part, _ in parts)}, {counted}"
        " SELECT a AS source, b AS target, coalesce(events, 0) + coalesce(positions, 0) AS weight,"
        f" {shown}, goldstein_mean FROM e FULL JOIN p USING (a, b) ORDER BY source, target"
    )
    columns = [
        Column("weight", "BIGINT", "events and positions together"),
        Column("events", "BIGINT", f"events; each {'report' if shape.count == 'reports' else 'event'} counts once"),
        *(Column(name, "BIGINT", f"of them, events of {quad}") for name, quad in quads.items()),
        Column("positions", "BIGINT", "positions of the one that are toward the other"),
        *_TOLD.values(),
        Column("goldstein_mean", "DOUBLE", "mean of the Goldstein values of the events; none where none has one"),
    ]
    return sql, [value for _, values in parts for value in values], columns, shape.directed


def _of_issues(filters: Filters, shape: Shape) -> Made:
    rows, values = _rows("positions", "holders, issues, polarity", filters)
    chosen, more = _among_ends(filters, shape)
    sql = (
        f"WITH {known()[0]} SELECT a AS source, 'issue:' || issue AS target, count(*) AS weight, {_POLARITIES}"
        f" FROM (SELECT unnest(holders) AS a, issue, polarity FROM (SELECT holders, unnest(issues) AS issue, polarity"
        f" FROM ({rows}))) WHERE true{chosen} GROUP BY a, issue ORDER BY source, target"
    )
    columns = [Column("weight", "BIGINT", "positions of the actor on the issue"), *_TOLD.values()]
    return sql, [*known()[1], *values, *more], columns, False


def _of_encounters(filters: Filters, shape: Shape) -> Made:
    plain, values = _rows("encounters", "id, kind, sides, status", filters, of_pairs=True)
    kinds = ", ".join(f"count(*) FILTER (kind = '{kind}') AS {kind}" for kind in get_args(EncounterKind))
    undirected = Shape(actors=shape.actors, directed=False)
    chosen, more = among(filters, undirected)
    status = list(shape.status)
    sql = (
        f"WITH {known()[0]} SELECT a AS source, b AS target, count(*) AS weight, {kinds} FROM"
        " (SELECT a, unnest(sides) AS b, kind FROM (SELECT unnest(sides) AS a, sides, kind"
        f" FROM ({plain}) WHERE list_contains(?, status))) WHERE a < b{chosen} GROUP BY a, b ORDER BY source, target"
    )
    told = {"call": "calls", "talks": "talks", "ceremony": "ceremonies"}
    columns = [
        Column("weight", "BIGINT", "encounters of the two sides"),
        *(Column(k, "BIGINT", f"of them, {told.get(k, k + 's')}") for k in get_args(EncounterKind)),
    ]
    return sql, [*known()[1], *values, status, *more], columns, False


KINDS: dict[str, Callable[[Filters, Shape], Made]] = {
    "actor-network": _of_actors,
    "issue-network": _of_issues,
    "encounter-network": _of_encounters,
}


def _rows(view: str, columns: str, filters: Filters, *, of_pairs: bool = False) -> Sql:
    """Returns the rows of a view that pass the filters; those of actors are left to the pairs where `of_pairs`."""
    family = FAMILIES[view]
    asked = msgspec.structs.replace(filters, who=(), toward=(), limit=None) if of_pairs else filters
    for name in (*family.lacks(), "limit"):
        if getattr(filters, name):
            raise StoreError("C620", f"a network of {view} has no filter {name!r}.", fix="Leave it out.")
    found, values = clauses(family, asked)
    return f"SELECT {columns} FROM {view} WHERE {' AND '.join(found) or 'true'}", values


def _among_ends(filters: Filters, shape: Shape) -> Sql:
    """Returns the condition that the actor of an edge to an issue is asked for."""
    parts = " AND a IN (SELECT iso3 FROM known)" if shape.actors == "states" else ""
    if not filters.who:
        return parts, []
    return f"{parts} AND list_contains(?, a)", [actor_ids(filters.who)]


def _node(node: str) -> Row:
    """Returns the attributes of a node; one that no table knows is its own label."""
    if node.startswith("issue:"):
        name = _issues().get(node[6:], node[6:])
        return {"label": name, "kind": "issue", "iso3": None, "cow": None}
    found = entity(node)
    if found is None:
        return {"label": node, "kind": "unlisted", "iso3": None, "cow": None}
    state = found.kind == "state"
    return {"label": found.label, "kind": found.kind, "iso3": node if state else None, "cow": _cow().get(node)}


@derived
def _issues() -> dict[str, str]:
    return {row["id"]: row["name"] for row in catalogue.entries()}


@derived
def _cow() -> dict[str, int]:
    return {row["id"]: int(row["cow"]) for row in table("actors/cow")}
