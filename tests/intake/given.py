"""What the tests of the readers share: a file of bytes in, documents and rejections out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from communique.intake import Rejection, read_path
from communique.model.document import RawDocument

Found = list[RawDocument | Rejection]


def read(path: Path, columns: Mapping[str, str] | None = None, remarks: list[str] | None = None) -> Found:
    """Returns what a file or folder gives."""
    told: list[str] = [] if remarks is None else remarks
    return list(read_path(str(path), columns=columns or {}, remark=told.append))


def read_bytes(folder: Path, name: str, data: bytes) -> Found:
    """Returns what bytes in a file of this name give."""
    path = folder / name
    path.write_bytes(data)
    return read(path)


def only(found: Found) -> RawDocument:
    """Returns the one document."""
    assert len(found) == 1, found
    assert isinstance(found[0], RawDocument), found[0]
    return found[0]


def documents(found: Found) -> list[RawDocument]:
    """Returns all, which are documents."""
    assert not [item for item in found if isinstance(item, Rejection)], found
    return [item for item in found if isinstance(item, RawDocument)]


def code(found: Found) -> str:
    """Returns the code of the one rejection, which says what is wrong and what to do."""
    assert len(found) == 1, found
    assert isinstance(found[0], Rejection), found[0]
    assert found[0].message.endswith(".") and found[0].fix.endswith((".", "."))
    return found[0].code
