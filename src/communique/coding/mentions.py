"""One event, told several times or by several records: its mentions joined into one."""

from __future__ import annotations

from msgspec import structs

from communique.coding.commitments import Promise
from communique.coding.event_frames import types
from communique.coding.happenings import Happening
from communique.coding.meetings import Meeting
from communique.coding.positions import Stance
from communique.model.clause import Clause
from communique.model.records import Event

_ULTIMATUM, _EXPELLED = "139", "expel"
_SAID_AGAIN = frozenset({"SUPPORT", "ACCUSE", "REQUEST", "REJECT"})


def merged(happenings: list[Happening], *, own_words: bool) -> list[Happening]:
    """Joins sayings that are one event: in one sentence toward one side, or the same stance said again.

    In a side's `own_words` a stance that binds it ("will stand with") is the promise alone.
    """
    happenings = _told_once(happenings, own_words=own_words)
    kept: list[Happening] = []
    alike: dict[tuple[str, str, Sides | None], list[Happening]] = {}  # of each some may be the same
    for item in happenings:
        others = alike.setdefault((item.record.event_type, item.record.status, _sides(item.record)), [])
        twin = next((k for k in others if _same(k, item)), None) or next((k for k in kept if _goes_on(k, item)), None)
        if twin is None:
            kept.append(item)
            others.append(item)
        elif twin.clause.sentence != item.clause.sentence:
            if _mentions(twin) and not _mentions(item):  # what a verb tells is told better than by a noun
                twin.record, item.record = item.record, twin.record
                twin.clause = item.clause
            twin.record = structs.replace(twin.record, also=[*twin.record.also, item.record.evidence])
    return sorted(kept, key=lambda h: (h.record.evidence.start, h.record.evidence.end, h.record.event_type))


def _goes_on(told: Happening, item: Happening) -> bool:
    """Construction: "killed two soldiers and wounded three others": one attack, whose sides are told once."""
    one, two = told.record, item.record
    if not two.actors and _by_nobody(told, item):
        return True
    if two.cameo == _ULTIMATUM and one.event_mode == _EXPELLED and item.clause.inherited_subject:
        return told.clause.sentence == item.clause.sentence  # "declared him unwelcome and gave him a day to leave"
    if two.event_type != "ASSAULT" or one.event_type != two.event_type or two.recipients or not one.recipients:
        return False
    beside = item.clause.inherited_subject and item.clause.sentence == told.clause.sentence
    return beside and {a.id for a in one.actors} == {a.id for a in two.actors}


def _by_nobody(told: Happening, item: Happening) -> bool:
    """Construction: "Chad summoned the envoy. The envoy was summoned for the second time": told again by nobody."""
    one, two = told.record, item.record
    alike = (one.event_type, one.event_mode, one.status) == (two.event_type, two.event_mode, two.status)
    hit = {a.id for a in two.recipients}
    same = told.clause.predicate.lemma == item.clause.predicate.lemma
    return alike and same and bool(hit and one.actors) and hit == {a.id for a in one.recipients}


def _mentions(item: Happening) -> bool:
    """Whether an act is only named in a noun: "after the launch of a missile"."""
    return (item.record.origin.rule or "").startswith("granted.@")


def _told_once(happenings: list[Happening], *, own_words: bool) -> list[Happening]:
    """Leaves out what another record tells in the same words.

    A planned meeting is the invitation that speaks of it; of talks planned for a visit the visit counts.
    """
    agreements = [h for h in happenings if h.record.event_type == "AGREE"]
    bound = {h.clause.number for h in agreements if own_words and isinstance(h.source, Promise)}
    agreed: dict[int, list[Happening]] = {}
    for item in agreements:
        agreed.setdefault(item.clause.sentence, []).append(item)
    again = {id(h) for h in happenings if isinstance(h.source, Stance) and {h.clause.number, h.clause.parent} & bound}
    planned = [(o, i) for i in agreements if isinstance(i.source, Meeting) for o in agreed[i.clause.sentence]]
    planned.sort(key=lambda pair: not isinstance(pair[0].source, Meeting))  # first of two meetings
    for other, item in planned:
        if other is not item and not {id(item), id(other)} & again and _alike(other, item):
            again.add(id(_less(other, item)))
    off = {(h.clause.sentence, _people(h)) for h in happenings if h.record.event_mode == "meet"}
    called_off = {id(h) for h in happenings if _met(h) and (h.clause.sentence, _people(h)) in off}
    return [h for h in happenings if id(h) not in again | called_off]


def _met(item: Happening) -> bool:
    return item.record.event_type == "CONSULT" and item.source is not None


def _people(item: Happening) -> frozenset[str]:
    return frozenset(a.id for a in (*item.record.actors, *item.record.recipients))


def _alike(other: Happening, planned: Happening) -> bool:
    """Whether another agreement of a sentence is the planned meeting, or the visit during which it is planned."""
    one, two = other.record, planned.record
    if _people(other) != _people(planned):
        return False
    if not isinstance(other.source, Meeting):
        return one.evidence.start < two.evidence.end and two.evidence.start < one.evidence.end
    return other.source.record.kind == "visit" and _kind(planned) != "visit"


def _less(other: Happening, planned: Happening) -> Happening:
    """Returns which of two that are alike is left out: the meeting, but for one that a side promises the other.

    A verb of what is to be ("is due to meet X") tells the same meeting less well.
    """
    promised = isinstance(other.source, Promise) and _sides(other.record) != _sides(planned.record)
    due = other.source is None and "+" in (other.record.origin.rule or "")
    return other if promised or due else planned


def _kind(item: Happening) -> str | None:
    return item.source.record.kind if isinstance(item.source, Meeting) else None


Sides = tuple[frozenset[str], frozenset[str]]


def _sides(record: Event) -> Sides | None:
    """Returns actors and recipients, which the same event has in common; of talks one may tell fewer than another."""
    if record.event_type == "CONSULT":
        return None
    return frozenset(a.id for a in record.actors), frozenset(a.id for a in record.recipients)


def _same(a: Happening, b: Happening) -> bool:
    one, two = a.record, b.record
    if (one.event_type, one.status) != (two.event_type, two.status):
        return False
    if {x.id for x in one.actors} != {x.id for x in two.actors}:
        return _same_talks(a, b)
    if {x.id for x in one.recipients} != {x.id for x in two.recipients}:
        return False
    if a.source is None and b.source is None and one.event_mode != two.event_mode:
        return False
    if one.event_type in _SAID_AGAIN and _worded_alike(a.clause, b.clause):
        return True
    if a.source is not None and b.source is not None:
        if one.event_type not in _SAID_AGAIN:
            return False
        return a.clause.sentence == b.clause.sentence or _again(a.source, b.source)
    if types()[one.event_type]["saying"] == "no":
        return True
    return a.clause.sentence == b.clause.sentence and not _promised_besides(a, b)


def _worded_alike(one: Clause, two: Clause) -> bool:
    """Construction: "Fiji condemned the remarks" and "Fiji strongly condemns the remarks on the reef": said again."""
    if one.predicate.lemma != two.predicate.lemma or one.sentence == two.sentence:
        return False
    things = ({q.head.lower() for p in c.objects for q in (p.parts or (p,)) if q.kind == "noun"} for c in (one, two))
    first, second = things
    return bool(first & second)


def _promised_besides(a: Happening, b: Happening) -> bool:
    """Construction: "the raid will be avenged, he said, adding that his army was ready to fight": two are told."""
    one, two = a.record.evidence, b.record.evidence
    apart = one.end <= two.start or two.end <= one.start
    promises = isinstance(a.source, Promise) != isinstance(b.source, Promise)
    return apart and promises and a.record.event_type != "AGREE"


def _same_talks(a: Happening, b: Happening) -> bool:
    """Whether talks that a verb alone tells are a meeting of the document: "the leaders discussed X"."""
    one, two = a.record, b.record
    if one.event_type != "CONSULT" or (a.source is None) == (b.source is None):
        return False
    known, told = (one, two) if a.source is not None else (two, one)
    return {x.id for x in (*told.actors, *told.recipients)} <= {x.id for x in (*known.actors, *known.recipients)}


def _again(a: Stance | Promise | Meeting | None, b: Stance | Promise | Meeting | None) -> bool:
    """Whether two stances are the same one said again: the same act on the same issues, or in the same words."""
    if not isinstance(a, Stance) or not isinstance(b, Stance) or a.record.act != b.record.act:
        return False
    one, two = a.record.object, b.record.object
    words = one is not None and two is not None and one.exact.lower().split() == two.exact.lower().split()
    return words or bool(a.record.issues and a.record.issues == b.record.issues)
