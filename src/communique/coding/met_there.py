"""Who met by what is said within a meeting: "told the envoy of Peru in a call that P", "raised it at our meeting"."""

from __future__ import annotations

from collections.abc import Sequence

from communique import facts
from communique.actors.reference import NOTHING
from communique.coding.attendants import is_person
from communique.coding.event_frames import slots
from communique.coding.meeting_words import meeting_words
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_LONG = 60  # characters before a noun in which the one that it is of stands


def told_there(scene: Scene, clause: Clause, noun: Phrase) -> tuple[Phrase, ...]:
    """Returns to whom something was said in a meeting: "told the envoy in a call that P", "thanked her at our meeting".

    A meeting that is told for the first time, or is one's own, is with whom one spoke there.
    """
    if noun.prep not in meeting_words(scene.lang).within or not (is_new(scene, noun) or _is_own(noun)):
        return ()
    if not clause.finite or clause.modality is not None:
        return ()
    known = meeting_words(scene.lang)
    exchanged = any(p.head.lower() in known.exchanged for p in clause.objects)
    exchanged = exchanged or any(row.get("dated") for row in known.of(clause.predicate.lemma, "verb"))
    spoke = clause.predicate.lemma in scene.attributor.kinds or bool(scene.matches(clause)) or exchanged
    inside = (q for p in clause.objects for q in p.inner if exchanged or not spoke)  # "views with X", "a pact with X"
    beside = (p for p in (*clause.obliques, *inside) if p.prep in slots("company", scene.lang))
    own = {*scene.subjects.get(clause.number, NOTHING).ids}
    told = (*clause.recipients, *clause.objects) if spoke else clause.recipients
    met = (p for p in (*told, *beside) if is_person(scene, p, clause))
    return tuple(p for p in met if not p.pronoun or {*scene.who(p, clause).ids} - own)  # not "we commit ourselves"


def is_new(scene: Scene, noun: Phrase) -> bool:
    """Returns whether a meeting is told for the first time: "in a call", "at today's meeting", not "at the meeting"."""
    dated = noun.possessor is not None and scene.is_dated(noun.possessor.start, noun.possessor.end)  # "today's meeting"
    return dated or (noun.determiner not in slots("definite", scene.lang) and noun.possessor is None)


def _is_own(noun: Phrase) -> bool:
    return noun.possessor is not None and noun.possessor.pronoun


def there_was(scene: Scene, clause: Clause, noun: Phrase) -> bool:
    """Construction: "there was a meeting between A and B", "there were also talks with X"."""
    copula = clause.predicate.lemma in scene.resolver.words.copulas
    return copula and clause.finite and not clause.subjects and noun in clause.objects


def for_meeting(scene: Scene, clause: Clause, noun: Phrase) -> bool:
    """Construction: "travelled to Lima for discussions with X": what somebody went to a place for was held there."""
    if noun.prep not in slots("occasion", scene.lang):
        return False
    return any(row["kind"] == "visit" for row in meeting_words(scene.lang).of(clause.predicate.lemma, "verb"))


def taken_to(scene: Scene, noun: Phrase, row: facts.Row) -> tuple[Phrase, ...]:
    """Construction: "a tour that will take her to Kenya and Ghana": where a trip leads."""
    leading = meeting_words(scene.lang).taking
    led = (c for c in scene.upon(noun) if c.predicate.lemma in leading)
    return tuple(p for c in led for p in c.obliques if p.prep in row["with"])


def is_ruled_out(scene: Scene, clause: Clause) -> bool:
    """Constructions: "has no plans to meet X", "there was no intention of meeting X": what is not even planned.

    So too what is denied: "denied reports that he had met X".
    """
    above = scene.above(clause)
    if above is None:
        return False
    if clause.finite:
        denied = above.predicate.lemma in slots("denying", scene.lang) and not above.negated
        return denied and clause.relation == "content"
    said = (p for p in (*above.objects, *above.subjects, *above.complements) if is_no_plan(scene, p))
    return any(p.head_end <= clause.predicate.start <= max(p.end, above.end) for p in said)


def is_no_plan(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether words deny that something is planned, thought of or likely: "no plans", "no prospect"."""
    return phrase.determiner in slots("none", scene.lang) and phrase.head.lower() in meeting_words(scene.lang).prospects


def person_beyond(scene: Scene, clause: Clause, noun: Phrase, preps: Sequence[str]) -> tuple[Phrase, ...]:
    """Construction: "held talks on trade and security with X", where the parse has the person with the topic."""
    matters = meeting_words(scene.lang).matters
    topics = [q for p in noun.inner if p.prep in matters for q in (p, *p.parts)]
    beside = [q for p in topics for q in p.inner if q.prep in preps and q.prep in slots("company", scene.lang)]
    return tuple(q for q in beside if is_person(scene, q, clause))[:1]


def behind_noun(scene: Scene, noun: Phrase, heads: frozenset[str]) -> bool:
    """Returns whether a noun of meeting stands behind one of some nouns, by "for" or "of"."""
    if noun.prep not in {*slots("occasion", scene.lang)[:1], *slots("owner", scene.lang)}:
        return False
    before = scene.text[max(0, noun.start - _LONG) : noun.start].lower().split()
    ends = before[:-1] if before[-1:] == [noun.prep] else before
    return bool(ends) and ends[-1] in heads
