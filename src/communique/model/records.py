"""The records of a reading, with the field names of the codebook; each renders to JSON as it stands.

No record holds itself, so that none is left to the collector of cycles.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Basis = Literal["explicit", "carried", "document_voice", "headline", "narrator"]
SpeechMode = Literal["direct", "indirect", "mixed", "narrated"]
HolderMode = Literal["unilateral", "joint", "each", "reciprocal", "some", "document"]
Class = Literal["NOTE", "RECOGNISE", "ADHERE", "SUPPORT", "OPPOSE", "EVALUATE", "CONCERN", "ASSERT", "URGE"]
Iteration = Literal["unmarked", "reaffirmed", "new", "withdrawn"]
EncounterKind = Literal["visit", "meeting", "talks", "call", "summit", "ceremony"]
EncounterStatus = Literal["occurred", "planned", "cancelled"]
EventStatus = Literal["occurred", "planned", "hypothetical", "denied", "historical"]
GeoBasis = Literal["text", "dateline"]
IssuedStatus = Literal["signed", "issued", "adopted", "planned"]


class Evidence(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Words of the stored text: `text[start:end] == exact`, offsets in code points."""

    start: int
    end: int
    exact: str


class Link(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One link of an attribution chain: who stands in which role, and the words that say so."""

    role: Literal["publisher", "quoting_party", "document", "spokesperson", "holder"]
    agent: str
    cue: str | None


class Attribution(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who says so (codebook, section 5); the chain runs from the outermost link inwards."""

    speech_mode: SpeechMode
    basis: Basis
    speaker: list[str]
    chain: list[Link]
    tier: int


class Origin(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What made the record: exactly one of `rule`, `model`, `person` is set."""

    rule: str | None
    model: str | None
    person: str | None
    version: str
    confidence: float | None


class Modifier(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A word that weakens, strengthens or bounds a stance, kept apart from the act."""

    kind: str
    text: str


class Position(msgspec.Struct, frozen=True, kw_only=True, gc=False, rename={"stance_class": "class"}):
    """Who takes what stance on what (codebook, section 6)."""

    id: str
    holders: list[str]
    holder_mode: HolderMode
    stance_class: Class
    act: str
    polarity: Literal[-1, 0, 1]
    negated: bool
    rank: int
    modifiers: list[Modifier]
    iteration: Iteration
    object: Evidence | None
    issues: list[str]
    toward: list[str]
    conditions: list[Evidence]
    basis: Literal["stated", "embedded"]
    via_persons: list[str]
    attribution: Attribution
    evidence: Evidence
    also: list[Evidence]
    origin: Origin


class Commitment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who promises to do what (codebook, section 7)."""

    id: str
    committers: list[str]
    mode: HolderMode
    partners: list[str]
    beneficiaries: list[str]
    type: str
    force: int
    specificity: int
    actions: list[Evidence]
    issues: list[str]
    quantity: str | None
    deadline: str | None
    deadline_first: str | None  # the days that the words of `deadline` name, as ISO dates; a mere limit has no first
    deadline_last: str | None
    mechanism: str | None
    conditions: list[Evidence]
    iteration: Iteration
    via_persons: list[str]
    attribution: Attribution
    evidence: Evidence
    also: list[Evidence]
    origin: Origin


class Participant(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A person (or an unnamed delegation, `person` null) at an encounter."""

    person: str | None
    side: str | None
    role: str | None


class Encounter(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who met whom (codebook, section 8). Dates are ISO strings of the known precision."""

    id: str
    kind: EncounterKind
    participants: list[Participant]
    sides: list[str]
    host: str | None
    visitor: str | None
    place: str | None
    start: str | None
    end: str | None
    date_text: str | None
    status: EncounterStatus
    part_of: str | None
    attribution: Attribution
    evidence: Evidence
    also: list[Evidence]
    origin: Origin


class Issued(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A document that the text says was issued, signed, adopted or planned (codebook, section 9)."""

    id: str
    kind: str
    issuers: list[str]
    date: str | None
    title: str | None
    status: IssuedStatus
    attribution: Attribution
    evidence: Evidence
    also: list[Evidence]
    origin: Origin


class EventActor(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An actor of an event: entity id, three-letter code, PLOVER sector, and the mention as it stands."""

    id: str
    code: str | None
    sector: str | None
    text: str | None
    start: int | None
    end: int | None


class Geo(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a place is: GeoNames' number and name of a city, or id and label of a country without coordinates.

    `country` is an ISO 3166-1 alpha-3 code, used as a code. `basis` says whether the event's own words name the
    place (`text`) or the dateline does.
    """

    id: str
    name: str
    country: str
    lat: float | None
    lon: float | None
    basis: GeoBasis


class Event(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A PLOVER event with the CAMEO code beside it (codebook, section 10)."""

    id: str
    event_type: str
    event_mode: str | None
    contexts: list[str]
    actors: list[EventActor]
    recipients: list[EventActor]
    date: str | None
    date_end: str | None
    place: str | None
    geo: Geo | None = None
    status: EventStatus
    cameo: str | None
    quad: str
    goldstein: float | None
    links: list[str]  # ids of the position, commitment or encounter that rests on the same words
    attribution: Attribution
    evidence: Evidence
    also: list[Evidence]
    origin: Origin


class Mention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a text names an entity: offsets and the words as they stand."""

    start: int
    end: int
    text: str


class ActorEntry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An actor of the document: id, our label, kind (`state`, `body`, `group`, `unlisted`), mentions."""

    id: str
    label: str
    kind: str
    mentions: list[Mention]


class Role(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A title that this text gives a person, with the words."""

    title: str
    evidence: Evidence


class Person(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A person of the document; roles are facts of this text at its date."""

    id: str
    name: str
    side: str | None
    roles: list[Role]


class Covered(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A sentence and what became of it: the ids of its records, or the reason for having none."""

    start: int
    end: int
    records: list[str]
    reason: str | None
