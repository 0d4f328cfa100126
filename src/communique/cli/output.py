"""Where output goes: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from communique.model.errors import CommuniqueError


class OutputError(CommuniqueError):
    """Output that cannot be written."""


class Sink:
    """Takes text and writes it as bytes at once, so that a reader of a pipe sees each document when it is done."""

    def __init__(self, stream: BinaryIO, *, encoding: str, place: str) -> None:
        self._stream, self._encoding, self._place = stream, encoding, place
        self.abandoned = False

    def write(self, text: str | bytes) -> None:
        """Writes the text; a character that the terminal's encoding lacks becomes a question mark. Bytes stay.

        An interruption waits until all of it is written, so that the last document is whole, however long it is.

        Raises:
            OutputError: C403, the disk is full or the file is gone. A closed pipe stays a BrokenPipeError.
        """
        try:
            with _whole():
                self._stream.write(text if isinstance(text, bytes) else text.encode(self._encoding, errors="replace"))
                self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError("C403", f"cannot write: {error.strerror}", place=self._place) from error

    def abandon(self) -> None:
        """Gives up a file: what stood there before stays."""
        self.abandoned = True


@contextmanager
def _whole() -> Iterator[None]:
    """Holds back Ctrl-C, where the system can, until what is written stands: a full pipe would keep a part of it."""
    if not hasattr(signal, "pthread_sigmask") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def opened(path: Path | None, *, encoding: str = "utf-8") -> Iterator[Sink]:
    """Yields a sink for a path, None being standard output.

    A file is written under another name beside `path` and renamed at the end; on an error, an interruption or
    `abandon` the earlier file stays as it was. What is not a regular file (a device, a pipe) is written directly.

    Raises:
        OutputError: C402, the place cannot be written to.
    """
    if path is None:
        yield Sink(sys.stdout.buffer, encoding=encoding, place="standard output")
        return
    target = path.resolve()
    if target.exists() and not target.is_file():
        with _open(target, path) as stream:
            yield Sink(stream, encoding=encoding, place=str(path))
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    with _open(part, path) as stream:
        try:
            sink = Sink(stream, encoding=encoding, place=str(path))
            yield sink
            os.fsync(stream.fileno())
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    _settle(part, target, keep=not sink.abandoned)


@contextmanager
def opened_bytes(path: Path | None) -> Iterator[Sink]:
    """Yields a sink for what is no text, as `opened` does.

    Raises:
        OutputError: C402, the place cannot be written to; C404, it is a terminal.
    """
    if path is None and sys.stdout.isatty():
        fix = "Name a file with --output, or send it to a program."
        raise OutputError("C404", "this format is not for a terminal.", place="standard output", fix=fix)
    with opened(path) as sink:
        yield sink


def _open(file: Path, asked: Path) -> BinaryIO:
    try:
        return file.open("wb")
    except OSError as error:
        raise OutputError(
            "C402",
            f"cannot write there: {error.strerror}",
            place=str(asked),
            fix="Name a file in a folder you can write.",
        ) from None


def _settle(part: Path, target: Path, *, keep: bool) -> None:
    if not keep:
        part.unlink(missing_ok=True)
        return
    if target.exists():
        shutil.copymode(target, part)
    part.replace(target)
