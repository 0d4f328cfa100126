"""Whom a noun stands for that a report used before: "the ministry" after Chad's, "the statement" after a side's."""

from __future__ import annotations

import re
from collections.abc import Set

from communique.actors.context import Context
from communique.facts import remembered

_SUBJECTS = 12  # subjects before a noun among which it is sought
_REACH = 3_000  # characters before a text is taken up in which it was named
_NEAR = 160  # characters from a subject to the text in which it speaks


def acted_before(context: Context, offset: int) -> tuple[str, ...]:
    """Returns the state or body that acted last, whose "the ministry" is: no minister or envoy of another."""
    told = context.subjects_before(offset, _SUBJECTS)
    alone = (r.ids for r in told if len(r.ids) == 1 and r.named and not r.via and r.form != "person")
    return next(alone, ())


def author_before(context: Context, noun: str, offset: int, jointly: Set[str]) -> tuple[str, ...]:
    """Returns who has spoken in a text that is taken up: "Chad's army said in a statement ... The statement added".

    Empty where it was called a joint one, or nobody spoke in it.
    """
    found = next(reversed([*_mention(noun).finditer(context.text, max(0, offset - _REACH), offset)]), None)
    if found is None or not jointly.isdisjoint(found[1].lower().split()):
        return ()
    before = context.subjects_before(found.start(), 1)
    near = before and found.start() - before[0].start < _NEAR and len(before[0].ids) == 1 and before[0].named
    return before[0].ids if near else ()


@remembered(64)
def _mention(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b[Aa]n? ((?:[\w-]+ ){{0,2}}){re.escape(noun)}\b")
