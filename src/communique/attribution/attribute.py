"""Who says so: the cue that governs a clause, the speaker, the chain of links, the basis and the tier."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec import Struct

from communique.actors.reference import NOTHING, Reference
from communique.attribution.cues import cue_kinds
from communique.model.clause import Clause
from communique.model.document import Quote
from communique.model.records import Attribution, Basis, Link, SpeechMode
from communique.model.spans import Spans

_SPACE = re.compile(r"\s+")
PRIMARY = frozenset({1, 2, 3})
_REPORT = 4  # the tier of a report of what others did and said


@dataclass(frozen=True, slots=True)
class Voice:
    """The document as a speaker: its tier, who issues it, its publisher, and whether it cites a document."""

    tier: int
    issuers: tuple[str, ...]
    publisher: str | None
    cited: tuple[str, ...]  # issuers of a document that a report cites; empty where it cites none
    cited_cue: str | None

    @property
    def primary(self) -> bool:
        """Whether the document speaks itself."""
        return self.tier in PRIMARY


class Cue(Struct, frozen=True, gc=False):
    """A cue above a clause: its clause, who is named by it, and its words."""

    clause: Clause
    speaker: Reference
    words: str


def _quoted(quotes: Sequence[Quote], clauses: Mapping[int, Clause]) -> Spans:
    """Returns what is quoted: quotations, and as one the halves of one that is interrupted.

    Construction: "The raid," he said, "is a breach": what is said stands on both sides of who says it.
    """
    marked = [(q.start, q.end) for q in quotes]
    plain, halves = Spans(marked), []
    for clause in clauses.values() if len(marked) > 1 else ():
        above = clauses.get(clause.parent) if clause.relation == "content" and clause.parent is not None else None
        if above is None or not clause.start < above.predicate.start < clause.end:
            continue
        if plain.overlap(clause.start, clause.start + 1) and plain.overlap(clause.end - 1, clause.end):
            halves.append((clause.start, clause.end))
    return Spans([*marked, *halves]) if halves else plain


class Attributor:
    """Finds the attribution of clauses of one document."""

    def __init__(
        self,
        *,
        text: str,
        clauses: dict[int, Clause],
        subjects: dict[int, Reference],
        quotes: tuple[Quote, ...],
        voice: Voice,
        lang: str,
        documents: frozenset[str] = frozenset(),
        floor: tuple[tuple[int, int, Reference], ...] = (),
    ) -> None:
        self.text, self.clauses, self.subjects = text, clauses, subjects
        self.quotes, self.voice = quotes, voice
        self.kinds = cue_kinds(lang)
        self.documents = documents
        self.floor = floor
        self.going_on: Mapping[int, Reference] = {}  # by sentence, who goes on speaking in it without a cue
        self._quoted = _quoted(quotes, clauses)
        self._finite: dict[int, list[Clause]] = {}
        for clause in clauses.values():
            if clause.finite and clause.antecedent is None:
                self._finite.setdefault(clause.sentence, []).append(clause)
        self._telling = sorted(self._finite)

    def cues(self, clause: Clause) -> list[Cue]:
        """Returns the cues above a clause, innermost first."""
        found: list[Cue] = []
        if clause.parent is None:
            return found
        at, inside = (
            clause,
            clause.relation in ("content", "adverbial", "coordinate", "infinitive", "nominal", "purpose"),
        )
        seen = {clause.number}
        while at.parent is not None and at.parent in self.clauses and at.parent not in seen:
            relation, at = at.relation, self.clauses[at.parent]
            seen.add(at.number)
            if relation == "coordinate":
                continue
            inside = inside or relation == "content"
            speaker = self.subjects.get(at.number, NOTHING)
            if relation == "content" and self.reports(at) and inside:
                words = self.text[at.predicate.start : at.predicate.end]
                found.append(Cue(at, speaker, _SPACE.sub(" ", words)))
        return found

    def reports(self, clause: Clause) -> bool:
        """Returns whether a clause is a cue: a verb of saying, a phrase of source, or a text that "indicates" it."""
        kind = self.kinds.get(clause.predicate.lemma)
        if kind in ("verb", "source") or clause.predicate.form == "preposition":
            return True
        return kind == "content" and self.subjects.get(clause.number, NOTHING).kind == "document"

    def cites(self, clause: Clause) -> bool:
        """Returns whether somebody is cited for what a clause tells, in its sentence or by the one before."""
        return clause.sentence in self.going_on or any(c.speaker.ids for c in self.cues(clause))

    def quoted(self, start: int, end: int) -> bool:
        """Returns whether `[start, end)` lies inside a quotation."""
        return bool(self.quotes) and self._quoted.cover(start, end - 1)

    def of(
        self, clause: Clause, holders: tuple[str, ...], *, mode: SpeechMode | None = None, own: bool = False
    ) -> Attribution:
        """Returns the attribution of what a clause says; `holders` are those whose stance or promise it is.

        `own` tells that one person says it himself, whatever text the report cites beside.
        """
        cues = self.cues(clause)
        spoken = next((c for c in cues if c.speaker.ids), None) if cues else None
        speech = mode or self._speech(clause)
        if self.voice.primary:
            return self._primary(clause, spoken, holders, speech)
        runs = self.going_on.get(clause.sentence) if spoken is None else None
        if runs is not None and not self.quoted(clause.start, clause.end):
            links = [Link(role="quoting_party", agent="+".join(runs.via or runs.ids), cue=None), self._holder(holders)]
            return self._made("carried", runs.ids, links, self.voice.tier, speech)
        return self._reported(clause, spoken, cues, holders, speech, own=own)

    def _speech(self, clause: Clause) -> SpeechMode:
        if not self.quotes:
            return "indirect"
        if self.quoted(clause.start, clause.end):
            return "direct"
        if self._quoted.overlap(clause.start, clause.end):
            return "mixed"
        return "indirect"

    def _primary(self, clause: Clause, spoken: Cue | None, holders: tuple[str, ...], speech: SpeechMode) -> Attribution:
        """A primary text speaks itself, also in "our view"; what it lets another say is that side's, a tier below."""
        issuers = self._speaking(clause)
        ourselves = spoken is not None and spoken.speaker.form == "speaker" and set(spoken.speaker.ids) <= set(issuers)
        if spoken is not None and spoken.speaker.kind != "document" and not ourselves:
            other = not set(spoken.speaker.ids) & set(issuers)
            if not other and speech != "direct" and set(spoken.speaker.ids) <= set(issuers):
                told = [self._said(spoken), self._holder(holders)]  # its own official, of whom it gives an account
                return self._made("document_voice", spoken.speaker.ids, told, self.voice.tier, speech)
            tier = 3 if other and self.voice.tier == 2 else self.voice.tier
            return self._made("explicit", spoken.speaker.ids, [self._said(spoken), self._holder(holders)], tier, speech)
        if holders and issuers and self.voice.tier == 2 and not set(holders) & set(issuers):
            return self._made("explicit", holders, [self._holder(holders)], 3, speech)
        if holders and set(holders) < set(issuers) and self.quoted(clause.start, clause.end):  # one whom it quotes
            return self._made("carried", holders, [self._holder(holders)], self.voice.tier, speech)
        another = self.voice.tier == 2 and not set(issuers) & set(self.voice.issuers)
        tier = 3 if another and self.voice.issuers else self.voice.tier
        return self._made("document_voice", issuers or holders, [self._holder(holders)], tier, speech)

    def _speaking(self, clause: Clause) -> tuple[str, ...]:
        """Returns who speaks where a clause stands in a primary text: whose turn it is, else who issues the text."""
        turn = next((who.ids for start, end, who in self.floor if start <= clause.start < end), None)
        return turn or self.voice.issuers

    def _reported(
        self,
        clause: Clause,
        spoken: Cue | None,
        cues: list[Cue],
        holders: tuple[str, ...],
        speech: SpeechMode,
        *,
        own: bool,
    ) -> Attribution:
        outer = [self._said(c) for c in reversed(cues) if c.speaker.ids]
        if spoken is not None:
            return self._made("explicit", spoken.speaker.ids, [*outer, self._holder(holders)], self.voice.tier, speech)
        if len(self.voice.cited) > 1 and set(holders) <= set(self.voice.cited) and not own:
            basis: Basis = "explicit" if self._in_document(clause) else "carried"
            link = Link(role="document", agent="+".join(self.voice.cited), cue=self.voice.cited_cue)
            return self._made(basis, self.voice.cited, [link, self._holder(holders)], self.voice.tier, speech)
        if clause.passive and not self.quoted(clause.start, clause.end):  # "X was praised by Y": the reporter tells it
            return self.narrated()
        in_turn = any(start <= clause.start < end for start, end, _ in self.floor)  # who speaks is told above it
        carried = in_turn or self._goes_on(clause, holders) or self._quote_alone(clause)
        basis = "carried" if carried and not cues else "explicit"
        return self._made(basis, holders, [self._holder(holders)], self.voice.tier, speech)

    def _in_document(self, clause: Clause) -> bool:
        """Construction: "In the statement, A called for X": the text is named in the sentence."""
        return any(p.prep == "in" and p.head.lower() in self.documents for p in clause.obliques)

    def _goes_on(self, clause: Clause, holders: tuple[str, ...]) -> bool:
        """Whether a pronoun takes up the speaker of the sentence before, whose words go on here."""
        if not clause.subjects or not all(p.pronoun for p in clause.subjects):
            return False
        if self.kinds.get(clause.predicate.lemma) == "verb" and not self.quoted(clause.start, clause.end):
            return False  # "he said" is a cue, whoever "he" is
        return any(
            set(self.subjects.get(other.number, NOTHING).ids) & set(holders)
            for other in self._finite.get(self._before(clause.sentence), ())
        )

    def _before(self, number: int) -> int:
        """Returns the number of the last sentence with a finite verb before one: a heading between has none."""
        at = bisect_left(self._telling, number)
        return self._telling[at - 1] if at else -1

    def _quote_alone(self, clause: Clause) -> bool:
        """Whether the sentence is all quotation, so that who speaks is told in a neighbouring one."""
        return all(self.quoted(c.start, c.end) for c in (clause, *self._finite.get(clause.sentence, ())))

    def narrated(self) -> Attribution:
        """Returns the attribution of what the document itself tells: a reporter's account, or the issuer's own."""
        if self.voice.primary:
            return self._made("document_voice", self.voice.issuers, [], self.voice.tier, "narrated")
        speaker = (self.voice.publisher,) if self.voice.publisher else ()
        return self._made("narrator", speaker, [], self.voice.tier, "narrated")

    def asked(self) -> Attribution:
        """Returns the attribution of what somebody tells who asks a question: nobody's whom the text names."""
        return self._made("narrator", (), [], _REPORT, "narrated")

    def headline(self, holders: tuple[str, ...]) -> Attribution:
        """Returns the attribution of a record that rests on the headline alone."""
        speaker = (self.voice.publisher,) if self.voice.publisher else ()
        return self._made("headline", speaker, [self._holder(holders)], 5, "indirect")

    def _said(self, cue: Cue) -> Link:
        role = "document" if cue.speaker.kind == "document" else "spokesperson" if cue.speaker.via else "quoting_party"
        agent = "+".join(cue.speaker.via or cue.speaker.ids)
        return Link(role=role, agent=agent, cue=cue.words)  # type: ignore[arg-type]

    def _holder(self, holders: tuple[str, ...]) -> Link:
        return Link(role="holder", agent="+".join(holders), cue=None)

    def _made(
        self, basis: Basis, speaker: tuple[str, ...], links: list[Link], tier: int, speech: SpeechMode
    ) -> Attribution:
        chain = [Link(role="publisher", agent=self.voice.publisher, cue=None)] if self.voice.publisher else []
        for link in links:
            if link.agent:
                chain.append(link)
        return Attribution(speech_mode=speech, basis=basis, speaker=list(speaker), chain=chain, tier=tier)
