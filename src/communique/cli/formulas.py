"""The verb `formulas`: the inventory of issues, how often they stand in texts, and entries of one's own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from communique.cli import wiring
from communique.cli.exits import Exit
from communique.cli.options import debug_option, resources_option
from communique.cli.read import rejection_line
from communique.model.document import RawDocument
from communique.model.errors import InputError

if TYPE_CHECKING:
    from communique.knowledge.counting import Counted

EXAMPLES = """\b
Examples:
  communique formulas list --region africa
  communique formulas show two-state-solution
  communique formulas count monday.txt tuesday.txt
"""
LIST_EXAMPLES = """\b
Examples:
  communique formulas list
  communique formulas list --region africa --theme seas
  communique formulas list --format json canal
"""
SHOW_EXAMPLES = """\b
Examples:
  communique formulas show two-state-solution
  communique formulas show --format json falklands-malvinas
"""
COUNT_EXAMPLES = """\b
Examples:
  communique formulas count monday.txt tuesday.txt
  communique formulas count --format json readings.jsonl
"""
PROMOTE_EXAMPLES = """\b
Examples:
  communique formulas promote --resources mine --id bay-charter --name "Bay Charter" --kind text
      --description "Charter on fishing in a bay." --pole "holder upholds it"
      --wording "Bay [Fishing] Charter" --fires "Fiji upholds the Bay Charter."
      --silent "A charter plane crossed the bay."
  communique formulas promote --resources mine --id bay-charter ... --group "bay charter" readings.jsonl
"""
KINDS = ["formula", "policy", "practice", "proposition", "initiative", "text", "vision", "relationship", "topic"]
REGIONS = ["africa", "americas", "asia", "europe", "middle_east", "pacific", "global"]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: lines for people; json: one indented object.",
)


@click.group(epilog=EXAMPLES, short_help="Look through the issues and their wordings, count them, add your own.")
@debug_option
def formulas() -> None:
    """Look through the issues and their wordings, count them in texts, and add your own.

    An issue is something on which governments take stances. None is called right or wrong; "contrasts" names those
    whose wordings pull apart, and neither is the opposite of the other.
    """


@formulas.command("list", epilog=LIST_EXAMPLES, short_help="List the issues, and how many there are.")
@click.argument("word", metavar="[WORD]", required=False)
@click.option("--theme", metavar="THEME", help="Only those of this theme, as the counts name it.")
@click.option("--region", type=click.Choice(REGIONS), help="Only those of this region.")
@click.option("--version", type=click.Choice(["1", "2"]), help="Only those of this version of the inventory.")
@click.option("--kind", type=click.Choice(KINDS), help="Only those of this kind.")
@format_option
@resources_option
@debug_option
def listed(
    word: str | None,
    theme: str | None,
    region: str | None,
    version: str | None,
    kind: str | None,
    form: str,
    resources: Path | None,
) -> None:
    """List the issues, those with WORD in their id, name or wordings, and count them by theme and region.

    Wordings that we made are counted apart from those that were seen in a text.
    """
    from communique.cli.formula_lines import list_lines, list_object
    from communique.formulas.catalogue import Filter, entries, totals

    wiring.adopt(resources)
    wanted = Filter(theme=theme, region=region, version=int(version) if version else None, kind=kind, word=word)
    rows = entries(wanted)
    _print(list_object(rows, totals(rows)) if form == "json" else list_lines(rows, totals(rows)))


@formulas.command(epilog=SHOW_EXAMPLES, short_help="Show one issue with its wordings.")
@click.argument("key", metavar="ID")
@format_option
@resources_option
@debug_option
def show(key: str, form: str, resources: Path | None) -> None:
    """Show an issue: what it is, what a stance for it is, its wordings and where each is from, and its contrasts."""
    from communique.cli.formula_lines import show_lines
    from communique.formulas.catalogue import entries, entry

    wiring.adopt(resources)
    known = [row["id"] for row in entries()]
    if key not in known:
        close = [
            row["id"] for row in entries() if key.casefold() in row["id"] or key.casefold() in row["name"].casefold()
        ]
        hint = f" Did you mean {', '.join(close[:5])}?" if close else ""
        raise click.UsageError(f"there is no issue {key!r}.{hint}")
    _print(entry(key) if form == "json" else show_lines(entry(key)))


@formulas.command(epilog=COUNT_EXAMPLES, short_help="Count issues and wordings in texts or readings.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@format_option
@resources_option
@debug_option
@click.pass_context
def count(context: click.Context, files: tuple[str, ...], form: str, resources: Path | None) -> None:
    """Count how often each issue and each of its wordings stands in positions and promises, by holder and by document.

    FILE is a text, JSONL of texts, or JSONL of readings as `communique read --format jsonl` prints them. Objects
    for which there is no issue are grouped by the words that head them. What is not found is not found in these
    documents, and no more.

    \b
    Exit codes: 0 all read, 3 nothing could be read, 4 some rejected and the rest read, 2 wrong usage.
    """
    from communique.cli.formula_lines import count_lines, count_object
    from communique.knowledge.groups import groups

    wiring.adopt(resources)
    counted, rejected = _counted(files)
    if not counted.documents:
        context.exit(Exit.NOTHING_READ)
    found = groups(counted.unmapped)
    _print(count_object(counted, found) if form == "json" else count_lines(counted, found))
    context.exit(Exit.SOME_REJECTED if rejected else Exit.ALL_READ)


@formulas.command(epilog=PROMOTE_EXAMPLES, short_help="Add an issue to your own tables.")
@click.argument("files", metavar="[FILE...]", nargs=-1)
@click.option(
    "--resources",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of your own tables; the entry is added to formulas/promoted.toml in it.",
)
@click.option("--id", "key", metavar="ID", required=True, help="The id of the issue, which no other may have.")
@click.option("--name", metavar="NAME", required=True, help="What the issue is called.")
@click.option("--kind", type=click.Choice(KINDS), required=True, help="What kind of issue it is.")
@click.option("--description", metavar="WORDS", required=True, help="What it is, in words that all sides could use.")
@click.option("--pole", metavar="WORDS", required=True, help="What a stance for it is.")
@click.option("--theme", metavar="THEME", default="", help="Its theme.")
@click.option("--region", "regions", type=click.Choice(REGIONS), multiple=True, help="Its region; may be repeated.")
@click.option("--wording", "wordings", metavar="WORDS", multiple=True, help="A wording that shows it; may be repeated.")
@click.option("--group", metavar="KEY", help="Take the wordings of this group, as `count` names it, of FILE...")
@click.option("--fires", metavar="SENTENCE", multiple=True, help="A sentence that shows it; may be repeated.")
@click.option("--silent", metavar="SENTENCE", multiple=True, required=True, help="One with like words that does not.")
@debug_option
def promote(
    files: tuple[str, ...],
    folder: Path,
    key: str,
    group: str | None,
    wordings: tuple[str, ...],
    fires: tuple[str, ...],
    silent: tuple[str, ...],
    **about: Any,
) -> None:
    """Add an issue to your own tables, from wordings or from a group of objects that had none.

    The folder is checked with the new entry as `communique resources check` does, and nothing is written where the
    entry has a fault, where an example does not hold, or where its id is taken.
    """
    from communique.knowledge.promoting import Draft, wordings_of
    from communique.knowledge.promoting import promote as add

    wiring.adopt(folder if folder.is_dir() else None)
    if group is not None:
        texts, sentences = _of_group(files, group)
        wordings, fires = (*wordings, *wordings_of(texts)), fires or sentences[:1]
    if not wordings or not fires:
        raise click.UsageError("Give --wording and --fires, or --group and the FILE... in which it was found.")
    draft = Draft(key, about["name"], about["kind"], about["description"], about["pole"], wordings, fires, silent,
                  about["theme"], about["regions"])  # fmt: skip
    click.echo(f"{add(draft, folder)}: {key} added")


def _of_group(files: Sequence[str], key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    from communique.knowledge.groups import groups, named

    counted, _ = _counted(files)
    found = named(groups(counted.unmapped), key)
    return tuple(found.texts), found.evidence


def _counted(files: Sequence[str]) -> tuple[Counted, int]:
    """Returns the counts of all files, and how many inputs or documents could not be read."""
    from communique.knowledge.counting import count as counts

    rejected: list[str] = []

    def reject(line: str) -> None:
        rejected.append(line)
        click.echo(line, err=True)

    return counts(_readings(files, reject)), len(rejected)


def _readings(files: Sequence[str], reject: Any) -> Iterator[dict[str, Any]]:
    """Yields the readings of the files: those stored in them, or those of the texts in them."""
    from communique.knowledge.stored import holds_readings, readings

    for file in files:
        try:
            if holds_readings(file):
                yield from readings(file)
                continue
            for outcome in wiring.bulk()(_documents(file, reject), jobs=None, notice=reject):
                if outcome.reading is not None:
                    yield json.loads(outcome.reading.to_json())
                elif outcome.fault is not None:
                    fault = outcome.fault
                    reject(rejection_line(fault.code, fault.place or file, fault.message, fault.fix))
        except InputError as error:
            reject(rejection_line(error.code, error.place or file, error.message, error.fix))


def _documents(file: str, reject: Any) -> Iterator[RawDocument]:
    for item in wiring.source()(file):
        if isinstance(item, RawDocument):
            yield item
        else:
            reject(rejection_line(item.code, item.place, item.message, item.fix))


def _print(what: Any) -> None:
    """Prints lines as they are, anything else as JSON."""
    lines = isinstance(what, list) and all(isinstance(line, str) for line in what)
    click.echo("\n".join(what) if lines else json.dumps(what, ensure_ascii=False, indent=2))
