"""Options that the verbs share which list records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

FORMATS = ("table", "csv", "jsonl", "parquet", "xlsx")
LIMIT = 50  # rows of a table for people, where no limit is given

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = {
    "toward": click.option(
        "--toward", multiple=True, metavar="ACTOR", help="Toward whom: addressed, done to or done with."
    ),
    "what": click.option("--what", multiple=True, metavar="CODE", help="What it is: class, act, type, mode or kind."),
    "issue": click.option("--issue", multiple=True, metavar="ISSUE", help="On which issue; of events, which context."),
    "tier": click.option("--tier", multiple=True, type=click.IntRange(1, 5), help="Provenance, 1 to 5."),
    "merged": click.option(
        "--merged", is_flag=True, help="Each event once, however many documents tell of it, with all its reports."
    ),
    "duplicates": click.option(
        "--duplicates", is_flag=True, help="Only documents that repeat another or are repeated, story by story."
    ),
    "min_confidence": click.option(
        "--min-confidence", type=click.FloatRange(0, 1), help="Only records with this confidence at least."
    ),
}
_WHO = click.option("--who", multiple=True, metavar="ACTOR", help="Who: an id (LSO) or a name (Lesotho).")
_SINCE = click.option("--since", metavar="DATE", help="From this day, month or year on.")
_UNTIL = click.option("--until", metavar="DATE", help="Until this day, month or year.")
_PUBLISHER = click.option("--publisher", metavar="NAME", help="Part of the publisher's name.")
_TEXT = click.option("--text", metavar="WORDS", help="Words that stand in it.")
_LIMIT = click.option(
    "--limit", type=click.IntRange(min=0), help=f"So many at most, the latest first; of a table {LIMIT} without it."
)
_DISTINCT = click.option("--distinct", is_flag=True, help="Leave out documents that repeat another, and their records.")
_OLDEST = click.option("--oldest", is_flag=True, help="The oldest first.")
_COLUMNS = click.option(
    "--columns",
    metavar="NAME,NAME",
    callback=lambda _context, _option, given: tuple(n.strip() for n in (given or "").split(",") if n.strip()),
    help="These columns and no others, in this order (CODEBOOK.md lists them).",
)
_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="table: for people; the others: all columns, for programs.",
)
_OUTPUT = click.option(
    "--output",
    "path",
    metavar="PATH",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of standard output.",
)


def output_options(command: F) -> F:
    """Adds the options that say in which format and where."""
    return _FORMAT(_OUTPUT(command))


def shape_options(command: F) -> F:
    """Adds the options that say in which order, and which columns."""
    return _OLDEST(_COLUMNS(command))


def filter_options(*names: str) -> Callable[[F], F]:
    """Returns what adds the filters that all families have, and those named."""

    def add(command: F) -> F:
        for option in reversed(
            (_WHO, *(_OPTIONS[n] for n in names), _SINCE, _UNTIL, _PUBLISHER, _TEXT, _DISTINCT, _LIMIT)
        ):
            command = option(command)
        return command

    return add
