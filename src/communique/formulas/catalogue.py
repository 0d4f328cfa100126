"""The inventory to look through: its entries by theme, region, version and kind, and how many there are of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from communique import facts
from communique.facts import Row
from communique.formulas.inventory import STARTER_VERSION
from communique.model.errors import ResourceError

CONSTRUCTED = "constructed"
UNSORTED = "none"  # the theme and region of entries that a user gave none


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries are wanted; None is every one. `word` stands in the id, the name or a wording."""

    theme: str | None = None
    region: str | None = None
    version: int | None = None
    kind: str | None = None
    word: str | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """How many issues and wordings there are, and how many of each theme, region, version and origin.

    `origins` counts wordings: those made by us apart from those seen in a text. An issue of two regions counts in
    both.
    """

    issues: int
    wordings: int
    themes: dict[str, tuple[int, int]]  # issues, wordings
    regions: dict[str, tuple[int, int]]
    versions: dict[str, tuple[int, int]]
    origins: dict[str, int]


def entries(wanted: Filter | None = None) -> list[Row]:
    """Returns the entries in force that a filter lets through, by id."""
    rows = sorted(facts.tables("formulas"), key=lambda row: str(row["id"]))
    return [row for row in rows if wanted is None or _passes(row, wanted)]


def entry(key: str) -> Row:
    """Returns the entry of an id, with every contrast that it or another entry names.

    Raises:
        ResourceError: C307, there is no such issue.
    """
    rows = entries()
    found = next((row for row in rows if row["id"] == key), None)
    if found is None:
        raise ResourceError("C307", f"there is no issue {key!r}", fix="See `communique formulas list`.")
    others = {row["id"] for row in rows if key in row["contrasts_with"]}
    return {**found, "contrasts_with": sorted({*found["contrasts_with"], *others})}


def totals(rows: Iterable[Row]) -> Totals:
    """Returns how many issues and wordings these entries are."""
    listed = list(rows)
    origins = Counter(_origin(pattern) for row in listed for pattern in row["patterns"])
    return Totals(
        issues=len(listed),
        wordings=sum(len(row["patterns"]) for row in listed),
        themes=_by((theme_of(row), row) for row in listed),
        regions=_by((region, row) for row in listed for region in regions_of(row)),
        versions=_by((str(version_of(row)), row) for row in listed),
        origins=dict(sorted(origins.items())),
    )


def theme_of(row: Row) -> str:
    """Returns the theme of an entry."""
    return str(row.get("theme") or UNSORTED)


def regions_of(row: Row) -> list[str]:
    """Returns the regions of an entry."""
    return list(row.get("regions") or [UNSORTED])


def version_of(row: Row) -> int:
    """Returns the version of an entry: 1 for issues that split coordinated objects, 2 for all others."""
    return int(row.get("version", STARTER_VERSION + 1))


def _origin(pattern: Row) -> str:
    """Returns where a wording is from: ours, seen in a text that it names, or a user's."""
    origin = str(pattern.get("origin", "user"))
    return origin.split(":")[0]


def _by(pairs: Iterable[tuple[str, Row]]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for key, row in pairs:
        issues, wordings = found.get(key, (0, 0))
        found[key] = (issues + 1, wordings + len(row["patterns"]))
    return dict(sorted(found.items()))


def _passes(row: Row, wanted: Filter) -> bool:
    if wanted.theme is not None and theme_of(row) != wanted.theme:
        return False
    if wanted.region is not None and wanted.region not in regions_of(row):
        return False
    if wanted.version is not None and version_of(row) != wanted.version:
        return False
    if wanted.kind is not None and row["kind"] != wanted.kind:
        return False
    return wanted.word is None or _speaks_of(row, wanted.word.casefold())


def _speaks_of(row: Row, word: str) -> bool:
    texts = (row["id"], row["name"], *(pattern["wording"] for pattern in row["patterns"]))
    return any(word in text.casefold() for text in texts)
