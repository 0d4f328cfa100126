"""The verb `changes`: what two runs read otherwise."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from communique.cli.options import debug_option, store_option
from communique.cli.output import opened

if TYPE_CHECKING:
    from communique.store.changes import Change, Comparison

EXAMPLES = """\b
Examples:
  communique changes
  communique changes 3 7
  communique changes --format jsonl > changes.jsonl
"""

_SIGNS = {"came": "+", "went": "-", "changed": "~"}
_NAMED = ("holders", "committers", "sides", "issuers", "actor_ids")
_LABELS = ("class", "act", "type", "kind", "event_type", "event_mode")
_CUT = 100


@click.command(epilog=EXAMPLES, short_help="Show what two runs read otherwise, and why.")
@click.argument("runs", metavar="[RUN RUN]", nargs=-1, type=click.IntRange(min=1))
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="text: documents with what came (+), went (-) and changed (~); jsonl: one object a change.",
)
@click.option("--summary", is_flag=True, help="Only the versions and the numbers.")
@debug_option
def changes(runs: tuple[int, ...], store: Path, form: str, summary: bool) -> None:
    """Show which records came, went and changed between two runs, field by field, and why.

    Compared is how the collection read after the one run and after the other; without RUN RUN, before and after the
    last `communique recode`. Documents that the later run brought are counted, and their records are no changes.
    """
    if len(runs) not in (0, 2):
        raise click.UsageError("Name two runs, or none.")
    from communique.store import open_store
    from communique.store.changes import changes as found
    from communique.store.changes import compare

    opened_store = open_store(store)
    comparison = compare(opened_store, *sorted(runs))
    every, encoding = found(opened_store, comparison), "utf-8" if form == "jsonl" else sys.stdout.encoding or "utf-8"
    with opened(None, encoding=encoding) as page:
        for line in _jsonl(every) if form == "jsonl" else _text(comparison, every, summary=summary):
            page.write(line + "\n")


def _jsonl(every: Iterator[Change]) -> Iterator[str]:
    for change in every:
        row = {
            "kind": change.kind,
            "family": change.family,
            "document_id": change.document_id,
            "id": change.id,
            "evidence": change.evidence,
            "rule": list(change.rule),
            "fields": {name: list(values) for name, values in change.fields.items()},
        }
        yield json.dumps(row, ensure_ascii=False, default=str)


def _text(comparison: Comparison, every: Iterator[Change], *, summary: bool) -> Iterator[str]:
    """Yields the versions, the changes of each document, and the numbers."""
    yield f"run {comparison.earlier} and run {comparison.later}"
    for name, (before, after) in comparison.versions.items():
        yield f"  {name}: {', '.join(before)} -> {', '.join(after)}"
    if not comparison.versions:
        yield "  the same versions"
    counts: Counter[tuple[str, str]] = Counter()
    for document, group in groupby(every, key=lambda change: (change.document_id, change.title)):
        lines = []
        for change in group:
            counts[change.family, change.kind] += 1
            lines += _lines(change)
        if not summary:
            yield from ("", f"{document[0]}  {document[1]}", *lines)
    yield ""
    yield f"documents read otherwise: {len(comparison.changed_documents):,}; new: {comparison.new_documents:,}"
    for family in dict.fromkeys(family for family, _ in sorted(counts)):
        told = ", ".join(f"{counts[family, kind]:,} {kind}" for kind in _SIGNS if counts[family, kind])
        yield f"  {family}: {told}"


def _lines(change: Change) -> list[str]:
    """Returns a change: who and what, on which words, by which rule, and the fields that differ."""
    record = change.record
    who = next((", ".join(record[name]) for name in _NAMED if record.get(name)), "")
    what = " ".join(str(record[name]) for name in _LABELS if record.get(name))
    lines = [
        f"  {_SIGNS[change.kind]} {change.family[:-1] if change.family[-1] == 's' else change.family} {who}: {what}"
    ]
    lines.append(f"      {_short(change.evidence)}")
    before, after = change.rule
    rule = f"{before} -> {after}" if change.kind == "changed" and before != after else after or before or "none"
    lines.append(f"      rule {rule}")
    for name, (old, new) in change.fields.items():
        if name != "rule":
            lines.append(f"      {name}: {_short(old)} -> {_short(new)}")
    return lines


def _short(value: Any) -> str:
    words = " ".join(
        str(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)).split()
    )
    words = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in words)
    return words if len(words) <= _CUT else words[: _CUT - 1] + "…"
