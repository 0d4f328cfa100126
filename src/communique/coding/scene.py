"""What a coder sees of a document: its text, clauses, who their subjects are, attributions, wordings, dates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from msgspec.structs import replace

from communique.actors.anaphors import is_person
from communique.actors.context import Context
from communique.actors.reference import NOTHING, Reference
from communique.actors.resolve import Place, Resolver
from communique.attribution.attribute import Attributor
from communique.coding.event_frames import slots
from communique.coding.frames import Match, frames, match
from communique.coding.in_sequence import Sequences
from communique.coding.meeting_words import meeting_words, nouns
from communique.coding.quote_speakers import QuoteCues
from communique.coding.speaking import holds, speech_persons
from communique.dates.find import DateHit, TextDates
from communique.formulas.match import FormulaHit
from communique.model.clause import Clause, Phrase
from communique.model.document import Sentence
from communique.model.records import EventActor, Evidence, Origin

_SPACE = re.compile(r"\s+")
_RELATIVE = "relative"  # the kind of "whose"
_IN_ORDER = attrgetter("sentence", "predicate.start", "number")
CLAUSAL = "+"  # among the heads of phrases: a gerund, an infinitive or another clause
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
    dateline: str | None = None  # the place of the dateline, as it stands
    speech: bool = False  # whether the text is spoken by one side: a speech, remarks, a briefing
    met: tuple[str, ...] = ()  # the sides of the meeting that a readout or report tells of
    questions: frozenset[int] = frozenset()  # sentences of a turn that asks
    floor: tuple[tuple[int, int, Reference], ...] = ()  # turns in which another side than the issuers speaks
    in_order: tuple[Clause, ...] = ()  # the clauses by sentence, predicate and number
    acting: dict[tuple[int, int], tuple[Phrase, Clause, list[EventActor]]] = field(default_factory=dict)
    weights: tuple[int, ...] | None = None  # how much shows politics and other fields, once it is weighed
    weights_by_name: tuple[int, ...] | None = None  # the same without who acts in the clauses
    _cued: QuoteCues | None = None  # by which clauses somebody speaks the quotations
    _speaking: list[int] | None = None  # where somebody speaks of himself
    settled: bool = False  # whether all subjects are known, so that nobody's reference changes any more
    _known: dict[tuple[int, int], tuple[Phrase, Reference]] = field(default_factory=dict)
    _below: dict[int | None, list[Clause]] = field(default_factory=dict)
    _inside: dict[int, list[Clause]] = field(default_factory=dict)
    _upon: dict[int, list[Clause]] = field(default_factory=dict)
    _acting: dict[str, list[tuple[int, int]]] | None = None
    _asking: dict[int, bool] = field(default_factory=dict)
    _matching: dict[int, tuple[Clause, list[Match]]] = field(default_factory=dict)
    _chains: dict[int, tuple[Clause, list[tuple[str, Clause]]]] = field(default_factory=dict)
    _nouns: dict[int, tuple[list[Phrase], frozenset[str]]] = field(default_factory=dict)
    _dates: TextDates | None = None
    _begins: list[int] = field(default_factory=list)  # where each sentence begins
    _wordings: list[int] = field(default_factory=list)
    _widest: int = 0
    order: Sequences = field(default_factory=lambda: Sequences(()))  # how far apart sentences are

    def __post_init__(self) -> None:
        """Orders what the coders look up again and again, so that a text's length does not slow each look-up."""
        self.in_order = tuple(sorted(self.clauses.values(), key=_IN_ORDER))
        for clause in self.clauses.values():
            self._below.setdefault(clause.parent, []).append(clause)
            self._inside.setdefault(clause.sentence, []).append(clause)
            if clause.antecedent is not None:
                self._upon.setdefault(clause.antecedent.head_start, []).append(clause)
        self._begins = [sentence.start for sentence in self.sentences]
        self.order = Sequences(self.sentences)
        self._wordings = [hit.start for hit in self.formulas]
        self._widest = max((hit.end - hit.start for hit in self.formulas), default=0)

    def below(self, number: int | None) -> list[Clause]:
        """Returns the clauses that hang on the clause of a number, by number."""
        return self._below.get(number, []) if number is not None else []

    def of_sentence(self, number: int) -> list[Clause]:
        """Returns the clauses of a sentence, by number."""
        return self._inside.get(number, [])

    def dates(self, start: int, end: int, *, future: bool = False) -> tuple[DateHit, ...]:
        """Returns the dates in `text[start:end]`, in text order; `future` where the words speak of what is to come."""
        return self._all_dates().find(start, end, future=future)

    def is_dated(self, start: int, end: int) -> bool:
        """Returns whether words are a date or hold a part of one."""
        return self._all_dates().touch(start, end)

    def _all_dates(self) -> TextDates:
        if self._dates is None:
            self._dates = TextDates(self.text, self.anchor, [(s.start, s.end) for s in self.sentences], self.lang)
        return self._dates

    def acted_before(self, ident: str, before: int) -> tuple[int, int] | None:
        """Returns the last words before an offset that stood for an actor as a subject, pronouns left out."""
        if self._acting is None:
            self._acting = self._subject_words()
        known = self._acting.get(ident, [])
        at = bisect_left(known, (before, before))
        return next(((start, end) for start, end in reversed(known[:at]) if end <= before), None)

    def _subject_words(self) -> dict[str, list[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = {}
        for clause in self.in_order:
            known = self.subjects.get(clause.number)
            for phrase in clause.subjects[:1] if known is not None else ():
                if not phrase.pronoun and phrase.start < phrase.end:
                    for ident in known.ids if known is not None else ():
                        found.setdefault(ident, []).append((phrase.start, phrase.core_end or phrase.end))
        return {ident: sorted(spans) for ident, spans in found.items()}

    def sentence_at(self, offset: int) -> Sentence:
        """Returns the sentence that begins last before an offset, or at it."""
        return self.sentences[max(0, bisect_right(self._begins, offset) - 1)]

    def clauses_at(self, offset: int) -> list[Clause]:
        """Returns the clauses of the sentence at an offset, by number."""
        return self.of_sentence(self.sentence_at(offset).number)

    def above(self, clause: Clause, *relations: str) -> Clause | None:
        """Returns the clause that a clause depends on, only where it does so in one of `relations` where given."""
        if clause.parent is None or (relations and clause.relation not in relations):
            return None
        return self.clauses.get(clause.parent)

    def upon(self, phrase: Phrase) -> list[Clause]:
        """Returns the relative and participial clauses on a phrase, by number."""
        return self._upon.get(phrase.head_start, [])

    def place(self, clause: Clause) -> Place:
        """Returns where the phrases of a clause stand: its subject, those above, and who is speaking."""
        above = tuple([self.subjects.get(c.number, NOTHING) for _, c in self.chain(clause)])
        return Place(self.subjects.get(clause.number, NOTHING), above, self.we(clause))

    def we(self, clause: Clause) -> Reference:
        """Returns whom "we" in a clause means: who speaks it, `NOTHING` where its sentence never says so.

        A speech tells in its own "we" what others say: "The Bank has warned that we will all pay".
        """
        if self._speaking is None:
            self._speaking = speech_persons(self.context)
        if not self._speaking or not holds(self._speaking, clause, self.sentences[clause.sentence]):
            return NOTHING
        told = self.speech and not self.attributor.quoted(clause.start, clause.end)
        return self.has_floor(clause) if told else self.speaker(clause)

    def speaker(self, clause: Clause) -> Reference:
        """Returns who speaks a clause: the innermost cue's speaker, in a quotation the one who spoke last."""
        for cue in self.attributor.cues(clause):
            if cue.speaker.ids:
                return cue.speaker
        if self.attributor.quoted(clause.start, clause.end):
            above = self.above(clause, "content")  # "demanded that Chad leave, or 'we will act'"
            demands = self.subjects.get(above.number, NOTHING) if above is not None else NOTHING
            spoken = demands if demands.named else self._told_beside(clause) or self.context.spoken_last(clause.start)
            if spoken is not None:
                return spoken
        return self.has_floor(clause)

    def _told_beside(self, clause: Clause) -> Reference | None:
        """Returns who speaks a quotation by what stands beside it, None where nothing there tells it."""
        if self._cued is None:
            quotes, kinds = self.attributor.quotes, self.attributor.kinds
            self._cued = QuoteCues(self.text, quotes, self.sentences, self._inside, kinds)
        number = self._cued.of(clause.start)
        if number is None:
            bare = self._cued.bare(clause.start)
            acted = self.subjects.get(bare.number, NOTHING) if bare is not None else NOTHING
            return acted if acted.form == "person" and len(acted.ids) == 1 else None
        who = self.subjects.get(number, NOTHING)
        return who if who.named else None

    def has_floor(self, clause: Clause) -> Reference:
        """Returns the other side than the issuers whose turn it is to speak where a clause stands, if it is one's.

        In a report it is who goes on speaking there without a cue.
        """
        runs = self.attributor.going_on.get(clause.sentence)
        if runs is not None:
            return runs
        for start, end, who in self.floor:
            if start <= clause.start < end:
                return who
        return NOTHING

    def who(self, phrase: Phrase, clause: Clause, *, place: Place | None = None) -> Reference:
        """Returns whom a phrase of a clause stands for; `place` is the clause's, where the caller has it."""
        plain = self.resolver.plain(phrase)
        if plain is not None:
            return plain
        if not self.settled:
            return self.by_place(phrase, clause, place or self.place(clause))
        key = clause.number, id(phrase)
        known = self._known.get(key)
        if known is None:  # the phrase is kept too, so that no other takes its id
            known = self._known[key] = phrase, self.by_place(phrase, clause, place or self.place(clause))
        return known[1]

    def by_place(self, phrase: Phrase, clause: Clause, place: Place) -> Reference:
        """Returns whom a phrase stands for whose own words do not tell it by `plain`; `place` is that of its clause."""
        bound = self._bound(phrase, clause) if _taken_up(phrase) else NOTHING
        if clause.passive and phrase.start < clause.predicate.start and phrase in clause.objects:
            place = replace(place, own=NOTHING)  # "she was received by her host"
            return self.resolver.beyond_words(phrase, place)
        taken = [p.start for p in clause.subjects] + [p.start for p in clause.predicate.possessors]
        another = phrase.start not in taken
        return self.resolver.beyond_words(
            phrase, Place(place.own, place.above, place.speaker, object=another, bound=bound)
        )

    def _bound(self, phrase: Phrase, clause: Clause) -> Reference:
        """Returns whose thing a possessive is by its place: "thanked Chad for its aid", "Chad, whose aid P"."""
        at = phrase.possessor or phrase
        if phrase.possessor and clause.antecedent and self.resolver.words.pronouns.get(at.head.lower()) == _RELATIVE:
            return self.who(clause.antecedent, self.above(clause) or clause)
        for listed in (*clause.subjects, *clause.objects, *clause.obliques):
            if not listed.parts or listed.parts[0].pronoun:
                continue
            if any(p.start <= at.start < p.end for p in listed.parts[1:]):
                return self.who(listed.parts[0], clause)
        thanked = (p for p in clause.obliques if clause.predicate.form == "adjective" and p.prep in self._addressing)
        for obj in (*clause.recipients, *clause.objects, *thanked):  # "grateful to Chad for its aid"
            if obj.head_end > at.start:
                continue
            behind = (p for p in (*clause.obliques, *obj.inner) if p.start <= at.start < p.end)
            if any(self.resolver.words.binds(clause.predicate.lemma, p.prep) for p in behind):
                return self.who(obj, clause)
        return self._guest(phrase, clause)

    def _guest(self, phrase: Phrase, clause: Clause) -> Reference:
        """Construction: "met Minister Lee and welcomed his visit": nobody welcomes his own, but that of the one met."""
        owner = phrase.possessor or phrase
        visit = next((p for p in clause.objects if p.possessor is not None and p.possessor.start == owner.start), None)
        if visit is None or owner.head.lower() not in self.resolver.words.genders:
            return NOTHING
        rows = meeting_words(self.lang).of(visit.head.lower(), "noun")
        own = self.subjects.get(clause.number, NOTHING)
        if all(row["kind"] != "visit" for row in rows) or not own.named or not any(self.matches(clause)):
            return NOTHING
        near = self.context.mentioned(phrase.start, since=self.sentences[clause.sentence].start)
        return next((r for r in reversed(near) if is_person(r) and not set(r.ids) & set(own.ids)), NOTHING)

    @property
    def _addressing(self) -> Sequence[str]:
        """The prepositions before whom a feeling is for: "grateful to Chad"."""
        return slots("felt_toward", self.lang)

    def evidence(self, start: int, end: int) -> Evidence:
        """Returns the words of `[start, end)`, trimmed, and cut at the last word before the longest length."""
        words = self.text[start : min(end, start + LONGEST)].rstrip()
        if words.count("(") > words.count(")") and self.text.startswith(")", start + len(words)):
            words += ")"  # "resolution 1929 (2010)"
        exact = words.lstrip()
        end = start + len(words)
        return Evidence(start=end - len(exact), end=end, exact=exact)

    def phrase_evidence(self, phrases: Sequence[Phrase]) -> Evidence:
        """Returns the words from the first to the last of the phrases, in one stretch."""
        return self.evidence(min([p.start for p in phrases]), max([p.end for p in phrases]))

    def record_span(self, clause: Clause, phrases: Sequence[Phrase]) -> tuple[int, int]:
        """Returns where a record's evidence stands: from the holder, or the predicate, to the end of the object."""
        sentence = self.sentences[clause.sentence]
        own = [p for p in clause.subjects if sentence.start <= p.start and p.end <= sentence.end]
        first = min([clause.predicate.start, *[p.start for p in own], *[p.start for p in phrases]])
        last = max([clause.predicate.end, *[p.end for p in own], *[p.end for p in phrases]])
        return max(first, sentence.start), min(last, sentence.end)

    def issues(self, start: int, end: int, *, lead: int | None = None) -> list[str]:
        """Returns the issues whose wording lies at least half inside `[start, end)`, in text order.

        Where a `lead` is given, the wording may begin there: "stand with Ukraine" is one, and "Ukraine" the object.
        """
        found: list[str] = []
        first = bisect_left(self._wordings, start - self._widest)
        last = bisect_left(self._wordings, end)
        for hit in self.formulas[first:last] if first < last else ():
            shared = min(end, hit.end) - max(start, hit.start)
            led = lead is not None and lead <= hit.start <= start < hit.end <= end
            if led or shared * 2 > hit.end - hit.start:
                found.append(hit.issue)
        return list(dict.fromkeys(found)) if len(found) > 1 else found

    def words(self, start: int, end: int) -> str:
        """Returns the text of `[start, end)` with line breaks and runs of spaces as one space."""
        return _SPACE.sub(" ", self.text[start:end])

    @property
    def between(self) -> bool:
        """Whether the document is between its sides, so that what one promises it promises to the other."""
        voice = self.attributor.voice
        return voice.tier == 1 or bool(voice.cited)

    @property
    def reports(self) -> bool:
        """Whether the document tells what others do and say: neither a side's own text nor the account of one."""
        voice = self.attributor.voice
        return not voice.primary and not voice.cited

    def is_question(self, clause: Clause) -> bool:
        """Returns whether a clause stands in a question, which is nobody's stance."""
        known = self._asking.get(clause.sentence)
        if known is None:
            sentence = self.sentences[clause.sentence]
            asks = self.text[sentence.start : sentence.end].rstrip("\"'”’) ").endswith("?")
            known = self._asking[clause.sentence] = asks or sentence.number in self.questions
        return known

    def told_while_asking(self, clause: Clause) -> bool:
        """Construction: "Chad has attacked Libya. What does Japan say?": who asks tells first what others have done.

        What he tells of the side that is to answer is not taken for told, nor what is not done yet.
        """
        sentence = self.sentences[clause.sentence]
        if sentence.number not in self.questions or clause.tense != "past" or clause.modality is not None:
            return False
        if self.text[sentence.start : sentence.end].rstrip("\"'”’) ").endswith("?"):
            return False
        who = self.subjects.get(clause.number, NOTHING)
        return who.named and who.form != "speaker" and not set(who.ids) & set(self.context.issuers)

    def nouns(self, clause: Clause) -> tuple[list[Phrase], frozenset[str]]:
        """Returns the phrases of a clause, those inside others too, and the words in small letters that head them.

        Among the heads is `CLAUSAL` where one of the phrases is no noun phrase.
        """
        known = self._nouns.get(clause.number)
        if known is None:
            found = nouns(clause)
            heads = [p.head.lower() if p.kind == "noun" else CLAUSAL for p in found]
            known = self._nouns[clause.number] = found, frozenset(heads)
        return known

    def matches(self, clause: Clause) -> list[Match]:
        """Returns the frames that fit a clause, in the order of the lexicon."""
        known = self._matching.get(clause.number)
        if known is None or known[0] is not clause:
            fitting = frames(clause, lang=self.lang)
            found = [m for f in fitting if (m := match(f, clause, lang=self.lang)) is not None] if fitting else []
            if len(found) > 1:
                found.sort(key=lambda m: (m.frame.adverb is None and not m.frame.wished, m.frame.order))
            known = self._matching[clause.number] = clause, found
        return known[1]

    def origin(self, rule: str) -> Origin:
        """Returns the origin of a record that a rule made."""
        return Origin(rule=rule, model=None, person=None, version=self.version, confidence=None)

    def chain(self, clause: Clause) -> Sequence[tuple[str, Clause]]:
        """Returns the clauses above, nearest first, each with the relation by which the lower one hangs."""
        known = self._chains.get(clause.number)
        if known is not None and known[0] is clause:
            return known[1]
        found: list[tuple[str, Clause]] = []
        at, seen = clause, {clause.number}
        while at.parent is not None and at.parent in self.clauses and at.parent not in seen:
            relation, at = at.relation, self.clauses[at.parent]
            seen.add(at.number)
            found.append((relation, at))
        self._chains[clause.number] = clause, found
        return found


def _taken_up(phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun, or belongs to one."""
    return phrase.pronoun or (phrase.possessor is not None and phrase.possessor.pronoun)
