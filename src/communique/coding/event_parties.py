"""The actors and recipients of events: ids, codes, sectors, and the mention as it stands."""

from __future__ import annotations

from msgspec import Struct, structs
from msgspec.structs import replace

from communique import facts
from communique.actors.context import kind_of
from communique.actors.gazetteer import entity
from communique.actors.named import code_of, group_sector
from communique.actors.reference import Reference
from communique.actors.sectors import official_sectors, sector_of
from communique.coding.event_frames import act_class, classes_of, heads, slots
from communique.coding.party_words import mention, owner_code
from communique.coding.raiders import banded, raider
from communique.coding.scene import Scene
from communique.coding.unlisted import unlisted_of
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor, Evidence

_BY_FORCE = frozenset({"ASSAULT", "COERCE"})
_PEOPLE = frozenset({"person", "plural"})  # kinds of pronouns


class Argument(Struct, frozen=True, gc=False):
    """A phrase of a clause that may be an actor; of `owner` only its possessor or national adjective counts."""

    phrase: Phrase
    clause: Clause
    owner: bool = False


def parties(scene: Scene, argument: Argument) -> list[EventActor]:
    """Returns the actors that a phrase names, in text order; none where it is no actor and names none."""
    if argument.owner:
        return _owners(scene, argument)
    if not argument.phrase.parts:
        return _single(scene, argument.phrase, argument.clause)
    found: list[EventActor] = []
    for part in argument.phrase.parts:
        found += _single(scene, part, argument.clause)
    return _once(_of_one_state(found))


def _of_one_state(found: list[EventActor]) -> list[EventActor]:
    """Construction: "four Malian generals and a minister", "two Soviet envoys and a trade official": all are of it.

    An office that stands without a state behind one of a state is of the same.
    """
    told: list[EventActor] = []
    for actor in found:
        before = told[-1] if told else None
        alike = before is not None and before.code == before.id and before.sector in official_sectors()
        if before is not None and alike and actor.code is None and actor.sector in official_sectors():
            bare = entity(actor.id) is None and actor.id[:1].islower()
            told.append(structs.replace(actor, id=before.id, code=before.id) if bare else actor)
        else:
            told.append(actor)
    return told


def names_actor(scene: Scene, phrase: Phrase, clause: Clause) -> bool:
    """Returns whether `parties` finds an actor in a phrase, without saying which."""
    if phrase.parts:
        return any(scene.who(p, clause).named or _single(scene, p, clause) for p in phrase.parts)
    return scene.who(phrase, clause).named or bool(_single(scene, phrase, clause))


def is_somebody(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether a phrase is a pronoun for people whom the text leaves unnamed: "arrested him", "two of them"."""
    known = scene.resolver.words.pronouns
    beside = [p for p in phrase.inner if p.prep in slots("by", scene.lang)[1:]] if not phrase.pronoun else [phrase]
    return any(p.pronoun and known.get(p.head.lower()) in _PEOPLE for p in beside)


def names_body(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether the head of a phrase is the name of a listed organisation."""
    return any(
        n.kind == "body" and n.end >= phrase.head_end for n in scene.context.names_in(phrase.start, phrase.head_end)
    )


def names_person(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether the head of a phrase is a name, and of no state or organisation."""
    return phrase.proper and not scene.context.names_in(phrase.head_start, phrase.head_end)


def _single(scene: Scene, phrase: Phrase, clause: Clause) -> list[EventActor]:
    """Returns whom a phrase of a clause names; what was found once for both is kept with the document."""
    key = id(phrase), id(clause)
    known = scene.acting.get(key)
    if known is None:  # phrase and clause are kept too, so that no others take their ids
        known = scene.acting[key] = phrase, clause, _found(scene, phrase, clause)
    return known[2]


def _found(scene: Scene, phrase: Phrase, clause: Clause) -> list[EventActor]:
    held = _held(scene, phrase)
    if held is not None:
        return [held]
    resolved = scene.who(phrase, clause)
    if phrase.pronoun and not resolved.named and phrase in clause.subjects:
        resolved = scene.subjects.get(clause.number, resolved)
        if not resolved.named:
            return _sayer(scene, clause)
    if resolved.named:
        resolved = _as_subject(scene, phrase, clause, resolved)
        return [_actor(scene, i, resolved, phrase) for i in dict.fromkeys(resolved.ids)]
    if resolved.kind == "document" and phrase.possessor is not None and not phrase.possessor.pronoun:
        return parties(scene, Argument(phrase.possessor, clause))  # "reacted to the premier's letter"
    if resolved.kind == "document" and scene.context.issuers and not set(resolved.ids) & set(scene.context.issuers):
        return [_actor(scene, i, resolved, phrase) for i in dict.fromkeys(resolved.ids)]  # "the AU's letter urging X"
    if phrase.pronoun or resolved.kind in ("unknown", "document"):
        return []
    phrase = _without_deed(scene, phrase, clause)
    for head in heads(phrase, lang=scene.lang):
        told = scene.who(head, clause) if head is not phrase else resolved  # "units of the Chadian army"
        if told.named and told.kind == "actor":
            return [_actor(scene, i, told, head) for i in dict.fromkeys(told.ids)]
        unlisted = unlisted_of(scene, head, phrase)
        if unlisted is not None and (unlisted.sector or not head.proper or not _inside(scene, phrase, clause)):
            return [_of_owner(scene, unlisted, head, clause)]
    return _inside(scene, phrase, clause) or _called(scene, phrase, clause)


def _as_subject(scene: Scene, phrase: Phrase, clause: Clause, resolved: Reference) -> Reference:
    """Construction: "The coast guard warned the Chadian ships": an organ without its state is who its clause has."""
    known = scene.resolver.words.organs.get(phrase.head.lower(), ("", False))[1] and not phrase.proper
    if not known or clause.subjects != (phrase,) or scene.context.names_in(phrase.start, phrase.end):
        return resolved
    told = scene.subjects.get(clause.number, resolved)
    return told if told.named and told.kind == "actor" and len(told.ids) == 1 else resolved


def _of_owner(scene: Scene, actor: EventActor, head: Phrase, clause: Clause) -> EventActor:
    """Construction: "protested at the detention of its pilots": of the state that the pronoun stands for."""
    owner = head.possessor
    if actor.code is not None or not actor.sector or owner is None or not owner.pronoun:
        return actor
    whose = scene.who(owner, clause)
    state = whose.ids[0] if whose.named and len(whose.ids) == 1 and kind_of(whose.ids[0]) == "state" else None
    return structs.replace(actor, code=state) if state is not None else actor


def _held(scene: Scene, phrase: Phrase) -> EventActor | None:
    """Constructions: "shelled rebel positions", "a guerrilla raid": whose a place, thing or deed of war is."""
    factions = scene.resolver.factions
    kinds = (
        set(classes_of(phrase, lang=scene.lang))
        if not phrase.proper and (phrase.modifiers or phrase.possessor)
        else set()
    )
    how = {m.lower() for m in phrase.modifiers} & set(slots("manner", scene.lang))  # "a terrorist attack"
    if kinds & set(slots("borne_by", scene.lang)) and phrase.possessor is None:  # "army helicopters"
        organ = _organ(scene, phrase)
        if organ is not None:
            return organ
    done = bool(kinds) and not how and (_forces(scene, phrase) or bool(kinds & set(slots("means", scene.lang))))
    held = factions.active and kinds & set(slots("held_by", scene.lang))
    if not (held or done) or kinds & set(slots("people", scene.lang)):
        return None
    group = factions.holding(phrase) if factions.active else None
    if group is not None:
        return _named(scene, banded(group, scene.lang), phrase.start, phrase.head_end)
    return _organ(scene, phrase) if done else None


def _organ(scene: Scene, phrase: Phrase) -> EventActor | None:
    """Construction: "Chadian army trucks", "a Chadian police raid": the organ is of the state named before it."""
    organ = raider(scene, phrase)
    states = [n for n in scene.context.names_in(phrase.start, phrase.head_start) if n.kind != "blocked"]
    if organ is None or len(states) != 1 or organ.start is None or states[0].end > organ.start:
        return organ
    named = _named(scene, states[0].ids[0], states[0].start, organ.end or states[0].end)
    return structs.replace(named, sector=organ.sector)


def _without_deed(scene: Scene, phrase: Phrase, clause: Clause) -> Phrase:
    """Construction: "accused rebels of burning a village": what somebody is charged with is not his name."""
    deeds = (p for p in (*phrase.inner, *clause.obliques) if p.kind == "gerund")
    begins = [p.start for p in deeds if phrase.head_end <= p.start < phrase.end and _his_own(scene, p)]
    if not begins:
        return phrase
    return replace(phrase, core_end=len(scene.text[: min(begins)].rstrip().rpartition(" ")[0].rstrip()))


def _his_own(scene: Scene, gerund: Phrase) -> bool:
    """Whether a gerund names nobody else who does it, as "a squad of Malian troops moving" does."""
    inner = scene.clauses.get(gerund.clause) if gerund.clause is not None else None
    return inner is None or inner.inherited_subject


def _called(scene: Scene, phrase: Phrase, clause: Clause) -> list[EventActor]:
    """Returns who is named beside a noun that tells no actor: "his rival Omar Bakri"."""
    beside = (p for p in phrase.inner if p.prep == "appositive" and p.proper)
    return next((found for p in beside if (found := parties(scene, Argument(p, clause)))), [])


def _sayer(scene: Scene, clause: Clause) -> list[EventActor]:
    """Returns who says a clause whose own subject is a pronoun: "the strikers said they would return"."""
    above = scene.above(clause, "content")
    if above is None or above.predicate.lemma not in scene.attributor.kinds:
        return []
    return [a for p in above.subjects[:1] if not p.pronoun for a in parties(scene, Argument(p, above))]


def _actor(scene: Scene, ident: str, reference: Reference, phrase: Phrase) -> EventActor:
    """Returns a resolved actor with the words of its phrase, for a pronoun with those it was resolved from."""
    start, end = phrase.start, phrase.core_end or phrase.end
    if phrase.pronoun or end <= start:
        start, end = scene.acted_before(ident, phrase.start) or (start, end)
    elif len(reference.ids) > 1:
        name = next((n for n in scene.context.names_in(start, end) if ident in n.ids[:1]), None)
        start, end = (name.start, name.end) if name else (start, end)
    shown = end > start
    return EventActor(
        id=ident,
        code=code_of(ident) or owner_code(scene, ident, phrase),
        sector=sector(scene, ident, reference, (start, end)),
        text=scene.text[start:end] if shown else None,
        start=start if shown else None,
        end=end if shown else None,
    )


def _inside(scene: Scene, phrase: Phrase, clause: Clause) -> list[EventActor]:
    """Returns who is named inside a phrase that is no actor: "a U.S. base", "the ruling of the Greek court".

    What stands before the head, or behind "of" and "by", is whose thing it is; a name in another place, as in "the
    attack on a convoy of Chad", is not.
    """
    end = phrase.core_end or phrase.end
    found = named_in(scene, phrase.start, phrase.head_end)
    if found:
        return found[:1]
    if not phrase.inner:
        return []
    done = act_class(phrase, lang=scene.lang) is not None  # "the killing of X by Y": whose it is stands behind "by"
    near = "border" in classes_of(phrase, lang=scene.lang)
    goods = set(slots("traded", scene.lang)) & set(classes_of(phrase, lang=scene.lang))  # "imports of Malian beef"
    preps = _owning(scene.lang, done=done and not goods, near=near)  # "the talks between Chad and Niger"
    standing = [p for p in phrase.inner if p.prep in preps and p.end <= end and (done or not harms(scene, p))]
    for prep in preps if standing else ():
        for inner in standing:
            if inner.prep == prep:
                found = parties(scene, Argument(inner, clause))
                found = found or (named_in(scene, inner.start, inner.end) if goods else [])
                if found:
                    return found
    return []


def _forces(scene: Scene, phrase: Phrase) -> bool:
    """Whether a noun names what is done by force: a raid, an attack, an arrest."""
    known = act_class(phrase, lang=scene.lang)
    return known is not None and known.type in _BY_FORCE


def harms(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether a noun names violence: "survivors of a Malian raid" are not Mali's."""
    known = act_class(phrase, lang=scene.lang)
    return known is not None and known.type == "ASSAULT"


@facts.derived
def _owning(lang: str, *, done: bool, near: bool) -> tuple[str, ...]:
    """Returns the prepositions before whose thing a noun is: of what is `done`, of what lies `near` somebody."""
    beyond = slots("beyond", lang) if near else ()
    return tuple(dict.fromkeys((*slots("by", lang)[: 1 if done else None], *slots("maker", lang), *beyond)))


def named_in(scene: Scene, start: int, end: int) -> list[EventActor]:
    """Returns the actors named in `[start, end)`, in text order."""
    names, people = scene.context.names_in(start, end), scene.context.persons_in(start, end)
    if not names and not people:
        return []
    found = [_named(scene, n.ids[0], n.start, n.end) for n in names if n.kind != "blocked"]
    for person in people:
        side = scene.resolver.side_of(person) if scene.context.issuers else None  # its own are named without one
        told = person.side_ids or ((side,) if side is not None and entity(side) is not None else ())
        for ident in (told or scene.context.side_of(person.name) or (person.name,))[:1]:
            found.append(_named(scene, ident, person.start, person.end))
    return sorted(_once(found), key=lambda a: a.start or 0) if len(found) > 1 else found


def _named(scene: Scene, ident: str, start: int, end: int) -> EventActor:
    reference = Reference((ident,), "actor", start=start, end=end)
    return EventActor(
        id=ident,
        code=code_of(ident) or None,
        sector=sector(scene, ident, reference, (start, end)),
        text=scene.text[start:end],
        start=start,
        end=end,
    )


def _owners(scene: Scene, argument: Argument) -> list[EventActor]:
    """Returns whose thing a phrase is: its possessor, else the names inside it."""
    owner = argument.phrase.possessor
    if owner is not None:
        found = parties(scene, Argument(owner, argument.clause))
        if found:
            return found
    held = _held(scene, argument.phrase) if _forces(scene, argument.phrase) else None
    return [held] if held is not None else _inside(scene, argument.phrase, argument.clause)


def _once(actors: list[EventActor]) -> list[EventActor]:
    if len(actors) < 2:
        return actors
    return list({a.id: a for a in reversed(actors)}.values())[::-1]


def actors_of(scene: Scene, reference: Reference, words: Evidence) -> list[EventActor]:
    """Returns the actors that a record holds, each with the mention inside its words, else those it comes from."""
    found = []
    for ident in dict.fromkeys(reference.ids):
        start, end = mention(scene, ident, reference, words)
        found.append(
            EventActor(
                id=ident,
                code=code_of(ident) or None,
                sector=sector(scene, ident, reference, (start, end)),
                text=scene.text[start:end] if end > start else None,
                start=start if end > start else None,
                end=end if end > start else None,
            )
        )
    return found


def sector(scene: Scene, ident: str, reference: Reference, mention: tuple[int, int]) -> str | None:
    """Returns the sector of an actor: by the words that stand for it alone, else by what its clause made of them."""
    known = entity(ident)
    kind = known.kind if known else "unlisted"
    alone = len(reference.ids) == 1 and reference.end > reference.start
    start, end = (reference.start, reference.end) if alone else mention
    told = sector_of(scene.text[start:end], kind=kind, lang=scene.lang)
    if len(reference.ids) > 1 and reference.sector and told == "PTY":
        return reference.sector  # "the Parties" to a treaty are no political parties
    if kind == "group":
        return told or group_sector(ident) or None
    if kind == "body":
        return told
    return reference.sector or told if told in (None, "GOV") else told
