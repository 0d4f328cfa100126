"""Loads the facts that the program ships: data files built from `resources/`, read once and never changed.

A table is a list of JSON objects, named by its path below `resources/` without the ending, e.g.
`actors/states` or `lexicon/en/stances`.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

from communique.model.errors import ResourceError

Row = dict[str, Any]


@cache
def table(name: str) -> tuple[Row, ...]:
    """Returns the rows of a shipped table, in the order of their file. Rows are shared: do not change them.

    Raises:
        ResourceError: C301, the table is missing from the installation.
    """
    path = resources.files("communique").joinpath("data", f"{name}.json")
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise ResourceError(
            "C301", f"the data table {name!r} is missing", fix="Reinstall communique, or run `make data`."
        ) from None
    return tuple(rows)


@cache
def tables(folder: str) -> tuple[Row, ...]:
    """Returns the rows of all tables in a folder (e.g. `formulas`), in the order of file names."""
    base = resources.files("communique").joinpath("data", *folder.split("/"))
    names = sorted(entry.name for entry in base.iterdir() if entry.name.endswith(".json"))
    return tuple(row for name in names for row in table(f"{folder}/{name.removesuffix('.json')}"))


@cache
def version() -> str:
    """Returns the hash of all shipped tables: two programs with the same version hold the same facts."""
    path = resources.files("communique").joinpath("data", "MANIFEST.json")
    return str(json.loads(path.read_text(encoding="utf-8"))["version"])
