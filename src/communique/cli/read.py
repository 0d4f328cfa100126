"""The verb `read`: texts in, readings out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli import wiring
from communique.cli.exits import Exit
from communique.cli.options import DEBUG, debug_option, map_option, resources_option
from communique.cli.output import opened
from communique.cli.progress import Report, Tick, counting
from communique.model.document import RawDocument
from communique.model.errors import InputError

if TYPE_CHECKING:
    from communique.bulk import Outcome
    from communique.model.reading import Reading

    Render = Callable[[str, Reading], str]

PIPE_WIDTH = 100  # columns of a page that goes into a file or a pipe

EXAMPLES = """\b
Examples:
  communique read release.txt
  communique read --format jsonl --output readings.jsonl monday.txt tuesday.jsonl
  cat release.txt | communique read --format json -
"""


@dataclass(slots=True)
class Tally:
    """How many documents were read, and how many inputs or documents were not."""

    read: int = 0
    rejected: int = 0

    def exit_code(self) -> Exit:
        """Returns the exit code that these numbers mean."""
        if not self.read:
            return Exit.NOTHING_READ
        return Exit.SOME_REJECTED if self.rejected else Exit.ALL_READ


@click.command(epilog=EXAMPLES, short_help="Read texts into records.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="text: a page for people; json: one indented object a document; jsonl: one object a line.",
)
@click.option(
    "--output",
    "path",
    metavar="PATH",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of standard output; it appears when all is read.",
)
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
def read(
    context: click.Context,
    files: tuple[str, ...],
    form: str,
    path: Path | None,
    jobs: int | None,
    columns: dict[str, str],
    resources: Path | None,
) -> None:
    """Read texts into records: who said, promised, did and met whom, on whose word.

    FILE is plain text, Markdown, HTML, PDF, DOCX, a feed (RSS, Atom), a WARC archive, NewsML-G2, NITF or ninjs, JSONL
    or CSV with one document a line, a zip, tar or gz of these, or a folder; "-" is standard input. Readings come in
    the order of the input. Inputs that cannot be read are named on standard error, one line each, and the rest is read.

    \b
    Exit codes: 0 all read, 3 nothing could be read, 4 some rejected and the rest read,
    2 wrong usage, 1 internal fault, 130 interrupted.
    """
    if path is not None and str(path) == "-":
        path = None
    wiring.adopt(resources)
    render, encoding = _renderer(form, to_file=path is not None)
    # A display would run into a page that appears on the same terminal.
    apart = path is not None or not sys.stdout.isatty()
    debug, total = DEBUG in context.meta, wiring.total(files)
    with opened(path, encoding=encoding) as sink, counting(wanted=apart, total=total) as (tick, report):
        tally = read_all(
            files,
            render=render,
            write=sink.write,
            tick=tick,
            report=report,
            jobs=jobs,
            columns=columns,
            debug=debug,
        )
        if not tally.read:
            sink.abandon()
    if not tally.read and not tally.rejected:
        click.echo("C191 the input holds no documents", err=True)
    context.exit(tally.exit_code())


def read_all(
    files: Iterable[str],
    *,
    render: Render,
    write: Callable[[str], None],
    tick: Tick,
    report: Report,
    jobs: int | None = None,
    columns: dict[str, str] | None = None,
    debug: bool = False,
) -> Tally:
    """Reads every document of the files, writes each when it is done, and returns how many were read.

    A rejected input, or a document at which the reader raises (C190) or a process dies (C192), is reported in one
    line and passed over.
    """
    tally = Tally()

    def reject(line: str) -> None:
        report(line)
        tally.rejected += 1
        tick()

    raws = _documents(files, wiring.source(columns=columns, remark=report), reject)
    with closing(wiring.bulk()(raws, jobs=jobs, notice=report)) as outcomes:
        for outcome in outcomes:
            page = _page(outcome, render, reject, debug=debug)
            if page is not None:
                write(page)
                tally.read += 1
                tick()
    return tally


def _documents(files: Iterable[str], read_path: wiring.Source, reject: Report) -> Iterator[RawDocument]:
    """Yields raw documents, and tells `reject` a line for each input that was rejected."""
    for file in files:
        try:
            for item in read_path(file):
                if isinstance(item, RawDocument):
                    yield item
                else:
                    reject(rejection_line(item.code, item.place, item.message, item.fix))
        except InputError as error:
            reject(rejection_line(error.code, error.place or file, error.message, error.fix))


def _page(outcome: Outcome, render: Render, reject: Report, *, debug: bool) -> str | None:
    """Returns the rendered reading of a document, None (and a line for `reject`) where there is none."""
    raw, fault = outcome.raw, outcome.fault
    if outcome.reading is not None:
        try:
            return render(raw.text, outcome.reading)
        except Exception as error:  # one faulty document must not lose the others
            fault = wiring.fault(error)
    if fault is not None:
        reject(rejection_line(fault.code, fault.place or raw.place, fault.message, fault.fix))
        if debug and fault.trace:
            click.echo(fault.trace, err=True, nl=False)
    return None


def rejection_line(code: str, place: str, message: str, fix: str | None) -> str:
    """Returns one line for a rejected input; line breaks and control characters cannot leave it."""
    parts = [f"{code} {place}: {message}"]
    if fix:
        parts.append(fix)
    words = " ".join(" ".join(parts).split())
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in words)


def _renderer(form: str, *, to_file: bool) -> tuple[Render, str]:
    """Returns the function that renders a reading, and the encoding of the output. JSON is always UTF-8."""
    if form == "json":
        return (lambda text, reading: reading.to_json(indent=2) + "\n"), "utf-8"
    if form == "jsonl":
        return (lambda text, reading: reading.to_json() + "\n"), "utf-8"
    from rich.console import Console

    from communique.cli.page import render

    console, label = Console(), wiring.labels()
    plain = to_file or not console.is_terminal or console.is_dumb_terminal or console.legacy_windows
    fixed = to_file or not (console.is_terminal or os.environ.get("COLUMNS", "").isdigit())
    width = PIPE_WIDTH if fixed else console.width
    color = not (plain or console.no_color)
    encoding = "utf-8" if to_file else (sys.stdout.encoding or "utf-8")
    return (lambda text, reading: render(text, reading, label=label, width=width, color=color)), encoding
