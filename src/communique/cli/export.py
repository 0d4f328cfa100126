"""The verb `export`: the store's records in the formats that other programs open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communique.cli.filters import filter_options
from communique.cli.options import debug_option, store_option

FORMATS = ("csv", "jsonl", "parquet", "xlsx", "annotations", "dna", "graphml", "gexf", "bundle")
CONTENTS = (
    "positions",
    "commitments",
    "encounters",
    "issued",
    "events",
    "merged_events",
    "documents",
    "actors",
    "panel",
    "actor-network",
    "issue-network",
    "encounter-network",
)
_OF_SHAPE = ("period", "directed", "dyads", "actors", "status", "count", "imprecise", "zeros")
EXAMPLES = """\b
Examples:
  communique export positions --format csv --who Kenya --since 2025 -o kenya.csv
  communique export --format xlsx -o all.xlsx
  communique export panel --period week --since 2025 --until 2026-03 -o dyads.parquet
  communique export panel --undirected --who Peru --toward Chile --period year -o pair.csv
  communique export --format annotations --publisher ministry -o records.jsonld
  communique export --format dna --issue one-china-principle -o statements.csv
  communique export issue-network --format gexf -o issues.gexf
  communique export --format bundle --since 2026 -o 2026.zip
"""


@click.command(epilog=EXAMPLES, short_help="Write records, panels and networks for other programs.")
@click.argument("content", metavar="[CONTENT]...", nargs=-1, type=click.Choice(CONTENTS))
@click.option("--format", "form", type=click.Choice(FORMATS), help="Without it, what the ending of the file says.")
@click.option(
    "--output",
    "-o",
    "path",
    metavar="PATH",
    required=True,
    type=click.Path(path_type=Path),
    help="The file; of a bundle, a .zip or a folder.",
)
@click.option("--force", is_flag=True, help="Replace files that are there.")
@filter_options("toward", "what", "issue", "tier", "min_confidence")
@click.option(
    "--period",
    type=click.Choice(["day", "week", "month", "year"]),
    default="month",
    show_default=True,
    help="Of a panel: a row for each; weeks are those of ISO 8601.",
)
@click.option("--directed/--undirected", default=True, show_default=True, help="Whether A toward B is another dyad.")
@click.option(
    "--dyads",
    type=click.Choice(["seen", "all"]),
    help="Of a panel: dyads with a record, or all pairs; all is usual where --who and --toward are given.",
)
@click.option(
    "--actors",
    type=click.Choice(["states", "all"]),
    help="Who makes a dyad or a node: states (usual in panels), or all (usual in networks).",
)
@click.option(
    "--status",
    multiple=True,
    type=click.Choice(["occurred", "planned", "hypothetical", "denied", "historical"]),
    default=("occurred",),
    show_default=True,
    help="Statuses of events that panels and networks count.",
)
@click.option(
    "--count",
    type=click.Choice(["reports", "events"]),
    default="reports",
    show_default=True,
    help="Whether panels and networks count each report of an event, or each event once.",
)
@click.option(
    "--imprecise",
    type=click.Choice(["leave_out", "first"]),
    default="leave_out",
    show_default=True,
    help="Of a panel: a record dated less precisely than the period is left out and counted, or is put in the first.",
)
@click.option("--zeros/--no-zeros", default=True, show_default=True, help="Of a panel: rows for periods of nothing.")
@store_option
@debug_option
def export(content: tuple[str, ...], form: str | None, path: Path, force: bool, store: Path, **given: Any) -> None:
    """Write records, panels and networks of the store for other programs.

    CONTENT is a family of records, `documents`, `actors`, `panel` or a network; without it the format says what. Tables
    (csv, jsonl, parquet, xlsx) come with their codebook; annotations, dna, graphml, gexf and bundle are told in
    docs/exports.md. Nothing is replaced without --force.
    """
    from communique.export.exporting import ending
    from communique.export.exporting import export as write
    from communique.store import open_store
    from communique.store.dyads import Shape
    from communique.store.queries import Filters

    kind = form or ending(path)
    shape = {name: given.pop(name) for name in _OF_SHAPE}
    shape["actors"] = shape["actors"] or ("states" if "panel" in content else "all")
    filters = Filters(**{name: value for name, value in given.items() if value is not None})
    done = write(
        open_store(store), path, form=kind, content=content, filters=filters, shape=Shape(**shape), force=force
    )
    for remark in done.remarks:
        click.echo(remark, err=True)
    click.echo("\n".join(str(file) for file in done.files))
