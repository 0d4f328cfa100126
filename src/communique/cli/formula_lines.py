"""Issues and their counts as lines for people and as objects for JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from communique.formulas.catalogue import Totals, regions_of, theme_of, version_of

if TYPE_CHECKING:
    from communique.knowledge.counting import Counted, Uses
    from communique.knowledge.groups import Group

SHOWN = 5  # holders, documents, wordings or texts in one line
GROUPS = 20  # groups of objects without an issue on the page; JSON has all

NOTE = "Counts of records found in these documents. What is not listed was not found in them."


def list_lines(rows: Sequence[Mapping[str, Any]], totals: Totals) -> list[str]:
    """Returns one line an issue, and the totals behind them."""
    widest = max((len(row["id"]) for row in rows), default=0)
    lines = [f"{row['id']:<{widest}}  {len(row['patterns']):>3}  {row['kind']:<12}  {row['name']}" for row in rows]
    return [*lines, *([""] if lines else []), *_total_lines(totals)]


def list_object(rows: Sequence[Mapping[str, Any]], totals: Totals) -> dict[str, Any]:
    """Returns the issues with the number of their wordings, and the totals."""
    listed = [
        {
            "id": row["id"],
            "name": row["name"],
            "kind": row["kind"],
            "theme": theme_of(dict(row)),
            "regions": regions_of(dict(row)),
            "version": version_of(dict(row)),
            "wordings": len(row["patterns"]),
            "contrasts_with": row["contrasts_with"],
        }
        for row in rows
    ]
    by = {"themes": totals.themes, "regions": totals.regions, "versions": totals.versions}
    counts = {name: {key: {"issues": i, "wordings": w} for key, (i, w) in of.items()} for name, of in by.items()}
    return {
        "issues": listed,
        "totals": {"issues": totals.issues, "wordings": totals.wordings, **counts, "origins": totals.origins},
    }


def show_lines(row: Mapping[str, Any]) -> list[str]:
    """Returns the lines that tell of one issue."""
    head = [
        f"{row['id']}: {row['name']}",
        f"  {row['neutral_description']}",
        f"  for it: {row['positive_pole']}",
        f"  kind {row['kind']}, theme {theme_of(dict(row))}, regions {', '.join(regions_of(dict(row)))}, "
        f"version {version_of(dict(row))}",
    ]
    return [*head, *_related(row), *_wordings(row), *_examples(row)]


def _related(row: Mapping[str, Any]) -> Iterator[str]:
    fields = {
        "contrasts_with": "contrasts with",
        "part_of": "part of",
        "parts": "parts",
        "yields_to": "not counted inside",
    }
    for name, called in fields.items():
        value = row.get(name)
        if value:
            yield f"  {called}: {', '.join(value) if isinstance(value, list) else value}"
    if row.get("wording_to_watch"):
        yield f"  what differs between texts: {row['wording_to_watch']}"


def _wordings(row: Mapping[str, Any]) -> Iterator[str]:
    yield "  wordings:"
    for pattern in row["patterns"]:
        near = f", near {pattern['near']}" if pattern.get("near") else ""
        yield f"    {pattern['wording']}  ({pattern.get('origin', 'user')}{near})"
    yield from (f"    not: {wording}" for wording in row.get("unless", ()))


def _examples(row: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"  found in: {sentence}" for sentence in row["fires"])
    yield from (f"  not found in: {sentence}" for sentence in row["silent"])


def count_lines(counted: Counted, found: Sequence[Group]) -> list[str]:
    """Returns the page of counts: issues with the most records first, then the groups without an issue."""
    head = (
        f"{counted.documents} documents, {counted.positions} positions, {counted.promises} promises, "
        f"{len(counted.issues)} issues"
    )
    lines = [head, NOTE, ""]
    for key, uses in _ranked(counted):
        lines.append(f"{uses.records:>4}  {key}  in {len(uses.documents)} of the documents")
        lines.append(f"      by {_shown(uses.holders)}")
        lines += [f"      {times} {_quoted(words)}" for (words, _), times in uses.wordings.most_common(SHOWN)]
    lines += ["", f"{len(counted.unmapped)} objects of positions have no issue, in {len(found)} groups"]
    for group in found[:GROUPS]:
        lines.append(
            f"{group.records:>4}  {group.key}  in {len(group.documents)} of the documents, by {_shown(group.holders)}"
        )
        lines += [f"      {times} {_quoted(text)}" for text, times in group.texts.most_common(2)]
    return lines


def count_object(counted: Counted, found: Sequence[Group]) -> dict[str, Any]:
    """Returns the counts for JSON."""
    return {
        "documents": counted.documents,
        "positions": counted.positions,
        "promises": counted.promises,
        "issues": [{"id": key, **_uses(uses)} for key, uses in _ranked(counted)],
        "unmapped": {"objects": len(counted.unmapped), "groups": [_of_group(group) for group in found]},
    }


def _uses(uses: Uses) -> dict[str, Any]:
    wordings = [
        {"words": words or None, "pattern": pattern or None, "records": times}
        for (words, pattern), times in _sorted(uses.wordings)
    ]
    return {
        "records": uses.records,
        "holders": dict(_sorted(uses.holders)),
        "documents": dict(uses.documents),
        "wordings": wordings,
    }


def _of_group(group: Group) -> dict[str, Any]:
    return {
        "key": group.key,
        "records": group.records,
        "holders": dict(_sorted(group.holders)),
        "documents": dict(group.documents),
        "texts": dict(group.texts),
    }


def _ranked(counted: Counted) -> list[tuple[str, Uses]]:
    return sorted(counted.issues.items(), key=lambda pair: (-pair[1].records, pair[0]))


def _sorted(counts: Counter[Any]) -> Iterable[tuple[Any, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _shown(counts: Counter[str]) -> str:
    listed = [f"{name} {times}" for name, times in _sorted(counts)]
    more = [f"and {len(listed) - SHOWN} more"] if len(listed) > SHOWN else []
    return ", ".join([*listed[:SHOWN], *more])


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "(plain from the words around it)"


def _total_lines(totals: Totals) -> Iterator[str]:
    yield f"{totals.issues} issues, {totals.wordings} wordings"
    yield f"  origin of wordings: {', '.join(f'{name} {times}' for name, times in totals.origins.items())}"
    for called, of in (("region", totals.regions), ("theme", totals.themes), ("version", totals.versions)):
        for name, (issues, wordings) in of.items():
            yield f"  {called} {name}: {issues} issues, {wordings} wordings"
