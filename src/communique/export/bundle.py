"""A bundle: data, codebook, and all that one must know to say where a number came from, in a ZIP file or a folder."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from communique.export.exporting import CLAIMS, Done, Order, table
from communique.export.files import require_free, whole
from communique.export.tables import Table, codebook_of, write_csv, write_parquet
from communique.store import schema
from communique.store.described import described
from communique.store.queries import Query, query
from communique.store.store import program

MANIFEST = "MANIFEST.sha256"
_NEVER = (1980, 1, 1, 0, 0, 0)  # the time of every file in a ZIP, so that the same records give the same bytes
_RUNS = "SELECT * EXCLUDE (verb) FROM runs WHERE run_no IN (SELECT run_no FROM readings) ORDER BY run_no"


def write_bundle(order: Order) -> Done:
    """Writes a bundle: a ZIP file where the path ends in .zip, else a folder."""
    require_free((order.path,), force=order.force)
    zipped = order.path.suffix == ".zip"
    with whole(order.path) as part:
        if not zipped:
            part.mkdir()
            return Done([order.path], _fill(order, part))
        with TemporaryDirectory(dir=order.path.parent, prefix=f".{order.path.name}.") as folder:
            remarks = _fill(order, Path(folder))
            _zip(Path(folder), part)
    return Done([order.path], remarks)


def _fill(order: Order, folder: Path) -> list[str]:
    """Writes all files of a bundle into a folder, and returns what must be said about them."""
    tables = [*(table(order, name) for name in order.content), *_beside(order)]
    (folder / "data").mkdir()
    counts = {}
    for one in tables:
        write_parquet(one, folder / "data" / f"{one.name}.parquet")
        write_csv(one, folder / "data" / f"{one.name}.csv")
        counts[one.name] = one.query.count()
    (folder / "codebook.csv").write_text(codebook_of(tables), encoding="utf-8", newline="")
    told = _told(order, counts)
    (folder / "bundle.json").write_text(
        json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline=""
    )
    (folder / "README.md").write_text(_readme(told), encoding="utf-8", newline="")
    lines = (f"{digest}  {name}\n" for name, digest in digests(folder))
    (folder / MANIFEST).write_text("".join(lines), encoding="utf-8", newline="")
    return [f"{name}: {count:,} rows" for name, count in counts.items()]


def _beside(order: Order) -> Iterator[Table]:
    """Yields what goes with records: their documents, the runs that read them, and what was rejected."""
    parts, values = [], []
    for name in order.content:
        found = query(order.store, name, order.filters)
        parts.append(f"SELECT document_id FROM ({found.sql})")
        values += found.values
    everything = order.filters == type(order.filters)()
    where = "" if everything else f" WHERE document_id IN ({' UNION ALL '.join(parts)})"
    documents = Query(order.store, f"FROM documents{where} ORDER BY document_no", [] if everything else values)
    for name, asked in {
        "documents": documents,
        "runs": Query(order.store, _RUNS),
        "rejections": Query(order.store, "FROM rejections ORDER BY rejection_id"),
    }.items():
        yield Table(name, asked, described(asked, name))


def _told(order: Order, counts: dict[str, int]) -> dict[str, Any]:
    """Returns what a reader of a bundle must know, as JSON holds it."""
    store = Query(order.store, "FROM store_info").rows()[0]
    versions = "SELECT DISTINCT program, resources, model, model_sha256 FROM runs WHERE documents_read > 0 ORDER BY ALL"
    readings = Query(
        order.store,
        "SELECT r.run_no, count(*) AS documents FROM (SELECT document_id, max(run_no) AS run_no FROM readings"
        " GROUP BY document_id) r GROUP BY r.run_no ORDER BY r.run_no",
    )
    given = msgspec.to_builtins(order.filters)
    return {
        "bundle": "communique/bundle/1",
        "about": CLAIMS,
        "exported_by": program(),
        "store": {"id": store["store_id"], "schema_version": schema.VERSION},
        "read_by": Query(order.store, versions).rows(),
        "runs": [dict(row) for row in readings.rows()],
        "filters": {name: value for name, value in given.items() if value not in (None, [], ()) and value is not False},
        "rows": counts,
    }


def _readme(told: dict[str, Any]) -> str:
    rows = "\n".join(f"| `data/{name}` | {count:,} |" for name, count in told["rows"].items())
    filters = "\n".join(f"- {name}: {value}" for name, value in told["filters"].items()) or "- none"
    versions = "\n".join(
        f"- {row['program']}, resources {row['resources']}, model {row['model']} {row['model_sha256']}"
        for row in told["read_by"]
    )
    return _README.format(
        about=told["about"],
        by=told["exported_by"],
        store=told["store"]["id"],
        schema=told["store"]["schema_version"],
        runs=", ".join(str(row["run_no"]) for row in told["runs"]) or "none",
        rows=rows,
        filters=filters,
        versions=versions or "- nothing was read",
        manifest=MANIFEST,
    )


_README = """\
# A bundle of records

{about}
They were coded by a machine: check those that matter against their words.

Exported by {by} from the store {store}, schema {schema}; documents as runs {runs} read them.

Read by:

{versions}

Filters:

{filters}

| file, as .parquet and .csv | rows |
|---|---|
{rows}

## How to read it

- `codebook.csv` has a line for each column: type, meaning, and the values that it may have.
- Parquet keeps types and lists: `pandas.read_parquet("data/events.parquet")`, `duckdb: FROM 'data/events.parquet'`.
- CSV is UTF-8 with a head line. Lists of ids stand apart by "; ", what has parts is JSON, unknown is empty. Cells are
  as the texts have them and may begin with =, +, - or @: import columns as text in a spreadsheet.
- Offsets count Unicode code points of `documents.text` from 0; the end stands behind the last character.
- `rejections` has what could not be read; what is not here is not found in these documents, and no more.
- `bundle.json` has all of the above for programs.

## How to check it

    sha256sum -c {manifest}
"""


def digests(folder: Path) -> list[tuple[str, str]]:
    """Returns the files of a folder with their SHA-256, by name; the manifest itself is left out."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [(name, _digest(folder / name)) for name in names if name != MANIFEST]


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _zip(folder: Path, target: Path) -> None:
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _NEVER)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".parquet") else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with archive.open(entry, "w", force_zip64=True) as file, (folder / name).open("rb") as stream:
                while chunk := stream.read(1 << 20):
                    file.write(chunk)
