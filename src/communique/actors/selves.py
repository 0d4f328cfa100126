"""With whose list a joint text opens: "We, the ministers of A and B, ...", "The ministers of A, B and C reject ..."."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.context import sides_in_order
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.model.document import Layout, Sentence

_TWO = 2
_DASHES = ("—", "–")


def named_selves(
    text: str, layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], *, lang: str
) -> tuple[str, ...]:
    """Returns the sides that a text opens with as its authors: "We, the Foreign Ministers of A, B and C, condemn ...".

    The list ends where other words than those of lists and capitalised ones stand between two names. A body whose
    members speak for those who follow is none of them: "We, members of the Council representing A and B, ...".
    """
    opening = [s for s in layout.sentences if s.kind in ("body", "item")]
    for sentence in opening[:2]:
        opened = cues(lang, "self").match(text, sentence.start)
        mark = text[opened.end() : opened.end() + 1] if opened is not None else ""
        if opened is not None and mark in _DASHES:
            return _between_dashes(text, opened.end() + 1, sentence.end, names, lang)
        if opened is not None and mark == ",":
            first, last = _list_behind(text, opened.end() + 1, sentence.end, names, lang)
            return tuple(sides_in_order(names, persons, first, last))
    return _spoken_for(text, opening[:3], names, persons, lang)


def _between_dashes(text: str, start: int, end: int, names: Sequence[NameHit], lang: str) -> tuple[str, ...]:
    """Construction: "We—the Union, represented by A and B, and C—meet": the sides, without who stands for the first."""
    stop = min((i for dash in _DASHES if (i := text.find(dash, start, end)) >= 0), default=end)
    listed = [n for n in names if start <= n.start and n.end <= stop and n.kind in ("state", "body")]
    if len(listed) > _TWO and cues(lang, "standing for").search(text, listed[0].end, listed[1].start):
        listed = [listed[0], listed[-1]]
    return tuple(dict.fromkeys(n.ids[0] for n in listed))


def _spoken_for(
    text: str, opening: Sequence[Sentence], names: Sequence[NameHit], persons: Sequence[PersonMention], lang: str
) -> tuple[str, ...]:
    """Construction: "I deliver this statement on behalf of A, B and my own country C": all of them, if several."""
    for sentence in opening:
        opened = cues(lang, "speaking for").search(text, sentence.start, sentence.end)
        if opened is not None:
            first, last = _list_behind(text, opened.end(), sentence.end, names, lang)
            found = tuple(sides_in_order(names, persons, first, last))
            return found if len(found) >= _TWO else ()
    return ()


def _list_behind(text: str, start: int, end: int, names: Sequence[NameHit], lang: str) -> tuple[int, int]:
    """Returns from where to where a list of sides runs behind the words that open it."""
    first = last = start
    for name in (n for n in names if start <= n.start and n.end <= end and n.kind in ("state", "body")):
        between = text[last : name.start]
        if any(word[:1].islower() for word in cues(lang, "listing").sub(" ", between).split()):
            break
        if cues(lang, "standing for").search(between):
            first = name.start
        last = name.end
    return first, last


def listed_selves(
    text: str, layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], *, lang: str
) -> tuple[str, ...]:
    """Returns the sides with whose list a joint text opens: "The Foreign Ministers of A, B and C reject ..."."""
    first = next((s for s in layout.sentences if s.kind in ("body", "item")), None)
    found = listed_in(text, first.start, first.end, names, persons, lang=lang) if first is not None else ()
    return found if len(found) > _TWO else ()


def listed_in(
    text: str, first: int, end: int, names: Sequence[NameHit], persons: Sequence[PersonMention], *, lang: str
) -> tuple[str, ...]:
    """Returns the sides of a list at the head of `[first, end)`, without those behind a word of another kind."""
    last = start = first
    for name in (n for n in names if first <= n.start and n.end <= end and n.kind in ("state", "body")):
        between = cues(lang, "listing").sub(" ", text[start : name.start])
        if any(word[:1].islower() for word in between.split()):
            break
        start = last = name.end
    return tuple(sides_in_order(names, persons, first, last))
