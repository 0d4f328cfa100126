"""Compares the records of a text with those of the same text under other names: all but the names must agree."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from communique import facts
from communique.actors.gazetteer import NameHit, default
from communique.actors.labels import entity
from communique.actors.words import words
from communique.evaluation.gold import FAMILIES
from communique.model.reading import Reading

# What follows from offsets, tells nothing of the text, or is of another place where names are exchanged.
_DROPPED = frozenset({"id", "links", "part_of", "version", "geo"})
_OFFSETS = frozenset({"start", "end"})
_ORDERED = frozenset({"chain"})
_WORDS = frozenset({"exact", "text", "cue", "title", "date_text", "place"})  # fields whose words are the text's
_ARTICLE = re.compile(r"\b(?:the|an?)\s+(?=<)", re.IGNORECASE)
_OWNER = re.compile(r">['’]s?(?!\w)")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How many of `total` records are the `same`, and those of either text alone: (family, record)."""

    same: int
    total: int
    lost: tuple[tuple[str, str], ...]
    new: tuple[tuple[str, str], ...]

    @property
    def share(self) -> float:
        """The share of records that stay the same, 1 where there are none."""
        return self.same / self.total if self.total else 1.0


def compare(one: Reading, two: Reading, mapping: Mapping[str, str]) -> Comparison:
    """Returns which records two readings share, those of `one` under the names that `mapping` gives its states.

    Ids, offsets, order and links are left out; words are compared with every name as its state and form.
    """
    before, after = Counter(_records(one, mapping)), Counter(_records(two, {}))
    lost, new = before - after, after - before
    return Comparison(
        same=(before & after).total(),
        total=max(before.total(), after.total()),
        lost=tuple(sorted(lost.elements())),
        new=tuple(sorted(new.elements())),
    )


def same_records(one: Reading, two: Reading, mapping: Mapping[str, str]) -> float:
    """Returns the share of records that are the same but for the names."""
    return compare(one, two, mapping).share


@facts.derived
def descriptor_pattern(lang: str) -> re.Pattern[str]:
    """Returns the pattern of a region that describes a state: "southern African" in "the southern African country"."""
    regions = {region for row in facts.table("actors/states") for region in row["regions"]}
    nouns = [noun for noun, kind in words(lang).groups.items() if kind in ("side", "state")]
    return re.compile(rf"\b(?P<region>{_any_of(regions)})(?=\s+(?:[\w-]+\s+)?(?:{_any_of(nouns)})\b)", re.IGNORECASE)


def _any_of(forms: set[str] | list[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))


def _records(reading: Reading, mapping: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    plain = json.loads(reading.to_json())
    for family in FAMILIES:
        for record in plain[family]:
            yield family, json.dumps(_renamed(record, mapping), sort_keys=True, ensure_ascii=False)


def _field(key: str, value: Any, mapping: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        if key in _WORDS:
            return _names(value, mapping)
        return "+".join(sorted(_id(part, mapping) for part in value.split("+")))
    return _renamed(value, mapping, ordered=key in _ORDERED)


def _id(value: str, mapping: Mapping[str, str]) -> str:
    """Returns the id that a state's id becomes; any other value may hold names."""
    known = entity(value)
    return mapping.get(value, value) if known and known.kind == "state" else _names(value, mapping)


def _renamed(value: Any, mapping: Mapping[str, str], *, ordered: bool = False) -> Any:
    if isinstance(value, dict):
        return {
            key: _field(key, item, mapping)
            for key, item in value.items()
            if key not in _DROPPED or (key == "id" and "code" in value)
            if key not in _OFFSETS or not isinstance(item, int)
        }
    if isinstance(value, list):
        items = [_renamed(item, mapping) for item in value]
        return items if ordered else sorted(items, key=lambda item: json.dumps(item, sort_keys=True))
    return _id(value, mapping) if isinstance(value, str) else value


def _names(text: str, mapping: Mapping[str, str]) -> str:
    """Returns words with each name as "<state form>", its article and the shape of its possessive left out."""
    pieces, at = [], 0
    for hit in _hits(text):
        if hit.ids:
            state = next((i for i in hit.ids if i in mapping), hit.ids[0])
            form = "adjective" if hit.kind == "people" else hit.kind
            pieces += [text[at : hit.start], f"<{mapping.get(state, state)} {form}>"]
            at = hit.end
    plain = "".join([*pieces, text[at:]])
    if pieces:
        plain = _OWNER.sub(">'s", _ARTICLE.sub("", plain))
    return re.sub(r"\s+", " ", descriptor_pattern("en").sub("<region>", plain))


@facts.remembered(20_000)
def _hits(text: str) -> tuple[NameHit, ...]:
    """Returns the names in words; records hold the same few words again and again."""
    return default().find(text)
