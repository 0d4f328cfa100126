"""Furniture: the lines of a page that are not the document's own sentences."""

from __future__ import annotations

import re

from msgspec import Struct

from communique.facts import derived
from communique.layout.publishers import publisher_entry
from communique.layout.stamps import find_day, find_stamp
from communique.layout.turns import opens_turn
from communique.layout.words import fold, function_words, furniture_words, weekdays, zones

_SENTENCE = 6  # words of the shortest speech behind a label that is no name
_LONGEST = 240
_TRAILS = 120  # characters of a path to a page
_HEADED = 60  # characters of the line above what is told of the publisher, or above other titles
_LABEL = re.compile(r"^\W*([^\W\d_][\w .'’-]{0,30}?)\s*(?::|：)\s*(.*)$", re.DOTALL)
_RULE = re.compile(r"^[\s*#_=~\-–—·•.\\|+^]+$")
_PARTS = re.compile(r"\s*[|│·•]\s*|\s{3,}|(?<=\d)\s+(?=[A-Z][a-z]+:)")
_PARTING = re.compile(r"[|│·•]|\s{3}")  # what parts a line that has no colon
_TRAIL = re.compile(r"\s+(?:[>›»→]|::)\s+")  # between the pages of a path: "Home > News > Statements"
_NUMBER = re.compile(
    r"[\s:,]+(?:(?:no|nr|num|number)\b\.?|#|№)?[\s:]*[A-Z]{0,4}[/-]?\d[\d/.()A-Z-]{0,16}$", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_COPYRIGHT = re.compile(r"^\W*(?:©|\(c\)\s*(?:19|20)\d\d)", re.IGNORECASE)
_ADDRESS = re.compile(r"^\W*(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)\W*$", re.IGNORECASE)
_SYMBOL = re.compile(
    r"^(?:[A-Z]{1,6}(?:/[\w.()-]{1,20}){2,6}|[A-Z]{2,6}/\d{3,6}|\d\d-\d{5}(?:\s+\([A-Z]\))?(?:\s+\d{1,3}/\d{1,3})?)$"
)  # "A/78/512", "GA/9000"
_IMAGE = re.compile(r"^!\[[^\]\n]*\]\([^()\s]+\)$")
_PAGE = re.compile(r"^(?:[-–—]\s*\d{1,4}\s*[-–—]|\[?\d{1,4}\]?|\d{1,4}\s*/\s*\d{1,4})$")
_CAPITALS = re.compile(r"^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\b\.?)?", re.IGNORECASE)
_CREDIT = re.compile(r"[(\[]([^()\[\]]{4,80})[)\]]\W*$")
_SIGNED = re.compile(r"^/s/|^\(signed\)|^s/", re.IGNORECASE)


class Furniture(Struct, frozen=True, gc=False):
    """What a furniture line says: a publisher or stamp where it names one.

    `strong`: the line is furniture wherever it stands. Otherwise it may also be the end of a wrapped sentence,
    and counts only among other furniture or at the head of the text.
    """

    strong: bool
    publisher: str | None = None
    stamp: str | None = None


def furniture_of(line: str) -> Furniture | None:
    """Returns what the line is as furniture, or None where it belongs to the document itself."""
    if len(line) > _LONGEST:
        return Furniture(strong=True) if len(line) <= 2 * _LONGEST and _is_caption(line) else None
    if _RULE.match(line) or _COPYRIGHT.match(line) or _ADDRESS.match(line) or _SIGNED.match(line) or _is_mark(line):
        return Furniture(strong=True)
    folded = fold(line)
    if folded in furniture_words("line"):
        return Furniture(strong=True)
    if (_starts(folded, "start") and len(line) < 160) or _is_caption(line):
        return Furniture(strong=True)
    if folded.endswith(_endings()):
        return Furniture(strong=True)
    found = _labelled(line) or _several(line) or _trail(line) or _numbered(line)
    return found or _weak(line, folded)


def _is_mark(line: str) -> bool:
    """Whether the line is the symbol of a paper ("A/78/512", "24-00123 2/4") or a picture of a page in markdown."""
    return bool(_SYMBOL.match(line) or (line[:2] == "![" and _IMAGE.match(line)))


def _is_caption(line: str) -> bool:
    """Returns whether the line is a caption: it ends with the credit of a picture in brackets."""
    match = _CREDIT.search(line) if "(" in line or "[" in line else None
    if match is None:
        return False
    first, last = fold(re.split(r"[/:]", match[1])[0]), fold(match[1])
    credits = furniture_words("credit")
    return (
        _starts(first, "credit")
        or any(first.endswith(f" {words}") or last.endswith(f" {words}") for words in credits)
        or ("/" in match[1] and publisher_entry(first) is not None)
    )


def _labelled(line: str) -> Furniture | None:
    match = _LABEL.match(line) if ":" in line or "：" in line else None
    labels = furniture_words("label")
    if match is None or fold(match[1]) not in labels or _asks(line, match[2]):
        return None
    field = labels[fold(match[1])]
    stamp = find_stamp(line)
    publisher = None
    if field == "publisher":
        value = _PARTS.split(match[2].strip())[0]
        day = find_day(value)
        value = (value[: day.start] if day else value).strip(" \t.,;*_")
        publisher = value or None
    return Furniture(strong=True, publisher=publisher, stamp=stamp)


def _asks(line: str, value: str) -> bool:
    """Whether what stands behind a label is speech: "Reporter: What will Fiji do?", but not "Reporter: Ana Roy"."""
    whole = value.rstrip().endswith((".", "!")) and len(value.split()) >= _SENTENCE
    return "?" in value or (whole and opens_turn(line))


def _several(line: str) -> Furniture | None:
    """Reads a line of pieces ("Lake News | 2031-05-04 10:00 | Print"): furniture where each piece is."""
    if ":" not in line and (line.isascii() and line.isprintable() and "|" not in line and "  " not in line):
        return None  # nothing parts it
    if ":" not in line and not _PARTING.search(line):
        return None
    pieces = [piece for piece in _PARTS.split(line) if piece.strip()]
    if len(pieces) < 2:
        return None
    found = [furniture_of(piece) for piece in pieces]
    if not all(found):
        return None
    known = [piece for piece in found if piece is not None]
    publisher = next((piece.publisher for piece in known if piece.publisher), None)
    return Furniture(strong=True, publisher=publisher, stamp=find_stamp(line))


def _trail(line: str) -> Furniture | None:
    """Reads the path to a page ("Home > News > Statements"): its first piece is furniture by itself."""
    pieces = _TRAIL.split(line) if len(line) < _TRAILS and any(mark in line for mark in ">›»→:") else ()
    known = len(pieces) > 1 and fold(pieces[0]) in furniture_words("line")
    return Furniture(strong=True) if known else None


def _numbered(line: str) -> Furniture | None:
    """Reads a name of releases with a number: "Press Release No. 41/2024"."""
    number = _NUMBER.search(line) if len(line) < _HEADED and line[-1:].isalnum() and _DIGIT.search(line) else None
    named = fold(line[: number.start()]) if number is not None else ""
    return Furniture(strong=True) if " " in named and named in furniture_words("line") else None


def opens_list(line: str) -> bool:
    """Returns whether titles of other texts follow a line: "Related articles"."""
    return len(line) < _HEADED and fold(line).rstrip(":") in furniture_words("list")


def opens_about(line: str) -> bool:
    """Returns whether a line heads what is told of the publisher: "About the Ministry"."""
    return len(line) < _HEADED and line[-1:].isalnum() and line[:1].isupper() and _starts(fold(line), "about")


def _weak(line: str, folded: str) -> Furniture | None:
    if is_page_number(line) or is_byline(line):
        return Furniture(strong=False)
    entry = publisher_entry(line) if len(line) < 80 else None
    if entry is not None:
        return Furniture(strong=False, publisher=str(entry["label"]))
    if is_day_line(line):
        return Furniture(strong=bool(re.search(r"\d:\d\d", line)), stamp=find_stamp(line))
    return None


def is_day_line(line: str) -> bool:
    """Returns whether the line holds a day, with or without a clock time, and nothing else."""
    if len(line) > 80 or not _DIGIT.search(line):
        return False
    day = find_day(line)
    if day is None:
        return bool(re.fullmatch(r"\W*\d{1,2}:\d{2}(?::\d{2})?\W*(?:[ap]\.?m\.?)?\W*(?:[A-Z]{3,4})?\W*", line))
    rest = _CLOCK.sub(" ", f"{line[: day.start]} {line[day.end :]}", count=1)
    known = weekdays() | function_words("en") | {zone.lower() for zone in zones()}
    words = re.findall(r"[^\W\d_]+", rest)
    return all(word.lower() in known for word in words) and len(words) <= 4 and len(re.findall(r"\d+", rest)) <= 3


def is_page_number(line: str) -> bool:
    """Returns whether the line has the shape of a page number ("12", "- 12 -", "Page 3 of 7")."""
    if len(line) > 30:
        return False
    if _PAGE.match(line):
        return True
    first = fold(line).split(" ")
    return len(first) in (2, 4) and first[0] in furniture_words("page") and first[1].isdigit()


def is_bare_number(line: str) -> bool:
    """Returns whether the line is digits alone, which may be a page number or a year."""
    return len(line) <= 4 and line.isdigit()


def is_byline(line: str) -> bool:
    """Returns whether the line is a byline: the word for it, and names alone after it."""
    words = line.strip(" *_\t").split()
    if not 2 <= len(words) <= 12 or fold(words[0]) not in furniture_words("byline"):
        return False
    if words[0][0].islower() or line.rstrip().endswith((".", ":", ";")):
        return False
    links = function_words("en")
    names = [word for word in words[1:] if word.strip(",|").lower() not in links]
    return bool(names) and all(word.strip("(\"'*_,|")[:1].isupper() or word in ("|", "-", "–") for word in names)


def is_salutation(line: str) -> bool:
    """Returns whether the line addresses its readers and says nothing else ("Dear Mr. Speaker:")."""
    if len(line) > 120 or not line.rstrip(" *_").endswith((",", ":", "!", ".", ";")):
        return False
    body = line.rstrip(" *_,:!.;")
    if line.rstrip(" *_").endswith(".") and len(body.split()) > 3:
        return False
    return _starts(fold(line), "salutation") and not re.search(r"[a-z]{3,}[.!?]\s", body) and _only_names(body)


def _only_names(line: str) -> bool:
    links = function_words("en") | {"all", "dear"}
    words = re.findall(r"[^\W\d_]{2,}", line)
    small = [word for word in words if word.islower() and word not in links]
    known = {word for phrase in furniture_words("salutation") for word in re.findall(r"\w+", phrase)}
    return len([word for word in small if word not in known]) <= 1


def is_capitals(line: str) -> bool:
    """Returns whether the line is set in capitals."""
    return bool(_CAPITALS.match(line))


@derived
def _endings() -> tuple[str, ...]:
    return tuple(f" {words}" for words in furniture_words("end"))


@derived
def _openings(match: str) -> tuple[str, ...]:
    return tuple(furniture_words(match))


def _starts(folded: str, match: str) -> bool:
    return folded.startswith(_openings(match)) and any(
        folded.startswith(words) and not folded[len(words) : len(words) + 1].isalnum()
        for words in furniture_words(match)
    )
