"""Puts the records of all coders together: ids, links, headline rule, actors, persons, coverage, warnings."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from msgspec import structs

from communique.actors.labels import entity, label
from communique.actors.words_in_names import words_of
from communique.coding.accounts import without_accounts
from communique.coding.acts import Acts
from communique.coding.claims import claims, told_as
from communique.coding.commitments import Promise, commitments
from communique.coding.confidence import confident
from communique.coding.coverage import coverage, warnings
from communique.coding.deontics import deontics
from communique.coding.encounters import encounters
from communique.coding.events import events
from communique.coding.happenings import Happening
from communique.coding.issued import issued
from communique.coding.meetings import Meeting
from communique.coding.paper_mentions import Paper
from communique.coding.politics import is_political
from communique.coding.positions import Stance, positions
from communique.coding.scene import Scene
from communique.model.clause import Clause
from communique.model.document import Document
from communique.model.reading import Reading, Run
from communique.model.records import ActorEntry, Evidence, Mention, Person, Role

FAMILIES = ("encounter", "issued", "event", "position", "commitment")
Coded = Stance | Promise | Meeting | Paper | Happening


def coded(scene: Scene, document: Document) -> tuple[Sequence[Coded], ...]:
    """Returns encounters, issued documents, events, positions and commitments, with ids and with their clauses."""
    if not is_political(scene):
        return (), (), (), (), ()
    acts = Acts(scene)
    promises = _body_first(scene, commitments(scene))
    needs = deontics(scene)  # what must be done, and what is promised, is no claim beside it
    taken = frozenset(item.clause.number for item in (*promises, *needs))
    met = encounters(scene)
    held = [*told_as(scene, positions(scene, taken | {item.clause.number for item in met})), *needs]
    taken |= {number for item in held for number in (item.clause.number, *item.contents)}
    stances = _body_first(scene, [*without_accounts(scene, held, acts), *claims(scene, taken, acts)])
    meetings, papers = _body_first(scene, met), _body_first(scene, issued(scene))
    happenings = _linked(scene, document, stances, promises, meetings, acts)
    _identify(document, "issued", papers)
    return _ordered(meetings), _ordered(papers), _ordered(happenings), _longest_first(stances), _ordered(promises)


def code(scene: Scene, document: Document, run: Run) -> Reading:
    """Returns the reading of a document whose clauses and actors are known."""
    families: list[list[Any]] = [
        [confident(family, item.record) for item in group]
        for family, group in zip(FAMILIES, coded(scene, document), strict=True)
    ]
    evidences = [(r.id, [r.evidence, *r.also]) for records in families for r in records]
    return Reading(
        document=document,
        actors=_actors(scene),
        persons=_persons(scene, document),
        encounters=families[0],
        issued=families[1],
        events=families[2],
        positions=families[3],
        commitments=families[4],
        coverage=coverage(scene, evidences),
        warnings=warnings(scene, document.lang, any_record=any(families)),
        run=run,
    )


def _ordered(group: Sequence[Coded]) -> list[Coded]:
    return sorted(group, key=lambda item: (item.record.evidence.start, item.record.evidence.end, item.record.id))


def _longest_first(stances: Sequence[Stance]) -> list[Stance]:
    """Orders stances by their words; of those that begin alike the longer first, as in standoff annotation.

    Of one verb with a list of objects the words of each stance hold those of the ones before it.
    """

    def place(item: Stance) -> tuple[int, int, int, str]:
        thing = item.record.object
        return item.record.evidence.start, -item.record.evidence.end, -(thing.start if thing else 0), item.record.id

    return sorted(stances, key=place)


def _identify(document: Document, family: str, group: Sequence[Coded]) -> None:
    """Gives every record its id: a hash of document, family, evidence offsets and an ordinal."""
    seen: dict[tuple[int, int], int] = {}
    for item in sorted(group, key=lambda i: (i.record.evidence.start, i.record.evidence.end)):
        place = (item.record.evidence.start, item.record.evidence.end)
        seen[place] = seen.get(place, 0) + 1
        words = f"{document.id}|{family}|{place[0]}|{place[1]}|{seen[place]}"
        ident = f"{family}:{hashlib.sha256(words.encode()).hexdigest()[:12]}"
        item.record = structs.replace(item.record, id=ident)


def _linked(
    scene: Scene,
    document: Document,
    stances: list[Stance],
    promises: list[Promise],
    meetings: list[Meeting],
    acts: Acts,
) -> list[Happening]:
    """Returns the events with ids, each linked to the record that rests on the same words."""
    _identify(document, "position", stances)
    _identify(document, "commitment", promises)
    _identify(document, "encounter", meetings)
    for meeting in meetings:
        if meeting.whole is not None and meeting.whole in meetings:
            meeting.record = structs.replace(meeting.record, part_of=meeting.whole.record.id)
    happenings = events(scene, stances, promises, meetings, acts)
    for item in happenings:
        if item.source is not None:
            item.record = structs.replace(item.record, links=[item.source.record.id])
    _identify(document, "event", happenings)
    return happenings


def _in_headline(scene: Scene, clause: Clause) -> bool:
    return scene.sentences[clause.sentence].kind == "headline"


def _body_first(scene: Scene, group: list[Any]) -> list[Any]:
    """Keeps a record of the headline only where the body has none with the same holders and class (section 3)."""
    body = [item for item in group if not _in_headline(scene, item.clause)]
    kept = list(body)
    for item in group:
        if not _in_headline(scene, item.clause):
            continue
        who = _who(item.record)
        if any(set(_who(other.record)) & set(who) and _class(other.record) == _class(item.record) for other in body):
            continue
        item.record = structs.replace(item.record, attribution=scene.attributor.headline(tuple(who)))
        kept.append(item)
    return kept


def _who(record: Any) -> list[str]:
    for name in ("holders", "committers", "sides", "issuers"):
        if hasattr(record, name):
            return list(getattr(record, name))
    return []


def _class(record: Any) -> str:
    return str(getattr(record, "stance_class", type(record).__name__))


def _actors(scene: Scene) -> list[ActorEntry]:
    """Returns the actors that the text names, with their mentions, in order of first mention."""
    mentions: dict[str, list[Mention]] = {}
    for name in scene.context.names:
        for ident in name.ids[:1]:
            words = scene.text[name.start : name.end]
            mentions.setdefault(ident, []).append(Mention(start=name.start, end=name.end, text=words))
    found = []
    for ident, places in mentions.items():
        known = entity(ident)
        found.append(
            ActorEntry(id=ident, label=label(ident), kind=known.kind if known else "unlisted", mentions=places)
        )
    return found


def _office(scene: Scene, title: str) -> str:
    """Returns a title without the word that says where its holder is ("visiting Foreign Minister") or of whom."""
    first, _, rest = title.partition(" ")
    if title.lower().rpartition(" ")[2] in scene.resolver.words.counterparts:
        return ""
    return rest if first.lower() in words_of("visiting") else title


def _persons(scene: Scene, document: Document) -> list[Person]:
    found: dict[str, list[Role]] = {}
    sides: dict[str, str | None] = {}
    for mention in scene.context.persons:
        sides[mention.name] = sides.get(mention.name) or scene.resolver.side_of(mention)
        roles = found.setdefault(mention.name, [])
        title = _office(scene, mention.title or "")
        if title and all(r.title != title for r in roles):
            words = scene.text[mention.start : mention.end]
            roles.append(Role(title=title, evidence=Evidence(start=mention.start, end=mention.end, exact=words)))
    people = []
    for name, roles in found.items():
        digest = hashlib.sha256(f"{document.id}|person|{name}".encode()).hexdigest()[:12]
        people.append(Person(id=f"person:{digest}", name=name, side=sides.get(name), roles=roles))
    return people
