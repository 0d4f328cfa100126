"""The verb `resources`: a user's own tables, checked, and what the program knows of a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from communique.cli import wiring
from communique.cli.exits import Exit
from communique.cli.options import debug_option, resources_option

if TYPE_CHECKING:
    from communique.knowledge.checking import Report
    from communique.knowledge.showing import Known

EXAMPLES = """\b
Examples:
  communique resources check mine
  communique resources show welcome
  communique resources show --resources mine multipolar world
  communique read --resources mine release.txt
"""


@click.group(epilog=EXAMPLES, short_help="Check your own tables; show what is known of a word.")
@debug_option
def resources() -> None:
    """Check your own tables, and show what the program knows of a word.

    Your folder mirrors ours: lexicon/en/stances.toml, actors/bodies.csv, formulas/mine.toml, and actors/labels.csv
    (id,label) for labels of your own. Its rows are added to ours, and one with the id of one of ours (or its first
    column, where the table has no ids) replaces that. An entry with `drop = true`, or a file <table>.drop.csv with
    ids, takes rows of ours away. `communique read --resources DIR` reads with it.
    """


@resources.command(epilog=EXAMPLES, short_help="Name every fault of your tables.")
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@debug_option
@click.pass_context
def check(context: click.Context, folder: Path) -> None:
    """Name every fault of the tables in DIR by file and line, and run the examples of its entries.

    \b
    Exit codes: 0 no fault, 4 faults, 2 wrong usage.
    """
    from communique.knowledge.checking import check as checked

    report = checked(folder)
    for fault in report.faults:
        click.echo(f"{folder}/{fault}")
    click.echo(_summary(folder, report), err=bool(report.faults))
    context.exit(Exit.SOME_REJECTED if report.faults else Exit.ALL_READ)


@resources.command(epilog=EXAMPLES, short_help="Show what the program knows of a word.")
@click.argument("word", metavar="WORD", nargs=-1, required=True)
@resources_option
@debug_option
def show(word: tuple[str, ...], resources: Path | None) -> None:
    """Show every row that holds WORD, with its file, its id and its examples: frames, light verbs, organs, roles,
    formulas, actors, labels.

    WORD is a word in its dictionary form, a name, a phrase, or an id.
    """
    from communique.knowledge.showing import known_of

    wiring.adopt(resources)
    asked = " ".join(word)
    found = known_of(asked)
    click.echo("\n".join(line for known in found for line in _lines(known)) or f"No table holds {asked!r}.")


def _summary(folder: Path, report: Report) -> str:
    counts = (
        _count(report.rows, "sound row"),
        _count(report.drops, "drop"),
        _count(report.examples, "example"),
        _count(len(report.faults), "fault"),
    )
    return f"{folder}: {', '.join(counts)}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _lines(known: Known) -> Iterator[str]:
    """Yields the lines that tell of a row, a blank one at the end."""
    fate = f" ({known.fate})" if known.fate else ""
    yield f"{known.file}  {known.key}{fate}"
    yield f"  {known.about}"
    for name, value in known.row.items():
        if value not in ("", [], None):
            yield from _field(name, value)
    yield ""


def _field(name: str, value: Any) -> Iterator[str]:
    """Yields a field: sentences and wordings one a line, all else in one line."""
    items = value if isinstance(value, list) else [value]
    words = [str(item["wording"]) if isinstance(item, dict) and "wording" in item else str(item) for item in items]
    if name in ("fires", "silent", "patterns", "unless"):
        yield from (f"  {name}: {word}" for word in words)
    else:
        yield f"  {name}: {', '.join(words)}"
