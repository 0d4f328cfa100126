"""Who goes on speaking without a verb of saying: "The envoy of Peru said that P. Q would follow.".

In the coverage of a sitting what stands in a paragraph behind its speaker is his word, until another speaks or the
sitting itself acts. Elsewhere a report's sentence is the reporter's own unless it shows that somebody is quoted: by
"would" or "must" in the past, or by "her country" and "his delegation" of who spoke.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.context import kind_of
from communique.actors.reference import NOTHING, Reference
from communique.coding.meeting_words import meeting_words
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause
from communique.model.document import Sentence

_MAIN = ("root", "coordinate")
_STATE = "state"
_AGENT = "agent"  # the kind of the nouns of those who are to act though no name says who: "the world must act"


def going_on(scene: Scene, *, sitting: bool) -> dict[int, Reference]:
    """Returns by sentence who goes on speaking in it; `sitting` is whether the text covers a sitting."""
    if not scene.reports or not scene.in_order:
        return {}
    found: dict[int, Reference] = {}
    who, paragraph, shown = NOTHING, -1, False
    for sentence in scene.sentences:
        if sentence.paragraph != paragraph:
            who, paragraph, shown = NOTHING, sentence.paragraph, False
        clauses = [c for c in scene.of_sentence(sentence.number) if c.relation in _MAIN and c.finite]
        if not clauses:
            continue
        cue = _cue(scene, clauses, who, sitting=sitting)
        if cue is not None:
            who = cue if _may_go_on(cue, sitting=sitting) else NOTHING
            continue
        shown = bool(who.ids) and _goes_on(scene, sentence, clauses, who, sitting=sitting, shown=shown)
        if shown:
            found[sentence.number] = who
        else:
            who = NOTHING
    return found


def _may_go_on(who: Reference, *, sitting: bool) -> bool:
    """Whether who spoke may speak on: one side by its official; in a sitting whoever has the floor."""
    return who.kind == "actor" and len(who.ids) == 1 and (sitting or who.form == "person" or bool(who.via))


def _cue(scene: Scene, clauses: Sequence[Clause], who: Reference, *, sitting: bool) -> Reference | None:
    """Returns who is told to speak in a sentence, None where nobody is.

    What somebody else "insists" inside a speech of a sitting is told by who has the floor.
    """
    for clause in reversed(clauses):
        subject = scene.subjects.get(clause.number, NOTHING)
        if not clause.subjects or clause.passive or scene.attributor.quoted(clause.start, clause.end):
            continue
        verb = scene.attributor.kinds.get(clause.predicate.lemma) == "verb"
        says = verb or (sitting and _takes_stance(scene, clause))
        if not says or (subject.kind == "thing" and not subject.ids and who.ids and not clause.subjects[0].pronoun):
            continue
        nested = sitting and who.ids and subject.ids != who.ids and (clause.tense != "past" or clause.perfect)
        if not nested and not _is_owned(scene, clause, who):
            return subject
    return None


def _takes_stance(scene: Scene, clause: Clause) -> bool:
    """Construction: "LI MO (Laos), noting that P, called on both sides": who takes a stance in a sitting has spoken."""
    person = scene.subjects.get(clause.number, NOTHING).form == "person"
    return person and any(m.frame.act for m in scene.matches(clause))


def _is_owned(scene: Scene, clause: Clause, who: Reference) -> bool:
    """Construction: "his country", "her delegation": the side of who speaks, told as his."""
    owner = clause.subjects[0].possessor if clause.subjects else None
    ids = scene.subjects.get(clause.number, NOTHING).ids
    return owner is not None and owner.pronoun and bool(ids) and set(ids) <= set(who.ids)


def _goes_on(
    scene: Scene, sentence: Sentence, clauses: Sequence[Clause], who: Reference, *, sitting: bool, shown: bool
) -> bool:
    """Whether a sentence without a cue is the word of who spoke before it."""
    if scene.is_question(clauses[0]):
        return False
    if sitting:
        return not any(_is_procedure(scene, c) for c in clauses)
    return any(_is_told(scene, c, who, shown=shown) for c in clauses)


def _is_procedure(scene: Scene, clause: Clause) -> bool:
    """Construction: "the Council then adopted the text", "the meeting began at 10 a.m.": what the sitting did."""
    if clause.tense != "past" or clause.perfect or clause.modality is not None:
        return False
    subject = scene.subjects.get(clause.number, NOTHING)
    body = bool(subject.ids) and not subject.via and all(kind_of(i) not in (_STATE, None) for i in subject.ids)
    acting = body and clause.predicate.form == "verb" and not _is_owned(scene, clause, subject)
    told = (*clause.subjects, *clause.objects[: clause.passive])
    return acting or any(meeting_words(scene.lang).of_noun(p, "noun") for p in told)


def _is_told(scene: Scene, clause: Clause, who: Reference, *, shown: bool) -> bool:
    """Whether a main clause shows that it is reported: "the levy would hurt", "Tonga must lift it", "her country V"."""
    if scene.attributor.quoted(clause.start, clause.end) or scene.is_dated(clause.start, clause.start + 1):
        return False
    known = stance_words(scene.lang)
    if clause.modality in known.relayed or _is_owned(scene, clause, who):
        return True
    another = scene.subjects.get(clause.number, NOTHING)
    other = another.named and not set(another.ids) & set(who.ids)
    asked = other or any(known.deontic.get(p.head.lower(), ("", ""))[1] == _AGENT for p in clause.subjects)
    if asked and clause.modality in known.deontic and not clause.passive:
        return True
    return shown and clause.tense == "past" and clause.perfect
