"""A value as one cell: lists of ids stand apart by "; ", what has parts is JSON, dates are ISO."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

Cell = str | int | float | bool | None


def cell(value: Any) -> Cell:
    """Returns a value as text or number, None for what is unknown.

    >>> cell(["KEN", "PER"]), cell([{"start": 1, "end": 2}])
    ('KEN; PER', '[{"start": 1, "end": 2}]')
    """
    if isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            return "; ".join(value)
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return plain(value)  # type: ignore[no-any-return]


def plain(value: Any) -> Any:
    """Returns a value as JSON can hold it: dates and times as ISO 8601."""
    if isinstance(value, datetime):
        return value.isoformat() + "Z"
    return value.isoformat() if isinstance(value, date) else value
