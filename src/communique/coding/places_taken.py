"""Towns upon which an act is: "seized the town of Bili in northern Mali" is an act upon Mali."""

from __future__ import annotations

from collections.abc import Sequence, Set

from communique.coding.event_frames import classes_of, slots
from communique.coding.event_parties import named_in
from communique.coding.event_sectors import civic_sectors, is_listed
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor


def of_place(
    scene: Scene, clause: Clause, phrase: Phrase, found: Sequence[EventActor], actors: Set[str]
) -> list[EventActor]:
    """Returns the state in which a place is that stands in no table, where its words name one; else `found`."""
    unlisted = [a for a in found if not is_listed(a)]
    named = bool(unlisted) and all(a.id[:1].isupper() for a in unlisted)  # "rebel hideouts in Chad" are the rebels'
    site = _site(scene, clause, phrase) if named else None
    if site is None:
        return list(found)
    listed = [a for a in found if is_listed(a)]  # "the towns of A and B from the army of Chad"
    return listed or _behind(scene, clause, site, actors) or list(found)


def struck_there(scene: Scene, clause: Clause, found: Sequence[EventActor], actors: Set[str]) -> Sequence[EventActor]:
    """Construction: "Chadian jets attacked a bus, two villages and a post inside Kenya": of the state where they lie.

    So it is where only things were hit; people are whom an act is upon, wherever they are.
    """
    things = [q for p in clause.objects for q in (p, *p.parts)]
    people = set(slots("people", scene.lang))
    peopled = any(people & set(classes_of(q, lang=scene.lang)) for q in things)
    if not things or peopled or not all(map(_is_thing, found)):
        return found
    there = slots("place", scene.lang)
    places = [r for r in (*(i for q in things for i in q.inner), *clause.obliques) if r.prep in there]
    states = (a for p in places for a in named_in(scene, p.start, p.end) if is_listed(a) and a.id not in actors)
    state = next(states, None)
    return found if state is None else [state]


def _is_thing(actor: EventActor) -> bool:
    """Whether what an act is upon is in no table, and nobody in arms: "a bus"."""
    civil = not actor.sector or actor.sector in civic_sectors()
    return civil and not is_listed(actor) and actor.code is None and actor.id[:1].islower()


def _behind(scene: Scene, clause: Clause, site: Phrase, actors: Set[str]) -> list[EventActor]:
    """Returns the state that is named behind a place, in its phrase or right behind it."""
    there = slots("spot", scene.lang)
    next_ = (p for p in clause.obliques if p.prep in there and scene.text[site.end : p.start].strip() == p.prep)
    end = max([site.end, *(p.end for p in next_)])
    return [a for a in named_in(scene, site.head_end, end) if a.id not in actors and is_listed(a)][:1]


def _site(scene: Scene, clause: Clause, phrase: Phrase) -> Phrase | None:
    """Returns the noun for a town or a post that a phrase is, or names: "the town", "of Bili" behind it."""
    kinds, named = set(slots("site", scene.lang)), slots("owner", scene.lang)
    for thing in clause.objects:
        own = thing is phrase or (phrase in thing.inner and phrase.prep in named and phrase.proper)
        if own and kinds & set(classes_of(thing, lang=scene.lang)):
            return thing
    return None
