"""Plain text, and JSON whose file has no ending of its own: the text is kept character for character."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.intake import jsonl, sheet
from communique.intake.decoding import decode
from communique.intake.given import SAVED, is_dated
from communique.intake.part import Part, sha256
from communique.intake.rejection import Rejection
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_JSON_FIX = "Write one JSON object a line and name the file .jsonl."


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the document of a text file, or those of JSON lines and of a table that came without an ending.

    The stored text is the input character for character, line ends included; only a byte order mark at its very
    start is dropped.
    """
    if part.ending != ".txt" and jsonl.begins_as_jsonl(part):
        yield from jsonl.read(part, desk)
        return
    if part.ending == "" and desk.columns:
        yield from sheet.read(part, desk)
        return
    data = part.whole()
    text = decode(data, place=part.place)
    if isinstance(text, Rejection):
        yield text
    elif not text.strip():
        yield part.rejected("C102", "there is no text in it.", "Give a file that holds the document's text.")
    elif part.ending == ".json":
        message = "line 1 column 1: this .json file does not hold one JSON object with a text key on its first line."
        yield part.rejected("C110", message, _JSON_FIX)
    elif text.startswith("<?xml") and part.ending != ".txt":
        message = "this is XML, but neither a feed nor NewsML-G2, NITF or a page."
        yield part.rejected("C103", message, "Save the document as plain text (UTF-8), or give it as JSONL.")
    else:
        saved = None if part.saved_at is None or is_dated(text, None) else part.saved_at
        yield RawDocument(
            text=text,
            place=part.place,
            published_at=saved,
            address=part.address,
            original_sha256=sha256(data),
            how=(*part.how, *((("published_at", f"{SAVED}; the text tells none"),) if saved else ())),
        )
