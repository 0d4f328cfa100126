"""Who meets by a verb: "met with", "visited", "received", "spoke by phone with"."""

from __future__ import annotations

from collections.abc import Iterator

from communique import facts
from communique.actors.labels import entity
from communique.actors.reference import NOTHING, Reference
from communique.actors.roles import ENVOY, category_of
from communique.coding.attendants import is_person, together
from communique.coding.event_frames import slots
from communique.coding.greeted import greets
from communique.coding.meeting_words import meeting_words, others
from communique.coding.paid_calls import pays_call
from communique.coding.scene import Scene
from communique.coding.seats import Told, travels
from communique.coding.sessions import is_body
from communique.coding.shared import with_other
from communique.coding.visitors import apart, subject_of
from communique.coding.visits import other_side, visited_by
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase


def _beside(scene: Scene, clause: Clause) -> Iterator[str]:
    """Yields what stands beside a verb: kinds of complements, prepositions, an object, and that it is judged.

    A day is nothing of these: "called him on Monday".
    """
    yield from () if pays_call(scene, clause) else (p.kind for p in clause.complements)
    yield from (p.prep for p in clause.obliques if p.prep and not scene.is_dated(p.start, p.end))
    if clause.objects:
        yield "object"
    if len(clause.objects) > 1:  # "called him a friend"
        yield "judged"


def by_verb(scene: Scene, clause: Clause, row: facts.Row) -> Told | None:
    """Returns the meeting that a verb tells: "met with", "visited", "received", "spoke by phone with"."""
    subject = _whole(scene, clause, subject_of(scene, clause)) if row.get("alone") else subject_of(scene, clause)
    if not subject.named or not set(row.get("unless", ())).isdisjoint(_beside(scene, clause)):
        return None  # "called on both capitals to talk" is no visit
    done = row["kind"] != "visit" and (clause.tense == "past" or clause.modality is not None)
    found = others(clause, row["with"]) or (_late(scene, clause) if row.get("persons_only") else [])
    if not found and row.get("alone"):  # "spoke by telephone with X", where the parse has X with the telephone
        found = [q for p in clause.obliques if _is_means(scene, row, p) for q in p.inner if q.prep in row["with"]]
    alone = done and not any(set(scene.who(p, clause).ids) - set(subject.ids) for p in found)
    subject = with_other(scene, clause, subject) if alone else subject  # not "we consult closely", "we met X"
    other = apart(scene, clause, subject, together(scene, clause, tuple(found)))
    if not any(entity(i) for i in (*subject.ids, *other.ids)):
        return None
    if row.get("several_persons") and not _persons_named(scene, clause, found):
        return None
    # "200 officers" are a force, no visitors
    sent = tuple(p for p in clause.objects if not _in_figures(p)) if row["kind"] == "visit" else tuple(found)
    if row.get("persons_only") and not any(is_person(scene, p, clause) for p in sent):
        return None
    if row["kind"] == "visit" and row.get("persons_only"):
        visited = visited_by(scene, found, subject)
        return (
            Told(row, clause, subject, visited, (*sent, *found))
            if visited and not set(visited.ids) <= set(subject.ids)
            else None
        )
    if row["kind"] == "visit":
        return _by_travel(scene, clause, row, subject, found)
    if row.get("greeting") and (not greets(scene, clause, subject) or {*other.ids} <= {*subject.ids}):
        return None
    hosts = row.get("persons_only") and not any(category_of(p.head.lower()) == ENVOY for p in found)
    goals = [p for p in clause.obliques if hosts and p.prep in slots("addressed", scene.lang)]
    goals = [p for p in goals if not _is_meeting(scene, p)]  # "hosted the minister to lunch"
    if any(scene.resolver.words.groups.get(p.head.lower()) == "organ" for p in goals):
        return None  # "welcomed the minister to the council"
    if goals and _meets_here(scene, clause):
        return None  # "During the meeting, A welcomed B to Lima": the meeting tells it
    if goals:
        return Told({**row, "kind": "visit"}, clause, other, subject, tuple(found))  # "welcomed the minister to Lima"
    if other.named and (set(other.ids) - set(subject.ids) or set(other.via) - set(subject.via)):
        return Told(row, clause, subject, other, tuple(found))
    if row.get("alone") and not other.named and not any(p.kind == "noun" for p in found):
        by = not row.get("alone_by") or any(_is_means(scene, row, p) for p in clause.obliques)
        spots = (
            p for p in clause.obliques if p.prep in slots("spot", scene.lang) and not scene.is_dated(p.start, p.end)
        )
        by = by and not (row["kind"] == "call" and any(p.proper for p in spots))  # "spoke at the UN on Monday"
        return Told(row, clause, subject, NOTHING) if by and _several(scene, subject, clause) else None
    return None


def _is_means(scene: Scene, row: facts.Row, phrase: Phrase) -> bool:
    """Whether words tell by what or when several met: "spoke by phone", "on Monday", not "on the bilateral level"."""
    if phrase.prep not in row.get("alone_by", ()):
        return False
    called = phrase.head.lower() in meeting_words(scene.lang).lines or scene.is_dated(phrase.start, phrase.end)
    return row["kind"] != "call" or called


def _meets_here(scene: Scene, clause: Clause) -> bool:
    """Whether what a clause tells was done within a meeting: "During the meeting, A V-ed"."""
    settings = (p for p in clause.obliques if p.prep in meeting_words(scene.lang).within)
    return any(_is_meeting(scene, p) for p in settings)


def _is_meeting(scene: Scene, phrase: Phrase) -> bool:
    return any(meeting_words(scene.lang).of(phrase.head.lower(), form) for form in ("noun", "bare"))


def _in_figures(phrase: Phrase) -> bool:
    return any(word[:1].isdigit() for word in phrase.modifiers)


def _whole(scene: Scene, clause: Clause, subject: Reference) -> Reference:
    """Returns all whom a relative clause on the last of several is about: "by A and her colleague B, who conferred"."""
    above = scene.above(clause)
    antecedent = clause.antecedent
    if antecedent is None or above is None or len(subject.ids) > 1 or antecedent not in clause.subjects:
        return subject
    for phrase in (*above.subjects, *above.objects, *above.obliques):
        if phrase.parts and phrase.parts[-1].head_start == antecedent.head_start:
            return scene.who(phrase, above)
    return subject


def _persons_named(scene: Scene, clause: Clause, others: list[Phrase]) -> bool:
    """Whether at least two persons are named who act in a clause."""
    phrases = (*clause.subjects, *others)
    return sum(len(scene.context.persons_in(p.start, p.core_end or p.end)) for p in phrases) > 1


def _late(scene: Scene, clause: Clause) -> list[Phrase]:
    """Returns the person behind a place whom the parse takes for its name: "received at the palace the envoy of"."""
    apposed = (q for p in clause.obliques for q in p.inner if q.prep == "appositive")
    return [q for q in apposed if is_person(scene, q, clause)]


def _by_travel(scene: Scene, clause: Clause, row: facts.Row, subject: Reference, found: list[Phrase]) -> Told | None:
    """Returns the visit of a person or a delegation whose verb says where they go."""
    if not travels(scene, clause, subject):
        return None
    if row.get("staying") and not _stays(scene, clause) and not _will_be(scene, clause):
        return None
    where = clause.antecedent if clause.relation == "relative" and clause.antecedent not in clause.subjects else None
    found = found or ([where] if where is not None and where.proper else [])  # "in Mexico, where he arrived on Tuesday"
    found = [p for p in found if p.proper] if row.get("named") else found
    visited = visited_by(scene, found, subject)
    if visited is None and not meeting_words(scene.lang).homeward.isdisjoint(clause.adverbs):
        return None  # "flew home on Tuesday"
    if visited is None:
        unsaid = row["with"] == ["object"] or not found or any(p.proper for p in found)
        visited = other_side(scene, subject) if unsaid and not row.get("place_only") else NOTHING
    apart = visited.named and not set(visited.ids) <= set(subject.ids)
    return Told(row, clause, subject, visited, tuple(found)) if apart else None


def _will_be(scene: Scene, clause: Clause) -> bool:
    """Construction: "will be in Lima on Monday", "from 3 to 5 May": who is somewhere on a day to come."""
    return clause.modality in stance_words(scene.lang).coming and scene.is_dated(clause.start, clause.end)


def _stays(scene: Scene, clause: Clause) -> bool:
    """Whether somebody is in a place for a purpose or on a visit: "is in Lima to attend a forum"."""
    if any(c.relation in ("purpose", "infinitive") for c in scene.below(clause.number)):
        return True
    known = meeting_words(scene.lang)
    if not known.presently.isdisjoint(clause.adverbs):
        return True
    heads = [p.head.lower() for p in clause.obliques if p.prep in slots("occasion", scene.lang)]
    return any(known.of(head, "bare") or known.of(head, "noun") for head in heads)


def _several(scene: Scene, subject: Reference, clause: Clause) -> bool:
    """Whether a subject is several who can meet each other: of several sides, or the members of a body.

    A body meets by itself where the words say when or where: "the Council met on Tuesday".
    """
    if len(subject.ids) > 1:
        return True
    if not is_body(subject.ids[0]):
        return False
    told = subject.form != "person" and not clause.objects
    placed = told and any(p.proper and p.prep in slots("spot", scene.lang) for p in clause.obliques)
    return any(p.plural for p in clause.subjects) or placed or (told and scene.is_dated(clause.start, clause.end))
