"""Who acts and upon whom in an act of a clause, and what sides do together."""

from __future__ import annotations

from msgspec.structs import replace

from communique.actors.context import kind_of
from communique.actors.gazetteer import entity
from communique.actors.reference import Reference
from communique.coding.act_phrases import authors, captors
from communique.coding.acts import Act
from communique.coding.companions import companions
from communique.coding.compositions import composed
from communique.coding.event_frames import classes_of, slots, types
from communique.coding.event_parties import Argument, actors_of, named_in, parties
from communique.coding.event_recipients import harm_rejected, named_behind, recipients_of, stricken
from communique.coding.harmed import harmed_above
from communique.coding.others import helped, other_side, topic
from communique.coding.scene import Scene
from communique.coding.sites import state_at
from communique.coding.tellers import said_before
from communique.coding.threats import threatened
from communique.coding.untold import doers, facing, suffered, sufferers
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor

_OF_FACTS = frozenset({"investigate", "allege"})  # modes of ACCUSE that are no stance on somebody
_RELEASE = "release"
_WITHDRAWN = "withdraw"
_INTO = frozenset({_WITHDRAWN, "access"})  # modes of what is done out of or into a place
_SEVERAL = 2
_ENVOYS = "161"  # of the codes of CAMEO: relations are reduced, an ambassador is called home
Sides = tuple[list[EventActor], list[EventActor]]


def sides_of(scene: Scene, clause: Clause, act: Act, found: dict[int, Act], *, whole: bool) -> Sides | None:
    """Returns who acts and upon whom; None where that is not told as the act needs it."""
    agents = act.agents or tuple(Argument(p, clause) for p in clause.subjects)
    actors = _first(scene, (*authors(scene, clause), *agents))
    told = {p.head_start for p in act.phrases}
    if not actors and all(p.head_start in told for p in clause.subjects):
        actors = _first(scene, act.doers)
    if not actors and act.mode == _RELEASE:
        actors = _first(scene, captors(scene, clause))
    actors = actors or _issuers(scene, clause, act) or doers(scene, clause, act, found)
    if not act.agents:
        actors = [*actors, *companions(scene, clause, actors)]
    if act.type == "ASSAULT" and len(actors) > 1 and _between(scene, clause, act, actors):
        return actors, actors
    if len(actors) > 1 and "conflict" in types()[act.type]["quad"] and _each_other(scene, clause):
        return actors, actors
    own = {a.id for a in actors}
    recipients = [a for a in harmed_above(scene, clause, act, found) if a.id not in own]
    recipients = recipients or recipients_of(scene, clause, act, own, actors)
    if act.mode == "disapprove":
        recipients = [a for a in recipients if not stricken(scene, clause, a)]
    shared = act.type == "COOPERATE" or (act.mutual and clause.passive)
    if not actors and shared and len(recipients) > 1:
        return recipients, []  # "cooperation between Chad and Niger", "a pact between Chad and Niger was signed"
    if not actors and not (recipients and scene.reports and suffered(scene, clause, act)):
        return None
    by_teller = any(a.clause.number != clause.number for a in act.agents)
    recipients = recipients or (other_side(scene, clause, act, actors) if by_teller else [])
    if not recipients and by_teller:
        return None  # "Chad said that it would pay a price": nobody is threatened
    refused = harm_rejected(scene, clause, act) is not None
    if not recipients and not refused:
        recipients = sufferers(scene, clause, act, found, actors)
        if act.type == "ASSAULT" and not any(a.code for a in recipients):  # "hit a camp in Chad, killing two"
            recipients = _stood_on(scene, act, {a.id for a in actors}) or recipients
    if act.type == "ASSAULT" and recipients and all(_is_thing(scene, clause, a) for a in recipients):
        recipients = _stood_on(scene, act, {a.id for a in actors}, clause) or recipients
    recipients = recipients or _warned(scene, clause, act, actors) or other_side(scene, clause, act, actors)
    if act.type == "AID" and recipients and all(_is_spot(a) for a in recipients):
        recipients = helped(scene, clause, act, actors) or recipients  # "carried flour to Savai'i": to Samoa
    toward = types()[act.type]["toward"] == "yes" and act.mode not in _OF_FACTS and "+" not in act.rule
    several = act.type == "SUPPORT" and _many(agents)
    untabled = not scene.context.dyad or all(entity(a.id) is None for a in actors)  # "the clans signed a truce in Togo"
    joint = act.mutual and (len(actors) > 1 or (several and untabled))
    if (toward or not whole) and not recipients and not joint and not refused:
        recipients = named_behind(scene, clause, {a.id for a in actors}) or helped(scene, clause, act, actors)
    if toward and not recipients and act.type == "SANCTION":
        recipients = _told_about(scene, clause, {a.id for a in actors}) or _of_the_post(scene, clause, act, actors)
    if not recipients and act.type == "MOBILIZE":
        recipients = facing(scene, clause, found, {a.id for a in actors})
    if act.mode in _INTO and all(_is_spot(a) for a in recipients):  # "withdrew from Goma"
        recipients = _stood_on(scene, act, {a.id for a in actors}, clause) or recipients
    if not recipients and act.mode == _WITHDRAWN and clause.relation == "coordinate":
        recipients = _moved_upon(scene, clause, found, {a.id for a in actors})
    if not recipients and act.type == "ASSAULT":
        recipients = _stood_on(scene, act, {a.id for a in actors}, clause)
    unnamed = act.type == "AID" and _needed(scene, act)
    return None if whole and toward and not (recipients or joint or unnamed) else (actors, recipients)


def _needed(scene: Scene, act: Act) -> bool:
    """Construction: "has provided a million for humanitarian crises": help to those who need it, wherever they are."""
    need = set(slots("need", scene.lang))
    told = (p for a in act.targets if not a.owner for p in (a.phrase.parts or (a.phrase,)))
    return any(need & set(classes_of(p, lang=scene.lang)) for p in told)


def _between(scene: Scene, clause: Clause, act: Act, actors: list[EventActor]) -> bool:
    """Constructions: "clashes between rebels and the army killed two", "two died in a clash between A and B".

    Those who fight strike each other, whoever fell.
    """
    between = slots("sides", scene.lang)
    told = next((a.phrase for a in act.agents if parties(scene, a)), None)
    if told is not None and any(p.prep in between for p in (told, *told.inner)):  # "two days of fighting between"
        return True
    inside = (q for p in clause.obliques for q in p.inner if q.prep in between)
    return any({a.id for a in parties(scene, Argument(q, clause))} == {a.id for a in actors} for q in inside)


def _moved_upon(scene: Scene, clause: Clause, found: dict[int, Act], own: set[str]) -> list[EventActor]:
    """Construction: "entered Malian waters and left the area": from whom one goes against whom one moved before."""
    above = scene.above(clause)
    before = found.get(above.number) if above is not None else None
    if above is None or before is None or before.type != "MOBILIZE":
        return []
    return [a for a in recipients_of(scene, above, before, own) if entity(a.id) is not None]


def _each_other(scene: Scene, clause: Clause) -> bool:
    """Construction: "their soldiers fought each other", "fired at one another"."""
    both = slots("reciprocal", scene.lang)
    return any(scene.words(p.start, p.end).lower() in both for p in (*clause.objects, *clause.obliques))


def _is_thing(scene: Scene, clause: Clause, actor: EventActor) -> bool:
    """Whether one is only a place or building that is no state's by its words: "hit a hospital in Kharkiv"."""
    words = actor.text or ""
    if actor.code is not None or entity(actor.id) is not None or words[:1].isupper() or actor.id not in words:
        return False
    at = (p for o in clause.objects for p in (o.parts or (o,)) if (actor.start or 0) <= p.head_start < (actor.end or 0))
    known = {c for p in at for c in classes_of(p, lang=scene.lang)}
    return bool(known & set(slots("site", scene.lang))) and not known & set(slots("people", scene.lang))


def _stood_on(scene: Scene, act: Act, actors: set[str], clause: Clause | None = None) -> list[EventActor]:
    """Constructions: "fired missiles at targets in Chad", "left a base in Chad": a site is of where it stands."""
    spots = slots("spot", scene.lang)
    hit = [p for a in act.targets if not a.owner for p in (a.phrase.parts or (a.phrase,))]
    hit += [p for p in clause.obliques if p.prep in spots and p.kind == "noun"] if clause is not None else []
    inside = (q for p in hit for i in (p, *p.inner) for q in i.inner if q.prep in spots and q.start >= p.head_end)
    named = (a for q in inside for a in named_in(scene, q.start, q.core_end or q.end) if a.id not in actors)
    state = next(([a] for a in named if kind_of(a.id) == "state"), [])
    return state or _in_the_state(scene, hit, actors)


def _in_the_state(scene: Scene, hit: list[Phrase], actors: set[str]) -> list[EventActor]:
    """Constructions: "shelled a market in Idlib", "allowed fuel into Gaza": of the state in which a place lies."""
    spots = {*slots("spot", scene.lang), *slots("entered", scene.lang)}
    around = [q for p in hit for q in (p, *p.inner) if q.prep in spots]
    for phrase in (q for p in around for q in (p, *p.inner)):
        state = state_at(scene, phrase)
        if state is not None and state not in actors:
            words = scene.evidence(phrase.start, phrase.end)
            return actors_of(scene, Reference((state,), "actor", start=words.start, end=words.end), words)
    return []


def _told_about(scene: Scene, clause: Clause, own: set[str]) -> list[EventActor]:
    """Construction: "Notice on Chad. I am continuing the national emergency": against whom a side's text is about."""
    other = topic(scene, own) if set(scene.context.issuers) == own else None
    words = scene.evidence(clause.start, clause.end)
    return actors_of(scene, Reference((other,), "actor"), words) if other is not None else []


def _of_the_post(scene: Scene, clause: Clause, act: Act, actors: list[EventActor]) -> list[EventActor]:
    """Construction: "Chad condemned Mali's raid ... it recalled its ambassador": from the other of the text's two."""
    own, sides = {a.id for a in actors}, scene.context.dyad
    others = [i for i in sides if i not in own]
    between = len(sides) == _SEVERAL and len(others) == 1 and kind_of(others[0]) == "state"
    if act.cameo != _ENVOYS or not between:
        return []
    return actors_of(scene, Reference((others[0],), "actor"), scene.evidence(clause.start, clause.end))


def _is_spot(actor: EventActor) -> bool:
    """Whether one is only a name that nothing tells of: mostly of a place that no table has."""
    return actor.code is None and actor.sector is None and (actor.text or "")[:1].isupper()


def _warned(scene: Scene, clause: Clause, act: Act, actors: list[EventActor]) -> list[EventActor]:
    """Construction: "if Chad shuts the port, Fiji will send warships": a threat is against who meets its condition."""
    if act.type != "THREATEN":
        return []
    against = threatened(scene, clause, [a.id for a in actors], None)
    return actors_of(scene, against, scene.evidence(clause.start, clause.end))


def _many(agents: tuple[Argument, ...]) -> bool:
    """Whether those who act are several without being told apart: "negotiators of both houses reached a deal"."""
    return any(a.phrase.plural for a in agents)


def _issuers(scene: Scene, clause: Clause, act: Act) -> list[EventActor]:
    """Construction: "the statement said that Chad was behind the raid": a text charges for those who issue it."""
    tellers = (a for a in act.agents if a.clause.number != clause.number)
    texts = (a for a in tellers if scene.who(a.phrase, a.clause).kind == "document")
    text = next(texts, None)
    if text is None:
        return []
    ids = scene.who(text.phrase, text.clause).ids or said_before(scene, text.clause).ids
    return actors_of(scene, Reference(ids, "actor"), scene.evidence(text.phrase.start, text.phrase.end))


def _first(scene: Scene, arguments: tuple[Argument, ...]) -> list[EventActor]:
    for argument in arguments:
        found = parties(scene, argument)
        if found:
            return found
    return []


def mutual(
    act: Act, actors: list[EventActor], recipients: list[EventActor]
) -> tuple[list[EventActor], list[EventActor]]:
    """Returns the sides of an act in common: all are actors, and recipients too of what they do to each other."""
    known = {a.id for a in actors}
    both = [*actors, *(a for a in recipients if a.id not in known)]
    done_to = act.type == "COOPERATE" or "conflict" in types()[act.type]["quad"]  # "clashed", "accused each other"
    return both, (both if done_to else [])


def in_common(scene: Scene, act: Act, actors: list[EventActor]) -> Act:
    """Returns what an act is that several states do together: war games of two armies are cooperation."""
    if len({a.code or a.id for a in actors}) < _SEVERAL:
        return act
    shared = set(slots("shared", scene.lang))
    if not any(shared & set(classes_of(p, lang=scene.lang)) for p in act.phrases):
        return act
    made = composed("together", act.kind, addressed=False, lang=scene.lang)
    return replace(act, type=made[0], mode=made[1], cameo=made[2], mutual=True) if made else act
