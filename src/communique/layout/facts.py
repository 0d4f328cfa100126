"""What a document is: title, type, publisher, date and tier, each with the reason for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from communique.facts import Row, derived, table
from communique.layout.furniture import is_byline
from communique.layout.publishers import NEWS, publisher_entry, publisher_kind
from communique.layout.stamps import find_stamp
from communique.model.document import Dateline, Layout, RawDocument

DOCTYPES = (
    "wire_story",
    "joint_statement",
    "readout",
    "press_release",
    "press_briefing",
    "speech",
    "remarks",
    "resolution",
    "news_story",
    "other",
)
_TIERS = {
    "joint_statement": 1,
    "resolution": 1,
    "readout": 2,
    "press_release": 2,
    "press_briefing": 2,
    "speech": 2,
    "remarks": 2,
    "wire_story": 4,
    "news_story": 4,
    "other": 2,
}
_TITLE = 400
_OPENING = 500
_BODY = 60_000
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?")
_BLANKS = re.compile(r"[ \t]{2,}|\t")
_SPACES = re.compile(r"\s(?:\s+|(?<! ))")  # all white space but a single space
_UNIT = re.compile(r"\\.|.", re.DOTALL)  # of a pattern
_ONE_SIDE = ("ministry", "government", "organisation")
_TIER_HEADLINE = 5


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document is; `how` holds (field, reason) pairs that say what each fact rests on."""

    title: str | None
    doctype: str
    publisher: str | None
    published_at: str | None
    dateline: Dateline
    provenance_tier: int
    how: tuple[tuple[str, str], ...]
    sitting: bool = False  # whether it covers a sitting, each speaker in a paragraph of his own


def identify(raw: RawDocument, layout: Layout) -> Identity:
    """Returns the document's own facts from what the input gave, the layout and the tables.

    What the input gives wins over what the text says. Dates are ISO 8601 of the known precision.
    """
    title, why_title = _title(raw, layout)
    publisher, why_publisher = _publisher(raw, layout)
    published, why_published = _published(raw, layout)
    agency = layout.dateline is not None and layout.dateline.agency is not None
    cue = _cue(raw, layout, title=title, publisher=publisher, agency=agency)
    doctype, tier, why_type = _doctype(raw, layout, cue, publisher=publisher, agency=agency)
    if _only_headline(layout):
        tier, why_tier = _TIER_HEADLINE, "the text is a headline alone"
    else:
        why_tier = why_type
    given = dict(raw.how)
    reasons = {"title": why_title, "doctype": why_type, "publisher": why_publisher, "published_at": why_published}
    reasons = {field: given.get(field, why) if why == "given" else why for field, why in reasons.items()}
    reasons["provenance_tier"] = why_tier
    if raw.address:
        reasons["address"] = given.get("address", "given")
    if "text" in given:
        reasons["text"] = given["text"]
    return Identity(
        title=title,
        doctype=doctype,
        publisher=publisher,
        published_at=published,
        dateline=_dateline(layout, published),
        provenance_tier=tier,
        how=tuple(reasons.items()),
        sitting=cue is not None and bool(cue.get("sitting")) and cue["doctype"] == doctype,
    )


def _title(raw: RawDocument, layout: Layout) -> tuple[str | None, str]:
    if raw.title and raw.title.strip():
        return raw.title.strip(), "given"
    if layout.headline is None:
        return None, "none found"
    words = re.sub(r"\s+", " ", raw.text[layout.headline.start : layout.headline.end])
    return re.sub(r"^[#*_\s]+|[*_=\s]+$", "", words) or None, "the headline of the text"


def _publisher(raw: RawDocument, layout: Layout) -> tuple[str | None, str]:
    if raw.publisher and raw.publisher.strip():
        return raw.publisher.strip(), "given"
    if layout.publisher is None:
        return None, "none found"
    row = publisher_entry(layout.publisher)
    reason = "the dateline" if layout.dateline and layout.dateline.agency == layout.publisher else "the furniture"
    return (str(row["label"]) if row else layout.publisher), reason


def _published(raw: RawDocument, layout: Layout) -> tuple[str | None, str]:
    given = (raw.published_at or "").strip()
    if given:
        found = given if _ISO.fullmatch(given) else find_stamp(given)
        if found is not None:
            return found, "given"
    if layout.stamp is not None:
        return layout.stamp[:10], "a time stamp in the furniture"
    line = layout.dateline
    if line and line.year and line.month and line.day:
        found = _iso(line.year, line.month, line.day)
        if found is not None:
            return found, "the dateline"
    return None, "none found" if not given else "the given value is no date"


def _dateline(layout: Layout, published: str | None) -> Dateline:
    line = layout.dateline
    if line is None:
        return Dateline(place=None, date=None, agency=None)
    return Dateline(place=line.place, date=_day(line.year, line.month, line.day, published), agency=line.agency)


def _day(year: int | None, month: int | None, day: int | None, published: str | None) -> str | None:
    """Returns the ISO date of a dateline; a missing year is that of the publication, which cannot be earlier."""
    if month is None or day is None:
        return None
    if year is None and published:
        year = int(published[:4])
        if len(published) >= 10 and _later(year, month, day, published[:10]):
            year -= 1
    return _iso(year, month, day) if year is not None else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _later(year: int, month: int, day: int, published: str) -> bool:
    try:
        return date(year, month, day) > date.fromisoformat(published) + timedelta(days=2)
    except (ValueError, OverflowError):
        return False


def _doctype(
    raw: RawDocument, layout: Layout, cue: Row | None, *, publisher: str | None, agency: bool
) -> tuple[str, int, str]:
    given = re.sub(r"[\s-]+", "_", (raw.doctype or "").strip().lower())
    kind = publisher_kind(publisher) if publisher else None
    if given in DOCTYPES:
        same = cue is not None and cue["doctype"] == given
        return given, int(cue["tier"]) if cue is not None and same else _TIERS[given], "given"
    if cue is not None:
        return str(cue["doctype"]), int(cue["tier"]), f"cue {cue['id']}"
    if agency:
        return "wire_story", 4, "a dateline with an agency"
    if kind == "agency":
        return "wire_story", 4, "the publisher is an agency"
    if kind in _ONE_SIDE:
        return "press_release", 2, f"the publisher is a {kind}"
    if kind in NEWS:
        return "news_story", 4, f"the publisher is a {kind}"
    if layout.dateline is not None:
        return "news_story", 4, "a dateline without an agency"
    if any(is_byline(line) for line in _furniture(raw.text, layout)):
        return "news_story", 4, "a byline"
    return _plain(layout)


def _plain(layout: Layout) -> tuple[str, int, str]:
    """Returns the type of a text without any cue: a headline over paragraphs is how news is set."""
    if layout.headline is not None and any(block.kind == "paragraph" for block in layout.blocks):
        return "news_story", 4, "a headline over a report, no other cue"
    return "other", 4, "no cue"


def _cue(raw: RawDocument, layout: Layout, *, title: str | None, publisher: str | None, agency: bool) -> Row | None:
    """Returns the first cue that applies; what an agency or paper publishes of its own is no readout.

    It may print a joint statement in full under its title, and opens its own with "The foreign ministers of A and B".
    """
    news = publisher is not None and publisher_kind(publisher) in NEWS
    texts = {**_places(raw, layout, title=title), "publisher": [publisher] if publisher else []}
    for row in _cues():
        opened = row["where"] == "opening" and row["doctype"] != "speech"  # "Madam President, we thank" is no report
        reported = news and (opened or row["doctype"] == "readout")
        if row["agency"] == "none" and (agency or reported):
            continue
        told = _look_for(row["pattern"], exact=bool(row.get("exact"))) if texts[row["where"]] else None
        if told is not None and any(map(told, texts[row["where"]])):
            return row
    return None


def _places(raw: RawDocument, layout: Layout, *, title: str | None) -> dict[str, list[str]]:
    """Returns the words that cues of each `where` look at."""
    text = raw.text
    starts = [block.start for block in layout.blocks if block.kind in ("paragraph", "item")]
    salutations = [block.start for block in layout.blocks if block.kind == "meta"]
    lines = _furniture(text, layout)
    body = _single_blanks(text[starts[0] : starts[0] + _BODY]) if starts else ""
    opening = _SPACES.sub(" ", body[:_OPENING])
    before = [line for line, at in zip(lines, salutations, strict=False) if not starts or at < starts[0]]
    headline = text[layout.headline.start : layout.headline.end] if layout.headline else ""
    titles = {re.sub(r"^[#*\s]+|\s+", " ", words[:_TITLE]).strip(): None for words in (title or "", headline)}
    return {
        "title": [*titles],
        "opening": [*before, opening] if body else before,
        "line": lines,
        "body": [body],
    }


def _single_blanks(words: str) -> str:
    return _BLANKS.sub(" ", words) if "  " in words or "\t" in words else words


def _furniture(text: str, layout: Layout) -> list[str]:
    return [text[block.start : block.end] for block in layout.blocks if block.kind == "meta"]


@derived
def _cues() -> tuple[Row, ...]:
    return tuple(sorted(table("layout/doctypes"), key=lambda row: int(row["priority"])))


@cache
def cue_pattern(pattern: str, *, exact: bool) -> re.Pattern[str]:
    """Returns the compiled pattern of a cue; upper and lower case are alike unless `exact`."""
    return re.compile(pattern, 0 if exact else re.IGNORECASE)


@derived
def _look_for(pattern: str, *, exact: bool) -> Callable[[str], re.Match[str] | None]:
    """Returns the search for a cue: at the beginning alone where it can stand nowhere else, which takes less time."""
    compiled = cue_pattern(pattern, exact=exact)
    opens = "(?m)" not in pattern and all(part.startswith("^") for part in _alternatives(pattern))
    return compiled.match if opens else compiled.search


def _alternatives(pattern: str) -> list[str]:
    """Returns the alternatives of a pattern that stand in no bracket."""
    found, depth, listed = [""], 0, False
    for unit in _UNIT.findall(pattern):
        if unit == "|" and not depth and not listed:
            found.append("")
            continue
        depth += 0 if listed else (unit == "(") - (unit == ")")
        listed = unit == "[" or (listed and unit != "]")
        found[-1] += unit
    return found


def _only_headline(layout: Layout) -> bool:
    kinds = {sentence.kind for sentence in layout.sentences}
    return "headline" in kinds and not kinds & {"body", "item"}
