"""Files, standard input and strings to raw documents; what cannot be read becomes a rejection."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from communique.intake.decoding import decode
from communique.intake.jsonl import looks_like_jsonl, read_jsonl_file, read_jsonl_text
from communique.intake.rejection import Rejection
from communique.model.document import RawDocument

_JSONL = (".jsonl", ".ndjson")
_STDIN = "-"


def read_text(
    text: str,
    *,
    place: str = "text",
    external_id: str | None = None,
    title: str | None = None,
    published_at: str | None = None,
    publisher: str | None = None,
    doctype: str | None = None,
) -> RawDocument:
    """Returns the raw document of a text in memory; the text is kept character for character.

    Example:
        >>> read_text("Kenya and Peru signed a treaty.").place
        'text'
    """
    return RawDocument(
        text=text,
        place=place,
        external_id=external_id,
        title=title,
        published_at=published_at,
        publisher=publisher,
        doctype=doctype,
    )


def read_path(path: str) -> Iterator[RawDocument | Rejection]:
    """Yields the documents of one input, in its order, and a rejection for each that cannot be read.

    `path` names a plain text file, a JSONL file (`.jsonl`, `.ndjson`, or another ending but `.txt` where the first
    line is a JSON object with a `text` key), or is `-` for standard input. The stored text is the input character
    for character, line ends included; only a byte order mark at its very start is dropped. No error is raised.
    """
    if path == _STDIN:
        yield from _read_bytes(sys.stdin.buffer.read(), place=_STDIN, suffix="")
        return
    file = Path(path)
    try:
        if file.is_dir():
            yield Rejection("C105", path, "this is a directory.", "Name the files in it, for example DIR/*.txt.")
        elif file.suffix.lower() in _JSONL:
            yield from read_jsonl_file(file, place=path)
        else:
            yield from _read_bytes(file.read_bytes(), place=path, suffix=file.suffix.lower())
    except FileNotFoundError:
        yield Rejection("C101", path, "there is no such file.", "Check the name and the folder you are in.")
    except PermissionError:
        yield Rejection("C104", path, "you may not read this file.", "Change its permissions, or copy it.")
    except (OSError, ValueError) as error:
        yield Rejection("C101", path, f"the file cannot be opened: {error}.", "Check the name and the disk.")


def _read_bytes(data: bytes, *, place: str, suffix: str) -> Iterator[RawDocument | Rejection]:
    text = decode(data, place=place)
    if isinstance(text, Rejection):
        yield text
    elif not text.strip():
        yield Rejection("C102", place, "there is no text in it.", "Give a file that holds the document's text.")
    elif suffix != ".txt" and looks_like_jsonl(text):
        yield from read_jsonl_text(text, place=place)
    elif suffix == ".json":
        message = "line 1 column 1: this .json file does not hold one JSON object with a text key on its first line."
        yield Rejection("C110", place, message, "Write one JSON object a line and name the file .jsonl.")
    else:
        yield RawDocument(text=text, place=place, original_sha256=hashlib.sha256(data).hexdigest())
