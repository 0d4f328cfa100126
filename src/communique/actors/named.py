"""Names in a phrase: states and bodies, and besides them institutions, places and territories, each with a sector."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.actors.gazetteer import NATIONAL, Gazetteer, default
from communique.actors.labels import entity
from communique.facts import Row, derived, remembered, table

_SHORTEST_LOWERED = 4  # letters of a name that is still known where a phrase has no capitals
_WHOLE = frozenset({"institution", "place", "territory"})  # names that are no part of a longer word ("Al-Sabah")
_HYPHENS = frozenset("-‑")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a name can mean: the three-letter `country` code, the sector it is of, and its own id.

    `sector` is "" where the name alone gives none. `line` names the resource line that says so.
    """

    country: str
    sector: str
    id: str
    line: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a phrase with all that it can mean; `kind` is that of the gazetteer, or `institution`, `place`,
    `territory`, `group`."""

    start: int
    end: int
    kind: str
    meanings: tuple[Meaning, ...]

    @property
    def countries(self) -> tuple[str, ...]:
        """Returns the countries that the name can stand for, without doubles."""
        return tuple(dict.fromkeys(m.country for m in self.meanings))

    @property
    def sector(self) -> str:
        """Returns the sector where all meanings agree on it, else ""."""
        sectors = {m.sector for m in self.meanings}
        return sectors.pop() if len(sectors) == 1 else ""


@remembered(1_000)
def names_in(text: str) -> tuple[Named, ...]:
    """Returns the names of a phrase in text order, without overlap.

    Where a phrase has no capitals at all, names of four letters and more are found all the same.

    >>> [(n.kind, n.countries, n.sector) for n in names_in("Peruvian officers in the Bundestag")]
    [('adjective', ('PER',), ''), ('metonym', ('DEU',), 'LEG')]
    """
    found = tuple(_found(text))
    if found or not text.islower():
        return found
    raised = text.title()
    if len(raised) != len(text):
        return ()
    return tuple(n for n in _found(raised) if n.end - n.start >= _SHORTEST_LOWERED and n.kind != "institution")


def _found(text: str) -> Iterator[Named]:
    for hit in _gazetteer().find(text):
        if hit.ids and not (hit.kind in _WHOLE and text[hit.start - 1 : hit.start] in _HYPHENS):
            meanings = tuple(_meaning(i, hit.kind) for i in hit.ids)
            known = entity(meanings[0].id)
            group = hit.kind == "body" and known is not None and known.kind == "group" and bool(meanings[0].sector)
            yield Named(hit.start, hit.end, "group" if group else hit.kind, meanings)


def code_of(actor_id: str) -> str:
    """Returns the three-letter code of events for a known id: UNO for all bodies of the United Nations; else "".

    >>> code_of("WFP"), code_of("NATO"), code_of("LSO")
    ('UNO', 'IGO', 'LSO')
    """
    if actor_id in _united_nations():
        return "UNO"
    known = entity(actor_id)
    return known.code if known else ""


def group_sector(actor_id: str) -> str:
    """Returns the sector of an armed or political group of the tables, "" for any other id."""
    return _group_sectors().get(actor_id, "")


@derived
def _united_nations() -> frozenset[str]:
    return frozenset(row["id"] for row in table("actors/bodies") if row["where"] == "UN system")


@derived
def _group_sectors() -> dict[str, str]:
    return {row["id"]: row["sector"] for row in table("actors/group_sectors")}


@derived
def _lines() -> dict[str, tuple[str, Row]]:
    """Returns the kind and the row of each line id of the tables that stand beside the gazetteer."""
    lines: dict[str, tuple[str, Row]] = {}
    for name in ("institutions", "territories", "metonyms", "places"):
        lines |= {f"actors/{name}:{row['id']}": (name, row) for row in table(f"actors/{name}")}
    return lines


@derived
def _gazetteer() -> Gazetteer:
    """Returns the gazetteer with the further names; where a form is in both, the further one is meant."""
    forms = dict(default().forms)
    further: dict[str, list[str]] = {}
    kinds = {"institutions": "institution", "territories": "territory", "metonyms": "metonym", "places": "place"}
    kind_of: dict[str, str] = {}
    for line, (name, row) in _lines().items():
        for form in row["names" if name == "places" else "aliases"]:
            further.setdefault(form, []).append(line)
            kind_of[form] = kinds[name]
    for form, lines in further.items():
        forms[form] = (kind_of[form], tuple(lines))
        if form.upper() in forms and form.upper() not in further:
            forms[form.upper()] = forms[form]
    return Gazetteer.of(forms)


def _meaning(found: str, kind: str) -> Meaning:
    """Returns what one id or line of the gazetteer means."""
    if found in _lines():
        name, row = _lines()[found]
        state = row["id"] if name == "places" else row["state"]
        own = row["id"] if name in ("institutions", "territories") else state
        return Meaning(state, row.get("sector", ""), own, found)
    if kind in NATIONAL:
        return Meaning(found, "", found, f"actors/states:{found}")
    return Meaning(code_of(found), group_sector(found), found, f"actors/bodies:{found}")
