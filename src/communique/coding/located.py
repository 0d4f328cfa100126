"""Which city or country the words of a place mean, as far as the text tells: by name, never by a guess."""

from __future__ import annotations

import re
from collections.abc import Set

from communique import facts
from communique.actors.labels import entity, label
from communique.coding.cities import City, cities, plain
from communique.coding.scene import Scene
from communique.model.records import Event, Geo, GeoBasis

_NAMES = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:\s+(?:[^\W\d_a-z][\w'’.-]*))*")
_COUNTRY_BEHIND = re.compile(r"\s*,\s*(?:[Tt]he\s+)?")
_SEVERAL = re.compile(r"/|\s+and\s+")
_PARTS = re.compile(r"\s*,\s*")
CLEARLY = 5  # times the next: how much larger a city must be to be meant without a country
DWARFED = 20  # times larger: another city is meant in spite of the countries in the text
KNOWN = 100_000  # inhabitants of the smallest city that is meant without a country, unless it is a capital
SEAT = 10  # times its inhabitants: what a capital weighs


def located(scene: Scene, spot: tuple[int, int], record: Event) -> Geo | None:
    """Returns the city that the words of a place name, else the country; None where the text leaves it open."""
    start, end = spot
    names = _proper(scene, start, end)
    beside = _countries(scene, start, end)
    if not beside:
        regions = {i for name in names for i in _regions().get(plain(name), ())}
        beside = regions if len(regions) == 1 else set()
    hints = {a.code for a in (*record.actors, *record.recipients) if a.code}
    for name in names:
        city = chosen(name, beside=beside, hints=hints, home=scene.context.home)
        if city is not None:
            return _city(city, "text")
    return _country(next(iter(beside))) if len(beside) == 1 else None


def chosen(name: str, *, beside: Set[str], hints: Set[str], home: tuple[str, ...]) -> City | None:
    """Returns the city of a name that is meant.

    A country beside the name decides. Else the countries of those who act, then that of the dateline, unless a city
    of the same name dwarfs theirs; else the largest where it is well known and clearly larger than the next.
    """
    found = cities(name)
    if beside:
        return next((city for city in found if city.country in beside), None)
    weighed = sorted(found, key=lambda city: -_weight(city, name))
    if not weighed:
        return None
    top = _weight(next((city for city in weighed if city.own), weighed[0]), name)
    for near in (hints, frozenset(home)):
        own = next((city for city in weighed if city.country in near), None)
        if own is not None and _weight(own, name) * DWARFED >= top:
            return own
    if not weighed[0].own and any(city.own for city in weighed):
        return None
    second = _weight(weighed[1], name) if len(weighed) > 1 else 0
    return weighed[0] if top >= KNOWN and top >= second * CLEARLY else None


def from_dateline(scene: Scene, record: Event) -> Geo | None:
    """Returns the city of the dateline for a meeting that its country is at, or an act of its own people alone."""
    if scene.dateline is None or record.status != "occurred":
        return None
    sides, others = {a.code for a in record.actors}, {a.code for a in record.recipients}
    if record.event_type == "CONSULT":
        if record.event_mode == "phone":
            return None
        there = others if record.event_mode == "visit" else sides
    elif record.quad.startswith("material") and len(sides | others) == 1:
        there = sides
    else:
        return None
    if _SEVERAL.search(scene.dateline):
        return None
    home = frozenset(scene.context.home)
    for name in _PARTS.split(scene.dateline)[:1]:
        city = chosen(name, beside=home, hints=frozenset(), home=())
        if city is not None and city.country in there:
            return _city(city, "dateline")
    return None


def _weight(city: City, name: str) -> int:
    """Returns the inhabitants of a city; a capital counts many times over, however small it is."""
    seats = _capitals()
    seat = city.country in seats.get(plain(name), ()) or city.country in seats.get(plain(city.name), ())
    return max(city.population * SEAT, KNOWN) if seat else city.population


def _countries(scene: Scene, start: int, end: int) -> set[str]:
    """Returns the states named inside the words of a place, or right behind them: "Gao, Mali", "the Kenyan coast"."""
    names = [n for n in scene.context.names_in(start, end) if n.kind in ("state", "adjective")]
    comma = _COUNTRY_BEHIND.match(scene.text, end)
    if comma and "," in comma.group():
        behind = scene.context.name_at(comma.end(), comma.end() + 1)
        names += [behind] if behind is not None and behind.kind == "state" else []
    return {i for n in names for i in n.ids[:1] if (known := entity(i)) is not None and known.kind == "state"}


def _proper(scene: Scene, start: int, end: int) -> list[str]:
    """Returns the proper names inside the words of a place, the longest first; names of states are not among them."""
    states = [(n.start, n.end) for n in scene.context.names_in(start, end) if n.kind in ("state", "adjective")]
    found = []
    for match in _NAMES.finditer(scene.text, start, end):
        if not any(a <= match.start() and match.end() <= b for a, b in states):
            found.append(" ".join(match.group().rstrip(".").split()))
    return sorted(found, key=lambda name: -len(name.split()))


@facts.derived
def _capitals() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in facts.table("actors/states"):
        for name in row["capitals"]:
            found.setdefault(plain(name), set()).add(row["id"])
    return {name: frozenset(ids) for name, ids in found.items()}


@facts.derived
def _regions() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in facts.table("actors/places"):
        for name in row["names"]:
            found.setdefault(plain(name), set()).add(row["id"])
    return {name: frozenset(ids) for name, ids in found.items()}


def _city(city: City, basis: GeoBasis) -> Geo:
    return Geo(
        id=f"geonames:{city.number}", name=city.name, country=city.country, lat=city.lat, lon=city.lon, basis=basis
    )


def _country(ident: str) -> Geo:
    return Geo(id=ident, name=label(ident), country=ident, lat=None, lon=None, basis="text")
