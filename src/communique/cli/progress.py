"""How far the reading is, on standard error, for people who wait."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

FEW = 3  # documents that need no progress display

Tick = Callable[[], None]
Report = Callable[[str], None]


@contextmanager
def counting(*, wanted: bool, total: Callable[[], int | None] = lambda: None) -> Iterator[tuple[Tick, Report]]:
    """Yields (tick, report): call `tick` after each document; `report` prints a line beside the display.

    The display has the documents done, their rate and, where `total` tells their number, a bar and the time left.
    Nothing is shown for a few documents, where standard error is no terminal, or where not `wanted`.
    """
    if not wanted or not sys.stderr.isatty():
        yield (lambda: None), _plain
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    number = total()
    count = TextColumn("{task.completed:.0f} documents" if number is None else "{task.completed:.0f} of {task.total}")
    rate = TextColumn("{task.fields[rate]}")
    columns = (
        (SpinnerColumn(), count, rate, TimeElapsedColumn())
        if number is None
        else (BarColumn(), count, rate, TimeRemainingColumn(elapsed_when_finished=True))
    )
    console, begun, done = Console(stderr=True), time.monotonic(), 0
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("read", total=number, visible=False, rate="")

        def tick() -> None:
            nonlocal done
            done += 1
            speed = done / max(time.monotonic() - begun, 0.001)
            progress.update(task, completed=done, visible=done > FEW, rate=f"{speed:.1f} a second")

        def report(line: str) -> None:
            console.print(line, markup=False, highlight=False, soft_wrap=True)

        yield tick, report


def _plain(line: str) -> None:
    click.echo(line, err=True)
