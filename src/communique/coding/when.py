"""When an event is: the dates of its own clause, and whether it lies so far back that it is history (section 10)."""

from __future__ import annotations

from datetime import date

from msgspec import structs

from communique.coding.clause_dates import last_day, own_dates, remote, word_before
from communique.coding.happenings import Happening
from communique.coding.meetings import Meeting
from communique.coding.scene import Scene
from communique.dates.find import DateHit
from communique.model.clause import Clause
from communique.model.records import Event

_SIGNED = "057"  # CAMEO: a formal agreement is signed


def is_saying(record: Event) -> bool:
    """Returns whether an event is a saying: words alone, unlike a meeting, a signing or an act."""
    return record.quad.startswith("verbal") and record.event_type != "CONSULT" and record.cameo != _SIGNED


def dated(scene: Scene, happening: Happening) -> Happening:
    """Returns an event with its date, and `historical` where it lies more than a year back.

    A meeting keeps the date that it has. Where the words give none the date stays null.
    """
    record, clause = happening.record, happening.clause
    if not isinstance(happening.source, Meeting):
        found = _hit(scene, clause, record)
        if found is not None:
            end = None if word_before(scene, found) == "since" else found.iso_end
            record = structs.replace(record, date=found.iso_start, date_end=end)
    if record.status == "occurred" and _is_history(scene, clause, record):
        record = structs.replace(record, status="historical")
    happening.record = record
    return happening


def _hit(scene: Scene, clause: Clause, record: Event) -> DateHit | None:
    """Returns the date of an event: of its clause, else of the clause above whose opening or day it shares."""
    saying = is_saying(record)
    own = own_dates(scene, clause, saying=saying)
    if own:
        evidence = record.evidence
        inside = [d for d in own if evidence.start <= d.start and d.end <= evidence.end]
        return (inside or own)[0]
    above = scene.above(clause)
    if above is None:
        return None
    if clause.relation == "coordinate" and clause.inherited_subject:
        opening = [d for d in own_dates(scene, above, saying=saying) if d.end <= above.predicate.start]
        return opening[0] if opening else None
    if not saying and beside(clause):
        return next(iter(own_dates(scene, above, saying=False)), None)
    if saying and clause.relation == "content" and above.predicate.lemma in scene.attributor.kinds:
        subject = scene.subjects.get(above.number)
        if subject is not None and set(subject.ids) & {a.id for a in record.actors}:
            return next(iter(own_dates(scene, above, saying=True)), None)
    return None


def beside(clause: Clause) -> bool:
    """Returns whether a clause tells more of what the one above it tells: "attacked a village, killing two"."""
    loose = clause.relation in ("participial", "adverbial") and clause.mark is None and clause.antecedent is None
    return loose and not clause.finite and clause.inherited_subject


def _is_history(scene: Scene, clause: Clause, record: Event) -> bool:
    """Whether an event's date lies more than a year before the text, or its clause tells it of the remote past."""
    if record.date is not None:
        ended = record.date_end
        return scene.anchor is not None and ended is not None and last_day(ended) < _year_before(scene.anchor)
    return remote(scene, clause, saying=is_saying(record))


def _year_before(day: date) -> str:
    return f"{day.year - 1:04}{day.isoformat()[4:]}"
