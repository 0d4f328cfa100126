"""How many documents inputs hold, for a display of what is left; counting does not read them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def count_documents(paths: Iterable[str]) -> int | None:
    """Returns how many documents and rejections the inputs will give, None where that cannot be known before."""
    total = 0
    for path in paths:
        file = Path(path)
        if path == "-" or file.is_fifo():
            return None
        total += _lines(file) if file.is_file() else 1
    return total


def _lines(file: Path) -> int:
    """Returns the number of lines that are not blank of a file of JSON lines, 1 for another file."""
    try:
        with file.open("rb") as stream:
            if file.suffix.lower() == ".txt" or stream.read(4).lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b""):
                return 1
            stream.seek(0)
            return max(1, sum(1 for line in stream if not line.isspace()))
    except OSError:
        return 1
