"""JSONL: one document a line, each line on its own; a broken line is rejected and the rest is read."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from communique.intake.decoding import decode, known_binary
from communique.intake.part import LARGEST, Part, sha256
from communique.intake.rejection import Rejection, UnreadableError
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_KEYS = ("id", "title", "published_at", "publisher", "doctype", "address")
_LINE_FIX = 'Write one JSON object a line with a "text" key, for example {"id": "a1", "text": "..."}.'
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def begins_as_jsonl(part: Part) -> bool:
    """Returns whether the first line that is not blank is a JSON object with a `text` key."""
    head = part.head()
    if not head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{") and not head.startswith(_UTF16):
        return False
    first = next((line for line in _lines(part) if line.strip()), b"")
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and "text" in value


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the documents of JSON lines, line by line, without holding the file in memory."""
    binary = None if part.head().startswith(_UTF16) else known_binary(part.head()[:16], place=part.place)
    if binary is not None:
        yield binary
        return
    seen = False
    for number, line in enumerate(_lines(part), 1):
        line = line.rstrip(b"\r\n")
        if line.strip():
            seen = True
            yield _read_line(line, desk.columns, place=f"{part.place}:{number}", number=number)
    if not seen:
        yield Rejection("C102", part.place, "the file holds no document.", _LINE_FIX)


def _lines(part: Part) -> Iterator[bytes]:
    """Yields the lines in UTF-8.

    Raises:
        UnreadableError: C103: it begins as UTF-16 and is broken; C121: a line is larger than any document.
    """
    if part.head().startswith(_UTF16):
        text = decode(part.whole(), place=part.place)
        if isinstance(text, Rejection):
            raise UnreadableError(text.code, text.message, text.fix)
        yield from (line.encode("utf-8", "surrogatepass") for line in text.split("\n"))
        return
    with part.open() as stream:
        line = stream.readline(LARGEST).removeprefix(codecs.BOM_UTF8)
        while line:
            if len(line) >= LARGEST:
                raise UnreadableError("C121", f"a line is larger than {LARGEST // 1_000_000} MB.", _LINE_FIX)
            yield line
            line = stream.readline(LARGEST)


def _read_line(line: bytes, columns: Mapping[str, str], *, place: str, number: int) -> RawDocument | Rejection:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        message = f"line {number} is not UTF-8 at column {error.start + 1}."
        return Rejection("C110", place, message, "Save the file as UTF-8 and read it again.")
    except json.JSONDecodeError as error:
        message = f"line {number} is not JSON at column {error.pos + 1}: {error.msg}."
        return Rejection("C110", place, message, _LINE_FIX)
    except (ValueError, RecursionError):
        message = f"line {number} is not JSON that can be read, from column 1."
        return Rejection("C110", place, message, _LINE_FIX)
    if not isinstance(value, dict):
        message = f"line {number} column 1: expected a JSON object, found {_kind(value)}."
        return Rejection("C110", place, message, _LINE_FIX)
    return document_of(value, columns, place=place, original_sha256=sha256(line))


def document_of(
    value: Mapping[str, object], columns: Mapping[str, str], *, place: str, original_sha256: str
) -> RawDocument | Rejection:
    """Returns the document of an object's keys; `columns` tells those that may be named otherwise."""
    names = {key: named if (named := columns.get(key, key)) in value else key for key in ("text", *_KEYS)}
    key = names["text"]
    text = value.get(key)
    if not isinstance(text, str):
        what = f"`{key}` is {_kind(text)}" if key in value else f"`{key}` is missing"
        return Rejection("C111", place, f"{what}; a string was expected.", _LINE_FIX)
    if not text.strip():
        return Rejection("C111", place, f"`{key}` is empty.", "Give the document's text, or leave the line out.")
    known: dict[str, str | None] = {}
    for key in _KEYS:
        item = value.get(names[key])
        if item is not None and not isinstance(item, str):
            fix = f'Write `{key}` as a string ("{key}": "...") or leave it out.'
            return Rejection("C112", place, f"`{key}` is {_kind(item)}; a string was expected.", fix)
        known[key] = item
    for key, item in (("text", text), *known.items()):
        if item is not None and (at := _lone_surrogate(item)) is not None:
            message = f"`{key}` holds half of a surrogate pair at character {at}; it cannot be written as UTF-8."
            return Rejection("C113", place, message, "Remove the lone \\ud800 to \\udfff escape, or write the pair.")
    return RawDocument(
        text=text,
        place=place,
        external_id=known["id"],
        title=known["title"],
        published_at=known["published_at"],
        publisher=known["publisher"],
        doctype=known["doctype"],
        address=known["address"],
        original_sha256=original_sha256,
    )


def _lone_surrogate(text: str) -> int | None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return None


def _kind(value: object) -> str:
    names = {type(None): "null", bool: "a boolean", int: "a number", float: "a number", str: "a string"}
    return names.get(type(value), "an array" if isinstance(value, list) else "an object")
