"""Reads a document once more with its scene kept, and tells of its records and sentences."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from communique.coding.reader import coded
from communique.coding.words import act
from communique.explain.clauses import tell
from communique.explain.names import find, marks
from communique.explain.near import near
from communique.explain.near_events import near_events
from communique.explain.shapes import Explanation, Named, Near, Source, ToldClause, ToldRecord, ToldSentence
from communique.explain.sources import ACTS, line, sources
from communique.model.clause import Clause
from communique.model.document import RawDocument
from communique.model.errors import CommuniqueError
from communique.model.records import Evidence, Position
from communique.pipeline import parser_views, read_scene

_FAMILIES = ("encounters", "issued", "events", "positions", "commitments")  # the order in which `coded` gives them
_HOLDERS = ("holders", "committers", "sides", "issuers")


class Explainer:
    """One document with the way to each of its records. Sentences are numbered from 1."""

    def __init__(self, raw: RawDocument) -> None:
        self.reading, self.scene = read_scene(raw)
        self.views = parser_views(raw)
        self.marks = marks(self.reading)
        groups = zip(_FAMILIES, coded(self.scene, self.reading.document), strict=True)
        self._coded: dict[str, tuple[str, Any]] = {i.record.id: (family, i) for family, group in groups for i in group}

    @cached_property
    def clauses(self) -> dict[int, list[Clause]]:
        """The clauses of each sentence, by its number as the layout counts it."""
        found: dict[int, list[Clause]] = {}
        for clause in sorted(self.scene.clauses.values(), key=lambda c: (c.sentence, c.predicate.start, c.number)):
            found.setdefault(clause.sentence, []).append(clause)
        return found

    def everything(self) -> Explanation:
        """Returns all records and all sentences, in text order."""
        return self._made(list(self.marks), range(1, len(self.scene.sentences) + 1))

    def named(self, name: str) -> Explanation:
        """Returns the way to one record, and its sentence.

        Raises:
            CommuniqueError: C410 or C411, the name is that of no record or of several.
        """
        ident = find(self.reading, name)
        return self._made([ident], [self._record(ident).sentence])

    def sentence(self, number: int) -> Explanation:
        """Returns one sentence and the way to each of its records.

        Raises:
            CommuniqueError: C413, the document has no sentence of this number.
        """
        last = len(self.scene.sentences)
        if not 1 <= number <= last:
            span = f"1 to {last}" if last > 1 else str(last)
            fix = f"It has {span}." if last else "It has none."
            raise CommuniqueError("C413", f"the document has no sentence {number}.", fix=fix)
        ids = self.reading.coverage[number - 1].records
        return self._made([i for i in self.marks if i in ids], [number])

    def _made(self, ids: list[str], numbers: range | list[int]) -> Explanation:
        document = self.reading.document
        return Explanation(
            document=document.id,
            external_id=document.external_id,
            title=document.title,
            records=[self._record(ident) for ident in ids],
            sentences=[self._sentence(number) for number in numbers],
        )

    def _record(self, ident: str) -> ToldRecord:
        family, item = self._coded[ident]
        record, clause = item.record, item.clause
        return ToldRecord(
            mark=self.marks[ident],
            id=ident,
            family=family,
            what=_what(record),
            holders=_holders(record),
            evidence=record.evidence,
            sentence=self._number(record.evidence),
            clause=tell(self.scene, clause),
            attribution=record.attribution,
            origin=record.origin,
            sources=self._sources(record),
            rests_on=self._named(getattr(record, "links", [])),
        )

    def _named(self, ids: list[str]) -> list[Named]:
        return [Named(mark=mark, id=ident) for ident, mark in self.marks.items() if ident in ids]

    def _number(self, evidence: Evidence) -> int:
        return next(i for i, s in enumerate(self.scene.sentences, 1) if evidence.start < s.end)

    def _sources(self, record: Any) -> list[Source]:
        """Returns the lines of the rule, and of a position that of its act as well."""
        lang = self.scene.lang
        found = sources(record.origin.rule or "", lang=lang)
        told = line(ACTS, "id", act(record.act).id) if isinstance(record, Position) else None
        return [*found, told] if told is not None else found

    def _sentence(self, number: int) -> ToldSentence:
        sentence, covered = self.scene.sentences[number - 1], self.reading.coverage[number - 1]
        view = self.views.get(sentence.number)
        clauses = [] if covered.records else self.clauses.get(sentence.number, [])
        return ToldSentence(
            number=number,
            kind=sentence.kind,
            words=self.scene.evidence(sentence.start, sentence.end),
            seen=view.text if view is not None and self.clauses.get(sentence.number) else None,
            records=self._named(covered.records),
            reason=covered.reason,
            clauses=self._told(clauses),
            near=self._near(clauses),
        )

    def _told(self, clauses: list[Clause]) -> list[ToldClause]:
        return [tell(self.scene, clause) for clause in clauses]

    def _near(self, clauses: list[Clause]) -> list[Near]:
        return [n for c in clauses for n in (*near(self.scene, c), *near_events(self.scene, c))]


def _holders(record: Any) -> list[str]:
    for name in _HOLDERS:
        if hasattr(record, name):
            return list(getattr(record, name))
    return [actor.id for actor in record.actors]


def _what(record: Any) -> str:
    """Returns what a record is, by its own codes: act, type, kind or event."""
    if isinstance(record, Position):
        return f"{record.act} ({record.stance_class})"
    for name in ("event_type", "kind", "type"):
        if hasattr(record, name):
            return str(getattr(record, name))
    return type(record).__name__
