"""Sectors that count in events: those of politics, of government, of citizens, and those whom events list."""

from __future__ import annotations

from communique import facts
from communique.actors.gazetteer import entity
from communique.model.records import EventActor


@facts.derived
def political_sectors() -> frozenset[str]:
    """Returns the sectors that take part in politics."""
    return frozenset(row["id"] for row in facts.table("ontology/sectors") if row["political"] == "yes")


@facts.derived
def civic_sectors() -> frozenset[str]:
    """Returns the sectors of civil life, whose dealings with each other are politics."""
    return frozenset(row["id"] for row in facts.table("ontology/sectors") if row["political"] == "civic")


@facts.derived
def governing_sectors() -> frozenset[str]:
    """Returns the sectors that act for their state and not, as police and courts do, mostly in private life."""
    rows = facts.table("ontology/sectors")
    return frozenset(row["id"] for row in rows if row["official"] == "yes" and row["private"] != "yes")


def is_political(actor: EventActor) -> bool:
    """Returns whether an actor is a state, a listed body, or of a sector that takes part in politics."""
    return is_listed(actor) or actor.sector in political_sectors()


def is_listed(actor: EventActor) -> bool:
    """Returns whether an actor is a state, or a body or group of our tables."""
    return actor.code is not None or entity(actor.id) is not None
