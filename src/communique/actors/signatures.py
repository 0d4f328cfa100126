"""Who signs a letter: "Ana Soto, Permanent Representative of Chile to the United Nations", at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique import facts
from communique.actors.cue_words import either
from communique.actors.gazetteer import NameHit

_END = 300  # characters at the end of a letter in which its signature stands


def signed_by(text: str, names: Sequence[NameHit], lang: str) -> str | None:
    """Returns the state whose officer signs a text in its last lines, None where none does."""
    office, start = _offices(lang), max(0, len(text.rstrip()) - _END)
    for name in reversed(names):
        if name.start < start:
            return None
        line = text.rfind("\n", 0, name.start) + 1
        if name.kind == "state" and name.ids and line and office.fullmatch(text, line, name.start):
            return name.ids[0]
    return None


@facts.derived
def _offices(lang: str) -> re.Pattern[str]:
    """Returns an expression for a line up to the state of an office: "Ambassador and Permanent Representative of"."""
    offices = {row["title"].split()[-1] for row in facts.table("actors/roles")}
    owner = [row["word"] for row in facts.table(f"lexicon/{lang}/phrase_words") if row["kind"] == "of"]
    known = (either(words) for words in (offices, owner))
    return re.compile(r"\W*(?:[\w.'’-]+,?\s+){{0,8}}(?:{})\s+(?:{})\s+(?:\w+\s+){{0,3}}".format(*known), re.IGNORECASE)
