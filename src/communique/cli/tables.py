"""The records of a reading as tables, one a family."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from communique.cli.marked import one_line
from communique.dates.shown import days_shown

if TYPE_CHECKING:
    from communique.model.reading import Reading
    from communique.model.records import (
        Attribution,
        Commitment,
        Encounter,
        Event,
        EventActor,
        Evidence,
        Issued,
        Origin,
        Position,
    )

Label = Callable[[str], str]
Cell = list[str]  # the lines of a cell; empty ones are left out

NARROW = 76  # columns that a table of records needs
DIRECTION = {1: "for", -1: "against", 0: "neither for nor against"}


def tables(reading: Reading, *, label: Label, width: int) -> list[Table]:
    """Returns a table for each record family that the reading has, in the order of the page.

    Under 76 columns, where five columns would break words, each record is a block of named lines.
    """
    families: list[tuple[str, str, Sequence[str], list[Sequence[Cell]]]] = [
        (
            "Encounters",
            "M",
            ("who met", "what", "when and where"),
            [_encounter(r, label) for r in reading.encounters],
        ),
        (
            "Issued documents",
            "D",
            ("issued by", "document", "status"),
            [_issued(r, label) for r in reading.issued],
        ),
        (
            "Positions",
            "P",
            ("who", "stance", "on what"),
            [_position(r, label) for r in reading.in_text_order("positions")],
        ),
        (
            "Commitments",
            "C",
            ("who", "promise", "to do what"),
            [_commitment(r, label) for r in reading.commitments],
        ),
        ("Events", "E", ("who, toward whom", "event", "words"), [_event(r, label) for r in reading.events]),
    ]
    shape = _wide if width >= NARROW else _blocks
    return [
        shape(f"{title} ({len(rows)})", letter, (*heads, "on whose word"), rows)
        for title, letter, heads, rows in families
        if rows
    ]


def _wide(title: str, letter: str, heads: Sequence[str], rows: list[Sequence[Cell]]) -> Table:
    """Returns a table with a row a record."""
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, expand=True)
    table.pad_edge = False
    table.add_column("", no_wrap=True)
    for head, ratio in zip(heads, (3, 3, 6, 4), strict=True):
        table.add_column(head, ratio=ratio, overflow="fold")
    for number, cells in enumerate(rows, 1):
        table.add_row(Text(f"{letter}{number}", style="bold"), *(_cell(cell) for cell in cells))
        if number < len(rows):
            table.add_section()
    return table


def _blocks(title: str, letter: str, heads: Sequence[str], rows: list[Sequence[Cell]]) -> Table:
    """Returns a table of two columns with a block of named lines a record."""
    table = Table(title=title, title_justify="left", title_style="bold", box=None, show_header=False)
    table.pad_edge = False
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for number, cells in enumerate(rows, 1):
        table.add_row(Text(f"{letter}{number}", style="bold"), "")
        for head, cell in zip(heads, cells, strict=True):
            table.add_row(Text(head, style="dim"), _cell(cell))
        table.add_row("", "")
    return table


def _cell(lines: Cell) -> Text:
    return Text("\n".join(one_line(line) for line in lines if line), overflow="fold")


def _names(ids: Iterable[str], label: Label) -> str:
    return ", ".join(label(each) for each in ids)


def _tagged(tag: str, value: str | None) -> str:
    return f"{tag}: {value}" if value else ""


def _words(evidence: Evidence | None) -> str:
    return f"“{one_line(evidence.exact)}”" if evidence else ""


def _listed(stretches: Iterable[Evidence]) -> str:
    return "; ".join(_words(each) for each in stretches)


def _dates(start: str | None, end: str | None) -> str:
    return " to ".join(dict.fromkeys(date for date in (start, end) if date))


def _word(attribution: Attribution, origin: Origin, label: Label) -> Cell:
    """Returns the last cell of every row: who says so, how we know, and what made the record."""
    return [
        _names(attribution.speaker, label) or "not known",
        f"{attribution.basis.replace('_', ' ')}, tier {attribution.tier}",
        _tagged("by", origin.rule or origin.model or origin.person),
    ]


def _unmarked(iteration: str) -> str:
    return "" if iteration == "unmarked" else iteration


def _mode(mode: str) -> str:
    return "" if mode == "unilateral" else f"({mode})"


def _position(record: Position, label: Label) -> Sequence[Cell]:
    act = record.act.replace("_", " ")
    negated = "negated: " if record.negated and not act.startswith("not ") else ""
    return (
        [
            _names(record.holders, label),
            _mode(record.holder_mode),
            _tagged("through", ", ".join(record.via_persons)),
        ],
        [
            f"{negated}{act}",
            f"{record.stance_class}, {DIRECTION[record.polarity]}",
            _unmarked(record.iteration),
            "inside a pledge" if record.basis == "embedded" else "",
            ", ".join(f"{each.kind} “{each.text}”" for each in record.modifiers),
        ],
        [
            _words(record.object) or _words(record.evidence),
            _tagged("issue", ", ".join(record.issues)),
            _tagged("toward", _names(record.toward, label)),
            _tagged("condition", _listed(record.conditions)),
        ],
        _word(record.attribution, record.origin, label),
    )


def _commitment(record: Commitment, label: Label) -> Sequence[Cell]:
    return (
        [
            _names(record.committers, label),
            _mode(record.mode),
            _tagged("with", _names(record.partners, label)),
            _tagged("through", ", ".join(record.via_persons)),
        ],
        [
            record.type.replace("_", " "),
            f"force {record.force} of 6",
            f"specificity {record.specificity} of 3",
            _unmarked(record.iteration),
        ],
        [
            _listed(record.actions) or _words(record.evidence),
            _tagged("issue", ", ".join(record.issues)),
            _tagged("for", _names(record.beneficiaries, label)),
            _tagged("quantity", record.quantity),
            _tagged("deadline", record.deadline),
            _tagged("due", days_shown(record.deadline_first, record.deadline_last)),
            _tagged("through", record.mechanism),
            _tagged("condition", _listed(record.conditions)),
        ],
        _word(record.attribution, record.origin, label),
    )


def _encounter(record: Encounter, label: Label) -> Sequence[Cell]:
    people = [
        f"{each.person or each.role}{f' ({label(each.side)})' if each.side else ''}"
        for each in record.participants
        if each.person or each.role
    ]
    return (
        [_names(record.sides, label), *people],
        [
            record.kind,
            record.status,
            _tagged("host", label(record.host) if record.host else None),
            _tagged("visitor", label(record.visitor) if record.visitor else None),
        ],
        [_dates(record.start, record.end) or record.date_text or "", record.place or "", _words(record.evidence)],
        _word(record.attribution, record.origin, label),
    )


def _issued(record: Issued, label: Label) -> Sequence[Cell]:
    return (
        [_names(record.issuers, label)],
        [record.kind.replace("_", " "), record.title or ""],
        [record.status, record.date or "", _words(record.evidence)],
        _word(record.attribution, record.origin, label),
    )


def _event(record: Event, label: Label) -> Sequence[Cell]:
    mode = f" / {record.event_mode}" if record.event_mode else ""
    cameo = f"CAMEO {record.cameo}" if record.cameo else ""
    return (
        [_event_actors(record.actors, label), _tagged("toward", _event_actors(record.recipients, label))],
        [f"{record.event_type}{mode}", record.quad, cameo, record.status],
        [
            _words(record.evidence),
            _dates(record.date, record.date_end),
            record.place or "",
            ", ".join(record.contexts),
        ],
        _word(record.attribution, record.origin, label),
    )


def _event_actors(actors: Iterable[EventActor], label: Label) -> str:
    return ", ".join(f"{label(each.id)}{f' [{each.sector}]' if each.sector else ''}" for each in actors)
