"""An event is aimed at others: who acts is not also whom the act is aimed at, but for what sides do together."""

from __future__ import annotations

from msgspec import structs

from communique.coding.event_frames import types
from communique.coding.happenings import Happening


def outward(happening: Happening, mutual: frozenset[str] = frozenset({"COOPERATE"})) -> Happening | None:
    """Returns an event without the recipients who are its actors; None where an act toward somebody has none left.

    Another organ of the same state is another: soldiers may be struck by the police.
    """
    record = happening.record
    if record.event_type in mutual or not record.recipients:
        return happening
    own = {(a.id, a.sector) for a in record.actors}
    others = [r for r in record.recipients if (r.id, r.sector) not in own]
    if len(others) == len(record.recipients):
        return happening
    if not others and types()[record.event_type]["toward"] == "yes":
        return None
    happening.record = structs.replace(record, recipients=others)
    return happening
