"""The documentation as a contract: every verb, option, error code, setting, table and room stands in it."""

from __future__ import annotations

import csv
import doctest
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec
import pytest

import communique
from communique.cli.exits import Exit
from communique.cli.main import app
from communique.model.records import Position

REPOSITORY = Path(__file__).resolve().parents[1]
SOURCE = REPOSITORY / "src" / "communique"
RESOURCES = REPOSITORY / "resources"
DOCS = REPOSITORY / "docs"
README = REPOSITORY / "README.md"
PAGES = [README, REPOSITORY / "CHANGELOG.md", *sorted(DOCS.glob("*.md")), REPOSITORY / "samples" / "README.md"]
OF_EVERY_ENTRY = {"id", "origin", "since", "fires", "silent"}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    """Yields every command that does something, with the words that call it."""
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def section(page: str, heading: str) -> str:
    """Returns what stands under a heading of the second level, empty where it is not there."""
    _, found, rest = page.partition(f"\n## {heading}\n")
    return re.split(r"\n## ", rest)[0] if found else ""


VERBS = dict(commands(app, "communique"))
CODES = sorted({code for path in SOURCE.rglob("*.py") for code in re.findall(r"\bC[1-9]\d\d\b", read(path))})


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_option_is_documented(verb: str) -> None:
    text = section(read(DOCS / "cli.md"), f"`{verb}`")
    assert text, f"docs/cli.md has no section `{verb}`"
    options = {name for part in VERBS[verb].params if isinstance(part, click.Option) for name in part.opts}
    documented = set(re.findall(r"^\| `(--[\w-]+)`", text, re.MULTILINE))
    assert documented == {name for name in options if name.startswith("--")}


@pytest.mark.parametrize("verb", VERBS)
def test_every_choice_of_an_option_is_documented(verb: str) -> None:
    text = section(read(DOCS / "cli.md"), f"`{verb}`")
    for part in VERBS[verb].params:
        if isinstance(part.type, click.Choice):
            assert [choice for choice in part.type.choices if f"`{choice}`" not in text] == []


def test_no_verb_is_documented_that_is_not_there() -> None:
    assert set(re.findall(r"^## `(communique [\w -]+)`$", read(DOCS / "cli.md"), re.MULTILINE)) == set(VERBS)


@pytest.mark.parametrize("code", CODES)
def test_every_error_code_is_documented(code: str) -> None:
    assert re.search(rf"^\| `{code}` \| \S.* \| \S.* \|$", read(DOCS / "errors.md"), re.MULTILINE), code


def test_no_error_code_is_documented_that_is_not_there() -> None:
    assert sorted(set(re.findall(r"^\| `(C\d+)`", read(DOCS / "errors.md"), re.MULTILINE))) == CODES


@pytest.mark.parametrize("code", list(Exit))
def test_every_exit_code_is_documented(code: Exit) -> None:
    assert f"\n| {int(code)} |" in section(read(DOCS / "cli.md"), "Exit codes")


def test_every_setting_of_the_environment_is_documented() -> None:
    folders = [REPOSITORY / name for name in ("src", "tools", "bench", "fuzz")]
    places = [REPOSITORY / "Makefile", *(path for folder in folders for path in folder.rglob("*.py"))]
    used = {name for path in places for name in re.findall(r"\bCOMMUNIQUE_[A-Z]+\b", read(path))}
    documented = re.findall(r"^\| `(COMMUNIQUE_[A-Z]+)`", section(read(DOCS / "cli.md"), "Environment"), re.MULTILINE)
    assert used == set(documented)


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z][\w-]*):(?!=)", read(REPOSITORY / "Makefile"), re.MULTILINE)) - {"venv"}


def test_every_make_target_is_documented() -> None:
    documented = re.findall(r"^\| `make ([\w-]+)", section(read(DOCS / "cli.md"), "Make"), re.MULTILINE)
    assert set(documented) == make_targets()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_names_a_make_target_that_is_not_there(page: Path) -> None:
    named = re.findall(r"^ {4}make ([a-z][\w-]*)|`make ([a-z][\w-]*)", read(page), re.MULTILINE)
    assert {one or other for one, other in named} <= make_targets()


def columns(path: Path) -> set[str]:
    """Returns the columns of a table: of CSV as its head gives them, of TOML the fields of its entries."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as lines:
            return set(next(csv.reader(lines)))
    entries = tomllib.loads(read(path)).get("entry", [])
    return {field for entry in entries for field in entry} - OF_EVERY_ENTRY


def under(folder: str, name: str) -> str:
    """Returns what docs/resources.md says of a table: its row, or the lines from where it is named to the next."""
    part = re.search(rf"^## `{re.escape(folder)}/`.*?(?=^## |\Z)", read(DOCS / "resources.md"), re.M | re.S)
    if part is None:
        return ""
    row = re.search(rf"^\| `{re.escape(name)}` \|.*$", part[0], re.MULTILINE)
    if row:
        return row[0]
    prose = re.search(rf"^`{re.escape(name)}`.*?(?=^`[\w/*]+\.(?:csv|toml)`|\Z)", part[0], re.M | re.S)
    return prose[0] if prose else ""


def tables() -> list[Path]:
    found = sorted(path for suffix in ("csv", "toml") for path in RESOURCES.glob(f"*/**/*.{suffix}"))
    return [path for path in found if path.parent.name not in ("formulas", "events", "cities")]


@pytest.mark.parametrize("path", tables(), ids=lambda path: path.relative_to(RESOURCES).as_posix())
def test_every_table_and_column_is_documented(path: Path) -> None:
    folder = path.parent.relative_to(RESOURCES).as_posix()
    name = path.name
    if folder == "formulas/slots":
        folder, name = "formulas", f"slots/{name}"
    if folder.startswith("places/"):  # one file a letter
        folder, name = "places", f"{path.parent.name}/*.csv"
    text = under(folder, name)
    assert text, f"docs/resources.md does not describe {folder}/{name}"
    assert [column for column in sorted(columns(path)) if f"`{column}`" not in text] == []


def test_every_field_of_an_issue_is_documented() -> None:
    text = section(read(DOCS / "resources.md"), "`formulas/`: issues and their wordings")
    fields = {field for path in (RESOURCES / "formulas").glob("*.toml") for field in columns(path)}
    assert [field for field in sorted(fields) if f"`{field}`" not in text] == []


def test_every_field_of_a_frame_of_events_is_documented() -> None:
    text = under("lexicon/en", "events/*.toml")
    fields = {field for path in (RESOURCES / "lexicon/en/events").glob("*.toml") for field in columns(path)}
    assert [field for field in sorted(fields) if f"`{field}`" not in text] == []


def test_every_room_is_documented() -> None:
    text = section(read(DOCS / "architecture.md"), "The rooms of `src/communique`")
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir() and not path.name.startswith("__")}
    rooms |= {path.name for path in SOURCE.glob("[!_]*.py")}
    assert set(re.findall(r"^\| `([\w.]+)` \|", text, re.MULTILINE)) == rooms


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", read(page))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_the_python_of_the_readme_does_what_it_shows() -> None:
    result = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert result.attempted > 0
    assert result.failed == 0


def test_the_record_of_the_readme_is_what_the_sample_gives() -> None:
    shown = re.search(r"<!-- example -->\n```json\n(.*?)```\n<!-- /example -->", read(README), re.DOTALL)
    assert shown
    record = json.loads(shown[1])
    position = msgspec.convert(record, Position)
    assert msgspec.to_builtins(position) == record  # every field is there, and no other
    text = (REPOSITORY / "samples" / "dispatch.txt").read_bytes().decode("utf-8")
    given = {p.id: p for p in communique.read(text).positions}[position.id]
    assert msgspec.structs.replace(given, origin=position.origin) == position


def test_the_readme_names_the_version() -> None:
    assert f"communique-{metadata_version()}-py3-none-any.whl" in read(README)


def metadata_version() -> str:
    project = tomllib.loads(read(REPOSITORY / "pyproject.toml"))["project"]
    return str(project["version"])


@pytest.mark.parametrize("mark", ["statements", "example", "measured"])
def test_the_made_parts_of_the_readme_are_filled(mark: str) -> None:
    part = re.search(rf"<!-- {mark} -->\n(.*?)<!-- /{mark} -->\n", read(README), re.DOTALL)
    assert part and part[1].strip()
