"""In whose capital a text is issued that nobody is known to publish: "Ministry of Trade, Lima" above or below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique import facts
from communique.actors.cue_words import small
from communique.actors.gazetteer import NameHit, default
from communique.actors.words import words
from communique.layout.facts import Identity
from communique.model.document import Layout, Sentence

_LINES = 5  # lines at an end of a text among which a ministry, its place and the day stand
_LONGEST = 90  # characters of such a line
_WORD = r"[^\w\s]*[A-ZÀ-Þ0-9][\w.'’/@&-]*[^\w\s]*"  # "Ministry", "(MFA)", "2031"
_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_OPENS = re.compile(r"(?:\A|[,;:–—-]|\.)\s*\Z")  # before a place that stands for itself
_CLOSES = re.compile(r"\s*(?:\Z|[,.;:(–—-]|\d)")
_STATES = ("state", "adjective")
_BODIES = ("body", "group")
_OPENING = 2  # sentences in which those are named who meet


def issued_in(
    text: str, layout: Layout, identity: Identity, names: Sequence[NameHit], *, own: bool, lang: str
) -> str | None:
    """Returns the state in whose capital its ministry issues a text, None where nothing tells it.

    The ministry, the capital and the day stand by themselves on lines above or below; a text of one side (`own`) may
    have the capital and the day alone, or in its dateline. There a body may have its seat, and a minister may be on a
    visit: what opens with a body, or names that state and no other, does not tell it.
    """
    told = [s for s in layout.sentences if s.kind in ("body", "item")]
    foot = _foot(text)
    organ = _by_lines(text, foot, names, day=False, lang=lang)
    organ = organ or (_by_lines(text, _head(text, told), names, day=False, lang=lang) if own else None)
    found = organ or _by_lines(text, foot, names, day=True, lang=lang) or (_by_dateline(identity) if own else None)
    if organ or found is None:
        return organ
    title = identity.title or ""
    opening = [*default().find(title)]
    end = told[:_OPENING][-1].end if told else 0
    opening += [n for n in names if told and told[0].start <= n.start < end]
    if any(n.kind in _BODIES for n in opening):
        return None
    named = {n.ids[0] for n in opening if n.kind in _STATES and n.ids}
    return found if named != {found} else None


def _foot(text: str) -> list[tuple[int, int]]:
    """Returns the lines at the end of a text that hold nothing but names and days."""
    return _run(text, [*_lines(text, len(text.rstrip()))])


def _head(text: str, told: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Returns the lines above the first sentence of a text that hold nothing but names and days."""
    end = told[0].start if told else 0
    found = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text[:end])]
    return _run(text, found[:_LINES])


def _lines(text: str, end: int) -> list[tuple[int, int]]:
    """Returns the last lines of a text that are not blank, the last one first."""
    found: list[tuple[int, int]] = []
    while end > 0 and len(found) < _LINES:
        start = text.rfind("\n", 0, end) + 1
        if text[start:end].strip():
            found.append((start, end))
        end = start - 1
    return found


def _run(text: str, lines: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Returns the first lines up to one that is no line of names."""
    found: list[tuple[int, int]] = []
    for start, end in lines:
        if end - start > _LONGEST or not _line().fullmatch(text, start, end):
            break
        found.append((start, end))
    return found


def _by_lines(
    text: str, lines: Sequence[tuple[int, int]], names: Sequence[NameHit], *, day: bool, lang: str
) -> str | None:
    """Returns whose ministry stands in lines with its state, or with its capital, or whose capital with a `day`."""
    known = words(lang)
    told = {word.lower() for start, end in lines for word in re.findall(r"\w+", text[start:end])}
    if not lines or not told.isdisjoint(known.posts):
        return None
    inside = [(n, start, end) for n in names for start, end in lines if n.ids and start <= n.start < end]
    organ = not told.isdisjoint(known.organs)
    dated = day and any(_DAY.search(text, start, end) for start, end in lines)
    states = [n.ids[0] for n, start, end in inside if n.kind == "state" and _alone(text, n, start, end)]
    capitals = [n.ids[0] for n, start, end in inside if n.kind == "capital" and _alone(text, n, start, end)]
    found = {*(states if organ else ()), *(capitals if organ or dated else ())}
    return found.pop() if len(found) == 1 else None


def _alone(text: str, name: NameHit, start: int, end: int) -> bool:
    """Whether a name stands for itself in its line: "Lima", "Lima, 12 May", not "Talks in Lima"."""
    return bool(_OPENS.search(text[start : name.start]) and _CLOSES.match(text[name.end : end]))


def _by_dateline(identity: Identity) -> str | None:
    """Construction: "LIMA, 12 May 2031 - The Foreign Minister met": the state of the capital, if no agency writes."""
    place = identity.dateline.place
    if not place or identity.dateline.agency is not None:
        return None
    hits = [h for h in (default().find(place) or default().find(place.title())) if h.kind == "capital" and h.ids]
    return hits[0].ids[0] if len(hits) == 1 else None


@facts.derived
def _line() -> re.Pattern[str]:
    """Returns an expression for a line of capitalised words and figures with small words between them."""
    between = small("owner", "article", "joiner")
    return re.compile(rf"\s*{_WORD}(?:\s+(?:(?:{between})\s+){{0,2}}{_WORD}){{0,12}}\s*")
