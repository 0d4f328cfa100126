"""Options that several verbs share."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import click

DEBUG_VARIABLE = "COMMUNIQUE_DEBUG"
RESOURCES_VARIABLE = "COMMUNIQUE_RESOURCES"
STORE_VARIABLE = "COMMUNIQUE_STORE"
DEFAULT_STORE = Path("communique.duckdb")
DEBUG = "communique.debug"  # set in the context's meta where tracebacks are wanted


def _remember(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value or debugging(()):
        context.meta[DEBUG] = True


debug_option = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_remember,
    help=f"Show tracebacks ({DEBUG_VARIABLE}=1 does the same).",
)


resources_option = click.option(
    "--resources",
    "resources",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar=RESOURCES_VARIABLE,
    show_envvar=True,
    help="Lay your own tables over ours: verbs, formulas, actors, labels. See `communique resources`.",
)


store_option = click.option(
    "--store",
    "store",
    metavar="PATH",
    type=click.Path(dir_okay=False, path_type=Path),
    default=DEFAULT_STORE,
    show_default=True,
    envvar=STORE_VARIABLE,
    show_envvar=True,
    help="The store.",
)


def _columns(context: click.Context, parameter: click.Parameter, given: str | None) -> dict[str, str]:
    from communique.intake.sheet import FIELDS

    found: dict[str, str] = {}
    for pair in filter(None, (given or "").split(",")):
        field, mark, column = (part.strip() for part in pair.partition("="))
        if not mark or not column or field not in FIELDS or field in found:
            raise click.BadParameter(f"{pair!r} is not FIELD=COLUMN with a field of its own: {', '.join(FIELDS)}.")
        found[field] = column
    return found


map_option = click.option(
    "--map",
    "columns",
    metavar="FIELD=COLUMN,...",
    callback=_columns,
    help="Which columns of CSV, or keys of JSONL, hold text, title, published_at, publisher, doctype, address, id.",
)


def traces(context: click.Context) -> Callable[[str], None]:
    """Returns what shows a traceback where tracebacks are wanted, and nothing else."""
    wanted = DEBUG in context.meta
    return lambda trace: click.echo(trace, err=True, nl=False) if wanted else None


def debugging(args: Sequence[str]) -> bool:
    """Returns whether tracebacks are wanted, by an argument or by the environment."""
    options = args[: args.index("--")] if "--" in args else args
    return "--debug" in options or os.environ.get(DEBUG_VARIABLE, "") not in ("", "0")
