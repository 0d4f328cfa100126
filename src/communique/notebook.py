"""A reading as a page for notebooks: self-contained HTML without scripts, for light and dark backgrounds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from communique.actors.labels import label
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

Cell = list[str]  # the lines of a cell, as HTML; empty ones are left out

CLAIMS = "Records are claims with sources: who asserts what, not facts."
TIERS = {
    1: "joint text as issued",
    2: "one side's text about itself",
    3: "one side's text about the other side",
    4: "a report that quotes a document or an official",
    5: "a headline or a secondary summary",
}
MOST = 100  # records of one family that are shown
STYLE = """
.communique-reading{color:inherit;background:transparent;font-size:.92em;line-height:1.4;max-width:76em}
.communique-reading .cq-title{font-weight:bold;font-size:1.2em;margin:.2em 0}
.communique-reading .cq-claims{font-style:italic;margin:.2em 0 .6em}
.communique-reading .cq-wide{overflow-x:auto}
.communique-reading table{border-collapse:collapse;margin:.6em 0 1em;width:100%;color:inherit;background:transparent}
.communique-reading caption{caption-side:top;text-align:left;font-weight:bold;color:inherit;padding:.3em 0}
.communique-reading tr{background:transparent}
.communique-reading th,.communique-reading td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;
border:0;border-top:1px solid rgba(128,128,128,.45);color:inherit;background:transparent;white-space:normal;
overflow-wrap:break-word}
.communique-reading thead th{border-top:0}
.communique-reading .cq-wide table{table-layout:fixed;min-width:56em}
.communique-reading .cq-wide th:nth-child(1){width:5em}
.communique-reading .cq-wide th:nth-child(2),.communique-reading .cq-wide th:nth-child(3){width:15%}
.communique-reading .cq-wide th:nth-child(5){width:16%}
.communique-reading .cq-wide th:nth-child(6){width:13%}
.communique-reading .cq-head th{font-weight:normal;white-space:nowrap;width:1%;padding-right:1.6em}
.communique-reading .cq-head th,.communique-reading .cq-head td{border-top:0;padding-top:.1em;padding-bottom:.1em}
"""
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # what HTML may not hold
_DIRECTION = {1: "for", -1: "against", 0: "neither for nor against"}
_WHO, _WORD = "who", "on whose word"


def html(reading: Reading) -> str:
    """Returns the reading as HTML: head, a table a record family, what was covered, and warnings.

    >>> from communique import read
    >>> "<caption>Positions (1)</caption>" in html(read("Benin welcomes the ruling on the reef."))
    True
    """
    families: tuple[tuple[str, str, tuple[str, str, str], list[Sequence[Cell]]], ...] = (
        (
            "Positions",
            "P",
            (_WHO, "stance", "on what"),
            [_position(r) for r in reading.in_text_order("positions")[:MOST]],
        ),
        ("Commitments", "C", (_WHO, "promise", "to do what"), [_commitment(r) for r in reading.commitments[:MOST]]),
        ("Encounters", "M", ("who met", "what", "when and where"), [_encounter(r) for r in reading.encounters[:MOST]]),
        ("Issued documents", "D", ("issued by", "document", "status"), [_issued(r) for r in reading.issued[:MOST]]),
        ("Events", "E", ("who, toward whom", "event", "words"), [_event(r) for r in reading.events[:MOST]]),
    )
    totals = [len(reading.positions), len(reading.commitments), len(reading.encounters)]
    totals += [len(reading.issued), len(reading.events)]
    tables = [
        _table(title, letter, heads, rows, total)
        for (title, letter, heads, rows), total in zip(families, totals, strict=True)
        if rows
    ]
    body = "".join([*tables, *([] if tables else ["<p>No records were found in this document.</p>"]), *_foot(reading)])
    return f'<div class="communique-reading"><style>{STYLE}</style>{_head(reading)}{body}</div>'


def _head(reading: Reading) -> str:
    doc = reading.document
    tier = f"{doc.provenance_tier}, {TIERS.get(doc.provenance_tier, 'not known')}"
    facts = (
        ("type", doc.doctype.replace("_", " ")),
        ("publisher", doc.publisher or "not known"),
        ("date", doc.published_at or doc.dateline.date or "not known"),
        ("tier", tier),
        ("parties", _names(doc.parties) or "none found"),
        ("dateline", ", ".join(p for p in (doc.dateline.place, doc.dateline.date, doc.dateline.agency) if p)),
        ("document", doc.external_id or doc.id),
    )
    rows = "".join(f'<tr><th scope="row">{name}</th><td>{_plain(value)}</td></tr>' for name, value in facts if value)
    title = _plain(doc.title or "Untitled document")
    return (
        f'<p class="cq-title" role="heading" aria-level="3">{title}</p><p class="cq-claims">{CLAIMS}</p>'
        f'<table class="cq-head" aria-label="The document"><tbody>{rows}</tbody></table>'
    )


def _table(title: str, letter: str, heads: tuple[str, str, str], rows: list[Sequence[Cell]], total: int) -> str:
    columns = "".join(f'<th scope="col">{head}</th>' for head in ("record", *heads, _WORD, "rule"))
    body = "".join(
        f'<tr><th scope="row">{letter}{number}</th>{"".join(f"<td>{_cell(cell)}</td>" for cell in cells)}</tr>'
        for number, cells in enumerate(rows, 1)
    )
    rest = f"<p>{total - len(rows)} more are in the reading and not shown here.</p>" if total > len(rows) else ""
    return (
        f'<div class="cq-wide"><table><caption>{title} ({total})</caption><thead><tr>{columns}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>{rest}"
    )


def _foot(reading: Reading) -> list[str]:
    """Returns what became of the sentences, and the warnings."""
    reasons = Counter((part.reason or "no reason").replace("_", " ") for part in reading.coverage if not part.records)
    told = "; ".join(f"{_plain(reason)} {n}" for reason, n in sorted(reasons.items(), key=lambda i: (-i[1], i[0])))
    held = sum(bool(part.records) for part in reading.coverage)
    line = f"{len(reading.coverage)} sentences, {held} with records" + (f"; without: {told}" if told else "")
    return [f"<p>{line}.</p>", *(f"<p><strong>warning: {_plain(w)}</strong></p>" for w in reading.warnings)]


def _position(record: Position) -> Sequence[Cell]:
    act = record.act.replace("_", " ")
    negated = "negated: " if record.negated and not act.startswith("not ") else ""
    return (
        [_names_of(record.holders), _mode(record.holder_mode), _tagged("through", ", ".join(record.via_persons))],
        [
            _plain(f"{negated}{act}"),
            _plain(f"{record.stance_class}, {_DIRECTION[record.polarity]}"),
            _unmarked(record.iteration),
            "inside a pledge" if record.basis == "embedded" else "",
        ],
        [
            _words(record.object or record.evidence),
            _tagged("issue", ", ".join(record.issues)),
            _tagged("toward", _names(record.toward)),
            *(f"condition: {_words(each)}" for each in record.conditions),
        ],
        *_source(record.attribution, record.origin),
    )


def _commitment(record: Commitment) -> Sequence[Cell]:
    return (
        [
            _names_of(record.committers),
            _mode(record.mode),
            _tagged("with", _names(record.partners)),
            _tagged("through", ", ".join(record.via_persons)),
        ],
        [
            _plain(record.type.replace("_", " ")),
            f"force {record.force} of 6",
            f"specificity {record.specificity} of 3",
            _unmarked(record.iteration),
        ],
        [
            *([_words(each) for each in record.actions] or [_words(record.evidence)]),
            _tagged("issue", ", ".join(record.issues)),
            _tagged("quantity", record.quantity),
            _tagged("deadline", record.deadline),
            _tagged("due", days_shown(record.deadline_first, record.deadline_last)),
            *(f"condition: {_words(each)}" for each in record.conditions),
        ],
        *_source(record.attribution, record.origin),
    )


def _encounter(record: Encounter) -> Sequence[Cell]:
    people = [
        _plain(f"{each.person or each.role}{f' ({label(each.side)})' if each.side else ''}")
        for each in record.participants
        if each.person or each.role
    ]
    return (
        [_names_of(record.sides), *people],
        [
            record.kind,
            record.status,
            _tagged("host", label(record.host) if record.host else None),
            _tagged("visitor", label(record.visitor) if record.visitor else None),
        ],
        [_dates(record.start, record.end) or _plain(record.date_text), _plain(record.place), _words(record.evidence)],
        *_source(record.attribution, record.origin),
    )


def _issued(record: Issued) -> Sequence[Cell]:
    return (
        [_names_of(record.issuers)],
        [_plain(record.kind), _plain(record.title)],
        [record.status, _plain(record.date), _words(record.evidence)],
        *_source(record.attribution, record.origin),
    )


def _event(record: Event) -> Sequence[Cell]:
    mode = f" / {record.event_mode}" if record.event_mode else ""
    return (
        [_plain(_sides(record.actors)), _tagged("toward", _sides(record.recipients))],
        [
            _plain(f"{record.event_type}{mode}"),
            _plain(record.quad),
            _plain(f"CAMEO {record.cameo}") if record.cameo else "",
            record.status,
        ],
        [_words(record.evidence), _dates(record.date, record.date_end), _plain(record.place)],
        *_source(record.attribution, record.origin),
    )


def _source(attribution: Attribution, origin: Origin) -> tuple[Cell, Cell]:
    """Returns the last cells of every row: who says so and how we know, and what made the record."""
    said = _plain(f"{attribution.basis.replace('_', ' ')}, tier {attribution.tier}")
    return [_names_of(attribution.speaker), said], [_plain(origin.rule or origin.model or origin.person)]


def _names(ids: Iterable[str]) -> str:
    return ", ".join(label(each) for each in ids)


def _names_of(ids: Iterable[str]) -> str:
    return _plain(_names(ids) or "not known")


def _sides(actors: Iterable[EventActor]) -> str:
    return ", ".join(f"{label(each.id)}{f' [{each.sector}]' if each.sector else ''}" for each in actors)


def _dates(start: str | None, end: str | None) -> str:
    return _plain(" to ".join(dict.fromkeys(date for date in (start, end) if date)))


def _mode(mode: str) -> str:
    return "" if mode == "unilateral" else f"({_plain(mode)})"


def _unmarked(iteration: str) -> str:
    return "" if iteration == "unmarked" else _plain(iteration)


def _tagged(tag: str, value: str | None) -> str:
    return f"{tag}: {_plain(value)}" if value else ""


def _words(evidence: Evidence) -> str:
    return f"“<bdi>{_plain(evidence.exact)}</bdi>”"  # its own direction cannot turn the words around it


def _plain(text: str | None) -> str:
    """Returns text that is safe inside HTML: one line, escaped, without what HTML may not hold."""
    return escape(_UNSAFE.sub("\N{REPLACEMENT CHARACTER}", " ".join((text or "").split())))


def _cell(lines: Cell) -> str:
    return "<br>".join(line for line in lines if line)
