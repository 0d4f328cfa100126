#!/usr/bin/env python3
"""Builds src/communique/data from resources/: CSV and TOML tables become sorted JSON, with a manifest of hashes.

    python tools/build_data.py            write the data files
    python tools/build_data.py --check    exit 1, naming the files, where they differ from resources/

Tables are read and checked by the same code as a user's folder (`communique.facts`), against resources/schema.toml.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from communique.facts.checking import head_faults, row_faults, twice
from communique.facts.reading import ENDINGS, Entry, Fault, TableFile, read_table
from communique.facts.schema import Schema, schema_of

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources"
TARGET = ROOT / "src" / "communique" / "data"
SCHEMA = "schema.toml"


def built() -> dict[str, str]:
    """Returns every data file as it should be: path below the data folder -> content."""
    raw = tomllib.loads((SOURCE / SCHEMA).read_text(encoding="utf-8"))
    read = [read_table(path, base=SOURCE) for path in table_paths()]
    if faults := checked(read, schema_of(raw)):
        raise SystemExit("\n".join(f"resources/{fault}" for fault in sorted(set(faults))))
    files = {f"{table.name}.json": lines([entry.row for entry in table.entries]) for table in read}
    files["schema.json"] = json.dumps(raw, ensure_ascii=False, indent=1) + "\n"
    hashes = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()}
    version = hashlib.sha256(json.dumps(hashes, sort_keys=True).encode()).hexdigest()[:16]
    manifest = {"files": hashes, "version": version}
    files["MANIFEST.json"] = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
    return files


def lines(rows: list[dict[str, Any]]) -> str:
    """Returns rows as JSON, one a line, by their ids where all have one."""
    if all(row.get("id") for row in rows):
        rows = sorted(rows, key=lambda row: str(row["id"]))
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows) + "\n]\n"


def checked(read: list[TableFile], schema: Schema) -> list[Fault]:
    """Returns what is wrong with our tables."""
    faults = [fault for file in read for fault in file.faults]
    by_table: dict[str, list[Entry]] = {}
    for file in read:
        table = schema.of(file.name)
        if table is None or table.ending != file.ending:
            continue
        faults += head_faults(file, table, ours=True)
        by_table.setdefault(table.name, []).extend(file.entries)

    @cache
    def known(name: str) -> frozenset[str]:
        return frozenset(schema.tables[name].key_of(entry.row)[0] for entry in by_table.get(name, ()))

    for name, entries in by_table.items():
        table = schema.tables[name]
        faults += [fault for entry in entries for fault in row_faults(entry, table, known, ours=True)]
        faults += twice(entries, table)
    return faults


def unknown() -> list[str]:
    """Returns a line for each table that the schema does not describe: it is built, and `--check` refuses it."""
    schema = schema_of(tomllib.loads((SOURCE / SCHEMA).read_text(encoding="utf-8")))
    files = [path.relative_to(SOURCE) for path in table_paths()]
    found = [(path, schema.of(path.with_suffix("").as_posix())) for path in files]
    lost = [path for path, table in found if table is None or table.ending != path.suffix[1:]]
    return [f"resources/{path.as_posix()}: no section in resources/{SCHEMA} describes this table" for path in lost]


def table_paths() -> list[Path]:
    """Returns the files of our tables."""
    return [path for path in sorted(SOURCE.rglob("*")) if path.suffix[1:] in ENDINGS and path != SOURCE / SCHEMA]


def present() -> dict[str, str]:
    """Returns the data files as they stand."""
    return {p.relative_to(TARGET).as_posix(): p.read_text(encoding="utf-8") for p in TARGET.rglob("*.json")}


def main() -> int:
    """Writes or checks the data files; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 where files differ")
    args = parser.parse_args()
    wanted, found, lost = built(), present(), unknown()
    for line in lost:
        print(line, file=sys.stderr)
    differ = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    if args.check:
        for name in differ:
            print(f"data/{name} differs from resources/; run `make data` and commit the result", file=sys.stderr)
        return 1 if differ or lost else 0
    for name in differ:
        path = TARGET / name
        if name not in wanted:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[name], encoding="utf-8")
    print(f"{len(wanted)} data files, {len(differ)} changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
