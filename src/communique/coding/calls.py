"""Calls told by the line on which they were made: "discussed oil with Chad by phone", "told him over the phone"."""

from __future__ import annotations

from communique.actors.labels import entity
from communique.actors.reference import NOTHING, Reference
from communique.coding.attendants import is_person, together
from communique.coding.meeting_words import line_of, meeting_words, others
from communique.coding.scene import Scene
from communique.coding.seats import Told
from communique.coding.visitors import apart, subject_of
from communique.model.clause import Clause, Phrase


def by_line(scene: Scene, clause: Clause) -> Told | None:
    """Returns the call of a clause that names a line: its subject's with whom it spoke to, or of several together.

    What is done by phone must be a saying, so that goods ordered by phone make no call of two states.
    """
    found = line_of(clause, lang=scene.lang)
    if found is None:
        return None
    line, row = found
    copula = clause.predicate.lemma in scene.resolver.words.copulas
    if not copula and not _is_talk(scene, clause):
        return None
    subject = subject_of(scene, clause)
    named = (p for p in (*_others(clause, row["with"]), *line.inner) if p is not line and p.kind == "noun")
    met = tuple(p for p in named if p.proper or is_person(scene, p, clause))
    other = apart(scene, clause, subject, together(scene, clause, met))
    if not subject.named or not any(entity(i) for i in (*subject.ids, *other.ids)):
        return None
    if other.named and {*other.ids} - {*subject.ids}:
        return Told(row, clause, subject, other, (*met, line))
    return Told(row, clause, subject, NOTHING, (line,)) if _several(subject) and not copula else None


def _is_talk(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what is said or discussed, by its verb or the noun under it: "had a conversation"."""
    known = meeting_words(scene.lang)
    if clause.predicate.lemma in scene.attributor.kinds or scene.matches(clause):
        return True
    if any(known.of(p.head.lower(), "noun") or p.head.lower() in known.exchanged for p in clause.objects):
        return True
    return any(c.relation == "nominal" and scene.matches(c) for c in scene.below(clause.number))  # "exchanged views"


def _others(clause: Clause, places: list[str]) -> list[Phrase]:
    """Returns whom a clause may have been said to: also "exchanged views on oil with Chad by phone"."""
    inner = [q for p in clause.objects for q in (*p.inner, *(r for i in p.inner for r in i.inner))]
    return [*others(clause, places), *(p for p in inner if p.prep in places and p.kind == "noun")]


def _several(subject: Reference) -> bool:
    return len(subject.ids) > 1 and subject.mode in ("joint", "each")
