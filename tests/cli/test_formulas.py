"""`communique formulas`: look issues up, count them in texts and readings, and make entries of one's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from communique import facts
from communique.cli.main import app, main

LEAD = "GENEVA, May 4 (Example News Agency) -- "
MONDAY = LEAD + "Fiji supports the two-state solution. Norway welcomed the Lagoon Water Charter."
TUESDAY = LEAD + (
    "Chad supports a Two-State Solution. Peru welcomed the new Lagoon Water Charter. "
    "Peru opposes protectionism. Norway called for the accession of Chad to the fund."
)
ABOUT = {
    "--id": "lagoon-water-charter",
    "--name": "Lagoon Water Charter",
    "--kind": "text",
    "--description": "Charter on the water of a lagoon.",
    "--pole": "holder upholds it",
    "--silent": "The lagoon was calm, a sailor from Fiji said.",
}


@pytest.fixture(autouse=True)
def shipped_tables() -> Iterator[None]:
    yield
    facts.use(None)


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    files = [tmp_path / "monday.txt", tmp_path / "tuesday.txt"]
    for file, text in zip(files, (MONDAY, TUESDAY), strict=True):
        file.write_text(text, encoding="utf-8")
    return files


def run(*args: object) -> Result:
    return CliRunner().invoke(app, ["formulas", *(str(arg) for arg in args)])


def counted(*args: object) -> Any:
    result = run("count", "--format", "json", *args)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def promoted(folder: Path, *more: object, **changes: str) -> Result:
    about = ABOUT | {f"--{name}": value for name, value in changes.items()}
    return run("promote", "--resources", folder, *(part for pair in about.items() for part in pair), *more)


def test_list_counts_issues_and_wordings_by_region_theme_and_origin() -> None:
    lines = run("list").stdout.splitlines()
    whole = json.loads(run("list", "--format", "json").stdout)
    totals = whole["totals"]
    assert totals["issues"] == len(whole["issues"]) >= 120
    assert totals["wordings"] == sum(row["wordings"] for row in whole["issues"]) >= 350
    assert sum(totals["origins"].values()) == totals["wordings"]
    assert {"constructed", "starter"} <= totals["origins"].keys()
    assert set(totals["regions"]) == {"africa", "americas", "asia", "europe", "global", "middle_east", "pacific"}
    assert f"{totals['issues']} issues, {totals['wordings']} wordings" in lines
    assert all(any(line.strip().startswith(f"region {name}: ") for line in lines) for name in totals["regions"])


def test_no_region_is_left_without_issues_of_its_own() -> None:
    regions = json.loads(run("list", "--format", "json").stdout)["totals"]["regions"]
    assert {name: count["issues"] for name, count in regions.items() if count["issues"] < 10} == {}


@pytest.mark.parametrize(
    ("options", "key"),
    [
        (["--theme", "seas"], "arctic-cooperation"),
        (["--region", "pacific"], "bougainville"),
        (["--version", "1"], "protectionism"),
        (["--kind", "initiative", "--region", "africa"], "silencing-the-guns"),
        (["LOBITO"], "lobito-corridor"),
    ],
)
def test_list_is_narrowed_by_what_is_asked(options: list[str], key: str) -> None:
    every = {row["id"] for row in json.loads(run("list", "--format", "json").stdout)["issues"]}
    some = {row["id"] for row in json.loads(run("list", "--format", "json", *options).stdout)["issues"]}
    assert key in some < every


def test_show_tells_what_an_issue_is_its_wordings_their_origin_and_its_contrasts() -> None:
    page = run("show", "one-china-policy").stdout
    for words in ("one-China (policy|policies)", "starter:xinhua-kerry-2016", "one-china-principle", "version 1"):
        assert words in page
    shown = json.loads(run("show", "--format", "json", "one-china-policy").stdout)
    assert shown["contrasts_with"] == ["one-china-principle"]


def test_a_contrast_that_the_other_side_names_is_shown_too() -> None:
    assert (
        "sogi-rights"
        in json.loads(run("show", "--format", "json", "traditional-family-values").stdout)["contrasts_with"]
    )


def test_show_of_an_unknown_issue_names_those_like_it() -> None:
    result = run("show", "protectionis")
    assert result.exit_code == 2
    assert "protectionism" in result.output


def test_count_tells_issues_and_wordings_by_holder_and_document(texts: list[Path]) -> None:
    found = counted(*texts)
    issue = found["issues"][0]
    assert (found["documents"], issue["id"], issue["records"]) == (2, "two-state-solution", 2)
    assert issue["holders"] == {"FJI": 1, "TCD": 1}
    assert sum(issue["documents"].values()) == 2
    assert [(row["words"], row["records"]) for row in issue["wordings"]] == [("two-state solution", 2)]


def test_objects_without_an_issue_are_grouped_by_what_heads_them(texts: list[Path]) -> None:
    unmapped = counted(*texts)["unmapped"]
    first = unmapped["groups"][0]
    assert unmapped["objects"] == 3
    assert (first["key"], first["records"], first["holders"]) == ("water charter", 2, {"NOR": 1, "PER": 1})
    assert set(first["texts"]) == {"the Lagoon Water Charter", "the new Lagoon Water Charter"}
    assert any(group["key"].startswith("accession") for group in unmapped["groups"])


def test_readings_are_counted_as_the_texts_that_they_are_of(texts: list[Path], tmp_path: Path) -> None:
    stored = tmp_path / "readings.jsonl"
    read = CliRunner().invoke(app, ["read", "--format", "jsonl", "--output", str(stored), *map(str, texts)])
    assert read.exit_code == 0
    assert counted(stored) == counted(*texts)
    one = tmp_path / "one.json"
    one.write_text(CliRunner().invoke(app, ["read", "--format", "json", str(texts[0])]).stdout, encoding="utf-8")
    assert counted(one)["documents"] == 1


def test_a_line_that_is_no_reading_is_named_and_the_rest_counted(texts: list[Path], tmp_path: Path) -> None:
    stored = tmp_path / "readings.jsonl"
    line = CliRunner().invoke(app, ["read", "--format", "jsonl", str(texts[0])]).stdout
    stored.write_text(line + '{"schema":"other"}\n', encoding="utf-8")
    result = run("count", stored, texts[1])
    assert result.exit_code == 4
    assert "C114" in result.stderr and ":2" in result.stderr
    assert main(["formulas", "count", str(tmp_path / "nothing.txt")]) == 3


def test_a_group_becomes_an_entry_that_is_found_from_then_on(texts: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "own"
    result = promoted(folder, "--group", "water charter", *texts)
    assert result.exit_code == 0, result.output
    assert run("show", "--resources", folder, "lagoon-water-charter").exit_code == 0
    assert CliRunner().invoke(app, ["resources", "check", str(folder)]).exit_code == 0
    found = counted("--resources", folder, *texts)
    assert {row["id"]: row["records"] for row in found["issues"]}["lagoon-water-charter"] == 2


def test_a_second_entry_is_added_behind_the_first_and_the_first_stays(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    assert (
        promoted(
            folder, "--wording", "Lagoon Water Charter", "--fires", "Fiji upholds the Lagoon Water Charter."
        ).exit_code
        == 0
    )
    before = (folder / "formulas/promoted.toml").read_text(encoding="utf-8")
    more = ("--wording", "Reef [Fishing] Pact", "--fires", "Palau upholds the Reef Fishing Pact.")
    assert promoted(folder, *more, id="reef-pact", name="Reef Pact").exit_code == 0
    assert (folder / "formulas/promoted.toml").read_text(encoding="utf-8").startswith(before)


@pytest.mark.parametrize(
    ("changes", "more", "code"),
    [
        (
            {"id": "two-state-solution"},
            ("--wording", "Lagoon Charter", "--fires", "Fiji upholds the Lagoon Charter."),
            "C421",
        ),
        ({}, ("--wording", "Lagoon (Charter", "--fires", "Fiji upholds the Lagoon Charter."), "C317"),
        ({}, ("--wording", "Lagoon Charter", "--fires", "Fiji upholds the Reef Pact."), "C318"),
        ({"silent": "The Lagoon Charter."}, ("--wording", "Lagoon Charter", "--fires", "The Lagoon Charter."), "C318"),
    ],
)
def test_an_entry_that_does_not_hold_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changes: dict[str, str], more: tuple[str, ...], code: str
) -> None:
    folder = tmp_path / "own"
    about = ABOUT | {f"--{name}": value for name, value in changes.items()}
    args = [
        "formulas",
        "promote",
        "--resources",
        str(folder),
        *(part for pair in about.items() for part in pair),
        *more,
    ]
    assert main(args) == 2
    assert code in capsys.readouterr().err
    assert not folder.exists()


def test_a_group_that_is_not_there_is_named(
    texts: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["formulas", "promote", "--resources", str(tmp_path / "own"), *(p for pair in ABOUT.items() for p in pair)]
    assert main([*args, "--group", "no such", str(texts[0])]) == 2
    assert "C420" in capsys.readouterr().err


def test_an_entry_without_wordings_is_asked_for_them(tmp_path: Path) -> None:
    result = promoted(tmp_path / "own")
    assert result.exit_code == 2
    assert "--wording" in result.output
