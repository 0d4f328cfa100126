"""The texts of the bench: constructed, the same on every machine, and no two alike.

Each is a text of samples/ or tests/gold with its states exchanged, its persons given invented surnames, and a
closing sentence about invented places, so that a later document brings new words as those of a real collection do.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

from communique.actors.gazetteer import default as gazetteer
from communique.actors.persons import find_persons
from communique.evaluation.renaming import renamed
from communique.intake import read_path
from communique.model.document import RawDocument

ROOT = Path(__file__).resolve().parents[1]
PAGE = 3_400  # characters of a printed page

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_BEGINNINGS = ("Bar", "Dol", "Ker", "Lam", "Mos", "Nav", "Pel", "Rin", "Sat", "Tov", "Vel", "Zan")
_MIDDLES = ("a", "e", "i", "o", "u", "ari", "eno", "ila", "oma", "uri", "ane", "ito")
_ENDS = ("bek", "dan", "go", "kov", "lu", "mar", "nen", "ra", "sel", "tis", "vik", "zo")


def originals() -> list[RawDocument]:
    """Returns the constructed documents of samples/ and tests/gold, in the order of their files."""
    paths = [*sorted((ROOT / "samples").glob("*.txt")), ROOT / "samples" / "collection.jsonl"]
    paths += sorted((ROOT / "tests" / "gold").glob("*.jsonl"))
    return [item for path in paths for item in read_path(str(path)) if isinstance(item, RawDocument)]


def documents(number: int) -> list[RawDocument]:
    """Returns so many documents, the first of them the same however many are asked for."""
    return list(islice(_documents(), number))


def mixed(number: int) -> Iterator[str]:
    """Yields so many texts, none of which repeats another: the sentences of all documents of a turn change places.

    What `documents` gives are the same texts with other names, of which a store would find each to repeat the last.
    """
    turns = _lists(_documents(), len(originals()))
    return islice((text for turn, raws in enumerate(turns) for text in _shuffled(raws, random.Random(turn))), number)


def _lists(raws: Iterator[RawDocument], size: int) -> Iterator[list[RawDocument]]:
    """Yields documents in lists of one size."""
    while some := list(islice(raws, size)):
        yield some


def _shuffled(raws: list[RawDocument], chance: random.Random) -> Iterator[str]:
    """Yields the texts with their openings where they were, and all other sentences at other places."""
    parted = [_SENTENCE.split(raw.text.strip()) for raw in raws]
    others = [sentence for sentences in parted for sentence in sentences[1:]]
    chance.shuffle(others)
    left = iter(others)
    for sentences in parted:
        yield " ".join([sentences[0], *islice(left, len(sentences) - 1)]) + "\n"


def long_document(pages: int) -> RawDocument:
    """Returns one text of so many pages, the texts of documents one after another."""
    parts: list[str] = []
    held = 0
    for raw in _documents():
        parts.append(raw.text.strip())
        held += len(parts[-1]) + 2
        if held >= pages * PAGE:
            break
    return RawDocument("\n\n".join(parts)[: pages * PAGE] + "\n", place=f"{pages} pages", external_id="long")


def _documents() -> Iterator[RawDocument]:
    sources = originals()
    for turn in count(1):
        for at, raw in enumerate(sources):
            found = renamed(raw, turn)
            seed = turn * len(sources) + at
            name = raw.external_id or Path(raw.place).name
            text = _with_new_words(found[0] if found else raw, random.Random(seed))
            yield replace(found[0] if found else raw, text=text, external_id=f"{name}-{seed}")


def _with_new_words(raw: RawDocument, chance: random.Random) -> str:
    text = raw.text
    surnames = {person.surname for person in find_persons(text, hits=gazetteer().find(text))}
    for surname in sorted(surnames):
        text = re.sub(rf"\b{re.escape(surname)}\b", _invented(chance), text)
    return f"{text.rstrip()} The delegation visited the port of {_invented(chance)} and {_invented(chance)}.\n"


def _invented(chance: random.Random) -> str:
    return chance.choice(_BEGINNINGS) + "".join(chance.choices(_MIDDLES, k=2)) + chance.choice(_ENDS)
