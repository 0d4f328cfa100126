"""Rules N1 to N6 of the codebook: no label, heading or sentence of the program says more than a text said."""

from __future__ import annotations

import ast
import csv
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import msgspec
import pytest
from click.testing import CliRunner

import communique
from communique import facts
from communique.actors.labels import Entity, label
from communique.cli.main import app
from communique.knowledge.stored import Record
from communique.model.reading import Reading

REPOSITORY = Path(__file__).resolve().parents[1]
SOURCE = REPOSITORY / "src" / "communique"
RESOURCES = REPOSITORY / "resources"

STATUS = (
    r"\b(is|are) (not )?(a|an|the|no) (\w+ )?(country|sovereign state|independent state|nation|rogue state|puppet)\b"
)
GONE = (
    r"\bno longer (support|recogni[sz]e|oppose|adhere|back)s?\b"
    r"|\b(has|have|had) (dropped|abandoned|given up|withdrawn from|backed away)\b"
    r"|\bdropped (its|their|the) (support|stance|position|formula|wording)\b"
    r"|\b(fell|went) silent\b|\bfailed to (mention|reaffirm|repeat)\b"
)
VERDICT = (
    r"\b(correct|proper|wrong|false|biased) (name|wording|formula|position|stance|side|view|claim)s?\b"
    r"|\bpropaganda\b|\bpro-(China|Russia|US|Western|Beijing|Moscow|Israel|Palestinian)\b|\banti-(China|Russia|US|Western)\b"
)
SCORE = r"\b(alignment|agreement|similarity|friendliness|hostility|loyalty|closeness) (score|index|rating|rank)\b"
OPPOSITE = r"\bopposite of\b"
CLAIMS = {"N2 status": STATUS, "N3 verdict": VERDICT, "N3 opposite": OPPOSITE, "N4 score": SCORE, "N5 silence": GONE}

LOADED = re.compile(
    r"\b(illegal(ly)?|unlawful(ly)?|illegitimate|rightful|so-called|regime|puppet|occup(ied|ation)|aggressi(on|ve)|"
    r"aggressor|invasion|annex(ed|ation)|genocide|massacre|terrorist|separatist|liberat(ed|ion)|sham|propaganda|theft|"
    r"abduct\w*|repression|crackdown|unprovoked|brutal)\b",
    re.IGNORECASE,
)
SOMEBODYS = re.compile(
    r"\b(text|wording|demand|regard|call|called|label|charg|say|speak|claim|name|formula|critic|hold|in some|by some|"
    r"agenda|measures?|convention|agreement|resolution|tribunal|rules|abductions by|list of|crime of|financing of)",
    re.IGNORECASE,
)
DENIALS = ("neither is the opposite of", "none the opposite of")


def claims_in(text: str) -> list[str]:
    """Returns the rules that a sentence of the program breaks."""
    plain = " ".join(text.split())
    for denial in DENIALS:
        plain = plain.replace(denial, "")
    return [rule for rule, pattern in CLAIMS.items() if re.search(pattern, plain, re.IGNORECASE)]


def program_strings() -> Iterator[tuple[str, str]]:
    """Yields every string of the program with its place; docstrings only of the command, whose help they are."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        silent = set() if path.parent.name == "cli" else {id(node.value) for node in ast.walk(tree) if _is_words(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
                yield f"{path.relative_to(REPOSITORY)}:{node.lineno}", node.value


def _is_words(node: ast.AST) -> TypeGuard[ast.Expr]:
    """Tells whether a statement is a string alone, as docstrings are."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def table_strings() -> Iterator[tuple[str, str]]:
    """Yields labels, names, descriptions and definitions of the tables; wordings and examples are words of texts."""
    for path in sorted(RESOURCES.glob("**/*.toml")):
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        sections = raw.get("entry") or [section for section in raw.values() if isinstance(section, dict)]
        for number, row in enumerate(sections):
            for field in ("about", "name", "neutral_description", "positive_pole", "definition"):
                if isinstance(row.get(field), str):
                    yield f"{path.name}:{row.get('id', number)}.{field}", row[field]
    for path in sorted(RESOURCES.glob("**/*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                for field in ("label", "official", "definition"):
                    if row.get(field):
                        yield f"{path.name}:{next(iter(row.values()))}.{field}", row[field]


def documented() -> Iterator[tuple[str, str]]:
    pages = [REPOSITORY / "README.md", *(REPOSITORY / "docs").glob("*.md"), *RESOURCES.glob("**/*.md")]
    for path in sorted(pages):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            for line in block.split("\n- ") if "\n|" not in block else block.split("\n"):
                yield path.name, line


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Abkhazia is a country.", "N2 status"),
        ("Fiji no longer supports the formula.", "N5 silence"),
        ("Chad has dropped the phrase.", "N5 silence"),
        ("A is the opposite of B.", "N3 opposite"),
        ("The correct name is the other one.", "N3 verdict"),
        ("Alignment score: 0.7", "N4 score"),
    ],
)
def test_the_scan_sees_what_it_is_there_for(sentence: str, rule: str) -> None:
    assert claims_in(sentence) == [rule]


def test_no_string_of_the_program_makes_a_claim() -> None:
    assert [(place, rules) for place, text in program_strings() if (rules := claims_in(text))] == []


def test_no_label_or_description_of_a_table_makes_a_claim() -> None:
    found = list(table_strings())
    assert len(found) > 1000
    assert [(place, rules) for place, text in found if (rules := claims_in(text))] == []


def test_no_page_of_the_documentation_makes_a_claim_but_to_say_that_none_is_made() -> None:
    broken = [(page, rules, text) for page, text in documented() if (rules := claims_in(text))]
    told = re.compile(r"\b(no|none|never|nothing|without|not)\b", re.IGNORECASE)
    assert [(page, rules) for page, rules, text in broken if not told.search(text)] == []


def test_a_loaded_word_in_a_description_stands_beside_whose_word_it_is() -> None:
    loose = [
        (row["id"], sentence)
        for row in facts.tables("formulas")
        for sentence in re.split(r"(?<=[.;])\s+", row["neutral_description"])
        if LOADED.search(sentence) and not SOMEBODYS.search(sentence)
    ]
    assert loose == []


def test_a_pole_says_what_a_holder_does_and_not_what_is_so() -> None:
    assert [row["id"] for row in facts.tables("formulas") if not row["positive_pole"].startswith("holder ")] == []


def test_no_field_ranks_sides_or_says_what_they_are() -> None:
    fields = {name for name, _ in _fields(json.loads(CliRunner().invoke(app, ["schema"]).stdout))}
    assert "holders" in fields
    assert [f for f in fields if re.search(r"align|score|similar|friend|hostil|sovereign|recogni|is_country", f)] == []
    assert not {f.name for f in msgspec.structs.fields(Reading)} & {"scores", "alignment"}
    assert not [f for f in Entity.__dataclass_fields__ if re.search(r"country|sovereign|recogni|status|member", f)]


def _fields(schema: object) -> Iterator[tuple[str, object]]:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "properties" and isinstance(value, dict):
                yield from value.items()
            yield from _fields(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _fields(value)


STORY = (
    "SUVA, May 4 (Example News Agency) -- Fiji opposes the occupation of Western Sahara and supports the sovereignty "
    "of Mali, a statement issued by the Fijian foreign ministry said on Monday. Mali will never recognise the "
    "annexation of Mayotte, its foreign minister said."
)


def reading() -> Record:
    found: Record = json.loads(communique.read(STORY).to_json())
    return found


def test_every_record_names_who_asserts_it_and_in_which_document() -> None:
    found = reading()
    records = [record for family in ("positions", "commitments") for record in found[family]]
    assert records
    for record in records:
        assert record["holders" if "holders" in record else "committers"]
        assert record["attribution"]["speaker"] or record["attribution"]["chain"]
        assert STORY[record["evidence"]["start"] : record["evidence"]["end"]] == record["evidence"]["exact"]
    assert found["document"]["sha256"]


def test_what_the_program_writes_around_the_words_of_a_text_makes_no_claim(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    commands = [
        ["read", str(story)],
        ["explain", str(story)],
        ["formulas", "count", str(story)],
        ["formulas", "list"],
        *(["formulas", "show", row["id"]] for row in facts.tables("formulas")[::40]),
        ["--help"],
    ]
    for command in commands:
        result = CliRunner().invoke(app, command)
        assert result.exit_code == 0, result.output
        own = result.stdout
        for words in re.split(r"(?<=[.!?])\s+", STORY):
            own = own.replace(words, "")
        assert claims_in(own) == [], command


def test_silence_is_told_as_not_found_in_these_documents(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    assert "not found in them" in CliRunner().invoke(app, ["formulas", "count", str(story)]).stdout


def test_sides_that_exchange_their_names_exchange_their_records_and_nothing_else() -> None:
    swapped = re.sub(r"Fijian|Fiji|Mali\b", lambda m: {"Fiji": "Mali", "Mali": "Fiji", "Fijian": "Malian"}[m[0]], STORY)
    other = communique.read(swapped.replace("SUVA", "BAMAKO"))
    mapping = {"FJI": "MLI", "MLI": "FJI"}
    here = [(sorted(mapping.get(h, h) for h in p["holders"]), p["act"], p["issues"]) for p in reading()["positions"]]
    there = [(sorted(p.holders), p.act, p.issues) for p in other.positions]
    assert here == there != []


def contested() -> dict[str, str]:
    """Returns the contested names that docs/labels.md lists: id -> label."""
    page = (REPOSITORY / "docs" / "labels.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^\| `([A-Z]{3})` \| ([^|]+?) \|", page, re.MULTILINE))


def test_the_documentation_lists_the_label_of_each_contested_name() -> None:
    assert {"TWN", "XKX", "PSE", "ESH", "FLK", "KOR", "PRK", "MMR", "MKD", "HKG"} <= contested().keys()
    assert {key: label(key) for key in contested()} == contested()


@pytest.mark.parametrize("key", ["TWN", "XKX", "PSE", "ESH", "FLK", "MMR"])
def test_a_users_label_stands_on_the_page_and_in_json_and_changes_no_record(key: str, tmp_path: Path) -> None:
    own = tmp_path / "own" / "actors" / "labels.csv"
    own.parent.mkdir(parents=True)
    own.write_text(f"id,label\n{key},Our Own Name\n", encoding="utf-8")
    story = tmp_path / "story.txt"
    known = label(key)
    story.write_text(f"SUVA, May 4 (Example News Agency) -- Fiji thanked {known} for its aid.", encoding="utf-8")
    try:
        page, with_own = (
            _run("read", "--resources", tmp_path / "own", *more, story) for more in ([], ["--format", "json"])
        )
    finally:
        facts.use(None)
    shipped = json.loads(_run("read", "--format", "json", story))
    ours = json.loads(with_own)
    assert "Our Own Name" in page
    assert {a["id"]: a["label"] for a in ours["actors"]}[key] == "Our Own Name"
    assert {a["id"]: a["label"] for a in shipped["actors"]}[key] == known
    assert ours["positions"] == shipped["positions"] != []


def _run(*args: object) -> str:
    result = CliRunner().invoke(app, [str(part) for part in args])
    assert result.exit_code == 0, result.output
    return result.stdout
