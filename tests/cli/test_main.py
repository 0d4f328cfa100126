"""The command as the shell sees it: help without delay, and each failure with its exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from communique.cli.exits import Exit
from communique.cli.main import app, guarded, main
from communique.cli.schema import reading_schema
from communique.model.errors import CommuniqueError, InputError, ResourceError
from tests.cli import readings

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, "-m", "communique.cli.main"]
VERBS = sorted(app.commands)


def shell(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *args], capture_output=True, text=True, encoding="utf-8", env=os.environ | env, check=False
    )


def test_the_version_is_that_of_the_package() -> None:
    assert shell("--version").stdout == f"communique {version('communique')}\n"


@pytest.mark.parametrize("args", [["--help"], ["read", "--help"], ["evaluate", "--help"], ["--version"], ["schema"]])
def test_no_parser_is_loaded_for_help(args: list[str]) -> None:
    code = (
        "import sys\nfrom communique.cli.main import main\n"
        f"code = main({args!r})\nheavy = {{'spacy', 'thinc', 'numpy'}} & set(sys.modules)\n"
        "sys.exit(code or (f'loaded {heavy}' if heavy else 0))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_examples(verb: str) -> None:
    text = CliRunner().invoke(app, [verb, "--help"]).stdout
    assert text.count(f"communique {verb}") >= 3 if verb != "schema" else text.count("communique schema") >= 2


@pytest.mark.parametrize(
    ("args", "code"),
    [(["read"], 2), (["no-such-verb"], 2), (["evaluate", "no-such-file.jsonl"], 2), (["schema"], 0), (["-h"], 0)],
)
def test_exit_codes_reach_the_shell(args: list[str], code: int) -> None:
    done = shell(*args)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError("C101", "not a text", place="a.txt"), Exit.NOTHING_READ),
        (ResourceError("C301", "a table is missing"), Exit.INTERNAL_FAULT),
        (CommuniqueError("C501", "not gold"), Exit.USAGE),
        (ZeroDivisionError("by zero"), Exit.INTERNAL_FAULT),
        (KeyboardInterrupt(), Exit.INTERRUPTED),
        (BrokenPipeError(32, "Broken pipe"), Exit.PIPE_CLOSED),
    ],
)
def test_each_kind_of_failure_has_its_exit_code(
    error: BaseException, code: Exit, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise error

    assert guarded(fail, debug=False) == code
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert bool(told) == (code is not Exit.PIPE_CLOSED)


def test_an_internal_fault_says_how_to_report_it(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise ValueError("odd\nclause")

    assert guarded(fail, debug=True) == 1
    told = capsys.readouterr().err
    assert "internal fault: ValueError: odd clause" in told
    assert "--debug" in told
    assert "Traceback" in told


@pytest.mark.parametrize("args", [["schema"], ["--help"]])
def test_a_closed_pipe_is_quiet(args: list[str]) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "w") as stream:
        done = subprocess.run([*PROGRAM, *args], stdout=stream, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (141, "")


def test_a_reading_has_every_field_of_the_schema_and_no_other() -> None:
    schema = json.loads(CliRunner().invoke(app, ["schema"]).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for reading in (readings.reading(), readings.empty()):
        validator.validate(json.loads(reading.to_json()))
    for field in json.loads(readings.empty().to_json()):
        lacking = json.loads(readings.empty().to_json())
        del lacking[field]
        assert not validator.is_valid(lacking), field


def test_every_object_of_the_schema_requires_all_its_fields() -> None:
    for name, shape in reading_schema()["$defs"].items():
        assert shape["required"] == list(shape["properties"]), name
        assert shape["additionalProperties"] is False


def test_main_takes_its_arguments_from_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["communique", "no-such-verb"])
    assert main() == 2
