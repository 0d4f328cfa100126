"""Whose persons are that a text names without a side: as its title tells, or where its own side met them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from communique import facts
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention

_AFTER = 90  # characters behind a person in which the place of the meeting stands
_PLACED = frozenset({"capital", "state"})
_STOP = re.compile(r"[.;!?]\s")


@facts.derived
def _with(lang: str) -> re.Pattern[str]:
    """Returns the words behind which a text of one side names whom it met, at the end of what stands before."""
    words = [row["word"] for row in facts.table(f"lexicon/{lang}/party_cues") if row["kind"] == "counterpart"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s+(?:\w+\s+)?$", re.IGNORECASE)


@facts.derived
def _at(lang: str) -> re.Pattern[str]:
    """Returns the prepositions before the place of a meeting, at the end of what stands before it."""
    words = [row["word"] for row in facts.table(f"lexicon/{lang}/meeting_words") if row["kind"] == "site"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s+$", re.IGNORECASE)


def with_sides(
    text: str,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    heading: Sequence[PersonMention],
    *,
    own: str | None,
    lang: str = "en",
) -> tuple[PersonMention, ...]:
    """Returns the persons of a text, those of no stated side with the side that is told elsewhere.

    The title may give it ("Meeting with Peruvian President Salas"). In a text of one side (`own`) a leader whom it
    met is of the state where it met him ("met with President Salas in Lima"): nobody meets his own government there.
    """
    stated = {person.name for person in persons if person.side_ids}
    learned: dict[str, tuple[str, ...]] = {}
    titled = {person.surname.casefold(): person.side_ids for person in heading if person.side_ids}
    for person in persons:
        if person.name in stated or person.name in learned or not person.category:
            continue
        side = titled.get(person.surname.casefold()) or (
            _host(text, names, person, own, lang) if own is not None else ()
        )
        if side:
            learned[person.name] = side
    return tuple(replace(p, side_ids=learned[p.name]) if p.name in learned else p for p in persons)


def _host(text: str, names: Sequence[NameHit], person: PersonMention, own: str, lang: str) -> tuple[str, ...]:
    """Construction: "met with President Salas today in Lima": the state of the place, if it is not the own one."""
    before = text[max(0, person.start - 40) : person.start]
    if not _with(lang).search(before):
        return ()
    stop = _STOP.search(text, person.end)
    end = min(person.end + _AFTER, stop.start() + 1 if stop else len(text))
    for name in names:
        if person.end <= name.start < end and name.kind in _PLACED and name.ids:
            placed = _at(lang).search(text[person.end : name.start])
            return name.ids[:1] if placed and name.ids[0] != own else ()
    return ()
