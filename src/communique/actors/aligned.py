"""Names that a hyphen joins to a word of alignment or origin: "Peru-backed rebels" are rebels, and not Peru's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.gazetteer import NameHit
from communique.facts import derived, table

_FAR = 8  # characters before a name in which a word with its hyphen stands


def without_aligned(text: str, hits: Sequence[NameHit]) -> tuple[NameHit, ...]:
    """Returns the names without those of whom only the backing, the make or the place of another is told."""
    behind, before = _behind(), _before()
    return tuple(
        h for h in hits if not behind.match(text, h.end) and not before.search(text, max(0, h.start - _FAR), h.start)
    )


@derived
def _behind() -> re.Pattern[str]:
    return re.compile(rf"[-‑–](?:{_words('behind')})\b")


@derived
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('before')})[-‑–]\Z", re.IGNORECASE)


def _words(place: str) -> str:
    return "|".join(sorted((row["word"] for row in table("actors/aligned") if row["place"] == place), key=len)[::-1])
