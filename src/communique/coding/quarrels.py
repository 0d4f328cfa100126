"""Whom a saying is aimed at that names nobody, where two sides quarrel or one answers the other.

"She demanded an apology" is addressed to whom she has just accused; "the premier welcomed this step" is said to the
side that took it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import structs

from communique.actors.context import kind_of
from communique.actors.reference import Reference
from communique.actors.sectors import official_sectors
from communique.coding.commitments import Promise
from communique.coding.event_frames import act_class, classes_of, slots, types
from communique.coding.event_parties import Argument, actors_of, parties
from communique.coding.event_records import event
from communique.coding.happenings import Happening
from communique.coding.others import last_other
from communique.coding.positions import Stance
from communique.coding.said_as import said_as
from communique.coding.scene import Scene
from communique.coding.words import act
from communique.model.clause import Clause, Phrase
from communique.model.records import Event, EventActor

_AIMED = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE"})  # sayings that are aimed at an opponent
_MET = "CONSULT"
_CHARGE = "allege"
_SPOKEN = frozenset({"SUPPORT", "REQUEST", "CONSULT"})
_HARMS = frozenset({"ASSAULT", "COERCE"})
_PAIR = 2
_NEAR = 3  # sentences after a blow or charge within which the quarrel goes on


class Quarrels:
    """Who has charged, refused, threatened or struck whom in a document, in text order."""

    def __init__(self, scene: Scene, told: Iterable[Happening]) -> None:
        self.scene = scene
        self._told = sorted(told, key=lambda h: h.record.evidence.start)
        self._blows: list[tuple[Clause, str, str]] = []
        for item in self._told:
            record = item.record
            if "conflict" in types()[record.event_type]["quad"] and record.event_type != "REQUEST":
                pairs = [(a.id, b.id) for a in record.actors for b in record.recipients]
                self._blows += [(item.clause, a, b) for a, b in pairs if kind_of(a) and kind_of(b) and a != b]

    def doer(self, kind: str, stance: Stance) -> str | None:
        """Returns who alone did the last act of a type before a stance of another: "welcomed the deployment"."""
        start, own = stance.record.evidence.start, set(stance.record.holders)
        done = [h.record.actors for h in self._told if h.record.event_type == kind and h.record.evidence.end <= start]
        return next((a[0].id for a in reversed(done) if len(a) == 1 and a[0].id not in own and kind_of(a[0].id)), None)

    def helped(self, item: Happening) -> list[EventActor]:
        """Construction: "Chad sent flour to Mali. Togo pledged a million": to whom help went just before."""
        start, sentence = item.record.evidence.start, item.clause.sentence
        steps = self.scene.order.steps
        told = [h for h in self._told if h.record.evidence.end <= start and steps(h.clause.sentence, sentence) <= _PAIR]
        given = [h.record.recipients for h in told if h.record.event_type == "AID" or _is_help(self.scene, h)]
        own = {a.id for a in item.record.actors}
        last = [a for a in (given[-1] if given else []) if a.id not in own]
        return last if len(last) == 1 else []

    def charged(self, stance: Stance) -> str | None:
        """Returns who was charged last before a stance, with what it condemns: "accused Chad of a raid", "the raid"."""
        start, own = stance.record.evidence.start, set(stance.record.holders)
        told = [h.record for h in self._told if h.record.event_mode == _CHARGE and h.record.evidence.end <= start]
        last = told[-1].recipients if told else []
        return next((a.id for a in last if len(last) == 1 and a.id not in own and kind_of(a.id)), None)

    def opponent(self, ident: str, clause: Clause) -> str | None:
        """Returns with whom a side quarrels at a clause, None where it quarrels with nobody.

        What comes of its act ("refused, prompting criticism from Chad") is no quarrel that it answers.
        """
        sentence = clause.sentence
        steps = self.scene.order.steps
        near = [b for b in self._blows if ident in b[1:] and 0 <= steps(b[0].sentence, sentence) <= _NEAR]
        near = [b for b in near if b[1] == ident or not _comes_behind(b[0], clause)]
        if not near:
            return None
        _, one, two = near[-1]
        return two if one == ident else one

    def partner(self, ident: str, clause: Clause) -> str | None:
        """Construction: "she met the premier of Chad and urged restraint": who is met is who is asked."""
        beside = self._beside(clause)
        for item in self._told:
            sides = [a.id for a in (*item.record.actors, *item.record.recipients)]
            met = item.record.event_type == _MET and item.clause.number in beside
            if met and len(sides) == _PAIR and ident in sides:
                return next((i for i in sides if i != ident), None)
        return None

    def named_beside(self, ident: str, clause: Clause) -> list[EventActor]:
        """Construction: "praised Chad and offered to send aid": to whom one speaks is to whom one offers."""
        beside = self._beside(clause) if clause.relation == "coordinate" else []
        for item in self._told:
            own = {a.id for a in item.record.actors} == {ident} and item.clause.number in beside
            if own and item.record.event_type in _SPOKEN and item.record.recipients:
                return item.record.recipients
        return []

    def _beside(self, clause: Clause) -> list[int | None]:
        """Returns the clauses with which a clause is told in one breath: "met X and urged", "met X, calling for"."""
        if clause.relation not in ("coordinate", "participial") or not clause.inherited_subject:
            return []
        below = self.scene.below(clause.parent)
        return [clause.parent, *(c.number for c in below if c.relation == "coordinate" and c.start < clause.start)]


def _comes_behind(blow: Clause, clause: Clause) -> bool:
    """Whether a blow is told in a participle behind an act of the same sentence."""
    same = blow.sentence == clause.sentence and blow.start > clause.predicate.end
    return same and blow.relation == "participial" and blow.inherited_subject


def aimed(scene: Scene, found: list[Happening], stances: list[Stance]) -> list[Happening]:
    """Returns the events with the opponent as recipient where a saying names nobody, and those that follow so."""
    quarrels = Quarrels(scene, found)
    for item in found:
        record = item.record
        promised = scene.reports and record.event_type == "AGREE" and len(record.actors) == 1
        if promised and not _in_words(item):
            found_beside = quarrels.named_beside(record.actors[0].id, item.clause)
            item.record = record = structs.replace(record, recipients=found_beside or record.recipients)
        if promised and not item.record.recipients and _is_help(scene, item):
            item.record = record = structs.replace(record, recipients=quarrels.helped(item))
        if record.event_type == "REJECT" and _is_complaint(scene, item):
            item.record = record = structs.replace(record, recipients=[])
        if record.event_type == "REQUEST" and not record.recipients and _to_own(scene, item):
            continue  # "ordered the army to respond"
        if record.event_type in _AIMED and not record.recipients and len(record.actors) == 1:
            other = _met(quarrels, record.event_type, record.actors[0].id, item.clause)
            other = other or quarrels.opponent(record.actors[0].id, item.clause)
            if other is not None and not _names(scene, item.clause, [other, *(a.id for a in record.actors)]):
                item.record = structs.replace(record, recipients=_side(scene, other, record))
    busy = {h.clause.number for h in found}
    return [*found, *_unsaid(scene, quarrels, [s for s in stances if s.clause.number not in busy])]


def _is_help(scene: Scene, item: Happening) -> bool:
    """Whether an agreement is a promise of money or goods."""
    return isinstance(item.source, Promise) and item.source.record.type in slots("help", scene.lang)


def _to_own(scene: Scene, item: Happening) -> bool:
    """Whether those who are asked are the asking side's own: "ordered the military to respond"."""
    own = {a.id for a in item.record.actors}
    told = [a for p in item.clause.objects for a in parties(scene, Argument(p, item.clause))]
    home = [a for a in told if a.id in own or (a.code is None and a.sector in official_sectors())]
    return bool(told) and len(home) == len(told)


def _is_complaint(scene: Scene, item: Happening) -> bool:
    """Construction: "Togo rejected the protest": what another side has just lodged, not a crowd that protests."""
    starts = {a.start for a in item.record.recipients if a.code is None}
    objects = [p for p in item.clause.objects if p.start in starts and len(item.record.recipients) == 1]
    return any(_taken_up(p, scene.lang) and not p.plural for p in objects)


def _in_words(item: Happening) -> bool:
    """Whether a recipient stands in the words of a promise itself."""
    begins, ends = item.clause.predicate.start, item.record.evidence.end
    return any(a.start is not None and begins <= a.start < ends for a in item.record.recipients)


def _met(quarrels: Quarrels, kind: str, ident: str, clause: Clause) -> str | None:
    return quarrels.partner(ident, clause) if kind == "REQUEST" else None


def _unsaid(scene: Scene, quarrels: Quarrels, stances: list[Stance]) -> Iterator[Happening]:
    for stance in stances:
        record, known = stance.record, act(stance.record.act)
        if not known.event_type or record.toward or record.negated or record.basis == "embedded":
            continue
        if _names(scene, stance.clause, record.holders, record.evidence.end):
            continue
        answered = _answered(scene, stance, quarrels)
        if answered is None and len(record.holders) != 1:
            continue
        other = answered or _met(quarrels, known.event_type, record.holders[0], stance.clause)
        other = other or quarrels.opponent(record.holders[0], stance.clause)
        if other is None or (answered is None and known.event_type not in _AIMED):
            continue
        if known.event_type == "ACCUSE" and _mourned(scene, stance):
            continue
        made = event(
            scene,
            *said_as(scene, stance),
            actors_of(scene, stance.holder, record.evidence),
            actors_of(scene, Reference((other,), "actor"), record.evidence),
            record.attribution,
            record.evidence,
        )
        yield Happening(made, stance.clause, stance)


def _mourned(scene: Scene, stance: Stance) -> bool:
    """Construction: "it regretted the loss of life": what somebody suffered is no charge against the other."""
    thing, plight = stance.record.object, set(slots("stricken", scene.lang))
    phrases = [*stance.clause.objects, *stance.clause.obliques]
    told = (p for p in phrases if thing is not None and thing.start <= p.head_start < thing.end)
    return any(plight & set(classes_of(p, lang=scene.lang)) for p in told)


def _answered(scene: Scene, stance: Stance, quarrels: Quarrels) -> str | None:
    """Returns who did or said what a stance takes up again: "welcomed this step", "protested the sale"."""
    lang = scene.lang
    phrases = [p for p in (*stance.clause.objects, *stance.clause.obliques) if p.kind == "noun"]
    thing = stance.record.object
    taken = [p for p in phrases if thing is not None and thing.start <= p.head_start < thing.end]
    if len(taken) != 1 or taken[0].inner or not _taken_up(taken[0], lang):
        return None  # "condemned the raid on our mission" tells of which raid
    known = act_class(taken[0], lang=lang)
    doer = quarrels.doer(known.type, stance) if known is not None and known.type is not None else None
    if doer is None and known is not None and known.type in _HARMS:
        return quarrels.charged(stance)  # "condemned the abduction": who was named last may be whom it hit
    return doer or last_other(scene, stance.clause, set(stance.record.holders))


def _taken_up(phrase: Phrase, lang: str) -> bool:
    """Whether a phrase stands for what was just told: "this step", "the accusation"."""
    if phrase.determiner in slots("told", lang):
        return True
    known = act_class(phrase, lang=lang)
    done = known is not None or bool({"policy", "political_demand"} & set(classes_of(phrase, lang=lang)))
    return phrase.determiner in slots("definite", lang) and done and not phrase.modifiers


def _names(scene: Scene, clause: Clause, own: list[str], end: int | None = None) -> bool:
    """Whether a clause names somebody besides a side behind its verb, who may be meant, or an organ of its own."""
    if any(n.ids[0] not in own for n in scene.context.names_in(clause.predicate.start, end or clause.end)):
        return True
    told = (scene.who(p, clause) for p in clause.objects if not p.pronoun)
    return any(r.kind == "actor" and r.named and set(r.ids) <= set(own) for r in told)


def _side(scene: Scene, ident: str, record: Event) -> list[EventActor]:
    return actors_of(scene, Reference((ident,), "actor"), record.evidence)
