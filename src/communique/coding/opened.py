"""Who opens a text that nobody is known to have published: "The Ministry of Trade of Peru condemns the raid."."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.actors.context import sides_in_order
from communique.actors.gazetteer import NameHit
from communique.actors.organ_owners import stranger
from communique.actors.persons import PersonMention
from communique.actors.words import Words, words
from communique.coding.frames import frames
from communique.model.clause import Clause, Phrase
from communique.model.document import Layout
from communique.model.spans import Spans

_SPEAKER = "speaker"  # the kind of "we" and "our"


def opening_side(
    text: str,
    layout: Layout,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    clauses: Iterable[Clause],
    lang: str,
) -> str | None:
    """Returns the side that takes a stance at the head of a text, in the present, as its own text tells it.

    Either an organ of the side speaks there ("The Government of Chad welcomes the truce"), or the text says "we" in its
    own words. A report would tell it in the past, and what others say in quotation marks.
    """
    first = next((s.number for s in layout.sentences if s.kind in ("body", "item")), None)
    told = list(clauses)
    subject = next((c.subjects[0] for c in told if c.sentence == first and _takes_stance(c, told, lang)), None)
    if subject is None:
        return None
    known = words(lang)
    organ = known.organs.get(subject.head.lower(), ("", False))[1] and subject.head[:1].isupper()
    if not organ and not _says_we(text, layout, told, known):
        return None
    sides = sides_in_order(names, persons, subject.start, subject.end)
    return sides[0] if sides else stranger(text, subject, known)


def _takes_stance(clause: Clause, told: Sequence[Clause], lang: str) -> bool:
    """Whether a main clause takes a stance now, by its verb or by a noun that its verb holds."""
    now = clause.relation == "root" and clause.tense == "present" and clause.finite and clause.modality is None
    one = len(clause.subjects) == 1 and len(clause.subjects[0].parts) <= 1 and not clause.subjects[0].pronoun
    if not now or clause.passive or not one:
        return False
    held = (c for c in told if c.parent == clause.number and c.relation == "nominal")
    return any(f.act is not None for c in (clause, *held) for f in frames(c, lang=lang))


def _says_we(text: str, layout: Layout, told: Iterable[Clause], known: Words) -> bool:
    quoted = Spans((q.start, q.end) for q in layout.quotes)
    spoken = (p for c in told for s in c.subjects for p in (s, s.possessor) if p is not None and p.pronoun)
    return any(_is_speaker(text, p, known) and not quoted.overlap(p.start, p.end) for p in spoken)


def _is_speaker(text: str, phrase: Phrase, known: Words) -> bool:
    return known.pronouns.get(text[phrase.start : phrase.end].lower()) == _SPEAKER
