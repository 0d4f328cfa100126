"""The verb `ingest`: documents into a store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli import wiring
from communique.cli.exits import Exit
from communique.cli.options import debug_option, map_option, resources_option, store_option, traces
from communique.cli.progress import Report, counting
from communique.cli.read import rejection_line
from communique.model.errors import InputError

if TYPE_CHECKING:
    from communique.intake.rejection import Rejection
    from communique.model.document import RawDocument
    from communique.store.writing import Tally

EXAMPLES = """\b
Examples:
  communique ingest saved/ crawl.warc.gz
  communique ingest --store gulf.duckdb --jobs 2 feed.jsonl
  communique ingest --map text=Body,title=Headline,published_at=Date table.csv
  cat release.txt | communique ingest -
"""


@click.command(epilog=EXAMPLES, short_help="Take texts into a store and read them.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@store_option
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Read with N processes; without it, one for each core where there are more than 20 documents.",
)
@map_option
@resources_option
@debug_option
@click.pass_context
def ingest(
    context: click.Context,
    files: tuple[str, ...],
    store: Path,
    jobs: int | None,
    columns: dict[str, str],
    resources: Path | None,
) -> None:
    """Take texts into a store and read them; the store is made where there is none.

    FILE is what `communique read` takes, folders and archives too. A text that the store has is not read again: the
    command can be repeated after an interruption, a crash or with more files, and nothing is lost or doubled. Inputs
    that cannot be read are named on standard error, kept in the table `rejections`, and the rest is taken in.

    \b
    Exit codes: 0 all taken in or already there, 3 nothing could be read, 4 some rejected and the rest taken in,
    5 another process writes the store, 2 wrong usage, 1 internal fault, 130 interrupted.
    """
    from communique.store import Store
    from communique.store.ingest import ingest as take_in

    wiring.adopt(resources)
    with counting(wanted=True, total=wiring.total(files)) as (tick, report):
        tally = take_in(
            Store(store),
            _items(files, columns, report),
            jobs=jobs,
            tick=tick,
            reject=rejecting(report),
            notice=report,
            trace=traces(context),
        )
    click.echo(summary(store, tally))
    if tally.status == "interrupted":
        click.echo("interrupted: the same command takes in the rest", err=True)
        context.exit(Exit.INTERRUPTED)
    context.exit(_exit_code(tally))


def summary(store: Path, tally: Tally) -> str:
    """Returns what a run did, in lines for people."""
    lines = [
        f"{store}: run {tally.run_no}",
        f"  read           {tally.read:,}",
        f"  already there  {tally.already_there:,}",
        f"  rejected       {tally.rejected:,}" + (' (communique sql "FROM rejections")' if tally.rejected else ""),
    ]
    if tally.not_coded:
        by_lang = ", ".join(f"{lang} {count:,}" for lang, count in sorted(tally.not_coded.items()))
        lines.append(f"  not coded      {tally.not_coded.total():,} (stored; language: {by_lang})")
    families = ", ".join(f"{family} {count:,}" for family, count in sorted(tally.records.items()) if count)
    lines.append(f"  records        {families or 'none'}")
    return "\n".join([*lines, *links(tally)])


def links(tally: Tally) -> list[str]:
    """Returns what is linked and merged, in lines for people."""
    found = tally.links
    return [
        f"  repeats        {found.of_run:,} of this run, {found.documents:,} in the store"
        + (" (communique documents --duplicates)" if found.documents else ""),
        f"  events merged  {found.reports:,} reports tell of {found.events:,} events (communique events --merged)",
    ]


def _items(files: tuple[str, ...], columns: dict[str, str], report: Report) -> Iterator[RawDocument | Rejection]:
    from communique.intake.rejection import Rejection

    read_path = wiring.source(columns=columns, remark=report)
    for file in files:
        try:
            yield from read_path(file)
        except InputError as error:
            yield Rejection(error.code, error.place or file, error.message, error.fix or "")


def rejecting(report: Report) -> wiring.Reject:
    """Returns what reports a rejection as one line."""

    def reject(code: str, place: str, message: str, fix: str | None) -> None:
        report(rejection_line(code, place, message, fix))

    return reject


def _exit_code(tally: Tally) -> Exit:
    if not tally.read and not tally.already_there:
        return Exit.NOTHING_READ
    return Exit.SOME_REJECTED if tally.rejected else Exit.ALL_READ
