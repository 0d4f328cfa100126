"""Networks: networkx reads both formats back, with typed attributes, and the edges are what the records say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx
import pytest

from communique.model.errors import StoreError
from communique.store import Store
from communique.store.dyads import Shape
from communique.store.networks import KINDS, network
from communique.store.queries import Filters
from tests.export.made import Told, event, position, store_of


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Store:
    told = Told(
        "A quarrel. ",
        events=[
            event("PER", "CHL", goldstein=-2.0),
            event("PER", "CHL", goldstein=-4.0),
            event("CHL", "PER", quad="material cooperation", goldstein=None),
            event("PER CHL", event_type="CONSULT", quad="verbal cooperation", status="planned"),
            event("PER", "rebels\x01&<others>"),
        ],
        positions=[
            position("PER CHL", "OMN", polarity=1, issues=["one-china-principle", "protectionism"]),
            position("PER", "CHL", polarity=-1, issues=["protectionism"]),
            position("PER", "", polarity=0, issues=[]),
        ],
    )
    return store_of(tmp_path_factory.mktemp("network") / "s.duckdb", told, Told("Ana Prado met.", encounters=True))


def both(store: Store, folder: Path, kind: str, **filters: Any) -> list[Any]:
    """Returns a network as networkx reads it from either format."""
    store.export(folder / "n.graphml", kind, **filters)
    store.export(folder / "n.gexf", kind, **filters)
    return [networkx.read_graphml(folder / "n.graphml"), networkx.read_gexf(folder / "n.gexf")]


def test_the_actor_network_has_events_and_positions_by_quad(made: Store, tmp_path: Path) -> None:
    for graph in both(made, tmp_path, "actor-network"):
        assert graph.is_directed()
        edge = graph.edges["PER", "CHL"]
        assert (edge["weight"], edge["events"], edge["positions"]) == (3, 2, 1)
        assert (edge["verbal_conflict"], edge["positions_against"], edge["goldstein_mean"]) == (2, 1, -3.0)
        assert graph.edges["CHL", "PER"]["material_cooperation"] == 1
        assert "goldstein_mean" not in graph.edges["CHL", "PER"]  # unknown is not there
        assert graph.edges["CHL", "OMN"]["events"] == 0
        assert graph.nodes["PER"] == {"label": "Peru", "kind": "state", "iso3": "PER", "cow": 135}
        assert isinstance(edge["events"], int)
        assert isinstance(edge["goldstein_mean"], float)


def test_characters_that_xml_has_not_are_replaced(made: Store, tmp_path: Path) -> None:
    for graph in both(made, tmp_path, "actor-network"):
        node = graph.nodes["rebels\ufffd&<others>"]
        assert node == {"label": "rebels\ufffd&<others>", "kind": "unlisted"}


def test_undirected_edges_join_both_ways(made: Store, tmp_path: Path) -> None:
    for graph in both(made, tmp_path, "actor-network", directed=False, actors="states"):
        assert not graph.is_directed()
        assert graph.edges["CHL", "PER"]["events"] == 3
        assert set(graph) == {"PER", "CHL", "OMN"}


def test_the_issue_network_is_bipartite_with_polarities(made: Store, tmp_path: Path) -> None:
    for graph in both(made, tmp_path, "issue-network"):
        assert networkx.is_bipartite(graph)
        assert {node for node, of in graph.nodes(data="bipartite") if of} == {
            "issue:one-china-principle",
            "issue:protectionism",
        }
        edge = graph.edges["PER", "issue:protectionism"]
        assert (edge["weight"], edge["positions_for"], edge["positions_against"], edge["positions_neither"]) == (
            2,
            1,
            1,
            0,
        )
        assert graph.nodes["issue:protectionism"]["kind"] == "issue"
        assert graph.nodes["issue:protectionism"]["label"] != "issue:protectionism"


def test_the_encounter_network_has_kinds(made: Store, tmp_path: Path) -> None:
    for graph in both(made, tmp_path, "encounter-network"):
        assert [(*sorted(edge[:2]), edge[2]["weight"], edge[2]["meeting"]) for edge in graph.edges(data=True)] == [
            ("GHA", "URY", 1, 1)
        ]


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_network_is_a_valid_file(made: Store, tmp_path: Path, kind: str) -> None:
    for graph in both(made, tmp_path, kind, publisher="nobody"):
        assert len(graph) == 0


def test_filters(made: Store, tmp_path: Path) -> None:
    (graph, _) = both(made, tmp_path, "issue-network", who="Chile", issue="protectionism")
    assert set(graph) == {"CHL", "issue:protectionism", "issue:one-china-principle"}
    planned = network(made, "actor-network", Filters(who=("PER",)), Shape(status=("planned",)))
    assert next((e["source"], e["target"], e["events"]) for e in planned.edges) == ("PER", "CHL", 1)
    for wrong in ({"what": "AID"}, {"issue": "x"}, {"limit": 2}):
        with pytest.raises(StoreError, match="C620"):
            made.export(tmp_path / "w.gexf", "actor-network", **wrong)
    with pytest.raises(StoreError, match="C620 a network of encounters has no filter 'issue'"):
        made.export(tmp_path / "w.gexf", "encounter-network", issue="x")


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_is_documented(store: Store, kind: str) -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith(f"| `{kind}`"))
    found = network(store, kind, Filters(), Shape(actors="all"))
    assert [c.name for c in found.edge_columns if f"`{c.name}`" not in row] == []
    assert [c.name for c in found.node_columns if f"`{c.name}`" not in text] == []
    assert found.edges
    for edge in found.edges:
        assert set(edge) == {"source", "target", *(c.name for c in found.edge_columns)}
