"""Events that follow from positions, commitments and encounters (codebook, section 10), and charges.

The full event coder is another matter: here stand AGREE, CONSULT, SUPPORT, ACCUSE, REQUEST and REJECT.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from communique import facts
from communique.actors.gazetteer import entity
from communique.actors.named import code_of, group_sector
from communique.actors.reference import Reference
from communique.actors.sectors import sector_of
from communique.coding.commitments import Promise
from communique.coding.meetings import Meeting
from communique.coding.positions import Stance
from communique.coding.scene import Scene
from communique.coding.standing import holder_of, standing
from communique.coding.words import act
from communique.model.clause import Clause
from communique.model.records import Attribution, Event, EventActor, Evidence

_MODES = {"visit": "visit", "call": "phone"}
_CAMEO = {"visit": "042", "call": "041", "talks": "046"}


@dataclass(slots=True)
class Happening:
    """An event with the record that rests on the same words (None for a charge), before ids are given."""

    record: Event
    clause: Clause
    source: Stance | Promise | Meeting | None


def events(scene: Scene, stances: list[Stance], promises: list[Promise], meetings: list[Meeting]) -> list[Happening]:
    """Returns the events of a document; the same event said again is one, with its further words in `also`."""
    found = [_consult(scene, m) for m in meetings]
    found += [e for p in promises if (e := _agree(scene, p)) is not None]
    found += [e for s in stances if (e := _saying(scene, s)) is not None]
    found += [e for c in scene.clauses.values() if (e := _charge(scene, c)) is not None]
    found.sort(key=lambda h: (h.record.evidence.start, h.record.evidence.end, h.record.event_type))
    return _merged(found)


def _consult(scene: Scene, meeting: Meeting) -> Happening:
    record = meeting.record
    visit = record.kind == "visit"
    if record.status == "cancelled":
        return _cancelled(scene, meeting)
    sides = [record.visitor] if visit and record.visitor else record.sides
    recipients = [s for s in record.sides if s != record.visitor] if visit else []
    planned = record.status == "planned"
    made = _event(
        scene,
        "AGREE" if planned else "CONSULT",
        None if planned else _MODES.get(record.kind),
        "036" if planned else _CAMEO.get(record.kind, "040"),
        _actors(scene, Reference(tuple(sides), "actor"), record.evidence),
        _actors(scene, Reference(tuple(recipients), "actor"), record.evidence),
        record.attribution,
        record.evidence,
    )
    made = structs.replace(made, date=record.start, date_end=record.end, place=record.place, also=record.also)
    return Happening(made, meeting.clause, meeting)


def _cancelled(scene: Scene, meeting: Meeting) -> Happening:
    """Returns the refusal that a cancelled meeting is, by whoever called it off."""
    record = meeting.record
    who = scene.subjects.get(meeting.clause.number, Reference())
    others = tuple(s for s in record.sides if s not in who.ids)
    actors, recipients = (
        Reference(who.ids or tuple(record.sides), "actor"),
        Reference(others if who.ids else (), "actor"),
    )
    words = record.evidence
    made = _event(
        scene,
        "REJECT",
        "meet",
        "125",
        _actors(scene, actors, words),
        _actors(scene, recipients, words),
        record.attribution,
        words,
    )
    return Happening(made, meeting.clause, meeting)


def _agree(scene: Scene, promise: Promise) -> Happening | None:
    record = promise.record
    joint = len(record.committers) > 1
    recipients = [] if joint else [p for p in record.partners if p not in record.committers]
    made = _event(
        scene,
        "AGREE",
        None,
        "030",
        _actors(scene, promise.holder, record.evidence),
        _actors(scene, Reference(tuple(recipients), "actor"), record.evidence),
        record.attribution,
        record.evidence,
    )
    return Happening(made, promise.clause, promise)


def _saying(scene: Scene, stance: Stance) -> Happening | None:
    """Returns the event that a stance is: only toward a named actor, and never for a stance inside a pledge."""
    record, known = stance.record, act(stance.record.act)
    if (
        not known.event_type
        or record.basis == "embedded"
        or not record.toward
        or (record.negated and record.polarity == 0)
    ):
        return None
    recipients = [i for i in record.toward if i not in record.holders]
    if not recipients:
        return None
    made = _event(
        scene,
        known.event_type,
        known.event_mode,
        known.cameo,
        _actors(scene, stance.holder, record.evidence),
        _actors(
            scene,
            Reference(tuple(recipients), "actor", start=stance.toward.start, end=stance.toward.end),
            record.evidence,
        ),
        record.attribution,
        record.evidence,
    )
    return Happening(made, stance.clause, stance)


@facts.derived
def _charges(lang: str) -> dict[str, facts.Row]:
    return {word: row for row in facts.table(f"lexicon/{lang}/charges") for word in row["words"]}


def _charge(scene: Scene, clause: Clause) -> Happening | None:
    """Returns the charge of a fact: "A accused B of X", "A blamed B for X"."""
    row = _charges(scene.lang).get(clause.predicate.lemma)
    if row is None or clause.predicate.form != "verb" or clause.negated or not clause.objects:
        return None
    if row["takes"] and not any(p.prep in row["takes"] for p in clause.obliques):
        return None
    if standing(scene, clause).basis is None:
        return None
    holder = holder_of(scene, clause, speaker_holds=False)
    accused = scene.who(clause.objects[0], clause)
    if not holder.ids or not accused.named:
        return None
    behind = tuple(p for p in clause.obliques if p.prep in row["takes"])
    start, end = scene.record_span(clause, (*clause.objects, *behind))
    words = scene.evidence(start, end)
    said = scene.attributor.of(clause, holder.ids)
    made = _event(
        scene,
        "ACCUSE",
        row["mode"],
        row["cameo"],
        _actors(scene, holder, words),
        _actors(scene, accused, words),
        said,
        words,
    )
    return Happening(structs.replace(made, origin=scene.origin(row["id"])), clause, None)


@facts.derived
def _types() -> dict[str, facts.Row]:
    return {row["id"]: row for row in facts.table("ontology/event_types")}


@facts.derived
def _goldstein(cameo: str) -> float | None:
    values = {row["id"]: row["goldstein"] for row in facts.table("ontology/cameo")}
    return float(values[cameo]) if values.get(cameo) else None


def _event(
    scene: Scene,
    kind: str,
    mode: str | None,
    cameo: str | None,
    actors: list[EventActor],
    recipients: list[EventActor],
    attribution: Attribution,
    words: Evidence,
) -> Event:
    return Event(
        id="",
        event_type=kind,
        event_mode=mode,
        contexts=["diplomatic"] if kind == "CONSULT" else [],
        actors=actors,
        recipients=recipients,
        date=None,
        date_end=None,
        place=None,
        status="occurred",
        cameo=cameo,
        quad=_types()[kind]["quad"],
        goldstein=_goldstein(cameo) if cameo else None,
        links=[],
        attribution=attribution,
        evidence=words,
        also=[],
        origin=scene.origin(f"event.{kind.lower()}"),
    )


def _actors(scene: Scene, reference: Reference, words: Evidence) -> list[EventActor]:
    """Returns the actors of an event, each with the mention inside its words, else the words it was resolved from."""
    found = []
    for ident in dict.fromkeys(reference.ids):
        start, end = _mention(scene, ident, reference, words)
        found.append(
            EventActor(
                id=ident,
                code=code_of(ident) or None,
                sector=_sector(scene, ident, reference, (start, end)),
                text=scene.text[start:end] if end > start else None,
                start=start if end > start else None,
                end=end if end > start else None,
            )
        )
    return found


def _sector(scene: Scene, ident: str, reference: Reference, mention: tuple[int, int]) -> str | None:
    """Returns the sector of an actor: by the words that stand for it alone, else by what its clause made of them."""
    known = entity(ident)
    kind = known.kind if known else "unlisted"
    alone = len(reference.ids) == 1 and reference.end > reference.start
    start, end = (reference.start, reference.end) if alone else mention
    told = sector_of(scene.text[start:end], kind=kind, lang=scene.lang)
    if kind == "group":
        return told or group_sector(ident) or None
    if kind == "body":
        return told
    return reference.sector or told if told in (None, "GOV") else told


def _mention(scene: Scene, ident: str, reference: Reference, words: Evidence) -> tuple[int, int]:
    for name in scene.context.names_in(words.start, words.end):
        if ident in name.ids[:1]:
            return name.start, name.end
    for person in scene.context.persons:
        if words.start <= person.start < words.end and ident in (person.side_ids or scene.context.side_of(person.name)):
            return person.start, person.end
    return reference.start, reference.end


def _merged(happenings: list[Happening]) -> list[Happening]:
    """Joins sayings that are one event: in one sentence toward one side, or the same stance said again."""
    kept: list[Happening] = []
    for item in happenings:
        twin = next((k for k in kept if _same(k, item)), None)
        if twin is None:
            kept.append(item)
        elif twin.clause.sentence != item.clause.sentence:
            twin.record = structs.replace(twin.record, also=[*twin.record.also, item.record.evidence])
    return kept


def _same(a: Happening, b: Happening) -> bool:
    one, two = a.record, b.record
    if (one.event_type, one.status) != (two.event_type, two.status):
        return False
    if one.event_type not in ("SUPPORT", "ACCUSE", "REQUEST", "REJECT"):
        return False
    if {x.id for x in one.actors} != {x.id for x in two.actors}:
        return False
    if {x.id for x in one.recipients} != {x.id for x in two.recipients}:
        return False
    return a.clause.sentence == b.clause.sentence or _again(a.source, b.source)


def _again(a: Stance | Promise | Meeting | None, b: Stance | Promise | Meeting | None) -> bool:
    """Whether two stances are the same one said again: the same act on the same issues, or in the same words."""
    if not isinstance(a, Stance) or not isinstance(b, Stance) or a.record.act != b.record.act:
        return False
    one, two = a.record.object, b.record.object
    words = one is not None and two is not None and one.exact.lower().split() == two.exact.lower().split()
    return words or bool(a.record.issues and a.record.issues == b.record.issues)
