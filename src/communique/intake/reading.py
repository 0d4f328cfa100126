"""Files, folders, standard input and strings to raw documents; what cannot be read becomes a rejection."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from communique.intake.desk import Desk
from communique.intake.folders import read_folder
from communique.intake.part import of_file, of_stream
from communique.intake.rejection import Rejection
from communique.model.document import RawDocument

_STDIN = "-"
_NONE: Mapping[str, str] = MappingProxyType({})


def read_text(
    text: str,
    *,
    place: str = "text",
    external_id: str | None = None,
    title: str | None = None,
    published_at: str | None = None,
    publisher: str | None = None,
    doctype: str | None = None,
) -> RawDocument:
    """Returns the raw document of a text in memory; the text is kept character for character.

    Example:
        >>> read_text("Kenya and Peru signed a treaty.").place
        'text'
    """
    return RawDocument(
        text=text,
        place=place,
        external_id=external_id,
        title=title,
        published_at=published_at,
        publisher=publisher,
        doctype=doctype,
    )


def read_path(
    path: str, *, columns: Mapping[str, str] = _NONE, remark: Callable[[str], None] = lambda line: None
) -> Iterator[RawDocument | Rejection]:
    """Yields the documents of one input, in its order, and a rejection for each that cannot be read.

    No error is raised. `docs/intake.md` tells what is read of each format.

    Args:
        path: a file of any format of `formats.FORMATS`, a folder, which is walked in the order of its names, or `-`
            for standard input.
        columns: which column or key of a table holds which field ("title" -> "Headline").
        remark: called with a line about what was passed over in a folder or an archive.
    """
    desk = Desk(columns, remark)
    if path == _STDIN:
        yield from desk.take(of_stream(sys.stdin.buffer, _STDIN))
        return
    try:
        if "\x00" in path:
            raise ValueError("its name holds a NUL")
        part = None if Path(path).is_dir() else of_file(Path(path))
    except (OSError, ValueError) as error:
        yield Rejection("C101", path, f"the file cannot be opened: {error}.", "Check the name and the disk.")
        return
    if part is None:
        yield from read_folder(path, desk)
    else:
        yield from desk.take(part)
