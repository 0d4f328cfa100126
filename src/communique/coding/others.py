"""Who the other side is of an act whose words do not name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from communique import facts
from communique.actors.context import kind_of
from communique.actors.gazetteer import NATIONAL, NameHit
from communique.actors.reference import Reference
from communique.actors.words_in_names import words_of
from communique.coding.acts import Act
from communique.coding.event_frames import act_class, classes_of, slots
from communique.coding.event_parties import actors_of
from communique.coding.in_sequence import Sequences
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor

if TYPE_CHECKING:  # which asks who the other side is, too
    from communique.coding.happenings import Happening

_TOWN = re.compile(r"(?P<prep>[a-z]+)\s+[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2},\s+(?:[a-z]+\s+)?\Z")
_NEAR_TOWN = 60  # characters before a state in which the town and its preposition stand
_NEAR = 2  # sentences before a promise of help in which another names to whom


def other_side(scene: Scene, clause: Clause, act: Act, actors: list[EventActor]) -> list[EventActor]:
    """Returns the other side where one answers what was said, or condoles without saying with whom.

    "Rejected the demand", "dismissed this claim": whoever spoke last before, else the other of the document's two.
    """
    own = {a.id for a in actors}
    if act.type not in _sayings():
        return []
    definite = slots("definite", scene.lang)
    objects = [p for p in clause.objects if p.kind == "noun"]
    backs = act.type == "SUPPORT"  # "praised the ties" answers nobody
    refuses = act.type == "REJECT" and scene.reports  # "rejected the deployment": what somebody has just asked for
    answered = not backs and any(p.determiner in definite and _said(p, scene.lang, acts=refuses) for p in objects)
    things = [q for p in (*objects, *clause.subjects) for q in (p.parts or (p,))]
    told = any(a.clause.number != clause.number for a in act.agents)  # "said this insult would be avenged"
    answered = answered or (told and any(p.determiner in slots("told", scene.lang) for p in things))
    condoles = backs and any("condolence" in classes_of(p, lang=scene.lang) for p in objects)
    if not answered and not condoles:
        return []
    other = (last_other(scene, clause, own) if answered else None) or of_two(scene, own)
    words = scene.evidence(clause.start, clause.end)
    return actors_of(scene, Reference((other,), "actor"), words) if other is not None else []


def of_two(scene: Scene, own: set[str]) -> str | None:
    """Returns the other of the two sides of a document."""
    sides = scene.context.dyad
    return next(s for s in sides if s not in own) if len(sides) == 2 and len(own & set(sides)) == 1 else None


@dataclass(frozen=True, slots=True)
class Topic:
    """Whom a side's text may be about: to whom it made promises so far, and whom it blames, who is promised nothing."""

    made: list[Happening] = field(default_factory=list)
    blamed: AbstractSet[str] = frozenset()

    def promised_last(self, own: set[str], sentence: int, order: Sequences) -> tuple[str, ...]:
        """Returns to which state or body a side made a promise shortly before a sentence, empty where to none."""
        near = (h for h in reversed(self.made) if 0 <= order.steps(h.clause.sentence, sentence) <= _NEAR)
        told = (h.record for h in near if h.record.event_type == "AGREE" and h.record.recipients)
        last = next((r.recipients for r in told if {a.id for a in r.actors} == own), [])
        return tuple(a.id for a in last if kind_of(a.id))


def topic(scene: Scene, own: set[str], blamed: AbstractSet[str] = frozenset()) -> str | None:
    """Returns the state that a side's text is about besides it: by its title, else named first and most.

    Those whom the side blames there are left out, where it names another.
    """
    if scene.context.about is not None and scene.context.about not in blamed:
        return scene.context.about
    names = [n for n in scene.context.names if n.ids and n.kind in NATIONAL and n.ids[0] not in own]
    names = [n for n in names if n.ids[0] not in blamed] or names
    sites = _sites(scene.text, names)
    names = [n for n in names if n.start not in sites]
    opening = next((s for s in scene.sentences if s.kind in ("body", "item")), None)
    ranked = Counter(n.ids[0] for n in names).most_common(1)
    if not ranked or opening is None or ranked[0][1] * 2 <= len(names):
        return None
    about = ranked[0][0]
    return about if any(n.ids[0] == about and n.start < opening.end for n in names) else None


def _sites(text: str, names: Sequence[NameHit]) -> set[int]:
    """Construction: "met in Suva, Fiji, on 3 May": where a town and its state stand that only tell where it was."""
    found: set[int] = set()
    for name in names:
        before = _TOWN.search(text, max(0, name.start - _NEAR_TOWN), name.start)
        if before is not None and before["prep"] in words_of("place"):
            found |= {n.start for n in names if before.start() <= n.start <= name.start}
    return found


def last_other(scene: Scene, clause: Clause, own: set[str]) -> str | None:
    """Returns the last state or body besides a side that acted in a clause's sentence or the two before it."""
    for number in scene.order.back(clause.sentence, _NEAR + 1):
        for earlier in reversed(scene.of_sentence(number)):
            who = scene.subjects.get(earlier.number, Reference())
            before = earlier.predicate.start < clause.predicate.start and earlier.relation != "content"
            if before and who.named and len(who.ids) == 1 and who.ids[0] not in own and kind_of(who.ids[0]):
                return who.ids[0]
    return None


def helped(scene: Scene, clause: Clause, act: Act, actors: list[EventActor]) -> list[EventActor]:
    """Returns whom help goes to that a text does not say: the issuer thanks for it, or the other side gets it."""
    own = {a.id for a in actors}
    if act.type != "AID" or not any(kind_of(a.id) for a in actors):
        return []
    issuers = [i for i in scene.context.issuers if i not in own]
    other = issuers[0] if len(issuers) == 1 else of_two(scene, own)
    if other is None and set(scene.context.issuers) == own:
        other = topic(scene, own)
    words = scene.evidence(clause.start, clause.end)
    return actors_of(scene, Reference((other,), "actor"), words) if other is not None else []


def _said(phrase: Phrase, lang: str, *, acts: bool = False) -> bool:
    """Whether a noun names what was said, or with `acts` anything that somebody does."""
    found = act_class(phrase, lang=lang)
    return found is not None and ((acts and not phrase.inner) or found.type in _sayings())


@facts.derived
def _sayings() -> frozenset[str]:
    return frozenset(row["id"] for row in facts.table("ontology/event_types") if row["saying"] == "yes")
