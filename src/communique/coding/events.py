"""Events that follow from positions, commitments and encounters (codebook, section 10), and charges.

The full event coder is another matter: here stand AGREE, CONSULT, SUPPORT, ACCUSE, REQUEST and REJECT.
"""

from __future__ import annotations

from msgspec import structs

from communique.actors.gazetteer import entity
from communique.actors.reference import Reference
from communique.coding.acts import Acts
from communique.coding.before_whom import before_whom
from communique.coding.charged import alleged, charged, claimed_against, follows_charge
from communique.coding.commitments import Promise
from communique.coding.demanded import demanded
from communique.coding.event_frames import slots
from communique.coding.event_parties import actors_of
from communique.coding.event_records import event
from communique.coding.granted import granted
from communique.coding.happenings import Happening, acted
from communique.coding.hosted import hosted
from communique.coding.launched import without_launches
from communique.coding.meant import meant, wished
from communique.coding.meeting_events import consult
from communique.coding.meetings import Meeting
from communique.coding.mentions import merged
from communique.coding.nearest import nearest
from communique.coding.others import Topic
from communique.coding.outward import outward
from communique.coding.positions import Stance
from communique.coding.promise_events import own_words, promised_event
from communique.coding.quarrels import aimed
from communique.coding.said_as import said_as
from communique.coding.scene import Scene
from communique.coding.sides import sided
from communique.coding.told_deeds import told_deeds
from communique.coding.warned import warned
from communique.coding.when import dated
from communique.coding.where import placed
from communique.coding.words import act, stance_words
from communique.model.records import Event, EventActor

_WELCOME = "welcome"  # of a guest is his visit: "welcomed the premier to Accra"
_ASKED = ("REQUEST", None, "100")
_INVITED = ("AGREE", None, "036")


def events(
    scene: Scene, stances: list[Stance], promises: list[Promise], meetings: list[Meeting], acts: Acts
) -> list[Happening]:
    """Returns the events of a document; the same event said again is one, with its further words in `also`."""
    found = [consult(scene, m) for m in meetings if not m.deed]
    blamed = {i for s in stances if s.record.polarity < 0 for i in s.record.toward}
    for promise in promises:
        made = promised_event(scene, promise, acts, Topic(found, blamed))
        found += [_in_common(acts, made)] if made is not None else []
    visits = {m.clause.number for m in meetings if m.record.status == "planned"}
    received = {m.clause.number for m in meetings if any(scene.who(p, m.clause).named for p in m.clause.objects)}
    kind = (s for s in stances if s.record.act != _WELCOME or s.clause.number not in received)
    found += [e for s in kind if not _helps(acts, s) and (e := _saying(scene, s, visits)) is not None]
    found += charged(scene)
    done = without_launches(scene, acted(scene, found, acts, frozenset(s.clause.number for s in stances)))
    bound = {p.clause.number for p in promises} if scene.attributor.voice.primary else set()
    done = [h for h in done if not (h.clause.number in bound and _to_nobody(h.record))]
    done = [h for h in done if not follows_charge(scene, h.clause)]
    done += alleged(scene, acts, [*found, *done])
    done += claimed_against(scene, stances, [*found, *done])
    done += [] if scene.attributor.voice.primary else told_deeds(scene, list(done), stances)
    done += granted(scene, acts, stances, [*found, *done])
    if scene.reports:
        done += warned(scene, [*found, *done])
        done += demanded(scene, {h.clause.number for h in (*found, *done)})
    found = hosted(scene, found, (told for h in done if (told := sided(scene, h)) is not None), acts)
    found = [h for h in found if not isinstance(h.source, Stance) or sided(scene, h) is not None]
    found = [h for h in aimed(scene, found, stances) if h.record.recipients or h.record.event_type != "REQUEST"]
    found = [told for h in found if (told := outward(h)) is not None]
    if not found and scene.reports:
        found = list(nearest(scene, acts, frozenset(s.clause.number for s in stances), promises))
    found = [dated(scene, h) for h in _body_first(scene, found)]
    found.sort(key=lambda h: (h.record.evidence.start, h.record.evidence.end, h.record.event_type))
    return [placed(scene, h) for h in merged(found, own_words=scene.attributor.voice.primary)]


def _to_nobody(record: Event) -> bool:
    """Whether an agreement is with nobody: what one side promises so in its own text is a commitment and no event.

    So is what it asks of its own people.
    """
    others = {a.id for a in record.recipients} - {a.id for a in record.actors}
    return record.event_type in ("AGREE", "REQUEST") and len({a.id for a in record.actors}) < 2 and not others


def _body_first(scene: Scene, found: list[Happening]) -> list[Happening]:
    """Keeps an act of the headline only where the body has none of its type with one of its actors (section 3)."""
    kept = []
    body = [h.record for h in found if scene.sentences[h.clause.sentence].kind != "headline"]
    acting = [(b.event_type, {_called(a) for a in b.actors}) for b in body]
    for item in found:
        if item.source is None and scene.sentences[item.clause.sentence].kind == "headline":
            who = {_called(a) for a in item.record.actors}
            if any(kind == item.record.event_type and who & others for kind, others in acting):
                continue
            said = scene.attributor.headline(tuple(a.id for a in item.record.actors))
            item.record = structs.replace(item.record, attribution=said)
        kept.append(item)
    return kept


def _called(actor: EventActor) -> str:
    """Returns what an actor is told by in a headline and below it: its id, of one in no table the noun it ends with."""
    return actor.id if entity(actor.id) is not None else actor.id.split()[-1].lower()


def _saying(scene: Scene, stance: Stance, planned: set[int]) -> Happening | None:
    """Returns the event that a stance is: only toward a named actor, and never for a stance inside a pledge.

    Who is asked to come to a meeting (the clauses of `planned`) is invited, which is an agreement.
    """
    record, known = stance.record, act(stance.record.act)
    if not known.event_type or record.basis == "embedded" or (record.negated and record.polarity == 0):
        return None
    toward = record.toward or meant(scene, stance) or before_whom(scene, stance.clause)
    recipients = [i for i in toward if i not in record.holders]
    shared = bool(toward) and not recipients and wished(scene, stance) is not None
    if not recipients and not shared:
        return None
    invites = stance.clause.predicate.lemma in stance_words(scene.lang).inviting
    comes = invites and (not stance.contents or planned & set(stance.contents))
    kind = _INVITED if comes else wished(scene, stance) or said_as(scene, stance)
    kind = _ASKED if record.stance_class == "SUPPORT" and _to_act(scene, stance, recipients) else kind
    made = event(
        scene,
        *kind,
        actors_of(scene, stance.holder, record.evidence),
        actors_of(
            scene,
            Reference(tuple(recipients), "actor", start=stance.toward.start, end=stance.toward.end),
            record.evidence,
        ),
        record.attribution,
        record.evidence,
    )
    made = structs.replace(made, evidence=own_words(scene, stance.clause, made.evidence))
    coming = stance.clause.tense == "future" and not record.negated and stance.clause.predicate.light
    return Happening(structs.replace(made, status="planned") if coming else made, stance.clause, stance)


def _helps(acts: Acts, stance: Stance) -> bool:
    """Construction: "we support refugees in Chad": what is done for people is help, and no word of backing."""
    done = acts.of(stance.clause) if stance.record.stance_class == "SUPPORT" else None
    return done is not None and done.type == "AID" and not stance.record.negated


def _in_common(acts: Acts, told: Happening) -> Happening:
    """Construction: "Chad signed a pact with Niger": what binds one side is done by both."""
    record, done = told.record, acts.of(told.clause)
    alike = done is not None and done.mutual and done.type == record.event_type == "SUPPORT"
    if alike and len(record.recipients) == 1:
        told.record = structs.replace(record, actors=[*record.actors, *record.recipients], recipients=[])
    return told


def _to_act(scene: Scene, stance: Stance, recipients: list[str]) -> bool:
    """Whether what one favours is that somebody does something: "wants Chad to leave", "proposed that Chad leave"."""
    inside = (c for n in stance.contents if (c := scene.clauses.get(n)) is not None and c.relation == "content")
    hoped = stance.clause.predicate.lemma in slots("hoping", scene.lang)  # "hopes that Chad will leave"
    return any(
        ((c.tense is None and c.modality is None) or (hoped and c.modality in stance_words(scene.lang).coming))
        and set(scene.subjects.get(c.number, Reference()).ids) & set(recipients)
        for c in inside
    )
