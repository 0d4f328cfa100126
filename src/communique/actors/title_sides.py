"""The sides that a title names, apart from what it names as its topic, its place and where one speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique import facts
from communique.actors.context import kind_of, sides_in_order
from communique.actors.cue_words import cues, either
from communique.actors.gazetteer import NameHit, default, entity
from communique.actors.persons import PersonMention
from communique.actors.title_authors import owner_behind_topic, without_seats
from communique.actors.words import words

_TWO = 2
_AT = (" in ", " at ")  # before the place of a meeting
_SESSION = 50  # characters of the words for a session between "at the" and the body that sits
_OFFICE = 40  # characters behind a body in which the office of its members stands: "Deputy Foreign Ministers"
_OF = 7  # characters of "of the " before it
_SENT = (" in ", " to ", " at ", " near ")  # before the place of an embassy
_DASH = re.compile(r"\s[-–—]\s")
_TOWN = re.compile(r",\s+(?P<town>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}),\s+(?:[a-z]+\s+)?\Z")
_DAY = re.compile(r"[,:]?\s+\(?\d{1,2}\b|[,:]?\s+\(?[A-Z][a-z]+\s+\d")
_YEAR = re.compile(r"\s+(?:19|20)\d\d\b")


def title_sides(
    title: str, names: Sequence[NameHit], persons: Sequence[PersonMention], *, lang: str, joint: bool = False
) -> list[str]:
    """Returns the sides that a title names, what it names as its topic ("on Libya") left out.

    Of a `joint` text those are sides that the topic is "between": "Joint Statement on the talks between A and B", or
    whose visit or meeting it is: "Joint Communique on the visit of the President of A to B".
    """
    owner = None if joint else owner_behind_topic(title, names, lang=lang)
    if owner is not None:
        return [*owner.ids[:1]]
    topic = cues(lang, "topic").search(title)
    end = topic.start() if topic else len(title)
    names = names if joint else without_seats(title, names, lang=lang)
    names = [n for n in names if not (n.kind == "body" and _is_venue(title, n, lang)) and not _is_place(title, n)]
    where = dateline_names(title, names)
    names = [n for n in names if n.start not in where]
    names = [n for n, before in zip(names, (None, *names), strict=False) if not _is_post(title, before, n, lang)]
    if topic and (of := _session_behind(title, names, topic.end(), lang)):
        return of
    acting = [n for n in names if not (n.kind == "state" and title[: n.start].lower().endswith(_AT))]
    if len(sides_in_order([n for n in acting if n.kind == "state"], persons, 0, end)) >= _TWO:
        names = acting  # "Ministers of Peru and Chile to meet in Fiji"
    plain = sides_in_order([name for name in names if name.kind in ("state", "body")], persons, 0, end)
    if len(plain) > 1:  # "Peru, Oman urge release of Cuban assets" is of two sides
        return _without_groups(plain)
    found = sides_in_order(names, persons, 0, end)
    if found or not joint or topic is None:
        return found
    between = cues(lang, "between").search(title)
    if between:
        return sides_in_order(names, persons, between.end(), len(title))
    told = _met_for(title, names, persons, topic, lang)
    group = len(told) == 1 and (known := entity(told[0])) is not None and known.kind in ("body", "group")
    several = (group or len(told) > 1) and cues(lang, "meeting").search(title, topic.start())
    return told if several or cues(lang, "visit").search(title, topic.start()) else found


def _session_behind(title: str, names: Sequence[NameHit], start: int, lang: str) -> list[str]:
    """Construction: "Statement on Chad - 30th Session of the African Union, Lima, Peru": the body that sat."""
    dash = _DASH.search(title, start)
    met = cues(lang, "meeting").search(title, dash.end()) if dash else None
    bodies = [n for n in names if met and n.kind in ("body", "group") and n.ids and n.start > met.end()]
    return [*bodies[0].ids[:1]] if bodies else []


def is_of_group(selves: Sequence[str], from_title: Sequence[str]) -> bool:
    """Whether the group speaks whose members are listed: "G7 statement. We, the G7 ministers of A, B and C, ..."."""
    known = entity(selves[0])
    return len(selves) > _TWO and known is not None and known.kind == "group" and [*from_title] == [*selves[:1]]


def body_of_members(
    title: str, names: Sequence[NameHit], from_title: Sequence[str], listed: Sequence[str], *, lang: str
) -> tuple[str, ...]:
    """Construction: "Statement of the Union's ministers. The ministers of A, B and C met": the body, not its members.

    A title makes a body the author by "of" or "by" before it, or by offices of several behind it. A group that is only
    a name for its members ("E3") leaves the word to them.
    """
    members = [i for i in listed if i not in from_title]
    if (
        len(from_title) != 1
        or not members
        or _is_mere_list(from_title[0])
        or any(kind_of(i) != "state" for i in members)
    ):
        return ()
    for body in (n for n in names if n.kind in ("body", "group") and n.ids[:1] == (from_title[0],)):
        behind = cues(lang, "officers").search(title, body.end, body.end + _OFFICE)
        before = len(members) > _TWO and cues(lang, "authors").search(title, max(0, body.start - _OF), body.start)
        if behind or before:
            return (from_title[0],)
    return ()


def _is_mere_list(ident: str) -> bool:
    """Whether a group is called by the names of its members alone: "France, Germany and the United Kingdom"."""
    known = entity(ident)
    return known is not None and sum(name.kind == "state" for name in default().find(known.label)) > 1


def _without_groups(sides: list[str]) -> list[str]:
    """Construction: "E3 statement by the ministers of A, B and C": a group beside those who are its members."""
    kinds = {i: known.kind for i in sides if (known := entity(i)) is not None}
    members = [i for i in sides if kinds.get(i) == "state"]
    return [i for i in sides if kinds.get(i) != "group"] if len(members) > _TWO else sides


def _is_place(title: str, name: NameHit) -> bool:
    """Whether a seat of government is where something took place: "the summit in Brussels"."""
    if _YEAR.match(title, name.end):  # "G7 Japan 2031", after who presides
        return name.kind == "state" and name.start > 0
    return name.kind == "metonym" and title[: name.start].lower().endswith(_AT)


def dateline_names(title: str, names: Sequence[NameHit]) -> set[int]:
    """Returns where the names of its place begin, behind whose a text is: "Union Statement, Suva, Fiji, 3 May"."""
    found: set[int] = set()
    for name in (n for n in names if n.kind == "state" and n.start > names[0].start):
        town = _TOWN.search(title, 0, name.start)
        if town is None or _DAY.match(title, name.end) is None:
            continue
        within = [n for n in names if n.start < town.end("town") and town.start("town") < n.end]
        if all(n.kind != "state" for n in within):
            found |= {name.start, *(n.start for n in within)}
    return found


def _is_post(title: str, before: NameHit | None, name: NameHit, lang: str) -> bool:
    """Construction: "the Embassy of Chad in Togo", "Chad's mission to the Union": where it is, not whose."""
    if before is None or not before.ids:
        return False
    between = title[before.end : name.start].lower()
    sent = any(between.endswith(prep) or between.endswith(f"{prep}the ") for prep in _SENT)
    if not sent or set(",:;") & set(between):
        return False
    return _posts(lang).search(title, max(0, before.start - _OFFICE), name.start) is not None


@facts.derived
def _posts(lang: str) -> re.Pattern[str]:
    """Returns an expression for the organs and envoys that are in another country than their own."""
    return re.compile(rf"\b(?:{either(words(lang).posts)})\b", re.IGNORECASE)


def _is_venue(title: str, body: NameHit, lang: str) -> bool:
    """Whether a body is where a side speaks: "Statement by Nepal at the UN", "on the margins of the UN Forum"."""
    ends = [m.end() for kind in ("venue", "beside a session") for m in cues(lang, kind).finditer(title, 0, body.start)]
    ends.sort()
    between = title[ends[-1] : body.start].lower() if ends else ","
    return len(between) < _SESSION and "," not in between and not cues(lang, "behalf").search(between)


def _met_for(
    title: str, names: Sequence[NameHit], persons: Sequence[PersonMention], topic: re.Match[str], lang: str
) -> list[str]:
    """Construction: "on the results of the talks of the Union on Haiti": what was met for is no side."""
    again = cues(lang, "topic").search(title, topic.end())
    told = sides_in_order(names, persons, topic.start(), again.start()) if again else []
    return told or sides_in_order(names, persons, topic.start(), len(title))


def met_by_title(title: str, sides: Sequence[str], *, lang: str) -> tuple[str, ...]:
    """Returns the sides of a title that names a meeting between them: "Chad-Togo Ministers' Meeting"."""
    told = cues(lang, "meeting").search(title) or (len(sides) > 1 and cues(lang, "visit").search(title))
    return tuple(sides) if sides and told else ()
