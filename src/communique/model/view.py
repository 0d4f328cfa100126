"""A cleaned view of a text that knows, for each of its characters, which source characters it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct


class Edit(Struct, frozen=True, gc=False):
    """One replacement: the characters `[start, end)` of a view become `text`."""

    start: int
    end: int
    text: str


class View(Struct, frozen=True, gc=False):
    """Text for a machine to read, with a map back to the stored text.

    `starts[i]` and `ends[i]` are the source offsets that character `i` of `text` stands for. A replaced
    stretch stands, as a whole, for all the source characters that it replaced.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, source: str, start: int = 0, end: int | None = None) -> View:
        """Returns the identity view of `source[start:end]`."""
        stop = len(source) if end is None else end
        return cls(source[start:stop], range(start, stop), range(start + 1, stop + 1))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Returns the source offsets of the view's `[start, end)`; an empty stretch maps to an empty span."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return self.starts[start], self.ends[end - 1]

    def edit(self, edits: Iterable[Edit]) -> View:
        """Returns a new view with the edits made; they must not overlap.

        Raises:
            ValueError: two edits overlap.
        """
        made = sorted(edits, key=lambda e: (e.start, e.end))
        if not made:
            return self
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for item in made:
            if item.start < at:
                raise ValueError(f"edits overlap at {item.start}")
            pieces.append(self.text[at : item.start])
            starts.extend(self.starts[at : item.start])
            ends.extend(self.ends[at : item.start])
            first, last = self.span(item.start, item.end)
            pieces.append(item.text)
            starts.extend([first] * len(item.text))
            ends.extend([last] * len(item.text))
            at = item.end
        pieces.append(self.text[at:])
        starts.extend(self.starts[at:])
        ends.extend(self.ends[at:])
        return View("".join(pieces), starts, ends)
