"""The contexts of an event: by the words of its evidence and by its CAMEO code (codebook, section 10)."""

from __future__ import annotations

import re
from itertools import pairwise

from communique import facts
from communique.coding.scene import Scene
from communique.model.clause import Clause
from communique.model.records import Event

_WORD = re.compile(r"\w+(?:[-'.]\w+)*")
_OWNER = re.compile(r"'s?\Z")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})
_NAMES = frozenset({"state", "body", "capital", "metonym"})


@facts.derived
def _by_last(lang: str) -> dict[str, tuple[tuple[list[str], str], ...]]:
    """Returns the entries by their last word: the words before it, and the context."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for row in facts.table(f"lexicon/{lang}/contexts"):
        *before, last = row["word"].casefold().split(" ")
        found.setdefault(last, []).append((before, row["context"]))
    return {last: tuple(entries) for last, entries in found.items()}


@facts.derived
def _by_cameo() -> dict[str, tuple[tuple[str, ...], frozenset[str]]]:
    rows = facts.table("ontology/cameo_contexts")
    return {row["cameo"]: (tuple(row["contexts"]), frozenset(row["sectors"])) for row in rows}


def contexts(scene: Scene, clause: Clause, record: Event) -> list[str]:
    """Returns the contexts of an event, sorted: those that it has, those of its words, and that of its code.

    Its words are its evidence and what its verb stands with: "criticised Yemen over the levy".
    """
    first, last = record.evidence.start, record.evidence.end
    beside = ((p.start, p.core_end or p.end) for p in clause.obliques if p.kind == "noun")
    spans = [(first, last), *((start, end) for start, end in beside if start < first or last < end)]
    told, sectors = _by_cameo().get(record.cameo or "", ((), frozenset()))
    if sectors and not any(actor.sector in sectors for actor in record.actors):
        told = ()
    return sorted({*record.contexts, *told}.union(*(of_words(scene, start, end) for start, end in spans)))


def of_words(scene: Scene, start: int, end: int) -> set[str]:
    """Returns the contexts of the words in `[start, end)`.

    Words inside the names of states and bodies tell nothing: "Islamic Republic of Mauritania", "Development Bank".
    """
    known = _by_last(scene.lang)
    text = scene.text[start:end].translate(_APOSTROPHES)
    words = [(m.start(), m.end(), m.group().casefold()) for m in _WORD.finditer(text)]
    names = [(n.start - start, n.end - start) for n in scene.context.names_in(start, end) if n.kind in _NAMES]
    found: set[str] = set()
    for at, (_, _, word) in enumerate(words):
        forms = {word, _OWNER.sub("", word)} if "'" in word else (word,)
        entries = [entry for form in forms for entry in known.get(form, ())]
        for before, context in entries:
            if _follows(words[max(0, at - len(before)) : at + 1], before, text, names):
                found.add(context)
    return found


def _follows(run: list[tuple[int, int, str]], before: list[str], text: str, names: list[tuple[int, int]]) -> bool:
    """Whether the words before the last of a run are those of an entry, with blanks between, and no name in it."""
    if [word for *_, word in run[:-1]] != before:
        return False
    if any(not text[a[1] : b[0]].isspace() for a, b in pairwise(run)):
        return False
    return not any(a < run[-1][1] and run[0][0] < b for a, b in names)
