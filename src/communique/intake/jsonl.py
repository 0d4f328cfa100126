"""JSONL: one document a line, each line on its own; a broken line is rejected and the rest is read."""

from __future__ import annotations

import codecs
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from communique.intake.decoding import decode, known_binary
from communique.intake.rejection import Rejection
from communique.model.document import RawDocument

_KEYS = ("id", "title", "published_at", "publisher", "doctype")
_LINE_FIX = 'Write one JSON object a line with a "text" key, for example {"id": "a1", "text": "..."}.'


def looks_like_jsonl(text: str) -> bool:
    """Returns whether the first line that is not blank is a JSON object with a `text` key."""
    first = text.lstrip().split("\n", 1)[0].strip()
    if not first.startswith("{"):
        return False
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and "text" in value


def read_jsonl_file(path: Path, *, place: str) -> Iterator[RawDocument | Rejection]:
    """Yields the documents of a JSONL file, line by line, without holding the file in memory."""
    with path.open("rb") as stream:
        head = stream.read(16)
        stream.seek(0)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = decode(stream.read(), place=place)
            yield from [text] if isinstance(text, Rejection) else read_jsonl_text(text, place=place)
            return
        binary = known_binary(head, place=place)
        if binary is not None:
            yield binary
            return
        yield from _read_lines(stream, place=place)


def read_jsonl_text(text: str, *, place: str) -> Iterator[RawDocument | Rejection]:
    """Yields the documents of JSONL content that is already decoded."""
    yield from _read_lines(text.encode("utf-8").split(b"\n"), place=place)


def _read_lines(lines: Iterable[bytes], *, place: str) -> Iterator[RawDocument | Rejection]:
    seen = False
    for number, line in enumerate(lines, 1):
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        line = line.rstrip(b"\r\n")
        if not line.strip():
            continue
        seen = True
        yield _read_line(line, place=f"{place}:{number}", number=number)
    if not seen:
        yield Rejection("C102", place, "the file holds no document.", _LINE_FIX)


def _read_line(line: bytes, *, place: str, number: int) -> RawDocument | Rejection:
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
    return _document(value, place=place, original_sha256=hashlib.sha256(line).hexdigest())


def _document(value: dict[str, object], *, place: str, original_sha256: str) -> RawDocument | Rejection:
    text = value.get("text")
    if not isinstance(text, str):
        what = f"`text` is {_kind(text)}" if "text" in value else "`text` is missing"
        return Rejection("C111", place, f"{what}; a string was expected.", _LINE_FIX)
    if not text.strip():
        return Rejection("C111", place, "`text` is empty.", "Give the document's text, or leave the line out.")
    known: dict[str, str | None] = {}
    for key in _KEYS:
        item = value.get(key)
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
