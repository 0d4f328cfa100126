"""A count of documents on standard error, for people who wait."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

FEW = 3  # documents that need no progress display

Tick = Callable[[], None]
Report = Callable[[str], None]


@contextmanager
def counting(*, wanted: bool) -> Iterator[tuple[Tick, Report]]:
    """Yields (tick, report): call `tick` after each document; `report` prints a line beside the display.

    Nothing is shown for a few documents, where standard error is no terminal, or where not `wanted`.
    """
    if not wanted or not sys.stderr.isatty():
        yield (lambda: None), _plain
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} documents"), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("read", total=None, visible=False)

        def tick() -> None:
            progress.advance(task)
            progress.update(task, visible=progress.tasks[0].completed > FEW)

        def report(line: str) -> None:
            console.print(line, markup=False, highlight=False, soft_wrap=True)

        yield tick, report


def _plain(line: str) -> None:
    click.echo(line, err=True)
