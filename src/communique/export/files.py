"""Files that appear only when they are whole, and never take the place of another unasked."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from communique.model.errors import CommuniqueError


class ExportError(CommuniqueError):
    """An export that cannot be made."""


def require_free(paths: Iterable[Path], *, force: bool) -> None:
    """Returns where nothing stands at the paths, or what stands there may go.

    Raises:
        ExportError: C405: there is a file already; C402: a path is a folder, or in none.
    """
    for path in paths:
        if not path.parent.is_dir() or (path.is_dir() and path.suffix):
            raise ExportError(
                "C402", "cannot write there.", place=str(path), fix="Name a file in a folder you can write."
            )
        if path.exists() and not force:
            fix = "Name another file, or replace it with --force."
            raise ExportError("C405", "there is a file already.", place=str(path), fix=fix)


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Yields a place beside `path` to write a file or a folder at, which takes the name `path` when all went well.

    Raises:
        ExportError: C402, C403: it cannot be written there.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
        if part.is_file():
            with part.open("rb") as stream:
                os.fsync(stream.fileno())
        elif path.is_dir():
            shutil.rmtree(path)
        part.replace(path)
    except OSError as error:
        _drop(part)
        code = "C402" if isinstance(error, PermissionError | FileNotFoundError) else "C403"
        fix = "Name a file in a folder you can write, on a disk with room."
        raise ExportError(code, f"cannot write: {error.strerror}.", place=str(path), fix=fix) from error
    except BaseException:
        _drop(part)
        raise


def _drop(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part, ignore_errors=True)
    else:
        part.unlink(missing_ok=True)
