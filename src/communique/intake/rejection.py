"""The rejection: an input that was not read, with its code, its place and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that was not read: `code` (e.g. `C110`), `place` ("file.jsonl:12"), `message` and `fix`.

    A rejection stands for one file or one line; the rest of the batch goes on.
    """

    code: str
    place: str
    message: str
    fix: str
