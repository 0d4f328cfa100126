#!/usr/bin/env python3
"""Builds src/communique/data from resources/: CSV and TOML tables become sorted JSON, with a manifest of hashes.

    python tools/build_data.py            write the data files
    python tools/build_data.py --check    exit 1, naming the files, where they differ from resources/

A CSV row becomes an object of strings; a column whose name ends in `[]` holds a list, its members parted by "|".
A TOML file holds `[[entry]]` tables. Every TOML entry needs `id`, `origin`, `since`, and examples: `fires` and
`silent`, each a sentence or a list of sentences.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources"
TARGET = ROOT / "src" / "communique" / "data"
NEEDED = ("id", "origin", "since", "fires", "silent")


def read_csv(path: Path) -> list[dict[str, Any]]:
    """Returns the rows of a CSV table, list columns split."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = []
        for raw in csv.DictReader(lines):
            if None in raw or None in raw.values():
                raise SystemExit(f"{path}: row {raw} has not one cell a column")
            row: dict[str, Any] = {}
            for name, value in raw.items():
                if name.endswith("[]"):
                    row[name[:-2]] = [part.strip() for part in value.split("|") if part.strip()]
                else:
                    row[name] = value.strip()
            rows.append(row)
    return rows


def read_toml(path: Path) -> list[dict[str, Any]]:
    """Returns the entries of a TOML table after checking what every entry needs."""
    entries: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8")).get("entry", [])
    for number, entry in enumerate(entries, 1):
        missing = [field for field in NEEDED if not entry.get(field)]
        if missing:
            raise SystemExit(f"{path}: entry {number} ({entry.get('id')}) lacks {', '.join(missing)}")
        for field in ("fires", "silent"):
            if isinstance(entry[field], str):
                entry[field] = [entry[field]]
    return entries


def built() -> dict[str, str]:
    """Returns every data file as it should be: path below the data folder -> content."""
    files: dict[str, str] = {}
    for path in sorted(SOURCE.rglob("*")):
        if path.suffix not in (".csv", ".toml"):
            continue
        rows = read_csv(path) if path.suffix == ".csv" else read_toml(path)
        ids = [row["id"] for row in rows if row.get("id")]
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise SystemExit(f"{path}: these ids stand twice: {', '.join(twice)}")
        if len(ids) == len(rows):
            rows = sorted(rows, key=lambda row: str(row["id"]))
        name = path.relative_to(SOURCE).with_suffix(".json").as_posix()
        files[name] = "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows) + "\n]\n"
    hashes = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()}
    version = hashlib.sha256(json.dumps(hashes, sort_keys=True).encode()).hexdigest()[:16]
    manifest = {"files": hashes, "version": version}
    files["MANIFEST.json"] = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
    return files


def present() -> dict[str, str]:
    """Returns the data files as they stand."""
    return {p.relative_to(TARGET).as_posix(): p.read_text(encoding="utf-8") for p in TARGET.rglob("*.json")}


def main() -> int:
    """Writes or checks the data files; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 where files differ")
    args = parser.parse_args()
    wanted, found = built(), present()
    differ = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    if args.check:
        for name in differ:
            print(f"data/{name} differs from resources/; run `make data` and commit the result", file=sys.stderr)
        return 1 if differ else 0
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
