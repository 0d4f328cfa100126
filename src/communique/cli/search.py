"""The verb `search`: documents that hold words."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli.options import debug_option, store_option

if TYPE_CHECKING:
    from rich.text import Text

    from communique.store.search import Hit

EXAMPLES = """\b
Examples:
  communique search fisheries agreement
  communique search '"illegal fishing" gulf*'
  communique search --format jsonl sanctions > hits.jsonl
"""


@click.command(epilog=EXAMPLES, short_help="Find documents by their words.")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="So many documents at most.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="text: documents with the words marked; jsonl: one object a document, with the offsets of the words.",
)
@store_option
@debug_option
def search(words: tuple[str, ...], limit: int, form: str, store: Path) -> None:
    """Find the documents that hold all WORDS, the best first, with the words marked.

    Forms of a word count as the word ("visits", "visit"), and case and accents do not. "Words in quotation marks" stand
    together, and word* is the beginning of one. The index of words is kept beside the store and made up when needed.
    """
    from communique.store import open_store
    from communique.store.search import search as find

    hits = find(open_store(store), " ".join(words), limit=limit)
    if form == "jsonl":
        for hit in hits:
            click.echo(json.dumps(_row(hit), ensure_ascii=False))
        return
    _show(hits)


def _row(hit: Hit) -> dict[str, object]:
    start, end = hit.excerpt()
    return {
        "document_id": hit.document_id,
        "title": hit.title,
        "publisher": hit.publisher,
        "published_at": hit.published_at,
        "score": round(hit.score, 4),
        "excerpt": {"start": start, "end": end, "exact": hit.text[start:end]},
        "hits": [{"start": a, "end": b, "exact": hit.text[a:b]} for a, b in hit.spans],
    }


def _show(hits: list[Hit]) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    fixed = not (console.is_terminal or os.environ.get("COLUMNS", "").isdigit())
    console = Console(highlight=False, width=100 if fixed else None)
    for hit in hits:
        console.print(hit.title or "(no title)", style="bold", markup=False)
        facts = (hit.published_at, hit.publisher, hit.document_id, f"{len(hit.spans)} hits")
        console.print("  " + ", ".join(fact for fact in facts if fact), markup=False)
        console.print(_marked(hit, colour=console.is_terminal and not console.no_color))
        console.print()
    console.print(f"{len(hits)} {'document' if len(hits) == 1 else 'documents'}")


def _marked(hit: Hit, *, colour: bool) -> Text:
    """Returns the excerpt with its words marked: in colour on a terminal, between asterisks elsewhere."""
    from rich.text import Text

    start, end = hit.excerpt()
    shown, at = Text("  " + ("… " if start else "")), start
    for a, b in hit.spans:
        if start <= a and b <= end:
            shown.append(_flat(hit.text[at:a]))
            shown.append(
                _flat(hit.text[a:b]) if colour else f"*{_flat(hit.text[a:b])}*", style="bold reverse" if colour else ""
            )
            at = b
    shown.append(_flat(hit.text[at:end]) + (" …" if end < len(hit.text) else ""))
    return shown


def _flat(words: str) -> str:
    from communique.cli.marked import shown

    return shown(words).replace("\n", " ")
