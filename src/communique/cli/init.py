"""The verb `init`: an empty store."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli.options import DEFAULT_STORE, STORE_VARIABLE, debug_option

EXAMPLES = """\b
Examples:
  communique init
  communique init archive/gulf.duckdb
  COMMUNIQUE_STORE=gulf.duckdb communique init
"""


@click.command(epilog=EXAMPLES, short_help="Make an empty store.")
@click.argument(
    "store",
    metavar="[STORE]",
    type=click.Path(dir_okay=False, path_type=Path),
    default=DEFAULT_STORE,
    envvar=STORE_VARIABLE,
)
@debug_option
def init(store: Path) -> None:
    """Make an empty store: a DuckDB file that keeps documents and what is read from them.

    Without STORE it is ./communique.duckdb, or what COMMUNIQUE_STORE names. A store that is there stays as it is; one
    of an older version is brought up to this one. `communique ingest` makes the store too.
    """
    from communique.store import init as make

    _, fresh = make(store)
    click.echo(f"{store}: {'an empty store is made' if fresh else 'there is a store already'}")
