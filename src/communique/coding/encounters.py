"""Encounters: who met whom, where and when, by the codebook's section 8."""

from __future__ import annotations

from msgspec.structs import replace

from communique import facts
from communique.actors.reference import NOTHING, Reference
from communique.coding.apiece import apiece
from communique.coding.awaited import awaited
from communique.coding.calls import by_line
from communique.coding.event_frames import slots
from communique.coding.gatherings import gathered
from communique.coding.meeting_words import meeting_words
from communique.coding.meetings import Meeting, merged
from communique.coding.met_there import is_no_plan, is_ruled_out
from communique.coding.scene import Scene
from communique.coding.seats import Told
from communique.coding.seats_of_nouns import by_noun
from communique.coding.seats_of_verbs import by_verb
from communique.coding.talked import discussed
from communique.coding.visitors import subject_of
from communique.coding.visits import other_side
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase


def encounters(scene: Scene) -> list[Meeting]:
    """Returns the encounters of a document; two mentions of one meeting are one, the second in `also`."""
    if not scene.in_order:  # a text without a clause may be in a language without words of meeting
        return []
    found: list[Meeting] = []
    told = sorted(scene.in_order, key=lambda c: scene.sentences[c.sentence].kind == "headline")  # the body first
    supposing = stance_words(scene.lang).hypothetical
    small = scene.text.lower()
    visited = any(word in small for word in meeting_words(scene.lang).visiting)
    for clause in told:
        if not _may_tell(scene, clause, visited=visited):
            continue
        if clause.negated or clause.mark in supposing or scene.is_question(clause) or is_ruled_out(scene, clause):
            continue
        found.extend(
            m
            for t in _told(scene, clause, visited=visited)
            for one in apiece(scene, t)
            if (m := gathered(scene, one)) is not None
        )
    return merged(_one_a_noun(found))


def _may_tell(scene: Scene, clause: Clause, *, visited: bool) -> bool:
    """Whether a verb or a noun of meeting stands in a clause, or visitors may."""
    known = meeting_words(scene.lang)
    if visited or (clause.predicate.lemma, "verb") in known.rows:
        return True
    return not known.heads.isdisjoint(scene.nouns(clause)[1])


def _one_a_noun(meetings: list[Meeting]) -> list[Meeting]:
    """Keeps of what several clauses say of one noun the last word: "a meeting set for May was cancelled"."""
    kept: dict[int, Meeting] = {}
    for meeting in meetings:
        at = meeting.at if meeting.at is not None else -1 - len(kept)
        other = kept.get(at)
        if other is None:
            kept[at] = meeting
        elif _weight(meeting) > _weight(other):
            kept[at] = _filled(meeting, other)
        else:
            kept[at] = _filled(other, meeting)
    return list(kept.values())


def _weight(meeting: Meeting) -> tuple[bool, bool, int]:
    return meeting.record.status == "cancelled", not meeting.loose, len(meeting.record.sides)


def _filled(meeting: Meeting, other: Meeting) -> Meeting:
    """Returns a meeting with the date that another clause tells of it: "was attended by A and held on 5 May"."""
    one, two = meeting.record, other.record
    if one.status != two.status or one.start is not None or two.start is None:
        return meeting
    meeting.record = replace(one, start=two.start, end=two.end, date_text=two.date_text, place=one.place or two.place)
    return meeting


def _told(scene: Scene, clause: Clause, *, visited: bool) -> list[Told]:
    """Returns the meetings that a clause tells, by its verb and by its nouns, also of visitors where there are any."""
    found: list[Told] = []
    known = meeting_words(scene.lang)
    rows = known.of(clause.predicate.lemma, "verb")
    found += [t for row in rows if (t := _by_verb(scene, clause, row)) is not None][:1]
    phrases, heads = scene.nouns(clause)
    if not visited and known.heads.isdisjoint(heads):
        return found
    if not found and not known.calling.isdisjoint(heads):
        found += [t for t in [by_line(scene, clause)] if t is not None]
    for phrase in phrases:
        if phrase.head.lower() in known.heads and not _untold(scene, clause, phrase):
            telling = known.of_noun(phrase, "noun", "bare")
            found += [t for row in telling if (t := by_noun(scene, clause, phrase, row)) is not None][:1]
        if visited and (phrase.modifiers or not phrase.parts) and _is_visiting(scene, phrase):
            found += [t for t in [_visiting(scene, clause, phrase)] if t is not None]
    return found


def _by_verb(scene: Scene, clause: Clause, row: facts.Row) -> Told | None:
    """Returns the meeting that a verb, or an adjective of who is awaited, tells."""
    if row.get("awaited"):
        return awaited(scene, clause, row)
    if clause.predicate.form != "verb":
        return None
    return discussed(scene, clause, row) if row.get("dated") else by_verb(scene, clause, row)


def _untold(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Whether a noun of meeting is denied ("no talks"), or a topic ("talks could bring peace", "talks must go on")."""
    known = meeting_words(scene.lang)
    if phrase.determiner in slots("none", scene.lang) or any(
        is_no_plan(scene, p) and phrase in p.inner for p in scene.nouns(clause)[0]
    ):
        return True  # "no talks", "no plan for talks"
    lemma, words = clause.predicate.lemma, stance_words(scene.lang)
    goal = phrase.prep in slots("addressed", scene.lang) and lemma not in known.verbs
    if goal and (clause.modality in words.possible or clause.modality in words.deontic):
        return True  # "should lead to a meeting", "could pave the way to talks"
    if phrase not in clause.subjects or lemma in known.held or lemma in known.planned:
        return False
    general = phrase.plural and phrase.determiner is None and phrase.possessor is None
    if clause.modality is None:
        return False
    return clause.modality in words.possible or clause.modality in words.deontic or general


def _is_visiting(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is of somebody who visits, by its modifier or the first word of a person's title."""
    visiting = meeting_words(scene.lang).visiting
    if phrase.modifiers and not visiting.isdisjoint(map(str.lower, phrase.modifiers)):
        return True
    person = None if phrase.parts else scene.context.person_at(phrase.head_start, phrase.head_end)
    if person is None:
        return False
    return scene.text[person.start : person.end].lower().split()[0] in visiting


def _visiting(scene: Scene, clause: Clause, phrase: Phrase) -> Told | None:
    """Returns the visit of "the visiting minister": to the other side of the clause, of the dateline or of the text."""
    guest = scene.who(phrase, clause)
    row = next(iter(meeting_words(scene.lang).of("visit", "bare")), None)
    if row is None or not guest.named or not (guest.via or guest.form == "person"):
        return None
    subject = subject_of(scene, clause)
    home = Reference(scene.context.home, "actor") if scene.context.home else NOTHING
    apart = (r for r in (subject, home, other_side(scene, guest)) if r.kind == "actor" and not {*r.ids} & {*guest.ids})
    host = next(apart, NOTHING)
    if not host.named:
        return None
    return Told(row, clause, guest, Reference(host.ids[:1], "actor"), (phrase,), about=False, loose=True)
