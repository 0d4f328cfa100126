"""The council or commission of a body that is told of again: "the council", "they", "the statement of its session"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.context import Context, kind_of
from communique.actors.cue_words import cues
from communique.actors.words import Words
from communique.model.clause import Phrase

_ACTED = 8  # subjects among which a body is sought that was called by the same noun
_REACH = 300  # characters before "the ministers" in which the session stands that they are at
_STOP = re.compile(r"[.!?][\"'”’)]*\s+[A-Z]")  # the end of a sentence


def council_before(context: Context, phrase: Phrase, objects: Sequence[str]) -> tuple[str, ...]:
    """Construction: "The Council of the Union stressed X. They urged Peru to V": the body that acted last, of many.

    So it is where the sentence before has no other side that could act with the body: none that met it, and none but
    those whom "they" address (`objects`).
    """
    last = next(iter(context.subjects_before(phrase.start, 1)), None)
    if last is None or len(last.ids) != 1 or kind_of(last.ids[0]) not in ("body", "group") or last.form == "person":
        return ()
    if len(_STOP.findall(context.text, last.end, phrase.start + 1)) != 1:
        return ()
    others = {i for told in context.mentioned(phrase.start, since=last.start) for i in told.ids}
    return last.ids if others <= {*last.ids, *objects} else ()


def so_told(context: Context, noun: str, before: int) -> tuple[str, ...]:
    """Construction: "The Council of SADC asked the Court to rule. The council": the last who acted by that noun."""
    for told in context.subjects_before(before, _ACTED):
        named = len(told.ids) == 1 and kind_of(told.ids[0]) in ("body", "group")
        if named and noun in context.text[told.start : told.end].lower().split():
            return told.ids
    return ()


def session_of(context: Context, words: Words, phrase: Phrase) -> tuple[str, ...]:
    """Construction: "The final statement of the third session of the council": the body whose council has acted."""
    behind = context.text[phrase.head_end : phrase.end].lower().split()
    organs = (noun for noun in reversed(behind) if words.groups.get(noun) == "organ")
    return next((ids for noun in organs if (ids := so_told(context, noun, phrase.start))), ())


def meeting_named(context: Context, words: Words, phrase: Phrase) -> tuple[str, ...]:
    """Construction: "In a text from the meeting of the Council of SADC, the ministers V", where no state is named.

    "On the margins of the session of SADC, the ministers" are those who met there, and not its own.
    """
    stops = [stop.end() for stop in _STOP.finditer(context.text, max(0, phrase.start - _REACH), phrase.start)]
    since = stops[-1] - 1 if stops else max(0, phrase.start - _REACH)
    named = context.names_in(since, phrase.start)
    if not named or any(n.kind not in ("body", "group") for n in named):
        return ()
    before = context.text[since : named[0].start]
    beside = cues(context.lang, "beside a session").search(before)
    return named[0].ids[:1] if not beside and not words.sessions.isdisjoint(before.lower().split()) else ()
