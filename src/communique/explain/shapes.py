"""The shapes of an explanation; each renders to JSON as it stands."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from communique.model.records import Attribution, Evidence, Origin

SCHEMA: Literal["communique/explanation/1"] = "communique/explanation/1"


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase of a clause: its role, its words, and the actors that it stands for (empty where it is a thing)."""

    role: Literal["subject", "object", "recipient", "oblique", "complement"]
    prep: str | None
    kind: str
    words: Evidence
    actors: list[str]


class Above(msgspec.Struct, frozen=True, kw_only=True):
    """A clause over another: the relation by which the lower one hangs on it, and its predicate."""

    relation: str
    lemma: str
    words: str


class ToldClause(msgspec.Struct, frozen=True, kw_only=True):
    """A clause as the coders saw it. `parents` are the clauses above it, nearest first."""

    predicate: str
    form: str
    words: Evidence
    light: list[str]
    modifiers: list[str]
    negated: bool
    passive: bool
    modality: str | None
    tense: str | None
    mark: str | None
    relation: str
    parents: list[Above]
    roles: list[Role]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the resources: table, key, the line itself, and its examples."""

    table: str
    id: str
    row: dict[str, Any]
    fires: list[str]
    silent: list[str]


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A record by its mark on the page of `read` and its id."""

    mark: str
    id: str


class ToldRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A record and the way to it. `rests_on` are the records that it follows from."""

    mark: str
    id: str
    family: str
    what: str
    holders: list[str]
    evidence: Evidence
    sentence: int
    clause: ToldClause
    attribution: Attribution
    origin: Origin
    sources: list[Source]
    rests_on: list[Named]


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """A rule whose word stands in the sentence and that gave no record: the first condition that failed."""

    rule: str
    table: str
    word: str
    words: Evidence
    condition: str
    wanted: list[str]


class ToldSentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence, what the parser saw of it, and its records, or why it has none. `number` counts from 1."""

    number: int
    kind: str
    words: Evidence
    seen: str | None
    records: list[Named]
    reason: str | None
    clauses: list[ToldClause]
    near: list[Near]


class Explanation(msgspec.Struct, frozen=True, kw_only=True, rename={"format": "schema"}):
    """What was asked of one document: records with the way to each, and sentences."""

    format: Literal["communique/explanation/1"] = SCHEMA
    document: str
    external_id: str | None
    title: str | None
    records: list[ToldRecord]
    sentences: list[ToldSentence]

    def to_json(self, *, indent: int = 2) -> str:
        """Returns the explanation as JSON text, UTF-8 characters kept."""
        return msgspec.json.format(msgspec.json.encode(self), indent=indent).decode("utf-8")
