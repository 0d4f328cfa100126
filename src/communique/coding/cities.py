"""The cities of the world by name, as the shipped tables give them; a table is read when a name of its letter is."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from string import ascii_lowercase

from communique import facts

OTHER = "other"
_SAME = str.maketrans({"‘": "", "’": "", "ʼ": "", "'": "", "ʻ": "", ".": "", ",": "", "-": " ", "‑": " ", "–": " "})


@dataclass(frozen=True, slots=True)
class City:
    """A city: GeoNames' number, name, ISO 3166-1 alpha-3 code, degrees north and east, inhabitants.

    `own` is False where it was found by another of its names.
    """

    number: str
    name: str
    country: str
    lat: float
    lon: float
    population: int
    own: bool


def plain(name: str) -> str:
    """Returns a name as it is looked up: without accents, signs and hyphens, in small letters."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(name.translate(_SAME).casefold().split())


def letter_of(name: str) -> str:
    """Returns the table in which a name stands: its first letter, or "other"."""
    first = plain(name)[:1]
    return first if first.isascii() and first.isalpha() else OTHER


def cities(name: str) -> tuple[City, ...]:
    """Returns the cities of a name, the largest first: those that have it as their own, and one that has it besides.

    >>> [(city.name, city.country) for city in cities("Arusha")]
    [('Arusha', 'TZA')]
    """
    wanted = plain(name)
    if not wanted:
        return ()
    letter = letter_of(wanted)
    found = [_city(row, own=True) for row in _rows("cities", letter).get(wanted, ())]
    for other in _rows("other_names", letter).get(wanted, ()):
        named = _rows("cities", letter_of(other["city"])).get(plain(other["city"]), ())
        found += [_city(row, own=False) for row in named if row["number"] == other["number"]]
    return tuple(sorted(found, key=lambda c: (-c.population, c.number)))


@facts.derived
def load_all() -> int:
    """Loads the tables of all letters, which are else loaded as names ask for them; returns how many there are."""
    letters = (*ascii_lowercase, OTHER)
    return sum(1 for table in ("cities", "other_names") for letter in letters if _rows(table, letter))


def _city(row: facts.Row, *, own: bool) -> City:
    lat, lon = float(row["lat"]), float(row["lon"])
    return City(row["number"], row["name"], row["country"], lat, lon, int(row["population"]), own)


@facts.derived
def _rows(table: str, letter: str) -> dict[str, list[facts.Row]]:
    found: dict[str, list[facts.Row]] = {}
    for row in facts.table(f"places/{table}/{letter}"):
        found.setdefault(plain(row["name"]), []).append(row)
    return found
