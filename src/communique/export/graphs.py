"""Networks as GraphML and GEXF 1.2, with typed attributes, as Gephi, igraph and networkx read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communique.export.characters import printable
from communique.store.described import Column
from communique.store.networks import Network

if TYPE_CHECKING:
    from lxml.etree import _IncrementalFileWriter as Writer

GRAPHML = "http://graphml.graphdrawing.org/xmlns"
GEXF = "http://www.gexf.net/1.2draft"
_TYPES = {"VARCHAR": "string", "BIGINT": "long", "DOUBLE": "double", "BOOLEAN": "boolean"}


def write_graphml(network: Network, path: Path, *, about: str) -> None:
    """Writes a network as GraphML; `about` is its description."""
    with _written(path) as file, file.element(f"{{{GRAPHML}}}graphml", nsmap={None: GRAPHML}):
        keys = {("node", c.name): f"n{i}" for i, c in enumerate(network.node_columns)}
        keys |= {("edge", c.name): f"e{i}" for i, c in enumerate(network.edge_columns)}
        for of, columns in (("node", network.node_columns), ("edge", network.edge_columns)):
            for column in columns:
                _graphml_key(file, of, keys[of, column.name], column)
        way = "directed" if network.directed else "undirected"
        with file.element(f"{{{GRAPHML}}}graph", {"id": network.kind, "edgedefault": way}):
            _text(file, f"{{{GRAPHML}}}desc", about)
            for node, row in network.nodes.items():
                with file.element(f"{{{GRAPHML}}}node", {"id": printable(node)}):
                    for column, value in _present(network.node_columns, row):
                        _text(file, f"{{{GRAPHML}}}data", _told(value), {"key": keys["node", column.name]})
            for edge in network.edges:
                ends = {end: printable(edge[end]) for end in ("source", "target")}
                with file.element(f"{{{GRAPHML}}}edge", ends):
                    for column, value in _present(network.edge_columns, edge):
                        _text(file, f"{{{GRAPHML}}}data", _told(value), {"key": keys["edge", column.name]})


def write_gexf(network: Network, path: Path, *, about: str) -> None:
    """Writes a network as GEXF; `about` is its description."""
    way = "directed" if network.directed else "undirected"
    nodes = [column for column in network.node_columns if column.name != "label"]  # GEXF has these two of its own
    edges = [column for column in network.edge_columns if column.name != "weight"]
    with _written(path) as file, file.element(f"{{{GEXF}}}gexf", {"version": "1.2"}, nsmap={None: GEXF}):
        with file.element(f"{{{GEXF}}}meta"):
            _text(file, f"{{{GEXF}}}creator", "communique")
            _text(file, f"{{{GEXF}}}description", about)
        with file.element(f"{{{GEXF}}}graph", {"mode": "static", "defaultedgetype": way}):
            _gexf_attributes(file, "node", nodes)
            _gexf_attributes(file, "edge", edges)
            with file.element(f"{{{GEXF}}}nodes"):
                for node, row in network.nodes.items():
                    told = {"id": printable(node), "label": printable(row["label"])}
                    with file.element(f"{{{GEXF}}}node", told):
                        _gexf_values(file, nodes, row)
            with file.element(f"{{{GEXF}}}edges"):
                for number, edge in enumerate(network.edges):
                    ends = {end: printable(edge[end]) for end in ("source", "target")}
                    told = {"id": str(number), **ends, "weight": _told(edge["weight"])}
                    with file.element(f"{{{GEXF}}}edge", told):
                        _gexf_values(file, edges, edge)


def _written(path: Path) -> Any:
    from lxml import etree

    return _Document(etree.xmlfile(str(path), encoding="utf-8"))


class _Document:
    """A file of XML with its declaration."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def __enter__(self) -> Writer:
        writer: Writer = self._file.__enter__()
        writer.write_declaration()
        return writer

    def __exit__(self, *failure: Any) -> None:
        self._file.__exit__(*failure)


def _graphml_key(file: Writer, of: str, key: str, column: Column) -> None:
    told = {"id": key, "for": of, "attr.name": column.name, "attr.type": _TYPES[column.type]}
    with file.element(f"{{{GRAPHML}}}key", told):
        _text(file, f"{{{GRAPHML}}}desc", column.meaning)


def _gexf_attributes(file: Writer, of: str, columns: list[Column]) -> None:
    with file.element(f"{{{GEXF}}}attributes", {"class": of, "mode": "static"}):
        for column in columns:
            told = {"id": column.name, "title": column.name, "type": _TYPES[column.type]}
            with file.element(f"{{{GEXF}}}attribute", told):
                pass


def _gexf_values(file: Writer, columns: list[Column], row: dict[str, Any]) -> None:
    with file.element(f"{{{GEXF}}}attvalues"):
        for column, value in _present(columns, row):
            with file.element(f"{{{GEXF}}}attvalue", {"for": column.name, "value": _told(value)}):
                pass


def _present(columns: list[Column], row: dict[str, Any]) -> Iterator[tuple[Column, Any]]:
    return ((column, row[column.name]) for column in columns if row[column.name] is not None)


def _told(value: Any) -> str:
    return printable(str(value))


def _text(file: Writer, tag: str, words: str, attributes: dict[str, str] | None = None) -> None:
    with file.element(tag, attributes or {}):
        file.write(printable(words))
