"""What is known of a document's actors while its sentences are read in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.actors.reference import Reference


@dataclass(slots=True)
class Context:
    """The actors of one document.

    `parties` are its sides in order of mention; `issuers` those who speak in a primary text; `dyad` those whom
    "the two sides" means. `subjects` are the references of clause subjects so far, in text order.
    """

    text: str
    names: tuple[NameHit, ...]
    persons: tuple[PersonMention, ...]
    lang: str = "en"
    parties: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    dyad: tuple[str, ...] = ()
    home: tuple[str, ...] = ()  # the state where a report was filed, for officials whose side it does not say
    subjects: list[Reference] = field(default_factory=list)
    speaking: list[Reference] = field(default_factory=list)
    introduced: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)  # surname -> name, side
    learned: dict[str, tuple[str, ...]] = field(default_factory=dict)  # sides that the sentences tell of persons
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts = [name.start for name in self.names]

    def names_in(self, start: int, end: int) -> tuple[NameHit, ...]:
        """Returns the names that lie in `[start, end)`, those inside a person's title and name left out."""
        found = []
        for name in self.names[bisect_right(self._starts, start - 1) :]:
            if name.start >= end:
                break
            if name.end <= end and name.ids:
                found.append(name)
        return tuple(found)

    def name_at(self, start: int, end: int) -> NameHit | None:
        """Returns the first name that overlaps `[start, end)`, or None."""
        at = max(0, bisect_right(self._starts, start) - 1)
        for name in self.names[at : at + 3]:
            if name.start < end and start < name.end and name.ids:
                return name
        return None

    def person_at(self, start: int, end: int) -> PersonMention | None:
        """Returns the person whose mention overlaps `[start, end)`, or None."""
        return next((p for p in self.persons if p.start < end and start < p.end), None)

    def side_of(self, name: str) -> tuple[str, ...]:
        """Returns the side that any mention of a person gives, the first one that does."""
        stated = next((p.side_ids for p in self.persons if p.name == name and p.side_ids), ())
        return stated or self.learned.get(name, ())

    def titled_before(self, category: str | None, words: str, offset: int) -> PersonMention | None:
        """Returns the last person before an offset whose title holds `words`, else whose category fits."""
        before = [p for p in self.persons if p.start < offset and p.title]
        for person in reversed(before):
            if words and words in (person.title or "").lower():
                return person
        return next((p for p in reversed(before) if category and p.category == category), None)


def sides_in_order(names: Sequence[NameHit], persons: Sequence[PersonMention], start: int, end: int) -> list[str]:
    """Returns the ids of states and bodies named in `[start, end)`, persons' sides included, in text order."""
    found: list[tuple[int, str]] = []
    for name in names:
        if start <= name.start and name.end <= end and name.kind in ("state", "adjective", "people", "body", "metonym"):
            found.extend((name.start, i) for i in name.ids[:1])
    for person in persons:
        if start <= person.start and person.end <= end:
            found.extend((person.start, i) for i in person.side_ids[:1])
    return list(dict.fromkeys(i for _, i in sorted(found)))
