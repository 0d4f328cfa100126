"""One writer at a time: a lock file beside the store, which the system frees when its process ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from communique.store.errors import in_use, of_duckdb

if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        os.lseek(file, 1 << 20, os.SEEK_SET)  # far behind the number, which others must be able to read
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Holds the store for writing; the number of the process stands in the file `<store>.lock`.

    Raises:
        StoreInUseError: C601: another process, or another thread of this one, holds it.
        StoreError: C604: the lock file cannot be written.
    """
    beside = path.with_name(path.name + ".lock")
    try:
        file = os.open(beside, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise of_duckdb(error, path) from error
    try:
        try:
            _take(file)
        except OSError as error:
            fix = "Wait until it has ended; what it takes in can be read meanwhile. Then run the command again."
            raise in_use(path, f" for writing by process {_number(beside)}", fix) from error
        with suppress(OSError):  # a full disk: the lock holds without the number
            os.lseek(file, 0, os.SEEK_SET)
            os.write(file, f"{os.getpid()}\n".encode().ljust(12))
        yield
    finally:
        os.close(file)


def _number(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii").split()[0]
    except (OSError, IndexError, UnicodeDecodeError):
        return "(unknown)"
