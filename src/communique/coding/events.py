"""Events that follow from positions, commitments and encounters (codebook, section 10), and charges.

The full event coder is another matter: here stand AGREE, CONSULT, SUPPORT, ACCUSE, REQUEST and REJECT.
"""

from __future__ import annotations

from msgspec import structs

from communique.actors.gazetteer import entity
from communique.actors.reference import Reference
from communique.actors.sectors import official_sectors
from communique.coding.acts import Act, Acts
from communique.coding.before_whom import before_whom
from communique.coding.charged import alleged, charged, claimed_against, follows_charge
from communique.coding.commitments import Promise
from communique.coding.demanded import demanded
from communique.coding.event_frames import classes_of, slots, types
from communique.coding.event_parties import actors_of, is_listed
from communique.coding.event_recipients import recipients_of
from communique.coding.granted import granted
from communique.coding.happenings import Happening, acted, event, settled
from communique.coding.hosted import hosted
from communique.coding.meant import meant, wished
from communique.coding.meetings import Meeting
from communique.coding.mentions import merged
from communique.coding.nearest import nearest
from communique.coding.others import Topic, topic
from communique.coding.outward import outward
from communique.coding.positions import Stance
from communique.coding.quarrels import aimed
from communique.coding.said_as import said_as
from communique.coding.scene import Scene
from communique.coding.sides import sided
from communique.coding.threats import assured, refuses, retaliates, threatened, warning
from communique.coding.told_deeds import told_deeds
from communique.coding.vows import vowed_not
from communique.coding.when import dated
from communique.coding.where import placed
from communique.coding.words import act, stance_words
from communique.model.clause import Clause
from communique.model.records import Commitment, Event, EventActor, Evidence

_WELCOME = "welcome"  # of a guest is his visit: "welcomed the premier to Accra"
_JOINED = frozenset({"coordinate", "participial"})
_MODES = {"visit": "visit", "call": "phone"}
_AGREED = ("AGREE", None, "030")
_THREAT = ("THREATEN", None, "130")
_VIOLENT = "violence"
_ASKED = ("REQUEST", None, "100")
_INVITED = ("AGREE", None, "036")
_CAMEO = {"visit": "042", "call": "041", "talks": "046"}


def events(
    scene: Scene, stances: list[Stance], promises: list[Promise], meetings: list[Meeting], acts: Acts
) -> list[Happening]:
    """Returns the events of a document; the same event said again is one, with its further words in `also`."""
    found = [_consult(scene, m) for m in meetings if not m.deed]
    blamed = {i for s in stances if s.record.polarity < 0 for i in s.record.toward}
    for promise in promises:
        made = _promised(scene, promise, acts, Topic(found, blamed))
        found += [_in_common(acts, made)] if made is not None else []
    visits = {m.clause.number for m in meetings if m.record.status == "planned"}
    received = {m.clause.number for m in meetings if any(scene.who(p, m.clause).named for p in m.clause.objects)}
    kind = (s for s in stances if s.record.act != _WELCOME or s.clause.number not in received)
    found += [e for s in kind if not _helps(acts, s) and (e := _saying(scene, s, visits)) is not None]
    found += charged(scene)
    done = acted(scene, found, acts, frozenset(s.clause.number for s in stances))
    bound = {p.clause.number for p in promises} if scene.attributor.voice.primary else set()
    done = [h for h in done if not (h.clause.number in bound and _to_nobody(h.record))]
    done = [h for h in done if not follows_charge(scene, h.clause)]
    done += alleged(scene, acts, [*found, *done])
    done += claimed_against(scene, stances, [*found, *done])
    done += [] if scene.attributor.voice.primary else told_deeds(scene, list(done), stances)
    done += granted(scene, acts, stances, [*found, *done])
    if scene.reports:
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


def _consult(scene: Scene, meeting: Meeting) -> Happening:
    record = meeting.record
    visit = record.kind == "visit"
    if record.status == "cancelled":
        return _cancelled(scene, meeting)
    planned = record.status == "planned"
    comes = record.host if planned and _asked(scene, meeting) else record.visitor
    sides = [comes] if visit and comes else record.sides
    recipients = [s for s in record.sides if s != comes] if visit else []
    made = event(
        scene,
        "AGREE" if planned else "CONSULT",
        None if planned else _MODES.get(record.kind),
        "036" if planned else _CAMEO.get(record.kind, "040"),
        actors_of(scene, Reference(tuple(sides), "actor"), record.evidence),
        actors_of(scene, Reference(tuple(recipients), "actor"), record.evidence),
        record.attribution,
        record.evidence,
    )
    made = structs.replace(made, date=record.start, date_end=record.end, place=record.place, also=record.also)
    return Happening(made, meeting.clause, meeting)


def _asked(scene: Scene, meeting: Meeting) -> bool:
    """Whether the host speaks of a visit: "looks forward to welcoming the premier to Accra" is the host's word."""
    return meeting.record.host in scene.subjects.get(meeting.clause.number, Reference()).ids


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
    made = event(
        scene,
        "REJECT",
        "meet",
        "125",
        actors_of(scene, actors, words),
        actors_of(scene, recipients, words),
        record.attribution,
        words,
    )
    return Happening(made, meeting.clause, meeting)


def _promised(scene: Scene, promise: Promise, acts: Acts, about: Topic) -> Happening | None:
    """Returns the event that a promise is: AGREE, or what the promised act makes of it (a threat, a refusal).

    A promise by one side alone is an event where it is toward somebody, or where the act that is promised is known.
    """
    record = promise.record
    act = acts.of(promise.clause)
    if act is not None and any(a.clause.number != promise.clause.number for a in act.agents):
        return None  # "Chad said Niger would pay a price" promises nothing
    found = settled(scene, promise.clause, act) if act is not None else None
    denied = vowed_not(scene, promise.clause, acts) or _AGREED
    kind, mode, cameo = (found[0].type, found[0].mode, found[0].cameo) if found else denied
    if found and kind == "REJECT" and not refuses(scene, promise.clause, record.committers):
        found, (kind, mode, cameo) = None, _AGREED
    if kind == "REQUEST" and _of_own(scene, promise):
        found, (kind, mode, cameo) = None, _THREAT if _bars(scene, promise, acts) else _AGREED
    if not kind or (found is None and promise.clause.negated):
        return None
    warned = warning(scene, promise.clause, record.committers)
    drilled = act is not None and any(t.phrase.prep in slots("together", scene.lang) for t in act.targets)
    if kind == "THREATEN" and mode == _VIOLENT and drilled and set(record.partners) - set(record.committers):
        found, (kind, mode, cameo) = None, _AGREED  # "plans an exercise with Chad"
    cuts = found is None and bool(record.conditions) and promise.clause.predicate.lemma in slots("cutting", scene.lang)
    if kind == "AGREE" and (warned is not None or cuts or retaliates(scene, promise.clause)):
        kind, mode, cameo = _THREAT
    actors = actors_of(scene, promise.holder, record.evidence)
    joint = len(record.committers) > 1 and kind == "AGREE"
    given = record.beneficiaries if joint else record.partners or record.beneficiaries
    toward = [p for p in given if p not in record.committers]
    recipients = actors_of(scene, Reference(tuple(toward), "actor"), record.evidence)
    if not recipients and kind == "THREATEN":
        against = threatened(scene, promise.clause, record.committers, warned)
        recipients = actors_of(scene, against, record.evidence)
    if not recipients and not joint and (found or not scene.attributor.voice.primary):
        told = found[0] if found else Act(kind, mode, cameo, "")
        named = recipients_of(scene, promise.clause, told, set(record.committers))
        official = official_sectors()  # "build a market" is no promise to the market
        things = _sites(scene, promise.clause)
        recipients = [
            a for a in named if is_listed(a) or (a.sector and a.sector not in official and a.start not in things)
        ]
    if not recipients and not joint:
        recipients = actors_of(scene, assured(scene, promise.clause, record.committers), record.evidence)
    if not recipients and not joint:
        recipients = actors_of(scene, Reference(before_whom(scene, promise.clause), "actor"), record.evidence)
    if not recipients and not joint and _for_others(scene, record):
        recipients = actors_of(scene, _others(scene, promise, about if kind == "AGREE" else Topic()), record.evidence)
    if not recipients and not joint and (found is None or (kind == "AGREE" and scene.attributor.voice.primary)):
        return None
    words = _own_words(scene, promise.clause, record.evidence)
    made = event(scene, kind, mode, cameo, actors, recipients, record.attribution, words)
    return Happening(made, promise.clause, promise)


def _of_own(scene: Scene, promise: Promise) -> bool:
    """Construction: "have directed our minister to send aid": of one's own people one asks nothing."""
    told = [scene.who(p, promise.clause) for p in promise.clause.objects if p.kind == "noun"]
    return bool(told) and all(set(r.ids) <= set(promise.record.committers) and r.named for r in told)


def _bars(scene: Scene, promise: Promise, acts: Acts) -> bool:
    """Whether those who are told so are to harm or to bar somebody: "to impose a ban on those who V"."""
    inside = (c for c in scene.below(promise.clause.number) if c.relation in ("infinitive", "content"))
    done = (act for c in inside if not c.negated and (act := acts.of(c)) is not None and act.type)
    return any("material conflict" in types()[a.type]["quad"] for a in done)


def _own_words(scene: Scene, clause: Clause, words: Evidence) -> Evidence:
    """Construction: "met X and thanked him, urging calm": of one breath each event has its own words."""
    verb = (scene.above(clause) if clause.relation == "nominal" else None) or clause
    joined = verb.inherited_subject and verb.relation in _JOINED
    begins = verb.predicate.start
    return scene.evidence(begins, words.end) if joined and words.start < begins < words.end else words


def _for_others(scene: Scene, record: Commitment) -> bool:
    """Whether a promise that names nobody may be made to the other side: by its type, or as an act one could check."""
    own = slots("own", scene.lang) if scene.attributor.voice.primary else ()  # "will ratify the treaty": to all
    return record.type in slots("to_others", scene.lang) or (record.specificity > 1 and record.type not in own)


def _sites(scene: Scene, clause: Clause) -> set[int]:
    """Returns where the objects of a clause begin that are places: "build a hospital" promises the hospital nothing."""
    sites = set(slots("site", scene.lang))
    return {p.start for p in clause.objects if sites & set(classes_of(p, lang=scene.lang))}


def _others(scene: Scene, promise: Promise, about: Topic) -> Reference:
    """Returns the other of the two sides of a document, to whom one of them makes its promise there.

    In a side's own text that names no other side it is, of help, to whom it made a promise just before, else the state
    that the text is about. In an answer they are its sides only where the question is about them.
    """
    committers = promise.record.committers
    asked, about_two = scene.context.question_at(promise.record.evidence.start)
    sides = scene.context.dyad if not asked or set(about_two) == set(scene.context.dyad) else ()
    if set(sides) == set(committers) == set(scene.context.issuers):
        helps = promise.record.type in slots("help", scene.lang)
        last = about.promised_last(set(committers), promise.clause.sentence) if helps else ()
        state = topic(scene, set(committers), about.blamed) if not last else None
        return Reference(last or ((state,) if state is not None else ()), "actor")
    if len(sides) != 2 or not set(committers) < set(sides):
        return Reference(_to_issuer(scene, committers))
    return Reference(tuple(s for s in sides if s not in committers), "actor")


def _to_issuer(scene: Scene, committers: list[str]) -> tuple[str, ...]:
    """Construction: "the envoy said he would work to deepen ties": in a side's own text another promises it to her."""
    issuers = scene.context.issuers
    guest = len(issuers) == 1 and len(committers) == 1 and committers != [*issuers]
    return issuers if guest and scene.attributor.voice.primary else ()


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
    made = structs.replace(made, evidence=_own_words(scene, stance.clause, made.evidence))
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
