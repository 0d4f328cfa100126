"""Streams out of archives: their faults are told as ours, and none of them grows without bounds."""

from __future__ import annotations

import io
from typing import Any, BinaryIO, cast

from communique.intake.rejection import UnreadableError, damaged

FREE = 200_000_000  # bytes that any member may have
RATIO = 200  # times as many bytes as it was packed in, beyond which a larger one is a bomb; texts reach 20, tables 60


class Counted:
    """A stream of packed bytes that counts those that were taken."""

    def __init__(self, stream: Any) -> None:
        self._stream, self.taken = stream, 0

    def read(self, size: int = -1) -> bytes:
        """Returns the next bytes."""
        data: bytes = self._stream.read(size)
        self.taken += len(data)
        return data

    def close(self) -> None:
        """Closes the stream."""
        self._stream.close()


def bounded(stream: Any, *, what: str, packed: int | Counted) -> BinaryIO:
    """Returns an unpacking stream that can be read and not gone back in.

    Reading raises `UnreadableError`: C120 where the packed bytes are damaged, C121 where far too much comes out.
    """
    return cast(BinaryIO, io.BufferedReader(_Bounded(stream, what, packed), 65_536))


class _Bounded(io.RawIOBase):
    def __init__(self, stream: Any, what: str, packed: int | Counted) -> None:
        self._stream, self._what, self._packed, self._given = stream, what, packed, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._stream.read(len(buffer))
        except UnreadableError:
            raise
        except Exception as error:  # zlib, lzma, bz2, zipfile and tarfile have each their own
            raise damaged(self._what, error) from error
        self._given += len(data)
        packed = self._packed.taken if isinstance(self._packed, Counted) else self._packed
        if self._given > FREE and self._given > RATIO * packed:
            message = f"more than {RATIO} times as many bytes come out of this {self._what} as are in it."
            raise UnreadableError("C121", message, "Look into it with another program; it may be made to fill disks.")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()
