"""The verbs that list what the store holds: a family of records, the documents, or the actors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communique.cli.filters import LIMIT, filter_options, output_options, shape_options
from communique.cli.options import debug_option, store_option

_OF_RECORDS = ("toward", "what", "tier", "min_confidence")


def _verb(name: str, short: str, told: str, example: str, *filters: str) -> click.Command:
    """Returns the verb that lists a family."""
    examples = f"\b\nExamples:\n  communique {name}\n  communique {name} {example}\n"
    examples += f"  communique {name} --format csv --output {name}.csv\n"

    @click.command(name=name, short_help=short, help=told, epilog=examples)
    @filter_options(*filters)
    @shape_options
    @output_options
    @store_option
    @debug_option
    def command(store: Path, form: str, path: Path | None, limit: int | None, **asked: Any) -> None:
        _answer(name, store, form, path, limit, asked)

    return command


def _answer(name: str, store: Path, form: str, path: Path | None, limit: int | None, asked: dict[str, Any]) -> None:
    from msgspec.structs import replace

    from communique.cli.listing import write
    from communique.store import open_store
    from communique.store.queries import Filters, query
    from communique.store.unmet import unmet

    merged = asked.pop("merged", False)
    name = f"merged_{name}" if merged else name
    cut = LIMIT if limit is None and form == "table" else None
    filters = Filters(limit=cut or limit, **{key: value for key, value in asked.items() if value is not None})
    opened = open_store(store)
    if (filters.linked or merged) and not opened.made_up():
        click.echo("a run goes on or was broken off: the last documents are not linked and merged yet", err=True)
    found = query(opened, name, filters)
    if form == "table":  # what is not shown need not be read
        found = query(opened, name, replace(filters, columns=found.columns))
    if write(found, form, path, name=name, cut=cut) != 0:
        return
    for option, value, near in unmet(opened, name, filters):
        like = f"; near it are {', '.join(near)}" if near else ""
        click.echo(f"no {name.replace('_', ' ')} have --{option} {value}{like}", err=True)


positions = _verb(
    "positions",
    "List who takes what stance on what.",
    "List positions of the store, the latest first: who takes what stance on what, on whose word.",
    "--who Kenya --what OPPOSE --since 2025",
    *_OF_RECORDS,
    "issue",
)
commitments = _verb(
    "commitments",
    "List who promises to do what.",
    "List commitments of the store, the latest first: who promises to do what, with whom.",
    "--who Japan --toward Kenya --what aid_finance",
    *_OF_RECORDS,
    "issue",
)
encounters = _verb(
    "encounters",
    "List who met whom.",
    "List encounters of the store, the latest first: visits, meetings, talks and calls.",
    "--who Oman --toward Iraq --what visit",
    *_OF_RECORDS,
)
issued = _verb(
    "issued",
    "List what was issued, signed or adopted.",
    "List documents that texts say were issued, signed, adopted or planned, the latest first.",
    "--who Peru --what agreement",
    "what",
    "tier",
    "min_confidence",
)
events = _verb(
    "events",
    "List who did what to whom.",
    "List events of the store, the latest first: who did what to whom, in the types of PLOVER, as each document tells"
    " it. With --merged each event stands once, with the number of its reports and who asserts it.",
    "--who Peru --what AID --merged --since 2025-03",
    *_OF_RECORDS,
    "issue",
    "merged",
)
documents = _verb(
    "documents",
    "List the documents.",
    "List documents of the store, the latest first. --who names a party, --text words of the text. With --duplicates"
    " those stand together that tell a story again, the first of them first.",
    "--publisher ministry --what joint_statement",
    "what",
    "tier",
    "duplicates",
)
actors = _verb(
    "actors",
    "List who is named, and how often.",
    "List the actors that documents of the store name, with the numbers of documents and mentions.",
    "--what body --since 2025",
    "what",
)

VERBS = (events, positions, commitments, encounters, issued, documents, actors)
