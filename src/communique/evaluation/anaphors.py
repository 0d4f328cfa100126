"""How well anaphors are resolved ("it", "the two sides", "his counterpart") against a careful reader's answers."""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from communique.actors.reference import NOTHING, Reference
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase
from communique.model.document import RawDocument
from communique.pipeline import read_scene


@dataclass(frozen=True, slots=True)
class Anaphor:
    """One anaphor of the gold and what was found: `expected` and `found` are sets of actor ids, empty for nobody."""

    text: str
    kind: str
    words: str
    start: int
    expected: frozenset[str]
    found: frozenset[str]

    @property
    def right(self) -> bool:
        """Whether exactly the expected actors were found."""
        return self.expected == self.found


@dataclass(frozen=True, slots=True)
class Figures:
    """Every anaphor with what was found. Precision is over those resolved, recall over those to be resolved."""

    anaphors: tuple[Anaphor, ...]

    @property
    def accuracy(self) -> float:
        """The share that is right, those left unresolved where they should be included."""
        return _share(sum(a.right for a in self.anaphors), len(self.anaphors))

    @property
    def precision(self) -> float:
        """The share of the resolved anaphors that is right."""
        resolved = [a for a in self.anaphors if a.found]
        return _share(sum(a.right for a in resolved), len(resolved))

    @property
    def recall(self) -> float:
        """The share of the anaphors that stand for somebody that is right."""
        wanted = [a for a in self.anaphors if a.expected]
        return _share(sum(a.right for a in wanted), len(wanted))

    @property
    def by_kind(self) -> dict[str, tuple[int, int]]:
        """Kind of anaphor -> how many are right, and how many there are."""
        right = Counter(a.kind for a in self.anaphors if a.right)
        return {kind: (right[kind], n) for kind, n in sorted(Counter(a.kind for a in self.anaphors).items())}


def measure(path: Path) -> Figures:
    """Returns how the anaphors of a gold file (TOML) are resolved."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["text"]
    return Figures(tuple(anaphor for entry in entries for anaphor in _anaphors(entry)))


def lines(figures: Figures, *, title: str, misses: bool = False) -> list[str]:
    """Returns the figures as lines of text, with every wrong anaphor where `misses` is set."""
    found = [
        f"{title}: {len(figures.anaphors)} anaphors",
        f"  accuracy {figures.accuracy:.3f}  precision {figures.precision:.3f}  recall {figures.recall:.3f}",
    ]
    found += [f"  {kind:<16} {right:>3} of {number:>3}" for kind, (right, number) in figures.by_kind.items()]
    for anaphor in figures.anaphors if misses else ():
        if not anaphor.right:
            was = ", ".join(sorted(anaphor.found)) or "nobody"
            should = ", ".join(sorted(anaphor.expected)) or "nobody"
            found.append(f"  {anaphor.text}: {anaphor.words!r} at {anaphor.start} is {should}, read as {was}")
    return found


def position(text: str, words: str, nth: int) -> tuple[int, int]:
    """Returns where the words stand for the nth time as whole words; ValueError where they do not."""
    spans = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if len(spans) < nth:
        raise ValueError(f"{words!r} stands {len(spans)} times, not {nth}, in {text!r}")
    return spans[nth - 1]


def _anaphors(entry: dict[str, Any]) -> Iterator[Anaphor]:
    text = entry["text"]
    raw = RawDocument(text=text, place=entry["id"], title=entry.get("title"), publisher=entry.get("publisher"))
    scene = read_scene(raw)[1]
    for row in entry["anaphors"]:
        start, end = position(text, row["words"], row.get("nth", 1))
        found = resolved(scene, start, end)
        yield Anaphor(entry["id"], row["kind"], row["words"], start, frozenset(row["ids"]), frozenset(found.ids))


def resolved(scene: Scene, start: int, end: int) -> Reference:
    """Returns whom the words of `[start, end)` stand for, as the phrase of a clause that fits them best.

    A subject counts before another role, and the innermost clause before those around it. Words that are no
    phrase of any clause stand for nobody.
    """
    fitting = [
        (abs(p.start - start) + abs((p.core_end or p.end) - end), not own, c.end - c.start, c.number, p, c)
        for c in scene.clauses.values()
        for p, own in _phrases(c)
        if start <= p.head_start and p.head_end <= end and not p.parts and p.start < p.end
    ]
    if not fitting:
        return NOTHING
    _, other, _, _, phrase, clause = min(fitting, key=lambda f: f[:4])
    if other:
        return scene.who(phrase, clause)
    if clause.subjects == (phrase,):
        return scene.subjects[clause.number]
    return scene.resolver.resolve(phrase, replace(scene.place(clause), own=NOTHING))


def _phrases(clause: Clause) -> Iterator[tuple[Phrase, bool]]:
    """Yields every phrase of a clause at any depth, and whether it is a subject of the clause itself.

    Inside a subject that it has from a clause above ("urged its neighbour to talk") stands nothing of its own.
    """
    inherited = clause.inherited_subject
    for phrase in clause.subjects:
        yield from ((p, p is phrase and not inherited) for p in ((phrase,) if inherited else _inside(phrase)))
    others = [*clause.objects, *clause.recipients, *clause.obliques, *clause.complements, *clause.predicate.possessors]
    for phrase in [*others, *([clause.antecedent] if clause.antecedent else [])]:
        yield from ((p, False) for p in _inside(phrase))


def _inside(phrase: Phrase) -> Iterator[Phrase]:
    yield phrase
    for inner in (*phrase.parts, *phrase.inner, *([phrase.possessor] if phrase.possessor else [])):
        yield from _inside(inner)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def main(arguments: Sequence[str]) -> int:
    """Prints the figures of the gold files named; returns the exit code."""
    for argument in arguments:
        if argument != "--misses":
            path = Path(argument)
            print("\n".join(lines(measure(path), title=path.name, misses="--misses" in arguments)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
