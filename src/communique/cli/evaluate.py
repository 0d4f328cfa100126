"""The verb `evaluate`: how readings compare with gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from communique.cli import wiring
from communique.cli.exits import Exit
from communique.cli.options import debug_option
from communique.cli.progress import counting
from communique.cli.read import rejection_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from communique.evaluation.gold import GoldDocument, Record
    from communique.evaluation.score import Scores

EXAMPLES = """\b
Examples:
  communique evaluate gold.jsonl
  communique evaluate gold.jsonl --hold-out --misses 10
  communique evaluate gold.jsonl --readings readings.jsonl --json
"""

existing = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(epilog=EXAMPLES, short_help="Measure readings, or resolved phrases, against gold.")
@click.argument("gold", metavar="GOLD", type=existing)
@click.option("--readings", type=existing, metavar="FILE", help="Measure these readings (JSONL) instead of reading.")
@click.option("--misses", type=click.IntRange(min=0), default=0, metavar="N", help="List up to N wrong records a row.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--hold-out", is_flag=True, help="Measure a third of the documents apart, and list none of its misses.")
@debug_option
@click.pass_context
def evaluate(
    context: click.Context, gold: Path, readings: Path | None, misses: int, as_json: bool, hold_out: bool
) -> None:
    """Measure readings against GOLD, documents with the records that a careful reader finds (JSONL).

    A record counts as found where the keys of the row agree and its evidence overlaps the expected one by half
    of the shorter and a tenth of the longer. The reader is given only text, id, title, date and publisher.

    Where the lines have `expected`, GOLD holds phrases, and what `resolve` makes of each is measured instead. Where
    their events have `source_text` and `target_text`, GOLD holds sentences, and the type of the relation between
    the two mentions is measured, a third of the sentences (by the hash of their ids) apart.
    """
    from communique.evaluation.actors import is_actor_gold
    from communique.evaluation.gold import load, load_readings
    from communique.evaluation.score import score
    from communique.evaluation.sentences import is_sentence_gold
    from communique.evaluation.table import lines

    if is_actor_gold(gold):
        _phrases(gold, readings, misses=misses, as_json=as_json)
        return
    if is_sentence_gold(gold):
        _relations(gold, as_json=as_json)
        return
    documents = load(gold)
    found, failed = (load_readings(readings), 0) if readings else _read(documents)
    scores = score(documents, found)
    parts = _parts(documents, found) if hold_out else {}
    if as_json:
        table = scores.to_dict() | ({"parts": {n: s.to_dict() for n, s in parts.items()}} if parts else {})
        click.echo(json.dumps(table, indent=1, ensure_ascii=False))
    else:
        title = f"{gold.name}: {len(documents)} documents"
        click.echo("\n".join(lines(scores, title=title, misses=misses, parts=parts)))
    context.exit(Exit.SOME_REJECTED if failed else Exit.ALL_READ)


def _parts(documents: Sequence[GoldDocument], found: Mapping[str, Record]) -> dict[str, Scores]:
    """Returns the scores of the documents whose misses are read, and of those whose misses nobody reads."""
    from communique.evaluation.gold import held_out
    from communique.evaluation.score import score

    return {
        name: score([doc for doc in documents if held_out(doc.id) == held], found)
        for name, held in (("read", False), ("held out", True))
    }


def _phrases(gold: Path, resolved: Path | None, *, misses: int, as_json: bool) -> None:
    """Prints the figures of actor gold."""
    from communique.evaluation.actors import lines, load_phrases, load_resolved, resolve_gold, score_actors

    phrases = load_phrases(gold)
    scores = score_actors(phrases, load_resolved(resolved) if resolved else resolve_gold(phrases))
    if as_json:
        click.echo(json.dumps(scores.to_dict(), indent=1, ensure_ascii=False))
    else:
        click.echo("\n".join(lines(scores, title=f"{gold.name}: {len(phrases)} phrases", misses=misses)))


def _relations(gold: Path, *, as_json: bool) -> None:
    """Prints the figures of sentence gold, of the part whose misses are read and of the part that nobody reads."""
    from communique.evaluation.sentences import lines, load_sentences, read_sentences, score_sentences

    sentences = load_sentences(gold)
    found = read_sentences(sentences)
    parts = {}
    for name, held in (("read", False), ("held out", True)):
        pairs = [(s, events) for s, events in zip(sentences, found, strict=True) if s.held == held]
        parts[name] = score_sentences([s for s, _ in pairs], [events for _, events in pairs])
    if as_json:
        click.echo(json.dumps({name: part.to_dict() for name, part in parts.items()}, indent=1))
    else:
        click.echo("\n".join(lines(parts, title=f"{gold.name}: {len(sentences)} sentences")))


def _read(documents: Sequence[GoldDocument]) -> tuple[dict[str, Record], int]:
    """Returns the readings of the gold texts by id, and at how many of them the reader raised."""
    from communique.evaluation.reader import read_gold

    readings: dict[str, Record] = {}
    failed = 0
    with counting(wanted=True) as (tick, report):
        for doc, found in read_gold(documents, reader=wiring.reader()):
            if isinstance(found, Exception):
                failed += 1
                fault = f"internal fault while reading: {type(found).__name__}: {found}"
                report(rejection_line("C190", doc.place, fault, "Read it alone with --debug."))
            else:
                readings[doc.id] = found
            tick()
    return readings, failed
