"""A part: one file, archive member or record before it is read, with what was said beside its bytes."""

from __future__ import annotations

import hashlib
import io
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from communique.intake.rejection import Rejection, UnreadableError

HEAD = 16_384  # bytes by which a format is told
LARGEST = 64_000_000  # bytes of a document that is read whole
_IN_MEMORY = 8_000_000  # bytes of a member that are kept in memory, and in a temporary file beyond


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes that can be opened again and again, and where they come from.

    `inside` tells that nobody named the part: it was found in a folder or an archive. `depth` counts the archives
    around it. `charset`, `media`, `address` and `saved_at` are what an archive's record says of it.
    """

    place: str
    name: str
    open: Callable[[], BinaryIO]
    inside: bool = False
    depth: int = 0
    charset: str | None = None
    media: str | None = None
    address: str | None = None
    saved_at: str | None = None
    how: tuple[tuple[str, str], ...] = ()

    @property
    def ending(self) -> str:
        """Returns the ending of the name in small letters, with its dot."""
        return PurePosixPath(self.name).suffix.lower()

    def head(self) -> bytes:
        """Returns the first bytes."""
        with self.open() as stream:
            return stream.read(HEAD)

    def whole(self, limit: int = LARGEST) -> bytes:
        """Returns all bytes.

        Raises:
            UnreadableError: C121: there are more than `limit`.
        """
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            message = f"it is larger than {limit // 1_000_000} MB, which no single document is."
            raise UnreadableError("C121", message, "Divide it, or give the documents as JSONL, one a line.")
        return data

    def member(self, name: str, open: Callable[[], BinaryIO]) -> Part:
        """Returns a part that lies in this one, an archive."""
        return Part(f"{self.place}!{name}", name, open, inside=True, depth=self.depth + 1)

    def rejected(self, code: str, message: str, fix: str) -> Rejection:
        """Returns the rejection of this part."""
        return Rejection(code, self.place, message, fix)


def of_file(path: Path, *, inside: bool = False) -> Part:
    """Returns a file as a part; what is no file on a disk can be read once only, and is kept."""
    place = str(path).encode("utf-8", "replace").decode()
    if path.is_fifo() or path.is_char_device():
        with path.open("rb") as stream:
            return of_stream(stream, place)
    return Part(place, path.name, lambda: path.open("rb"), inside=inside)


def of_stream(stream: IO[bytes], place: str) -> Part:
    """Returns what a stream gives as a part; it is read to its end."""
    kept = _kept(stream)
    return Part(place, "", lambda: cast(BinaryIO, _Again(kept)))


def of_bytes(data: bytes, place: str, name: str = "") -> Part:
    """Returns bytes in memory as a part."""
    return Part(place, name, lambda: io.BytesIO(data))


def seekable(part: Part) -> Part:
    """Returns the part with its bytes where one can go back and forth in them cheaply; it is copied if need be."""
    if part.depth == 0:
        return part
    with part.open() as stream:
        kept = _kept(stream)
    return replace(part, open=lambda: cast(BinaryIO, _Again(kept)))


def _kept(stream: IO[bytes]) -> tempfile.SpooledTemporaryFile[bytes]:
    kept = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - it lives as long as its part
    shutil.copyfileobj(stream, kept)
    return kept


class _Again(io.RawIOBase):
    """A file that several readers open in turn, and that none of them closes."""

    def __init__(self, kept: tempfile.SpooledTemporaryFile[bytes]) -> None:
        self._kept = kept
        kept.seek(0)

    def read(self, size: int = -1) -> bytes:
        return self._kept.read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        self._kept.seek(offset, whence)
        return self._kept.tell()

    def tell(self) -> int:
        return self._kept.tell()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True


def sha256(data: bytes) -> str:
    """Returns the SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()
