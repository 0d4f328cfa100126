"""With whose list a joint text opens: "We, the ministers of A and B, ...", "The ministers of A, B and C reject ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique import facts
from communique.actors.context import sides_in_order
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.model.document import Layout

_TWO = 2


@facts.derived
def cues(lang: str, kind: str) -> re.Pattern[str]:
    """Returns an expression for the words of titles and openings of one kind."""
    words = [row["word"] for row in facts.table(f"lexicon/{lang}/party_cues") if row["kind"] == kind]
    longest = sorted(words, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(w) for w in longest) + r")\b", re.IGNORECASE)


def named_selves(
    text: str, layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], *, lang: str
) -> tuple[str, ...]:
    """Returns the sides that a text opens with as its authors: "We, the Foreign Ministers of A, B and C, condemn ...".

    The list ends where other words than those of lists and capitalised ones stand between two names. A body whose
    members speak for those who follow is none of them: "We, members of the Council representing A and B, ...".
    """
    for sentence in [s for s in layout.sentences if s.kind in ("body", "item")][:2]:
        opened = cues(lang, "self").match(text, sentence.start)
        if opened is None or text[opened.end() : opened.end() + 1] != ",":
            continue
        inside = [n for n in names if opened.end() <= n.start and n.end <= sentence.end and n.kind in ("state", "body")]
        first = last = opened.end() + 1
        for name in inside:
            between = text[last : name.start]
            if any(word[:1].islower() for word in cues(lang, "listing").sub(" ", between).split()):
                break
            if cues(lang, "standing for").search(between):
                first = name.start
            last = name.end
        return tuple(sides_in_order(names, persons, first, last))
    return ()


def listed_selves(
    text: str, layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], *, lang: str
) -> tuple[str, ...]:
    """Returns the sides with whose list a joint text opens: "The Foreign Ministers of A, B and C reject ..."."""
    first = next((s for s in layout.sentences if s.kind in ("body", "item")), None)
    if first is None:
        return ()
    last = start = first.start
    for name in (n for n in names if first.start <= n.start and n.end <= first.end and n.kind in ("state", "body")):
        between = cues(lang, "listing").sub(" ", text[start : name.start])
        if any(word[:1].islower() for word in between.split()):
            break
        start = last = name.end
    found = sides_in_order(names, persons, first.start, last)
    return tuple(found) if len(found) > _TWO else ()
