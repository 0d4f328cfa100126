"""The verb `resolve`: who a phrase is, and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli import wiring
from communique.cli.options import debug_option, resources_option
from communique.cli.output import opened
from communique.cli.read import Tally, rejection_line

if TYPE_CHECKING:
    from communique.actors.phrases import Resolution
    from communique.intake.phrases import RawPhrase

_JSONL = (".jsonl", ".ndjson")

EXAMPLES = """\b
Examples:
  communique resolve "the Kenyan army"
  communique resolve --country Peru "the interior ministry"
  communique resolve --format jsonl actors.jsonl > resolved.jsonl
"""


@click.command(epilog=EXAMPLES, short_help="Tell who a phrase is: country, sector, and why.")
@click.argument("items", metavar="PHRASE|FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="text: who it is and why; json: one indented object a phrase, with the reasons; jsonl: one object a line.",
)
@click.option("--country", metavar="NAME", help="The country that the phrases are of, as a code, name or adjective.")
@click.option("--context", "beside", metavar="WORDS", help="Words beside the phrases that may tell the country.")
@click.option("--date", metavar="DATE", help="Handed through; a title in the words decides, never a date.")
@resources_option
@debug_option
@click.pass_context
def resolve(
    context: click.Context,
    items: tuple[str, ...],
    form: str,
    country: str | None,
    beside: str | None,
    date: str | None,
    resources: Path | None,
) -> None:
    """Tell who a phrase is: its country and PLOVER sector, and the words and tables that say so.

    PHRASE is a mention of an actor, as in a report. FILE is JSONL ("*.jsonl", or "-" for standard input) with one
    phrase a line: `text`, and where known `id`, `date`, `context`, `known_country`. Holders of an office are known
    by the title in the words only. Lines that cannot be read are named on standard error.
    """
    wiring.adopt(resources)
    tally, encoding = Tally(), (sys.stdout.encoding or "utf-8") if form == "text" else "utf-8"
    with opened(None, encoding=encoding) as sink:
        for item in _phrases(items, country=country, beside=beside, date=date):
            if isinstance(item, str):
                click.echo(item, err=True)
                tally.rejected += 1
            else:
                sink.write(_RENDER[form](*item))
                tally.read += 1
    context.exit(tally.exit_code())


def _phrases(
    items: Sequence[str], *, country: str | None, beside: str | None, date: str | None
) -> Iterator[tuple[RawPhrase, Resolution] | str]:
    """Yields each phrase with who it is, and a line for each input that was rejected."""
    from communique.actors.phrases import resolve_phrase
    from communique.intake.phrases import RawPhrase, read_phrases

    for item in items:
        files = item == "-" or item.lower().endswith(_JSONL)
        for raw in read_phrases(item) if files else [RawPhrase(item, "phrase")]:
            if not isinstance(raw, RawPhrase):
                yield rejection_line(raw.code, raw.place, raw.message, raw.fix)
                continue
            found = resolve_phrase(
                raw.text,
                date=raw.date or date,
                context=raw.context or beside,
                known_country=raw.known_country or country,
            )
            yield raw, found


def _row(raw: RawPhrase, found: Resolution) -> dict[str, object]:
    return {
        "external_id": raw.external_id,
        "text": raw.text,
        "country": found.country,
        "sector": found.sector,
        "label": found.label,
    }


def _as_jsonl(raw: RawPhrase, found: Resolution) -> str:
    return json.dumps(_row(raw, found), ensure_ascii=False) + "\n"


def _as_json(raw: RawPhrase, found: Resolution) -> str:
    why = [{"words": r.words, "decided": r.decided, "line": r.line} for r in found.why]
    row = _row(raw, found) | {"id": found.id, "date": found.date, "why": why}
    return json.dumps(row, ensure_ascii=False, indent=2) + "\n"


def _as_text(raw: RawPhrase, found: Resolution) -> str:
    """Returns the phrase, who it is, and a line for each reason."""
    from communique.facts import table

    sectors = {row["id"]: row["name"] for row in table("ontology/sectors")}
    sector = f"{found.sector} ({sectors.get(found.sector, found.sector)})" if found.sector else "no sector"
    who = f"  {found.label or 'no known actor'}: {found.country or 'no country'}, {sector}"
    lines = [" ".join(raw.text.split()), who]
    lines += [f'  "{" ".join(r.words.split())}": {r.decided}, by {r.line}' for r in found.why]
    return "\n".join(lines) + "\n"


_RENDER: dict[str, Callable[[RawPhrase, Resolution], str]] = {
    "text": _as_text,
    "json": _as_json,
    "jsonl": _as_jsonl,
}
