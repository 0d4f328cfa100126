"""Exchanges the states of a text, to show that the program reads every state alike.

The same verbs get the same codes for every side (codebook, N6). Names, official names, adjectives, words for
people and capitals are exchanged together, each for the same form of the other state; persons and organs keep
their names. A state stays as it is where the text ties it to itself: by an organ's or a group's name, by a
publisher of its own, by the town of its dateline, or by a formula whose wording names it.

    python -m communique.evaluation.renaming GOLD.jsonl...
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from communique import facts
from communique.actors.gazetteer import NATIONAL, default
from communique.actors.home import state_of_town
from communique.actors.labels import entity
from communique.evaluation.exchange import descriptors, own_form, rename, rows
from communique.evaluation.renamed_records import Comparison, compare, same_records
from communique.formulas.match import find as find_formulas
from communique.intake import read_path
from communique.layout import identify, lay_out
from communique.layout.publishers import publisher_entry
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import batches, read_documents

__all__ = ["Comparison", "compare", "kept", "mapping_for", "named", "pool", "rename", "renamed", "same_records"]

SEEDS = (1, 2, 3)
_ATTEMPTS = 400
_MARKUP = re.compile(r"[\[\](){}|<>]")
_CODE = re.compile(r"\b[A-Z]{3}\b")


def named(raw: RawDocument) -> tuple[str, ...]:
    """Returns the states that a document names, in the order of mention."""
    hits = (hit for part in _parts(raw) for hit in default().find(part) if hit.kind in NATIONAL)
    return tuple(dict.fromkeys(state for hit in hits for state in hit.ids))


def kept(raw: RawDocument) -> frozenset[str]:
    """Returns the states that a document ties to themselves, so that they cannot be exchanged in it."""
    entry = publisher_entry(raw.publisher) if raw.publisher else None
    found = {str(entry["state"])} if entry and entry.get("state") and not default().find(raw.publisher or "") else set()
    found.add(state_of_town(identify(raw, lay_out(raw.text, title=raw.title)).dateline.place or ""))
    for part in _parts(raw):
        for hit in default().find(part):
            if hit.kind == "metonym" or len(hit.ids) > 1:
                found.update(hit.ids)
            found.update(known.code for i in hit.ids if hit.kind == "body" and (known := entity(i)))
        found.update(state for formula in find_formulas(part) for state in _tied().get(formula.issue, ()))
    return frozenset(found - {""})


@facts.derived
def pool() -> tuple[str, ...]:
    """Returns the states that any other can be exchanged for: each form is theirs alone and no formula names them."""
    tied = {state for states in _tied().values() for state in states}
    return tuple(
        sorted(state for state in rows() if state not in tied and all(own_form(state, kind) for kind in NATIONAL))
    )


def mapping_for(states: Sequence[str], seed: int, *, among: Sequence[str] = ()) -> dict[str, str]:
    """Returns a one-to-one mapping of the states to others, drawn by the seed.

    Args:
        states: the ids to exchange.
        seed: the same seed draws the same mapping.
        among: the ids to draw from, at least as many; every state of the pool where none are given.
    """
    drawn = random.Random(seed).sample(list(among or pool()), len(states))
    return dict(zip(states, drawn, strict=True))


def renamed(raw: RawDocument, seed: int, *, among: Sequence[str] = ()) -> tuple[RawDocument, dict[str, str]] | None:
    """Returns the document with its states exchanged, and the mapping; None where it names none to exchange."""
    stay = kept(raw)
    states = [state for state in named(raw) if state not in stay]
    free = [state for state in pool() if state not in stay and (not among or state in among)]
    if not states or len(free) < len(states):
        return None
    for attempt in range(_ATTEMPTS):
        mapping = mapping_for(states, seed + 1000 * attempt, among=free)
        if descriptors(raw.text, mapping) is not None:
            return _applied(raw, mapping), mapping
    return None


def _applied(raw: RawDocument, mapping: Mapping[str, str]) -> RawDocument:
    title = _CODE.sub(lambda found: mapping.get(found[0], found[0]), raw.title) if raw.title else None
    return replace(
        raw,
        text=rename(raw.text, mapping),
        title=rename(title, mapping) if title else None,
        publisher=rename(raw.publisher, mapping) if raw.publisher else None,
    )


def _parts(raw: RawDocument) -> tuple[str, ...]:
    return tuple(part for part in (raw.text, raw.title, raw.publisher) if part)


@facts.derived
def _tied() -> dict[str, frozenset[str]]:
    """Returns the states that the wordings of each issue name, of the issues that name any."""
    found = {}
    for row in facts.tables("formulas"):
        words = [pattern[part] for pattern in row["patterns"] for part in ("wording", "near") if part in pattern]
        wordings = [_MARKUP.sub(" ", str(wording)) for wording in words]
        states = {state for wording in wordings for hit in default().find(wording) for state in hit.ids}
        if states & rows().keys():
            found[str(row["id"])] = frozenset(states)
    return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """One renamed document: its place, the mapping and how the records compare."""

    place: str
    mapping: Mapping[str, str]
    comparison: Comparison


def outcomes(
    raws: Sequence[RawDocument],
    *,
    reader: Callable[[Sequence[RawDocument]], Iterable[Reading]],
    seeds: Collection[int] = SEEDS,
    among: Sequence[str] = (),
) -> Iterator[Outcome]:
    """Yields how the records of each document compare with those under other names, for each seed.

    Args:
        raws: the documents.
        reader: reads documents together, in their order.
        seeds: what the mappings are drawn by, one renaming for each.
        among: the states to draw from, every state of the pool where none are given.
    """
    for batch in batches(raws):
        others = [(raw, other) for raw in batch for seed in seeds if (other := renamed(raw, seed, among=among))]
        wanted = list(dict.fromkeys(text for raw, (other, _) in others for text in (raw, other)))
        found = dict(zip(wanted, reader(wanted), strict=True))
        for raw, (two, mapping) in others:
            yield Outcome(raw.external_id or raw.place, mapping, compare(found[raw], found[two], mapping))


def lines(found: Sequence[Outcome], *, title: str) -> Iterator[str]:
    """Yields the share of records that stay the same, then the records that do not."""
    same, total = sum(o.comparison.same for o in found), sum(o.comparison.total for o in found)
    yield f"{title}: {same} of {total} records the same ({same / total if total else 1:.4f}), {len(found)} renamings"
    for outcome in found:
        for sign, records in (("-", outcome.comparison.lost), ("+", outcome.comparison.new)):
            for family, record in records:
                names = " ".join(f"{old}>{new}" for old, new in outcome.mapping.items())
                yield f"{sign} {outcome.place} [{names}] {family} {record}"


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the shares for gold files or texts and returns the exit code: 0 done, 2 a file cannot be read."""
    parser = argparse.ArgumentParser(prog="communique.evaluation.renaming", description="Exchanges the states.")
    parser.add_argument("files", nargs="+", type=Path, help="JSONL of documents, or texts")
    for path in parser.parse_args(argv).files:
        raws = [raw for raw in read_path(str(path)) if isinstance(raw, RawDocument)]
        if not raws:
            print(f"{path}: no document could be read", file=sys.stderr)
            return 2
        print(*lines(list(outcomes(raws, reader=read_documents)), title=str(path)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
