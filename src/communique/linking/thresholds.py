"""The thresholds of this room: `resources/linking/thresholds.csv` gives each with its reason."""

from __future__ import annotations

from hashlib import blake2b

from communique.facts import derived, table


@derived
def threshold(name: str) -> float:
    """Returns the value of a threshold."""
    return _values()[name]


@derived
def version() -> str:
    """Returns a hash of all thresholds: what was found with others is found anew."""
    return blake2b(repr(sorted(_values().items())).encode(), digest_size=4).hexdigest()


@derived
def _values() -> dict[str, float]:
    return {row["id"]: float(row["value"]) for row in table("linking/thresholds")}
