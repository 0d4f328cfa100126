"""Bytes to text: which encoding a file is in, and which files are no text at all."""

from __future__ import annotations

import codecs
import re

from communique.intake.rejection import Rejection

_TEXT_FIX = "Save the document as plain text (UTF-8), PDF or DOCX."
_IMAGE_FIX = "Give the text of the document, not a picture of it."
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old Office document", _TEXT_FIX),
    (b"{\\rtf", "an RTF document", _TEXT_FIX),
    (b"%!PS", "a PostScript document", _TEXT_FIX),
    (b"\x89PNG", "an image", _IMAGE_FIX),
    (b"\xff\xd8\xff", "an image", _IMAGE_FIX),
    (b"GIF8", "an image", _IMAGE_FIX),
    (b"RIFF", "an image or a recording", _IMAGE_FIX),
    (b"II*\x00", "an image", _IMAGE_FIX),
    (b"MM\x00*", "an image", _IMAGE_FIX),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it first, or pack it as zip."),
    (b"Rar!", "a RAR archive", "Unpack it first, or pack it as zip."),
    (b"(\xb5/\xfd", "a zstd archive", "Unpack it first (unzstd), or pack it as gz."),
    (b"SQLite format 3", "a database", "Export the texts as JSONL, one document a line."),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def decode(data: bytes, *, place: str) -> str | Rejection:
    """Returns the text of `data`, or the rejection that says why it is none.

    UTF-8 is tried first, UTF-16 where a byte order mark says so, and Windows-1252 where the bytes are not UTF-8
    and hold no control characters. A leading byte order mark is dropped; nothing else is changed.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data, place=place)
    binary = known_binary(data, place=place)
    if binary is not None:
        return binary
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return _cp1252(data, place=place, at=error.start)


def known_binary(data: bytes, *, place: str) -> Rejection | None:
    """Returns the rejection of a file that is no text by its first bytes or its NUL bytes, else None."""
    for magic, what, fix in _MAGIC:
        if data.startswith(magic):
            return Rejection("C103", place, f"this is {what}, of which no text is read.", fix)
    if b"\x00" in data:
        fix = "Give text in UTF-8, or a format of docs/intake.md."
        return Rejection("C103", place, "the file holds NUL bytes: it is binary.", fix)
    return None


def binary_kind(head: bytes) -> str | None:
    """Returns what bytes are that are no text ("an image"), None where they may be text.

    Example:
        >>> binary_kind(b"GIF89a")
        'an image'
    """
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    for magic, what, _ in _MAGIC:
        if head.startswith(magic):
            return what
    return "binary" if b"\x00" in head else None


def _utf16(data: bytes, *, place: str) -> str | Rejection:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        message = f"the file starts as UTF-16 and is broken at byte {error.start}."
        return Rejection("C103", place, message, "Save the file as UTF-8 and read it again.")


def _cp1252(data: bytes, *, place: str, at: int) -> str | Rejection:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = "\x00"
    if _CONTROLS.search(text):
        message = f"the file is not UTF-8 (byte {at}) and in no encoding that can be told."
        return Rejection("C103", place, message, "Save the file as UTF-8 and read it again.")
    return text
