"""The words of a text that stand for an actor, and whose it is by the name before it."""

from __future__ import annotations

from communique.actors.gazetteer import entity
from communique.actors.named import code_of, names_in
from communique.actors.reference import Reference
from communique.coding.scene import Scene
from communique.model.clause import Phrase
from communique.model.records import Evidence

_TITLE = 80  # characters of the longest title before a name


def owner_code(scene: Scene, ident: str, phrase: Phrase) -> str | None:
    """Returns the code of the state whose name stands before one in no table, or in it: "India's IndiGo"."""
    if entity(ident) is not None:
        return None
    inside = next((n.countries for n in names_in(ident) if len(n.countries) == 1), ())
    if inside or phrase.possessor is None:
        return inside[0] if inside else None
    owner = scene.context.name_at(phrase.possessor.head_start, phrase.possessor.head_end)
    return (code_of(owner.ids[0]) or None) if owner is not None and owner.ids else None


def mention(scene: Scene, ident: str, reference: Reference, words: Evidence) -> tuple[int, int]:
    """Returns the words that stand for an actor: where it was found, else in the evidence, its sentence, before."""
    sentence = scene.sentence_at(words.start)
    own = (reference.start, reference.end)
    for start, end in (own, (words.start, words.end), (sentence.start, sentence.end)):
        for name in scene.context.names_in(start, end):
            if ident in name.ids[:1]:
                return _whole(scene, name.start, name.end)
        for person in scene.context.persons_in(start, end):
            if ident == person.name or ident in (person.side_ids or scene.context.side_of(person.name)):
                return person.start, person.end
    at = scene.text.find(ident, sentence.start, sentence.end) if entity(ident) is None else -1
    named = (at, at + len(ident)) if at >= 0 else None  # one in no table has its words for a name
    return named or scene.acted_before(ident, reference.start) or (reference.start, reference.end)


def _whole(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Returns the phrase whose name stands at or before its head: "Lebanese authorities", "the premier of Chad"."""
    for person in scene.context.persons_in(max(0, start - _TITLE), end):
        if person.start <= start < person.end:
            return person.start, person.end
    spans: list[tuple[int, int]] = []
    for clause in scene.clauses_at(start):
        for phrase in (*clause.subjects, *clause.objects, *clause.obliques):
            if phrase.start <= start and end <= phrase.end:
                parts = phrase.parts or (phrase,)
                spans += [(p.start, p.core_end or p.end) for p in parts if p.start <= start and end <= p.head_end]
    return min(spans, key=lambda span: span[1] - span[0]) if spans else (start, end)
