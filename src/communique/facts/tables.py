"""The tables in force: those that the program ships and, where one is laid over them, those of a user's folder.

This module holds the one piece of state of the process: the overlay in `_PROCESS`, and with it everything that was
made from tables (`derived`). Lay an overlay before reading and not while another thread reads; a worker process
lays its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from communique.model.errors import ResourceError

if TYPE_CHECKING:
    from communique.facts.overlay import Overlay

Row = dict[str, Any]
P = ParamSpec("P")
T = TypeVar("T")
DATA = "data"


class _Process:
    """What is laid over the shipped tables in this process, and how to forget what was made from tables."""

    def __init__(self) -> None:
        self.overlay: Overlay | None = None
        self.forget: list[Callable[[], None]] = []

    def lay(self, overlay: Overlay | None) -> None:
        self.overlay = overlay
        for clear in self.forget:
            clear()


_PROCESS = _Process()


def derived(function: Callable[P, T]) -> Callable[P, T]:
    """Returns the function with a memory that is emptied when other tables come into force.

    Every function that keeps what it made from tables carries this mark instead of `functools.cache`.
    """
    kept = cache(function)
    _PROCESS.forget.append(kept.cache_clear)
    return cast("Callable[P, T]", kept)


def remembered(room: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Returns a mark like `derived` for what follows from words and tables: it keeps the last `room` results alone.

    Texts bring ever new words, so that to keep all of them would fill the memory.
    """

    def marked(function: Callable[P, T]) -> Callable[P, T]:
        kept = lru_cache(room)(function)
        _PROCESS.forget.append(kept.cache_clear)
        return cast("Callable[P, T]", kept)

    return marked


def shipped(name: str) -> tuple[Row, ...]:
    """Returns the rows of a table as the program ships it.

    Raises:
        ResourceError: C301, the table is missing from the installation.
    """
    return tuple(_data(name))


@derived
def table(name: str) -> tuple[Row, ...]:
    """Returns the rows of a table, in the order of their file. Rows are shared: do not change them.

    Raises:
        ResourceError: C301, the table is missing from the installation.
    """
    rows, overlay = shipped(name), _PROCESS.overlay
    return overlay.merged(name, rows) if overlay else rows


@derived
def tables(folder: str) -> tuple[Row, ...]:
    """Returns the rows of all tables in a folder (e.g. `formulas`), in the order of file names."""
    rows = tuple(row for name in names() if name.rpartition("/")[0] == folder for row in shipped(name))
    overlay = _PROCESS.overlay
    return overlay.merged(folder, rows) if overlay else rows


@cache
def names() -> tuple[str, ...]:
    """Returns the names of the shipped tables, sorted."""
    files = _data("MANIFEST")["files"]
    return tuple(sorted(file.removesuffix(".json") for file in files if file != "schema.json"))


def version() -> str:
    """Returns the hash of all shipped tables, and behind a "+" that of the user's folder where one is laid.

    Two programs with the same version hold the same facts.
    """
    ours, overlay = _ours(), _PROCESS.overlay
    return f"{ours}+{overlay.fingerprint}" if overlay else ours


def schema() -> dict[str, Any]:
    """Returns what each table may hold, as `resources/schema.toml` has it."""
    return cast("dict[str, Any]", _data("schema"))


def laid() -> Overlay | None:
    """Returns the overlay in force, None where the shipped tables stand alone."""
    return _PROCESS.overlay


def use(folder: Path | str | None) -> bool:
    """Lays a user's folder over the shipped tables, None takes it away; returns whether anything changed.

    The folder is checked first: on a fault what was in force stays. `communique resources check` names every fault.

    Raises:
        OverlayError: C320, there is no such folder; C321, a row in it is faulty.
    """
    if folder is None:
        changed = _PROCESS.overlay is not None
        if changed:
            _PROCESS.lay(None)
        return changed
    from communique.facts.overlay import fingerprint, overlay_of

    found = Path(folder)
    if _PROCESS.overlay and _PROCESS.overlay.folder == found and _PROCESS.overlay.fingerprint == fingerprint(found):
        return False
    overlay = overlay_of(found)
    overlay.require_sound()
    _PROCESS.lay(overlay)
    return True


@contextmanager
def trying(overlay: Overlay) -> Iterator[None]:
    """Lays an overlay, its faulty rows left out, and puts back what was in force."""
    before = _PROCESS.overlay
    _PROCESS.lay(overlay)
    try:
        yield
    finally:
        _PROCESS.lay(before)


@cache
def _ours() -> str:
    return str(_data("MANIFEST")["version"])


def _data(name: str) -> Any:
    path = resources.files("communique").joinpath(DATA, f"{name}.json")
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise ResourceError(
            "C301", f"the data table {name!r} is missing", fix="Reinstall communique, or run `make data`."
        ) from None


@derived
def words_of_kind(name: str, kind: str) -> tuple[str, ...]:
    """Returns the words of one kind in a table with the columns `word` and `kind`, in the order of the table."""
    return tuple(str(row["word"]) for row in table(name) if row["kind"] == kind)
