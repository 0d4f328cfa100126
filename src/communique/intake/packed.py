"""Packed files: gzip, bzip2 and xz around any other format, and tar archives, plain or packed."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO

from communique.intake.bounded import Counted, bounded
from communique.intake.formats import format_of
from communique.intake.part import Part, of_stream
from communique.intake.rejection import Rejection, UnreadableError, damaged
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_OPENERS: tuple[tuple[bytes, str, Callable[[Any], Any]], ...] = (
    (b"\x1f\x8b", "gzip file", gzip.open),
    (b"BZh", "bzip2 file", bz2.open),
    (b"\xfd7zXZ", "xz file", lzma.open),
)


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields what a packed file holds by the format of what is in it, and of a tar archive what its members hold.

    Raises:
        UnreadableError: C120, it is damaged; C121, it holds too much, or too many lie in one another.
    """
    head = part.head()
    for magic, what, opener in _OPENERS:
        if head.startswith(magic):
            opens = partial(_open, part, what, opener)
            inner = replace(part, name=_name(part.name), open=opens, depth=part.depth + 1)
            if format_of(inner, inner.head()) == "warc":
                yield from desk.read_as("warc", part)  # its library unpacks by itself, record by record
            else:
                yield from _unpacked(part, inner, desk)
            return
    yield from desk.take_members(part, lambda _: _members(part))


def _unpacked(part: Part, inner: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    return desk.take_members(part, lambda _: iter([inner])) if part.inside else desk.take(inner)


def _open(part: Part, what: str, opener: Callable[[Any], Any]) -> BinaryIO:
    packed = Counted(part.open())
    return bounded(opener(packed), what=what, packed=packed)


def _name(name: str) -> str:
    """Returns the name of what is packed: "a.html.gz" is "a.html", "a.tgz" is "a.tar"."""
    path = PurePosixPath(name)
    return path.stem + (".tar" if path.suffix.lower() in (".tgz", ".tbz", ".tbz2", ".txz") else "")


def _members(part: Part) -> Iterator[Part | Rejection]:
    """Yields the members of a tar archive in its own order, in which they must be read.

    Raises:
        UnreadableError: C120, it is damaged.
    """
    try:
        with part.open() as stream, tarfile.open(fileobj=stream, mode="r|") as archive:
            for info in archive:
                name = info.name.encode("utf-8", "replace").decode()
                if not info.isfile():
                    continue
                inside = None if info.issparse() else archive.extractfile(info)
                if inside is None:
                    place = f"{part.place}!{name}"
                    yield Rejection("C120", place, "it is a sparse file, which holds no text.", "Leave it out.")
                else:
                    yield part.member(name, of_stream(inside, name).open)
    except (UnreadableError, GeneratorExit):
        raise
    except Exception as error:  # of several kinds, as the bytes have it
        raise damaged("tar archive", error) from error
