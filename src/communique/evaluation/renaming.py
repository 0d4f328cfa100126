"""Exchanges the states of a text, to show that the program reads every state alike.

The same verbs get the same codes for every side (codebook, N6). Names, official names, adjectives, words for
people and capitals are exchanged together, each for the same form of the other state; persons and organs keep
their names. A state stays as it is where the text ties it to itself: by an organ's name ("Kremlin"), by a
publisher or a currency of its own, or by a formula whose wording names it.

    python -m communique.evaluation.renaming GOLD.jsonl...
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from communique import facts
from communique.actors.gazetteer import NameHit, default
from communique.evaluation.renamed_records import Comparison, compare, descriptor_pattern, same_records
from communique.formulas.match import find as find_formulas
from communique.intake import read_path
from communique.layout.publishers import publisher_entry
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.model.view import Edit, View

__all__ = ["Comparison", "compare", "kept", "mapping_for", "named", "pool", "rename", "renamed", "same_records"]

SEEDS = (1, 2, 3)
_FORMS = ("state", "adjective", "people", "capital")
_ATTEMPTS = 400
_MARKUP = re.compile(r"[\[\](){}|<>]")
_CODE = re.compile(r"\b[A-Z]{3}\b")
_INDEFINITE = re.compile(r"\b([Aa])n? \Z")
_NO_ARTICLE = re.compile(r"(?:\b(?:the|an?)\s+|[-‐‑–/])\Z", re.IGNORECASE)  # what lets no article follow
_BEGINS = re.compile(r"(?:\A|\n\s*\n|[.!?:][\"'”’)]*\s|\s[-–—]{1,2}\s)[\"'“‘(]*\Z")
_PLACE = re.compile(r"(?:\A|\n)[*_\[(]*\Z")  # with a comma after it: a dateline, which takes no article
_VOWEL = re.compile(r"[AEIOÅÉ]|Uz")


def rename(text: str, mapping: Mapping[str, str]) -> str:
    """Returns the text with its states exchanged by `mapping` (id -> id), form for form.

    Articles and possessive endings follow the new name.

    Example:
        >>> rename("An Omani envoy met the United Arab Emirates' minister.", {"OMN": "PER", "ARE": "TCD"})
        "A Peruvian envoy met Chad's minister."
    """
    edits = [edit for hit in default().find(text) for edit in _exchanged(text, hit, mapping)]
    return View.of(text).edit([*edits, *(_descriptors(text, mapping) or ())]).text


def named(raw: RawDocument) -> tuple[str, ...]:
    """Returns the states that a document names, in the order of mention."""
    hits = (hit for part in _parts(raw) for hit in default().find(part) if hit.kind in _FORMS)
    return tuple(dict.fromkeys(state for hit in hits for state in hit.ids))


def kept(raw: RawDocument) -> frozenset[str]:
    """Returns the states that a document ties to themselves, so that they cannot be exchanged in it."""
    entry = publisher_entry(raw.publisher) if raw.publisher else None
    found = {str(entry["state"])} if entry and entry.get("state") and not default().find(raw.publisher or "") else set()
    for part in _parts(raw):
        for hit in default().find(part):
            if hit.kind == "metonym" or len(hit.ids) > 1 or _is_currency(part, hit):
                found.update(hit.ids)
        found.update(state for formula in find_formulas(part) for state in _tied().get(formula.issue, ()))
    return frozenset(found)


def pool() -> tuple[str, ...]:
    """Returns the states that any other can be exchanged for: each form is theirs alone and no formula names them."""
    tied = {state for states in _tied().values() for state in states}
    return tuple(sorted(state for state in _rows() if state not in tied and all(_own(state, kind) for kind in _FORMS)))


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
        if _descriptors(raw.text, mapping) is not None:
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
def _rows() -> dict[str, facts.Row]:
    return {row["id"]: row for row in facts.table("actors/states")}


@facts.derived
def _tied() -> dict[str, frozenset[str]]:
    """Returns the states that the wordings of each issue name, of the issues that name any."""
    found = {}
    for row in facts.tables("formulas"):
        wordings = [_MARKUP.sub(" ", str(pattern["wording"])) for pattern in row["patterns"]]
        states = {state for wording in wordings for hit in default().find(wording) for state in hit.ids}
        if states & _rows().keys():
            found[str(row["id"])] = frozenset(states)
    return found


def _is_currency(text: str, hit: NameHit) -> bool:
    word = re.match(r"\s+([^\W\d_]+)", text[hit.end : hit.end + 40])
    return word is not None and word[1].lower() in _currencies()


@facts.derived
def _currencies() -> frozenset[str]:
    return frozenset(
        str(row["word"]).lower() for row in facts.table("lexicon/en/measures") if row["kind"] == "currency"
    )


def _own(state: str, kind: str) -> str | None:
    """Returns the first form of a kind that is the state's alone, the adjective where it has no word for people."""
    row = _rows()[state]
    forms = {"state": [row["label"]], "official": [row["official"]], "capital": row["capitals"]}.get(kind)
    if forms is None:
        forms = [*(row["people"] if kind == "people" else ()), *(f for f in row["adjectives"] if not f.endswith("-"))]
    expected = {"official": ("state",), "people": ("people", "adjective")}.get(kind, (kind,))
    known = default().forms
    return next((f for f in forms if f in known and known[f][0] in expected and known[f][1] == (state,)), None)


def _takes_article(name: str) -> bool:
    listed = _articles().get(name)
    return listed if listed is not None else any(name == row["official"] != row["label"] for row in _rows().values())


@facts.derived
def _articles() -> dict[str, bool]:
    return {row["name"]: row["article"] == "yes" for row in facts.table("actors/articles")}


def _exchanged(text: str, hit: NameHit, mapping: Mapping[str, str]) -> Iterator[Edit]:
    """Yields the edits that put another state's name in the place of a name."""
    state = next((i for i in hit.ids if i in mapping), None)
    if state is None or hit.kind not in _FORMS:
        return
    words = re.sub(r"\s+", " ", text[hit.start : hit.end])
    row = _rows()[state]
    official = hit.kind == "state" and words.lower() == row["official"].lower() and row["official"] != row["label"]
    new = _own(mapping[state], "official" if official else hit.kind) or _own(mapping[state], hit.kind)
    if new is None:
        raise ValueError(f"{mapping[state]} has no form of its own for {words!r}")
    capitals = words.isupper() and len(words) > 3 and words not in (row["label"], *row["aliases"])
    start, article = _article(text, hit, new, capitals=capitals)
    yield _wrapped(text, Edit(start, hit.end, article + (new.upper() if capitals else new)))
    yield from _possessive(text, hit, new)


def _wrapped(text: str, edit: Edit) -> Edit:
    """Returns the edit with the line break that the words held kept near its place, as wrapped lines have it."""
    if "\n" not in text[edit.start : edit.end]:
        return edit
    first, space, rest = edit.text.partition(" ")
    if space:
        return Edit(edit.start, edit.end, f"{first}\n{rest}")
    if text[edit.end : edit.end + 1] == " ":
        return Edit(edit.start, edit.end + 1, f"{edit.text}\n")
    return Edit(edit.start, edit.end, f"\n{edit.text}")


def _article(text: str, hit: NameHit, new: str, *, capitals: bool) -> tuple[int, str]:
    """Returns where the name begins with the article that goes with it, and the article that the new one takes."""
    before = text[max(0, hit.start - 8) : hit.start]
    if found := _INDEFINITE.search(before):
        return hit.start - len(found[0]), f"{found[1]}{'n' if _VOWEL.match(new) else ''} "
    if hit.kind != "state" or capitals:
        return hit.start, ""
    definite = re.search(r"\bthe\s+\Z", before, re.IGNORECASE)
    if definite and not _takes_article(new):
        return hit.start - len(definite[0]), ""
    if definite or not _takes_article(new) or _NO_ARTICLE.search(before):
        return hit.start, ""
    after = text[hit.end : hit.end + 1]
    if after in "-–/" or (after in ",(" and _PLACE.search(before)):
        return hit.start, ""
    return hit.start, "The " if _BEGINS.search(before) else "the "


def _possessive(text: str, hit: NameHit, new: str) -> Iterator[Edit]:
    if text[hit.end : hit.end + 1] not in ("'", "’"):
        return
    follows = text[hit.end + 1 : hit.end + 3]
    if follows[:1] == "s" and not follows[1:].isalnum() and new.endswith("s"):
        yield Edit(hit.end + 1, hit.end + 2, "")
    elif not follows[:1].isalnum() and text[hit.end - 1] == "s" and not new.endswith("s"):
        yield Edit(hit.end + 1, hit.end + 1, "s")


def _descriptors(text: str, mapping: Mapping[str, str]) -> list[Edit] | None:
    """Returns the edits that exchange regions ("the Baltic country"), None where none fits just the new states."""
    hits = default().find(text)
    states = list(dict.fromkeys(i for hit in hits for i in hit.ids if i in _rows()))
    new = [mapping.get(state, state) for state in states]
    edits = []
    for found in descriptor_pattern("en").finditer(text):
        if any(hit.start < found.end() and found.start() < hit.end for hit in hits):
            continue
        meant = {mapping.get(state, state) for state in states if found["region"].lower() in _regions(state)}
        choices = (
            [r for state in new if state in meant for r in _regions(state)] if meant else [found["region"].lower()]
        )
        fitting = (r for r in choices if {state for state in new if r in _regions(state)} == meant)
        region = next(fitting, None)
        if region is None:
            return None
        if meant and region != found["region"].lower():
            edits.append(Edit(*found.span("region"), _regions(next(s for s in new if s in meant))[region]))
    return edits


@facts.derived
def _regions(state: str) -> dict[str, str]:
    return {str(region).lower(): str(region) for region in _rows()[state]["regions"]}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One renamed document: its place, the mapping and how the records compare."""

    place: str
    mapping: Mapping[str, str]
    comparison: Comparison


def outcomes(
    raws: Sequence[RawDocument],
    *,
    reader: Callable[[RawDocument], Reading],
    seeds: Collection[int] = SEEDS,
    among: Sequence[str] = (),
) -> Iterator[Outcome]:
    """Yields how the records of each document compare with those under other names, for each seed."""
    for raw in raws:
        first = None
        for seed in seeds:
            other = renamed(raw, seed, among=among)
            if other is None:
                break
            first = first or reader(raw)
            yield Outcome(raw.external_id or raw.place, other[1], compare(first, reader(other[0]), other[1]))


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
    from communique.pipeline import read_document

    for path in parser.parse_args(argv).files:
        raws = [raw for raw in read_path(str(path)) if isinstance(raw, RawDocument)]
        if not raws:
            print(f"{path}: no document could be read", file=sys.stderr)
            return 2
        print(*lines(list(outcomes(raws, reader=read_document)), title=str(path)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
