"""Upon whom an act is: the candidates of its frame, the rest of the clause."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.reference import NOTHING
from communique.actors.roles import category_of
from communique.coding.acts import Act
from communique.coding.event_frames import act_class, classes_of, hostile, slots, types
from communique.coding.event_parties import Argument, actors_of, harms, named_in, parties
from communique.coding.event_sectors import is_listed, political_sectors
from communique.coding.facets import noun_kind
from communique.coding.partners import around
from communique.coding.places_taken import of_place, struck_there
from communique.coding.scene import Scene
from communique.coding.targets import SUFFERED
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor

_REPORTED = frozenset({"content", "gerund"})  # relations of what somebody says, or accuses another of
_BESIDE = frozenset({"adverbial", "coordinate"})  # relations of what others do: "while Chad left"
_SIGNED = "057"
_ASKED, _STRIKES, _DONE = "REQUEST", "ASSAULT", "material conflict"
_RELATIONS, _VISIT = "050", "visit"
_JUDGED = frozenset({"SUPPORT", "ACCUSE"})  # types of praise and blame
_LEAD = 3  # sentences of a dispatch that tells one event
_OF_DEEDS = frozenset({"REJECT", "SUPPORT"})  # types of what is said to whose deed it is, not to who suffers it
_MOVED = frozenset({"MOBILIZE", "AID", "THREATEN"})  # types whose object is what is moved or given, not to whom


def recipients_of(
    scene: Scene, clause: Clause, act: Act, actors: set[str], own: Sequence[EventActor] = ()
) -> list[EventActor]:
    """Returns the first of the candidates that is somebody else, else whom the rest of the clause names.

    Of one state another organ or group is somebody else too: "the court refused a request by the president". `own`
    are the actors with their mentions, by which the two are told apart.
    """
    if act.type == "ACCUSE" and _regrets(scene, clause, actors):
        return []
    rejected = harm_rejected(scene, clause, act)
    domestic: list[EventActor] = []
    over = (
        act.ended and act.type == "REQUEST" and not scene.reports
    )  # who suffers what is to end is not asked to end it
    shares = bool({clause.predicate.lemma, *clause.predicate.light} & stance_words(scene.lang).sharing)
    manners = _manners(scene, clause) if types()[act.type]["quad"] == _DONE else []
    for argument in (*act.targets, *(() if over else _rest(scene, clause, act))):
        if any(p.start <= argument.phrase.start < p.end for p in manners):
            continue
        if shares and (argument.owner or argument.phrase.prep in slots("owner", scene.lang)):
            continue  # "shares the concern of Chad about the raids"
        if rejected is not None and not _made_by(scene, rejected, argument):
            continue
        if rejected is not None and argument.phrase.head_start == rejected.head_start:
            argument = Argument(argument.phrase, argument.clause, owner=True)  # "defended its seizure of a boat"
        if _only_where(scene, argument.phrase, act) or _is_forum(scene, argument.phrase, act):
            continue
        if act.type == "AID" and harms(scene, argument.phrase):  # "searched for survivors of the raid"
            continue
        named = parties(scene, argument)
        if act.of_thing and argument.phrase in clause.objects:  # "lodged a strong protest"
            named = [a for a in named if is_listed(a)]
        found = [a for a in named if a.id not in actors]
        struck = act.type == _STRIKES and argument in act.targets  # "said Chad had bombed its radar station"
        teller = _tellers(scene, clause, act, argument.phrase, actors) if struck or (named and not found) else []
        if teller and not any(is_listed(a) for a in found):
            return teller
        if found and not (act.type in _JUDGED and len(found) < len(named) and _unnamed(scene, found)):
            placed = of_place(scene, clause, argument.phrase, found, actors)
            return [*struck_there(scene, clause, placed, actors)] if struck else placed
        if not domestic and argument in act.targets:
            domestic = [a for a in named if apart(scene, a, own)]
            if domestic and act.type == _ASKED and argument.phrase in clause.objects and argument.clause is clause:
                return domestic  # "the court ordered the government to stop deporting Malians": it is the one asked
    return [*struck_there(scene, clause, domestic, actors)] if act.type == _STRIKES else domestic


def harm_rejected(scene: Scene, clause: Clause, act: Act) -> Phrase | None:
    """Returns the harm or charge that is refused or backed: whom it is aimed at has no part in that."""
    if act.type not in _OF_DEEDS:
        return None
    told = [part for p in (*act.phrases, *clause.objects) for part in (p.parts or (p,)) if p.kind == "noun"]
    inside = [*told, *(q for p in told for q in p.inner if q.prep in slots("owner", scene.lang))]
    return next((p for p in inside if is_harm(scene, p)), None)


def is_harm(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether a noun names a deed of conflict or a wrong: "a raid", "a protest", "interference"."""
    known = act_class(phrase, lang=scene.lang)
    if known is not None and known.type is not None and known.type != "REQUEST":
        return "conflict" in types()[known.type]["quad"]
    return phrase.head.lower() in hostile(scene.lang) or _is_wrong(scene, phrase)


def _is_wrong(scene: Scene, phrase: Phrase) -> bool:
    """Whether a noun names what is done to somebody: "interference in Chad", "the displacement of villagers"."""
    return noun_kind(phrase.head) == SUFFERED or bool(
        set(slots("wrong", scene.lang)) & set(classes_of(phrase, lang=scene.lang))
    )


def _made_by(scene: Scene, harm: Phrase, argument: Argument) -> bool:
    """Whether an argument names whose a harm is, as "by", "from" and "of" tell, and not whom it is done to."""
    prep = argument.phrase.prep
    if argument.owner or prep is None:
        return True
    if prep in slots("done_to", scene.lang):
        return prep in slots("spot", scene.lang) and not _is_wrong(scene, harm)
    done_to = _is_wrong(scene, harm) or (
        harm.head.lower() in hostile(scene.lang) and not act_class(harm, lang=scene.lang)
    )
    return prep not in slots("owner", scene.lang) or not done_to


def _regrets(scene: Scene, clause: Clause, actors: set[str]) -> bool:
    """Construction: "Chad regretted its shelling of a Malian post": who judges a deed of his own blames nobody."""
    deed = clause.objects[0] if len(clause.objects) == 1 else None
    if deed is None or deed.possessor is None or not deed.possessor.pronoun or not is_harm(scene, deed):
        return False
    known = act_class(deed, lang=scene.lang)
    if known is not None and known.type is not None and types()[known.type]["saying"] == "yes":
        return False  # "voiced its concern over the arrests in Togo"
    return set(scene.who(deed.possessor, clause).ids) <= actors != set()


def _unnamed(scene: Scene, found: Sequence[EventActor]) -> bool:
    """Whether actors are only meant by a group: "praised the ties between the two countries" praises neither."""
    spans = [(a.start, a.end) for a in found if a.start is not None and a.end is not None]
    return not any(scene.context.names_in(*span) or scene.context.persons_in(*span) for span in spans)


def _tellers(scene: Scene, clause: Clause, act: Act, phrase: Phrase, actors: set[str]) -> list[EventActor]:
    """Construction: "Mali said Chad had struck its posts": of whom another harms is his who tells it, or accuses."""
    holding = (phrase, *phrase.inner)
    itself = slots("itself", scene.lang)
    own = any(
        p.possessor is not None and p.possessor.pronoun and not any(m in itself for m in p.modifiers) for p in holding
    )
    above = scene.above(clause)
    if not own or above is None or clause.relation not in _REPORTED or "conflict" not in types()[act.type]["quad"]:
        return []
    teller = scene.subjects.get(above.number, NOTHING)
    if not teller.named or len(teller.ids) != 1 or set(teller.ids) & actors:
        return []
    return actors_of(scene, teller, scene.evidence(above.start, above.end))


def _rest(scene: Scene, clause: Clause, act: Act) -> list[Argument]:
    """Returns who else a clause names beside its subject, where an act is not one in common."""
    found: list[Argument] = []
    joins = "+" in act.rule and clause.predicate.lemma in stance_words(scene.lang).joining  # "joined Chad in calling"
    there = {"" if joins else "object", "recipient", *[p.prep for p in clause.obliques]}
    for slot in () if act.mutual else [s for s in slots("rest", scene.lang) if s in there]:
        if slot == "object":
            found += [] if act.type in _MOVED else [Argument(p, clause) for p in clause.objects if p.kind == "noun"]
        elif slot == "recipient":
            found += [Argument(p, clause) for p in clause.recipients]
        else:
            found += [Argument(p, clause) for p in clause.obliques if p.prep == slot and p.kind == "noun"]
    return found


def _only_where(scene: Scene, phrase: Phrase, act: Act) -> bool:
    """Whether a capital only tells where something is that is backed or agreed: "support for the talks in Havana".

    Relations are with the state of the capital in which an embassy opens, and who arrives there visits it.
    """
    if act.cameo == _RELATIONS or act.mode == _VISIT:
        return False
    if phrase.prep not in slots("place", scene.lang) or types()[act.type]["quad"] != "verbal cooperation":
        return False
    names = scene.context.names_in(phrase.start, phrase.end)
    kinds = (
        ("capital", "state") if act.cameo == _SIGNED else ("capital",)
    )  # "signed a pact in Togo": where, with nobody
    return bool(names) and all(n.kind in kinds for n in names)


def _is_forum(scene: Scene, phrase: Phrase, act: Act) -> bool:
    """Construction: "filed a complaint with the court over the dam": where one complains is not of whom."""
    if act.type != "ACCUSE" or act.mode != "allege" or phrase.prep not in slots("lodged", scene.lang):
        return False
    names = scene.context.names_in(phrase.start, phrase.end)
    return bool(names) and all(n.kind == "body" for n in names)


def apart(scene: Scene, actor: EventActor, own: Sequence[EventActor]) -> bool:
    """Returns whether an actor of the state that acts is another organ, group or person of it, not the state itself."""
    if actor.start is None or actor.end is None or len({o.id for o in own}) != 1:
        return False
    one = own[0]
    named = scene.context.names_in(actor.start, actor.end)
    held = bool(named or scene.context.persons_in(actor.start, actor.end))
    bare = any(n.start <= actor.start + 4 and n.end >= actor.end - 2 for n in named)
    beside = one.start is None or one.end is None or actor.start >= one.end or actor.end <= one.start
    if not beside:
        return False
    if actor.sector != one.sector and actor.sector in political_sectors():
        return True
    words = scene.words(actor.start, actor.end)
    return (held and not bare) or (not named and words[:1].islower() and category_of(words) is not None)


def named_behind(scene: Scene, clause: Clause, actors: set[str]) -> list[EventActor]:
    """Returns the first state or body named behind the verb, for acts that must have a recipient.

    Who does something else beside is none: "backed the plan, while Chad left the talks".
    """
    named = named_in(scene, clause.predicate.end, clause.end)
    beside = [
        (p.start, p.end)
        for c in scene.of_sentence(clause.sentence)
        if c.finite and c.relation in _BESIDE and c.start > clause.predicate.end
        for p in c.subjects
    ]
    beside += [(c.start, c.end) for c in scene.of_sentence(clause.sentence) if _comes_of_it(scene, c, clause)]
    named = [a for a in named if not any(start <= (a.start or 0) < end for start, end in beside)]
    asking = _manners(scene, clause)
    named = [a for a in named if not any(p.start <= (a.start or 0) < p.end for p in asking)]
    return [a for a in named if a.id not in actors and not _is_place(scene, a)][:1]


def _manners(scene: Scene, clause: Clause) -> list[Phrase]:
    """Construction: "detained the ship at the request of Chad": who asked for a deed is not upon whom it is."""
    heads, preps = slots("manner_heads", scene.lang), slots("manner_preps", scene.lang)
    return [p for p in clause.obliques if p.prep in preps and p.head.lower() in heads]


def _comes_of_it(scene: Scene, clause: Clause, behind: Clause) -> bool:
    """Construction: "refused to let a ship dock, prompting criticism from Chad": who answers an act is not its aim."""
    if clause.relation == "coordinate":  # "rejected the plan and recalled its envoy from Chad"
        return clause.predicate.start > behind.predicate.end
    tells = clause.relation == "participial" and not clause.finite and clause.inherited_subject and not clause.passive
    return tells and scene.text[: clause.predicate.start].rstrip()[-1:] == ","


def _is_place(scene: Scene, actor: EventActor) -> bool:
    """Whether a capital stands behind a preposition of place."""
    start = actor.start or 0
    before = scene.text[:start].split()[-1:]
    capital = any(n.kind == "capital" and n.start == start for n in scene.context.names_in(start, actor.end or start))
    return capital and bool(before) and before[0].lower() in slots("place", scene.lang)


def stricken(scene: Scene, clause: Clause, actor: EventActor) -> bool:
    """Returns whether one is concerned for, and not about, an actor: "concern at the violence in Haiti".

    Where an attack is condemned, whom or where it hit is not blamed: only whose it is, or by whom. A dispatch of a
    line or two has nothing else to tell, and keeps whom it names.
    """
    if actor.start is None:
        return False
    known, harm = set(slots("stricken", scene.lang)), set(slots("harm", scene.lang))
    holding = [*around((*clause.objects, *clause.obliques), actor.start)]
    if any(p.head_end <= actor.start and known & set(classes_of(p, lang=scene.lang)) for p in holding):
        return True
    if len(scene.order) <= _LEAD and scene.reports:
        return False
    told = [p for o in clause.objects for p in (o.parts or (o,))]
    harmful = (p for p in told if harm & set(classes_of(p, lang=scene.lang)) or noun_kind(p.head) == SUFFERED)
    done = next((p for p in harmful if p.head_end <= actor.start), None)
    if done is not None and any(p.prep in slots("sides", scene.lang) and p.start >= done.head_end for p in holding):
        return True  # "the sabotage of the cable between Chad and Mali"
    suffers = slots("suffers", scene.lang)
    inmost = max(holding, key=lambda p: p.start, default=None)
    upon = [p for p in holding if done is not None and p.start >= done.head_end and p.prep in suffers]
    if upon and not scene.reports and (inmost is None or inmost.prep not in slots("by", scene.lang)[:1]):
        return True  # "the attack on the embassy of Chad"
    by = slots("by", scene.lang)[: 1 if done is not None and noun_kind(done.head) == SUFFERED else None]
    return done is not None and not any(p.prep in by and p.start >= done.head_end for p in holding)
