"""Zip archives: each member by its own format; nothing is unpacked to a folder."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from communique.intake.bounded import bounded
from communique.intake.part import Part, seekable
from communique.intake.rejection import Rejection, UnreadableError, damaged
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_WHAT = "zip archive"
_TEXT_FIX = "Save its text as plain text, DOCX or CSV."
_OFFICE = (  # a name or folder inside, what the file is, and what to do
    ("xl/", "an Excel workbook", _TEXT_FIX),
    ("ppt/", "a PowerPoint presentation", _TEXT_FIX),
    ("content.xml", "an OpenDocument file", _TEXT_FIX),
    ("META-INF/container.xml", "an e-book", "Save its chapters as HTML."),
)


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields what the members of an archive hold, in the order of their names.

    Raises:
        UnreadableError: C103, an Office file that is not read; C120, it is damaged; C121, too many lie in one another.
    """
    part = seekable(part)
    try:
        stream = part.open()
        archive = zipfile.ZipFile(stream)
    except Exception as error:  # of several kinds, as the bytes have it
        raise damaged(_WHAT, error) from error
    with stream, archive:
        members = sorted((i for i in archive.infolist() if not i.is_dir()), key=lambda info: info.filename)
        names = [info.filename for info in members]
        if "word/document.xml" in names:
            yield from desk.read_as("word", part)
            return
        for mark, what, fix in _OFFICE:
            if any(name == mark or (mark[-1] == "/" and name.startswith(mark)) for name in names):
                raise UnreadableError("C103", f"this is {what}, of which no text is read.", fix)
        yield from desk.take_members(part, lambda _: _members(part, archive, members))


def _members(part: Part, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> Iterator[Part | Rejection]:
    for info in members:
        name = info.filename.encode("utf-8", "replace").decode()
        member = part.member(name, partial(_open, archive, info))
        if info.flag_bits & 1:
            yield member.rejected("C122", "it is encrypted.", "Unpack it with its password.")
        else:
            yield member


def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    try:
        stream = archive.open(info)
    except Exception as error:  # of several kinds, as the bytes have it
        raise damaged(_WHAT, error) from error
    return bounded(stream, what=_WHAT, packed=info.compress_size)
