"""The contexts of an event: by the words of its evidence and by its CAMEO code (codebook, section 10)."""

from __future__ import annotations

import re

from communique import facts
from communique.coding.scene import Scene
from communique.model.clause import Clause
from communique.model.records import Event

LONGEST = 3  # words of the longest entry
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
    names = [(n.start, n.end) for n in scene.context.names_in(start, end) if n.kind in _NAMES]
    found: set[str] = set()
    run: list[str] = []
    reached = start
    for match in _WORD.finditer(scene.text[start:end].translate(_APOSTROPHES)):
        first, last = match.start() + start, match.end() + start
        inside = any(a < last and first < b for a, b in names)
        run = run[1 - LONGEST :] if not inside and scene.text[reached:first].isspace() else []
        reached = last
        if inside:
            continue
        word = match.group().casefold()
        for form in {word, _OWNER.sub("", word)} if "'" in word else (word,):
            for before, context in known.get(form, ()):
                if not before or run[-len(before) :] == before:
                    found.add(context)
        run.append(word)
    return found
