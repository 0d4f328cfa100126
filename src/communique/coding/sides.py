"""Whose the parties of an act are in a document, where their words alone leave it unsaid.

"Police arrested two men" tells of the police of the state where the report was filed; of an act between two states
the students, sailors or buildings of one are its side; a town is nobody.
"""

from __future__ import annotations

from msgspec import structs

from communique.actors.context import kind_of
from communique.actors.factions import apart_sectors
from communique.actors.gazetteer import entity
from communique.actors.named import names_in
from communique.actors.organ_owners import owner_of_organ
from communique.actors.reference import NOTHING, Reference
from communique.actors.roles import ENVOY, category_of
from communique.actors.sectors import official_sectors
from communique.actors.words_in_names import without_article, words_of
from communique.coding.cities import cities
from communique.coding.event_frames import classes_of, heads, slots, types
from communique.coding.event_parties import actors_of
from communique.coding.event_sectors import civic_sectors, is_listed
from communique.coding.happenings import Happening
from communique.coding.outward import COUP
from communique.coding.scene import Scene
from communique.model.records import EventActor

_PAIR = 2
_CAPITAL = "capital"
_TERRITORY = "territory"  # a kind of names
_RELEASE, _BLAME = "release", "disapprove"  # modes
_MOVES = "MOBILIZE"
_NAMED = 300  # characters before an envoy in which the state is named that sent him
_NATIONAL = frozenset({"state", "adjective", "people"})


def sided(scene: Scene, happening: Happening) -> Happening | None:
    """Returns an act with its parties as the document makes them out, None where nobody is left who acts."""
    record = happening.record
    actors = [_at_home(scene, a) for a in record.actors if not _is_town(scene, a)]
    if record.actors and not actors:
        return None
    states = {a.id for a in actors if is_listed(a)}
    recipients = [_of_other(_at_home(scene, a), states) for a in record.recipients if not _is_town(scene, a)]
    recipients = [_abroad(scene, a, states, happening) for a in recipients]
    if record.event_type == "ACCUSE" and len(actors) == 1 and recipients:
        recipients = [a for a in recipients if a.id not in states or not (record.event_mode == _BLAME or _is_envoy(a))]
        if not recipients:
            return None  # "condemned the arrest of its envoy": not oneself
    if recipients and types()[record.event_type]["quad"] == "material conflict":
        recipients = [_whose_town(scene, a) for a in recipients]
        if record.event_type == _MOVES:
            recipients = [a for a in recipients if a.id not in states]
    if record.event_type == "ASSAULT":
        if happening.clause.passive and states & {a.id for a in record.recipients}:
            actors = [a for a in actors if a in record.actors]  # "troops were killed as government forces hit rebels"
        recipients = _hit(scene, happening, recipients, {a.id for a in actors})
    elif record.event_mode == _RELEASE and recipients:  # "rebels freed a soldier": to the state whose he is
        recipients = _hit(scene, happening, recipients, {a.id for a in actors})
    if record.event_mode == "restrict" and not any(is_listed(a) for a in recipients):
        recipients = _across(scene, happening, states) or recipients
    if record.event_type == "SUPPORT":  # "thanked the peacekeepers": not one's own
        recipients = [old if new.id in states else new for new, old in _pairs(recipients, record.recipients)]
    if types()[record.event_type]["saying"] == "yes":  # "to the family of the victim and to Nepal"
        listed = [a for a in recipients if entity(a.id) is not None]
        beside = [a for a in recipients if a in listed or a.sector not in civic_sectors() or _in_row(scene, a, listed)]
        recipients = beside if listed else recipients
    if len(actors) > 1 and {a.id for a in record.actors} == {a.id for a in record.recipients}:
        recipients = actors  # who fight each other, "clashes between herders and farmers"
    if record.cameo == COUP and not recipients and len(states) == 1:  # "the army of Chad seized power": from Chad
        recipients = [a for a in actors if a.id in states][:1]
    if types()[record.event_type]["toward"] == "yes" and not recipients:
        recipients = record.recipients
    happening.record = structs.replace(
        record, actors=_once(actors, record.actors), recipients=_once(recipients, record.recipients)
    )
    return happening


def _in_row(scene: Scene, actor: EventActor, listed: list[EventActor]) -> bool:
    """Construction: "asked the union and the world at large": those in no table right beside one of the tables."""
    small = words_of("joiner") | words_of("article") | {","}
    for other in listed:
        first, last = sorted((actor, other), key=lambda a: a.start or 0)
        between = scene.text[first.end or 0 : last.start or 0].replace(",", " , ").lower().split()
        if between and set(between) <= small:
            return True
    return False


def _pairs(new: list[EventActor], old: list[EventActor]) -> list[tuple[EventActor, EventActor]]:
    """Returns the actors, each with what it was before: of the same words."""
    return [(a, next((b for b in old if b.start == a.start), a)) for a in new]


def _once(actors: list[EventActor], before: list[EventActor]) -> list[EventActor]:
    """Returns the actors without those that have become another's side; two organs of one state stay two."""
    if len(actors) < 2:
        return actors
    known = [a.id for a in before]
    return [a for i, a in enumerate(actors) if a.id in known or a.id not in {b.id for b in actors[:i]}]


def _at_home(scene: Scene, actor: EventActor) -> EventActor:
    """Returns an organ of a state that is not named ("police", "the customs officers") as its document's state."""
    if actor.sector not in official_sectors() or entity(actor.id) is not None:
        return actor
    if actor.start is not None:
        names = scene.context.names_in(actor.start, actor.end or actor.start)
        named = next((n.ids[0] for n in names if n.kind in _NATIONAL), None)
        if named is not None:
            return structs.replace(actor, id=named, code=actor.code or named)
    if any(n.kind == _TERRITORY for n in names_in(actor.text or "")):
        return actor  # "Abkhaz forces" are nobody else's
    home = (_called_so(scene, actor) or _home(scene) or _here(scene, actor)) if actor.code is None else None
    apart = {i for word in (actor.text or "").lower().split() for i in scene.context.apart.get(word, ())}
    apart |= _apart_by_office(scene, actor) if home else set()
    if not home or home in apart:
        return actor
    if actor.start is not None and scene.context.persons_in(actor.start, actor.end or actor.start):
        return actor
    return structs.replace(actor, id=home, code=home)


def _called_so(scene: Scene, actor: EventActor) -> str | None:
    """Construction: "the Chadian government ... Rebels attacked government troops": of whose organ was named so."""
    organs = scene.resolver.words.organs
    word = next((w for w in (actor.text or "").lower().split() if w in organs), None)
    if word is None or actor.start is None or not scene.reports:
        return None
    context = scene.context
    found = owner_of_organ(context.text, context.names_in(0, actor.start), word, lang=scene.lang)
    return found[0] if found and kind_of(found[0]) == "state" else None


def _apart_by_office(scene: Scene, actor: EventActor) -> set[str]:
    """Construction: "Minister Lau thanked Chad. The Minister regretted P": the states of which an officer is not."""
    office = without_article(actor.text or "").lower()
    held = (name for name in scene.context.apart if (scene.context.title_of(name) or "").lower() == office)
    return {i for name in held for i in scene.context.apart[name]} if office else set()


def _here(scene: Scene, actor: EventActor) -> str | None:
    """Construction: "government troops battled gunmen in the southern Philippines": of the one state told as where."""
    start = actor.start if actor.start is not None else -1
    told = next((s for s in scene.sentences if s.start <= start < s.end), None)
    named = scene.context.names_in(told.start, told.end) if told is not None else ()
    names = [n for n in named if n.kind in _NATIONAL or n.kind == _CAPITAL]
    if len({n.ids[0] for n in names}) != 1:
        return None
    before = scene.text[told.start if told else 0 : names[0].start].lower().split()[-3:]
    return names[0].ids[0] if set(before) & {*slots("spot", scene.lang)} else None


def _home(scene: Scene) -> str | None:
    """Returns whose organs a document means that names no state: its issuer's, the dateline's, its only side's.

    A text of one side that is about another state by its title means that state's: "Statement on Chad".
    """
    context = scene.context
    if len(context.issuers) == 1:
        own = context.issuers[0] if kind_of(context.issuers[0]) == "state" else None
        return context.about if own and context.about and kind_of(context.about) == "state" else own
    if context.home and (not context.dyad or context.home[0] in context.dyad):
        return context.home[0]
    return context.dyad[0] if len(context.dyad) == 1 and kind_of(context.dyad[0]) == "state" else None


def _of_other(actor: EventActor, states: set[str]) -> EventActor:
    """Returns people or a thing of a state other than those that act ("two Maltese pilots") as that state.

    Rebels and an opposition are no state's, whosever they are.
    """
    if (
        actor.sector in apart_sectors()
        or actor.code is None
        or entity(actor.id) is not None
        or not states
        or actor.code in states
    ):
        return actor
    return structs.replace(actor, id=actor.code) if entity(actor.code) is not None else actor


def _abroad(scene: Scene, actor: EventActor, states: set[str], happening: Happening) -> EventActor:
    """Returns who is sent home as of the other side: "expelled an attache of the embassy" speaks of the other's.

    So does "summoned the envoy": of the other state that was named last, or of the one that is told of with it:
    "over violations by Chad".
    """
    record = happening.record
    others = [s for s in scene.context.dyad if s not in states]
    things = (q for p in happening.clause.objects for q in (p, *p.parts, *p.inner))
    its_own = any(p.start == actor.start and p.possessor is not None for p in things)  # "the arrest of its envoy"
    if actor.id not in states or its_own:
        return actor
    if record.event_mode == "expel" and len(others) == 1 and len(scene.context.dyad) == 2:
        return structs.replace(actor, id=others[0], code=others[0])
    if record.event_type != "ACCUSE" or not _is_envoy(actor):
        return actor
    at = actor.start or 0
    behind = next((s.end for s in scene.sentences if s.start <= at < s.end), at)
    named = (*reversed(scene.context.names_in(max(0, at - _NAMED), at)), *scene.context.names_in(at, behind))
    last = next((n.ids[0] for n in named if kind_of(n.ids[0]) == "state" and n.ids[0] not in states), None)
    return structs.replace(actor, id=last, code=last) if last is not None else actor


def _is_envoy(actor: EventActor) -> bool:
    return category_of(without_article(actor.text or "").lower()) == ENVOY


def _hit(scene: Scene, happening: Happening, recipients: list[EventActor], own: set[str]) -> list[EventActor]:
    """Returns whose the soldiers, posts and towns are that somebody attacks: where a text is at home, if not his own.

    "Rebels attacked a northern town", "the army of Chad said that gunmen had killed two soldiers".
    """
    if not scene.reports or any(is_listed(a) or a.sector not in official_sectors() for a in recipients):
        return recipients
    clause = happening.clause
    things = (q for p in clause.objects for q in heads(p, lang=scene.lang))
    struck = {c for q in things for c in classes_of(q, lang=scene.lang)}
    blows = {*slots("harm", scene.lang), *slots("means", scene.lang)}
    if not recipients and len(own) == 1 and (not clause.objects or struck & blows):  # "the Thai side opened fire"
        return _of_two(scene, happening, own)
    if not recipients and struck.isdisjoint(slots("struck", scene.lang)):
        return recipients
    called = (_called_so(scene, a) for a in recipients)
    at_home = (*(i for i in called if i is not None), *scene.context.at_home(clause.start))
    home = next((i for i in at_home if i not in own and kind_of(i) == "state"), None)
    if home is None:
        return recipients
    if recipients:
        return [structs.replace(a, id=home, code=home) for a in recipients]
    thing = clause.objects[0]
    words = scene.evidence(thing.start, thing.core_end or thing.end)
    return actors_of(scene, Reference((home,), "actor", start=words.start, end=words.end), words)


def _across(scene: Scene, happening: Happening, own: set[str]) -> list[EventActor]:
    """Construction: "Mali then shut the crossing": toward the other of a document's two states, as none is named."""
    objects = happening.clause.objects
    border = any("border" in classes_of(q, lang=scene.lang) for p in objects for q in (p.parts or (p,)))
    return _of_two(scene, happening, own) if border and len(own) == 1 else []


def _of_two(scene: Scene, happening: Happening, own: set[str]) -> list[EventActor]:
    """Returns the other of a document's two states, where one of them strikes nobody whom the words name."""
    others = [i for i in scene.context.dyad if i not in own]
    if len(scene.context.dyad) != _PAIR or len(others) != 1 or kind_of(others[0]) != "state":
        return []
    above = scene.above(happening.clause)
    if above is not None and scene.matches(above) and others[0] in scene.subjects.get(above.number, NOTHING).ids:
        return []  # "Peru condemned the raid carried out by Chad": it does not say that it was hit
    return actors_of(scene, Reference((others[0],), "actor"), happening.record.evidence)


def _whose_town(scene: Scene, actor: EventActor) -> EventActor:
    """Construction: "shelled Aleppo", "seized Goma": of the state in which a town lies, rather one that is named."""
    start, end = actor.start or 0, actor.end or 0
    if actor.code is not None or actor.sector or not actor.id[:1].isupper() or entity(actor.id) is not None:
        return actor
    if scene.context.persons_in(start, end) or scene.context.names_in(start, end):
        return actor
    lie = [c.country for c in cities(actor.id)]
    named = {n.ids[0] for n in scene.context.names if n.kind in _NATIONAL}
    state = next((i for i in lie if i in named), lie[0] if lie else None)
    return structs.replace(actor, id=state, code=state) if state is not None else actor


def _is_town(scene: Scene, actor: EventActor) -> bool:
    """Whether an actor in no table is a town's name where a place stands, and so nobody: "withdrew from Kidal"."""
    if actor.code is not None or actor.sector or not actor.start or not actor.id[:1].isupper():
        return False
    before = scene.text[: actor.start].split()[-1:]
    placed = bool(before) and before[0].lower() in (*slots("place", scene.lang), "from")
    return placed and entity(actor.id) is None and bool(cities(actor.id))
