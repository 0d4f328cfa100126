"""The text of a document with its records marked: a number in brackets where the evidence of a record begins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from communique.model.reading import Reading
    from communique.model.records import Evidence

# Letter and colour of each family; where evidence overlaps, the colour of the first named family shows.
FAMILIES = (
    ("positions", "P", "cyan"),
    ("commitments", "C", "green"),
    ("encounters", "M", "magenta"),
    ("issued", "D", "yellow"),
    ("events", "E", "blue"),
)
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�")
_CONTROLS |= {ord("\n"): "\n", ord("\t"): "\t", ord("\r"): "", ord("\f"): "\n", 0x85: "\n"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text and the record that rests on it."""

    start: int
    end: int
    name: str
    style: str


def shown(text: str) -> str:
    """Returns text that is safe to print: control characters, which could steer a terminal, are replaced."""
    return text.translate(_CONTROLS)


def one_line(text: str) -> str:
    """Returns text with every run of white space, line breaks too, as one space."""
    return " ".join(shown(text).split())


def marks(reading: Reading) -> list[Mark]:
    """Returns the stretches of all records, further mentions too, in the order of the families."""
    found = []
    for family, letter, style in FAMILIES:
        for number, record in enumerate(reading.in_text_order(family), 1):
            stretches: list[Evidence] = [record.evidence, *record.also]
            found += [Mark(part.start, part.end, f"{letter}{number}", style) for part in stretches]
    return found


def marked(text: str, reading: Reading) -> Text:
    """Returns the text with `[P1 E2] ` before the evidence that starts there, and evidence underlined."""
    result = Text(overflow="fold")
    everything = marks(reading)
    names: defaultdict[int, list[str]] = defaultdict(list)
    for mark in everything:
        if mark.name not in names[mark.start]:
            names[mark.start].append(mark.name)
    for start, end in _pieces(text, everything):
        if start in names:
            result.append(f"[{' '.join(names[start])}]", style="bold")
            result.append(" ")
        style = next((mark.style for mark in everything if mark.start <= start < mark.end), None)
        result.append(shown(text[start:end]), style=f"underline {style}" if style else None)
    result.rstrip()
    return result


def _pieces(text: str, everything: list[Mark]) -> Iterator[tuple[int, int]]:
    """Yields the stretches between all starts and ends of evidence."""
    cuts = {0, len(text)}
    for mark in everything:
        cuts |= {mark.start, mark.end}
    ordered = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    yield from pairwise(ordered)
