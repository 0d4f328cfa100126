"""Who spoke in a clause, and whom he met there, so that what follows can be told of them."""

from __future__ import annotations

from communique.actors.reference import Reference
from communique.coding.event_frames import slots
from communique.coding.meeting_words import NOBODY, meeting_words, others, tells_meeting
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_TALKED = "discuss"  # the act of talking something over
_LAST = 3  # subjects before "his counterpart" among which he is sought


def note_acts(scene: Scene, clause: Clause, subject: Reference) -> None:
    """Notes who speaks in a main clause, and that it tells a meeting of its one subject with others."""
    if not subject.named:
        return
    if clause.relation == "participial" or _is_said(scene, clause):  # "Meeting with A, B praised X"
        _note_meeting(scene, clause, subject)
        return
    if clause.relation not in ("root", "coordinate"):
        return
    if clause.predicate.lemma in scene.attributor.kinds or scene.matches(clause):
        scene.resolver.met.spoke(clause.predicate.start, subject.ids)
    _note_counterpart(scene, clause, subject)
    _note_setting(scene, clause, subject)
    _note_meeting(scene, clause, subject)


def _is_said(scene: Scene, clause: Clause) -> bool:
    """Construction: "A spokesman said: The premier spoke to X. They agreed to V": a meeting as one says that it was."""
    above = scene.above(clause) if clause.relation == "content" else None
    return above is not None and not above.negated and above.predicate.lemma in scene.attributor.kinds


def _note_counterpart(scene: Scene, clause: Clause, subject: Reference) -> None:
    """Construction: "Kim voiced concern. His Chadian counterpart backed him. The two agreed": Kim and the other."""
    for phrase in clause.subjects[:1]:
        if phrase.possessor is None or not phrase.possessor.pronoun:
            continue
        words = scene.text[phrase.start : phrase.end].lower().replace(",", " ").split()
        if scene.resolver.words.counterparts.isdisjoint(words):
            continue
        acted = (r for r in scene.context.subjects_before(phrase.start, _LAST) if len(r.ids) == 1)
        whose = next((r for r in acted if r.form == "person" or r.via), subject)
        if len(subject.ids) == 1 and whose.ids != subject.ids:
            scene.resolver.met.add(phrase.start, (*whose.ids, *subject.ids))


def _note_setting(scene: Scene, clause: Clause, subject: Reference) -> None:
    """Construction: "At a joint news conference with Minister A, B called for X": B and A."""
    sessions = scene.resolver.words.sessions
    for phrase in clause.obliques if len(subject.ids) == 1 else ():
        beside = next((p for p in phrase.inner if p.prep in slots("company", scene.lang)), None)
        head = phrase.head.lower()
        if beside is None or not (head in sessions or meeting_words(scene.lang).of(head, "noun")):
            continue
        other = scene.who(beside, clause)
        if other.kind == "actor" and len(other.ids) == 1 and other.ids != subject.ids:
            scene.resolver.met.add(phrase.start, (*subject.ids, *other.ids))


def _note_meeting(scene: Scene, clause: Clause, subject: Reference) -> None:
    """Notes a meeting of the subject of a clause with others: "A met B", "A and B held a meeting with C"."""
    if clause.modality is not None or clause.negated:
        return
    if len(subject.ids) == 1 and _receives(scene, clause, subject):
        scene.resolver.met.received(clause.predicate.start, subject.ids)
    if not tells_meeting(clause, NOBODY, lang=scene.lang) and not _talks_over(scene, clause):
        return
    told = (scene.who(p, clause) for p in _others(scene, clause))
    met = dict.fromkeys(i for r in told if _can_meet(scene, r) and not {*r.ids} <= {*subject.ids} for i in r.ids)
    if met:
        scene.resolver.met.add(clause.predicate.start, (*subject.ids, *met))


def _talks_over(scene: Scene, clause: Clause) -> bool:
    """Construction: "A discussed the matter with Premier B. They agreed to V": with another in office, by name."""
    if not any(match.frame.act == _TALKED for match in scene.matches(clause)):
        return False
    beside = [p for p in _others(scene, clause) if p.prep in slots("company", scene.lang)]
    return any(r.named and r.via for r in (scene.who(p, clause) for p in beside))


def _receives(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Whether who acts has another as a guest: "received the premier of Peru"."""
    rows = meeting_words(scene.lang).of(clause.predicate.lemma, "verb")
    if not any(row.get("hosting") for row in rows):
        return False
    met = (scene.who(p, clause) for p in clause.objects if p.kind == "noun")
    return any(r.named and r.form == "person" and not {*r.ids} <= {*subject.ids} for r in met)


def _can_meet(scene: Scene, other: Reference) -> bool:
    """Whether words stand for an actor, or for a person in office of whose state the text is silent."""
    titled = other.kind == "unlisted" and any(scene.context.title_of(name) for name in other.via)
    return other.named and (other.kind == "actor" or titled)


def _others(scene: Scene, clause: Clause) -> list[Phrase]:
    """Returns whom the subject may have met: the object, and who stands behind "with", inside the object too.

    A noun of meeting has its own words before the other: "paid a courtesy call on X".
    """
    company = slots("company", scene.lang)
    beside = [p for p in clause.obliques if p.prep in company and p.kind == "noun"]
    inner = [p for o in clause.objects for p in o.inner if p.prep in company]
    called = (
        p for row in meeting_words(scene.lang).of(clause.predicate.lemma, "verb") for p in others(clause, row["with"])
    )
    return [*clause.objects, *beside, *inner, *called, *_behind_noun(scene, clause)]


def _behind_noun(scene: Scene, clause: Clause) -> list[Phrase]:
    nouns = ((p, row) for p in clause.objects for row in meeting_words(scene.lang).of_noun(p, "noun"))
    led = [(p, row) for p, row in nouns if clause.predicate.lemma in row["light"] and row.get("persons_only")]
    return [q for p, row in led for q in (*p.inner, *clause.obliques) if q.prep in row["with"] and q.kind == "noun"]
