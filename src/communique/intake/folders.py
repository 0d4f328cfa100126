"""Folders: the files below one, in the order of their names, each once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from communique.intake.desk import Desk
from communique.intake.formats import is_hidden
from communique.intake.part import of_file
from communique.intake.rejection import Rejection
from communique.model.document import RawDocument

# Browsers save "page.html" with its pictures, scripts and frames in a folder beside it, named in their own language.
_SAVED = re.compile(
    r"(?:_files|\.files|-files|_fichiers|_archivos|_ficheros|_arquivos|_Dateien|-Dateien|_bestanden|_pliki|_dosyalar)$"
)
_PAGES = (".html", ".htm", ".xhtml")


def read_folder(path: str, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields what the files of a folder and of the folders in it hold; what holds no document is counted and told."""
    passed: Counter[str] = Counter()
    found = False
    for item in walk(path, passed):
        if isinstance(item, Rejection):
            yield item
            continue
        before = passed.total()
        yield from desk.take(of_file(Path(item), inside=True), passed)
        found = found or passed.total() == before
    desk.tell(path, passed)
    if not found:
        yield Rejection("C105", path, "no file of this folder can be read.", "Name a folder that holds documents.")


def walk(path: str, passed: Counter[str]) -> Iterator[str | Rejection]:
    """Yields the files below a folder in the order of their names, and counts what is passed over without a look.

    Links are followed, and a folder to which several ways lead is walked once.
    """
    seen: set[tuple[int, int]] = set()
    waiting: list[str] = [path]
    while waiting:
        here = waiting.pop()
        try:
            if not Path(here).is_dir():
                yield here
                continue
            status = Path(here).stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            names = sorted(path.name for path in Path(here).iterdir())
        except OSError as error:
            fix = "Change its permissions, or copy it."
            yield Rejection("C104", here, f"the folder cannot be looked into: {error.strerror}.", fix)
            continue
        waiting.extend(reversed([str(Path(here, name)) for name in _kept(here, names, passed)]))


def _kept(here: str, names: list[str], passed: Counter[str]) -> Iterator[str]:
    stems = {Path(name).stem for name in names if name.lower().endswith(_PAGES)}
    for name in names:
        saved = _SAVED.search(name)
        if is_hidden(name):
            passed["hidden"] += 1
        elif saved is not None and name[: saved.start()] in stems and Path(here, name).is_dir():
            passed["folder of a saved page"] += 1
        elif not Path(here, name).exists():
            passed["link to nothing"] += 1
        elif not (Path(here, name).is_file() or Path(here, name).is_dir()):
            passed["no file"] += 1
        else:
            yield name
