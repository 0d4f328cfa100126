"""Subjects of several who act together although the parse, or the words, tell one: "President Salas and I agreed"."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference, joined
from communique.actors.words_in_names import words_of
from communique.coding.scene import Scene
from communique.model.clause import Clause

_PAIR = 2
_SPEAKER = "speaker"  # the kind of the pronouns "we" and "I"


def joined_subjects(scene: Scene, clause: Clause, found: list[Reference], *, marks: bool = True) -> Reference | None:
    """Returns two subjects that "and" joins although the parse has each for itself: "President Salas and I agreed".

    `marks` may also part a dateline from the subject.
    """
    if len(found) != _PAIR or not all(r.named for r in found):
        return None
    between = scene.words(clause.subjects[0].end, clause.subjects[1].start).strip().lower()
    return joined(found) if between in words_of("joiner") and (marks or between[:1].isalpha()) else None


def both_of_us(scene: Scene, clause: Clause) -> Reference | None:
    """Construction: "the Premier of Chad and I agreed that we would V": both of them would."""
    above = scene.above(clause) if clause.relation == "content" else None
    kinds = scene.resolver.words.pronouns
    if above is None or not all(p.pronoun and kinds.get(p.head.lower()) == _SPEAKER for p in clause.subjects):
        return None
    together = [part for p in above.subjects for part in (p.parts or (p,))]
    if len(together) < _PAIR or not any(p.pronoun and kinds.get(p.head.lower()) == _SPEAKER for p in together):
        return None
    told = scene.subjects.get(above.number, NOTHING)
    return told if len(told.ids) > 1 else None
