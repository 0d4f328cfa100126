"""Builds sentences of a construction with names from all regions, and parses them as the pipeline does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from unittest.mock import patch

from communique.actors.gazetteer import default as gazetteer
from communique.actors.persons import find_persons
from communique.language.mask import Name
from communique.language.parse import parse
from communique.language.tree import Tree
from communique.layout import sentence_view
from communique.model.clause import Clause, Phrase
from communique.pipeline import Names, _masks

# One-word names, names of several words, names with "and", with an article, with a plural form.
PAIRS = (
    ("Kenya", "Norway"),
    ("Peru", "Vietnam"),
    ("the Philippines", "Gabon"),
    ("Tonga", "Slovakia"),
    ("Qatar", "Bolivia"),
    ("the United Arab Emirates", "Fiji"),
    ("Kazakhstan", "Jamaica"),
    ("Bosnia and Herzegovina", "Samoa"),
    ("Ethiopia", "Trinidad and Tobago"),
    ("Nepal", "the Solomon Islands"),
    ("Portugal", "Oman"),
    ("Chad", "Uruguay"),
)
ADJECTIVES = ("Kenyan", "Peruvian", "Philippine", "Tongan", "Qatari", "Emirati", "Kazakh", "Omani", "Chadian", "Nepali")


@dataclass(frozen=True, slots=True)
class Read:
    """A parsed sentence: its text, its clauses and its tree."""

    text: str
    clauses: tuple[Clause, ...]
    tree: Tree

    def clause(self, lemma: str, *, nth: int = 0) -> Clause:
        """Returns the clause with this predicate."""
        found = [c for c in self.clauses if c.predicate.lemma == lemma]
        assert len(found) > nth, f"no clause {lemma!r} in {self.text!r}: {self.outline()}"
        return found[nth]

    def has(self, lemma: str) -> bool:
        """Returns whether any clause has this predicate."""
        return any(c.predicate.lemma == lemma for c in self.clauses)

    def words(self, phrases: Iterable[Phrase]) -> tuple[str, ...]:
        """Returns the words of phrases, the members of coordinated ones each for itself."""
        members = [part for phrase in phrases for part in (phrase.parts or (phrase,))]
        return tuple(self.text[p.start : p.end] for p in members)

    def cores(self, phrases: Iterable[Phrase]) -> tuple[str, ...]:
        """Returns the words of phrases without the relative and participial clauses on them."""
        members = [part for phrase in phrases for part in (phrase.parts or (phrase,))]
        return tuple(self.text[p.start : p.core_end or p.end].rstrip(", ") for p in members)

    def subjects(self, lemma: str) -> tuple[str, ...]:
        """Returns the words of the subjects of a predicate."""
        return self.words(self.clause(lemma).subjects)

    def objects(self, lemma: str) -> tuple[str, ...]:
        """Returns the words of the objects of a predicate."""
        return self.words(self.clause(lemma).objects)

    def owners(self, lemma: str) -> tuple[str, ...]:
        """Returns the words behind "of" in the objects of a predicate."""
        return self.words(p for thing in self.clause(lemma).objects for p in thing.inner if p.prep == "of")

    def obliques(self, lemma: str, prep: str) -> tuple[str, ...]:
        """Returns the words behind a preposition of a predicate."""
        return self.words(p for p in self.clause(lemma).obliques if p.prep == prep)

    def complements(self, lemma: str) -> tuple[tuple[str, str], ...]:
        """Returns kind and words of the clausal complements of a predicate."""
        return tuple((p.kind, self.text[p.start : p.end]) for p in self.clause(lemma).complements)

    def parent(self, lemma: str) -> tuple[str, str | None]:
        """Returns how a predicate's clause hangs, and the predicate that it hangs on."""
        clause = self.clause(lemma)
        above = next((c for c in self.clauses if c.number == clause.parent), None)
        return clause.relation, above.predicate.lemma if above else None

    def above(self, lemma: str) -> list[str]:
        """Returns the predicates of all clauses above, nearest first."""
        by_number = {c.number: c for c in self.clauses}
        at, found = self.clause(lemma), []
        while at.parent is not None and len(found) <= len(by_number):
            at = by_number[at.parent]
            found.append(at.predicate.lemma)
        return found

    def outline(self) -> list[str]:
        """Returns one line a clause, for messages."""
        return [
            f"{c.number} {c.predicate.form}:{c.predicate.lemma} s={self.words(c.subjects)} o={self.words(c.objects)}"
            f" b={[(p.prep, self.text[p.start : p.end]) for p in c.obliques]} c={self.complements_of(c)}"
            f" {c.relation}<{c.parent} neg={c.negated} {c.modality} {c.tense}"
            for c in self.clauses
        ]

    def complements_of(self, clause: Clause) -> list[tuple[str, str]]:
        """Returns kind and words of the clausal complements of a clause."""
        return [(p.kind, self.text[p.start : p.end]) for p in clause.complements]


def pairs() -> Iterator[tuple[str, str]]:
    """Yields pairs of states without end: every further sentence gets the next pair."""
    return cycle(PAIRS)


def sentence(form: str, **words: str) -> str:
    """Returns the sentence of a form with its words put in and its first letter raised."""
    text = form.format(**words)
    return text[:1].upper() + text[1:]


def upper(words: str) -> str:
    """Returns words with the first letter raised, as they stand at the head of a sentence."""
    return words[:1].upper() + words[1:]


def names_of(text: str) -> list[Name]:
    """Returns the names that the pipeline would mask in a text."""
    hits = gazetteer().find(text)
    return _masks(Names(hits, find_persons(text, hits=hits)))


@cache
def batch(sentences: tuple[str, ...], *, mask: bool = True, repaired: bool = True) -> dict[str, Read]:
    """Returns the readings of sentences, parsed together.

    Args:
        sentences: the sentences, each a text of its own.
        mask: whether names are replaced by stand-ins.
        repaired: whether repairs are made.
    """
    views = [(n, sentence_view(text, 0, len(text))) for n, text in enumerate(sentences)]
    names: Sequence[Sequence[Name]] = [names_of(text) for text in sentences]
    if repaired:
        found = list(parse(views, names, mask=mask))
    else:
        with patch("communique.language.parse.repair", lambda *a, **k: None):
            found = list(parse(views, names, mask=mask))
    made = {}
    for text, one in zip(sentences, found, strict=True):
        assert one.tree is not None, text
        made[text] = Read(text, one.clauses, one.tree)
    return made


def one(text: str, *, mask: bool = True, repaired: bool = True) -> Read:
    """Returns the reading of one sentence."""
    return batch((text,), mask=mask, repaired=repaired)[text]


def shape(read: Read) -> list[tuple[str, str, int]]:
    """Returns tag, function and head of every token: the parse without its words."""
    return [(t.tag, t.dep, t.head) for t in read.tree.tokens]
