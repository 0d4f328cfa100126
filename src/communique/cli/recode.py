"""The verb `recode`: stored documents read again with the rules of today."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli import wiring
from communique.cli.exits import Exit
from communique.cli.ingest import links, rejecting
from communique.cli.options import debug_option, resources_option, store_option, traces
from communique.cli.progress import counting

EXAMPLES = """\b
Examples:
  communique recode
  communique recode --all --jobs 2
  communique recode --resources mine
"""


@click.command(epilog=EXAMPLES, short_help="Read the store's documents again with new rules.")
@store_option
@click.option("--all", "everything", is_flag=True, help="Also those that these very versions have read.")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Read with N processes; without it, one for each core where there are more than 20 documents.",
)
@resources_option
@debug_option
@click.pass_context
def recode(context: click.Context, store: Path, everything: bool, jobs: int | None, resources: Path | None) -> None:
    """Read the documents of the store again with the rules, tables and parser of today.

    Read are those that other versions read last, those whose reading failed, and those of which an input told a
    title, publisher, date or type later. What earlier runs read stays, and so do people's judgements; `communique
    changes` shows what is new. Broken off, the same command reads the rest.
    """
    from communique.store import Store
    from communique.store.recode import recode as read_again

    wiring.adopt(resources)
    count = 0

    def begin(number: int) -> None:
        nonlocal count
        count = number

    with counting(wanted=True, total=lambda: count or None) as (tick, report):
        tally = read_again(
            Store(store),
            everything=everything,
            jobs=jobs,
            begin=begin,
            tick=tick,
            reject=rejecting(report),
            notice=report,
            trace=traces(context),
        )
    lines = [
        f"{store}: run {tally.run_no}",
        f"  read again     {tally.read:,} of {count:,}",
        f"  read alike     {tally.read - tally.changed:,}",
        f"  read otherwise {tally.changed:,}",
        f"  rejected       {tally.rejected:,}",
        *links(tally),
    ]
    click.echo("\n".join(lines))
    if tally.status == "interrupted":
        click.echo("interrupted: the same command reads the rest", err=True)
        context.exit(Exit.INTERRUPTED)
    context.exit(Exit.SOME_REJECTED if tally.rejected else Exit.ALL_READ)
