"""What a coder sees of a document: its text, clauses, who their subjects are, attributions, wordings, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from communique.actors.context import Context
from communique.actors.reference import NOTHING, Reference
from communique.actors.resolve import Place, Resolver
from communique.attribution.attribute import Attributor
from communique.coding.frames import Match, frames, match
from communique.coding.words import stance_words
from communique.formulas.match import FormulaHit
from communique.model.clause import Clause, Phrase
from communique.model.document import Sentence
from communique.model.records import Evidence, Origin

LONGEST = 1000  # characters of one evidence; the codebook's scorer counts longer ones as none


@dataclass(slots=True)
class Scene:
    """One document, ready to be coded. `clauses` are by number, `by_sentence` lists numbers in text order."""

    text: str
    lang: str
    version: str
    sentences: tuple[Sentence, ...]
    clauses: dict[int, Clause]
    subjects: dict[int, Reference]
    context: Context
    resolver: Resolver
    attributor: Attributor
    formulas: tuple[FormulaHit, ...]
    anchor: date | None
    questions: frozenset[int] = frozenset()  # sentences of a turn that asks

    def place(self, clause: Clause) -> Place:
        """Returns where the phrases of a clause stand: its subject, those above, and who is speaking."""
        above: list[Reference] = []
        at, seen = clause, {clause.number}
        while at.parent is not None and at.parent in self.clauses and at.parent not in seen:
            at = self.clauses[at.parent]
            seen.add(at.number)
            above.append(self.subjects.get(at.number, NOTHING))
        return Place(self.subjects.get(clause.number, NOTHING), tuple(above), self.speaker(clause))

    def speaker(self, clause: Clause) -> Reference:
        """Returns who speaks a clause: the innermost cue's speaker, in a quotation the one who spoke last."""
        cue = next((c for c in self.attributor.cues(clause) if c.speaker.ids), None)
        if cue is not None:
            return cue.speaker
        if self.attributor.quoted(clause.start, clause.end) and self.context.speaking:
            before = [r for r in self.context.speaking if r.start <= clause.start]
            return (before or self.context.speaking)[-1]
        return NOTHING

    def who(self, phrase: Phrase, clause: Clause) -> Reference:
        """Returns whom a phrase of a clause stands for."""
        place = self.place(clause)
        own = {p.start for p in clause.subjects}
        return self.resolver.resolve(phrase, replace(place, object=phrase.start not in own))

    def evidence(self, start: int, end: int) -> Evidence:
        """Returns the words of `[start, end)`, trimmed, and cut at the last word before the longest length."""
        end = min(end, start + LONGEST)
        while end > start and self.text[end - 1].isspace():
            end -= 1
        while start < end and self.text[start].isspace():
            start += 1
        return Evidence(start=start, end=end, exact=self.text[start:end])

    def phrase_evidence(self, phrases: Iterable[Phrase]) -> Evidence:
        """Returns the words from the first to the last of the phrases, in one stretch."""
        spans = [(p.start, p.end) for p in phrases]
        return self.evidence(min(s for s, _ in spans), max(e for _, e in spans))

    def record_span(self, clause: Clause, phrases: Iterable[Phrase]) -> tuple[int, int]:
        """Returns where a record's evidence stands: from the holder, or the predicate, to the end of the object."""
        marks = [(clause.predicate.start, clause.predicate.end)]
        sentence = self.sentences[clause.sentence]
        for phrase in clause.subjects:
            if sentence.start <= phrase.start and phrase.end <= sentence.end:
                marks.append((phrase.start, phrase.end))
        marks.extend((p.start, p.end) for p in phrases)
        first, last = min(s for s, _ in marks), max(e for _, e in marks)
        return max(first, sentence.start), min(last, sentence.end)

    def issues(self, start: int, end: int) -> list[str]:
        """Returns the issues whose wording lies at least half inside `[start, end)`, in text order."""
        found = []
        for hit in self.formulas:
            shared = min(end, hit.end) - max(start, hit.start)
            if shared * 2 > hit.end - hit.start:
                found.append(hit.issue)
        return list(dict.fromkeys(found))

    def words(self, start: int, end: int) -> str:
        """Returns the text of `[start, end)` with line breaks and runs of spaces as one space."""
        return re.sub(r"\s+", " ", self.text[start:end])

    @property
    def between(self) -> bool:
        """Whether the document is between its sides, so that what one promises it promises to the other."""
        voice = self.attributor.voice
        return voice.tier == 1 or bool(voice.cited)

    def is_question(self, clause: Clause) -> bool:
        """Returns whether a clause stands in a question, which is nobody's stance."""
        sentence = self.sentences[clause.sentence]
        return sentence.number in self.questions or self.text[sentence.start : sentence.end].rstrip("\"'”’) ").endswith(
            "?"
        )

    def matches(self, clause: Clause) -> list[Match]:
        """Returns the frames that fit a clause, in the order of the lexicon."""
        found = [m for f in frames(clause, lang=self.lang) if (m := match(f, clause, lang=self.lang)) is not None]
        return sorted(found, key=lambda m: (m.frame.adverb is None, m.frame.order))

    def origin(self, rule: str) -> Origin:
        """Returns the origin of a record that a rule made."""
        return Origin(rule=rule, model=None, person=None, version=self.version, confidence=None)

    def chain(self, clause: Clause) -> list[tuple[str, Clause]]:
        """Returns the clauses above, nearest first, each with the relation by which the lower one hangs."""
        found: list[tuple[str, Clause]] = []
        at, seen = clause, {clause.number}
        while at.parent is not None and at.parent in self.clauses and at.parent not in seen:
            relation = at.relation
            at = self.clauses[at.parent]
            seen.add(at.number)
            found.append((relation, at))
        return found


def conditions_on(scene: Scene, clause: Clause) -> list[Evidence]:
    """Returns the conditional clauses that hang on a clause or its complements, as words."""
    known = stance_words(scene.lang).hypothetical
    hosts = {clause.number, *(p.clause for p in clause.complements), *(p.clause for p in clause.obliques)}
    return [
        scene.evidence(c.start, c.end)
        for c in scene.clauses.values()
        if c.parent in hosts and c.relation == "adverbial" and known.get(c.mark or "") == "condition"
    ]
