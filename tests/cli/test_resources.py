"""`communique resources`: a user who writes tables of their own is told every fault, and where."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from communique import facts
from communique.cli.main import app, main
from tests.test_facts import BODY, FORMULA, VERB

Write = Callable[[dict[str, str | bytes]], Path]

VERBS = "lexicon/en/stances.toml"
CUE = """\
[[entry]]
id = "kites.joint"
type = "exchange_people"
strength = 96
specificity = 2
area = false
head = false
joint = false
patterns = ["(fly|flying) kites"]
fires = "Nepal promised to fly kites with Togo."
silent = "The kites of Nepal were seen in Togo."
"""
DATE = """\
[[entry]]
id = "eve_of_month"
pattern = "(?i:eve) {=of} {month}"
reading = "month"
needs = ["month"]
fires = "Talks open in Palau on the eve of March."
silent = "The eve was calm in Palau."
"""
CUE_OF_TYPE = """\
[[entry]]
id = "minutes_title"
doctype = "other"
tier = 2
where = "title"
agency = "any"
priority = 3
pattern = '^minutes of\\b'
fires = "Minutes of the Session in Oslo"
silent = "Twenty minutes in Oslo"
"""
MEETING = """\
[[entry]]
id = "huddle.verb"
form = "verb"
words = ["huddle"]
kind = "talks"
with = ["with"]
fires = "The foreign minister of Benin huddled with his Danish counterpart in Accra."
silent = "Sheep huddled in the rain."
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Write]:
    def write(files: dict[str, str | bytes]) -> Path:
        for path, text in files.items():
            file = tmp_path / "own" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
        return tmp_path / "own"

    yield write
    facts.use(None)


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def checked(folder: Path) -> list[str]:
    """Returns the faults that `check` names, without the folder."""
    result = run("resources", "check", folder)
    lines = result.stdout.splitlines()
    assert result.exit_code == (4 if result.stderr else 0), result.output
    return [line.removeprefix(f"{folder}/") for line in lines] if result.exit_code else []


def test_a_sound_folder_has_no_faults(own: Write) -> None:
    folder = own(
        {
            VERBS: VERB + '\n[[entry]]\nid = "endorse.verb"\ndrop = true\n',
            "lexicon/en/commitment_types.toml": CUE,
            "lexicon/en/dates.toml": DATE,
            "lexicon/en/encounters.toml": MEETING,
            "lexicon/en/light_verbs.csv": "lemma,prep,nouns[]\nvent,,anger\n",
            "lexicon/en/nouns.csv": b"\xef\xbb\xbfnoun,kind\r\nregatta,meeting\r\n",
            "layout/doctypes.toml": CUE_OF_TYPE,
            "actors/bodies.csv": BODY,
            "actors/labels.csv": "id,label\nMMR,Our name of it\nBCX,Cod Exchange\n",
            "actors/metonyms.drop.csv": "id\nKremlin\n",
            "formulas/mine.toml": FORMULA,
            "README.md": "no table",
        }
    )
    result = run("resources", "check", folder)
    assert (result.stdout, result.exit_code) == (f"{folder}: 11 sound rows, 2 drops, 12 examples, 0 faults\n", 0)


FAULTS = [
    ({"actors/stats.csv": "id\nX\n"}, "actors/stats.csv:1: C310", "actors/states"),
    ({"lexicon/en/stances.csv": "id\nX\n"}, "lexicon/en/stances.csv:1: C310", "lexicon/en/stances.toml"),
    ({"language/model_files.csv": "path,sha256\na,b\n"}, "language/model_files.csv:1: C310", "program's own"),
    ({"actors/labels.csv": b"id,label\nPER,Per\xfa\n"}, "actors/labels.csv:2: C311", "UTF-8"),
    ({"actors/labels.csv": "id,label\nPER,Peru,x\n"}, "actors/labels.csv:2: C311", "3 cells"),
    ({"actors/labels.csv": 'id,label\nPER,"Peru\n'}, "actors/labels.csv:2: C311", "not CSV"),
    ({VERBS: VERB + "\nwords = [\n"}, f"{VERBS}:11: C311", "not TOML"),
    ({VERBS: VERB.replace("[[entry]]", "[[verb]]")}, f"{VERBS}:1: C311", "[[entry]]"),
    ({VERBS: "\n" + VERB.replace('form = "verb"\n', "")}, f"{VERBS}:2: C312", "'form'"),
    ({VERBS: VERB.replace("act =", "# act =")}, f"{VERBS}:1: C312", "'act'"),
    ({VERBS: VERB.replace('silent = "Fans in Maseru wore the acclaimed shirt."', "")}, f"{VERBS}:1: C312", "'silent'"),
    ({"actors/labels.csv": "id,label\nPER,\n"}, "actors/labels.csv:2: C312", "'label' is empty"),
    ({"actors/bodies.csv": BODY.replace("aliases[]", "aliases")}, "actors/bodies.csv:1: C312", "'aliases[]'"),
    ({VERBS: VERB.replace("form =", "from =")}, f"{VERBS}:3: C313", "'from'"),
    ({VERBS: VERB + "force = 4\n"}, f"{VERBS}:10: C313", "'record' is 'commitment'"),
    ({"actors/labels.csv": "id,label,flag\nPER,Peru,x\n"}, "actors/labels.csv:1: C313", "'flag'"),
    ({VERBS: VERB.replace('["acclaim"]', '"acclaim"')}, f"{VERBS}:4: C314", "a list of text"),
    ({VERBS: VERB + 'status = "yes"\n'}, f"{VERBS}:10: C314", "true or false"),
    ({VERBS: '[[entry]]\nid = "endorse.verb"\ndrop = false\n'}, f"{VERBS}:3: C314", "true"),
    ({"formulas/mine.toml": FORMULA + "version = 3\n"}, "formulas/mine.toml:10: C315", "1, 2"),
    ({"formulas/mine.toml": FORMULA + 'version = "2"\n'}, "formulas/mine.toml:10: C315", "'2'"),
    ({VERBS: VERB.replace('"praise"', '"prays"')}, f"{VERBS}:7: C315", "ontology/acts"),
    ({VERBS: VERB.replace('"verb"', '"verbal"')}, f"{VERBS}:3: C315", "'verbal'"),
    ({"lexicon/en/commitment_types.toml": CUE.replace("_people", "_birds")}, "commitment_types.toml:3: C315", "birds"),
    ({"actors/labels.csv": "id,label\n\nQQQ,Q\n"}, "actors/labels.csv:3: C315", "'QQQ'"),
    (
        {"actors/metonyms.csv": "id,aliases[],state,sector\nFort,Fort,QQQ,GOV\n"},
        "actors/metonyms.csv:2: C315",
        "actors/states",
    ),
    ({"formulas/mine.toml": FORMULA + 'parts = ["nothing"]\n'}, "formulas/mine.toml:10: C315", "'nothing'"),
    ({VERBS: VERB + "\n" + VERB}, f"{VERBS}:12: C316", f"first in {VERBS}:1"),
    ({"formulas/a.toml": FORMULA, "formulas/b.toml": FORMULA}, "formulas/b.toml:2: C316", "formulas/a.toml:1"),
    ({"actors/labels.csv": "id,label\nPER,Peru\nPER,Perú\n"}, "actors/labels.csv:3: C316", "'PER'"),
    ({"actors/labels.csv": "id,id,label\nPER,PER,Peru\n"}, "actors/labels.csv:1: C316", "twice"),
    ({"formulas/mine.toml": FORMULA.replace("[init", "(init")}, "formulas/mine.toml:7: C317", "')' is missing"),
    ({"formulas/mine.toml": FORMULA.replace("blue c", "<blue> c")}, "formulas/mine.toml:7: C317", "<blue>"),
    ({"formulas/slots/slots.csv": "slot,wording\nhue,(blue\n"}, "formulas/slots/slots.csv:2: C317", "missing"),
    ({"lexicon/en/commitment_types.toml": CUE.replace("(fly", "(")}, "commitment_types.toml:9: C317", "empty"),
    ({"layout/doctypes.toml": CUE_OF_TYPE.replace("^min", "(min")}, "layout/doctypes.toml:8: C317", "unterminated"),
    ({"lexicon/en/dates.toml": DATE.replace("{month}", "{moon}")}, "lexicon/en/dates.toml:3: C317", "'moon'"),
    ({"lexicon/en/dates.toml": DATE.replace('"month"\n', '"moon"\n')}, "lexicon/en/dates.toml:4: C315", "'moon'"),
    ({"lexicon/en/stances.drop.csv": "id\nno.such\n"}, "lexicon/en/stances.drop.csv:2: C319", "'no.such'"),
    ({"ontology/acts.drop.csv": "regret\n"}, "ontology/acts.drop.csv:1: C319", "names it"),
    ({"actors/states.drop.csv": "id\n\nRUS\n"}, "actors/states.drop.csv:3: C319", "names it"),
]


@pytest.mark.parametrize(("files", "place", "words"), FAULTS, ids=[f"{p}-{w}" for _, p, w in FAULTS])
def test_a_fault_is_named_with_file_and_line(own: Write, files: dict[str, str | bytes], place: str, words: str) -> None:
    lines = checked(own(files))
    assert [line for line in lines if place in line and words in line], lines
    assert all(line.split(": ")[1].startswith("C31") for line in lines)


EXAMPLES = [
    (VERBS, VERB, "Lesotho acclaimed", "Lesotho visited", 8),
    (VERBS, VERB, "Fans in Maseru wore the acclaimed shirt", "Fiji acclaimed the treaty with Oman", 9),
    ("formulas/mine.toml", FORMULA, "Blue Corridor Initiative.", "red corridor.", 8),
    ("formulas/mine.toml", FORMULA, "The corridor of", "The blue corridor of", 9),
    ("lexicon/en/commitment_types.toml", CUE, "to fly kites with", "to fly to", 10),
    ("lexicon/en/commitment_types.toml", CUE, "were seen", "came from flying kites", 11),
    ("lexicon/en/dates.toml", DATE, "eve of March", "eve of parting", 6),
    ("lexicon/en/dates.toml", DATE, "The eve was", "The eve of May was", 7),
    ("layout/doctypes.toml", CUE_OF_TYPE, "Minutes of", "Minutes from", 9),
    ("layout/doctypes.toml", CUE_OF_TYPE, "Twenty minutes", "Minutes of sun", 10),
    ("lexicon/en/encounters.toml", MEETING, "huddled with", "wrote to", 7),
    (
        "lexicon/en/encounters.toml",
        MEETING,
        "Sheep huddled",
        "The foreign minister of Samoa huddled with his Tongan counterpart",
        8,
    ),
]


@pytest.mark.parametrize(("file", "text", "old", "new", "line"), EXAMPLES)
def test_an_example_that_does_not_hold_is_named(
    own: Write, file: str, text: str, old: str, new: str, line: int
) -> None:
    assert checked(own({file: text})) == []
    assert old in text
    (fault,) = checked(own({file: text.replace(old, new, 1)}))
    assert fault.startswith(f"{file}:{line}: C318 ")
    assert new in fault


def test_every_fault_is_named_at_once_and_the_sound_rows_are_still_tried(own: Write) -> None:
    bad = VERB.replace("acclaim", "applaud").replace("takes = ", "take = ")
    quiet = VERB.replace("acclaim.", "hymn.").replace('["acclaim"]', '["hymn"]')
    lines = checked(
        own(
            {
                VERBS: f"{bad}\n{quiet}",
                "formulas/mine.toml": FORMULA.replace("[init", "(init"),
                "actors/labels.csv": "id,label\nQQQ,Q\nFRA,\n",
            }
        )
    )
    assert [" ".join(line.split()[:2]) for line in lines] == [
        "actors/labels.csv:2: C315",
        "actors/labels.csv:3: C312",
        "formulas/mine.toml:7: C317",
        f"{VERBS}:1: C312",
        f"{VERBS}:5: C313",
        f"{VERBS}:18: C318",
    ]


ODD = ["1", "-1.5", "true", '""', '" "', "[]", "[[]]", "[1]", '["x"]', "{}", "[{}]", "{ wording = 1 }", "2026-05-04"]


@pytest.mark.parametrize("value", ODD)
@pytest.mark.parametrize(("file", "text"), [(VERBS, VERB), ("formulas/mine.toml", FORMULA)], ids=["verb", "formula"])
def test_a_value_of_any_kind_is_a_fault_and_never_a_failure(own: Write, file: str, text: str, value: str) -> None:
    keys = [line.split(" = ")[0] for line in text.splitlines() if " = " in line]
    entries = [re.sub(rf"(?m)^{key} = .*$", f"{key} = {value}", text) for key in keys]
    extra = [f"{text}{key} = {value}\n" for key in ("parts", "force", "toward", "unless", "drop", "version", "light")]
    lines = checked(own({file: "\n".join([*entries, *extra])}))
    heads = [number for number, line in enumerate("\n".join([*entries, *extra]).splitlines(), 1) if line == "[[entry]]"]
    told = {max(head for head in heads if head <= int(line.split(":")[1])) for line in lines}
    assert len(told) >= len(keys) - 1  # every entry but those in which the value may stand


def test_a_check_leaves_what_is_in_force(own: Write) -> None:
    before = facts.version()
    checked(own({VERBS: VERB}))
    assert facts.version() == before


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("deplore", ["resources/lexicon/en/stances.toml"]),
        ("lodge", ["resources/lexicon/en/light_verbs.csv"]),
        ("parliament", ["resources/lexicon/en/organs.csv"]),
        ("foreign minister", ["resources/actors/roles.csv"]),
        ("multipolarity", ["resources/formulas/world_order.toml"]),
        ("multipolar-world", ["resources/formulas/world_order.toml"]),
        ("Kenyans", ["resources/actors/states.csv  KEN"]),
        ("LSO", ["resources/actors/states.csv  LSO"]),
    ],
)
def test_what_is_known_of_a_word_is_shown_with_file_and_examples(word: str, places: list[str]) -> None:
    result = run("resources", "show", *word.split())
    assert result.exit_code == 0
    assert [place for place in places if place not in result.stdout] == []


def test_examples_and_the_entry_that_is_called_so_are_shown() -> None:
    lines = run("resources", "show", "endorse.verb").stdout.splitlines()
    assert lines[0] == "resources/lexicon/en/stances.toml  endorse.verb"
    assert "  act: endorse" in lines
    assert sum(line.startswith("  fires: ") for line in lines) == 1
    assert sum(line.startswith("  silent: ") for line in lines) == 1


def test_ones_own_rows_are_shown_and_what_they_do_to_ours(own: Write) -> None:
    folder = own(
        {
            VERBS: VERB.replace("acclaim", "endorse"),
            "actors/labels.csv": "id,label\nLSO,Our Lesotho\n",
            "formulas/x.drop.csv": "multipolar-world\n",
        }
    )
    shown = run("resources", "show", "--resources", folder, "endorse.verb").stdout
    assert shown.startswith(f"{folder}/{VERBS}:1  endorse.verb\n")
    assert f"resources/{VERBS}  endorse.verb (replaced by {folder}/{VERBS}:1)" in shown
    assert "  label: Our Lesotho" in run("resources", "show", "LSO", "--resources", folder).stdout
    dropped = run("resources", "show", "multipolar-world", "--resources", folder).stdout
    assert f"(dropped by {folder}/formulas/x.drop.csv:1)" in dropped


def test_an_unknown_word_is_said_to_be_unknown() -> None:
    result = run("resources", "show", "zyzzyva")
    assert (result.exit_code, result.stdout) == (0, "No table holds 'zyzzyva'.\n")


def read_json(*args: str | Path) -> dict[str, object]:
    result = run("read", "--format", "json", *args)
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout))


def text_file(folder: Path) -> Path:
    path = folder / "story.txt"
    path.write_text("GENEVA, May 4 (Example News Agency) -- Palau acclaimed the accord.", encoding="utf-8")
    return path


def test_read_uses_the_folder_of_the_option_or_of_the_environment(
    own: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, text = own({VERBS: VERB}), text_file(tmp_path)
    by_option = read_json("--resources", folder, text)
    plain = read_json(text)
    monkeypatch.setenv("COMMUNIQUE_RESOURCES", str(folder))
    assert read_json(text) == by_option
    assert [p["act"] for p in by_option["positions"]] == ["praise"]  # type: ignore[attr-defined]
    assert plain["positions"] == []
    assert by_option["run"]["resources"].startswith(plain["run"]["resources"] + "+")  # type: ignore[index]


@pytest.mark.parametrize("files", [{"actors/labels.csv": "id,label\nQQQ,Q\n"}, {"formulas/m.toml": FORMULA + "x = 1"}])
def test_read_refuses_a_faulty_folder_before_it_reads(
    own: Write, tmp_path: Path, files: dict[str, str | bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "--resources", str(own(files)), str(text_file(tmp_path))]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("C321 ") and "communique resources check" in err


@pytest.mark.parametrize("args", [["read", "--resources", "nowhere", "-"], ["resources", "check", "nowhere"]])
def test_a_folder_that_is_not_there_is_wrong_usage(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 2
    assert "nowhere" in capsys.readouterr().err
