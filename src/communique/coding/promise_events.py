"""Events that promises are: agreements, threats and what is asked of others."""

from __future__ import annotations

from communique.actors.reference import Reference
from communique.actors.sectors import official_sectors
from communique.coding.acts import Act, Acts
from communique.coding.before_whom import before_whom
from communique.coding.commitments import Promise
from communique.coding.event_frames import classes_of, slots, types
from communique.coding.event_parties import actors_of
from communique.coding.event_recipients import recipients_of
from communique.coding.event_records import event
from communique.coding.event_sectors import is_listed
from communique.coding.happenings import Happening, settled
from communique.coding.others import Topic, topic
from communique.coding.scene import Scene
from communique.coding.threats import assured, refuses, retaliates, threatened, warning
from communique.coding.vows import vowed_not
from communique.model.clause import Clause
from communique.model.records import Commitment, Evidence

_JOINED = frozenset({"coordinate", "participial"})
_AGREED = ("AGREE", None, "030")
_THREAT = ("THREATEN", None, "130")
_VIOLENT = "violence"


def promised_event(scene: Scene, promise: Promise, acts: Acts, about: Topic) -> Happening | None:
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
    words = own_words(scene, promise.clause, record.evidence)
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


def own_words(scene: Scene, clause: Clause, words: Evidence) -> Evidence:
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
        last = about.promised_last(set(committers), promise.clause.sentence, scene.order) if helps else ()
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
