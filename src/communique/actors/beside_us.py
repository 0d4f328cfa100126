"""Beside whom one speaks by his own words: "together with Minister Salas of Peru, we adopted a plan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique import facts
from communique.actors.context import kind_of
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention

_BEFORE = 40  # characters before a person in which "we, together with my friend" stands
_SPOKEN = frozenset({"speech", "remarks", "press_briefing"})
_OPENS = r"(?:\A|[.!?,;:]\s|\n)\s*"


@facts.derived
def _around(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Returns what stands before a companion, the same behind "we", and the "we" that may stand behind him."""
    rows = facts.table(f"lexicon/{lang}/phrase_words")
    joining = "|".join(re.escape(row["word"]) for row in rows if row["kind"] == "together")
    pronouns = facts.table(f"lexicon/{lang}/pronouns")
    we = "|".join(re.escape(row["word"]) for row in pronouns if row["kind"] == "speaker")
    with_him = rf"(?:{joining})\s+(?:\w+\s+){{0,2}}\Z"
    return (
        re.compile(_OPENS + with_him, re.IGNORECASE),
        re.compile(rf"\b(?:{we}),\s+" + with_him, re.IGNORECASE),
        re.compile(rf"[^.;:,\n]{{0,60}},\s+(?:{we})\b", re.IGNORECASE),
    )


def is_companion(text: str, start: int, end: int, lang: str) -> bool:
    """Whether somebody acts with who speaks: "Together with X, we V", "We, together with X, V"."""
    first, behind_we, we = _around(lang)
    before = text[max(0, start - _BEFORE) : start]
    return behind_we.search(before) is not None or (
        first.search(before) is not None and we.match(text, end) is not None
    )


def beside_us(
    text: str,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    issuers: Sequence[str],
    *,
    doctype: str,
    lang: str,
) -> tuple[str, ...]:
    """Returns the one other state whose official acts with who speaks for one side, empty where there is no one."""
    if doctype not in _SPOKEN or len(issuers) != 1:
        return ()
    found = {i for i in _companions(text, names, persons, lang) if i not in issuers and kind_of(i) == "state"}
    return tuple(found) if len(found) == 1 else ()


def _companions(text: str, names: Sequence[NameHit], persons: Sequence[PersonMention], lang: str) -> Iterator[str]:
    for person in persons:
        if person.side_ids and is_companion(text, person.start, person.end, lang):
            yield person.side_ids[0]
    for name in names:
        if name.kind == "adjective" and is_companion(text, name.start, name.end, lang):
            yield from name.ids[:1]  # "together with my Peruvian colleague, we"
