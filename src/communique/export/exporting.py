"""One way out of a store: what is exported, in which format, to which file, with what must be said about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communique.export.files import ExportError, require_free, whole
from communique.export.tables import Table, codebook_of, write_csv, write_jsonl, write_parquet, write_workbook
from communique.store import panels
from communique.store.described import described
from communique.store.dyads import Shape, shaped
from communique.store.families import FAMILIES
from communique.store.networks import KINDS, network
from communique.store.queries import Filters, query
from communique.store.quoted import RECORDS

if TYPE_CHECKING:
    from communique.store.store import Store

PANEL = "panel"
NETWORKS = tuple(KINDS)
VIEWS = tuple(FAMILIES)
CONTENTS = (*VIEWS, PANEL, *NETWORKS)
CLAIMS = "Records are claims with sources: a document says that a side holds, promises or did something."


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: see `export`."""

    store: Store
    path: Path
    content: tuple[str, ...]
    filters: Filters
    shape: Shape
    force: bool


@dataclass(slots=True)
class Done:
    """What was exported: the files that were written, and remarks on what they hold and do not hold."""

    files: list[Path]
    remarks: list[str] = field(default_factory=list)


def export(
    store: Store,
    path: Path,
    *,
    form: str,
    content: tuple[str, ...] = (),
    filters: Filters | None = None,
    shape: Shape | None = None,
    force: bool = False,
) -> Done:
    """Writes an export and returns its files and what must be said about them.

    Args:
        store: the store.
        path: the file; the codebook of a table stands beside it.
        form: one of `FORMATS`.
        content: of `CONTENTS`; without it all that the format holds and that the filters have something for.
        filters: which records; a filter that what is asked for has nothing for is refused.
        shape: how panels and networks count.
        force: whether files that are there are replaced.

    Raises:
        ExportError: C402, C403: it cannot be written there; C405: there is a file; C430, C431: the format has no such
            thing, or cannot hold several; C432: a filter has nothing there; C433: there is no such format.
        StoreError: C610, C620, C621: a filter has no meaning; others of the store.
    """
    if form not in FORMATS:
        raise ExportError("C433", f"there is no format {form!r}.", fix=f"Name one: {', '.join(FORMATS)}.")
    kind, asked = FORMATS[form], filters or Filters()
    usual = tuple(name for name in kind.usual if not lacking(name, asked))
    chosen = content or usual
    _require_fitting(form, kind, chosen)
    for name in chosen:
        _require_filters(name, asked)
    order = Order(store, path, chosen, asked, shape or Shape(), force)
    merged = asked.linked or "merged_events" in chosen or order.shape.count == "events"
    behind = merged and not store.made_up()
    done = kind.write(order)
    if behind:
        done.remarks.append("a run goes on or was broken off: the last documents are not linked and merged yet")
    left = () if content else [name for name in kind.usual if name not in usual]
    done.remarks += [f"{name} left out: nothing for {', '.join(lacking(name, asked))}" for name in left]
    return done


def table(order: Order, name: str) -> Table:
    """Returns what is asked for as a table."""
    if name == PANEL:
        return Table(PANEL, panels.panel(order.store, order.filters, order.shape), panels.columns(order.shape))
    found = query(order.store, name, order.filters)
    return Table(name, found, described(found, name))


def remarks(order: Order, name: str) -> list[str]:
    """Returns what must be said about a table."""
    return _of_panel(order) if name == PANEL else []


def _of_panel(order: Order) -> list[str]:
    """Returns which records have no place in a panel, and why."""
    found = []
    for family, n in panels.told(order.store, order.filters, order.shape).items():
        rest = [
            f"{n['imprecise']:,} left out, whose date is less precise than a {order.shape.period}",
            f"{n['undated']:,} left out, which have no date",
            f"{n['unpaired']:,} left out, which are between no two of the actors",
            f"{n['by_publication']:,} placed by the day of publication, having no date of their own",
        ]
        parts = [part for part in rest if not part.startswith("0 ")]
        found.append(f"panel: {n['counted']:,} {family} counted" + (f"; {'; '.join(parts)}" if parts else ""))
    return found


def _one_table(write: Callable[[Table, Path], None]) -> Callable[[Order], Done]:
    def written(order: Order) -> Done:
        made = table(order, order.content[0])
        beside = order.path.with_name(f"{order.path.stem}.codebook.csv")
        words = codebook_of([made])
        known = beside.is_file() and beside.read_bytes() == words.encode()
        require_free((order.path,) if known else (order.path, beside), force=order.force)
        with whole(beside) as book, whole(order.path) as part:
            write(made, part)
            book.write_text(words, encoding="utf-8", newline="")
        return Done([order.path, beside], remarks(order, made.name))

    return written


def _workbook(order: Order) -> Done:
    require_free((order.path,), force=order.force)
    made = [table(order, name) for name in order.content]
    with whole(order.path) as part:
        cut = write_workbook(made, part)
    return Done([order.path], [*(line for one in made for line in remarks(order, one.name)), *cut])


def _annotations(order: Order) -> Done:
    from communique.export.annotations import write_annotations
    from communique.store.quoted import every
    from communique.store.store import program

    require_free((order.path,), force=order.force)
    count = sum(query(order.store, view, order.filters).count() for view in order.content)
    with whole(order.path) as part, part.open("w", encoding="utf-8", newline="") as stream:
        found = every(order.store, order.content, order.filters)
        write_annotations(found, stream, count=count, program=program())
    return Done([order.path], [f"{count:,} annotations"])


def _statements(order: Order) -> Done:
    from communique.export.statements import write_statements
    from communique.store.quoted import quoted

    require_free((order.path,), force=order.force)
    with whole(order.path) as part, part.open("w", encoding="utf-8", newline="") as stream:
        told = write_statements(quoted(order.store, "positions", order.filters), stream)
    first = f"{told.pop('statements', 0):,} statements of {told.pop('positions', 0):,} positions"
    rest = [f"{count:,} positions left out: {reason}" for reason, count in sorted(told.items())]
    return Done([order.path], [first, *rest])


def _graph(form: str) -> Callable[[Order], Done]:
    def written(order: Order) -> Done:
        from communique.export import graphs

        require_free((order.path,), force=order.force)
        found = network(order.store, order.content[0], order.filters, order.shape)
        write = {"graphml": graphs.write_graphml, "gexf": graphs.write_gexf}[form]
        with whole(order.path) as part:
            write(found, part, about=CLAIMS)
        return Done([order.path], [f"{found.kind}: {len(found.nodes):,} nodes, {len(found.edges):,} edges"])

    return written


def _bundle(order: Order) -> Done:
    from communique.export.bundle import write_bundle

    return write_bundle(order)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it can hold, what it holds without a word, whether several things, and what writes it."""

    holds: tuple[str, ...]
    usual: tuple[str, ...]
    several: bool
    write: Callable[[Order], Done]


_TABLES = (*VIEWS, PANEL)
FORMATS = {
    "csv": Format(_TABLES, (), False, _one_table(write_csv)),
    "jsonl": Format(_TABLES, (), False, _one_table(write_jsonl)),
    "parquet": Format(_TABLES, (), False, _one_table(write_parquet)),
    "xlsx": Format(_TABLES, VIEWS, True, _workbook),
    "annotations": Format(RECORDS, RECORDS, True, _annotations),
    "dna": Format(("positions",), ("positions",), False, _statements),
    "graphml": Format(NETWORKS, ("actor-network",), False, _graph("graphml")),
    "gexf": Format(NETWORKS, ("actor-network",), False, _graph("gexf")),
    "bundle": Format(RECORDS, RECORDS, True, _bundle),
}


def _require_fitting(form: str, kind: Format, chosen: tuple[str, ...]) -> None:
    wrong = [name for name in chosen if name not in kind.holds]
    if wrong or not chosen:
        words = f"{form} cannot hold {wrong[0]}." if wrong else f"{form} holds one table: say which."
        raise ExportError("C430", words, fix=f"It can hold {', '.join(kind.holds)}.")
    if len(chosen) > 1 and not kind.several:
        several = ", ".join(name for name, one in FORMATS.items() if one.several)
        raise ExportError("C431", f"{form} holds one thing at a time.", fix=f"Export each, or take one of {several}.")


def lacking(name: str, filters: Filters) -> list[str]:
    """Returns the options that are given and that a family has nothing for."""
    family = FAMILIES.get(name)
    given = [one for one in family.lacks() if getattr(filters, one) not in ((), None)] if family else []
    return [f"--{one.replace('_', '-')}" for one in given]


def _require_filters(name: str, filters: Filters) -> None:
    options = lacking(name, filters)
    if options:
        words = f"{name} have nothing for {', '.join(options)}."
        raise ExportError("C432", words, fix="Leave it out, or name only what has.")


def export_as_asked(store: Store, path: Path, content: tuple[str, ...], given: dict[str, Any]) -> Done:
    """Returns what `export` does for Python callers, who mix filters, the shape, `format` and `force`."""
    asked = dict(given)
    form, force = asked.pop("format", None) or ending(path), bool(asked.pop("force", False))
    alias = {FAMILIES[name].alias: "who" for name in content if name in FAMILIES}
    usual = {"actors": "states" if PANEL in content else "all"}
    filters, shape = shaped(usual | {alias.get(name, name): value for name, value in asked.items()})
    return export(store, path, form=form, content=content, filters=filters, shape=shape, force=force)


def ending(path: Path) -> str:
    """Returns the format that the ending of a file says.

    Raises:
        ExportError: C433: it says none.
    """
    endings = {".zip": "bundle", ".jsonld": "annotations"} | {f".{name}": name for name in FORMATS}
    if path.suffix.lower() not in endings:
        fix = f"Name one: {', '.join(FORMATS)}."
        raise ExportError("C433", "the ending of the file says no format.", place=str(path), fix=fix)
    return endings[path.suffix.lower()]
