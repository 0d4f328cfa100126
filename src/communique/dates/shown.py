"""Days as people read them."""

from __future__ import annotations


def days_shown(first: str | None, last: str | None) -> str | None:
    """Returns the days of a deadline in words; None where neither is known.

    Example:
        >>> days_shown(None, "2030-12-31")
        'until 2030-12-31'
    """
    if first is None or last is None:
        return f"from {first}" if first else f"until {last}" if last else None
    return first if first == last else f"{first} to {last}"
