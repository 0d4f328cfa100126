"""A user's own tables take the place of ours, at once and everywhere, and leave no trace when they are gone."""

from __future__ import annotations

import csv
import importlib
import io
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import communique
from communique import facts
from communique.actors.gazetteer import default as gazetteer
from communique.actors.labels import label
from communique.coding.facets import noun_kind
from communique.facts.reading import read_table
from communique.facts.schema import schema_of, shipped_schema
from communique.facts.tables import _PROCESS, names
from communique.formulas.inventory import issue, issues
from communique.formulas.match import find
from communique.knowledge.adopting import adopt
from communique.model.errors import OverlayError, ResourceError
from communique.model.reading import Reading

Write = Callable[..., Path]

VERB = """\
[[entry]]
id = "acclaim.verb"
form = "verb"
words = ["acclaim"]
takes = ["object"]
record = "position"
act = "praise"
fires = "Lesotho acclaimed the work of the African Union in Chad."
silent = "Fans in Maseru wore the acclaimed shirt."
"""
FORMULA = """\
[[entry]]
id = "blue-corridor"
name = "Blue Corridor"
kind = "initiative"
neutral_description = "A plan for a shipping lane."
positive_pole = "holder supports it"
patterns = ["blue corridor [initiative]"]
fires = "Malta supports the Blue Corridor Initiative."
silent = "The corridor of the school in Malta was painted blue."
"""
BODY = "id,label,code,kind,aliases[]\nBCX,Baltic Cod Exchange,IGO,body,Baltic Cod Exchange|BCX\n"
STORY = "GENEVA, May 4 (Example News Agency) -- "


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Write]:
    """Writes a folder of tables: path in the folder -> content. What was laid is taken away after the test."""

    def write(files: dict[str, str], *, name: str = "own") -> Path:
        for path, text in files.items():
            file = tmp_path / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path / name

    yield write
    facts.use(None)


def stances(reading: Reading) -> list[tuple[list[str], str, list[str]]]:
    return [(p.holders, p.act, p.issues) for p in reading.positions]


def test_a_verb_of_ones_own_is_read(own: Write) -> None:
    folder = own({"lexicon/en/stances.toml": VERB})
    text = STORY + "Samoa acclaimed the decision of the Nordic Council."
    assert stances(communique.read(text)) == []
    (position,) = communique.read(text, resources=folder).positions
    assert (position.holders, position.act, position.origin.rule) == (["WSM"], "praise", "acclaim.verb")


def test_a_formula_and_an_actor_of_ones_own_are_read(own: Write) -> None:
    folder = own({"formulas/mine.toml": FORMULA, "actors/bodies.csv": BODY})
    text = STORY + "The Baltic Cod Exchange supports the Blue Corridor Initiative."
    assert stances(communique.read(text, resources=folder)) == [(["BCX"], "support", ["blue-corridor"])]
    assert all("BCX" not in holders for holders, _, _ in stances(communique.read(text)))


@pytest.mark.parametrize(("code", "ours"), [("CIV", "Côte d’Ivoire"), ("SWZ", "Eswatini"), ("TLS", "Timor-Leste")])
def test_a_label_of_ones_own_stands_in_the_reading_and_changes_nothing_else(own: Write, code: str, ours: str) -> None:
    folder = own({"actors/labels.csv": f"id,label\n{code},Our name of it\n"})
    known = label(code)
    assert known.replace("'", "’").casefold() == ours.casefold()
    text = STORY + f"{known} welcomed the talks between Oman and Iraq."
    with_own, without = communique.read(text, resources=folder), communique.read(text)
    assert {a.id: a.label for a in with_own.actors}[code] == "Our name of it"
    assert {a.id: a.label for a in without.actors}[code] == known
    assert with_own.positions == without.positions != []


def test_an_entry_with_the_id_of_one_of_ours_replaces_it(own: Write) -> None:
    row = next(row for row in facts.table("lexicon/en/stances") if row["id"] == "endorse.verb")
    assert row["act"] == "endorse"
    folder = own({"lexicon/en/stances.toml": VERB.replace("acclaim", "endorse")})
    text = STORY + "Paraguay endorsed the road map of the African Union."
    assert [act for _, act, _ in stances(communique.read(text, resources=folder))] == ["praise"]
    assert [act for _, act, _ in stances(communique.read(text))] == ["endorse"]


@pytest.mark.parametrize(
    "files",
    [
        {"lexicon/en/stances.toml": '[[entry]]\nid = "endorse.verb"\ndrop = true\n'},
        {"lexicon/en/stances.drop.csv": "id\nendorse.verb\n"},
        {"lexicon/en/stances.drop.csv": "endorse.verb\n"},
    ],
)
def test_an_entry_is_dropped(own: Write, files: dict[str, str]) -> None:
    text = STORY + "Paraguay endorsed the road map of the African Union."
    assert stances(communique.read(text, resources=own(files))) == []


def test_a_row_without_id_is_replaced_by_its_first_column_and_keeps_its_place(own: Write) -> None:
    nouns = [row["noun"] for row in facts.table("lexicon/en/nouns")]
    assert noun_kind("peace") == "norm"
    facts.use(own({"lexicon/en/nouns.csv": "noun,kind\npeace,doing\nregatta,meeting\n"}))
    assert (noun_kind("peace"), noun_kind("regatta"), noun_kind("sovereignty")) == ("doing", "meeting", "norm")
    assert [row["noun"] for row in facts.table("lexicon/en/nouns")] == [*nouns, "regatta"]


def test_a_row_whose_key_has_two_columns_stands_beside_one_that_shares_the_first(own: Write) -> None:
    rows = [row for row in facts.table("lexicon/en/measures") if row["word"] == "March"]
    assert rows
    facts.use(own({"lexicon/en/measures.csv": "word,kind\nMarch,counted\n"}))
    assert [row for row in facts.table("lexicon/en/measures") if row["word"] == "March"] == [
        *rows,
        {"word": "March", "kind": "counted"},
    ]


def test_a_dropped_formula_is_named_by_no_other(own: Write) -> None:
    others = issue("rules-based-order").contrasts_with
    assert "multipolar-world" in others
    facts.use(own({"formulas/fewer.drop.csv": "multipolar-world\n"}))
    assert issue("rules-based-order").contrasts_with == tuple(o for o in others if o != "multipolar-world")
    assert [hit.issue for hit in find("Gabon spoke of a multipolar world.")] == []


def test_a_formula_may_stand_in_any_file_and_replaces_ours(own: Write) -> None:
    before = len(issues())
    facts.use(own({"formulas/mine.toml": FORMULA.replace("blue-corridor", "two-state-solution")}))
    assert len(issues()) == before
    assert [hit.issue for hit in find("Togo supports the Blue Corridor.")] == ["two-state-solution"]
    assert [hit.issue for hit in find("Togo supports a two-state solution.")] == []


def test_the_reading_names_both_versions(own: Write) -> None:
    text = STORY + "Bhutan welcomed the accord."
    ours = facts.version()
    folder = own({"actors/labels.csv": "id,label\nBTN,Our Bhutan\n"})
    first = communique.read(text, resources=folder).run.resources
    assert first.split("+")[0] == ours and len(first.split("+")[1]) == 16
    assert communique.read(text, resources=str(folder)).run.resources == first
    own({"actors/labels.csv": "id,label\nBTN,Another Bhutan\n"})
    changed = communique.read(text, resources=folder)
    assert changed.run.resources not in (first, ours)
    assert next(a.label for a in changed.actors if a.id == "BTN") == "Another Bhutan"
    assert communique.read(text).run.resources == ours


def test_the_version_depends_on_the_tables_and_not_on_the_folder(own: Write) -> None:
    files = {"actors/labels.csv": "id,label\nQAT,Our Qatar\n", "formulas/mine.toml": FORMULA}
    versions = []
    for name, extra in (("one", {}), ("two", {"NOTES.md": "for us", ".git/config.toml": "no table"})):
        facts.use(own(files | extra, name=name))
        versions.append(facts.version())
    assert versions[0] == versions[1]


def test_reading_many_uses_the_folder_for_all(own: Write) -> None:
    folder = own({"lexicon/en/stances.toml": VERB})
    texts = [STORY + f"{side} acclaimed the accord." for side in ("Fiji", "Malta", "Peru")]
    assert [r.positions[0].holders for r in communique.read_many(texts, resources=folder)] == [
        ["FJI"],
        ["MLT"],
        ["PER"],
    ]


def test_nothing_is_remembered_from_tables_that_are_no_longer_in_force(own: Write) -> None:
    forms = gazetteer().forms
    facts.use(own({"actors/bodies.csv": BODY, "actors/states.drop.csv": ""}))
    assert gazetteer().forms.keys() - forms.keys() >= {"Baltic Cod Exchange", "BCX"}
    facts.use(None)
    assert gazetteer().forms == forms


# Memories that hold nothing made from tables: compiled expressions, the parser's files and arrays, our own data files.
FREE = {
    "communique.dates.grammar._compiled",
    "communique.facts.schema.shipped_schema",
    "communique.facts.tables._ours",
    "communique.facts.tables.names",
    "communique.formulas.pattern._compiled",
    "communique.language.model._load",
    "communique.language.parse._one_sentence",
    "communique.layout.facts.cue_pattern",
}


def test_every_memory_of_what_was_made_from_tables_is_emptied_with_them() -> None:
    found = [module.name for module in pkgutil.walk_packages(communique.__path__, "communique.")]
    modules = [importlib.import_module(name) for name in found if not name.endswith("__main__")]
    marked = {id(clear.__self__) for clear in _PROCESS.forget}  # type: ignore[attr-defined]
    memories = [value for module in modules for value in vars(module).values() if hasattr(value, "cache_clear")]
    free = {f"{value.__module__}.{value.__qualname__}" for value in memories if id(value) not in marked}
    assert len(marked) > 50
    assert {name for name in free if name.startswith("communique.")} == FREE


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("actors/labels.csv", "id,label\nXXX,Nowhere\n", "actors/labels.csv:2: C315"),
        ("lexicon/en/stances.toml", VERB.replace('"praise"', '"prays"'), "lexicon/en/stances.toml:7: C315"),
        ("formulas/mine.toml", FORMULA.replace("[initiative]", "[initiative"), "formulas/mine.toml:7: C317"),
    ],
)
def test_a_faulty_folder_is_refused_and_what_was_in_force_stays(own: Write, file: str, text: str, told: str) -> None:
    adopt(own({"actors/labels.csv": "id,label\nLAO,Our Laos\n"}, name="sound"))
    version = facts.version()
    with pytest.raises(OverlayError, match=told):
        adopt(own({file: text}, name="faulty"))
    assert facts.version() == version
    assert label("LAO") == "Our Laos"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OverlayError) as caught:
        communique.read("Chad met Peru.", resources=tmp_path / "nowhere")
    assert caught.value.code == "C320"


def test_a_table_that_is_not_there_is_an_error_with_a_code() -> None:
    with pytest.raises(ResourceError) as caught:
        facts.table("actors/no_such_table")
    assert caught.value.code == "C301"


def test_every_shipped_table_has_a_section_and_every_row_its_key() -> None:
    for name in names():
        table = shipped_schema().of(name)
        assert table is not None, name
        keys = [table.key_of(row) for row in facts.table(name)]
        assert len(keys) == len(set(keys)), name


def test_a_column_of_the_schema_is_read_as_it_is_written() -> None:
    schema = schema_of(
        {
            "ours_alone": ["b/c"],
            "a/*.toml": {"about": "x", "id": "text", "n": "list of @b/c|other?", "f": "1|2 when id=z"},
            "b/c.csv": {"about": "y", "one": "key text", "two": "key text!"},
        }
    )
    folder, table = schema.tables["a"], schema.tables["b/c"]
    assert schema.of("a/any") is folder and schema.of("b/c") is table and schema.of("b/d") is None
    assert folder.whole_folder and folder.open and not table.open
    assert (folder.key, table.key) == (("id",), ("one", "two"))
    column = folder.columns["n"]
    assert (column.many, column.optional, column.choices, column.tables) == (True, True, ("other",), ("b/c",))
    assert folder.columns["f"].required({"id": "z"}, ours=False)
    assert not folder.columns["f"].required({"id": "y"}, ours=True)
    assert table.columns["two"].required({}, ours=True) and not table.columns["two"].required({}, ours=False)


def test_lines_of_entries_are_true_where_long_strings_look_like_entries(tmp_path: Path) -> None:
    text = (
        '# [[entry]] and """ in a comment\n'
        '[[entry]]\nid = "one"\nnote = """\n[[entry]]\nid = "none"\n"""\nlist = [\n  "a",\n  "b",\n]\n\n'
        "  [[ entry ]]  # the second\nnote = '''one line'''\nid = 'two'\n"
    )
    (tmp_path / "t.toml").write_text(text, encoding="utf-8")
    read = read_table(tmp_path / "t.toml", base=tmp_path)
    assert read.faults == []
    assert [(e.row["id"], e.line, dict(e.lines)) for e in read.entries] == [
        ("one", 2, {"id": 3, "note": 4, "list": 8}),
        ("two", 13, {"note": 14, "id": 15}),
    ]


@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n")), st.text("ab|, ")),
        min_size=1,
    )
)
def test_csv_rows_come_back_with_the_line_on_which_they_begin(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("csv")
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["word", "many[]"])
    begins = []
    for row in cells:
        begins.append(out.getvalue().count("\n") + 1)
        writer.writerow(row)
    (folder / "t.csv").write_bytes(out.getvalue().encode())
    read = read_table(folder / "t.csv", base=folder)
    assert [e.row["word"] for e in read.entries] == [word.strip() for word, _ in cells]
    assert [e.row["many"] for e in read.entries] == [
        [part.strip() for part in many.split("|") if part.strip()] for _, many in cells
    ]
    assert [e.line for e in read.entries] == begins
