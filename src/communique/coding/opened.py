"""Whose a text is that nobody is known to have published: "The Ministry of Trade of Peru condemns the raid."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.actors.body_offices import body_of_office
from communique.actors.context import sides_in_order
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit
from communique.actors.labels import entity
from communique.actors.organ_owners import stranger
from communique.actors.persons import PersonMention
from communique.actors.selves import listed_in
from communique.actors.words import Words, words
from communique.actors.words_in_names import without_article
from communique.coding.frames import frames
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase
from communique.model.document import Layout
from communique.model.spans import Spans

_ENDED = re.compile(r"[.!?…:;,][\"'”’)]*\Z")
_STATES = ("state", "adjective")
_SEVERAL = 2  # sentences with a stance by which a text shows that its author takes them
_SPEAKER = "speaker"  # the kind of "we" and "our"


@dataclass(slots=True)
class Opened:
    """A text with its names and clauses, asked who takes stances in it as in his own."""

    text: str
    layout: Layout
    names: Sequence[NameHit]
    persons: Sequence[PersonMention]
    clauses: Sequence[Clause]
    lang: str

    def at_head(self, title: str, in_title: Sequence[str]) -> str | None:
        """Returns the side that takes a stance at the head of a text, in the present, as its own text tells it.

        An organ of the side speaks there ("The Government of Chad welcomes the truce"), or it calls itself by its full
        name, or its title calls the text a statement, or the text says "we" in its own words. A report would tell it in
        the past, and what others say in quotation marks. A title that names sides must name it.
        """
        subject, known = self._subject(), words(self.lang)
        stated = {word.lower().strip(".,:") for word in title.split()} & known.documents
        office = self._office(subject) if subject is not None else None
        if office is not None:
            return office
        if subject is None or not (self._is_organ(subject) or self._in_full(subject) or self._says_we() or stated):
            return None
        sides = sides_in_order(self.names, self.persons, subject.start, subject.end)
        found = sides[0] if sides else stranger(self.text, subject, known)
        return found if found in in_title or not in_title else None

    def several_at_head(self) -> tuple[str, ...]:
        """Construction: "The Embassies of A and B condemn X", "A, B and C urge Y. We ...": who take a stance together.

        So they do at the head of a text of no known publisher, where their organs have capitals or it says "we".
        """
        told = [s.number for s in self.layout.sentences if s.kind in ("body", "item")]
        opening = (c for c in self._stances(several=True) if c.sentence in told[:1])
        subject = next((c.subjects[0] for c in opening), None)
        if subject is None or self.text[subject.start].islower():
            return ()
        end = max(subject.end, subject.core_end or 0)
        sides = listed_in(self.text, subject.start, end, self.names, self.persons, lang=self.lang)
        organ = subject.head.lower() in words(self.lang).organs
        owned = organ and self.text[subject.head_start].isupper() and not subject.parts
        return sides if len(sides) > 1 and (owned or self._says_we()) else ()

    def _office(self, subject: Phrase) -> str | None:
        """Construction: "The Secretary-General condemns the raid": the body whose office goes without a name."""
        if subject.plural or subject.possessor is not None:
            return None
        office = without_article(self.text[subject.start : subject.core_end or subject.end])
        proper = office[:1].isupper()
        return next(iter(body_of_office(office.lower(), self.names, subject.start, proper=proper)), None)

    def inside(self) -> str | None:
        """Returns the one side that takes stances by its name in a text of its own, else the organ that opens it.

        Whom "The Ministry of Trade" tells of besides is another: the organ keeps its words where no name is its own.
        """
        named = {i for c in self._stances() for i in self._named(c.subjects[0])}
        if len(named) == 1:
            return named.pop()
        subject = self._subject()
        bare = subject is not None and not named and self._is_organ(subject)
        return without_article(self.text[subject.start : subject.core_end or subject.end]) if bare and subject else None

    def speaking(self, start: int, end: int, *, vows: bool = False) -> str | None:
        """Returns the one state that takes stances by its name or by its delegation where "we" speaks, in a stretch.

        What it "has always held" or "will continue to support" counts too, as who speaks tells it of himself; with
        `vows` so does whatever it will do.
        """
        inside = [c for c in self.clauses if start <= c.start < end]
        told = self._stances(inside, perfect=True, vows=vows)
        named = {i for c in told for i in (*self._named(c.subjects[0]), *self._sent_by(c.subjects[0]))}
        return named.pop() if len(named) == 1 else None

    def is_spoken(self) -> bool:
        """Returns whether a text says "we" or "I" outside quotation marks, or is one quotation from end to end."""
        quoted = self._quoted()
        told = [s for s in self.layout.sentences if s.kind in ("body", "item")]
        return self._says_we() or (bool(told) and all(quoted.overlap(s.start, s.end) for s in told))

    def takes_stances(self) -> bool:
        """Returns whether a text takes stances as "we" or "I", in two sentences at least, outside quotation marks."""
        quoted, known = self._quoted(), words(self.lang)
        found = set()
        for clause in self.clauses:
            ours = any(p.pronoun and _is_speaker(self.text, p, known) for p in clause.subjects[:1])
            if ours and clause.finite and not quoted.overlap(clause.start, clause.end) and self._is_stance(clause):
                found.add(clause.sentence)
        return len(found) >= _SEVERAL

    def _subject(self) -> Phrase | None:
        """Returns who takes a stance in the first sentence; a line without an end mark is a headline."""
        told = (s for s in self.layout.sentences if s.kind in ("body", "item"))
        first = next((s.number for s in told if _ENDED.search(self.text, s.start, s.end)), None)
        return next((c.subjects[0] for c in self._stances() if c.sentence == first), None)

    def _stances(
        self,
        clauses: Sequence[Clause] | None = None,
        *,
        perfect: bool = False,
        vows: bool = False,
        several: bool = False,
    ) -> Iterator[Clause]:
        """Yields the main clauses of which one subject takes a stance now, outside quotation marks."""
        quoted = self._quoted()
        for clause in self.clauses if clauses is None else clauses:
            bare = clause.modality is None or (perfect and clause.modality in stance_words(self.lang).coming)
            told = self.text[clause.predicate.start : clause.predicate.end].lower() == clause.predicate.lemma
            now = (
                clause.tense == "present" or (several and told) or (perfect and (clause.perfect or clause.modality))
            ) and bare
            now = now and clause.finite and not clause.passive
            main = clause.relation in ("root", "coordinate") and not quoted.overlap(clause.start, clause.end)
            one = len(clause.subjects) == 1 and not clause.subjects[0].pronoun
            one = one and (several or len(clause.subjects[0].parts) <= 1)
            vowed = vows and clause.modality is not None
            if now and main and one and (vowed or self._is_stance(clause)) and not _behind(clause):
                yield clause

    def _is_stance(self, clause: Clause) -> bool:
        """Whether a clause takes a stance by its verb, by a noun that the verb holds or by what goes on."""
        goes_on = clause.predicate.lemma in stance_words(self.lang).transparent
        held = ("nominal", "infinitive") if goes_on else ("nominal",)
        below = (c for c in self.clauses if c.parent == clause.number and c.relation in held)
        return any(f.act is not None and not f.contested for c in (clause, *below) for f in frames(c, lang=self.lang))

    def _named(self, phrase: Phrase) -> list[str]:
        """Returns the state or body whose name heads a phrase, or whose organ in capitals does."""
        inside = [n for n in self.names if n.ids and phrase.start <= n.start < phrase.end]
        heads = [n.ids[0] for n in inside if n.kind in ("state", "body") and n.start <= phrase.head_start < n.end]
        organ = not heads and len({n.ids[0] for n in inside}) == 1 and self._is_organ(phrase)
        return [inside[0].ids[0]] if organ else heads

    def _sent_by(self, phrase: Phrase) -> list[str]:
        """Construction: "the Kenyan delegation believes", "the delegation of Kenya": whose delegation it is."""
        if not cues(self.lang, "team").fullmatch(phrase.head):
            return []
        held = [n for n in self.names if n.ids and n.kind in _STATES and phrase.start <= n.start < phrase.end]
        return [held[0].ids[0]] if len(held) == 1 else []

    def _is_organ(self, phrase: Phrase) -> bool:
        return words(self.lang).organs.get(phrase.head.lower(), ("", False))[1] and phrase.head[:1].isupper()

    def _in_full(self, phrase: Phrase) -> bool:
        """Whether a phrase has a state's name in full: "the Republic of Peru"."""
        for name in self.names:
            if name.kind == "state" and name.ids and phrase.start <= name.start < phrase.end:
                known = entity(name.ids[0])
                return known is not None and known.official != known.label and name_is(self.text, name, known.official)
        return False

    def _quoted(self) -> Spans:
        return Spans((q.start, q.end) for q in self.layout.quotes)

    def _says_we(self) -> bool:
        quoted, known = self._quoted(), words(self.lang)
        spoken = (p for c in self.clauses for s in c.subjects for p in (s, s.possessor) if p is not None and p.pronoun)
        return any(_is_speaker(self.text, p, known) and not quoted.overlap(p.start, p.end) for p in spoken)


def _behind(clause: Clause) -> bool:
    """Construction: "Talks failed, the Ministry of Trade notes": who is named behind what a report has of him."""
    return any(p.start < clause.subjects[0].start for p in clause.complements)


def name_is(text: str, name: NameHit, form: str) -> bool:
    """Returns whether a name stands in a text in a form, blanks and capitals aside."""
    return " ".join(text[name.start : name.end].split()).casefold() == form.casefold()


def _is_speaker(text: str, phrase: Phrase, known: Words) -> bool:
    return known.pronouns.get(text[phrase.start : phrase.end].lower()) == _SPEAKER
