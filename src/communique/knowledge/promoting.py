"""Makes an entry of a user's own inventory out of a wording or of a group of objects that had no issue."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from communique import facts
from communique.knowledge.checking import check
from communique.model.errors import CommuniqueError

FILE = "formulas/promoted.toml"
LONGEST = 8  # words of an object that is taken for a wording
_SIGNS = re.compile(r"[()\[\]|<>{}~]+|\.{3,}")


class PromotionError(CommuniqueError):
    """An entry that cannot be added."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry to be: what the issue is, the wordings that show it, and sentences with and without it."""

    id: str
    name: str
    kind: str
    description: str
    pole: str
    wordings: Sequence[str]
    fires: Sequence[str]
    silent: Sequence[str]
    theme: str = ""
    regions: Sequence[str] = ()


def wording_of(words: str) -> str:
    """Returns words of a text as a wording: signs of the pattern language and final stops left out."""
    return " ".join(_SIGNS.sub(" ", words).split()).strip(" .,;:\"“”'‘’")


def wordings_of(texts: Sequence[str]) -> list[str]:
    """Returns the texts that are short enough to be wordings, each once."""
    found = [wording_of(text) for text in texts]
    return list(dict.fromkeys(words for words in found if words and len(words.split()) <= LONGEST))


def promote(draft: Draft, folder: Path) -> Path:
    """Adds the entry to the folder and returns the file; nothing that stood there changes.

    The folder is checked with the entry as `communique resources check` does, before anything is written.

    Raises:
        PromotionError: C421, an issue has this id; C422, the entry has a fault or an example does not hold.
    """
    if any(row["id"] == draft.id for row in facts.tables("formulas")):
        raise PromotionError("C421", f"there is an issue {draft.id!r}.", fix="Take another id.")
    target = folder / FILE
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    text = (before.rstrip("\n") + "\n\n" if before.strip() else "") + toml(draft)
    with TemporaryDirectory() as place:
        trial = Path(place) / "own"
        if folder.is_dir():
            shutil.copytree(folder, trial)
        _write(trial / FILE, text)
        for fault in check(trial).faults:
            raise PromotionError("C422", f"{fault}.", place=str(folder), fix="Nothing was written. Correct the entry.")
    _write(target, text)
    return target


def toml(draft: Draft) -> str:
    """Returns the entry as TOML."""
    lines = [
        "[[entry]]",
        f"id = {_quoted(draft.id)}",
        f"name = {_quoted(draft.name)}",
        *([f"theme = {_quoted(draft.theme)}"] if draft.theme else []),
        *([f"regions = [{', '.join(map(_quoted, draft.regions))}]"] if draft.regions else []),
        f"kind = {_quoted(draft.kind)}",
        "version = 2",
        'origin = "user"',
        f"neutral_description = {_quoted(draft.description)}",
        f"positive_pole = {_quoted(draft.pole)}",
        "patterns = [",
        *(f'  {{ wording = {_quoted(wording)}, origin = "user" }},' for wording in draft.wordings),
        "]",
        f"fires = [{', '.join(map(_quoted, draft.fires))}]",
        f"silent = [{', '.join(map(_quoted, draft.silent))}]",
    ]
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    """Returns the words as a TOML string; what JSON escapes TOML escapes alike."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)
