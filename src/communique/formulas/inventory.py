"""The inventory of issues: formulas, practices, texts and initiatives on which governments take stances."""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique import facts
from communique.formulas.pattern import Wording, compile_wording
from communique.model.errors import ResourceError

STARTER_VERSION = 1


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue: its neutral description, its place among the others and the wordings that show it.

    `contrasts_with` is symmetric; `yields_to` holds every issue inside whose wording this one is not counted;
    `unless` are wordings that look like the issue and are not; `also` are issues that its examples may show too.
    """

    id: str
    name: str
    kind: str
    theme: str
    version: int
    neutral_description: str
    positive_pole: str
    contrasts_with: tuple[str, ...]
    part_of: str | None
    parts: tuple[str, ...]
    yields_to: frozenset[str]
    wording_to_watch: str
    regions: tuple[str, ...]
    wordings: tuple[Wording, ...]
    unless: tuple[Wording, ...]
    also: frozenset[str]


@facts.derived
def slots() -> dict[str, str]:
    """Returns the named sub-patterns: slot name -> wording."""
    return {row["slot"]: row["wording"] for row in facts.table("formulas/slots/slots")}


def _wording(entry: facts.Row, named: dict[str, str]) -> Wording:
    found = compile_wording(entry["wording"], slots=named, bounded=entry.get("lang", "en") == "en")
    return (
        replace(found, near=compile_wording(entry["near"], slots=named, anchored=False)) if "near" in entry else found
    )


def _issue(row: facts.Row) -> Issue:
    part_of = row.get("part_of")
    named = slots()
    return Issue(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        theme=row.get("theme", ""),
        version=row.get("version", STARTER_VERSION + 1),
        neutral_description=row["neutral_description"],
        positive_pole=row["positive_pole"],
        contrasts_with=tuple(row["contrasts_with"]),
        part_of=part_of,
        parts=tuple(row["parts"]),
        yields_to=frozenset(row.get("yields_to", ())) | ({part_of} if part_of else frozenset()),
        wording_to_watch=row.get("wording_to_watch", ""),
        regions=tuple(row["regions"]),
        wordings=tuple(_wording(entry, named) for entry in row["patterns"]),
        unless=tuple(compile_wording(wording, slots=named) for wording in row.get("unless", ())),
        also=frozenset(row.get("also", ())),
    )


@facts.derived
def issues() -> tuple[Issue, ...]:
    """Returns every issue, in the order of their ids. A contrast that one side names holds for both."""
    found = {row["id"]: _issue(row) for row in facts.tables("formulas")}
    contrasts: dict[str, set[str]] = {key: set(entry.contrasts_with) for key, entry in found.items()}
    for key, entry in found.items():
        for other in (*entry.contrasts_with, *entry.parts, *entry.yields_to, *entry.also):
            if other not in found:
                raise ResourceError("C306", f"the issue {key!r} names {other!r}, which is not in the inventory")
        for other in entry.contrasts_with:
            contrasts[other].add(key)
    return tuple(replace(found[key], contrasts_with=tuple(sorted(contrasts[key]))) for key in sorted(found))


@facts.derived
def _by_id() -> dict[str, Issue]:
    return {entry.id: entry for entry in issues()}


def issue(key: str) -> Issue:
    """Returns the issue with this id.

    Raises:
        ResourceError: C307, there is no such issue.
    """
    try:
        return _by_id()[key]
    except KeyError:
        raise ResourceError("C307", f"there is no issue {key!r}", fix="See `resources/formulas`.") from None


def is_starter(key: str) -> bool:
    """Tells whether the issue is of the first inventory: only such issues split coordinated objects."""
    return issue(key).version == STARTER_VERSION
