"""The contexts of an event: by the words of its evidence and by its CAMEO code (codebook, section 10)."""

from __future__ import annotations

import re

from communique import facts
from communique.coding.scene import Scene
from communique.model.clause import Clause
from communique.model.records import Event
from communique.model.vocabulary import Vocabulary, in_small_letters

_WORD = re.compile(r"\w+(?:[-'.]\w+)*")
_JOINED = re.compile(r"\w[-'.]?\Z")  # what makes the letters behind it the rest of a word
_ENDED = re.compile(r"(?:'s)?(?!\w|[-'.]\w)")  # the end of a word, or of the owner that it is
_SIGNS = (("’", "'"), ("ʼ", "'"), ("‑", "-"), ("‐", "-"))
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


@facts.derived
def _vocabulary(lang: str) -> Vocabulary:
    return Vocabulary(_by_last(lang))


def contexts(scene: Scene, clause: Clause, record: Event) -> list[str]:
    """Returns the contexts of an event, sorted: those that it has, those of its words, and that of its code.

    Its words are its evidence and what its verb stands with: "criticised Yemen over the levy".
    """
    first, last = record.evidence.start, record.evidence.end
    beside = [(p.start, p.core_end or p.end) for p in clause.obliques if p.kind == "noun"]
    spans = [(first, last), *[(start, end) for start, end in beside if start < first or last < end]]
    told, sectors = _by_cameo().get(record.cameo or "", ((), frozenset()))
    if sectors and not any(actor.sector in sectors for actor in record.actors):
        told = ()
    found = {*record.contexts, *told}
    for start, end in spans:
        found |= of_words(scene, start, end)
    return sorted(found)


def of_words(scene: Scene, start: int, end: int) -> set[str]:
    """Returns the contexts of the words in `[start, end)`.

    Words inside the names of states and bodies tell nothing: "Islamic Republic of Mauritania", "Development Bank".
    """
    known = _by_last(scene.lang)
    text = in_small_letters(scene.text[start:end])
    for sign, plain in () if text.isascii() else _SIGNS:
        text = text.replace(sign, plain)
    found: set[str] = set()
    names: list[tuple[int, int]] | None = None
    for first, last, word in _vocabulary(scene.lang).places(text, small=True):
        if _JOINED.search(text, max(0, first - 2), first) or not _ENDED.match(text, last):
            continue
        if names is None:
            within = scene.context.names_in(start, end)
            names = [(n.start - start, n.end - start) for n in within if n.kind in _NAMES]
        head = text[:first].rstrip()
        for before, context in known[word]:
            if before and not head.endswith(before[-1]):
                continue
            at = _begins(text, before, first) if before else first
            if at is not None and not any(a < last and at < b for a, b in names):
                found.add(context)
    return found


def _begins(text: str, before: list[str], end: int) -> int | None:
    """Returns where the words before the last of an entry begin, None where others stand before an offset."""
    words = list(_WORD.finditer(text, 0, end))[-len(before) :]
    if [match[0] for match in words] != before:
        return None
    stops = [*(match.start() for match in words[1:]), end]
    if not all(text[match.end() : stop].isspace() for match, stop in zip(words, stops, strict=True)):
        return None
    return words[0].start()
