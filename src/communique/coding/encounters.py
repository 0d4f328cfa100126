"""Encounters: who met whom, where and when, by the codebook's section 8."""

from __future__ import annotations

from communique import facts
from communique.actors.gazetteer import entity
from communique.actors.reference import NOTHING, Reference, joined
from communique.coding.meetings import Meeting, merged
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.dates.find import DateHit
from communique.model.clause import Clause, Phrase
from communique.model.records import Encounter, Participant


@facts.derived
def _entries(lang: str) -> dict[tuple[str, str], tuple[facts.Row, ...]]:
    found: dict[tuple[str, str], list[facts.Row]] = {}
    for row in facts.table(f"lexicon/{lang}/encounters"):
        for word in row["words"]:
            found.setdefault((word, row["form"]), []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def tells_meeting(clause: Clause, *, lang: str) -> bool:
    """Returns whether a clause's words tell of a meeting, whoever met: by its verb, or a noun under a light verb."""
    if clause.predicate.form != "verb":
        return False
    if not clause.finite:
        return False
    for row in _entries(lang).get((clause.predicate.lemma, "verb"), ()):
        if not row.get("persons_only") and (_others(clause, row["with"]) or row["id"] == "meet.verb"):
            return True
    rows = [r for p in clause.objects for r in _entries(lang).get((p.head.lower(), "noun"), ())]
    return any(clause.predicate.lemma in row["light"] for row in rows)


def encounters(scene: Scene) -> list[Meeting]:
    """Returns the encounters of a document; two mentions of one meeting are one, the second in `also`."""
    found: list[Meeting] = []
    told = sorted(scene.in_order, key=lambda c: scene.sentences[c.sentence].kind == "headline")  # the body first
    for clause in told:
        if clause.negated or clause.mark in stance_words(scene.lang).hypothetical:
            continue
        found.extend(_verbal(scene, clause))
        found.extend(_nominal(scene, clause))
    return merged(found)


def _verbal(scene: Scene, clause: Clause) -> list[Meeting]:
    """Returns what a verb tells ("met with", "visited") or a light verb with a noun of meeting ("held talks with")."""
    if clause.predicate.form not in ("verb",):
        return []
    made: list[Meeting] = []
    for row in _entries(scene.lang).get((clause.predicate.lemma, "verb"), ()):
        meeting = _from_verb(scene, clause, row)
        if meeting is not None:
            return [meeting]
    for phrase in clause.objects:
        for row in _entries(scene.lang).get((phrase.head.lower(), "noun"), ()):
            if clause.predicate.lemma in row["light"]:
                meeting = _from_light(scene, clause, phrase, row)
                if meeting is not None:
                    made.append(meeting)
    return made[:1]


def _from_verb(scene: Scene, clause: Clause, row: facts.Row) -> Meeting | None:
    subject = _reference(scene, clause, clause.subjects)
    others = list(_others(clause, row["with"]))
    other = _reference(scene, clause, tuple(others))
    if not subject.named or subject.kind != "actor":
        return None
    if row.get("persons_only") and not (other.via or _persons(scene, others)):
        return None
    if not clause.finite and not _planned_by(scene, clause):
        return None
    if row["kind"] == "visit":
        visited = _visited(scene, others) or _other_side(scene, subject)
        return _made(scene, clause, row, subject, visited, tuple(others)) if visited.ids and subject.via else None
    if row.get("persons_only") and any(p.prep == "to" for p in clause.obliques):
        row = {**row, "kind": "visit"}  # "welcomed the minister to Lima": the guest visits the host
        subject, other = other, subject
    if other.named and (set(other.ids) - set(subject.ids) or set(other.via) - set(subject.via)):
        return _made(scene, clause, row, subject, other, tuple(others))
    if row.get("alone") and not other.named and not any(p.kind == "noun" for p in others):
        several = len(subject.ids) > 1 or any(p.plural for p in clause.subjects)
        by = not row.get("alone_by") or any(p.prep in row["alone_by"] for p in clause.obliques)
        return _made(scene, clause, row, subject, NOTHING, ()) if several and by else None
    return None


def _persons(scene: Scene, phrases: list[Phrase]) -> bool:
    """Whether the phrases name persons by office ("the ambassador of Peru")."""
    return any(scene.resolver.words.groups.get(p.head.lower()) == "person" for p in phrases)


def _planned_by(scene: Scene, clause: Clause) -> bool:
    """Whether an infinitive stands under a promise, plan or invitation: the meeting is planned."""
    above = next((c for _, c in scene.chain(clause)), None)
    if above is None:
        return False
    promised = any(m.frame.force is not None for m in scene.matches(above))
    return promised or above.predicate.lemma in stance_words(scene.lang).inviting


def _other_side(scene: Scene, subject: Reference) -> Reference:
    """Returns the other of two sides: where a visitor goes when the text does not say."""
    others = tuple(i for i in scene.context.dyad if i not in subject.ids)
    mine = set(subject.ids) & set(scene.context.dyad)
    return Reference(others, "actor") if len(others) == 1 and mine else NOTHING


def _from_light(scene: Scene, clause: Clause, noun: Phrase, row: facts.Row) -> Meeting | None:
    subject = _reference(scene, clause, clause.subjects)
    behind = tuple(p for p in (*noun.inner, *clause.obliques) if p.prep in row["with"])
    other = _reference(scene, clause, behind)
    everyone = joined([r for r in (subject, other) if r.named]) if subject.named or other.named else NOTHING
    if row["kind"] == "visit":
        everyone = subject
        other = _visited(scene, list(behind)) or NOTHING
    if len({*everyone.ids, *other.ids}) < 2 or not clause.finite:
        return None
    return _made(scene, clause, row, subject if subject.named else other, other, (noun, *behind))


def _nominal(scene: Scene, clause: Clause) -> list[Meeting]:
    """Returns the meetings that noun phrases name: "talks between A and B", "A's visit to B"."""
    found = []
    for phrase in _nouns(clause):
        for row in _entries(scene.lang).get((phrase.head.lower(), "bare"), ()):
            meeting = _from_noun(scene, clause, phrase, row)
            if meeting is not None:
                found.append(meeting)
    return found


def _nouns(clause: Clause) -> list[Phrase]:
    found = [*clause.subjects, *clause.objects, *clause.obliques]
    for phrase in found:  # which grows as it is read
        if phrase.parts:
            found.extend([p for p in phrase.parts if p.start != phrase.start or p.end != phrase.end])
        found.extend(phrase.inner)
    return found


def _from_noun(scene: Scene, clause: Clause, noun: Phrase, row: facts.Row) -> Meeting | None:
    behind = tuple(p for p in noun.inner if p.prep in row["with"])
    other = _reference(scene, clause, behind)
    possessor = scene.who(noun.possessor, clause) if noun.possessor is not None else NOTHING
    if row["kind"] == "visit":
        by = tuple(p for p in noun.inner if p.prep == "by")
        possessor = possessor if possessor.named else _reference(scene, clause, by)
        visited = _visited(scene, list(behind)) or (_other_side(scene, possessor) if by else NOTHING)
        if not (possessor.named and visited.ids):
            return None
        return _made(scene, clause, row, possessor, visited, (noun,), narrow=True)
    sides = joined([r for r in (possessor, other) if r.named]) if possessor.named or other.named else NOTHING
    if len(sides.ids) == 1 and noun.prep is not None and behind:  # "said after talks with his counterpart"
        subject = _reference(scene, clause, clause.subjects)
        sides = joined([subject, sides]) if subject.named and subject.kind == "actor" else sides
        possessor = subject
    if len(sides.ids) < 2:
        names = [n for n in scene.context.names_in(noun.start, noun.head_start) if n.kind in ("state", "body")]
        sides = Reference(tuple(dict.fromkeys(i for n in names for i in n.ids[:1])), "actor")
        other = sides
    if len(sides.ids) < 2:
        return None
    return _made(scene, clause, row, possessor if possessor.named else other, other, (noun,), narrow=True)


def _others(clause: Clause, slots: list[str]) -> list[Phrase]:
    found: list[Phrase] = []
    for slot in slots:
        found.extend(clause.objects if slot == "object" else [p for p in clause.obliques if p.prep == slot])
    return [p for p in found if p.kind == "noun"]


def _reference(scene: Scene, clause: Clause, phrases: tuple[Phrase, ...]) -> Reference:
    if phrases and phrases == clause.subjects:
        return scene.subjects.get(clause.number, NOTHING)
    named = [r for p in phrases if (r := scene.who(p, clause)).named]
    return joined(named) if named else NOTHING


def _visited(scene: Scene, phrases: list[Phrase]) -> Reference | None:
    """Returns the states visited: a visit goes to a place, so names of states and capitals count, organs do not."""
    ids: list[str] = []
    for phrase in phrases:
        names = list(scene.context.names_in(phrase.start, phrase.core_end or phrase.end))
        ids.extend(i for n in names if n.kind in ("state", "capital", "adjective", "metonym") for i in n.ids[:1])
        if not names:
            clause = next((c for c in scene.around(phrase) if phrase in c.objects or phrase in c.obliques), None)
            if clause is not None:
                ids.extend(scene.who(phrase, clause).ids)
    return Reference(tuple(dict.fromkeys(ids)), "actor") if ids else None


def _made(
    scene: Scene,
    clause: Clause,
    row: facts.Row,
    subject: Reference,
    other: Reference,
    phrases: tuple[Phrase, ...],
    *,
    narrow: bool = False,
) -> Meeting:
    sides = list(dict.fromkeys([*subject.ids, *other.ids]))
    known = [i for i in sides if entity(i) is not None]
    sides = known if len(known) > 1 else sides  # a forum that is met in is no side beside the states
    if narrow:
        start = min([p.start for p in phrases])
        end = max([p.end for p in phrases])
    else:
        start, end = scene.record_span(clause, phrases)
        dates_end = [d.end for d in _dates(scene, clause) if d.start <= end + 60]
        end = max([end, *dates_end])
    planned = clause.modality in ("will", "shall", "would") or (not clause.finite and _planned_by(scene, clause))
    cancelled = clause.predicate.lemma in row.get("cancelled_by", ())
    when = _when(scene, clause, planned, start, end)
    visit = row["kind"] == "visit"
    record = Encounter(
        id="",
        kind=row["kind"],
        participants=_participants(scene, subject, other),
        sides=sides,
        host=(other.ids or (None,))[0] if visit else None,
        visitor=(subject.ids or (None,))[0] if visit else None,
        place=_place(scene, clause, phrases),
        start=when.iso_start if when else None,
        end=when.iso_end if when else None,
        date_text=when.text if when else None,
        status="cancelled" if cancelled else "planned" if planned else "occurred",
        part_of=None,
        attribution=scene.attributor.narrated(),
        evidence=scene.evidence(start, end),
        also=[],
        origin=scene.origin(row["id"]),
    )
    return Meeting(record, clause)


def _participants(scene: Scene, subject: Reference, other: Reference) -> list[Participant]:
    found: list[Participant] = []
    for reference in (subject, other):
        for name in reference.via:
            side = scene.context.side_of(name) or reference.ids
            role = scene.context.title_of(name)
            found.append(Participant(person=name, side=side[0] if side else None, role=role))
        if not reference.via:
            found.extend(Participant(person=None, side=side, role=None) for side in reference.ids)
    return list({(p.person, p.side): p for p in found}.values())


def _dates(scene: Scene, clause: Clause) -> tuple[DateHit, ...]:
    future = clause.tense == "future"
    return scene.dates(clause.start, clause.end, future=future)


def _when(scene: Scene, clause: Clause, planned: bool, start: int, end: int) -> DateHit | None:
    """Returns the date of a meeting: inside its own words, else the first of its clause's that is near."""
    hits = [d for d in _dates(scene, clause) if d.iso_start]
    inside = [d for d in hits if start <= d.start and d.end <= end]
    return next(iter(inside or [d for d in hits if d.precision == "day"]), None)


def _place(scene: Scene, clause: Clause, phrases: tuple[Phrase, ...]) -> str | None:
    """Returns the words of the place: what stands behind "in" or "at" and is a capital, a state or a proper name."""
    spots = [p for phrase in phrases for q in (phrase, *phrase.parts) for p in q.inner if p.prep in ("in", "at")]
    spots += [
        p for phrase in phrases for q in phrase.inner for r in (q, *q.parts) for p in r.inner if p.prep in ("in", "at")
    ]
    for spot in (*spots, *(p for p in clause.obliques if p.prep in ("in", "at"))):
        head = scene.text[spot.head_start : spot.head_end]
        if head[:1].isupper() and not scene.is_dated(spot.start, spot.end):
            return scene.words(spot.start, spot.head_end)
    return None
