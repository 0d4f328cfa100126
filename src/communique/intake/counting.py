"""How many documents inputs hold, for a display of what is left; counting does not read them."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from communique.intake.folders import walk
from communique.intake.formats import format_of, is_hidden, passed_over
from communique.intake.part import of_file

_OPEN = ("packed", "warc")  # formats whose documents cannot be counted without unpacking all


def count_documents(paths: Iterable[str]) -> int | None:
    """Returns how many documents and rejections the inputs will give, None where that cannot be known before."""
    total = 0
    for path in paths:
        folder = Path(path).is_dir()
        for file in walk(path, Counter()) if folder else (path,):
            number = _count(Path(file), inside=folder) if isinstance(file, str) else 1
            if number is None:
                return None
            total += number
    return total


def _count(file: Path, *, inside: bool) -> int | None:
    if str(file) == "-" or file.is_fifo():
        return None
    try:
        part = of_file(file, inside=inside)
        head = part.head()
        if inside and passed_over(part, head) is not None:
            return 0
        name = format_of(part, head)
        if name in _OPEN:
            return None
        if name == "zipped":
            with zipfile.ZipFile(file) as archive:
                return sum(1 for info in archive.infolist() if not info.is_dir() and not is_hidden(info.filename))
        if name == "feed":
            return max(1, _lines(file, (b"<item>", b"<item ", b"<entry>", b"<entry ")))
        if name == "sheet" or (name in ("jsonl", "plain") and part.ending != ".txt" and _is_lines(head, name)):
            return max(1, _lines(file, None) - (name == "sheet"))
    except (OSError, ValueError, zipfile.BadZipFile):
        return 1
    return 1


def _is_lines(head: bytes, name: str) -> bool:
    return name == "jsonl" or head[:40].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"


def _lines(file: Path, marks: tuple[bytes, ...] | None) -> int:
    """Returns the number of lines that are not blank, or how often marks stand in them."""
    with file.open("rb") as stream:
        if marks is None:
            return sum(1 for line in stream if not line.isspace())
        return sum(line.count(mark) for line in stream for mark in marks)
