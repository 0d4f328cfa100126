"""The readable page of one document: head, marked text, tables, what was covered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from communique.cli.marked import FAMILIES, marked, one_line
from communique.cli.tables import Label, tables
from communique.notebook import CLAIMS, TIERS

if TYPE_CHECKING:
    from communique.model.reading import Reading

NARROWEST = 40


def render(text: str, reading: Reading, *, label: Label, width: int, color: bool) -> str:
    """Returns the page as text for a terminal of `width` columns; without `color` it has no escape codes."""
    console = Console(
        file=StringIO(),
        width=max(width, NARROWEST),
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(page(text, reading, label=label, width=console.width))
    return "".join(f"{line.rstrip(' ')}\n" for line in capture.get().rstrip("\n").split("\n"))


def page(text: str, reading: Reading, *, label: Label, width: int) -> Group:
    """Returns the page of a document as a renderable; `label` gives our name of an actor id."""
    parts: list[RenderableType] = [
        Rule(style="dim"),
        Text(one_line(reading.document.title or "Untitled document"), style="bold"),
        Text(CLAIMS, style="italic"),
        Text(),
        _head(reading, label),
        Text(),
        marked(text, reading),
        Text(),
        *tables(reading, label=label, width=width),
        *_foot(reading),
    ]
    return Group(*parts)


def _head(reading: Reading, label: Label) -> Table:
    """Returns the document's own facts as two columns."""
    doc = reading.document
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    facts = [
        ("type", doc.doctype.replace("_", " ")),
        ("publisher", doc.publisher or "not known"),
        ("date", doc.published_at or doc.dateline.date or "not known"),
        ("tier", f"{doc.provenance_tier}, {TIERS.get(doc.provenance_tier, 'not known')}"),
        ("parties", ", ".join(_party(each, label) for each in doc.parties) or "none found"),
        ("dateline", ", ".join(p for p in (doc.dateline.place, doc.dateline.date, doc.dateline.agency) if p)),
        ("document", doc.external_id or doc.id),
    ]
    for name, value in facts:
        if value:
            grid.add_row(name, Text(one_line(value)))
    return grid


def _party(party: str, label: Label) -> str:
    name = label(party)
    return name if name == party else f"{name} ({party})"


def _foot(reading: Reading) -> Iterator[Text]:
    """Yields what became of the sentences, and the warnings."""
    with_records = sum(bool(part.records) for part in reading.coverage)
    reasons = Counter(part.reason for part in reading.coverage if not part.records)
    yield Text("Coverage", style="bold")
    line = f"{_count(len(reading.coverage), 'sentence')}, {with_records} with records"
    if reasons:
        told = ", ".join(
            f"{(reason or 'no reason').replace('_', ' ')} {n}" for reason, n in sorted(reasons.items(), key=_rank)
        )
        line += f", {sum(reasons.values())} without: {told}"
    yield Text(f"{line}.")
    if not any(getattr(reading, family) for family, _, _ in FAMILIES):
        yield Text("No records were found in this document.")
    for warning in reading.warnings:
        yield Text(one_line(f"warning: {warning}"), style="bold")


def _rank(item: tuple[str | None, int]) -> tuple[int, str]:
    return -item[1], item[0] or ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
