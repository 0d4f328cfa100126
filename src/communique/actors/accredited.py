"""Where envoys serve: "the Ambassador of Kenya to Fiji", "Kenya's ambassador to Fiji"."""

from __future__ import annotations

import re

from communique.actors.context import Context
from communique.actors.cue_words import either, small
from communique.actors.roles import ENVOY
from communique.facts import derived, table

_BEFORE = 80  # characters before a state in which the office of the envoy stands who is sent to it


@derived
def _sent_to() -> re.Pattern[str]:
    """Returns an envoy's office with what it is of, and "to" behind it, at the end of what stands before a state."""
    offices = {str(row["title"]) for row in table("actors/roles") if row["category"] == ENVOY}
    sender = rf"(?:\s+(?:{small('link')})\s+(?:[\w'’.-]+\s+){{1,5}}?|\s+)"
    article = rf"(?:(?:{small('article')})\s+)?"
    return re.compile(rf"\b(?:{either(offices)}){sender}(?:{small('aimed')})\s+{article}\Z", re.IGNORECASE)


def where_envoys_serve(context: Context) -> tuple[str, ...]:
    """Returns the one state to which the envoys of a report are sent, empty where they are to several or to none.

    Ministers whom they meet are of it where the text does not say whose they are.
    """
    told: dict[str, None] = {}
    for name in context.names:
        if name.kind == "state" and name.ids:
            before = context.text[max(0, name.start - _BEFORE) : name.start]
            if _sent_to().search(before):
                told[name.ids[0]] = None
    return tuple(told) if len(told) == 1 else ()
