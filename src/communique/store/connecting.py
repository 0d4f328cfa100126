"""Connections to a store's file. They are short, so that readers and a writer can take turns at it.

DuckDB lets one process write a file or many read it, never both at once. The writer opens the file for each batch and
closes it again; who reads opens it for one query. Whoever finds it open the other way waits a moment and tries again.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from communique.model.errors import StoreError
from communique.store.errors import holder, in_use, is_held, of_duckdb

STORAGE = "v1.2.0"  # format of the file: DuckDB from 1.2 on opens it, and so do the R and Julia packages of its day
SETTINGS: dict[str, Any] = {
    "storage_compatibility_version": STORAGE,
    "default_block_size": 16_384,  # of the file; the usual 262,144 make a store of ten documents one of ten megabytes
    "autoinstall_known_extensions": False,  # nothing is fetched from a network
    "autoload_known_extensions": False,
}
# Several threads each keep memory that grows with the store; a batch is small, and the other cores read documents.
WRITING = {**SETTINGS, "threads": 1}
PATIENCE = 30.0  # seconds for which one waits for the other side

_OF_THE_FILE = (duckdb.IOException, duckdb.TransactionException, duckdb.FatalException, duckdb.InternalException)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.01, 0.05


@contextmanager
def reading(path: Path, *, patience: float = PATIENCE) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yields a connection that only reads.

    Raises:
        StoreError: C603, there is no store; C601 (StoreInUseError), it stays open for writing; C602, it is none.
    """
    if not path.exists():
        fix = "Check the path, or make the store: `communique ingest FILE... --store PATH`."
        raise StoreError("C603", "there is no store there.", place=str(path), fix=fix)
    with _connected(path, read_only=True, patience=patience) as connection:
        yield connection


@contextmanager
def writing(path: Path, *, patience: float = PATIENCE) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yields a connection that writes in one transaction: all that is done in it is kept, or nothing.

    Raises:
        StoreError: C601 (StoreInUseError), others keep it open; C604, C605, it cannot be written.
    """
    with _connected(path, read_only=False, patience=patience) as connection:
        connection.begin()
        yield connection
        connection.commit()


@contextmanager
def _connected(path: Path, *, read_only: bool, patience: float) -> Iterator[duckdb.DuckDBPyConnection]:
    connection = _open(path, read_only=read_only, patience=patience)
    try:
        yield connection
        connection.close()  # writes what the log holds into the file, which may fail too
    except (*_OF_THE_FILE, OSError) as error:
        raise of_duckdb(error, path) from error
    finally:
        connection.close()


def _open(path: Path, *, read_only: bool, patience: float) -> duckdb.DuckDBPyConnection:
    """Returns a connection once the file is free."""
    until, pause = time.monotonic() + patience, _FIRST_PAUSE
    while True:
        try:
            return duckdb.connect(str(path), read_only=read_only, config=SETTINGS if read_only else WRITING)
        except (duckdb.Error, OSError) as error:
            ours = isinstance(error, duckdb.ConnectionException)  # this process has it open the other way
            if not ours and not (isinstance(error, duckdb.Error) and is_held(error)):
                raise of_duckdb(error, path) from error
            if time.monotonic() > until:
                fix = "Wait until that program has ended or close it there, then run the command again."
                where = " by this process" if ours else holder(error)  # type: ignore[arg-type]
                raise in_use(path, where, fix) from error
        time.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)
