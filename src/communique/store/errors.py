"""Errors of the store: each with its code, the store's path, and what to do."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import duckdb

from communique.model.errors import StoreError, StoreInUseError

_PID = re.compile(r"PID (\d+)")
_FULL = ("no space left", "disk full", "disk quota", "out of disk", "could not write all bytes", "file too large")
_BROKEN = ("not a valid duckdb", "serialization", "corrupt", "checksum", "database is invalid", "fatal error")


def in_use(path: Path, holder: str, fix: str) -> StoreInUseError:
    """Returns the error of a store that another process holds (C601)."""
    return StoreInUseError("C601", f"the store is in use{holder}.", place=str(path), fix=fix)


def is_held(error: duckdb.Error) -> bool:
    """Returns whether DuckDB says that another process has the file open."""
    words = str(error).lower()
    return "lock on file" in words or "being used by another process" in words or "already open" in words


def holder(error: duckdb.Error) -> str:
    """Returns " by process N" where DuckDB names the process that has the file open."""
    found = _PID.search(str(error))
    return f" by process {found[1]}" if found else ""


def of_duckdb(error: Exception, path: Path) -> StoreError:
    """Returns an error of DuckDB or of the system, raised at a store, as one of ours."""
    first = str(error).strip().split("\n")[0]
    words = str(error).lower()
    if any(sign in words for sign in _FULL) or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
        fix = "Make room and run the command again: what is in the store is whole, and the rest is taken in then."
        return StoreError("C605", f"the store cannot be written, the disk is full: {first}.", place=str(path), fix=fix)
    if "permission denied" in words or "read-only" in words or isinstance(error, PermissionError):
        return StoreError("C604", "you may not write there.", place=str(path), fix="Name a place you can write.")
    if isinstance(error, OSError) or "cannot open file" in words:
        return StoreError("C604", f"the store cannot be opened: {first}.", place=str(path), fix="Check name and disk.")
    if any(sign in words for sign in _BROKEN):
        fix = "Take a copy of the file from a backup, or make a new store and take the documents in again."
        return StoreError("C602", f"this is no store, or it is damaged: {first}.", place=str(path), fix=fix)
    return StoreError("C606", f"the store cannot be used: {first}.", place=str(path), fix="Report it with --debug.")
