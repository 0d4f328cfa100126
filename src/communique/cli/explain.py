"""The verb `explain`: the way from words to a record, and why other words gave none."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli import wiring
from communique.cli.options import debug_option, resources_option
from communique.cli.output import opened
from communique.cli.read import rejection_line
from communique.model.document import RawDocument
from communique.model.errors import CommuniqueError, InputError

if TYPE_CHECKING:
    from communique.explain.shapes import Explanation

WIDTH = 100  # columns where the output is no terminal

EXAMPLES = """\b
Examples:
  communique explain release.txt
  communique explain release.txt P3
  communique explain release.txt --sentence 4
  communique explain --format json release.txt position:1f0c
  communique explain feed.jsonl --document 12 C1
"""


@click.command(epilog=EXAMPLES, short_help="Show how a record came out of its words.")
@click.argument("file", metavar="FILE")
@click.argument("record", metavar="[RECORD]", required=False)
@click.option("--sentence", "number", metavar="N", type=int, help="Explain one sentence, counted from 1.")
@click.option("--document", "chosen", metavar="NAME", help="Of a JSONL file: the number of the line, or the id in it.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: lines for people; json: one indented object.",
)
@resources_option
@debug_option
def explain(
    file: str, record: str | None, number: int | None, chosen: str | None, form: str, resources: Path | None
) -> None:
    """Show the way from words to a record: sentence, clause, attribution, rule, and the line of the resources.

    FILE is a text, or JSONL; "-" is standard input. RECORD is a mark as `communique read` prints it (P3, C1, M2,
    D1, E4), the id of a record, or the beginning of one. Without RECORD every sentence is told in turn: its
    records with their rules or, where it has none, why, and which rules came close.

    \b
    Exit codes: 0 explained, 2 no such record, sentence or document, 3 FILE could not be read.
    """
    if record is not None and number is not None:
        raise click.UsageError("name a RECORD or a --sentence, not both")
    wiring.adopt(resources)
    explainer = wiring.explainer()(_document(file, chosen))
    told = explainer.named(record) if record else explainer.sentence(number) if number is not None else None
    text = _rendered(told or explainer.everything(), form, whole=told is None)
    with opened(None) as sink:
        sink.write(text)


def _rendered(told: Explanation, form: str, *, whole: bool) -> str:
    if form == "json":
        return told.to_json() + "\n"
    from communique.cli.explained import render, survey

    width = shutil.get_terminal_size((WIDTH, 0)).columns
    return survey(told, width=width) if whole else render(told, label=wiring.labels(), width=width)


def _document(file: str, chosen: str | None) -> RawDocument:
    """Returns the one document that is meant.

    Raises:
        CommuniqueError: C412, the file holds several documents or none of this name.
        InputError: the file cannot be read.
    """
    found: list[RawDocument] = []
    for item in wiring.source()(file):
        if isinstance(item, RawDocument):
            found.append(item)
        elif chosen is None:
            click.echo(rejection_line(item.code, item.place, item.message, item.fix), err=True)
    if not found and chosen is None:
        raise InputError("C191", "there is no document to explain", place=file, fix="Name a text that can be read.")
    if chosen is None and len(found) == 1:
        return found[0]
    meant = [raw for raw in found if chosen in (raw.external_id, raw.place, raw.place[len(file) + 1 :])]
    if meant:
        return meant[0]
    fix = "Choose one with --document: the number of its line, its name in the archive, or its id."
    what = f"holds {len(found)} documents" if chosen is None else f"holds no document {chosen!r}"
    raise CommuniqueError("C412", f"the file {what}.", place=file, fix=fix)
