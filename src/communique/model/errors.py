"""Errors that a user can act on: a code, the place, what was expected, and what to do."""

from __future__ import annotations


class CommuniqueError(Exception):
    """An error with a code, e.g. `C101`; `fix` says what the user can do about it."""

    def __init__(self, code: str, message: str, *, place: str | None = None, fix: str | None = None) -> None:
        self.code, self.message, self.place, self.fix = code, message, place, fix
        where = f"{place}: " if place else ""
        todo = f" {fix}" if fix else ""
        super().__init__(f"{code} {where}{message}{todo}")


class InputError(CommuniqueError):
    """An input that cannot be read; the rest of the batch goes on."""


class ResourceError(CommuniqueError):
    """A data file of the program, or of the user, that is missing or wrong."""


class OverlayError(CommuniqueError):
    """A user's folder of resources that cannot be laid over ours: nothing is read with half of it."""


class StoreError(CommuniqueError):
    """A store that cannot be opened, read or written."""


class StoreInUseError(StoreError):
    """Another process holds the store; the message has its number."""
