"""Phrases to resolve from JSONL: one object a line, each read or rejected with a reason."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from communique.intake.decoding import decode
from communique.intake.rejection import Rejection

_KEYS = ("id", "date", "context", "known_country")
_FIX = 'Write one JSON object a line with a "text" key, for example {"id": "a1", "text": "the Kenyan army"}.'


@dataclass(frozen=True, slots=True)
class RawPhrase:
    """A phrase with what its line said beside it (unknown is None)."""

    text: str
    place: str
    external_id: str | None = None
    date: str | None = None
    context: str | None = None
    known_country: str | None = None


def read_phrases(path: str) -> Iterator[RawPhrase | Rejection]:
    """Yields the phrases of a JSONL file in its order, and a rejection for each line that cannot be read.

    `path` names the file, or is `-` for standard input. No error is raised.
    """
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except FileNotFoundError:
        yield Rejection("C101", path, "there is no such file.", "Check the name and the folder you are in.")
        return
    except IsADirectoryError:
        yield Rejection("C105", path, "this is a directory.", "Name the files in it, for example DIR/*.jsonl.")
        return
    except PermissionError:
        yield Rejection("C104", path, "you may not read this file.", "Change its permissions, or copy it.")
        return
    except (OSError, ValueError) as error:
        yield Rejection("C101", path, f"the file cannot be opened: {error}.", "Check the name and the disk.")
        return
    text = decode(data, place=path)
    if isinstance(text, Rejection):
        yield text
        return
    yield from _lines(text, path)


def _lines(text: str, path: str) -> Iterator[RawPhrase | Rejection]:
    seen = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            seen = True
            yield _line(line, place=f"{path}:{number}", number=number)
    if not seen:
        yield Rejection("C102", path, "the file holds no phrase.", _FIX)


def _line(line: str, *, place: str, number: int) -> RawPhrase | Rejection:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        return Rejection("C110", place, f"line {number} is not JSON at column {error.pos + 1}: {error.msg}.", _FIX)
    except (ValueError, RecursionError):
        return Rejection("C110", place, f"line {number} is not JSON that can be read.", _FIX)
    if not isinstance(value, dict):
        return Rejection("C110", place, f"line {number} is not a JSON object.", _FIX)
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        return Rejection("C111", place, "`text` is missing, empty or no string.", _FIX)
    for key in _KEYS:
        if value.get(key) is not None and not isinstance(value[key], str):
            fix = f'Write `{key}` as a string ("{key}": "...") or leave it out.'
            return Rejection("C112", place, f"`{key}` is no string.", fix)
    if any("\ud800" <= char <= "\udfff" for key in ("text", *_KEYS) for char in value.get(key) or ""):
        fix = "Remove the lone \\ud800 to \\udfff escape, or write the pair."
        return Rejection("C113", place, "a string holds half of a surrogate pair.", fix)
    return RawPhrase(text, place, value.get("id"), *(value.get(key) for key in _KEYS[1:]))
