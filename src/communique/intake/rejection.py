"""The rejection: an input that was not read, with its code, its place and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that was not read: `code` (e.g. `C110`), `place` ("file.jsonl:12"), `message` and `fix`.

    A rejection stands for one file, one line or one part of an archive; the rest of the batch goes on.
    """

    code: str
    place: str
    message: str
    fix: str


class UnreadableError(Exception):
    """Raised by a reader that cannot go on with a part; the part is rejected with this code, message and fix."""

    def __init__(self, code: str, message: str, fix: str) -> None:
        self.code, self.message, self.fix = code, message, fix
        super().__init__(f"{code} {message}")


def damaged(what: str, error: object) -> UnreadableError:
    """Returns what a reader raises for a file of its format that is broken."""
    told = " ".join(str(error).split())[:200].rstrip(".")
    return UnreadableError("C120", f"this {what} is damaged: {told or type(error).__name__}.", "Get or save it again.")
