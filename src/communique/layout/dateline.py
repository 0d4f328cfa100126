"""The dateline: place, day and agency at the start of the first paragraph."""

from __future__ import annotations

import re

from communique.facts import derived, remembered
from communique.layout.publishers import agencies, publisher_entry, publisher_kind
from communique.layout.stamps import Day, day_of, day_pattern
from communique.layout.words import fold, honorifics, listed_places, not_places, openers, places, states
from communique.model.document import DatelineSpan

_REACH = 220
_TITLE = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’]*(?:-\w+)*)"
_SMALL = r"(?:(?:of|de|del|da|do|dos|la|le|el|al|es|and|au|sur|am)\s+)"
_BARS = r"\|\s?(?P<a6>[^|\n]{2,40}?)\s?\|"  # "Beijing, China | AFP | The president"
_SEPARATOR = (
    r"(?:,(?=\s*[-–—]))?\s*"
    r"(?P<sep>\.[-–—]|-{{2,3}}|[—–―]+|[-_](?=\s)|:(?=[\sA-ZÀ-Þ])|\.(?=\s)|,(?=\s{opening})|(?=\s|$))"
)


@derived
def _pattern() -> re.Pattern[str]:
    ahead = rf"(?!(?i:{day_pattern_plain()}))"
    listed = "|".join(map(re.escape, agencies()))
    other = rf"(?!(?<=\.\s)(?:{listed})(?!\w))"  # of "ASTANA. KAZINFORM -" the second is no place
    name = rf"{_TITLE}(?:[\s-]{_SMALL}?{ahead}{other}(?:[dl]['’])?{_TITLE}){{0,3}}"
    dated = rf"(?P<inside>(?:,|\s[-–—])\s+(?i:{day_pattern_plain()}))?"  # "(Example Wire, June 2)"
    brackets = rf"\((?P<a1>[^()\n]{{2,60}}?){dated}\s?\)|" r"/(?P<a2>[^/\n]{2,40})/|\[(?P<a3>[^\[\]\n]{2,40})\]"
    agency = rf"(?:{brackets}|{_BARS})"
    behind_day = r"(?(date),\s+(?P<a7>[A-Z]{2,9})(?=\s*[-–—])|(?!))"  # "Lome, Sept. 23, ABCD -"
    opening = rf"(?:{'|'.join(map(re.escape, sorted(openers())))})\s"  # "Quito, The Secretary General has"
    lead = r"(?:\((?P<a0>[^()\n\d]{2,40})\)\s+(?:[-–—]+\s+)?|(?P<wrap>[\[(*_]{0,3}))"
    return re.compile(
        rf"{lead}(?P<place>{name}(?:\s*(?:/|\band\b)\s*{name}){{0,2}})"
        rf"(?P<region>(?:,\s+(?!(?:{listed})(?!\w)|{opening}){ahead}{name}|\s+\[{ahead}{name}\]|\s+\({ahead}{name}\)(?=,))?)"
        rf"(?:(?P<comma>[\s,]*[,\s]\s*)\(?(?P<date>(?i:{day_pattern()}))\.?)?"
        rf"(?P<close>[\])*_]{{0,3}})(?:[\s,]*{agency}|[\s,.]+(?P<a5>{listed})(?!\w)|{behind_day})?[\])*_]{{0,3}}"
        rf"{_SEPARATOR.format(opening=opening)}",
        re.UNICODE,
    )


@derived
def _day_first() -> re.Pattern[str]:
    """The pattern of a dateline that begins with its day: "4 May 2031, Addis Ababa: The Chairperson ..."."""
    return re.compile(rf"(?P<date>(?i:{day_pattern()})),\s+(?P<place>{_TITLE}(?:[\s-]{_TITLE}){{0,2}})\s*[:–—](?=\s)")


@derived
def _agency_first() -> re.Pattern[str]:
    """The pattern of a dateline whose agency and place a hyphen joins: "APA-Conakry (Guinea) The minister ..."."""
    place = rf"(?P<place>{_TITLE}(?:[\s-]{_TITLE}){{0,2}})"
    return re.compile(
        rf"[A-Z]{{2,9}}\s?[-–]\s?{place}\s+\((?P<region>{_TITLE}(?:[\s-]{_TITLE}){{0,3}})\)\s*[-–—:]?(?=\s)"
    )


@derived
def day_pattern_plain() -> str:
    """Returns the pattern of a day without named groups, to look ahead for one."""
    return re.sub(r"\?P<\w+>", "?:", day_pattern())


@remembered(8)  # the head of a text and its first sentence ask for the same one
def find_dateline(text: str, start: int, end: int) -> DatelineSpan | None:
    """Returns the dateline that stands at `start` of `text`, or None.

    A place in capitals or known to the tables needs a dash, a day or an agency after it; a colon alone needs a
    known place; another capitalised name needs a day, or an agency that the table knows, beside it.
    """
    joined = _with_agency_first(text, start, end)
    if joined is not None:
        return joined
    match = _pattern().match(text, start, min(end, start + _REACH))
    if match is None:
        return _with_day_first(text, start, end)
    agency = match["a0"] or match["a1"] or match["a2"] or match["a3"] or match["a6"] or match["a5"] or match["a7"]
    day = day_of(match) if match["date"] else None
    if agency is not None and fold(agency) in states():
        agency, named = None, True
    else:
        named = agency is not None and _plausible_agency(agency)
    if not _accepted(match, day=day, named=named, agency=agency, whole=match.end() >= end):
        return None
    place = _without_stop(match["place"].strip(" ,*_")) + match["region"]
    return DatelineSpan(
        start=start,
        end=_after(text, match, end),
        place=place,
        month=day.month if day else None,
        day=day.day if day else None,
        year=day.year if day else None,
        agency=agency.strip() if agency else None,
    )


def _with_day_first(text: str, start: int, end: int) -> DatelineSpan | None:
    match = _day_first().match(text, start, min(end, start + _REACH))
    day = day_of(match) if match is not None and fold(match["place"]) in places() else None
    if match is None or day is None:
        return None
    return DatelineSpan(start, match.end(), match["place"], month=day.month, day=day.day, year=day.year, agency=None)


def _with_agency_first(text: str, start: int, end: int) -> DatelineSpan | None:
    match = _agency_first().match(text, start, min(end, start + _REACH))
    if match is None or fold(match["region"]) not in states() or fold(match["place"]) not in places():
        return None
    place = f"{match['place']}, {match['region']}"
    return DatelineSpan(start, match.end(), place, month=None, day=None, year=None, agency=None)


def _accepted(match: re.Match[str], *, day: Day | None, named: bool, agency: str | None, whole: bool) -> bool:
    place = _without_stop(match["place"].strip(" ,*_"))
    known = all(fold(part) in places() for part in re.split(r"\s*/\s*|\s+and\s+", place))
    capitals = place.upper() == place and len(place) >= 3 and fold(place) not in not_places()
    sep, listed = match["sep"], agency is not None and any(map(publisher_entry, _parted(agency)))
    if place.split(" ")[0].rstrip(".").title() in honorifics():
        return False  # "MS. ROY - We do": who speaks
    if (agency is not None and not named) or (match["region"] and not (known or capitals)):
        return False
    if day is not None:
        bracketed = (match["wrap"] or "")[:1] in ("[", "(") and match["close"][:1] in ("]", ")")
        if not (sep or named or bracketed or whole):
            return False
        return known or capitals or (_may_be_place(match) and (named or bracketed or whole or sep not in ".:"))
    if named:
        return (known or capitals or listed or bool(match["inside"])) and (
            bool(sep) or (listed and (known or capitals))
        )
    if sep == ",":
        following = fold(" ".join(match.string[match.end() : match.end() + 40].split()[:2]))
        return known and not match["region"] and fold(place) not in states() and following not in places()
    if sep == ":":
        spaced = match.string[match.start("sep") - 1].isspace()  # "Bahrain : The King"
        return known and (fold(place) not in states() or (fold(place) in listed_places() and (capitals or spaced)))
    goes_on = match.string[match.end() : match.end() + 2].lstrip()[:1].islower()  # "Fiji - the chair - left"
    if goes_on and not capitals:
        return False
    return sep not in ("", ".") and (known or (capitals and len(place) >= 4 and sep != "-"))


def _without_stop(place: str) -> str:
    """Returns a place without the stop that parts it from the day ("MOSCOW. May 8"), not of "Washington, D.C."."""
    return place[:-1] if place.endswith(".") and "." not in place[:-1] else place


def _may_be_place(match: re.Match[str]) -> bool:
    return "," in (match["comma"] or "") and match["place"].split()[0] not in openers()


def _plausible_agency(name: str) -> bool:
    """Returns whether bracketed words may be an agency: known, in capitals, or one to four names."""
    if publisher_kind(name) is not None:
        return True
    if len(parts := _parted(name)) > 1:  # "(Example Wire / Another - June 2)"
        return all(map(_plausible_agency, parts))
    words = name.split()
    return len(words) <= 4 and not re.search(r"\d", name) and all(word.lstrip("(")[:1].isupper() for word in words)


def _parted(name: str) -> list[str]:
    """Returns the names of agencies that a stroke between blanks parts."""
    return [part.strip() for part in name.split(" / ") if part.strip()]


def _after(text: str, match: re.Match[str], end: int) -> int:
    at = match.end()
    # A dateline may close with two marks (": --") or with emphasis that opened before it.
    tail = re.compile(r"\s*(?:[-–—]+(?=\s)|[*_]{1,3}(?=\s))").match(text, at, min(end, at + 10))
    return tail.end() if tail else at
