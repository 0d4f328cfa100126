"""An event is aimed at others: who acts is not also whom the act is aimed at, but for what sides do together."""

from __future__ import annotations

from msgspec import structs

from communique.actors.roles import category_of
from communique.coding.event_frames import types
from communique.coding.happenings import Happening
from communique.model.records import Event, EventActor

COUP = "170"  # CAMEO: an army takes power in its own state
_DONE = frozenset({"SANCTION", "COERCE", "ASSAULT", "ACCUSE", "REJECT", "THREATEN", "PROTEST"})


def outward(happening: Happening, mutual: frozenset[str] = frozenset({"COOPERATE"})) -> Happening | None:
    """Returns an event without the recipients who are its actors; None where an act toward somebody has none left.

    Another organ of the same state is another, and so is another office: a president may sack "the defence minister".
    """
    record = happening.record
    if record.event_type in mutual or not record.recipients or _each_other(record) or record.cameo == COUP:
        return happening
    own = {(a.id, a.sector) for a in record.actors}
    others = [r for r in record.recipients if (r.id, r.sector) not in own or _in_office(happening, r)]
    if len(others) == len(record.recipients):
        return happening
    if not others and types()[record.event_type]["toward"] == "yes":
        return None
    happening.record = structs.replace(record, recipients=others)
    return happening


def _each_other(record: Event) -> bool:
    """Whether several do to each other what is hostile: "clashed", "accused each other"."""
    both = {a.id for a in record.actors}
    return len(both) > 1 and record.event_type in _DONE and both == {a.id for a in record.recipients}


def _in_office(happening: Happening, actor: EventActor) -> bool:
    """Whether an act of the lexicon is done to somebody by office, who stands apart from those who act."""
    words = actor.text or ""
    if happening.source is not None or happening.record.event_type not in _DONE or category_of(words) is None:
        return False
    return all(a.end is None or actor.start is None or a.end <= actor.start for a in happening.record.actors)
